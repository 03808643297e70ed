// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import io.tradewind.quant.random.Xoshiro256;

/**
 * The price that a symbol's quotes follow: a random walk in steps of {@value #STEP_NS} ns with Student t shocks, of which a share
 * is common to the market, and a volatility whose logarithm is an autoregression common to the market.
 *
 * <p>Stochastic volatility: S. J. Taylor, Modelling Financial Time Series, 1986. Student t by the polar method: R. W. Bailey,
 * Polar generation of random variates with the t-distribution, Mathematics of Computation 62, 1994.
 */
final class LatentPrice {
    /** Length of a step. */
    static final long STEP_NS = 100_000_000L;

    /** Largest relative change in a step: beyond it would be a crash, which this market does not know. */
    static final double LARGEST_STEP = 0.005;

    private static final double STEPS_PER_SECOND = 1e9 / STEP_NS;
    private static final double EIGHTH_TURN = StrictMath.PI / 4;

    private final Xoshiro256 common;
    private final Xoshiro256 own;
    private final MarketFigures.Returns figures;
    private final double stepDeviation;
    private final double ownShare;
    private final double unitScale;
    private final double memory;
    private final double surprise;
    private double logVolatility;
    private double price;

    /** Begins at a price in ticks; symbols of one seed share the common randomness. */
    LatentPrice(MarketFigures figures, int index, long seed) {
        this.figures = figures.returns();
        this.common = new Xoshiro256(seed);
        this.own = new Xoshiro256(seed * 1_000_003L + index + 1);
        this.price = figures.terms().startTicks();
        this.stepDeviation = this.figures.deviation() / StrictMath.sqrt(STEPS_PER_SECOND);
        this.ownShare = StrictMath.sqrt(1 - this.figures.commonShare() * this.figures.commonShare());
        double freedom = this.figures.degreesOfFreedom();
        this.unitScale = StrictMath.sqrt((freedom - 2) / freedom);
        this.memory = StrictMath.pow(this.figures.persistence(), 1 / STEPS_PER_SECOND);
        this.surprise = StrictMath.sqrt((1 - memory * memory) * this.figures.logVariance());
        this.logVolatility = StrictMath.sqrt(this.figures.logVariance()) * normal(common);
    }

    /** Moves on by one step whose volatility is a factor times the usual one. */
    void step(double factor) {
        logVolatility = memory * logVolatility + surprise * normal(common);
        double shock = figures.commonShare() * student(common) + ownShare * student(own);
        double volatility = StrictMath.exp(logVolatility - figures.logVariance());
        price *= 1 + limited(stepDeviation * factor * volatility * shock);
    }

    private static double limited(double change) {
        return StrictMath.max(-LARGEST_STEP, StrictMath.min(LARGEST_STEP, change));
    }

    /** The price in ticks. */
    double ticks() {
        return price;
    }

    private double student(Xoshiro256 random) {
        double freedom = figures.degreesOfFreedom();
        double power = StrictMath.exp(-2 / freedom * StrictMath.log(1 - random.nextDouble()));
        double radius = StrictMath.sqrt(freedom * (power - 1));
        return unitScale * radius * cosineOfTurns(random.nextDouble());
    }

    /** Box and Muller's transform, cosine half. */
    private static double normal(Xoshiro256 random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * cosineOfTurns(random.nextDouble());
    }

    /** Cosine of a share of a turn, 0 to 1, from angles up to an eighth: beyond that {@link StrictMath} allocates. */
    private static double cosineOfTurns(double turns) {
        double eighths = 8 * turns;
        int octant = (int) eighths;
        double angle = EIGHTH_TURN * ((octant & 1) == 0 ? eighths - octant : octant + 1 - eighths);
        boolean sine = ((octant + 1) & 2) != 0;
        double size = sine ? StrictMath.sin(angle) : StrictMath.cos(angle);
        return octant >= 2 && octant <= 5 ? -size : size;
    }
}
