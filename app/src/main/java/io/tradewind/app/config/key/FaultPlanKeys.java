// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import static io.tradewind.app.config.key.Rules.between;
import static io.tradewind.app.config.key.Rules.choice;
import static io.tradewind.app.config.key.Rules.list;
import static io.tradewind.app.config.key.Rules.whole;

import java.util.List;
import java.util.Map;

/** The catalogue of the keys of a fault plan, the file that {@code chaos --plan} reads. */
public final class FaultPlanKeys {
    private static final String CHAOS = "simulation.chaos";

    private static final String[] MESSAGES = {
        "new",
        "cancel",
        "amend",
        "query-order",
        "query-account",
        "accepted",
        "rejected",
        "filled",
        "cancelled",
        "expired",
        "restated",
        "triggered",
        "amended",
        "cancel-rejected",
        "status",
        "account",
        "failed"
    };

    private static final String[] KINDS = {
        "request-lost", "duplicate-request", "late-request", "response-lost", "duplicate-response", "late-response",
        "reordered", "stream-down", "outage", "slow", "clock-skew", "rate-storm"
    };

    private static final KeyTree TREE = KeyTree.of(all(), Map.of());

    private FaultPlanKeys() {}

    /**
     * The catalogue as a tree.
     *
     * @return its root
     */
    public static KeyTree tree() {
        return TREE;
    }

    private static List<ConfigKey> all() {
        return List.of(
                key("seed", whole(Long.MIN_VALUE, Long.MAX_VALUE), "", "Seed of the faults that come by a rate.")
                        .or("1"),
                key("faults", list("faults"), "", "What goes wrong, in the order in which it befalls a message."),
                fault("kind", choice(KINDS), "", "What goes wrong.").must(),
                fault("messages", list("kinds of messages"), "", "What it befalls; without it all that it can."),
                fault("messages[]", choice(MESSAGES), "", "A kind of request or answer."),
                fault("from", new ValueRule.Duration("start"), "since the start of the run", "When it begins.")
                        .or("start"),
                fault("for", new ValueRule.Duration("end"), "", "How long it lasts; end for the rest of the run.")
                        .or("end"),
                fault(
                        "nth",
                        whole(1, Long.MAX_VALUE),
                        "messages",
                        "It befalls this one of the messages alone, or begins with it."),
                fault("rate_pct", between("0", "100"), "percent of the messages", "How often it befalls one.")
                        .or("100"),
                fault("delay", new ValueRule.Duration("none"), "", "How late a message or an error comes."),
                fault("factor", whole(1, 10_000), "of the latency", "How slow the venue is.")
                        .or("10")
                        .when("kind", "slow"),
                fault("skew", new ValueRule.Duration(""), "", "How far the clock of the requests is off.")
                        .must()
                        .when("kind", "clock-skew"),
                fault("clock", choice("ahead", "behind"), "", "Which way it is off.")
                        .or("behind")
                        .when("kind", "clock-skew"),
                fault("retry_after", new ValueRule.Duration(""), "", "When a refused request may come again.")
                        .or("1s")
                        .when("kind", "rate-storm"),
                fault("error", choice("none", "no-answer", "unknown"), "", "What the core hears of a loss.")
                        .or("none")
                        .when("kind", "request-lost", "response-lost"),
                fault("requests", choice("refused", "lost"), "", "What becomes of requests.")
                        .or("refused")
                        .when("kind", "outage"),
                fault("answers", choice("lost", "held"), "", "What becomes of answers.")
                        .or("lost")
                        .when("kind", "stream-down"));
    }

    private static ConfigKey fault(String name, ValueRule rule, String unit, String meaning) {
        return key("faults[]." + name, rule, unit, meaning);
    }

    private static ConfigKey key(String path, ValueRule rule, String unit, String meaning) {
        return new ConfigKey(path, rule, unit, null, false, meaning, CHAOS, null);
    }
}
