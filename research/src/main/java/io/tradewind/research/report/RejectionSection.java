// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;

/** Orders by status, and what the gates refused, by stage and reason. */
final class RejectionSection {
    private static final int GROUPS_SHOWN = 40;

    private RejectionSection() {}

    static String html(RunData run) {
        Html html = new Html();
        html.raw("<div class=\"columns\"><div><h3>Orders by status</h3>");
        table(html, run.orders(), "Status");
        html.raw("</div><div><h3>Refusals by stage and reason</h3>");
        table(html, run.rejections(), "Stage", "Reason");
        return html.raw("</div></div>").toString();
    }

    private static void table(Html html, CountTable counts, String... names) {
        if (counts.total() == 0) {
            html.raw("<p class=\"note\">None.</p>");
            return;
        }
        String[] head = java.util.Arrays.copyOf(names, names.length + 1);
        head[names.length] = "#Count";
        html.raw("<table>").head(head).raw("<tbody>");
        counts.groups().stream().limit(GROUPS_SHOWN).forEach(group -> {
            html.raw("<tr>");
            group.texts().forEach(text -> html.element("td", text));
            html.figure(Figures.count(group.count())).raw("</tr>");
        });
        html.raw("</tbody></table>");
    }
}
