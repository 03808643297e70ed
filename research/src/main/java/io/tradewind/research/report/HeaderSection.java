// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;
import java.util.List;
import java.util.Optional;

/** Name, period, what was traded, the net result in one line, and the warning when the sample is small. */
final class HeaderSection {
    private static final int FEW_TRADES = 30;
    private static final int NAMES_SHOWN = 12;

    private HeaderSection() {}

    static String html(RunData run) {
        Html html = new Html();
        html.raw("<p class=\"eyebrow\">Tradewind run report</p>").element("h1", run.name());
        verdict(html, run);
        html.raw("<dl class=\"facts\">");
        fact(html, "Period (UTC)", period(run));
        fact(html, "Instruments", names(run.summary().texts("run", "instruments")));
        fact(html, "Strategies", names(run.summary().texts("run", "strategies")));
        fact(html, "Capital", Figures.number(run.capital(), 2) + " " + run.currency());
        fact(html, "Activity", activity(run));
        html.raw("</dl>");
        sampleNote(html, run);
        return html.toString();
    }

    private static void verdict(Html html, RunData run) {
        String profit = Figures.signed(run.netProfit(), 2);
        html.raw("<p class=\"verdict\"><span class=\"lead" + Html.toneOf(profit) + "\">")
                .text(profit + " " + run.currency());
        html.raw("</span> <span class=\"nowrap\">(")
                .text(Figures.signedPercent(run.netReturn()))
                .raw(")</span> ");
        html.raw("net result after all booked costs. ");
        html.text(interval(run)).text(" ").text(benchmark(run)).raw("</p>");
    }

    /** Interval of the return over the whole run, or of the yearly growth where only that has one. */
    private static String interval(RunData run) {
        Optional<Metric> total =
                run.metric("net_return", "total_return", "return").filter(Metric::hasInterval);
        Optional<Metric> stated =
                total.or(() -> run.metric("cagr", "annual_return").filter(Metric::hasInterval));
        String what = total.isPresent() || stated.isEmpty() ? "the return" : "the yearly growth";
        return "95 % interval of " + what + ": "
                + stated.map(Metric::shownInterval).orElse(Figures.ABSENT) + ".";
    }

    private static String benchmark(RunData run) {
        double held = run.equity().benchmarkLast() / run.capital() - 1;
        return Double.isFinite(held)
                ? "Buy and hold of the same capital: " + Figures.signedPercent(held) + "."
                : "Buy-and-hold benchmark: n/a.";
    }

    private static String period(RunData run) {
        EquityHistory equity = run.equity();
        if (equity.rows() == 0) {
            return Figures.ABSENT;
        }
        return Figures.minute(equity.startSeconds()) + " to " + Figures.minute(equity.endSeconds()) + " (" + length(run)
                + ")";
    }

    private static String length(RunData run) {
        double days = run.years() * 365.25;
        if (days < 3) {
            return Figures.number(days * 24, 1) + " hours";
        }
        return days < 730 ? Figures.number(days, 0) + " days" : Figures.number(run.years(), 1) + " years";
    }

    private static String names(List<String> names) {
        if (names.isEmpty()) {
            return Figures.ABSENT;
        }
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return names.size() > NAMES_SHOWN ? shown + " and " + (names.size() - NAMES_SHOWN) + " more" : shown;
    }

    private static String activity(RunData run) {
        return Figures.count(run.orders().total()) + " orders, "
                + Figures.count(run.costs().fills()) + " fills, "
                + Figures.count(run.trades().count()) + " closed trades";
    }

    private static void fact(Html html, String name, String value) {
        html.raw("<div>").element("dt", name).element("dd", value).raw("</div>");
    }

    private static void sampleNote(Html html, RunData run) {
        boolean shortRun = !(run.years() >= 1);
        boolean fewTrades = run.trades().count() < FEW_TRADES;
        if (!shortRun && !fewTrades) {
            return;
        }
        String reason = shortRun && fewTrades
                ? "less than one year and fewer than " + FEW_TRADES + " closed trades"
                : shortRun ? "less than one year" : "fewer than " + FEW_TRADES + " closed trades";
        html.raw("<p class=\"note warn\" role=\"note\"><strong>Small sample.</strong> ");
        html.text("This run covers " + reason + ". Its intervals are wide, and annualised figures extrapolate: ");
        html.raw("read them as an order of magnitude, not as an expectation.</p>");
    }
}
