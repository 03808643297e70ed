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
     * Begins a specification: over bars, without leverage, a sample after each bar, open positions left open, dividends paid in cash, and
     * nobody in control but the limits.
     *
     * @param slots strategies; the index is the slot id
     * @param limits limits of the risk gate
     * @return says what differs
     */
    public static Builder of(List<SlotSpec> slots, RiskLimits limits) {
        return new Builder(slots, limits);
    }

    /** Says what differs from the usual. */
    public static final class Builder {
        private final List<SlotSpec> slots;
        private final RiskLimits limits;
        private long leverage = 1;
        private long equitySampleNs = EVERY_BAR;
        private boolean closeAtEnd;
        private boolean reinvestDividends;
        private TickSpec ticks = TickSpec.NONE;
        private ControlSpec control = ControlSpec.OFF;
        private LiquidationSpec liquidation = LiquidationSpec.STANDARD;
        private List<AssetClass> assetClasses = List.of();

        private Builder(List<SlotSpec> slots, RiskLimits limits) {
            this.slots = slots;
            this.limits = limits;
        }

        /**
         * Lets orders sized by share reach a multiple of equity.
         *
         * @param multiple at least 1
         * @return this
         */
        public Builder leverage(long multiple) {
            leverage = multiple;
            return this;
        }

        /**
         * Samples the account at intervals.
         *
         * @param intervalNs nanoseconds; {@link EngineSpec#EVERY_BAR} for one after each bar
         * @return this
         */
        public Builder sampling(long intervalNs) {
            equitySampleNs = intervalNs;
            return this;
        }

        /**
         * Says whether open positions are closed at the end of the input.
         *
         * @param close true to close them
         * @return this
         */
        public Builder closingAtEnd(boolean close) {
            closeAtEnd = close;
            return this;
        }

        /**
         * Says what dividends are for.
         *
         * @param reinvest true when they buy units at the theoretical ex price
         * @return this
         */
        public Builder reinvesting(boolean reinvest) {
            reinvestDividends = reinvest;
            return this;
        }

        /**
         * Takes market ticks.
         *
         * @param what is done with them
         * @return this
         */
        public Builder ticks(TickSpec what) {
            ticks = what;
            return this;
        }

        /**
         * Says who may control the engine.
         *
         * @param who and what it does by itself
         * @param how positions are brought down when that is called for
         * @return this
         */
        public Builder control(ControlSpec who, LiquidationSpec how) {
            control = who;
            liquidation = how;
            return this;
        }

        /**
         * Says what kind of assets the instruments are.
         *
         * @param classes one for each instrument, in the order of their ids; empty for the most careful one
         * @return this
         */
        public Builder assetClasses(List<AssetClass> classes) {
            assetClasses = classes;
            return this;
        }

        /**
         * Ends the specification.
         *
         * @return what was said
         */
        public EngineSpec build() {
            return new EngineSpec(
                    slots,
                    limits,
                    leverage,
                    equitySampleNs,
                    closeAtEnd,
                    reinvestDividends,
                    ticks,
                    control,
                    liquidation,
                    assetClasses);
        }
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
