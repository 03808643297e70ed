// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring.reference;

import io.tradewind.app.eval.ReferenceBacktest.Conventions;
import io.tradewind.app.eval.ReferenceBacktest.Mode;
import io.tradewind.app.eval.ReferenceBacktest.Request;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
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
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.PositionPolicy;
import io.tradewind.trading.sizing.PositionPolicy.Direction;
import io.tradewind.trading.sizing.PositionPolicy.Repeat;
import io.tradewind.trading.sizing.PositionPolicy.Reversal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** The conventions of two other programs as options of our backtest. */
final class ReferenceSpecs {
    private static final String SYMBOL = "REFERENCE";
    private static final BigDecimal BPS = BigDecimal.valueOf(10_000);

    /** The largest fraction below one in double precision: what "all in" means to backtesting.py. */
    private static final Decimal ALMOST_ALL = Decimal.parse("0.9999999999999998");

    /** Neither program has a risk gate: limits that no case reaches. */
    private static final RiskLimits UNREACHED = RiskLimits.ordersOnly(new OrderLimits(
            Decimal.ZERO,
            Decimal.ZERO,
            Decimal.parse("100000"),
            Decimal.parse("100000"),
            Decimal.parse("100000"),
            100_000));

    private ReferenceSpecs() {}

    static BacktestSpec of(Request request, BarSeries bars) {
        Currency currency = currency(request.cash());
        boolean backtestingPy = request.conventions() == Conventions.BACKTESTING_PY;
        FeedSpec feed = new FeedSpec(
                InstrumentTerms.spot(SYMBOL, "SIM", Currency.of("UNIT"), currency, tick(bars), Decimal.ONE),
                bars.interval(),
                List.of(),
                bars::source);
        return new BacktestSpec(
                "reference",
                0,
                currency,
                decimal(request.cash()),
                Map.of(),
                List.of(feed),
                List.of(strategy(request, bars, backtestingPy)),
                venue(request, backtestingPy),
                UNREACHED,
                EngineSpec.EVERY_BAR,
                false,
                1);
    }

    /** Neither program rounds prices: a tick so fine that rounding to it does not show, at any level of prices. */
    private static Decimal tick(BarSeries bars) {
        double highest = bars.highest();
        if (highest < 0.1) {
            return Decimal.of(1, 14);
        }
        return Decimal.of(1, highest < 10 ? 12 : 10);
    }

    /** Ten decimals where they fit, so that a price of ten decimals makes no rounding. */
    private static Currency currency(BigDecimal cash) {
        return new Currency("USD", cash.compareTo(BigDecimal.valueOf(20_000_000)) < 0 ? 10 : 8, 2);
    }

    private static StrategySpec strategy(Request request, BarSeries bars, boolean backtestingPy) {
        PositionPolicy policy = new PositionPolicy(
                direction(request.mode()),
                backtestingPy ? Reversal.CLOSE_THEN_OPEN : Reversal.SINGLE_ORDER,
                backtestingPy ? Repeat.REENTER : Repeat.HOLD,
                decimal(request.stopLossFraction()),
                decimal(request.takeProfitFraction()));
        return new StrategySpec(
                "sma-cross",
                new StrategyParameters(Map.of(
                        "fast", Integer.toString(request.fast()),
                        "slow", Integer.toString(request.slow()),
                        "cross", backtestingPy ? "strict" : "sign-change")),
                List.of(SYMBOL),
                bars.interval(),
                Session.UTC,
                sizing(request),
                policy);
    }

    private static Direction direction(Mode mode) {
        return switch (mode) {
            case BOTH -> Direction.BOTH;
            case LONG -> Direction.LONG;
            case SHORT -> Direction.SHORT;
        };
    }

    private static SizingSpec sizing(Request request) {
        BigDecimal size = request.size();
        if (size == null) {
            return new SizingSpec.AllIn(ALMOST_ALL, true);
        }
        if (size.signum() > 0 && size.compareTo(BigDecimal.ONE) < 0) {
            return new SizingSpec.AllIn(decimal(size), true);
        }
        if (size.stripTrailingZeros().scale() > 0 || size.signum() <= 0) {
            throw new UnsupportedCaseException("size " + size + " is neither whole units nor a fraction below 1");
        }
        return new SizingSpec.Fixed(decimal(size));
    }

    private static VenueSpec venue(Request request, boolean backtestingPy) {
        Decimal rate = decimal(request.commissionRate().multiply(BPS));
        return new VenueSpec(
                request.tradeOnClose() ? FillAt.CLOSE : FillAt.NEXT_OPEN,
                LimitFill.TOUCH,
                backtestingPy ? settlement(request) : Settlement.MARK,
                decimal(request.spreadFraction().multiply(BPS)),
                SpreadOn.ENTRY,
                decimal(request.slippageFraction().multiply(BPS)),
                true,
                backtestingPy ? leverage(request.marginFraction()) : Decimal.parse("1000"),
                List.of(new FeeTier(Decimal.ZERO, rate, rate)),
                Decimal.ZERO,
                decimal(request.commissionFixed()),
                Decimal.ZERO,
                Decimal.ZERO);
    }

    /** backtesting.py takes the price that its market orders take, as of the last bar: its open, or the close before it. */
    private static Settlement settlement(Request request) {
        return request.tradeOnClose() ? Settlement.PREVIOUS_CLOSE : Settlement.LAST_OPEN;
    }

    private static Decimal leverage(BigDecimal margin) {
        BigDecimal leverage = BigDecimal.ONE.divide(margin, new MathContext(9));
        return decimal(leverage.setScale(8, RoundingMode.HALF_EVEN));
    }

    private static Decimal decimal(BigDecimal value) {
        return Decimal.parse(value.toPlainString());
    }
}
