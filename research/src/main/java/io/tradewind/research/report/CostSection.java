// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;
import io.tradewind.research.report.page.RunDocument;
import java.util.Map;
import java.util.Set;

/** Fees by instrument, and the walk from gross profit through costs to the change of equity. */
final class CostSection {
    private static final Set<String> COUNTS =
            Set.of("orders_measured", "orders_over_budget", "round_trips", "unmeasured_fills");

    private static final double CENT = 0.005;

    private CostSection() {}

    static String html(RunData run) {
        Html html = new Html();
        html.raw("<div class=\"columns\"><div>");
        reconciliation(html, run);
        html.raw("</div><div>");
        byInstrument(html, run);
        statedCosts(html, run);
        byMonth(html, run);
        return html.raw("</div></div>").toString();
    }

    private static void reconciliation(Html html, RunData run) {
        CostHistory costs = run.costs();
        html.raw("<h3>From gross to net</h3><table class=\"walk\"><caption>")
                .text("In " + currency(run))
                .raw("</caption><tbody>");
        line(html, "", "Realised profit at executed prices", costs.realised());
        line(html, "", "Unrealised profit of open positions", costs.unrealised());
        line(html, "sum", "Gross result", costs.gross());
        line(html, "", "Fees and commissions", -costs.fees());
        double net = costs.gross() - costs.fees();
        for (Map.Entry<String, Double> account : costs.booked().entrySet()) {
            line(html, "", label(account.getKey()), account.getValue());
            net += account.getValue();
        }
        line(html, "sum", "Net result", net);
        line(html, "", "Change of equity since the start", run.netProfit());
        line(html, "muted", "Difference", round(run.netProfit() - net));
        html.raw("</tbody></table><p class=\"caption\">")
                .text(feeShare(costs))
                .text(" ")
                .text(explained(run.netProfit() - net));
        html.raw("</p>");
    }

    private static double round(double difference) {
        return Math.abs(difference) < CENT ? 0 : difference;
    }

    private static String feeShare(CostHistory costs) {
        String share = costs.gross() > 0 ? Figures.percent(costs.fees() / costs.gross()) : "n/a (no gross profit)";
        return "Fees as a share of gross profit: " + share + ".";
    }

    private static String explained(double difference) {
        if (!Double.isFinite(difference)) {
            return "The result cannot be reconciled: a figure is missing.";
        }
        return Math.abs(difference) < CENT
                ? "Positions, ledger and equity agree to the cent."
                : "Positions, ledger and equity do not agree to the cent: conversion between currencies, or a fault.";
    }

    private static String label(String account) {
        String name = account.substring(account.indexOf(':') + 1);
        return name.isEmpty()
                ? account
                : Character.toUpperCase(name.charAt(0)) + name.substring(1) + " (" + account + ")";
    }

    private static void line(Html html, String css, String name, double value) {
        html.raw("<tr class=\"" + css + "\"><th scope=\"row\">").text(name).raw("</th>");
        html.figure(Figures.signed(value, 2)).raw("</tr>");
    }

    private static void byInstrument(Html html, RunData run) {
        html.raw("<h3>Fees by instrument</h3>");
        if (run.costs().byInstrument().isEmpty()) {
            html.raw("<p class=\"note\">No fill, no fee.</p>");
            return;
        }
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Fees by instrument\"><table>");
        html.head("Instrument", "#Fills", "#Maker", "#Traded value", "#Fees", "#Fees, bps")
                .raw("<tbody>");
        run.costs().byInstrument().forEach((instrument, costs) -> {
            html.raw("<tr><th scope=\"row\">").text(instrument).raw("</th>").figure(Figures.count(costs.fills));
            html.figure(Figures.percent((double) costs.makerFills / costs.fills))
                    .figure(Figures.number(costs.notional, 0));
            html.figure(Figures.number(costs.fees, 2)).figure(Figures.number(1e4 * costs.fees / costs.notional, 2));
            html.raw("</tr>");
        });
        html.raw("</tbody></table></div>");
    }

    private static void statedCosts(Html html, RunData run) {
        var stated = run.summary().at("costs").properties();
        if (stated.isEmpty()) {
            return;
        }
        html.raw("<h3>Costs as the run states them</h3><table><tbody>");
        for (var cost : stated) {
            double value = RunDocument.numberOf(cost.getValue());
            html.raw("<tr><th scope=\"row\">")
                    .text(cost.getKey().replace('_', ' '))
                    .raw("</th>");
            int decimals = COUNTS.contains(cost.getKey()) ? 0 : 2;
            html.figure(Double.isFinite(value) ? Figures.number(value, decimals) : statedText(cost.getValue()))
                    .raw("</tr>");
        }
        html.raw("</tbody></table><p class=\"caption\">Spread, slippage and impact are part of the executed prices ");
        html.raw("and are not deducted a second time.</p>");
    }

    private static void byMonth(Html html, RunData run) {
        var months = run.summary().at("costs_by_month");
        if (!months.isArray() || months.isEmpty()) {
            return;
        }
        html.raw("<h3>Costs by month</h3><div class=\"scroll\" tabindex=\"0\" role=\"region\" ")
                .raw("aria-label=\"Costs by month\"><table>");
        html.head("Month", "#Gross at arrival", "#Fees", "#Slippage", "#Funding", "#Net")
                .raw("<tbody>");
        for (var month : months) {
            html.raw("<tr><th scope=\"row\">")
                    .text(RunDocument.textOf(month.path("month")))
                    .raw("</th>");
            for (String key : new String[] {"gross_at_arrival", "fees", "slippage", "funding", "net"}) {
                html.figure(Figures.number(RunDocument.numberOf(month.path(key)), 2));
            }
            html.raw("</tr>");
        }
        html.raw("</tbody></table></div><p class=\"caption\">Gross at arrival: profit had each fill been at the price"
                + " of ");
        html.raw("the decision. Gross less fees, slippage and funding is net.</p>");
    }

    private static String statedText(tools.jackson.databind.JsonNode node) {
        String text = RunDocument.textOf(node);
        return text.isEmpty() ? Figures.ABSENT : text;
    }

    private static String currency(RunData run) {
        return run.currency().isEmpty() ? "run currency" : run.currency();
    }
}
