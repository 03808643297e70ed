// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.jump;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.distribution.PoissonDistribution;
import io.tradewind.quant.random.Xoshiro256;

/**
 * Log prices that diffuse and jump: a step's return is normal, plus a Poisson number of normal jumps.
 *
 * <p>Source: R. C. Merton, Option pricing when underlying stock returns are discontinuous, Journal of Financial Economics 3 (1976).
 * The density of a step's return is the mixture over the number of jumps k of N(drift dt + k jumpMean, volatility^2 dt + k
 * jumpDeviation^2).
 *
 * @param drift of the diffusing part a unit of time, finite
 * @param volatility of the diffusing part for the square root of a unit of time, above 0
 * @param intensity jumps a unit of time, at least 0
 * @param jumpMean mean of a jump, finite
 * @param jumpDeviation standard deviation of a jump, at least 0
 */
public record JumpDiffusion(double drift, double volatility, double intensity, double jumpMean, double jumpDeviation) {
    private static final double NEGLIGIBLE = 1e-16;
    private static final int MOST_JUMPS = 1000;
    private static final double MOST_EXPECTED = 100;
    private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);
    private static final double SMALLEST = 0x1.0p-54;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a parameter is outside its range
     */
    public JumpDiffusion {
        if (!Double.isFinite(drift) || !Double.isFinite(jumpMean)) {
            throw new IllegalArgumentException("drift and jumpMean must be finite, got " + drift + " and " + jumpMean);
        }
        if (!(volatility > 0 && volatility < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("volatility must be above 0 and finite, got " + volatility);
        }
        if (!(intensity >= 0 && intensity < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("intensity must be at least 0 and finite, got " + intensity);
        }
        if (!(jumpDeviation >= 0 && jumpDeviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("jumpDeviation must be at least 0 and finite, got " + jumpDeviation);
        }
    }

    /** Expected return of a unit of time, jumps included. */
    public double mean() {
        return drift + intensity * jumpMean;
    }

    /** Variance of the return of a unit of time, jumps included. */
    public double variance() {
        return volatility * volatility + jumpVariance();
    }

    /** The part of the variance that jumps make. */
    public double jumpVariance() {
        return intensity * (jumpMean * jumpMean + jumpDeviation * jumpDeviation);
    }

    /**
     * Logarithm of the density of a step's return.
     *
     * @param dt length of the step, above 0
     * @throws IllegalArgumentException when more than 100 jumps are expected in a step
     */
    public double logDensity(double value, double dt) {
        double expected = intensity * dt;
        if (!(dt > 0 && expected <= MOST_EXPECTED)) {
            throw new IllegalArgumentException("dt must be above 0 with at most " + MOST_EXPECTED
                    + " jumps expected, got " + dt + " with " + expected);
        }
        double probability = StrictMath.exp(-expected);
        double left = 1;
        double density = 0;
        for (int k = 0; k < MOST_JUMPS && left > NEGLIGIBLE; k++) {
            density += probability * normal(value, k, dt);
            left -= probability;
            probability *= expected / (k + 1);
        }
        return StrictMath.log(density);
    }

    /**
     * Probability that a step with this return had at least one jump.
     *
     * @param dt length of the step, above 0
     */
    public double jumpProbability(double value, double dt) {
        double without = StrictMath.exp(-intensity * dt) * normal(value, 0, dt);
        return Math.max(0, 1 - without / StrictMath.exp(logDensity(value, dt)));
    }

    private double normal(double value, int jumps, double dt) {
        double variance = volatility * volatility * dt + jumps * jumpDeviation * jumpDeviation;
        double distance = value - drift * dt - jumps * jumpMean;
        return StrictMath.exp(-0.5 * (distance * distance / variance + StrictMath.log(variance)) - LOG_ROOT_TWO_PI);
    }

    /**
     * A path of returns.
     *
     * @param returns one for each step
     * @param jumps their number in each step
     */
    public record Path(double[] returns, int[] jumps) {}

    /**
     * Simulates returns.
     *
     * @param steps at least 1
     * @param dt length of a step, above 0
     */
    public Path simulate(int steps, double dt, Xoshiro256 random) {
        if (steps < 1 || !(dt > 0)) {
            throw new IllegalArgumentException("steps must be at least 1 and dt above 0, got " + steps + " and " + dt);
        }
        double[] returns = new double[steps];
        int[] jumps = new int[steps];
        double deviation = volatility * Math.sqrt(dt);
        for (int i = 0; i < steps; i++) {
            jumps[i] = intensity > 0 ? new PoissonDistribution(intensity * dt).sample(random) : 0;
            returns[i] = drift * dt + deviation * normal(random) + jumps[i] * jumpMean;
            if (jumps[i] > 0) {
                returns[i] += Math.sqrt(jumps[i]) * jumpDeviation * normal(random);
            }
        }
        return new Path(returns, jumps);
    }

    private static double normal(Xoshiro256 random) {
        return NormalDistribution.quantile(random.nextDouble() + SMALLEST);
    }
}
