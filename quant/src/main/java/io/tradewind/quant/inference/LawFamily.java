// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import io.tradewind.quant.distribution.Digamma;
import io.tradewind.quant.distribution.GammaLaw;
import io.tradewind.quant.distribution.Law;
import io.tradewind.quant.distribution.LogNormalLaw;
import io.tradewind.quant.distribution.WeibullLaw;

/**
 * Families of laws of positive values, fitted by maximum likelihood.
 *
 * <p>The log-normal and the exponential estimates are closed; the shapes of the gamma and the Weibull law solve one equation by
 * Newton's method in the logarithm of the shape. What a fit needs of a sample are the values above the shift and their logarithms.
 */
public enum LawFamily {
    /** {@link LogNormalLaw}. */
    LOG_NORMAL("log-normal", 2) {
        @Override
        Law fit(double shift, double[] values, double[] logs) {
            double mu = mean(logs);
            double squares = 0;
            for (double log : logs) {
                squares += (log - mu) * (log - mu);
            }
            return new LogNormalLaw(shift, mu, StrictMath.sqrt(StrictMath.max(TINY, squares / logs.length)));
        }
    },
    /** {@link GammaLaw}. */
    GAMMA("gamma", 2) {
        @Override
        Law fit(double shift, double[] values, double[] logs) {
            double mean = mean(values);
            double spread = StrictMath.max(TINY, StrictMath.log(mean) - mean(logs));
            double shape = (3 - spread + StrictMath.sqrt((spread - 3) * (spread - 3) + 24 * spread)) / (12 * spread);
            for (int step = 0; step < STEPS; step++) {
                double excess = StrictMath.log(shape) - Digamma.of(shape) - spread;
                double nearby = shape * (1 + NUDGE);
                double slope = (StrictMath.log(nearby) - Digamma.of(nearby) - spread - excess) / NUDGE;
                shape *= StrictMath.exp(within(-excess / slope));
            }
            return new GammaLaw(shift, shape, mean / shape);
        }
    },
    /** {@link WeibullLaw}. */
    WEIBULL("Weibull", 2) {
        @Override
        Law fit(double shift, double[] values, double[] logs) {
            double mean = mean(logs);
            double squares = 0;
            for (double log : logs) {
                squares += (log - mean) * (log - mean);
            }
            double shape = 1.2825 / StrictMath.sqrt(StrictMath.max(TINY, squares / logs.length));
            for (int step = 0; step < STEPS; step++) {
                double[] sums = weighted(shape, logs, mean);
                double centre = sums[1] / sums[0];
                double excess = centre - 1 / shape;
                double slope = shape * (sums[2] / sums[0] - centre * centre) + 1 / shape;
                shape *= StrictMath.exp(within(-excess / slope));
                if (StrictMath.abs(excess / slope) < CLOSE) {
                    break;
                }
            }
            double scale = StrictMath.exp(mean + StrictMath.log(weighted(shape, logs, mean)[0] / logs.length) / shape);
            return new WeibullLaw(shift, shape, scale);
        }
    },
    /** {@link WeibullLaw} of shape 1. */
    EXPONENTIAL("exponential", 1) {
        @Override
        Law fit(double shift, double[] values, double[] logs) {
            return new WeibullLaw(shift, 1, StrictMath.max(TINY, mean(values)));
        }
    };

    private static final double TINY = 1e-24;
    private static final double NUDGE = 1e-6;
    private static final double CLOSE = 1e-10;
    private static final int STEPS = 12;

    private final String label;
    private final int parameters;

    LawFamily(String label, int parameters) {
        this.label = label;
        this.parameters = parameters;
    }

    /** The likeliest law of the family that begins at the shift. */
    abstract Law fit(double shift, double[] values, double[] logs);

    /**
     * Name of the family.
     *
     * @return for people
     */
    public String label() {
        return label;
    }

    /** Parameters without the shift. */
    int parameters() {
        return parameters;
    }

    private static double within(double step) {
        return StrictMath.max(-1, StrictMath.min(1, step));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Sums of {@code v}, {@code v d}, {@code v d^2} with d a logarithm less a centre and {@code v = exp(shape d)}. */
    private static double[] weighted(double shape, double[] logs, double centre) {
        double weights = 0;
        double first = 0;
        double second = 0;
        for (double log : logs) {
            double d = log - centre;
            double weight = StrictMath.exp(shape * d);
            weights += weight;
            first += weight * d;
            second += weight * d * d;
        }
        return new double[] {weights, first, second};
    }
}
