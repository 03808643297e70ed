// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

/**
 * A round trip that has ended.
 *
 * @param entryBar bar of the entry, 0-based
 * @param exitBar bar of the exit, not before the entry
 * @param pnl profit after commissions
 * @param returnFraction profit after commissions over the entry notional
 * @param commission commissions of entry and exit
 */
public record ClosedTrade(int entryBar, int exitBar, double pnl, double returnFraction, double commission) {

    static double[] pnls(Iterable<ClosedTrade> trades, int count) {
        double[] pnls = new double[count];
        int i = 0;
        for (ClosedTrade trade : trades) {
            pnls[i++] = trade.pnl();
        }
        return pnls;
    }
}
