// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.chaos;

import io.tradewind.app.config.Config;
import io.tradewind.app.config.ConfigLoader;
import io.tradewind.domain.event.RequestError;
import io.tradewind.simulation.chaos.Fault;
import io.tradewind.simulation.chaos.FaultKind;
import io.tradewind.simulation.chaos.FaultPlan;
import io.tradewind.simulation.chaos.LinkMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a fault plan. */
public final class FaultPlanFile {
    private FaultPlanFile() {}

    /**
     * Reads a plan from a file.
     *
     * @param file YAML in UTF-8
     * @return the plan
     * @throws io.tradewind.domain.port.RequestException when the file is missing or wrong
     */
    public static FaultPlan read(Path file) {
        return of(new ConfigLoader().file(file).loadFaultPlan());
    }

    /**
     * Reads a plan from memory.
     *
     * @param source how it is called in messages
     * @param yaml its text
     * @return the plan
     * @throws io.tradewind.domain.port.RequestException when it is wrong
     */
    public static FaultPlan parse(String source, String yaml) {
        return of(new ConfigLoader().text(source, yaml).loadFaultPlan());
    }

    private static FaultPlan of(Config plan) {
        List<Fault> faults = new ArrayList<>();
        for (Config fault : plan.list("faults")) {
            faults.add(fault(fault));
        }
        return new FaultPlan(plan.integer("seed"), faults);
    }

    private static Fault fault(Config config) {
        FaultKind kind = FaultKind.valueOf(constant(config.text("kind")));
        Fault fault = Fault.of(kind)
                .on(messages(config, kind))
                .during(fromNs(config), forNs(config))
                .nth(config.optionalInteger("nth").orElse(0))
                .rate(config.decimal("rate_pct")
                        .toBigDecimal()
                        .movePointRight(4)
                        .toBigInteger()
                        .intValueExact());
        Optional<String> delay = config.optionalText("delay");
        if (delay.isPresent()) {
            fault = fault.delay(delay.get().equals("none") ? 0 : config.durationNs("delay"));
        }
        return special(config, fault);
    }

    private static Fault special(Config config, Fault fault) {
        return switch (fault.kind()) {
            case SLOW -> fault.factor(config.count("factor"));
            case CLOCK_SKEW ->
                fault.skew(
                        config.text("clock").equals("ahead") ? config.durationNs("skew") : -config.durationNs("skew"));
            case RATE_STORM -> fault.retryAfter(config.durationNs("retry_after"));
            case OUTAGE -> config.text("requests").equals("lost") ? fault.error(null) : fault;
            case STREAM_DOWN -> config.text("answers").equals("held") ? fault.holding() : fault;
            case REQUEST_LOST, RESPONSE_LOST ->
                config.text("error").equals("none")
                        ? fault
                        : fault.error(RequestError.valueOf(constant(config.text("error"))));
            default -> fault;
        };
    }

    private static Set<LinkMessage> messages(Config config, FaultKind kind) {
        Set<LinkMessage> wanted = EnumSet.noneOf(LinkMessage.class);
        config.texts("messages").forEach(text -> wanted.add(LinkMessage.valueOf(constant(text))));
        for (LinkMessage message : wanted) {
            if (!kind.messages().contains(message)) {
                throw config.refuse(
                        "messages",
                        "names '" + word(message) + "', which " + word(kind) + " cannot befall",
                        "Name some of: "
                                + kind.messages().stream()
                                        .map(FaultPlanFile::word)
                                        .collect(Collectors.joining(", ")) + ".");
            }
        }
        return wanted.isEmpty() ? kind.messages() : wanted;
    }

    private static long fromNs(Config config) {
        return config.text("from").equals("start") ? 0 : config.durationNs("from");
    }

    private static long forNs(Config config) {
        return config.text("for").equals("end") ? Fault.FOREVER : config.durationNs("for");
    }

    /**
     * A constant as files and reports write it.
     *
     * @param constant of an enumeration
     * @return its name in lower case with hyphens
     */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
