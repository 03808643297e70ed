// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.replay;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.BarSource;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.research.backtest.spec.SizingSpec;
import io.tradewind.research.backtest.spec.StrategySpec;
import io.tradewind.research.backtest.spec.VenueSpec;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.PositionPolicy;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The account that all benchmarks trade: an SMA cross 10 / 30, long and short, always 0.1 BTC, turned round by one order.
 *
 * <p>The quantity is fixed and the cash is ample, so that the account still trades at the last bar: 10 million USDT, taker fee 5
 * basis points, half a basis point of spread, limits of the preset {@code standard}.
 */
public final class SmaCrossSetup {
    /** Seed of the walk. */
    public static final long SEED = 42;

    /** What the account is in. */
    public static final Currency CURRENCY = Currency.of("USDT");

    /** First deposit. */
    public static final Decimal CASH = Decimal.parse("10000000");

    /** Quantity of each entry. */
    public static final Decimal QUANTITY = Decimal.parse("0.1");

    /** Bars of the fast average. */
    public static final int FAST_BARS = 10;

    /** Bars of the slow average. */
    public static final int SLOW_BARS = 30;

    private static final String SYMBOL = "BTCUSDT";
    private static final BarInterval INTERVAL = new BarInterval(RandomWalk.INTERVAL_NS);
    private static final long SAMPLE_NS = 86_400_000_000_000L;

    private SmaCrossSetup() {}

    /**
     * The instrument.
     *
     * @return spot BTC in USDT, tick 0.01, lot 0.00001
     */
    public static InstrumentTerms terms() {
        return InstrumentTerms.spot(
                SYMBOL, "SIM", Currency.of("BTC"), CURRENCY, RandomWalk.TICK, Decimal.parse("0.00001"));
    }

    /**
     * How signals become positions.
     *
     * @return both directions, one order to turn round, a repeated signal does nothing
     */
    public static PositionPolicy policy() {
        return new PositionPolicy(
                PositionPolicy.Direction.BOTH,
                PositionPolicy.Reversal.SINGLE_ORDER,
                PositionPolicy.Repeat.HOLD,
                Decimal.ZERO,
                Decimal.ZERO);
    }

    /**
     * The venue.
     *
     * @return fills at the next open with a fee and a spread
     */
    public static VenueSpec venue() {
        return new VenueSpec(
                FillAt.NEXT_OPEN,
                LimitFill.TOUCH,
                Settlement.MARK,
                Decimal.parse("0.5"),
                SpreadOn.BOTH_SIDES,
                Decimal.ZERO,
                false,
                Decimal.ONE,
                List.of(new FeeTier(Decimal.ZERO, Decimal.parse("1"), Decimal.parse("5"))),
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO);
    }

    /**
     * The backtest.
     *
     * @param bars opens the bars
     * @return its specification; equity is sampled once a day
     */
    public static BacktestSpec spec(Supplier<BarSource> bars) {
        return new BacktestSpec(
                "sma-cross-replay",
                SEED,
                CURRENCY,
                CASH,
                Map.of(),
                List.of(new FeedSpec(terms(), INTERVAL, List.of(), bars)),
                List.of(strategy()),
                venue(),
                RiskLimits.preset("research"),
                SAMPLE_NS,
                false,
                0);
    }

    private static StrategySpec strategy() {
        Map<String, String> parameters =
                Map.of("fast", Integer.toString(FAST_BARS), "slow", Integer.toString(SLOW_BARS));
        return new StrategySpec(
                "sma-cross",
                new StrategyParameters(parameters),
                List.of(SYMBOL),
                INTERVAL,
                Session.UTC,
                new SizingSpec.Fixed(QUANTITY),
                policy());
    }
}
