// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Html;

/** All metrics with interval, benchmark and definition. */
final class MetricSection {
    private MetricSection() {}

    static String html(RunData run) {
        if (run.metrics().isEmpty()) {
            return "<p class=\"note\">The summary of this run holds no metrics.</p>";
        }
        Html html = new Html();
        html.raw(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Metrics\"><table class=\"metrics\">");
        html.head("Metric", "#Value", "#95 % interval", "#Buy & hold", "Definition")
                .raw("<tbody>");
        for (Metric metric : run.metrics()) {
            html.raw("<tr><th scope=\"row\">").text(metric.label()).raw("</th>").figure(metric.shown());
            html.raw("<td class=\"num\">")
                    .text(metric.shownInterval())
                    .raw("</td>")
                    .figure(metric.shownBenchmark());
            html.raw("<td class=\"definition\">").text(metric.definition()).raw("</td></tr>");
        }
        return html.raw("</tbody></table></div><p class=\"caption\">All figures are net of booked costs unless their ")
                .raw("definition says otherwise. n/a: not defined for this run, or not computed.</p>")
                .toString();
    }
}
