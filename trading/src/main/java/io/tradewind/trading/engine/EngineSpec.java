// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.trading.risk.RiskLimits;
import java.util.List;

/**
 * What an engine is to do.
 *
 * @param slots strategies; the index is the slot id
 * @param limits limits of the risk gate
 * @param leverage multiple of equity that orders sized by share may reach, at least 1
 * @param equitySampleNs interval between samples of the account; {@link #EVERY_BAR} for one after each bar
 * @param closeAtEnd true when open positions are closed at the end of the input
 * @param reinvestDividends true when dividends buy units at the theoretical ex price, false when they are paid in cash
 * @param ticks what is done with market ticks; {@link TickSpec#NONE} over bars
 */
public record EngineSpec(
        List<SlotSpec> slots,
        RiskLimits limits,
        long leverage,
        long equitySampleNs,
        boolean closeAtEnd,
        boolean reinvestDividends,
        TickSpec ticks) {
    /** Sample interval that means every bar. */
    public static final long EVERY_BAR = EquitySampler.EVERY_BAR;

    /**
     * A specification of an engine over bars.
     *
     * @param slots strategies; the index is the slot id
     * @param limits limits of the risk gate
     * @param leverage multiple of equity that orders sized by share may reach, at least 1
     * @param equitySampleNs interval between samples of the account
     * @param closeAtEnd true when open positions are closed at the end of the input
     * @param reinvestDividends true when dividends buy units
     */
    public EngineSpec(
            List<SlotSpec> slots,
            RiskLimits limits,
            long leverage,
            long equitySampleNs,
            boolean closeAtEnd,
            boolean reinvestDividends) {
        this(slots, limits, leverage, equitySampleNs, closeAtEnd, reinvestDividends, TickSpec.NONE);
    }
}
