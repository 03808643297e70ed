// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.statistic.AverageDeviation;
import io.tradewind.quant.indicator.statistic.Beta;
import io.tradewind.quant.indicator.statistic.Correlation;
import io.tradewind.quant.indicator.statistic.LinearRegression;
import io.tradewind.quant.indicator.statistic.LinearRegression.Output;
import io.tradewind.quant.indicator.statistic.StandardDeviation;
import io.tradewind.quant.indicator.statistic.Variance;
import java.util.List;

/** TA-Lib 0.6, group Statistic Functions. */
public final class TaLibStatistic {

    private static final String PERIOD = "optInTimePeriod";
    private static final String DEVIATIONS = "optInNbDev";
    private static final double LARGEST = 3e37;
    private static final String REAL = "real";
    private static final String PAIR = "real0, real1";

    private TaLibStatistic() {}

    /** The functions of the group. */
    public static List<Definition> definitions() {
        return List.of(
                define(
                        "AVGDEV",
                        REAL,
                        List.of(Parameter.bars(PERIOD, 14, 2)),
                        "mean of |real - mean(real, n)| over n",
                        a -> new AverageDeviation(a.integer(PERIOD))),
                define(
                        "BETA",
                        PAIR,
                        List.of(Parameter.bars(PERIOD, 5, 1)),
                        "slope of the returns of real1 on those of real0 over n returns",
                        a -> new Beta(a.integer(PERIOD))),
                define(
                        "CORREL",
                        PAIR,
                        List.of(Parameter.bars(PERIOD, 30, 1)),
                        "Pearson correlation over n",
                        a -> new Correlation(a.integer(PERIOD))),
                line("LINEARREG", "line at the latest bar", Output.END),
                line("LINEARREG_ANGLE", "atan(slope) in degrees", Output.ANGLE),
                line("LINEARREG_INTERCEPT", "line at the oldest bar", Output.INTERCEPT),
                line("LINEARREG_SLOPE", "slope of the least-squares line over n", Output.SLOPE),
                spread(
                        "STDDEV",
                        2,
                        "nbDev sqrt(var), divisor n",
                        a -> new StandardDeviation(a.integer(PERIOD), a.real(DEVIATIONS))),
                line("TSF", "line one bar ahead", Output.FORECAST),
                spread("VAR", 1, "mean(real^2) - mean(real)^2; nbDev has no effect", a -> {
                    a.real(DEVIATIONS);
                    return new Variance(a.integer(PERIOD));
                }));
    }

    private static Definition line(String name, String formula, Output output) {
        return define(
                name,
                REAL,
                List.of(Parameter.bars(PERIOD, 14, 2)),
                formula,
                a -> new LinearRegression(a.integer(PERIOD), output));
    }

    private static Definition spread(String name, int leastPeriod, String formula, Definition.Factory factory) {
        List<Parameter> parameters =
                List.of(Parameter.bars(PERIOD, 5, leastPeriod), Parameter.real(DEVIATIONS, 1, -LARGEST, LARGEST));
        return define(name, REAL, parameters, formula, factory);
    }

    private static Definition define(
            String name, String inputs, List<Parameter> parameters, String formula, Definition.Factory factory) {
        return new Definition(
                "TA-Lib 0.6", name, "statistic", inputs, parameters, List.of("outReal"), formula, factory);
    }
}
