// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;
import io.tradewind.research.report.page.RunDocument;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the run assumed, and what is needed to run it again. */
final class ProvenanceSection {
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("instruments", "rates");

    private ProvenanceSection() {}

    static String assumptions(RunData run) {
        List<String> assumptions = run.summary().texts("assumptions");
        if (assumptions.isEmpty()) {
            return "<p class=\"note\">The summary of this run states no assumptions.</p>";
        }
        Html html = new Html().raw("<ul class=\"assumptions\">");
        assumptions.forEach(assumption -> html.element("li", assumption));
        return html.raw("</ul>").toString();
    }

    static String provenance(RunData run) {
        JsonNode manifest = run.manifest().root();
        if (manifest.properties().isEmpty()) {
            return "<p class=\"note\">The run folder has no manifest.</p>";
        }
        Html html = new Html().raw("<table class=\"provenance\"><tbody>");
        manifest.properties().stream()
                .filter(entry -> !SHOWN_ELSEWHERE.contains(entry.getKey()))
                .forEach(entry -> rows(html, entry.getKey(), entry.getValue()));
        html.raw("</tbody></table><p class=\"caption\">tradeHash is the SHA-256 of fills.csv after its header line: ");
        return html.raw("the same inputs, seed and version give the same hash on any machine.</p>")
                .toString();
    }

    private static void rows(Html html, String name, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(entry -> rows(html, name + "." + entry.getKey(), entry.getValue()));
        } else if (node.isArray()) {
            int index = 0;
            for (JsonNode item : node) {
                rows(html, name + "[" + index++ + "]", item);
            }
        } else {
            String text = RunDocument.textOf(node);
            html.raw("<tr><th scope=\"row\">").text(name).raw("</th><td class=\"mono\">");
            html.text(text.isEmpty() ? Figures.ABSENT : text).raw("</td></tr>");
        }
    }
}
