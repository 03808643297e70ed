// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static io.tradewind.quant.indicator.catalog.TtrParameters.define;
import static io.tradewind.quant.indicator.catalog.TtrParameters.flag;
import static io.tradewind.quant.indicator.catalog.TtrParameters.kind;
import static io.tradewind.quant.indicator.catalog.TtrParameters.maType;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.channel.DonchianChannel;
import io.tradewind.quant.indicator.channel.KeltnerChannel;
import io.tradewind.quant.indicator.channel.PriceBands;
import io.tradewind.quant.indicator.channel.TypicalPriceBands;
import io.tradewind.quant.indicator.range.RangeVolatility;
import io.tradewind.quant.indicator.range.RangeVolatility.Estimator;
import io.tradewind.quant.indicator.range.ReturnVolatility;
import io.tradewind.quant.indicator.range.TrueRangeAverage;
import io.tradewind.quant.indicator.range.YangZhangVolatility;
import io.tradewind.quant.indicator.smoothing.AverageKind;
import java.util.List;

/** TTR 0.24.3, channels and volatilities. */
public final class TtrChannels {

    private static final String CHANNEL = "channel";
    private static final String VOLATILITY = "volatility";
    private static final String BARS = "high, low, close";

    private TtrChannels() {}

    /** The functions, by name. */
    public static List<Definition> definitions() {
        return List.of(trueRange(), bollinger(), donchian(), keltner(), priceBands(), volatility());
    }

    private static Definition trueRange() {
        return define(
                "ATR",
                VOLATILITY,
                BARS,
                List.of(Parameter.bars("n", 14, 1), maType(AverageKind.EMA_WILDER)),
                List.of("tr", "atr", "trueHigh", "trueLow"),
                "average of max(H, previous C) - min(L, previous C)",
                given -> new TrueRangeAverage(given.integer("n"), kind(given)));
    }

    private static Definition bollinger() {
        return define(
                "BBands",
                CHANNEL,
                BARS,
                List.of(Parameter.bars("n", 20, 1), maType(AverageKind.SMA), Parameter.real("sd", 2, -1e6, 1e6)),
                List.of("dn", "mavg", "up", "pctB"),
                "average of (H + L + C) / 3 -+ sd times its deviation, divisor n",
                given -> new TypicalPriceBands(given.integer("n"), kind(given), given.real("sd")));
    }

    private static Definition donchian() {
        return define(
                "DonchianChannel",
                CHANNEL,
                "high, low",
                List.of(Parameter.bars("n", 10, 1), flag("include.lag", false)),
                List.of("high", "mid", "low"),
                "highest high, lowest low of n bars and their middle; include.lag leaves out the present bar",
                given -> new DonchianChannel(given.integer("n"), given.flag("include.lag")));
    }

    private static Definition keltner() {
        return define(
                "keltnerChannels",
                CHANNEL,
                BARS,
                List.of(Parameter.bars("n", 20, 1), maType(AverageKind.EMA), Parameter.real("atr", 2, -1e6, 1e6)),
                List.of("dn", "mavg", "up"),
                "average of (H + L + C) / 3 -+ atr times Wilder's ATR(n)",
                given -> KeltnerChannel.ofTypicalPrice(given.integer("n"), kind(given), given.real("atr")));
    }

    private static Definition priceBands() {
        return define(
                "PBands",
                CHANNEL,
                "real",
                List.of(
                        Parameter.bars("n", 20, 1),
                        maType(AverageKind.SMA),
                        Parameter.real("sd", 2, -1e6, 1e6),
                        Parameter.bars("fastn", 2, 1),
                        flag("centered", false),
                        flag("lavg", false)),
                List.of("dn", "center", "up"),
                "slow average -+ sd times the deviation of slow less fast average, divisor n",
                given -> new PriceBands(
                        given.integer("n"),
                        kind(given),
                        given.real("sd"),
                        given.integer("fastn"),
                        given.flag("centered"),
                        given.flag("lavg")));
    }

    private static Definition volatility() {
        return define(
                "volatility",
                VOLATILITY,
                "open, high, low, close",
                List.of(
                        Parameter.bars("n", 10, 2),
                        Parameter.choice(
                                "calc", "close", "garman.klass", "parkinson", "rogers.satchell", "gk.yz", "yang.zhang"),
                        Parameter.real("N", 260, 1e-9, 1e9),
                        flag("mean0", false),
                        Parameter.choice("type", "continuous", "discrete"),
                        Parameter.real("alpha", 1.34, 1, 100)),
                List.of("volatility"),
                "annualised: sqrt(N) sd of n - 1 returns, or sqrt(N / n sum) of the estimator's terms",
                TtrChannels::volatility);
    }

    private static Indicator volatility(Arguments given) {
        int n = given.integer("n");
        double barsPerYear = given.real("N");
        double alpha = given.real("alpha");
        boolean zeroMean = given.flag("mean0");
        boolean continuous = given.text("type").equals("continuous");
        return switch (given.text("calc")) {
            case "garman.klass" -> new RangeVolatility(Estimator.GARMAN_KLASS, n, barsPerYear);
            case "parkinson" -> new RangeVolatility(Estimator.PARKINSON, n, barsPerYear);
            case "rogers.satchell" -> new RangeVolatility(Estimator.ROGERS_SATCHELL, n, barsPerYear);
            case "gk.yz" -> new RangeVolatility(Estimator.GK_YZ, n, barsPerYear);
            case "yang.zhang" -> new YangZhangVolatility(n, barsPerYear, alpha);
            default -> new ReturnVolatility(n, barsPerYear, zeroMean, continuous);
        };
    }
}
