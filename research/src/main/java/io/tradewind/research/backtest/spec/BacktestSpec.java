// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.spec;

import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.trading.control.ControlSpec;
import io.tradewind.trading.execution.liquidation.LiquidationSpec;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides the result of a backtest.
 *
 * @param name name of the run
 * @param seed seed of all randomness
 * @param currency what results are in
 * @param cash first deposit, positive
 * @param rates fixed run-currency units of one unit of other currencies
 * @param feeds instruments and their bars
 * @param strategies what trades them
 * @param venue how orders are filled
 * @param limits limits of the risk gate
 * @param equitySampleNs interval of equity samples; {@code EngineSpec.EVERY_BAR} for every bar
 * @param reinvestDividends true when dividends buy units
 * @param workers threads that read ahead and decode beside the core's own; the result does not depend on it
 * @param book how the venue behaves over ticks; null for a backtest over bars
 * @param control who may control the run, and what it does by itself
 * @param liquidation how positions are brought down when a limit of losses asks for it
 * @param assetClasses asset class of each feed, in their order; empty when none is stated
 */
public record BacktestSpec(
        String name,
        long seed,
        Currency currency,
        Decimal cash,
        Map<String, Decimal> rates,
        List<FeedSpec> feeds,
        List<StrategySpec> strategies,
        VenueSpec venue,
        RiskLimits limits,
        long equitySampleNs,
        boolean reinvestDividends,
        int workers,
        @Nullable BookSpec book,
        ControlSpec control,
        LiquidationSpec liquidation,
        List<AssetClass> assetClasses) {
    /** Checks what can be checked without data. */
    public BacktestSpec {
        if (cash.signum() <= 0) {
            throw new IllegalArgumentException("cash must be positive, is " + cash);
        }
        if (feeds.isEmpty() || strategies.isEmpty()) {
            throw new IllegalArgumentException("a backtest needs at least one instrument and one strategy");
        }
        feeds = List.copyOf(feeds);
        strategies = List.copyOf(strategies);
        rates = Map.copyOf(rates);
        assetClasses = List.copyOf(assetClasses);
        if (!assetClasses.isEmpty() && assetClasses.size() != feeds.size()) {
            throw new IllegalArgumentException(
                    assetClasses.size() + " asset classes for " + feeds.size() + " instruments: name one for each");
        }
        boolean ofTicks = book != null;
        if (feeds.stream().anyMatch(feed -> (feed.ticks() != null) != ofTicks)) {
            throw new IllegalArgumentException("feeds are all of ticks, with a book, or all of bars, without one");
        }
    }

    /**
     * A backtest that nobody controls but its own limits.
     *
     * @param name name of the run
     * @param seed seed of all randomness
     * @param currency what results are in
     * @param cash first deposit, positive
     * @param rates fixed run-currency units of one unit of other currencies
     * @param feeds instruments and their data
     * @param strategies what trades them
     * @param venue how orders are filled
     * @param limits limits of the risk gate
     * @param equitySampleNs interval of equity samples
     * @param reinvestDividends true when dividends buy units
     * @param workers threads that read ahead
     * @param book how the venue behaves over ticks; null for a backtest over bars
     */
    public BacktestSpec(
            String name,
            long seed,
            Currency currency,
            Decimal cash,
            Map<String, Decimal> rates,
            List<FeedSpec> feeds,
            List<StrategySpec> strategies,
            VenueSpec venue,
            RiskLimits limits,
            long equitySampleNs,
            boolean reinvestDividends,
            int workers,
            @Nullable BookSpec book) {
        this(
                name,
                seed,
                currency,
                cash,
                rates,
                feeds,
                strategies,
                venue,
                limits,
                equitySampleNs,
                reinvestDividends,
                workers,
                book,
                ControlSpec.OFF,
                LiquidationSpec.STANDARD,
                List.of());
    }

    /**
     * A backtest over bars.
     *
     * @param name name of the run
     * @param seed seed of all randomness
     * @param currency what results are in
     * @param cash first deposit, positive
     * @param rates fixed run-currency units of one unit of other currencies
     * @param feeds instruments and their bars
     * @param strategies what trades them
     * @param venue how orders are filled
     * @param limits limits of the risk gate
     * @param equitySampleNs interval of equity samples
     * @param reinvestDividends true when dividends buy units
     * @param workers threads that read ahead
     */
    public BacktestSpec(
            String name,
            long seed,
            Currency currency,
            Decimal cash,
            Map<String, Decimal> rates,
            List<FeedSpec> feeds,
            List<StrategySpec> strategies,
            VenueSpec venue,
            RiskLimits limits,
            long equitySampleNs,
            boolean reinvestDividends,
            int workers) {
        this(
                name,
                seed,
                currency,
                cash,
                rates,
                feeds,
                strategies,
                venue,
                limits,
                equitySampleNs,
                reinvestDividends,
                workers,
                null);
    }

    /**
     * Whether it runs over ticks.
     *
     * @return false for bars
     */
    public boolean isTicks() {
        return book != null;
    }

    /**
     * The same backtest with other strategies and another behaviour of the venue.
     *
     * @param others the strategies
     * @param behaviour how the venue behaves
     * @return a copy
     */
    public BacktestSpec with(List<StrategySpec> others, BookSpec behaviour) {
        return new BacktestSpec(
                name,
                seed,
                currency,
                cash,
                rates,
                feeds,
                others,
                venue,
                limits,
                equitySampleNs,
                reinvestDividends,
                workers,
                behaviour,
                control,
                liquidation,
                assetClasses);
    }
}
