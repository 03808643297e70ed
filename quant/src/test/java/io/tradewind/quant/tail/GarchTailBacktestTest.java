// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.tail.backtest.CoverageTest;
import io.tradewind.quant.tail.backtest.CoverageTest.Convention;
import io.tradewind.quant.tail.backtest.Exceedances;
import io.tradewind.quant.tail.backtest.RollingForecast;
import io.tradewind.quant.volatility.GarchFitter;
import io.tradewind.quant.volatility.GarchModel;
import io.tradewind.quant.volatility.GarchPath;
import io.tradewind.quant.volatility.innovation.StudentInnovation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Forecasts of a GARCH with t innovations on returns that follow one, fitted on a first part, judged on the rest. */
class GarchTailBacktestTest {
    private static final int FITTED = 2_500;
    private static final int JUDGED = 2_500;
    private static final double CONFIDENCE = 0.99;
    private static final long SEED = 4;

    /** omega 0.04, alpha 0.10, beta 0.86, four degrees of freedom, in percent. */
    private static double[] simulated() {
        Xoshiro256 random = new Xoshiro256(SEED);
        StudentT law = StudentT.unitVariance(4);
        double[] returns = new double[FITTED + JUDGED];
        double variance = 1;
        for (int t = 0; t < returns.length; t++) {
            returns[t] = Math.sqrt(variance) * law.quantile(random.nextDouble() * 0.999999 + 5e-7);
            variance = 0.04 + 0.10 * returns[t] * returns[t] + 0.86 * variance;
        }
        return returns;
    }

    private static Exceedances garch(double[] returns) {
        GarchModel model = GarchModel.garch(1, 1).with(new StudentInnovation());
        double[] parameters =
                GarchFitter.fit(model, Arrays.copyOf(returns, FITTED)).parameters();
        GarchPath path = GarchPath.of(model, returns, parameters);
        double[] valuesAtRisk = new double[JUDGED];
        for (int i = 0; i < JUDGED; i++) {
            double deviation = Math.sqrt(path.variances()[FITTED + i]);
            valuesAtRisk[i] = ConditionalTail.garch(parameters[0], deviation, parameters[4])
                    .at(CONFIDENCE)
                    .valueAtRisk();
        }
        return Exceedances.of(Arrays.copyOfRange(returns, FITTED, returns.length), valuesAtRisk);
    }

    @Test
    void shouldPassTheTestsThatANormalLawOfConstantVarianceFails() {
        double[] returns = simulated();
        Exceedances conditional = garch(returns);
        Exceedances constant = RollingForecast.of(
                        Arrays.copyOfRange(returns, FITTED - 250, returns.length),
                        250,
                        CONFIDENCE,
                        window -> GaussianTail.of(window, 1))
                .exceedances();

        assertThat(CoverageTest.unconditional(conditional, CONFIDENCE).pValue())
                .as("%d of %d days, seed %d", conditional.count(), JUDGED, SEED)
                .isGreaterThan(0.05);
        assertThat(CoverageTest.conditional(conditional, CONFIDENCE, Convention.ALL_DAYS)
                        .pValue())
                .isGreaterThan(0.05);
        assertThat(CoverageTest.unconditional(constant, CONFIDENCE).pValue())
                .as("%d of %d days, seed %d", constant.count(), JUDGED, SEED)
                .isLessThan(0.01);
    }
}
