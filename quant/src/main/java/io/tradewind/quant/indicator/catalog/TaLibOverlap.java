// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.average.Acceleration;
import io.tradewind.quant.indicator.average.AccelerationBands;
import io.tradewind.quant.indicator.average.BollingerBands;
import io.tradewind.quant.indicator.average.DoubleExponentialMovingAverage;
import io.tradewind.quant.indicator.average.ExponentialMovingAverage;
import io.tradewind.quant.indicator.average.KaufmanMovingAverage;
import io.tradewind.quant.indicator.average.MesaMovingAverage;
import io.tradewind.quant.indicator.average.MovingAverageType;
import io.tradewind.quant.indicator.average.ParabolicSar;
import io.tradewind.quant.indicator.average.SimpleMovingAverage;
import io.tradewind.quant.indicator.average.TillsonMovingAverage;
import io.tradewind.quant.indicator.average.TriangularMovingAverage;
import io.tradewind.quant.indicator.average.TripleExponentialMovingAverage;
import io.tradewind.quant.indicator.average.VariablePeriodMovingAverage;
import io.tradewind.quant.indicator.average.WeightedMovingAverage;
import io.tradewind.quant.indicator.average.WindowMidpoint;
import io.tradewind.quant.indicator.average.WindowMidprice;
import io.tradewind.quant.indicator.cycle.InstantaneousTrendline;
import java.util.List;
import java.util.stream.Stream;

/** TA-Lib 0.6, group Overlap Studies. */
public final class TaLibOverlap {

    private static final String PERIOD = "optInTimePeriod";
    private static final String MA_TYPE = "optInMAType";
    private static final String REAL = "real";
    private static final String HIGH_LOW = "high, low";
    private static final double LARGEST = 3e37;

    private static final List<String> OUT_REAL = List.of("outReal");
    private static final List<String> OUT_BANDS = List.of("outRealUpperBand", "outRealMiddleBand", "outRealLowerBand");
    private static final Parameter TYPE = Parameter.code(MA_TYPE, 0, 0, 8);
    private static final List<Parameter> SAREXT_PARAMETERS = List.of(
            Parameter.real("optInStartValue", 0, -LARGEST, LARGEST),
            Parameter.real("optInOffsetOnReverse", 0, 0, LARGEST),
            Parameter.real("optInAccelerationInitLong", 0.02, 0, LARGEST),
            Parameter.real("optInAccelerationLong", 0.02, 0, LARGEST),
            Parameter.real("optInAccelerationMaxLong", 0.2, 0, LARGEST),
            Parameter.real("optInAccelerationInitShort", 0.02, 0, LARGEST),
            Parameter.real("optInAccelerationShort", 0.02, 0, LARGEST),
            Parameter.real("optInAccelerationMaxShort", 0.2, 0, LARGEST));

    private TaLibOverlap() {}

    /** The functions of the group. */
    public static List<Definition> definitions() {
        return Stream.of(
                        windowAverages(), exponentialAverages(), adaptiveAverages(), chosenAverages(), bands(), stops())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Definition> windowAverages() {
        return List.of(
                average("SMA", "sum(real, n) / n", a -> new SimpleMovingAverage(a.integer(PERIOD))),
                average(
                        "WMA",
                        "sum of (n - i) real[i] / (n (n + 1) / 2), i = bars ago",
                        a -> new WeightedMovingAverage(a.integer(PERIOD))),
                average(
                        "TRIMA",
                        "mean with weights 1, 2, ... to the middle of the window and back",
                        a -> new TriangularMovingAverage(a.integer(PERIOD))),
                define(
                        "MIDPOINT",
                        REAL,
                        List.of(Parameter.bars(PERIOD, 14, 2)),
                        OUT_REAL,
                        "(max(real, n) + min(real, n)) / 2",
                        a -> new WindowMidpoint(a.integer(PERIOD))),
                define(
                        "MIDPRICE",
                        HIGH_LOW,
                        List.of(Parameter.bars(PERIOD, 14, 2)),
                        OUT_REAL,
                        "(max(high, n) + min(low, n)) / 2",
                        a -> new WindowMidprice(a.integer(PERIOD))));
    }

    private static List<Definition> exponentialAverages() {
        return List.of(
                average(
                        "EMA",
                        "ema + (real - ema) 2 / (n + 1), from the mean of the first n",
                        a -> new ExponentialMovingAverage(a.integer(PERIOD))),
                average(
                        "DEMA",
                        "2 ema(real) - ema(ema(real))",
                        a -> new DoubleExponentialMovingAverage(a.integer(PERIOD))),
                average("TEMA", "3 ema1 - 3 ema2 + ema3", a -> new TripleExponentialMovingAverage(a.integer(PERIOD))),
                define(
                        "T3",
                        REAL,
                        List.of(Parameter.bars(PERIOD, 5, 2), Parameter.real("optInVFactor", 0.7, 0, 1)),
                        OUT_REAL,
                        "-v^3 e6 + (3v^2 + 3v^3) e5 - (6v^2 + 3v + 3v^3) e4 + (1 + 3v + v^3 + 3v^2) e3",
                        a -> new TillsonMovingAverage(a.integer(PERIOD), a.real("optInVFactor"))));
    }

    private static List<Definition> adaptiveAverages() {
        return List.of(
                average(
                        "KAMA",
                        "kama + (real - kama) (efficiency (2/3 - 2/31) + 2/31)^2",
                        a -> new KaufmanMovingAverage(a.integer(PERIOD))),
                define(
                        "MAMA",
                        REAL,
                        List.of(
                                Parameter.real("optInFastLimit", 0.5, 0.01, 0.99),
                                Parameter.real("optInSlowLimit", 0.05, 0.01, 0.99)),
                        List.of("outMAMA", "outFAMA"),
                        "mama + w (real - mama) with w = fast limit / phase drop; fama + w / 2 (mama - fama)",
                        a -> new MesaMovingAverage(a.real("optInFastLimit"), a.real("optInSlowLimit"))),
                define(
                        "HT_TRENDLINE",
                        REAL,
                        List.of(),
                        OUT_REAL,
                        "mean over the dominant cycle, weighted 4, 3, 2, 1 over four bars",
                        a -> new InstantaneousTrendline()));
    }

    private static List<Definition> chosenAverages() {
        return List.of(
                define(
                        "MA",
                        REAL,
                        List.of(Parameter.bars(PERIOD, 30, 1), TYPE),
                        OUT_REAL,
                        "the average of the type: 0 SMA, 1 EMA, 2 WMA, 3 DEMA, 4 TEMA, 5 TRIMA, 6 KAMA, 7 MAMA, 8 T3",
                        a -> type(a).create(a.integer(PERIOD))),
                define(
                        "MAVP",
                        "real, periods",
                        List.of(Parameter.bars("optInMinPeriod", 2, 2), Parameter.bars("optInMaxPeriod", 30, 2), TYPE),
                        OUT_REAL,
                        "the average of the type with the period given at the bar",
                        a -> new VariablePeriodMovingAverage(
                                a.integer("optInMinPeriod"), a.integer("optInMaxPeriod"), type(a))));
    }

    private static List<Definition> bands() {
        return List.of(
                define(
                        "BBANDS",
                        REAL,
                        List.of(
                                Parameter.bars(PERIOD, 5, 2),
                                Parameter.real("optInNbDevUp", 2, -LARGEST, LARGEST),
                                Parameter.real("optInNbDevDn", 2, -LARGEST, LARGEST),
                                TYPE),
                        OUT_BANDS,
                        "ma + up sd, ma, ma - down sd; sd with divisor n",
                        a -> new BollingerBands(
                                a.integer(PERIOD), a.real("optInNbDevUp"), a.real("optInNbDevDn"), type(a))),
                define(
                        "ACCBANDS",
                        "high, low, close",
                        List.of(Parameter.bars(PERIOD, 20, 2)),
                        OUT_BANDS,
                        "sma(high (1 + w)), sma(close), sma(low (1 - w)); w = 4 (high - low) / (high + low)",
                        a -> new AccelerationBands(a.integer(PERIOD))));
    }

    private static List<Definition> stops() {
        return List.of(
                define(
                        "SAR",
                        HIGH_LOW,
                        List.of(
                                Parameter.real("optInAcceleration", 0.02, 0, LARGEST),
                                Parameter.real("optInMaximum", 0.2, 0, LARGEST)),
                        OUT_REAL,
                        "sar + af (extreme - sar), outside the last two bars",
                        a -> new ParabolicSar(a.real("optInAcceleration"), a.real("optInMaximum"))),
                define(
                        "SAREXT",
                        HIGH_LOW,
                        SAREXT_PARAMETERS,
                        OUT_REAL,
                        "SAR with its own acceleration for each side, negative while short",
                        a -> new ParabolicSar(
                                a.real("optInStartValue"),
                                a.real("optInOffsetOnReverse"),
                                acceleration(a, "Long"),
                                acceleration(a, "Short"))));
    }

    private static Acceleration acceleration(Arguments a, String side) {
        return new Acceleration(
                a.real("optInAccelerationInit" + side),
                a.real("optInAcceleration" + side),
                a.real("optInAccelerationMax" + side));
    }

    private static MovingAverageType type(Arguments a) {
        return MovingAverageType.ofCode(a.integer(MA_TYPE));
    }

    private static Definition average(String name, String formula, Definition.Factory factory) {
        return define(name, REAL, List.of(Parameter.bars(PERIOD, 30, 2)), OUT_REAL, formula, factory);
    }

    private static Definition define(
            String name,
            String inputs,
            List<Parameter> parameters,
            List<String> outputs,
            String formula,
            Definition.Factory factory) {
        return new Definition("TA-Lib 0.6", name, "overlap", inputs, parameters, outputs, formula, factory);
    }
}
