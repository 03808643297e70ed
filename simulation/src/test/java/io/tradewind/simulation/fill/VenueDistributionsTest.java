// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.distribution.BetaDistribution;
import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.distribution.PoissonDistribution;
import io.tradewind.quant.inference.ChiSquareTest;
import io.tradewind.quant.inference.KolmogorovSmirnov;
import io.tradewind.simulation.latency.LatencyModel;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.latency.RecordedLatency;
import io.tradewind.simulation.slippage.SlippageModel;
import io.tradewind.simulation.slippage.SlippageSpec;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The random models have the laws that they claim: every p-value is computed from the draws and printed, and for each law the same test
 * refuses a parameter that is ten percent off, so that it could have failed. Values are tested by Kolmogorov and Smirnov, before floors
 * and caps; counts by chi-square, before they are raised to one. Each case has a seed of its own.
 */
class VenueDistributionsTest {
    private static final int DRAWS = 10_000;
    private static final int CELLS = 30;
    private static final double OFF = 1.1;
    private static final double LEAST_P = 0.01;
    private static final double REFUSED_P = 0.001;
    private static final double MILLISECOND_NS = 1e6;

    @ParameterizedTest
    @CsvSource({"101, realistic, 3.9, 0.3", "102, fast, 2.3, 0.3", "103, slow, 4.6, 0.7"})
    void shouldDrawLogNormalLatencies(long seed, String profile, double mu, double sigma) {
        LatencySpec spec = switch (profile) {
            case "realistic" -> LatencySpec.realistic();
            case "fast" -> LatencySpec.fast();
            default -> LatencySpec.slow();
        };
        LatencyModel model = spec.build(seed, new RecordedLatency());
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> model.sampleNs(0) / MILLISECOND_NS);
        accepts("latency " + profile + ", log-normal(" + mu + ", " + sigma + ") ms", seed, draws, logNormal(mu, sigma));
        refuses("the same against sigma * 1.1", seed, draws, logNormal(mu, sigma * OFF));
        refuses("the same against a median * 1.1", seed, draws, logNormal(mu + StrictMath.log(OFF), sigma));
    }

    private static DoubleUnaryOperator logNormal(double mu, double sigma) {
        return ms -> NormalDistribution.cumulative((StrictMath.log(ms) - mu) / sigma);
    }

    @ParameterizedTest
    @CsvSource({"201, 3, 2, 5", "202, 5, 1, 8", "203, 2, 3, 3"})
    void shouldDrawBetaRatiosBeforeTheyAreNormalised(long seed, double count, double alpha, double beta) {
        FillSplitter splitter = new FillSplitter(new FillSplit(count, alpha, beta), seed);
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> splitter.rawRatio());
        BetaDistribution law = new BetaDistribution(alpha, beta);
        accepts("fill ratio, Beta(" + alpha + ", " + beta + ")", seed, draws, law::cumulative);
        refuses("the same against alpha * 1.1", seed, draws, new BetaDistribution(alpha * OFF, beta)::cumulative);
        refuses("the same against beta * 1.1", seed, draws, new BetaDistribution(alpha, beta * OFF)::cumulative);
    }

    @ParameterizedTest
    @CsvSource({"301, 3, 2, 5", "302, 5, 1, 8", "303, 2, 3, 3"})
    void shouldDrawPoissonCountsBeforeTheyAreRaisedToOne(long seed, double mean, double alpha, double beta) {
        FillSplitter splitter = new FillSplitter(new FillSplit(mean, alpha, beta), seed);
        long[] counts = counts(splitter);
        ChiSquareTest test = ChiSquareTest.of(counts, poisson(mean, CELLS));
        ChiSquareTest other = ChiSquareTest.of(counts, poisson(mean * OFF, CELLS));
        print("fill count, Poisson(" + mean + ")", seed, test);
        print("the same against lambda * 1.1", seed, other);
        assertThat(test.p()).as("Poisson %s, seed %d", mean, seed).isGreaterThan(LEAST_P);
        assertThat(other.p()).as("Poisson %s, seed %d", mean * OFF, seed).isLessThan(REFUSED_P);
    }

    private static long[] counts(FillSplitter splitter) {
        long[] counts = new long[CELLS];
        for (int i = 0; i < DRAWS; i++) {
            counts[Math.min(splitter.rawCount(), CELLS - 1)]++;
        }
        return counts;
    }

    private static double[] poisson(double mean, int cells) {
        PoissonDistribution law = new PoissonDistribution(mean);
        double[] probabilities = new double[cells];
        Arrays.setAll(probabilities, law::probability);
        probabilities[cells - 1] = 1 - law.cumulative(cells - 2);
        return probabilities;
    }

    @ParameterizedTest
    @CsvSource({"401, 1, 2", "402, 5, 10", "403, 2, 5"})
    void shouldDrawNormalSlippageBeforeItsFloor(long seed, double mean, double sigma) {
        SlippageModel model = SlippageSpec.normal(mean, sigma).build(seed);
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> model.nextBps());
        accepts("slippage, normal(" + mean + ", " + sigma + ") bps", seed, draws, normal(mean, sigma));
        refuses("the same against sigma * 1.1", seed, draws, normal(mean, sigma * OFF));
    }

    private static DoubleUnaryOperator normal(double mean, double sigma) {
        return x -> NormalDistribution.cumulative((x - mean) / sigma);
    }

    /** One p-value says little: over a hundred seeds they must be as uniform as p-values of a true law are. */
    @Test
    void shouldGiveUniformPValuesOverManySeeds() {
        int seeds = 100;
        double[] latencies = new double[seeds];
        double[] ratios = new double[seeds];
        double[] counts = new double[seeds];
        BetaDistribution beta = new BetaDistribution(2, 5);
        for (int seed = 0; seed < seeds; seed++) {
            LatencyModel latency = LatencySpec.realistic().build(seed, new RecordedLatency());
            FillSplitter splitter = new FillSplitter(new FillSplit(3, 2, 5), seed);
            double[] draws = new double[DRAWS];
            Arrays.setAll(draws, i -> latency.sampleNs(0) / MILLISECOND_NS);
            latencies[seed] = KolmogorovSmirnov.of(draws, logNormal(3.9, 0.3)).p();
            Arrays.setAll(draws, i -> splitter.rawRatio());
            ratios[seed] = KolmogorovSmirnov.of(draws, beta::cumulative).p();
            counts[seed] = ChiSquareTest.of(counts(splitter), poisson(3, CELLS)).p();
        }
        accepts("p of log-normal(3.9, 0.3), uniform", 0, latencies, p -> p);
        accepts("p of Beta(2, 5), uniform", 0, ratios, p -> p);
        accepts("p of Poisson(3), uniform", 0, counts, p -> p);
    }

    private static void accepts(String name, long seed, double[] draws, DoubleUnaryOperator law) {
        KolmogorovSmirnov test = KolmogorovSmirnov.of(draws, law);
        print(name, seed, test);
        assertThat(test.p()).as("%s, seed %d", name, seed).isGreaterThan(LEAST_P);
    }

    private static void refuses(String name, long seed, double[] draws, DoubleUnaryOperator law) {
        KolmogorovSmirnov test = KolmogorovSmirnov.of(draws, law);
        print(name, seed, test);
        assertThat(test.p()).as("%s, seed %d", name, seed).isLessThan(REFUSED_P);
    }

    private static void print(String name, long seed, KolmogorovSmirnov test) {
        System.out.printf(
                "%-44s seed %d, n = %d, KS D = %.5f, p = %.3g%n",
                name, seed, (int) test.count(), test.distance(), test.p());
    }

    private static void print(String name, long seed, ChiSquareTest test) {
        System.out.printf(
                "%-44s seed %d, n = %d, chi-square %.2f on %d, p = %.3g%n",
                name, seed, DRAWS, test.statistic(), test.degreesOfFreedom(), test.p());
    }
}
