// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.control;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;
import io.tradewind.research.report.page.RunDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Limits and control: what happened when and why, what was refused and cut, what was at stake against its limit, and the shocks. */
public final class ControlSection {
    private static final int EVENTS_SHOWN = 60;
    private static final Set<String> SHARES = Set.of("DRAWDOWN", "DAILY_LOSS");

    private final ControlHistory history;
    private final RunDocument summary;
    private final Html html = new Html();

    private ControlSection(ControlHistory history, RunDocument summary) {
        this.history = history;
        this.summary = summary;
    }

    /**
     * The section.
     *
     * @param history what happened
     * @param summary the run's summary
     * @return markup; empty for a folder that knows no limits
     */
    public static String html(ControlHistory history, RunDocument summary) {
        if (summary.at("risk").isMissingNode()) {
            return "";
        }
        return new ControlSection(history, summary).section();
    }

    /**
     * The warning at the top of the page when the run was stopped.
     *
     * @param history what happened
     * @return markup; empty when the kill switch never latched
     */
    public static String note(ControlHistory history) {
        if (history.trips().isEmpty()) {
            return "";
        }
        ControlEvent trip = history.trips().getFirst();
        return new Html()
                .raw("<p class=\"note warn\" role=\"note\"><strong>The kill switch latched.</strong> ")
                .text(Figures.minute(trip.seconds()) + ": " + words(trip.trigger()) + ", " + figure(trip, trip.value())
                        + " against a limit of " + figure(trip, trip.limit()) + ". " + new Aftermath(history).of(trip))
                .raw(" <a href=\"#control\">Limits and control</a></p>")
                .toString();
    }

    private String section() {
        html.raw("<section class=\"card\" id=\"control\"><h2>Limits and control</h2>");
        lead();
        events();
        html.raw("<div class=\"columns\"><div>");
        reasons();
        html.raw("</div><div>");
        exposures();
        html.raw("</div></div>");
        html.raw(ScenarioTable.html(summary));
        limits();
        return html.raw("</section>\n").toString();
    }

    private void lead() {
        String preset = summary.text("risk", "preset");
        html.raw("<p>")
                .text((preset.isEmpty() ? "Own limits" : "Limits of the preset " + preset) + ", version "
                        + summary.text("risk", "version") + ". ")
                .text(changes())
                .raw("</p>");
    }

    private String changes() {
        long transitions =
                history.events().stream().filter(ControlEvent::changesMode).count();
        String mode = summary.text("risk", "control", "mode");
        return transitions == 0
                ? "The mode was NORMAL throughout."
                : "The mode changed " + times(transitions) + " and was " + mode
                        + " at the end; the kill switch latched "
                        + times(history.trips().size()) + ".";
    }

    private static String times(long count) {
        return count == 1 ? "once" : Figures.count(count) + " times";
    }

    private void events() {
        List<ControlEvent> shown = history.events().stream()
                .filter(event -> !event.isLiquidation())
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        Aftermath aftermath = new Aftermath(history);
        html.raw(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Control events\"><table class=\"events\">");
        html.head("Time (UTC)", "Event", "Mode", "Why", "#Value", "#Limit", "#Drawdown", "What was done")
                .raw("<tbody>");
        shown.stream().limit(EVENTS_SHOWN).forEach(event -> row(event, aftermath));
        html.raw("</tbody></table></div>");
        if (shown.size() > EVENTS_SHOWN) {
            html.raw("<p class=\"caption\">The first " + EVENTS_SHOWN + " of ")
                    .text(Figures.count(shown.size()))
                    .raw(" events; control.csv has all.</p>");
        }
    }

    private void row(ControlEvent event, Aftermath aftermath) {
        html.raw("<tr><td class=\"nowrap\">")
                .text(Figures.minute(event.seconds()))
                .raw("</td>");
        html.element("td", words(event.event()));
        html.raw("<td>").text(event.from().equals(event.to()) ? event.to() : event.from() + " \u2192 " + event.to());
        html.raw("</td>").element("td", why(event));
        boolean measured = event.limit().signum() != 0 || event.value().signum() != 0;
        html.figure(measured ? figure(event, event.value()) : "");
        html.figure(measured ? figure(event, event.limit()) : "");
        html.figure(Figures.percent(event.drawdown()));
        html.element("td", aftermath.of(event)).raw("</tr>");
    }

    private static String why(ControlEvent event) {
        String reason = event.reason().equals("NONE") ? "" : words(event.reason());
        String actor = event.actor().equals("core") ? "" : "by " + event.actor();
        return String.join(
                "; ",
                Stream.of(words(event.trigger()), reason, actor)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** A share as a percentage, anything else as it is. */
    static String figure(ControlEvent event, BigDecimal value) {
        return SHARES.contains(event.trigger())
                ? Figures.percent(value.doubleValue())
                : Figures.plain(value.doubleValue());
    }

    static String words(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    private void reasons() {
        html.raw("<h3>Refused and cut, by reason</h3>");
        List<ReasonCount> counts = ReasonCount.of(summary);
        if (counts.isEmpty()) {
            html.raw("<p class=\"note\">Every intent passed whole.</p>");
            return;
        }
        html.raw("<table>").head("Reason", "#Refused", "#Cut").raw("<tbody>");
        for (ReasonCount count : counts) {
            html.raw("<tr><td>").text(words(count.reason())).raw("</td>");
            html.figure(count.refused() == 0 ? "" : Figures.count(count.refused()));
            html.figure(count.cut() == 0 ? "" : Figures.count(count.cut())).raw("</tr>");
        }
        html.raw(
                "</tbody></table><p class=\"caption\">Refused: no order was sent. Cut: a smaller order was sent, down to the limit named.</p>");
    }

    private void exposures() {
        html.raw("<h3>Highest exposure against its limit</h3><table>")
                .head("Of equity", "#Highest", "#Limit", "#Used")
                .raw("<tbody>");
        summary.at("risk", "highestExposure", "symbols").properties().stream()
                .limit(20)
                .forEach(entry -> exposure(entry.getKey(), RunDocument.numberOf(entry.getValue()), "max_symbol"));
        exposure("Gross, all", summary.number("risk", "highestExposure", "gross"), "max_gross");
        exposure("Net, all", summary.number("risk", "highestExposure", "net"), "max_net");
        html.raw(
                "</tbody></table><p class=\"caption\">At the times of equity.csv, at the marks. Limits hold for entries: a position that grows by"
                        + " its price is not sold.</p>");
    }

    private void exposure(String name, double highest, String key) {
        double limit = ControlData.limit(summary, key);
        html.raw("<tr><td>").text(name).raw("</td>").figure(Figures.percent(highest));
        html.figure(Double.isFinite(limit) ? Figures.percent(limit) : "off");
        html.figure(Double.isFinite(limit) ? Figures.number(100 * highest / limit, 0) + "\u00a0%" : "")
                .raw("</tr>");
    }

    private void limits() {
        html.raw("<details><summary>All limits of the run</summary><table class=\"provenance\"><tbody>");
        summary.at("risk", "limits")
                .properties()
                .forEach(entry -> html.raw("<tr><th scope=\"row\">")
                        .text(entry.getKey())
                        .raw("</th><td class=\"mono\">")
                        .text(RunDocument.textOf(entry.getValue()))
                        .raw("</td></tr>"));
        html.raw("</tbody></table></details>");
    }
}
