// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;
import io.tradewind.research.report.page.SeriesSampler;

/** Frames of the interactive charts; the script draws into them, and each frame says in words what it shows. */
final class ChartSection {
    private ChartSection() {}

    static String html(RunData run) {
        Html html = new Html();
        equity(html, run);
        drawdown(html, run);
        rollingSharpe(html, run);
        exposure(html, run);
        price(html, run);
        return html.toString();
    }

    private static void equity(Html html, RunData run) {
        EquityHistory equity = run.equity();
        String words = "Equity from " + Figures.number(equity.first(), 2) + " to " + Figures.number(equity.last(), 2)
                + " " + run.currency() + "; buy and hold ends at " + Figures.number(equity.benchmarkLast(), 2) + ".";
        open(html, "equity", "Equity against buy and hold");
        html.raw("<div class=\"tools\"><label><input type=\"checkbox\" id=\"log-scale\"");
        html.raw(equity.alwaysPositive() ? "" : " disabled")
                .raw(equity.isWide() ? " checked>" : ">")
                .raw(" Logarithmic scale</label>");
        html.raw("<button type=\"button\" data-reset=\"time\">Whole period</button></div>");
        canvas(html, "equity", words);
        close(html, words + " " + sampling(equity.values(), "equity rows"));
    }

    private static void drawdown(Html html, RunData run) {
        EquityHistory equity = run.equity();
        String words = "Deepest drawdown " + Figures.percent(-equity.deepestDrawdown()) + " on "
                + Figures.date(equity.deepestSeconds()) + ".";
        open(html, "drawdown", "Drawdown from the last peak");
        canvas(html, "drawdown", words);
        html.raw("<ul class=\"markers modes\" id=\"mode-legend\" hidden></ul>");
        close(html, words + " Dashed: buy and hold.");
    }

    private static void rollingSharpe(Html html, RunData run) {
        DailyCloses closes = run.equity().closes();
        open(html, "sharpe", "Rolling Sharpe ratio");
        if (closes.window() == 0) {
            html.raw("<p class=\"note\">");
            html.text("n/a: a rolling window needs 30 daily returns, this run has " + closes.returnCount() + ".");
            html.raw("</p></figure>");
            return;
        }
        String words =
                "Window of " + closes.window() + " daily returns (UTC days that have an equity row), annualised with "
                        + closes.daysPerYear() + " days, risk-free rate zero.";
        canvas(html, "sharpe", words);
        close(html, words);
    }

    private static void exposure(Html html, RunData run) {
        EquityHistory equity = run.equity();
        String words = "Gross market value of open positions over equity; highest "
                + Figures.percent(equity.highestExposure()) + ". Dashed: limits of entries.";
        open(html, "exposure", "Exposure");
        canvas(html, "exposure", words);
        close(html, words);
    }

    private static void price(Html html, RunData run) {
        open(html, "price", "Trades on price");
        if (run.marks().prices().isEmpty()) {
            html.raw("<p class=\"note\">n/a: the run holds no marks.</p></figure>");
            return;
        }
        html.raw("<div class=\"tools\"><label>Instrument <select id=\"instrument\">");
        run.marks().prices().keySet().forEach(name -> html.element("option", name));
        html.raw("</select></label><button type=\"button\" data-reset=\"price\">Whole period</button></div>");
        legend(html);
        canvas(html, "price", "Price with entries and exits of the selected instrument");
        html.raw("<figcaption>Drag to zoom, double-click to see the whole period. <span id=\"price-note\"></span> ");
        html.text("Marks of all instruments: " + Figures.count(run.marks().rows())
                + "; long lines are drawn as the lowest, highest and last of each bucket.");
        html.raw("</figcaption></figure>");
    }

    private static void legend(Html html) {
        html.raw("<ul class=\"markers\" aria-label=\"Markers\">");
        html.raw("<li><span class=\"m-long\" aria-hidden=\"true\">&#9650;</span> long entry</li>");
        html.raw("<li><span class=\"m-short\" aria-hidden=\"true\">&#9660;</span> short entry</li>");
        html.raw("<li><span class=\"m-win\" aria-hidden=\"true\">&#9679;</span> exit with profit</li>");
        html.raw("<li><span class=\"m-loss\" aria-hidden=\"true\">&#10005;</span> exit with loss</li></ul>");
    }

    private static String sampling(SeriesSampler sampler, String rows) {
        String total = Figures.count(sampler.rows()) + " " + rows;
        return sampler.rowsPerBucket() == 1
                ? total + ", all drawn."
                : total + ", drawn as the lowest, highest and last of each " + Figures.count(sampler.rowsPerBucket())
                        + ": no extreme is lost.";
    }

    private static void open(Html html, String id, String title) {
        html.raw("<figure class=\"card\" id=\"" + id + "\"><h2>").text(title).raw("</h2>");
    }

    private static void canvas(Html html, String id, String words) {
        html.raw("<div class=\"chart\" id=\"chart-" + id + "\" role=\"img\" aria-label=\"")
                .text(words)
                .raw("\"></div>");
    }

    private static void close(Html html, String caption) {
        html.element("figcaption", caption).raw("</figure>");
    }
}
