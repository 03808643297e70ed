// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.distribution.BetaFunction;
import io.tradewind.quant.inference.cointegration.EngleGranger;
import io.tradewind.quant.inference.sample.JarqueBera;
import io.tradewind.quant.inference.serial.ArchLm;
import io.tradewind.quant.inference.serial.Portmanteau;
import io.tradewind.quant.inference.unitroot.AugmentedDickeyFuller;
import io.tradewind.quant.inference.unitroot.Bandwidth;
import io.tradewind.quant.inference.unitroot.Kpss;
import io.tradewind.quant.inference.unitroot.LagRule;
import io.tradewind.quant.inference.unitroot.Trend;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * How often the tests reject at 5 % where their null hypothesis is true, and where it is not.
 *
 * <p>Each line that is printed has the rate with its exact binomial interval (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934) at
 * 99 %.
 */
class SizeAndPowerTest {
    private static final double LEVEL = 0.05;
    private static final double HALF_ERROR = 0.005;
    private static final int TRIALS = 2_000;

    private record Rate(double rate, double lower, double upper) {}

    private interface Draw {
        double[] series(Xoshiro256 random);
    }

    private static Rate rate(String what, long seed, Draw draw, ToDoubleFunction<double[]> p) {
        Xoshiro256 random = new Xoshiro256(seed);
        int rejections = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            if (p.applyAsDouble(draw.series(random)) < LEVEL) {
                rejections++;
            }
        }
        Rate rate = new Rate(
                (double) rejections / TRIALS,
                rejections == 0 ? 0 : quantile(HALF_ERROR, rejections, TRIALS - rejections + 1.0),
                rejections == TRIALS ? 1 : quantile(1 - HALF_ERROR, rejections + 1.0, TRIALS - rejections));
        System.out.printf(
                Locale.ROOT,
                "%-62s rejects %6.2f %% of %d, 99 %% interval %.2f to %.2f %%, seed %d%n",
                what,
                100 * rate.rate,
                TRIALS,
                100 * rate.lower,
                100 * rate.upper,
                seed);
        return rate;
    }

    private static double quantile(double probability, double a, double b) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (BetaFunction.regularised(middle, a, b) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void assertNominal(Rate rate) {
        assertThat(LEVEL).isBetween(rate.lower, rate.upper);
    }

    private static double[] noise(Xoshiro256 random, int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    private static double[] autoregression(Xoshiro256 random, int length, double coefficient) {
        double[] values = noise(random, length);
        for (int i = 1; i < length; i++) {
            values[i] += coefficient * values[i - 1];
        }
        return values;
    }

    private static double dickeyFuller(double[] series, LagRule rule, int most) {
        return new AugmentedDickeyFuller(Trend.CONSTANT, rule, most)
                .test(series)
                .p();
    }

    @Test
    void shouldHaveTheSizeOfTheDickeyFullerTestOnRandomWalks() {
        Draw walk = random -> autoregression(random, 250, 1);
        assertNominal(rate("ADF, 1 lag, random walk of 250", 101, walk, x -> dickeyFuller(x, LagRule.FIXED, 1)));
        assertNominal(rate(
                "ADF, lags by BIC, random walk of 250",
                102,
                walk,
                x -> dickeyFuller(x, LagRule.BIC, AugmentedDickeyFuller.SCHWERT)));
        Rate byAic = rate(
                "ADF, lags by AIC, random walk of 250",
                103,
                walk,
                x -> dickeyFuller(x, LagRule.AIC, AugmentedDickeyFuller.SCHWERT));
        assertThat(byAic.rate).as("QM-1: 3 to 7 %").isBetween(0.03, 0.07);
    }

    @Test
    void shouldHaveThePowerOfTheDickeyFullerTestOnStationarySeries() {
        Rate white = rate(
                "ADF, lags by AIC, white noise of 250",
                104,
                random -> noise(random, 250),
                x -> dickeyFuller(x, LagRule.AIC, AugmentedDickeyFuller.SCHWERT));
        assertThat(white.lower).as("QM-1: at least 95 %").isGreaterThan(0.95);
        Rate persistent = rate(
                "ADF, 1 lag, autoregression 0.9 of 250",
                105,
                random -> autoregression(random, 250, 0.9),
                x -> dickeyFuller(x, LagRule.FIXED, 1));
        assertThat(persistent.lower).isGreaterThan(0.8);
    }

    @Test
    void shouldHaveTheSizeAndPowerOfJarqueBera() {
        assertNominal(rate(
                "Jarque-Bera, normal sample of 2000",
                106,
                random -> noise(random, 2_000),
                x -> JarqueBera.of(x).p()));
        Rate heavy = rate(
                "Jarque-Bera, t(5) sample of 500",
                107,
                random -> student(random, 500),
                x -> JarqueBera.of(x).p());
        assertThat(heavy.lower).isGreaterThan(0.95);
    }

    /** Student t with 5 degrees of freedom: a normal value over the root of a mean of five squares. */
    private static double[] student(Xoshiro256 random, int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            double squares = 0;
            for (double value : noise(random, 5)) {
                squares += value * value;
            }
            values[i] = random.nextGaussian() / Math.sqrt(squares / 5);
        }
        return values;
    }

    @Test
    void shouldHaveTheSizeAndPowerOfLjungBox() {
        assertNominal(rate(
                "Ljung-Box, 10 lags, white noise of 500",
                108,
                random -> noise(random, 500),
                x -> Portmanteau.of(x, 10).ljungBoxP()));
        assertNominal(rate(
                "Ljung-Box, 10 lags less 1, residuals of a fitted AR(1), 500",
                109,
                random -> residuals(autoregression(random, 501, 0.5)),
                x -> Portmanteau.of(x, 1, 10).getFirst().ljungBoxP()));
        Rate dependent = rate(
                "Ljung-Box, 10 lags, autoregression 0.25 of 500",
                110,
                random -> autoregression(random, 500, 0.25),
                x -> Portmanteau.of(x, 10).ljungBoxP());
        assertThat(dependent.lower).isGreaterThan(0.95);
    }

    private static double[] residuals(double[] series) {
        double coefficient = Autocorrelation.of(series, 1)[0];
        double[] residuals = new double[series.length - 1];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = series[i + 1] - coefficient * series[i];
        }
        return residuals;
    }

    @Test
    void shouldHaveTheSizeOfTheOtherTests() {
        assertNominal(rate(
                "ARCH-LM, 5 lags, white noise of 1000",
                111,
                random -> noise(random, 1_000),
                x -> ArchLm.of(x, 5).fP()));
        assertNominal(rate(
                "KPSS, level, no lags, white noise of 500",
                112,
                random -> noise(random, 500),
                x -> new Kpss(Trend.CONSTANT, Bandwidth.of(0)).test(x).p()));
        Xoshiro256 others = new Xoshiro256(1130);
        assertNominal(rate(
                "Engle-Granger, 1 lag, independent walks of 400 (and seed 1130)",
                113,
                random -> autoregression(random, 400, 1),
                x -> new EngleGranger(Trend.CONSTANT, LagRule.FIXED, 1)
                        .test(x, autoregression(others, 400, 1))
                        .p()));
    }
}
