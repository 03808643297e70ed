// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail.backtest;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.tail.TailModel;
import io.tradewind.quant.tail.TailRisk;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Forecasts of one model, each from the window of returns before it, beside the returns that came.
 *
 * @param returns from the first forecast on
 * @param valuesAtRisk as many
 * @param expectedShortfalls as many
 */
public record RollingForecast(double[] returns, double[] valuesAtRisk, double[] expectedShortfalls) {

    /**
     * Forecasts each return after the first window.
     *
     * @param returns more than {@code window}, finite
     * @param window returns a forecast is made from, 1 or more
     * @param confidence of the value at risk, above 0.5 and below 1
     * @param model fitted to each window
     * @return {@code returns.length - window} forecasts
     * @throws IllegalArgumentException when there are not enough returns, one is not finite, or a fit is refused
     */
    public static RollingForecast of(
            double[] returns, int window, double confidence, Function<double[], TailModel> model) {
        Samples.requireRange("window", window, 1, Integer.MAX_VALUE - 1);
        Samples.requireFinite("returns", returns, window + 1);
        int count = returns.length - window;
        double[] valuesAtRisk = new double[count];
        double[] shortfalls = new double[count];
        for (int i = 0; i < count; i++) {
            TailRisk risk =
                    model.apply(Arrays.copyOfRange(returns, i, i + window)).at(confidence);
            valuesAtRisk[i] = risk.valueAtRisk();
            shortfalls[i] = risk.expectedShortfall();
        }
        return new RollingForecast(Arrays.copyOfRange(returns, window, returns.length), valuesAtRisk, shortfalls);
    }

    /**
     * Where returns fell below the forecasts.
     *
     * @return one day per forecast
     */
    public Exceedances exceedances() {
        return Exceedances.of(returns, valuesAtRisk);
    }

    /**
     * How deep they fell.
     *
     * @return the test
     * @throws IllegalArgumentException when there are fewer than two exceedances
     */
    public ShortfallTest shortfallTest() {
        return ShortfallTest.of(returns, valuesAtRisk, expectedShortfalls);
    }
}
