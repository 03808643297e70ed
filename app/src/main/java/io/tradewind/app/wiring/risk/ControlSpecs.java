// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring.risk;

import io.tradewind.app.config.Config;
import io.tradewind.app.config.key.OffRule;
import io.tradewind.domain.event.HealthComponent;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.control.Actors;
import io.tradewind.trading.control.ControlSpec;
import io.tradewind.trading.control.Cooldowns;
import io.tradewind.trading.control.KillPolicy;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.Role;
import io.tradewind.trading.execution.liquidation.LiquidationSpec;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who may control a run, and how positions are brought down, from the section {@code control}. */
public final class ControlSpecs {
    private static final String SECTION = "control.";
    private static final int BPS_SCALE = 4;

    private final Config config;
    private final ControlSpec base;

    private ControlSpecs(Config config) {
        this.config = config;
        this.base = config.text(SECTION + "preset").equals("session") ? ControlSpec.STANDARD : ControlSpec.OFF;
    }

    /**
     * Who may control a run.
     *
     * @param config the whole configuration
     * @return the specification
     * @throws io.tradewind.app.config.ConfigException when two actors have one id
     */
    public static ControlSpec of(Config config) {
        return new ControlSpecs(config).control();
    }

    private ControlSpec control() {
        return new ControlSpec(
                actors(),
                new Cooldowns(
                        duration("pause_cooldown", 0),
                        duration("reduce_cooldown", 0),
                        duration("emergency_cooldown", 0),
                        duration("kill_cooldown", 0)),
                policies(),
                components("required", base.required()),
                components("tripping", base.tripping()),
                duration("health_age", base.healthMaxAgeNs()),
                duration("heartbeat_timeout", base.heartbeatTimeoutNs()),
                duration("link_down", base.linkDownNs()),
                count("illegal_transitions", base.illegalTransitions()),
                count("account_breaks", base.accountBreaks()),
                config.optionalText(SECTION + "trip_on_error")
                        .map(Boolean::parseBoolean)
                        .orElse(base.tripOnError()),
                isOff("supervisor_drawdown") ? Decimal.ZERO : config.share(SECTION + "supervisor_drawdown"));
    }

    private Actors actors() {
        List<Actors.Actor> actors = config.list(SECTION + "actors").stream()
                .map(actor -> new Actors.Actor(
                        actor.count("id"), actor.text("name"), constant(Role.class, actor.text("role"))))
                .toList();
        try {
            return new Actors(actors);
        } catch (IllegalArgumentException e) {
            throw config.refuse(SECTION + "actors", "does not fit: " + e.getMessage(), "Give each actor his own id.");
        }
    }

    private Map<KillTrigger, KillPolicy> policies() {
        Map<KillTrigger, KillPolicy> policies = new EnumMap<>(KillTrigger.class);
        for (KillTrigger trigger : KillTrigger.values()) {
            String key = SECTION + "policies." + trigger.name().toLowerCase(Locale.ROOT);
            policies.put(trigger, constant(KillPolicy.class, config.text(key)));
        }
        return policies;
    }

    private Set<HealthComponent> components(String name, Set<HealthComponent> preset) {
        if (!config.has(SECTION + name)) {
            return preset;
        }
        Set<HealthComponent> components = EnumSet.noneOf(HealthComponent.class);
        config.texts(SECTION + name).forEach(text -> components.add(constant(HealthComponent.class, text)));
        return components;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private boolean isOff(String name) {
        return config.optionalText(SECTION + name).orElse("").equals(OffRule.OFF);
    }

    private long duration(String name, long presetNs) {
        return isOff(name) ? 0 : config.optionalDurationNs(SECTION + name).orElse(presetNs);
    }

    private int count(String name, int preset) {
        return isOff(name)
                ? 0
                : Math.toIntExact(config.optionalInteger(SECTION + name).orElse(preset));
    }

    /**
     * How positions are brought down.
     *
     * @param config the whole configuration
     * @return the plan
     * @throws io.tradewind.app.config.ConfigException when its keys contradict each other
     */
    public static LiquidationSpec liquidation(Config config) {
        String section = SECTION + "liquidation.";
        try {
            return new LiquidationSpec(
                    bps(config.share(section + "depth_share")),
                    bps(config.share(section + "volume_share")),
                    config.durationNs(section + "slice_every"),
                    config.durationNs(section + "retry_pause"),
                    config.count(section + "cap_bps"),
                    config.count(section + "cap_step_bps"),
                    config.count(section + "hard_cap_bps"),
                    config.count(section + "attempts"),
                    config.decimal(section + "reduce_to"),
                    config.count(section + "reduce_stages"),
                    config.durationNs(section + "reduce_over"));
        } catch (IllegalArgumentException e) {
            throw config.refuse(
                    SECTION + "liquidation", "does not fit: " + e.getMessage(), "Change the keys of the plan.");
        }
    }

    private static int bps(Decimal share) {
        return Math.toIntExact(share.unscaledAt(BPS_SCALE, RoundingMode.CEILING));
    }
}
