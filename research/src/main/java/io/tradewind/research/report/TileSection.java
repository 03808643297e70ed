// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The key figures as tiles: a fixed choice where the summary has it, filled up with the summary's next metrics. */
final class TileSection {
    private static final int TILES = 8;
    private static final List<String[]> CHOICE = List.of(
            new String[] {"net_return", "total_return", "return"},
            new String[] {"cagr", "annual_return", "annualised_return"},
            new String[] {"sharpe", "sharpe_ratio"},
            new String[] {"sortino", "sortino_ratio"},
            new String[] {"max_drawdown", "maximum_drawdown"},
            new String[] {"volatility", "annual_volatility", "annualised_volatility"},
            new String[] {"win_rate", "hit_rate"},
            new String[] {"profit_factor"},
            new String[] {"deflated_sharpe"},
            new String[] {"exposure", "exposure_time"});

    private TileSection() {}

    static String html(RunData run) {
        Html html = new Html();
        for (Metric metric : chosen(run)) {
            tile(html, metric);
        }
        if (run.metrics().isEmpty()) {
            html.raw("<p class=\"note\">The summary of this run holds no metrics.</p>");
        }
        return html.toString();
    }

    private static List<Metric> chosen(RunData run) {
        Set<Metric> tiles = new LinkedHashSet<>();
        CHOICE.forEach(keys -> run.metric(keys).ifPresent(tiles::add));
        tiles.addAll(run.metrics());
        List<Metric> ordered = new ArrayList<>(tiles);
        return ordered.subList(0, Math.min(TILES, ordered.size()));
    }

    private static void tile(Html html, Metric metric) {
        String value = metric.shown();
        html.raw("<div class=\"tile\"><p class=\"tile-label\">")
                .text(metric.label())
                .raw("</p>");
        html.raw("<p class=\"tile-value" + Html.toneOf(value) + "\">")
                .text(value)
                .raw("</p>");
        html.raw("<p class=\"tile-note\">").text(note(metric)).raw("</p></div>");
    }

    private static String note(Metric metric) {
        if (!metric.shownInterval().equals(Figures.ABSENT)) {
            return "95 %: " + metric.shownInterval();
        }
        String held = metric.shownBenchmark();
        return held.equals(Figures.ABSENT) ? "no interval" : "buy and hold " + held;
    }
}
