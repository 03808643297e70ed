// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;
import java.util.Arrays;
import java.util.List;

/** Distribution of trade returns, trades by instrument, and the ten best and worst round trips. */
final class TradeSection {
    private TradeSection() {}

    static String html(RunData run) {
        Html html = new Html();
        if (run.trades().count() == 0) {
            return html.raw("<p class=\"note\">No trade was closed in this run.</p>")
                    .toString();
        }
        distribution(html, run.trades());
        byInstrument(html, run);
        extremes(html, run, "Best trades", run.trades().best());
        extremes(html, run, "Worst trades", run.trades().worst());
        return html.toString();
    }

    private static void distribution(Html html, TradeHistory trades) {
        double[] finite = Arrays.stream(trades.returns())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        html.raw("<h3>Return of each closed trade</h3>");
        if (finite.length == 0) {
            html.raw("<p class=\"note\">n/a: no trade states its return.</p>");
            return;
        }
        double mean = Arrays.stream(finite).average().orElse(Double.NaN);
        String words = Figures.count(finite.length) + " trades: mean " + Figures.signedPercent(mean) + ", median "
                + Figures.signedPercent(median(finite)) + ", worst " + Figures.signedPercent(finite[0]) + ", best "
                + Figures.signedPercent(finite[finite.length - 1]) + ".";
        Histogram histogram = new Histogram(finite);
        html.raw(histogram.svg(words)).raw("<p class=\"caption\">").text(words + " Net of fees. Bins of ");
        html.text(
                Figures.plain(100 * histogram.binWidth()) + "\u00a0%; the outermost bins also hold what lies beyond.");
        html.raw("</p>");
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void byInstrument(Html html, RunData run) {
        html.raw("<h3>By instrument</h3>")
                .raw(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Trades by instrument\"><table>");
        html.head("Instrument", "#Closed trades", "#Winners", "#Net profit, " + run.currency(), "#Mean per trade");
        html.raw("<tbody>");
        run.trades().totals().forEach((instrument, sums) -> {
            html.raw("<tr>").raw("<th scope=\"row\">").text(instrument).raw("</th>");
            html.figure(Figures.count(sums.trades)).figure(Figures.percent((double) sums.wins / sums.trades));
            html.figure(Figures.signed(sums.pnl, 2))
                    .figure(Figures.signed(sums.pnl / sums.trades, 2))
                    .raw("</tr>");
        });
        html.raw("</tbody></table></div>");
    }

    private static void extremes(Html html, RunData run, String title, List<Trade> trades) {
        if (trades.isEmpty()) {
            return;
        }
        html.raw("<details><summary>").text(title + " (" + trades.size() + ")").raw("</summary>");
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(title)
                .raw("\"><table>");
        html.head(
                "Instrument",
                "Strategy",
                "Side",
                "#Quantity",
                "Entry (UTC)",
                "#Price",
                "Exit (UTC)",
                "#Price",
                "#Fees",
                "#Net profit, " + run.currency(),
                "#Return");
        html.raw("<tbody>");
        trades.forEach(trade -> row(html, run, trade));
        html.raw("</tbody></table></div></details>");
    }

    private static void row(Html html, RunData run, Trade trade) {
        html.raw("<tr><th scope=\"row\">").text(trade.instrument()).raw("</th>");
        html.element("td", trade.strategy()).element("td", trade.side()).figure(Figures.plain(trade.quantity()));
        html.element("td", Figures.minute(trade.entrySeconds())).figure(Figures.plain(trade.entryPrice()));
        html.element("td", Figures.minute(trade.exitSeconds())).figure(Figures.plain(trade.exitPrice()));
        html.figure(Figures.number(trade.fees(), 2))
                .figure(Figures.signed(run.trades().profit(trade), 2));
        html.figure(Figures.signedPercent(trade.returnFraction())).raw("</tr>");
    }
}
