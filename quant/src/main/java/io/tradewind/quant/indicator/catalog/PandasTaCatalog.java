// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.adaptive.EfficiencyAverage;
import io.tradewind.quant.indicator.adaptive.ExponentialChain;
import io.tradewind.quant.indicator.adaptive.HighLowActivator;
import io.tradewind.quant.indicator.adaptive.HoltWinterChannel;
import io.tradewind.quant.indicator.adaptive.JurikAverage;
import io.tradewind.quant.indicator.adaptive.LaggedAverage;
import io.tradewind.quant.indicator.adaptive.McGinleyDynamic;
import io.tradewind.quant.indicator.adaptive.RegressionLine;
import io.tradewind.quant.indicator.adaptive.ReversedGaussianAverage;
import io.tradewind.quant.indicator.adaptive.SuperSmoother;
import io.tradewind.quant.indicator.average.WindowMidprice;
import io.tradewind.quant.indicator.band.Squeeze;
import io.tradewind.quant.indicator.channel.Ichimoku;
import io.tradewind.quant.indicator.compose.Scaled;
import io.tradewind.quant.indicator.flow.CumulativeVwap;
import io.tradewind.quant.indicator.oscillator.ZScore;
import io.tradewind.quant.indicator.price.PriceTransform;
import io.tradewind.quant.indicator.rolling.RunningDeviation;
import io.tradewind.quant.indicator.rolling.RunningMedian;
import io.tradewind.quant.indicator.rolling.RunningQuantile;
import io.tradewind.quant.indicator.rolling.Ties;
import io.tradewind.quant.indicator.sample.RollingDeviation;
import io.tradewind.quant.indicator.sample.RollingEntropy;
import io.tradewind.quant.indicator.sample.RollingShape;
import io.tradewind.quant.indicator.smoothing.VolumeWeightedAverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** pandas-ta 0.3.14b0, pure Python path (without TA-Lib): all families, and the averages and statistics themselves. */
public final class PandasTaCatalog {

    static final String PROGRAM = "pandas-ta 0.3.14b0";
    private static final Family OVERLAP = new Family(PROGRAM, "overlap");
    private static final Family STATISTICS = new Family(PROGRAM, "statistics");
    private static final Family MOMENTUM = new Family(PROGRAM, "momentum");
    private static final String REAL = "real";
    private static final String LENGTH = "length";
    private static final String MODE = "mamode";
    private static final String BARS = "high, low, close";
    private static final List<String> VALUE = List.of("value");

    private PandasTaCatalog() {}

    /** The functions, by family. */
    public static List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        all.addAll(averages());
        all.addAll(adaptive());
        all.addAll(statistics());
        all.addAll(PandasTaMomentum.definitions());
        all.addAll(squeezes());
        all.addAll(PandasTaTrend.definitions());
        return all;
    }

    private static List<Definition> averages() {
        return List.of(
                average("sma", 10, "mean of n", AverageMode.SMA),
                average("ema", 10, "e += 2 / (n + 1) (x - e), started with the mean of n", AverageMode.EMA),
                average("rma", 10, "weights (1 - 1 / n)^age over their sum", AverageMode.RMA),
                average("wma", 10, "weights 1 ... n", AverageMode.WMA),
                averageFrom("hma", 10, 2, "WMA(2 WMA(n / 2) - WMA(n), sqrt n)", AverageMode.HMA),
                average("dema", 10, "2 EMA - EMA(EMA)", AverageMode.DEMA),
                average("tema", 10, "3 EMA - 3 EMA(EMA) + EMA(EMA(EMA))", AverageMode.TEMA),
                average("fwma", 10, "weights 1, 1, 2, 3, 5 ...", AverageMode.FWMA),
                average("pwma", 10, "weights of Pascal's triangle", AverageMode.PWMA),
                average("sinwma", 14, "weights of half a sine wave", AverageMode.SINWMA),
                average("swma", 10, "weights of a symmetric triangle", AverageMode.SWMA),
                average("trima", 10, "SMA(SMA((n + 1) / 2), (n + 1) / 2)", AverageMode.TRIMA),
                average("midpoint", 2, "(largest + smallest) / 2", AverageMode.MIDPOINT),
                average("vidya", 14, "EMA with the weight times |CMO|", AverageMode.VIDYA),
                OVERLAP.real(
                        "t3",
                        List.of(bars(LENGTH, 10), Parameter.real("a", 0.7, 0, 1)),
                        "Tillson's combination of six EMAs",
                        given -> ExponentialChain.tillson(given.integer(LENGTH), given.real("a"), 0)),
                OVERLAP.real(
                        "zlma",
                        List.of(bars(LENGTH, 10), mode("ema")),
                        "average of 2 x - x((n - 1) / 2 bars ago)",
                        given -> LaggedAverage.zeroLag(mode(given), given.integer(LENGTH), 0)),
                OVERLAP.real(
                        "alma",
                        List.of(
                                bars(LENGTH, 10),
                                Parameter.real("sigma", 6, 1e-9, 1e9),
                                Parameter.real("distribution_offset", 0.85, 0, 1)),
                        "Gaussian weights, counted from the latest value",
                        given -> new ReversedGaussianAverage(
                                given.integer(LENGTH), given.real("sigma"), given.real("distribution_offset"))),
                OVERLAP.real(
                        "linreg",
                        List.of(
                                Parameter.bars(LENGTH, 14, 2),
                                flag("angle"),
                                flag("intercept"),
                                flag("degrees"),
                                flag("r"),
                                flag("slope"),
                                flag("tsf")),
                        "line at x = n - 1 of 1 ... n; or slope, intercept, angle, correlation, forecast",
                        given -> new RegressionLine(given.integer(LENGTH), part(given))));
    }

    private static RegressionLine.Part part(Arguments given) {
        boolean degrees = given.flag("degrees");
        boolean forecast = given.flag("tsf");
        boolean correlation = given.flag("r");
        boolean angle = given.flag("angle");
        boolean intercept = given.flag("intercept");
        if (given.flag("slope")) {
            return RegressionLine.Part.SLOPE;
        }
        if (intercept) {
            return RegressionLine.Part.INTERCEPT;
        }
        if (angle) {
            return degrees ? RegressionLine.Part.DEGREES : RegressionLine.Part.ANGLE;
        }
        if (correlation) {
            return RegressionLine.Part.CORRELATION;
        }
        return forecast ? RegressionLine.Part.FORECAST : RegressionLine.Part.VALUE;
    }

    private static List<Definition> adaptive() {
        return List.of(
                OVERLAP.real(
                        "mcgd",
                        List.of(bars(LENGTH, 10), Parameter.real("c", 1, 1e-9, 1e9)),
                        "m += (x - m) / (c n (x / m)^4)",
                        given -> new McGinleyDynamic(given.integer(LENGTH), given.real("c"))),
                OVERLAP.real(
                        "jma",
                        List.of(Parameter.bars(LENGTH, 7, 2), Parameter.real("phase", 0, -1e9, 1e9)),
                        "Jurik's adaptive average",
                        given -> new JurikAverage(given.integer(LENGTH), given.real("phase"))),
                OVERLAP.real(
                        "kama",
                        List.of(bars(LENGTH, 10), bars("fast", 2), bars("slow", 30), bars("drift", 1)),
                        "k += (efficiency weight)^2 (x - k), started with 0",
                        given -> new EfficiencyAverage(
                                given.integer(LENGTH),
                                given.integer("fast"),
                                given.integer("slow"),
                                given.integer("drift"),
                                false)),
                OVERLAP.real(
                        "hwma",
                        List.of(share("na", 0.2), share("nb", 0.1), share("nc", 0.1)),
                        "level, trend and acceleration",
                        given -> new Scaled(
                                new HoltWinterChannel(given.real("na"), given.real("nb"), given.real("nc"), 0, 1),
                                1,
                                0)),
                OVERLAP.real(
                        "ssf",
                        List.of(bars(LENGTH, 10), Parameter.code("poles", 2, 2, 3)),
                        "Ehlers' super smoother, started with 0",
                        given -> new SuperSmoother(given.integer(LENGTH), given.integer("poles"))),
                OVERLAP.define(
                        "hilo",
                        BARS,
                        List.of(bars("high_length", 13), bars("low_length", 21), mode("sma")),
                        List.of("HILO", "HILOl", "HILOs"),
                        "average low while C > average high, average high while C < average low",
                        given -> new HighLowActivator(
                                mode(given).of(given.integer("high_length")),
                                mode(given).of(given.integer("low_length")))),
                OVERLAP.define(
                        "vwma",
                        "close, volume",
                        List.of(bars(LENGTH, 10)),
                        VALUE,
                        "sum C V / sum V",
                        given -> new VolumeWeightedAverage(given.integer(LENGTH))),
                OVERLAP.define(
                        "vwap",
                        "high, low, close, volume",
                        List.of(bars("session_bars", 1)),
                        VALUE,
                        "sum of typical price V / sum of V since the session began",
                        given -> CumulativeVwap.ofSessions(given.integer("session_bars"))),
                OVERLAP.define(
                        "ichimoku",
                        BARS,
                        List.of(bars("tenkan", 9), bars("kijun", 26), bars("senkou", 52)),
                        List.of("ITS", "IKS", "span_a", "span_b", "ISA", "ISB", "ICS"),
                        "middles of ranges; ISA, ISB kijun bars late; ICS is C, drawn kijun bars earlier",
                        given -> new Ichimoku(
                                given.integer("tenkan"),
                                given.integer("kijun"),
                                given.integer("senkou"),
                                given.integer("kijun"))),
                OVERLAP.define(
                        "midprice",
                        "high, low",
                        List.of(bars(LENGTH, 2)),
                        VALUE,
                        "(highest H + lowest L) / 2",
                        given -> new WindowMidprice(given.integer(LENGTH))),
                price("hl2", "(H + L) / 2", PriceTransform.Kind.MEDIAN),
                price("hlc3", "(H + L + C) / 3", PriceTransform.Kind.TYPICAL),
                price("ohlc4", "(O + H + L + C) / 4", PriceTransform.Kind.AVERAGE),
                price("wcp", "(H + L + 2 C) / 4", PriceTransform.Kind.WEIGHTED_CLOSE));
    }

    private static Definition price(String name, String formula, PriceTransform.Kind kind) {
        return OVERLAP.define(
                name, "open, high, low, close", List.of(), VALUE, formula, given -> new PriceTransform(kind));
    }

    private static List<Definition> statistics() {
        return List.of(
                STATISTICS.real(
                        "entropy",
                        List.of(bars(LENGTH, 10), Parameter.real("base", 2, 1e-9, 1e9)),
                        "sum of -p log p / log base, p = x / sum of n",
                        given -> new RollingEntropy(given.integer(LENGTH), given.real("base"))),
                STATISTICS.real(
                        "kurtosis",
                        List.of(Parameter.bars(LENGTH, 30, 4)),
                        "excess kurtosis G2 of n values",
                        given -> RollingShape.kurtosis(given.integer(LENGTH))),
                STATISTICS.real(
                        "skew",
                        List.of(Parameter.bars(LENGTH, 30, 3)),
                        "skewness G1 of n values",
                        given -> RollingShape.skewness(given.integer(LENGTH))),
                STATISTICS.real(
                        "mad",
                        List.of(bars(LENGTH, 30)),
                        "mean |x - mean|",
                        given -> new RollingDeviation(given.integer(LENGTH))),
                STATISTICS.real(
                        "median",
                        List.of(bars(LENGTH, 30)),
                        "median of n",
                        given -> new RunningMedian(given.integer(LENGTH), Ties.MEAN, false)),
                STATISTICS.real(
                        "quantile",
                        List.of(bars(LENGTH, 30), Parameter.real("q", 0.5, 0, 1)),
                        "quantile of n, linear between two",
                        given -> new RunningQuantile(given.integer(LENGTH), given.real("q"))),
                STATISTICS.real(
                        "stdev",
                        List.of(Parameter.bars(LENGTH, 30, 2), Parameter.code("ddof", 1, 0, 1)),
                        "root of variance",
                        given -> RunningDeviation.standard(given.integer(LENGTH), given.flag("ddof"), false)),
                STATISTICS.real(
                        "variance",
                        List.of(Parameter.bars(LENGTH, 30, 2), Parameter.code("ddof", 1, 0, 1)),
                        "sum (x - mean)^2 / (n - ddof)",
                        given -> RunningDeviation.variance(given.integer(LENGTH), given.flag("ddof"), false)),
                STATISTICS.real(
                        "zscore",
                        List.of(Parameter.bars(LENGTH, 30, 2), Parameter.real("std", 1, 1e-9, 1e9)),
                        "(x - SMA) / (std deviations)",
                        given -> new Scaled(new ZScore(given.integer(LENGTH), 1), 1 / given.real("std"), 0)));
    }

    /** A number that is not negative. */
    static Parameter number(String name, double defaultValue) {
        return Parameter.real(name, defaultValue, 0, 1e9);
    }

    private static Parameter flag(String name) {
        return TtrParameters.flag(name, false);
    }

    private static List<Definition> squeezes() {
        return List.of(
                MOMENTUM.define(
                        "squeeze",
                        BARS,
                        List.of(
                                bars("bb_length", 20),
                                number("bb_std", 2),
                                Parameter.bars("kc_length", 20, 2),
                                number("kc_scalar", 1.5),
                                bars("mom_length", 12),
                                bars("mom_smooth", 6),
                                TtrParameters.flag("tr", true),
                                mode("sma"),
                                flag("lazybear")),
                        List.of("SQZ", "SQZ_ON", "SQZ_OFF", "SQZ_NO"),
                        "momentum; Bollinger's bands inside, outside, neither of Keltner's",
                        PandasTaCatalog::squeeze),
                MOMENTUM.define(
                        "squeeze_pro",
                        BARS,
                        List.of(
                                bars("bb_length", 20),
                                number("bb_std", 2),
                                Parameter.bars("kc_length", 20, 2),
                                number("kc_scalar_wide", 2),
                                number("kc_scalar_normal", 1.5),
                                number("kc_scalar_narrow", 1),
                                bars("mom_length", 12),
                                bars("mom_smooth", 6),
                                TtrParameters.flag("tr", true),
                                mode("sma")),
                        List.of(
                                "SQZPRO",
                                "SQZPRO_ON_WIDE",
                                "SQZPRO_ON_NORMAL",
                                "SQZPRO_ON_NARROW",
                                "SQZPRO_OFF",
                                "SQZPRO_NO"),
                        "momentum; Bollinger's bands inside three of Keltner's, outside, neither",
                        PandasTaCatalog::squeezePro));
    }

    private static Indicator squeezePro(Arguments given) {
        double[] widths = {given.real("kc_scalar_wide"), given.real("kc_scalar_normal"), given.real("kc_scalar_narrow")
        };
        return new Squeeze(
                lengths(given), given.real("bb_std"), widths, mode(given), given.flag("tr"), Squeeze.Momentum.CHANGE);
    }

    private static Indicator squeeze(Arguments given) {
        return new Squeeze(
                lengths(given),
                given.real("bb_std"),
                new double[] {given.real("kc_scalar")},
                mode(given),
                given.flag("tr"),
                given.flag("lazybear") ? Squeeze.Momentum.REGRESSION : Squeeze.Momentum.CHANGE);
    }

    private static Squeeze.Lengths lengths(Arguments given) {
        return new Squeeze.Lengths(
                given.integer("bb_length"),
                given.integer("kc_length"),
                given.integer("mom_length"),
                given.integer("mom_smooth"));
    }

    private static Parameter share(String name, double defaultValue) {
        return Parameter.real(name, defaultValue, 0, 1);
    }

    private static Definition averageFrom(String name, int length, int least, String formula, AverageMode mode) {
        return OVERLAP.real(
                name, List.of(Parameter.bars(LENGTH, length, least)), formula, given -> mode.of(given.integer(LENGTH)));
    }

    private static Definition average(String name, int length, String formula, AverageMode mode) {
        return OVERLAP.real(name, List.of(bars(LENGTH, length)), formula, given -> mode.of(given.integer(LENGTH)));
    }

    /**
     * The definitions of one family of a program.
     *
     * @param program name and version
     * @param name heading in the documentation
     */
    record Family(String program, String name) {

        Definition define(
                String function,
                String inputs,
                List<Parameter> parameters,
                List<String> outputs,
                String formula,
                Definition.Factory factory) {
            return new Definition(program, function, name, inputs, parameters, outputs, formula, factory);
        }

        /** A function with one output. */
        Definition value(
                String function,
                String inputs,
                List<Parameter> parameters,
                String formula,
                Definition.Factory factory) {
            return define(function, inputs, parameters, VALUE, formula, factory);
        }

        /** A function of one series with one output. */
        Definition real(String function, List<Parameter> parameters, String formula, Definition.Factory factory) {
            return value(function, REAL, parameters, formula, factory);
        }
    }

    static AverageMode mode(Arguments given) {
        return AverageMode.named(given.text(MODE));
    }

    /** The parameter {@code mamode}, {@code first} being the default. */
    static Parameter mode(String first) {
        List<String> names = new ArrayList<>(List.of(first));
        for (AverageMode each : AverageMode.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            if (!name.equals(first)) {
                names.add(name);
            }
        }
        return Parameter.choice(MODE, names.toArray(String[]::new));
    }

    /** A number of bars, at least 1. */
    static Parameter bars(String name, int defaultValue) {
        return Parameter.bars(name, defaultValue, 1);
    }
}
