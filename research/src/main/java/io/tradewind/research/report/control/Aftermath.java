// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.control;

import io.tradewind.research.report.page.Figures;
import java.util.ArrayList;
import java.util.List;

/** What followed an event, in a sentence. */
final class Aftermath {
    private final List<ControlEvent> events;

    Aftermath(ControlHistory history) {
        this.events = history.events();
    }

    String of(ControlEvent event) {
        return switch (event.event()) {
            case "trip" -> trip(event);
            case "transition" -> transition(event);
            case "trip-again" -> "Latched already.";
            case "refused" -> "Nothing changed.";
            case "reset" -> "The kill switch was reset.";
            case "blocked" -> "The command did not leave.";
            default -> "";
        };
    }

    private String transition(ControlEvent event) {
        return switch (event.to()) {
            case "PAUSE" -> "No new entries.";
            case "REDUCE" -> reduced(event);
            case "EMERGENCY" -> "All orders cancelled.";
            default -> "Everything is allowed again.";
        };
    }

    private String reduced(ControlEvent transition) {
        double next = events.stream()
                .filter(event -> event.changesMode() && event.seconds() > transition.seconds())
                .mapToDouble(ControlEvent::seconds)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        long steps = events.stream()
                .filter(event -> event.is("step"))
                .filter(event -> event.seconds() >= transition.seconds() && event.seconds() < next)
                .count();
        return "No new risk; " + (steps == 0 ? "nothing was" : "positions") + " brought down"
                + (steps == 0 ? "." : " in " + Figures.count(steps) + (steps == 1 ? " step." : " steps."));
    }

    private String trip(ControlEvent trip) {
        if (trip.detail().equals("HALT")) {
            return "Orders cancelled, positions held.";
        }
        List<ControlEvent> after = after(trip);
        long steps = after.stream().filter(event -> event.is("step")).count();
        List<ControlEvent> left =
                after.stream().filter(event -> event.is("residual")).toList();
        if (!left.isEmpty()) {
            return "Orders cancelled, sold off in " + Figures.count(steps) + " steps; left: " + residuals(left) + ".";
        }
        if (steps == 0) {
            return "Orders cancelled, nothing to sell off.";
        }
        ControlEvent last = after.getLast();
        return "Orders cancelled, sold off in " + (steps == 1 ? "one step" : Figures.count(steps) + " steps") + "; "
                + (last.is("done") ? "flat " + delay(last.seconds() - trip.seconds()) + "." : "not done at the end.");
    }

    /** The liquidation that belongs to a trip: up to the next reset. */
    private List<ControlEvent> after(ControlEvent trip) {
        List<ControlEvent> found = new ArrayList<>();
        double reset = events.stream()
                .filter(event -> event.is("reset") && event.seconds() >= trip.seconds())
                .mapToDouble(ControlEvent::seconds)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        for (ControlEvent event : events) {
            if (event.isLiquidation() && event.seconds() >= trip.seconds() && event.seconds() <= reset) {
                found.add(event);
            }
        }
        return found;
    }

    private static String residuals(List<ControlEvent> left) {
        return String.join(
                ", ",
                left.stream()
                        .map(event -> Figures.plain(event.quantity()) + " " + event.instrument() + " ("
                                + ControlSection.words(event.reason()) + ")")
                        .toList());
    }

    private static String delay(double seconds) {
        if (seconds < 1) {
            return "at once";
        }
        if (seconds < 120) {
            return Figures.number(seconds, 0) + " s later";
        }
        return seconds < 7_200
                ? Figures.number(seconds / 60, 0) + " min later"
                : Figures.number(seconds / 3_600, 1) + " h later";
    }
}
