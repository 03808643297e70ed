// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

import io.tradewind.quant.inference.Samples;

/**
 * How many autocovariances a long-run variance counts, with Bartlett's weights {@code 1 - i / (lags + 1)}.
 *
 * <p>Source of the kernel: W. K. Newey and K. D. West, A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent
 * covariance matrix, Econometrica 55 (1987).
 *
 * @param rule how the number is found
 * @param lags the number with {@link Rule#GIVEN}, else 0
 */
public record Bandwidth(Rule rule, int lags) {
    /** Rules for the number of lags. */
    public enum Rule {
        /** From the data: B. Hobijn, P. H. Franses and M. Ooms (1998), section 2.3; statsmodels {@code nlags="auto"}. */
        HOBIJN,
        /** {@code ceil(12 (n / 100)^(1/4))}, at most n - 1; statsmodels {@code nlags="legacy"}. */
        SCHWERT,
        /** {@code floor(4 (n / 100)^(1/4))}: urca {@code "short"}, tseries {@code lshort = TRUE}. */
        SHORT,
        /** {@code floor(12 (n / 100)^(1/4))}: urca {@code "long"}, tseries {@code lshort = FALSE}. */
        LONG,
        /** The given number. */
        GIVEN
    }

    /** Checks the range. */
    public Bandwidth {
        Samples.requireRange("lags", lags, 0, Integer.MAX_VALUE);
    }

    /**
     * A rule that finds the number.
     *
     * @param rule any but GIVEN
     * @return the bandwidth
     */
    public static Bandwidth by(Rule rule) {
        if (rule == Rule.GIVEN) {
            throw new IllegalArgumentException("the rule GIVEN needs a number of lags");
        }
        return new Bandwidth(rule, 0);
    }

    /**
     * A number of lags.
     *
     * @param lags 0 or more
     * @return the bandwidth
     */
    public static Bandwidth of(int lags) {
        return new Bandwidth(Rule.GIVEN, lags);
    }

    /**
     * The number of lags for residuals.
     *
     * @param residuals of the series, at least one
     * @return 0 to one less than the residuals
     * @throws IllegalArgumentException when the given number is not below that of the residuals
     */
    public int lagsFor(double[] residuals) {
        int n = residuals.length;
        double quarter = StrictMath.pow(n / 100.0, 0.25);
        return switch (rule) {
            case HOBIJN -> Math.min(hobijn(residuals), n - 1);
            case SCHWERT -> Math.min((int) StrictMath.ceil(12 * quarter), n - 1);
            case SHORT -> Math.min((int) (4 * quarter), n - 1);
            case LONG -> Math.min((int) (12 * quarter), n - 1);
            case GIVEN -> Samples.requireRange("lags", lags, 0, n - 1);
        };
    }

    private static int hobijn(double[] residuals) {
        int n = residuals.length;
        int lags = (int) StrictMath.pow(n, 2.0 / 9);
        double level = Samples.laggedProducts(residuals, 0) / n;
        double slope = 0;
        for (int i = 1; i <= lags; i++) {
            double product = Samples.laggedProducts(residuals, i) / (n / 2.0);
            level += product;
            slope += i * product;
        }
        double ratio = slope / level;
        double gamma = 1.1447 * StrictMath.pow(ratio * ratio, 1.0 / 3);
        return (int) (gamma * StrictMath.pow(n, 1.0 / 3));
    }

    /**
     * The long-run variance of residuals, divisor n.
     *
     * @param residuals at least one
     * @param lags autocovariances to count, 0 to one less than the residuals
     * @return 0 or more
     */
    public static double longRunVariance(double[] residuals, int lags) {
        double sum = Samples.laggedProducts(residuals, 0);
        for (int i = 1; i <= lags; i++) {
            sum += 2 * (1 - i / (lags + 1.0)) * Samples.laggedProducts(residuals, i);
        }
        return sum / residuals.length;
    }
}
