// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.cost;

import java.util.TreeMap;

/** Slippage of whole orders against a budget. */
final class OrderSlippage {
    private static final double BASIS_POINTS = 10_000;

    private final double budgetBps;
    private final TreeMap<Long, long[]> working = new TreeMap<>();
    private long measured;
    private long overBudget;
    private double worstBps = Double.NaN;

    OrderSlippage(double budgetBps) {
        this.budgetBps = budgetBps;
    }

    /** A fill; amounts in the settlement currency of the order, the value not negative. */
    void onFill(long orderId, long slippageUnits, long arrivalValueUnits) {
        long[] sums = working.computeIfAbsent(orderId, id -> new long[2]);
        sums[0] = Math.addExact(sums[0], slippageUnits);
        sums[1] = Math.addExact(sums[1], arrivalValueUnits);
    }

    void onDone(long orderId) {
        long[] sums = working.remove(orderId);
        if (sums == null || sums[1] == 0) {
            return;
        }
        double bps = BASIS_POINTS * sums[0] / sums[1];
        measured++;
        overBudget += bps > budgetBps ? 1 : 0;
        worstBps = Double.isNaN(worstBps) ? bps : Math.max(worstBps, bps);
    }

    /** Counts what is still working as well. */
    CostReport.Orders report() {
        java.util.List.copyOf(working.keySet()).forEach(this::onDone);
        return new CostReport.Orders(budgetBps, measured, overBudget, worstBps);
    }
}
