// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.number.Decimal;
import io.tradewind.research.cost.CostMonth;
import io.tradewind.research.cost.CostReport;
import io.tradewind.research.cost.Costs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The costs of a run in {@code summary.json}: sums beside {@code costs.fees}, and {@code costs_by_month}. */
final class CostSummary {
    private static final int BPS_SCALE = 4;

    private final CostReport report;
    private final int scale;

    CostSummary(CostReport report, int scale) {
        this.report = report;
        this.scale = scale;
    }

    void write(ObjectNode root, ObjectNode costs) {
        Costs total = report.total();
        costs.put("gross_at_arrival", money(total.grossUnits()));
        costs.put("slippage", money(total.slippageUnits()));
        costs.put("funding", money(total.fundingUnits()));
        costs.put("net", money(total.netUnits()));
        costs.put("equity_change", money(report.equityChangeUnits()));
        costs.put("order_slippage_budget_bps", bps(report.orders().budgetBps()));
        costs.put("orders_measured", report.orders().measured());
        costs.put("orders_over_budget", report.orders().overBudget());
        number(costs, "worst_order_slippage_bps", report.orders().worstBps());
        costs.put("round_trips", report.roundTrips().count());
        number(costs, "mean_break_even_bps", report.roundTrips().meanBps());
        number(costs, "worst_break_even_bps", report.roundTrips().worstBps());
        costs.put("unmeasured_fills", report.unmeasuredFills());
        ArrayNode months = root.putArray("costs_by_month");
        report.months().forEach(month -> month(months.addObject(), month));
    }

    private void month(ObjectNode node, CostMonth month) {
        node.put("month", month.month().toString());
        node.put("gross_at_arrival", money(month.costs().grossUnits()));
        node.put("fees", money(month.costs().feeUnits()));
        node.put("slippage", money(month.costs().slippageUnits()));
        node.put("funding", money(month.costs().fundingUnits()));
        node.put("net", money(month.costs().netUnits()));
        node.put("equity_change", money(month.equityChangeUnits()));
    }

    private BigDecimal money(long units) {
        return Decimal.of(units, scale).toBigDecimal();
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, bps(value));
        } else {
            node.putNull(name);
        }
    }

    private static BigDecimal bps(double value) {
        return BigDecimal.valueOf(value).setScale(BPS_SCALE, RoundingMode.HALF_EVEN);
    }
}
