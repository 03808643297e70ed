// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;
import java.time.YearMonth;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Monthly returns as a heat map, with the compounded year and the benchmark's year beside it. */
final class MonthlySection {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    /** Absolute monthly return at which the colour is full, unless the run's largest is smaller. */
    private static final double FULL_COLOUR = 0.15;

    private MonthlySection() {}

    static String html(RunData run) {
        TreeMap<YearMonth, DailyCloses.Return> months = run.equity().closes().monthly(run.capital());
        if (months.isEmpty()) {
            return "<p class=\"note\">n/a: the run holds no equity rows.</p>";
        }
        Html html = new Html();
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Monthly returns in percent\">");
        html.raw("<table class=\"months\"><thead><tr><th scope=\"col\">Year</th>");
        for (String month : MONTHS) {
            html.raw("<th scope=\"col\" class=\"num\">").text(month).raw("</th>");
        }
        html.raw(
                "<th scope=\"col\" class=\"num\">Year</th><th scope=\"col\" class=\"num\">Buy &amp; hold</th></tr></thead><tbody>");
        double scale = scale(months);
        IntStream.rangeClosed(months.firstKey().getYear(), months.lastKey().getYear())
                .forEach(year -> year(html, months, year, scale));
        html.raw(
                "</tbody></table></div><p class=\"caption\">In percent, net of booked costs. The year column compounds ");
        html.raw(
                "its months; first and last month may be partial. Months end at the last equity row of the UTC month.</p>");
        return html.toString();
    }

    private static double scale(TreeMap<YearMonth, DailyCloses.Return> months) {
        double largest = months.values().stream()
                .mapToDouble(month -> Math.abs(month.run()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return Math.max(1e-9, Math.min(FULL_COLOUR, largest));
    }

    private static void year(Html html, TreeMap<YearMonth, DailyCloses.Return> months, int year, double scale) {
        html.raw("<tr><th scope=\"row\">" + year + "</th>");
        double run = 1;
        double benchmark = 1;
        for (int month = 1; month <= MONTHS.length; month++) {
            DailyCloses.Return value = months.get(YearMonth.of(year, month));
            if (value == null) {
                html.raw("<td class=\"num\"></td>");
                continue;
            }
            run *= 1 + value.run();
            benchmark *= 1 + value.benchmark();
            cell(html, value.run(), scale);
        }
        html.raw("<td class=\"num total\">").text(percent(run - 1)).raw("</td>");
        html.raw("<td class=\"num total muted\">").text(percent(benchmark - 1)).raw("</td></tr>");
    }

    private static void cell(Html html, double value, double scale) {
        double strength = Double.isFinite(value) ? Math.min(1, Math.abs(value) / scale) : 0;
        String tone = value < 0 ? "loss" : "gain";
        String heat = String.format(Locale.ROOT, "%.2f", strength);
        html.raw("<td class=\"num heat " + tone + "\" style=\"--heat:" + heat + "\">")
                .text(percent(value))
                .raw("</td>");
    }

    private static String percent(double fraction) {
        return Figures.signed(100 * fraction, 2);
    }
}
