// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static io.tradewind.quant.indicator.catalog.TtrParameters.define;
import static io.tradewind.quant.indicator.catalog.TtrParameters.flag;
import static io.tradewind.quant.indicator.catalog.TtrParameters.kind;
import static io.tradewind.quant.indicator.catalog.TtrParameters.maType;
import static io.tradewind.quant.indicator.catalog.TtrParameters.reals;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.rolling.RunningSum;
import io.tradewind.quant.indicator.smoothing.AverageKind;
import io.tradewind.quant.indicator.smoothing.AverageRibbon;
import io.tradewind.quant.indicator.smoothing.DoubleExponentialAverage;
import io.tradewind.quant.indicator.smoothing.ElasticVolumeAverage;
import io.tradewind.quant.indicator.smoothing.ExponentialAverage;
import io.tradewind.quant.indicator.smoothing.HullAverage;
import io.tradewind.quant.indicator.smoothing.VariableAverage;
import io.tradewind.quant.indicator.smoothing.VolumeWeightedAverage;
import io.tradewind.quant.indicator.smoothing.WeightedAverage;
import io.tradewind.quant.indicator.smoothing.ZeroLagAverage;
import java.util.List;
import java.util.stream.DoubleStream;

/** TTR 0.24.3, moving averages. A {@code ratio} of 0 stands for TTR's NULL: the weight follows from n. */
public final class TtrAverages {

    private static final String FAMILY = "average";
    private static final String REAL = "real";
    private static final String CLOSE_VOLUME = "close, volume";
    private static final Parameter N = Parameter.bars("n", 10, 1);
    private static final Parameter RATIO = Parameter.real("ratio", 0, 0, 1);
    private static final Parameter WILDER = flag("wilder", false);

    private TtrAverages() {}

    /** The averages, by name. */
    public static List<Definition> definitions() {
        return List.of(
                alma(),
                dema(),
                ema(),
                evwma(),
                gmma(),
                hma(),
                sma(),
                vma(),
                vwap("VWAP"),
                vwap("VWMA"),
                wma(),
                zlema());
    }

    private static Definition alma() {
        return average(
                "ALMA",
                List.of(
                        Parameter.bars("n", 9, 1),
                        Parameter.real("offset", 0.85, 0, 1),
                        Parameter.real("sigma", 6, 1e-9, 1e9)),
                "weights exp(-(i - floor(offset (n - 1)))^2 / (2 (n / sigma)^2))",
                given -> WeightedAverage.arnaudLegoux(given.integer("n"), given.real("offset"), given.real("sigma")));
    }

    private static Definition dema() {
        return average(
                "DEMA",
                List.of(N, Parameter.real("v", 1, 0, 1), WILDER, RATIO),
                "(1 + v) EMA(x) - v EMA(EMA(x))",
                given -> new DoubleExponentialAverage(given.integer("n"), ratio(given), given.real("v")));
    }

    private static Definition ema() {
        return average(
                "EMA",
                List.of(N, WILDER, RATIO),
                "e = ratio x + (1 - ratio) e, ratio 2 / (n + 1) or 1 / n, seeded with the mean of n values",
                given -> new ExponentialAverage(given.integer("n"), ratio(given)));
    }

    private static Definition evwma() {
        return define(
                "EVWMA",
                FAMILY,
                CLOSE_VOLUME,
                List.of(N),
                List.of("EVWMA"),
                "e = ((V - v) e + v x) / V, V the volume of n bars",
                given -> new ElasticVolumeAverage(given.integer("n")));
    }

    private static Definition gmma() {
        List<String> outputs = List.of(
                "short lag 3",
                "short lag 5",
                "short lag 8",
                "short lag 10",
                "short lag 12",
                "short lag 15",
                "long lag 30",
                "long lag 35",
                "long lag 40",
                "long lag 45",
                "long lag 50",
                "long lag 60");
        return define(
                "GMMA",
                FAMILY,
                REAL,
                List.of(
                        Parameter.barsList("short", 1, 3, 5, 8, 10, 12, 15),
                        Parameter.barsList("long", 1, 30, 35, 40, 45, 50, 60),
                        maType(AverageKind.EMA)),
                outputs,
                "an average of each length; one output a length",
                TtrAverages::ribbon);
    }

    private static Indicator ribbon(Arguments given) {
        DoubleStream lengths =
                DoubleStream.concat(DoubleStream.of(given.list("short")), DoubleStream.of(given.list("long")));
        return new AverageRibbon(
                kind(given), lengths.mapToInt(each -> (int) each).toArray());
    }

    private static Definition hma() {
        return average(
                "HMA",
                List.of(Parameter.bars("n", 20, 2)),
                "WMA(2 WMA(x, trunc(n / 2)) - WMA(x, n), trunc(sqrt(n)))",
                given -> new HullAverage(given.integer("n")));
    }

    private static Definition sma() {
        return average("SMA", List.of(N), "sum of n values / n", given -> RunningSum.mean(given.integer("n")));
    }

    private static Definition vma() {
        return define(
                "VMA",
                FAMILY,
                "real, weight",
                List.of(Parameter.real("ratio", 1, 1e-12, 1e9)),
                List.of("VMA"),
                "a = ratio |w| x + (1 - ratio |w|) a",
                given -> new VariableAverage(given.real("ratio")));
    }

    private static Definition vwap(String name) {
        return define(
                name,
                FAMILY,
                CLOSE_VOLUME,
                List.of(N),
                List.of(name),
                "sum of n (x volume) / sum of n volumes",
                given -> new VolumeWeightedAverage(given.integer("n")));
    }

    /** The default of {@code wts}, a single 0, stands for 1 ... n. */
    private static Definition wma() {
        return average(
                "WMA",
                List.of(N, reals("wts", 0)),
                "sum of n (x weight) / sum of weights, weights 1 ... n",
                TtrAverages::weighted);
    }

    private static Indicator weighted(Arguments given) {
        double[] weights = given.list("wts");
        int n = given.integer("n");
        if (weights.length == 1 && weights[0] == 0) {
            return AverageKind.WMA.of(n);
        }
        if (weights.length != n) {
            throw new IllegalArgumentException("WMA: 'wts' needs n = " + n + " values, got " + weights.length);
        }
        return new WeightedAverage(weights);
    }

    private static Definition zlema() {
        return average(
                "ZLEMA",
                List.of(N, RATIO),
                "z = ratio (2 x - x(1 / ratio bars ago)) + (1 - ratio) z",
                given -> new ZeroLagAverage(given.integer("n"), weight(given, 2.0 / (given.integer("n") + 1))));
    }

    private static Definition average(
            String name, List<Parameter> parameters, String formula, Definition.Factory factory) {
        return define(name, FAMILY, REAL, parameters, List.of(name), formula, factory);
    }

    private static double ratio(Arguments given) {
        int n = given.integer("n");
        return weight(given, given.flag("wilder") ? 1.0 / n : 2.0 / (n + 1));
    }

    private static double weight(Arguments given, double byLength) {
        double ratio = given.real("ratio");
        return ratio == 0 ? byLength : ratio;
    }
}
