// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.average.MovingAverageType;
import io.tradewind.quant.indicator.directional.AverageDirectionalIndex;
import io.tradewind.quant.indicator.directional.AverageDirectionalRating;
import io.tradewind.quant.indicator.directional.Direction;
import io.tradewind.quant.indicator.directional.DirectionalIndicator;
import io.tradewind.quant.indicator.directional.DirectionalMovement;
import io.tradewind.quant.indicator.directional.DirectionalMovementIndex;
import io.tradewind.quant.indicator.momentum.Aroon;
import io.tradewind.quant.indicator.momentum.AverageConvergence;
import io.tradewind.quant.indicator.momentum.BalanceOfPower;
import io.tradewind.quant.indicator.momentum.ChandeMomentumOscillator;
import io.tradewind.quant.indicator.momentum.CommodityChannelIndex;
import io.tradewind.quant.indicator.momentum.IntradayMomentumIndex;
import io.tradewind.quant.indicator.momentum.MoneyFlowIndex;
import io.tradewind.quant.indicator.momentum.MovingAverageConvergence;
import io.tradewind.quant.indicator.momentum.PriceOscillator;
import io.tradewind.quant.indicator.momentum.RateOfChange;
import io.tradewind.quant.indicator.momentum.RelativeStrengthIndex;
import io.tradewind.quant.indicator.momentum.Stochastic;
import io.tradewind.quant.indicator.momentum.StochasticStrength;
import io.tradewind.quant.indicator.momentum.Trix;
import io.tradewind.quant.indicator.momentum.UltimateOscillator;
import io.tradewind.quant.indicator.momentum.WilliamsR;
import java.util.List;
import java.util.stream.Stream;

/** TA-Lib 0.6, group Momentum Indicators. */
public final class TaLibMomentum {

    private static final String PERIOD = "optInTimePeriod";
    private static final String FAST = "optInFastPeriod";
    private static final String SLOW = "optInSlowPeriod";
    private static final String SIGNAL = "optInSignalPeriod";
    private static final String MA_TYPE = "optInMAType";
    private static final String FAST_K = "optInFastK_Period";
    private static final String FAST_D = "optInFastD_Period";
    private static final String FAST_D_TYPE = "optInFastD_MAType";

    private static final String REAL = "real";
    private static final String HIGH_LOW = "high, low";
    private static final String BARS = "high, low, close";

    private static final List<String> OUT_REAL = List.of("outReal");
    private static final List<String> OUT_MACD = List.of("outMACD", "outMACDSignal", "outMACDHist");
    private static final List<String> OUT_FAST = List.of("outFastK", "outFastD");

    private TaLibMomentum() {}

    /** The functions of the group. */
    public static List<Definition> definitions() {
        return Stream.of(directional(), rates(), oscillators(), convergences(), channels(), bars())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Definition> directional() {
        return List.of(
                function(
                        "ADX",
                        BARS,
                        period(14, 2),
                        "Wilder average of DX",
                        given -> new AverageDirectionalIndex(given.integer(PERIOD))),
                function(
                        "ADXR",
                        BARS,
                        period(14, 2),
                        "(ADX + ADX period - 1 bars ago) / 2",
                        given -> new AverageDirectionalRating(given.integer(PERIOD))),
                function(
                        "DX",
                        BARS,
                        period(14, 2),
                        "100 |PLUS_DI - MINUS_DI| / (PLUS_DI + MINUS_DI)",
                        given -> new DirectionalMovementIndex(given.integer(PERIOD))),
                function(
                        "MINUS_DI",
                        BARS,
                        period(14, 1),
                        "100 MINUS_DM / smoothed true range",
                        given -> new DirectionalIndicator(Direction.MINUS, given.integer(PERIOD))),
                function(
                        "PLUS_DI",
                        BARS,
                        period(14, 1),
                        "100 PLUS_DM / smoothed true range",
                        given -> new DirectionalIndicator(Direction.PLUS, given.integer(PERIOD))),
                function(
                        "MINUS_DM",
                        HIGH_LOW,
                        period(14, 1),
                        "Wilder sum of downward movements",
                        given -> new DirectionalMovement(Direction.MINUS, given.integer(PERIOD))),
                function(
                        "PLUS_DM",
                        HIGH_LOW,
                        period(14, 1),
                        "Wilder sum of upward movements",
                        given -> new DirectionalMovement(Direction.PLUS, given.integer(PERIOD))));
    }

    private static List<Definition> rates() {
        return List.of(
                rate("MOM", "x - x period bars ago", RateOfChange.Form.DIFFERENCE),
                rate("ROC", "100 (x / before - 1)", RateOfChange.Form.PERCENT),
                rate("ROCP", "(x - before) / before", RateOfChange.Form.FRACTION),
                rate("ROCR", "x / before", RateOfChange.Form.RATIO),
                rate("ROCR100", "100 x / before", RateOfChange.Form.RATIO_100),
                function(
                        "TRIX",
                        REAL,
                        period(30, 1),
                        "ROC over one bar of EMA(EMA(EMA(x)))",
                        given -> new Trix(given.integer(PERIOD))));
    }

    private static Definition rate(String name, String formula, RateOfChange.Form form) {
        return function(name, REAL, period(10, 1), formula, given -> new RateOfChange(form, given.integer(PERIOD)));
    }

    private static List<Definition> oscillators() {
        return List.of(
                function(
                        "RSI",
                        REAL,
                        period(14, 2),
                        "100 gain / (gain + loss), Wilder averages",
                        given -> new RelativeStrengthIndex(given.integer(PERIOD))),
                function(
                        "CMO",
                        REAL,
                        period(14, 2),
                        "100 (gain - loss) / (gain + loss), Wilder averages",
                        given -> new ChandeMomentumOscillator(given.integer(PERIOD))),
                price("APO", "MA(fast) - MA(slow)", PriceOscillator.Scale.ABSOLUTE),
                price("PPO", "100 (MA(fast) - MA(slow)) / MA(slow)", PriceOscillator.Scale.PERCENT));
    }

    private static Definition price(String name, String formula, PriceOscillator.Scale scale) {
        return function(
                name,
                REAL,
                List.of(Parameter.bars(FAST, 12, 2), Parameter.bars(SLOW, 26, 2), type(MA_TYPE)),
                formula,
                given -> new PriceOscillator(given.integer(FAST), given.integer(SLOW), average(given, MA_TYPE), scale));
    }

    private static List<Definition> convergences() {
        return List.of(
                define(
                        "MACD",
                        REAL,
                        List.of(Parameter.bars(FAST, 12, 2), Parameter.bars(SLOW, 26, 2), Parameter.bars(SIGNAL, 9, 1)),
                        OUT_MACD,
                        "EMA(fast) - EMA(slow), its EMA(signal), their difference",
                        given -> new MovingAverageConvergence(
                                given.integer(FAST), given.integer(SLOW), given.integer(SIGNAL))),
                define(
                        "MACDFIX",
                        REAL,
                        List.of(Parameter.bars(SIGNAL, 9, 1)),
                        OUT_MACD,
                        "MACD(12, 26, signal) with the weights 0.15 and 0.075",
                        given -> MovingAverageConvergence.fixed(given.integer(SIGNAL))),
                define(
                        "MACDEXT",
                        REAL,
                        List.of(
                                Parameter.bars(FAST, 12, 2),
                                type("optInFastMAType"),
                                Parameter.bars(SLOW, 26, 2),
                                type("optInSlowMAType"),
                                Parameter.bars(SIGNAL, 9, 1),
                                type("optInSignalMAType")),
                        OUT_MACD,
                        "MA(fast) - MA(slow), its MA(signal), their difference",
                        given -> new AverageConvergence(
                                given.integer(FAST),
                                average(given, "optInFastMAType"),
                                given.integer(SLOW),
                                average(given, "optInSlowMAType"),
                                given.integer(SIGNAL),
                                average(given, "optInSignalMAType"))));
    }

    private static List<Definition> channels() {
        return List.of(
                define(
                        "AROON",
                        HIGH_LOW,
                        period(14, 2),
                        List.of("outAroonDown", "outAroonUp"),
                        "100 (period - bars since the extreme) / period",
                        given -> new Aroon(given.integer(PERIOD), Aroon.Form.LINES)),
                function(
                        "AROONOSC",
                        HIGH_LOW,
                        period(14, 2),
                        "AROON up - AROON down",
                        given -> new Aroon(given.integer(PERIOD), Aroon.Form.OSCILLATOR)),
                slowStochastic(),
                define(
                        "STOCHF",
                        BARS,
                        List.of(Parameter.bars(FAST_K, 5, 1), Parameter.bars(FAST_D, 3, 1), type(FAST_D_TYPE)),
                        OUT_FAST,
                        "100 (close - lowest) / (highest - lowest), its MA",
                        given -> Stochastic.fast(
                                given.integer(FAST_K), given.integer(FAST_D), average(given, FAST_D_TYPE))),
                define(
                        "STOCHRSI",
                        REAL,
                        List.of(
                                Parameter.bars(PERIOD, 14, 2),
                                Parameter.bars(FAST_K, 5, 1),
                                Parameter.bars(FAST_D, 3, 1),
                                type(FAST_D_TYPE)),
                        OUT_FAST,
                        "STOCHF of RSI",
                        given -> new StochasticStrength(
                                given.integer(PERIOD),
                                given.integer(FAST_K),
                                given.integer(FAST_D),
                                average(given, FAST_D_TYPE))),
                function(
                        "WILLR",
                        BARS,
                        period(14, 2),
                        "-100 (highest - close) / (highest - lowest)",
                        given -> new WilliamsR(given.integer(PERIOD))));
    }

    private static Definition slowStochastic() {
        return define(
                "STOCH",
                BARS,
                List.of(
                        Parameter.bars(FAST_K, 5, 1),
                        Parameter.bars("optInSlowK_Period", 3, 1),
                        type("optInSlowK_MAType"),
                        Parameter.bars("optInSlowD_Period", 3, 1),
                        type("optInSlowD_MAType")),
                List.of("outSlowK", "outSlowD"),
                "MA of 100 (close - lowest) / (highest - lowest), its MA",
                given -> Stochastic.slow(
                        given.integer(FAST_K),
                        given.integer("optInSlowK_Period"),
                        average(given, "optInSlowK_MAType"),
                        given.integer("optInSlowD_Period"),
                        average(given, "optInSlowD_MAType")));
    }

    private static List<Definition> bars() {
        return List.of(
                function(
                        "BOP",
                        "open, high, low, close",
                        List.of(),
                        "(close - open) / (high - low)",
                        given -> new BalanceOfPower()),
                function(
                        "CCI",
                        BARS,
                        period(14, 2),
                        "(p - mean) / (0.015 mean |p - mean|), p = (high + low + close) / 3",
                        given -> new CommodityChannelIndex(given.integer(PERIOD))),
                function(
                        "IMI",
                        "open, close",
                        period(14, 2),
                        "100 rises / (rises + falls) of close - open",
                        given -> new IntradayMomentumIndex(given.integer(PERIOD))),
                function(
                        "MFI",
                        "high, low, close, volume",
                        period(14, 2),
                        "100 rising / (rising + falling) of p volume, p = (high + low + close) / 3",
                        given -> new MoneyFlowIndex(given.integer(PERIOD))),
                function(
                        "ULTOSC",
                        BARS,
                        List.of(
                                Parameter.bars("optInTimePeriod1", 7, 1),
                                Parameter.bars("optInTimePeriod2", 14, 1),
                                Parameter.bars("optInTimePeriod3", 28, 1)),
                        "100 (4 r1 + 2 r2 + r3) / 7, r = buying pressure / true range",
                        given -> new UltimateOscillator(
                                given.integer("optInTimePeriod1"),
                                given.integer("optInTimePeriod2"),
                                given.integer("optInTimePeriod3"))));
    }

    private static List<Parameter> period(int defaultValue, int least) {
        return List.of(Parameter.bars(PERIOD, defaultValue, least));
    }

    private static Parameter type(String name) {
        return Parameter.code(name, 0, 0, MovingAverageType.values().length - 1);
    }

    private static MovingAverageType average(Arguments given, String name) {
        return MovingAverageType.ofCode(given.integer(name));
    }

    private static Definition function(
            String name, String inputs, List<Parameter> parameters, String formula, Definition.Factory factory) {
        return define(name, inputs, parameters, OUT_REAL, formula, factory);
    }

    private static Definition define(
            String name,
            String inputs,
            List<Parameter> parameters,
            List<String> outputs,
            String formula,
            Definition.Factory factory) {
        return new Definition("TA-Lib 0.6", name, "momentum", inputs, parameters, outputs, formula, factory);
    }
}
