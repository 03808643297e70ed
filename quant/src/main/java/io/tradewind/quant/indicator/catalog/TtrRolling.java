// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static io.tradewind.quant.indicator.catalog.TtrParameters.define;
import static io.tradewind.quant.indicator.catalog.TtrParameters.flag;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.kernel.RollingExtreme.Side;
import io.tradewind.quant.indicator.rolling.FactorModel;
import io.tradewind.quant.indicator.rolling.MedianDeviation;
import io.tradewind.quant.indicator.rolling.PercentRank;
import io.tradewind.quant.indicator.rolling.RunningCovariance;
import io.tradewind.quant.indicator.rolling.RunningDeviation;
import io.tradewind.quant.indicator.rolling.RunningExtreme;
import io.tradewind.quant.indicator.rolling.RunningMedian;
import io.tradewind.quant.indicator.rolling.RunningSum;
import io.tradewind.quant.indicator.rolling.Ties;
import io.tradewind.quant.indicator.rolling.TrendCorrelation;
import io.tradewind.quant.indicator.rolling.WilderSum;
import java.util.List;
import java.util.Locale;

/** TTR 0.24.3, running statistics. */
public final class TtrRolling {

    private static final String FAMILY = "rolling";
    private static final String REAL = "real";
    private static final String PAIR = "first, second";
    private static final Parameter N = Parameter.bars("n", 10, 1);
    private static final Parameter SAMPLE_N = Parameter.bars("n", 10, 2);
    private static final Parameter SAMPLE = flag("sample", true);
    private static final Parameter CUMULATIVE = flag("cumulative", false);
    private static final Parameter TIES = Parameter.choice("non.unique", "mean", "max", "min");

    private TtrRolling() {}

    /** The statistics, by name. */
    public static List<Definition> definitions() {
        return List.of(
                trendCorrelation(),
                factorModel(),
                correlation(),
                covariance(),
                medianDeviation(),
                extreme("runMax", "largest of n values", Side.MAXIMUM),
                mean(),
                median(),
                extreme("runMin", "smallest of n values", Side.MINIMUM),
                percentRank(),
                deviation("runSD", "square root of runVar"),
                sum(),
                deviation("runVar", "sum of squared deviations of n values / (n - 1), n without sample"),
                wilderSum());
    }

    private static Definition trendCorrelation() {
        return real(
                "CTI",
                List.of(Parameter.bars("n", 20, 2), Parameter.real("slope", 1, -1e9, 1e9)),
                "rank correlation of n values with a line",
                given -> new TrendCorrelation(given.integer("n"), given.real("slope")));
    }

    private static Definition factorModel() {
        return define(
                "rollSFM",
                FAMILY,
                PAIR,
                List.of(Parameter.bars("n", 60, 3)),
                List.of("alpha", "beta", "r.squared"),
                "first = alpha + beta second + e over n pairs",
                given -> new FactorModel(given.integer("n")));
    }

    private static Definition correlation() {
        return define(
                "runCor",
                FAMILY,
                PAIR,
                List.of(SAMPLE_N, SAMPLE, CUMULATIVE),
                List.of("runCor"),
                "runCov / (runSD runSD)",
                given -> RunningCovariance.correlation(
                        given.integer("n"), given.flag("sample"), given.flag("cumulative")));
    }

    private static Definition covariance() {
        return define(
                "runCov",
                FAMILY,
                PAIR,
                List.of(N, SAMPLE, CUMULATIVE),
                List.of("runCov"),
                "sum of products of deviations of n pairs / (n - 1), n without sample",
                given -> RunningCovariance.covariance(
                        given.integer("n"), given.flag("sample"), given.flag("cumulative")));
    }

    private static Definition medianDeviation() {
        return real(
                "runMAD",
                List.of(
                        N,
                        Parameter.choice("stat", "median", "mean"),
                        Parameter.real("constant", 1.4826, -1e9, 1e9),
                        TIES,
                        CUMULATIVE),
                "constant times median of |x - median| over n values; mean without the constant",
                TtrRolling::medianDeviation);
    }

    private static Indicator medianDeviation(Arguments given) {
        int n = given.integer("n");
        boolean cumulative = given.flag("cumulative");
        double constant = given.real("constant");
        Ties ties = ties(given);
        return given.text("stat").equals("mean")
                ? MedianDeviation.mean(n, cumulative)
                : MedianDeviation.median(n, ties, constant, cumulative);
    }

    private static Definition extreme(String name, String formula, Side side) {
        return real(
                name,
                List.of(N, CUMULATIVE),
                formula,
                given -> new RunningExtreme(side, given.integer("n"), given.flag("cumulative")));
    }

    private static Definition mean() {
        return real("runMean", List.of(N, CUMULATIVE), "runSum / n", given -> {
            int n = given.integer("n");
            return given.flag("cumulative") ? RunningSum.cumulativeMean(n) : RunningSum.mean(n);
        });
    }

    private static Definition median() {
        return real(
                "runMedian",
                List.of(N, TIES, CUMULATIVE),
                "median of n values",
                given -> new RunningMedian(given.integer("n"), ties(given), given.flag("cumulative")));
    }

    private static Definition percentRank() {
        return real(
                "runPercentRank",
                List.of(Parameter.bars("n", 260, 1), CUMULATIVE, Parameter.real("exact.multiplier", 0.5, 0, 1)),
                "(values below + exact.multiplier values equal) / n",
                given -> new PercentRank(given.integer("n"), given.flag("cumulative"), given.real("exact.multiplier")));
    }

    private static Definition deviation(String name, String formula) {
        return real(name, List.of(N, SAMPLE, CUMULATIVE), formula, given -> {
            int n = given.integer("n");
            boolean sample = given.flag("sample");
            boolean cumulative = given.flag("cumulative");
            return name.equals("runSD")
                    ? RunningDeviation.standard(n, sample, cumulative)
                    : RunningDeviation.variance(n, sample, cumulative);
        });
    }

    private static Definition sum() {
        return real("runSum", List.of(N, CUMULATIVE), "sum of n values", given -> {
            int n = given.integer("n");
            return given.flag("cumulative") ? RunningSum.cumulative(n) : RunningSum.of(n);
        });
    }

    private static Definition wilderSum() {
        return real("wilderSum", List.of(N), "s = x + s (n - 1) / n", given -> new WilderSum(given.integer("n")));
    }

    private static Definition real(
            String name, List<Parameter> parameters, String formula, Definition.Factory factory) {
        return define(name, FAMILY, REAL, parameters, List.of(name), formula, factory);
    }

    private static Ties ties(Arguments given) {
        return Ties.valueOf(given.text("non.unique").toUpperCase(Locale.ROOT));
    }
}
