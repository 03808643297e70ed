// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.trading.control.ControlSpec;
import io.tradewind.trading.execution.liquidation.LiquidationSpec;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
 * @param control who may control it, and what it does by itself
 * @param liquidation how positions are brought down when that is called for
 * @param assetClasses asset class of each instrument, in the order of their ids; empty for the most careful one, CRYPTO
 */
public record EngineSpec(
        List<SlotSpec> slots,
        RiskLimits limits,
        long leverage,
        long equitySampleNs,
        boolean closeAtEnd,
        boolean reinvestDividends,
        TickSpec ticks,
        ControlSpec control,
        LiquidationSpec liquidation,
        List<AssetClass> assetClasses) {
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

    /**
     * A specification of an engine that nobody controls but its own limits.
     *
     * @param slots strategies; the index is the slot id
     * @param limits limits of the risk gate
     * @param leverage multiple of equity that orders sized by share may reach, at least 1
     * @param equitySampleNs interval between samples of the account
     * @param closeAtEnd true when open positions are closed at the end of the input
     * @param reinvestDividends true when dividends buy units
     * @param ticks what is done with market ticks
     */
    public EngineSpec(
            List<SlotSpec> slots,
            RiskLimits limits,
            long leverage,
            long equitySampleNs,
            boolean closeAtEnd,
            boolean reinvestDividends,
            TickSpec ticks) {
        this(
                slots,
                limits,
                leverage,
                equitySampleNs,
                closeAtEnd,
                reinvestDividends,
                ticks,
                ControlSpec.OFF,
                LiquidationSpec.STANDARD);
    }

    /**
     * A specification of an engine whose instruments are all taken for the most volatile class until they are known.
     *
     * @param slots strategies; the index is the slot id
     * @param limits limits of the risk gate
     * @param leverage multiple of equity that orders sized by share may reach, at least 1
     * @param equitySampleNs interval between samples of the account
     * @param closeAtEnd true when open positions are closed at the end of the input
     * @param reinvestDividends true when dividends buy units
     * @param ticks what is done with market ticks
     * @param control who may control it, and what it does by itself
     * @param liquidation how positions are brought down when that is called for
     */
    public EngineSpec(
            List<SlotSpec> slots,
            RiskLimits limits,
            long leverage,
            long equitySampleNs,
            boolean closeAtEnd,
            boolean reinvestDividends,
            TickSpec ticks,
            ControlSpec control,
            LiquidationSpec liquidation) {
        this(
                slots,
                limits,
                leverage,
                equitySampleNs,
                closeAtEnd,
                reinvestDividends,
                ticks,
                control,
                liquidation,
                List.of());
    }

    /** What each slot trades: the strategies' slots, then those that quote. */
    int[] slotInstruments() {
        return IntStream.concat(
                        slots.stream().mapToInt(SlotSpec::instrumentId),
                        ticks.quoting().stream().mapToInt(QuotingSpec::instrumentId))
                .toArray();
    }

    /** The strategy's name of each slot, in the same order. */
    List<String> slotNames() {
        return Stream.concat(
                        slots.stream().map(SlotSpec::name),
                        ticks.quoting().stream().map(QuotingSpec::name))
                .toList();
    }
}
