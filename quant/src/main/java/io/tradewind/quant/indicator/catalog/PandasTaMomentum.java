// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static io.tradewind.quant.indicator.catalog.PandasTaCatalog.bars;
import static io.tradewind.quant.indicator.catalog.PandasTaCatalog.mode;
import static io.tradewind.quant.indicator.catalog.PandasTaCatalog.number;
import static io.tradewind.quant.indicator.catalog.TtrParameters.flag;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.adaptive.RegressionLine;
import io.tradewind.quant.indicator.catalog.PandasTaCatalog.Family;
import io.tradewind.quant.indicator.compose.OfVolume;
import io.tradewind.quant.indicator.compose.Scaled;
import io.tradewind.quant.indicator.momentum.BalanceOfPower;
import io.tradewind.quant.indicator.momentum.RateOfChange;
import io.tradewind.quant.indicator.oscillator.Awesome;
import io.tradewind.quant.indicator.oscillator.Momentum;
import io.tradewind.quant.indicator.oscillator.StrengthIndex;
import io.tradewind.quant.indicator.regime.AverageDifference;
import io.tradewind.quant.indicator.regime.DirectionalAverages;
import io.tradewind.quant.indicator.regime.SureThing;
import io.tradewind.quant.indicator.rolling.RunningSum;
import io.tradewind.quant.indicator.strength.BuyingRatio;
import io.tradewind.quant.indicator.strength.CenterOfGravity;
import io.tradewind.quant.indicator.strength.ChangeBalance;
import io.tradewind.quant.indicator.strength.ChangeSlope;
import io.tradewind.quant.indicator.strength.Coppock;
import io.tradewind.quant.indicator.strength.DeviationIndex;
import io.tradewind.quant.indicator.strength.DeviationStrength;
import io.tradewind.quant.indicator.strength.FisherTransform;
import io.tradewind.quant.indicator.strength.PressureOscillator;
import io.tradewind.quant.indicator.strength.PrettyGood;
import io.tradewind.quant.indicator.strength.QualitativeStrength;
import io.tradewind.quant.indicator.strength.RelativeDistance;
import io.tradewind.quant.indicator.strength.RelativeStrengthX;
import io.tradewind.quant.indicator.strength.SchaffCycle;
import io.tradewind.quant.indicator.strength.StochasticLines;
import io.tradewind.quant.indicator.strength.StrengthLine;
import io.tradewind.quant.indicator.strength.StrengthPlace;
import io.tradewind.quant.indicator.strength.TripleRate;
import io.tradewind.quant.indicator.strength.TrueStrength;
import io.tradewind.quant.indicator.strength.Vigor;
import io.tradewind.quant.indicator.trend.EfficiencyRatio;
import io.tradewind.quant.indicator.trend.ElderRay;
import java.util.ArrayList;
import java.util.List;

/** pandas-ta 0.3.14b0, momentum. */
final class PandasTaMomentum {

    private static final Family FAMILY = new Family(PandasTaCatalog.PROGRAM, "momentum");
    private static final String REAL = "real";
    private static final String BARS = "high, low, close";
    private static final String RANGE = "high, low";
    private static final String LENGTH = "length";
    private static final String SCALAR = "scalar";
    private static final String VOLUME = "volume";
    private static final String CANDLES = "open, high, low, close";
    private static final String FAST = "fast";
    private static final String SLOW = "slow";
    private static final String SIGNAL = "signal";
    private static final String DRIFT = "drift";

    private PandasTaMomentum() {}

    /** The functions, by name. */
    static List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        all.addAll(differences());
        all.addAll(rates());
        all.addAll(balances());
        all.addAll(strengths());
        all.addAll(stochastics());
        return all;
    }

    private static List<Definition> differences() {
        return List.of(
                FAMILY.value(
                        "ao",
                        RANGE,
                        List.of(bars(FAST, 5), bars(SLOW, 34)),
                        "SMA((H + L) / 2, fast) - SMA(slow)",
                        given -> new Awesome(given.integer(FAST), given.integer(SLOW))),
                FAMILY.value(
                        "apo",
                        REAL,
                        List.of(bars(FAST, 12), bars(SLOW, 26), mode("sma")),
                        "average fast - average slow",
                        given -> new Scaled(
                                new AverageDifference(
                                        mode(given).of(fast(given)), mode(given).of(slow(given)), RunningSum.of(1), 0),
                                1,
                                0)),
                FAMILY.define(
                        "macd",
                        REAL,
                        List.of(bars(FAST, 12), bars(SLOW, 26), bars(SIGNAL, 9)),
                        List.of("MACD", "MACDs", "MACDh"),
                        "EMA fast - EMA slow, its EMA, the difference",
                        given -> new AverageDifference(
                                AverageMode.EMA.of(fast(given)),
                                AverageMode.EMA.of(slow(given)),
                                AverageMode.EMA.of(given.integer(SIGNAL)),
                                0)),
                FAMILY.define(
                        "ppo",
                        REAL,
                        List.of(bars(FAST, 12), bars(SLOW, 26), bars(SIGNAL, 9), scalar(100), mode("sma")),
                        List.of("PPO", "PPOs", "PPOh"),
                        "scalar (average fast - average slow) / average slow, its EMA, the difference",
                        given -> percentage(given, mode(given))),
                FAMILY.define(
                        "pvo",
                        VOLUME,
                        List.of(bars(FAST, 12), bars(SLOW, 26), bars(SIGNAL, 9), scalar(100)),
                        List.of("PVO", "PVOs", "PVOh"),
                        "scalar (EMA fast - EMA slow) / EMA slow of the volume, its EMA, the difference",
                        given -> new OfVolume(percentage(given, AverageMode.EMA))),
                FAMILY.value(
                        "bias",
                        REAL,
                        List.of(bars(LENGTH, 26), mode("sma")),
                        "x / average - 1",
                        given -> new RelativeDistance(mode(given).of(given.integer(LENGTH)), 1, false)),
                FAMILY.value(
                        "cfo",
                        REAL,
                        List.of(Parameter.bars(LENGTH, 9, 2), scalar(100)),
                        "scalar (x - regression line) / x",
                        given -> new RelativeDistance(
                                new RegressionLine(given.integer(LENGTH), RegressionLine.Part.FORECAST),
                                given.real(SCALAR),
                                true)),
                FAMILY.value(
                        "pgo",
                        BARS,
                        List.of(bars(LENGTH, 14)),
                        "(C - SMA) / EMA(ATR)",
                        given -> new PrettyGood(given.integer(LENGTH))));
    }

    private static AverageDifference percentage(Arguments given, AverageMode mode) {
        RealIndicator slow = mode.of(slow(given));
        RealIndicator signal = AverageMode.EMA.of(given.integer(SIGNAL), slow.lookback());
        return new AverageDifference(mode.of(fast(given)), slow, signal, given.real(SCALAR));
    }

    private static int fast(Arguments given) {
        return Math.min(given.integer(FAST), given.integer(SLOW));
    }

    private static int slow(Arguments given) {
        return Math.max(given.integer(FAST), given.integer(SLOW));
    }

    private static List<Definition> rates() {
        return List.of(
                FAMILY.value(
                        "mom",
                        REAL,
                        List.of(bars(LENGTH, 10)),
                        "x - x(n bars ago)",
                        given -> new Momentum(given.integer(LENGTH))),
                FAMILY.value(
                        "roc",
                        REAL,
                        List.of(bars(LENGTH, 10), scalar(100)),
                        "scalar (x / x(n bars ago) - 1)",
                        given -> new Scaled(
                                new RateOfChange(RateOfChange.Form.FRACTION, given.integer(LENGTH)),
                                given.real(SCALAR),
                                0)),
                FAMILY.value(
                        "slope",
                        REAL,
                        List.of(bars(LENGTH, 1), flag("as_angle", false), flag("to_degrees", false)),
                        "change of n bars / n, or its arc tangent",
                        given -> new ChangeSlope(
                                given.integer(LENGTH), given.flag("as_angle"), given.flag("to_degrees"))),
                FAMILY.value(
                        "coppock",
                        REAL,
                        List.of(bars(LENGTH, 10), bars(FAST, 11), bars(SLOW, 14)),
                        "WMA(ROC fast + ROC slow)",
                        given -> new Coppock(given.integer(LENGTH), given.integer(FAST), given.integer(SLOW))),
                FAMILY.define(
                        "kst",
                        REAL,
                        List.of(
                                bars("roc1", 10),
                                bars("roc2", 15),
                                bars("roc3", 20),
                                bars("roc4", 30),
                                bars("sma1", 10),
                                bars("sma2", 10),
                                bars("sma3", 10),
                                bars("sma4", 15),
                                bars(SIGNAL, 9)),
                        List.of("KST", "KSTs", "KSTd"),
                        "10,000 sum of i SMA(rate of change i), its mean, the difference",
                        PandasTaMomentum::sureThing),
                FAMILY.define(
                        "trix",
                        REAL,
                        List.of(bars(LENGTH, 30), bars(SIGNAL, 9), scalar(100), bars(DRIFT, 1)),
                        List.of("TRIX", "TRIXs"),
                        "scalar change of EMA(EMA(EMA)), its mean",
                        given -> TripleRate.seeded(
                                given.integer(LENGTH),
                                given.integer(SIGNAL),
                                given.real(SCALAR),
                                given.integer(DRIFT))),
                FAMILY.define(
                        "tsi",
                        REAL,
                        List.of(bars(FAST, 13), bars(SLOW, 25), bars(SIGNAL, 13), scalar(100), mode("ema")),
                        List.of("TSI", "TSIs", "TSIo"),
                        "scalar EMA(EMA(change)) / EMA(EMA(|change|)), its average, the difference",
                        given -> TrueStrength.seeded(
                                fast(given), slow(given), given.integer(SIGNAL), mode(given), given.real(SCALAR))),
                FAMILY.define(
                        "smi",
                        REAL,
                        List.of(bars(FAST, 5), bars(SLOW, 20), bars(SIGNAL, 5), scalar(1)),
                        List.of("SMI", "SMIs", "SMIo"),
                        "tsi, its EMA, the difference",
                        given -> TrueStrength.seeded(
                                fast(given), slow(given), given.integer(SIGNAL), AverageMode.EMA, given.real(SCALAR))),
                FAMILY.value(
                        "er",
                        REAL,
                        List.of(bars(LENGTH, 10)),
                        "|x - x(n bars ago)| / sum |change|",
                        given -> new EfficiencyRatio(given.integer(LENGTH))),
                FAMILY.value(
                        "cti",
                        REAL,
                        List.of(Parameter.bars(LENGTH, 12, 2)),
                        "correlation of n values with time",
                        given -> new RegressionLine(given.integer(LENGTH), RegressionLine.Part.CORRELATION)),
                FAMILY.value(
                        "cg",
                        REAL,
                        List.of(bars(LENGTH, 10)),
                        "-sum (age + 1) x / sum x",
                        given -> new CenterOfGravity(given.integer(LENGTH))));
    }

    private static Indicator sureThing(Arguments given) {
        return new SureThing(
                new int[] {given.integer("roc1"), given.integer("roc2"), given.integer("roc3"), given.integer("roc4")},
                new int[] {given.integer("sma1"), given.integer("sma2"), given.integer("sma3"), given.integer("sma4")},
                RunningSum.compensatedMean(given.integer(SIGNAL)),
                10_000,
                0);
    }

    private static List<Definition> balances() {
        return List.of(
                FAMILY.value(
                        "bop",
                        CANDLES,
                        List.of(scalar(1)),
                        "scalar (C - O) / (H - L)",
                        given -> new Scaled(new BalanceOfPower(), given.real(SCALAR), 0)),
                FAMILY.define(
                        "brar",
                        CANDLES,
                        List.of(bars(LENGTH, 26), scalar(100)),
                        List.of("AR", "BR"),
                        "sum (H - O) / sum (O - L); sum of gains of H / losses of L from previous C",
                        given -> new BuyingRatio(given.integer(LENGTH), given.real(SCALAR))),
                FAMILY.value(
                        "cci",
                        BARS,
                        List.of(Parameter.bars(LENGTH, 14, 2), Parameter.real("c", 0.015, 1e-12, 1e9)),
                        "(TP - SMA) / (c mean deviation)",
                        given -> new DeviationIndex(given.integer(LENGTH), given.real("c"))),
                FAMILY.value(
                        "cmo",
                        REAL,
                        List.of(bars(LENGTH, 14), scalar(100), flag("talib", true)),
                        "scalar (rises - falls) / (rises + falls), averaged or summed",
                        given -> new ChangeBalance(given.integer(LENGTH), given.real(SCALAR), given.flag("talib"))),
                FAMILY.define(
                        "dm",
                        RANGE,
                        List.of(bars(LENGTH, 14), mode("rma")),
                        List.of("index", "plus", "minus", "DMP", "DMN"),
                        "averages of the directional movements",
                        given -> new DirectionalAverages(
                                given.integer(LENGTH), given.integer(LENGTH), 100, mode(given))),
                FAMILY.define(
                        "eri",
                        BARS,
                        List.of(bars(LENGTH, 13)),
                        List.of("BULLP", "BEARP"),
                        "H - EMA(C), L - EMA(C)",
                        given -> new ElderRay(given.integer(LENGTH))),
                FAMILY.value(
                        "psl",
                        CANDLES,
                        List.of(bars(LENGTH, 12), scalar(100), bars(DRIFT, 1), flag("open_", false)),
                        "percentage of bars that rose",
                        given -> new StrengthLine(
                                given.integer(LENGTH), given.integer(DRIFT), given.real(SCALAR), given.flag("open_"))),
                FAMILY.define(
                        "rvgi",
                        CANDLES,
                        List.of(bars(LENGTH, 14), bars("swma_length", 4)),
                        List.of("RVGI", "RVGIs"),
                        "sum SWMA(C - O) / sum SWMA(H - L), its SWMA",
                        given -> new Vigor(given.integer(LENGTH), given.integer("swma_length"))),
                FAMILY.value(
                        "uo",
                        BARS,
                        List.of(
                                bars(FAST, 7),
                                bars("medium", 14),
                                bars(SLOW, 28),
                                number("fast_w", 4),
                                number("medium_w", 2),
                                number("slow_w", 1)),
                        "100 weighted mean of buying pressure / true range over three windows",
                        given -> new PressureOscillator(
                                new int[] {given.integer(FAST), given.integer("medium"), given.integer(SLOW)},
                                new double[] {given.real("fast_w"), given.real("medium_w"), given.real("slow_w")},
                                true)));
    }

    private static List<Definition> strengths() {
        return List.of(
                FAMILY.value(
                        "rsi",
                        REAL,
                        List.of(bars(LENGTH, 14), scalar(100)),
                        "scalar RMA of rises / RMA of moves",
                        given -> new Scaled(strength(given.integer(LENGTH)), given.real(SCALAR) / 100, 0)),
                FAMILY.value(
                        "rsx",
                        REAL,
                        List.of(bars(LENGTH, 14)),
                        "Jurik's smooth relative strength",
                        given -> new RelativeStrengthX(given.integer(LENGTH))),
                FAMILY.define(
                        "qqe",
                        REAL,
                        List.of(bars(LENGTH, 14), bars("smooth", 5), number("factor", 4.236), mode("ema")),
                        List.of("QQE", "QQE_RSIMA", "QQEl", "QQEs"),
                        "band around the averaged RSI, that RSI, band while long and short",
                        given -> new QualitativeStrength(
                                given.integer(LENGTH), given.integer("smooth"), given.real("factor"), mode(given))),
                FAMILY.value(
                        "inertia",
                        BARS,
                        List.of(
                                Parameter.bars(LENGTH, 20, 2),
                                Parameter.bars("rvi_length", 14, 2),
                                scalar(100),
                                mode("ema"),
                                flag("refined", false),
                                flag("thirds", false)),
                        "regression line of rvi",
                        given -> new DeviationStrength(
                                given.integer("rvi_length"),
                                mode(given),
                                given.real(SCALAR),
                                PandasTaTrend.source(given),
                                AverageMode.LINREG.of(given.integer(LENGTH)))),
                FAMILY.define(
                        "stc",
                        REAL,
                        List.of(
                                bars("tclength", 10),
                                bars(FAST, 12),
                                bars(SLOW, 26),
                                Parameter.real("factor", 0.5, 0, 1)),
                        List.of("STC", "STCmacd", "STCstoch"),
                        "smoothed stochastic of the smoothed stochastic of MACD",
                        given -> SchaffCycle.recursive(
                                given.integer("tclength"),
                                given.integer(FAST),
                                given.integer(SLOW),
                                given.real("factor"))));
    }

    private static RealIndicator strength(int n) {
        return new StrengthIndex(EwmAverage.wilder(n), EwmAverage.wilder(n));
    }

    private static List<Definition> stochastics() {
        return List.of(
                FAMILY.define(
                        "fisher",
                        RANGE,
                        List.of(bars(LENGTH, 9), bars(SIGNAL, 1)),
                        List.of("FISHERT", "FISHERTs"),
                        "0.5 log((1 + v) / (1 - v)) + 0.5 previous, v the smoothed place of (H + L) / 2",
                        given -> new FisherTransform(given.integer(LENGTH), given.integer(SIGNAL))),
                FAMILY.define(
                        "kdj",
                        BARS,
                        List.of(bars(LENGTH, 9), bars(SIGNAL, 3)),
                        List.of("K", "D", "J"),
                        "RMA of the place in the range, its RMA, 3 K - 2 D",
                        given -> new StochasticLines(
                                given.integer(LENGTH),
                                given.integer(SIGNAL),
                                given.integer(SIGNAL),
                                AverageMode.RMA,
                                0)),
                FAMILY.define(
                        "stoch",
                        BARS,
                        List.of(bars("k", 14), bars("d", 3), bars("smooth_k", 3), mode("sma")),
                        List.of("STOCHk", "STOCHd", "STOCHj"),
                        "average of the place in the range, its average, 3 k - 2 d",
                        given -> new StochasticLines(
                                given.integer("k"), given.integer("smooth_k"), given.integer("d"), mode(given), 0)),
                FAMILY.define(
                        "stochrsi",
                        REAL,
                        List.of(
                                Parameter.bars(LENGTH, 14, 2),
                                bars("rsi_length", 14),
                                bars("k", 3),
                                bars("d", 3),
                                mode("sma")),
                        List.of("STOCHRSI", "STOCHRSIk", "STOCHRSId"),
                        "place of RSI in its range, its average, the average of that",
                        PandasTaMomentum::stochasticStrength),
                FAMILY.value(
                        "willr",
                        BARS,
                        List.of(bars(LENGTH, 14)),
                        "100 ((C - lowest) / (highest - lowest) - 1)",
                        given -> new Scaled(
                                new StochasticLines(given.integer(LENGTH), 1, 1, AverageMode.SMA), 1, -100)));
    }

    private static Indicator stochasticStrength(Arguments given) {
        int first = given.integer("rsi_length") + given.integer(LENGTH) - 1;
        RealIndicator k = mode(given).of(given.integer("k"), first);
        RealIndicator d = mode(given).of(given.integer("d"), first + k.lookback());
        return new StrengthPlace(strength(given.integer("rsi_length")), given.integer(LENGTH), k, d, 100);
    }

    private static Parameter scalar(double defaultValue) {
        return number(SCALAR, defaultValue);
    }
}
