// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import static io.tradewind.app.config.key.Rules.NAME;
import static io.tradewind.app.config.key.Rules.between;
import static io.tradewind.app.config.key.Rules.choice;
import static io.tradewind.app.config.key.Rules.list;
import static io.tradewind.app.config.key.Rules.share;
import static io.tradewind.app.config.key.Rules.whole;

import io.tradewind.domain.event.HealthComponent;
import io.tradewind.trading.control.KillTrigger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who may control a run, what its brakes do by themselves, and how positions are brought down. */
final class ControlKeys {
    private static final String CONTROL = "trading.control";
    private static final String PLAN = "trading.execution.liquidation";
    private static final int BPS_DECIMALS = 4;
    private static final String BY_PRESET = " Without it by preset: ";

    private ControlKeys() {}

    static List<ConfigKey> all() {
        return Stream.of(actors(), cooldowns(), policies(), health(), liquidation())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ConfigKey> actors() {
        return List.of(
                control(
                                "preset",
                                choice("research", "session"),
                                "",
                                "What watches over a run beside its limits of losses: nothing, as a backtest needs; or the health of its"
                                        + " parts, a heartbeat and the venue's link, as a session does.")
                        .or("research"),
                control(
                        "actors",
                        list("actors"),
                        "",
                        "Who may loosen a mode or reset the kill switch; without them nobody can. Tightening needs no leave."),
                control("actors[].id", whole(1, 1_000_000), "", "Number that his commands carry.")
                        .must(),
                control("actors[].name", NAME, "", "How files call him.").must(),
                control(
                                "actors[].role",
                                choice("operator", "risk-officer"),
                                "",
                                "An operator loosens PAUSE and REDUCE; a risk officer every mode, the kill switch and the losses.")
                        .must());
    }

    private static List<ConfigKey> cooldowns() {
        return List.of(
                cooldown("pause_cooldown", "10s", "PAUSE"),
                cooldown("reduce_cooldown", "30s", "REDUCE"),
                cooldown("emergency_cooldown", "1m", "EMERGENCY"),
                cooldown("kill_cooldown", "5m", "the latched kill switch"));
    }

    private static ConfigKey cooldown(String name, String value, String what) {
        return control(
                        name,
                        new ValueRule.Duration(OffRule.OFF),
                        "market time",
                        "How long " + what + " lasts at least before it may be loosened.")
                .or(value);
    }

    private static List<ConfigKey> policies() {
        return Arrays.stream(KillTrigger.values())
                .map(trigger -> control(
                                "policies." + word(trigger),
                                choice("halt", "flatten"),
                                "",
                                "What the kill switch does with positions when "
                                        + word(trigger).replace('_', ' ') + " trips it: hold them, or sell them off.")
                        .or(word(trigger.usualPolicy())))
                .toList();
    }

    private static List<ConfigKey> health() {
        String[] components =
                Arrays.stream(HealthComponent.values()).map(ControlKeys::word).toArray(String[]::new);
        return List.of(
                control(
                        "required",
                        list("components"),
                        "",
                        "What must have been measured healthy before anything is loosened." + BY_PRESET
                                + "research nothing, session clock, breakers, feed and venue."),
                control("required[]", choice(components), "", "A component."),
                control(
                        "tripping",
                        list("components"),
                        "",
                        "What trips the kill switch when it is unhealthy." + BY_PRESET
                                + "research nothing, session clock, breakers, venue and correlation."),
                control("tripping[]", choice(components), "", "A component."),
                control(
                        "health_age",
                        new ValueRule.Duration(""),
                        "market time",
                        "How old a measurement may be." + BY_PRESET + "research 1s, session 30s."),
                control(
                        "heartbeat_timeout",
                        new ValueRule.Duration(OffRule.OFF),
                        "market time",
                        "Without a heartbeat for so long the kill switch trips." + BY_PRESET
                                + "research off, session 30s."),
                control(
                        "link_down",
                        new ValueRule.Duration(OffRule.OFF),
                        "market time",
                        "With the venue's answers lost for so long the kill switch trips." + BY_PRESET
                                + "research off, session 1m."),
                control(
                        "illegal_transitions",
                        new OffRule(whole(1, 1_000_000)),
                        "events",
                        "Events that no order's state allows, at which the kill switch trips." + BY_PRESET
                                + "research off, session 10."),
                control(
                        "account_breaks",
                        new OffRule(whole(1, 1_000_000)),
                        "fills and orders",
                        "Fills and orders of the venue that nobody here knows, at which the kill switch trips."
                                + BY_PRESET + "research off, session 3."),
                control(
                        "trip_on_error",
                        choice("true", "false"),
                        "",
                        "Whether an error inside the core trips the kill switch before it ends the run." + BY_PRESET
                                + "research false, session true."),
                control(
                                "supervisor_drawdown",
                                new OffRule(share("0.99")),
                                "of the high-water mark",
                                "Drawdown at or under which the core leaves a REDUCE of its own by itself, step by step; below"
                                        + " risk.soft_drawdown; off for never.")
                        .or(OffRule.OFF));
    }

    private static List<ConfigKey> liquidation() {
        return List.of(
                plan(
                                "depth_share",
                                new DecimalsRule(share("1"), BPS_DECIMALS),
                                "of the depth",
                                "Most of the visible depth within the cap that a slice takes.")
                        .or("0.25"),
                plan(
                                "volume_share",
                                new DecimalsRule(share("1"), BPS_DECIMALS),
                                "of the volume",
                                "Most of the last bar's volume that a slice takes where there is no book.")
                        .or("0.1"),
                plan("slice_every", new ValueRule.Duration(""), "market time", "Pause between two slices.")
                        .or("1s"),
                plan(
                                "retry_pause",
                                new ValueRule.Duration(""),
                                "market time",
                                "First pause after a slice that did not trade; it doubles.")
                        .or("5s"),
                plan("cap_bps", whole(1, 9_999), "basis points", "How far from the mark the first slice may trade.")
                        .or("20"),
                plan(
                                "cap_step_bps",
                                whole(0, 10_000),
                                "basis points",
                                "By how much that widens after a slice that found no one.")
                        .or("20"),
                plan(
                                "hard_cap_bps",
                                whole(1, 9_999),
                                "basis points",
                                "How far it widens at most; not less than cap_bps.")
                        .or("100"),
                plan(
                                "attempts",
                                whole(1, 1_000_000),
                                "slices",
                                "Slices without a trade after which what is left is reported; the plan goes on.")
                        .or("5"),
                plan("reduce_to", between("0", "1"), "of the position", "Share of what is held that REDUCE leaves.")
                        .or("0.5"),
                plan("reduce_stages", whole(1, 1_000), "steps", "Steps in which it gets there.")
                        .or("4"),
                plan("reduce_over", new ValueRule.Duration(""), "market time", "Time that these steps take.")
                        .or("1h"));
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static ConfigKey control(String name, ValueRule rule, String unit, String meaning) {
        return new ConfigKey("control." + name, rule, unit, null, false, meaning, CONTROL, null);
    }

    private static ConfigKey plan(String name, ValueRule rule, String unit, String meaning) {
        return new ConfigKey("control.liquidation." + name, rule, unit, null, false, meaning, PLAN, null);
    }
}
