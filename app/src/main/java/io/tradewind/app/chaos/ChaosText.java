// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.chaos;

import io.tradewind.app.cli.TextTable;
import io.tradewind.research.chaos.ChaosReport;
import io.tradewind.research.chaos.Difference;
import io.tradewind.research.chaos.Reconciliation;
import io.tradewind.simulation.chaos.FaultKind;
import io.tradewind.simulation.chaos.LinkMessage;
import io.tradewind.trading.order.OrderIncident;
import io.tradewind.trading.order.OrderState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report of a run under faults, for people and for programs. */
public final class ChaosText {
    private static final int MAX_DIFFERENCES = 20;

    private ChaosText() {}

    /**
     * The report of one run.
     *
     * @param title what ran
     * @param report what came out
     * @return lines without a last line end
     */
    public static String of(String title, ChaosReport report) {
        return title + "\n\n" + injected(report) + "\n\n" + endings(report) + "\n\n" + incidents(report) + "\n\n"
                + verdict(report.reconciliation());
    }

    private static String injected(ChaosReport report) {
        TextTable table = new TextTable().row("fault", "befell", "times");
        for (FaultKind kind : FaultKind.values()) {
            for (LinkMessage message : LinkMessage.values()) {
                long times = report.injected().count(kind, message);
                if (times > 0) {
                    table.row(FaultPlanFile.word(kind), FaultPlanFile.word(message), count(times));
                }
            }
        }
        return "Injected: " + count(report.injected().total()) + " faults\n" + table;
    }

    private static String endings(ChaosReport report) {
        TextTable table = new TextTable().row("state", "orders");
        for (OrderState state : OrderState.values()) {
            long orders = report.endings().getOrDefault(state, 0L);
            if (orders > 0) {
                table.row(state.name(), count(orders));
            }
        }
        return "Orders by the state that they ended in\n" + table;
    }

    private static String incidents(ChaosReport report) {
        TextTable table = new TextTable().row("noticed", "times", "meaning");
        for (OrderIncident incident : OrderIncident.values()) {
            if (report.count(incident) > 0) {
                table.row(incident.name(), count(report.count(incident)), meaning(incident));
            }
        }
        return "What the order manager noticed\n" + table;
    }

    private static String meaning(OrderIncident incident) {
        return switch (incident) {
            case LOST_TRACK -> "no answer in time: the order was UNKNOWN and was asked for";
            case RECOVERED -> "the venue's answer to the question ended the doubt";
            case NEVER_ARRIVED -> "the venue never took the order in, and never will";
            case REQUEST_REFUSED -> "a request came back with an error that says that nothing was done";
            case DUPLICATE_FILL -> "a fill that was booked came again";
            case MISSING_FILL -> "a fill's number showed that one before it was lost";
            case LATE_FILL -> "a fill came after its order's end, and was booked";
            case OVER_FILL -> "more was filled than was wanted, and the excess closed";
            case UNTRACKED_FILL -> "a fill of an order that is not remembered";
            case UNTRACKED_ORDER -> "the venue held an order that was over here, and its cancel was asked for";
            case STREAM_DOWN -> "the stream of answers was lost";
            case STREAM_UP -> "the stream came back, and the account was compared";
        };
    }

    private static String verdict(Reconciliation reconciliation) {
        String compared = String.format(
                Locale.ROOT,
                "Reconciliation: %,d instruments, %,d orders, %,d fills compared: ",
                reconciliation.instruments(),
                reconciliation.orders(),
                reconciliation.fills());
        StringBuilder text = new StringBuilder(compared);
        text.append(
                reconciliation.isClean()
                        ? "core and venue agree."
                        : count(reconciliation.differences().size()) + " DIFFERENCES.");
        if (!reconciliation.corrected().isEmpty()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%,d orders were refused on one way and carried out on another: found, and booked in full.",
                    reconciliation.corrected().size()));
        }
        reconciliation.differences().stream()
                .limit(MAX_DIFFERENCES)
                .forEach(difference -> text.append("\n  ").append(difference));
        int more = reconciliation.differences().size() - MAX_DIFFERENCES;
        return more > 0 ? text + "\n  and " + more + " more" : text.toString();
    }

    /**
     * One line for one of many runs.
     *
     * @param seed its seed
     * @param report what came out
     * @return a line without its end
     */
    public static String line(long seed, ChaosReport report) {
        Reconciliation reconciliation = report.reconciliation();
        return String.format(
                Locale.ROOT,
                "seed %d: %,d faults, %,d orders, %,d fills, %,d UNKNOWN: %s",
                seed,
                report.injected().total(),
                reconciliation.orders(),
                reconciliation.fills(),
                report.count(OrderIncident.LOST_TRACK),
                reconciliation.isClean()
                        ? "agree"
                        : reconciliation.differences().size() + " DIFFERENCES, first "
                                + reconciliation.differences().getFirst());
    }

    /**
     * The report of one run for programs.
     *
     * @param seed its seed
     * @param report what came out
     * @return maps, lists, texts and numbers
     */
    public static Map<String, Object> document(long seed, ChaosReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("seed", seed);
        document.put("clean", report.reconciliation().isClean());
        document.put("injected", injectedByKind(report));
        document.put("orders", byName(report.endings()));
        document.put("noticed", byName(report.incidents()));
        document.put("illegalTransitions", report.illegalTransitions());
        document.put("compared", compared(report.reconciliation()));
        document.put("corrected", report.reconciliation().corrected());
        List<Map<String, Object>> differences = new ArrayList<>();
        report.reconciliation().differences().forEach(difference -> differences.add(document(difference)));
        document.put("differences", differences);
        document.put("inputHash", report.result().inputHash());
        return document;
    }

    private static Map<String, Object> injectedByKind(ChaosReport report) {
        Map<String, Object> injected = new LinkedHashMap<>();
        for (FaultKind kind : FaultKind.values()) {
            if (report.injected().count(kind) > 0) {
                injected.put(FaultPlanFile.word(kind), report.injected().count(kind));
            }
        }
        return injected;
    }

    private static Map<String, Object> byName(Map<? extends Enum<?>, Long> counts) {
        Map<String, Object> named = new LinkedHashMap<>();
        counts.forEach((key, value) -> named.put(key.name(), value));
        return named;
    }

    private static Map<String, Object> compared(Reconciliation reconciliation) {
        Map<String, Object> compared = new LinkedHashMap<>();
        compared.put("instruments", reconciliation.instruments());
        compared.put("orders", reconciliation.orders());
        compared.put("fills", reconciliation.fills());
        return compared;
    }

    private static Map<String, Object> document(Difference difference) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", difference.kind().name());
        document.put("subject", difference.subject());
        document.put("core", difference.core());
        document.put("venue", difference.venue());
        return document;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
