// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import io.tradewind.quant.distribution.NormalDistribution;
import java.util.Arrays;

/**
 * The schedule that brings a holding to zero in equal steps with the least {@code E + lambda V}: expected cost plus risk aversion
 * times its variance.
 *
 * <p>Source: R. Almgren and N. Chriss, Optimal execution of portfolio transactions, Journal of Risk 3 (2000), equations 17 to 20 for
 * the schedule, 7 and 8 for cost and variance, 28 for a drift. With step {@code tau}, {@code eta' = eta - gamma tau / 2} and {@code
 * cosh(kappa tau) = 1 + lambda sigma^2 tau^2 / (2 eta')}, the holding after step j is
 * {@code X sinh(kappa (T - t)) / sinh(kappa T)}. Without risk aversion it falls in a straight line.
 */
public final class LiquidationSchedule {
    /**
     * Terms of trade. Any units of money, quantity and time, the same in all.
     *
     * @param sigma standard deviation of the price over the root of a unit of time, above 0
     * @param permanent gamma, price change that stays for each unit traded, 0 or more
     * @param temporary eta, price concession for each unit traded per unit of time, above 0
     * @param fixed epsilon, price concession of any trade, half the spread and the fee, 0 or more
     * @param drift alpha, expected price change per unit of time, finite
     */
    public record Terms(double sigma, double permanent, double temporary, double fixed, double drift) {
        /** Checks the ranges. */
        public Terms {
            boolean positive = sigma > 0 && temporary > 0;
            boolean finite = Double.isFinite(sigma + permanent + temporary + fixed + drift);
            if (!positive || !(permanent >= 0 && fixed >= 0) || !finite) {
                throw new IllegalArgumentException(
                        "a liquidation needs sigma and temporary above 0, permanent and fixed of 0 or more, all finite");
            }
        }
    }

    private final Terms terms;
    private final double quantity;
    private final double step;
    private final int steps;
    private final double riskAversion;
    private final double netTemporary;
    private final double kappa;
    private final double[] holdings;

    /**
     * Solves the schedule.
     *
     * @param quantity what is held at first, to be sold, above 0
     * @param horizon time until nothing is held, above 0
     * @param steps equal steps, 1 to 1,000,000
     * @param riskAversion lambda, per unit of money, 0 or more
     * @param terms what trading costs
     * @throws IllegalArgumentException when a figure is out of its range, or permanent impact outweighs temporary within one step
     */
    public LiquidationSchedule(double quantity, double horizon, int steps, double riskAversion, Terms terms) {
        if (!(quantity > 0) || !(horizon > 0) || steps < 1 || steps > 1_000_000 || !(riskAversion >= 0)) {
            throw new IllegalArgumentException(
                    "a liquidation needs a quantity and a horizon above 0, 1 to 1000000 steps and a risk aversion of 0 or more");
        }
        this.terms = terms;
        this.quantity = quantity;
        this.steps = steps;
        this.step = horizon / steps;
        this.riskAversion = riskAversion;
        this.netTemporary = terms.temporary - 0.5 * terms.permanent * step;
        if (netTemporary <= 0) {
            throw new IllegalArgumentException("steps of " + step + " are too long: temporary impact " + terms.temporary
                    + " must be more than half the permanent impact of a step");
        }
        double u = 0.5 * riskAversion * terms.sigma * terms.sigma * step * step / netTemporary;
        this.kappa = StrictMath.log1p(u + StrictMath.sqrt(u * (2 + u))) / step;
        this.holdings = solve();
    }

    private double[] solve() {
        double[] result = new double[steps + 1];
        result[0] = quantity;
        double level = staticHolding();
        for (int j = 1; j < steps; j++) {
            double fromStart = j * step;
            double toEnd = (steps - j) * step;
            double path = ratio(toEnd);
            result[j] = path * quantity + (1 - path - ratio(fromStart)) * level;
        }
        return result;
    }

    /** {@code sinh(kappa t) / sinh(kappa T)} without overflow; {@code t / T} when kappa is 0. */
    private double ratio(double time) {
        double horizon = steps * step;
        if (kappa == 0) {
            return time / horizon;
        }
        double decay = StrictMath.exp(-kappa * (horizon - time));
        return decay * StrictMath.expm1(-2 * kappa * time) / StrictMath.expm1(-2 * kappa * horizon);
    }

    /**
     * Urgency: the holding falls by a factor e in {@code 1 / kappa}.
     *
     * @return per unit of time, 0 without risk aversion
     */
    public double kappa() {
        return kappa;
    }

    /**
     * Temporary impact net of the permanent impact within a step, {@code eta - gamma step / 2}.
     *
     * @return price units per unit of quantity and time
     */
    public double netTemporary() {
        return netTemporary;
    }

    /**
     * Urgency squared in continuous time, {@code lambda sigma^2 / (eta - gamma step / 2)}.
     *
     * @return per unit of time squared, 0 without risk aversion
     */
    public double continuousUrgencySquared() {
        return riskAversion * terms.sigma * terms.sigma / netTemporary;
    }

    /**
     * Time in which the holding falls by a factor e, {@code 1 / kappa}: the paper's half-life.
     *
     * @return infinite without risk aversion
     */
    public double halfLife() {
        return 1 / kappa;
    }

    /**
     * Cost that is not exceeded with a confidence, the cost being normal.
     *
     * @param confidence above 0 and below 1
     * @return money
     */
    public double costAtRisk(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be above 0 and below 1, is " + confidence);
        }
        return expectedCost() + NormalDistribution.quantile(confidence) * Math.sqrt(variance());
    }

    /**
     * The holding that a drift makes worth keeping, {@code alpha / (2 lambda sigma^2)}.
     *
     * @return 0 without a drift or without risk aversion
     */
    public double staticHolding() {
        return riskAversion == 0 ? 0 : terms.drift / (2 * riskAversion * terms.sigma * terms.sigma);
    }

    /**
     * What is held after each step.
     *
     * @return steps + 1 values, from the whole quantity to 0
     */
    public double[] holdings() {
        return holdings.clone();
    }

    /**
     * What is sold in each step.
     *
     * @return as many values as steps, with the sum of the quantity
     */
    public double[] trades() {
        double[] trades = new double[steps];
        Arrays.setAll(trades, j -> holdings[j] - holdings[j + 1]);
        return trades;
    }

    /**
     * Expected cost against the price at the start.
     *
     * @return money
     */
    public double expectedCost() {
        double squares = 0;
        double traded = 0;
        double held = 0;
        for (int j = 0; j < steps; j++) {
            double trade = holdings[j] - holdings[j + 1];
            squares += trade * trade;
            traded += StrictMath.abs(trade);
            held += holdings[j + 1];
        }
        return 0.5 * terms.permanent * quantity * quantity
                + terms.fixed * traded
                + netTemporary / step * squares
                - terms.drift * step * held;
    }

    /**
     * Variance of the cost.
     *
     * @return money squared
     */
    public double variance() {
        double squares = 0;
        for (int j = 1; j <= steps; j++) {
            squares += holdings[j] * holdings[j];
        }
        return terms.sigma * terms.sigma * step * squares;
    }

    /**
     * What the schedule minimises.
     *
     * @return expected cost plus risk aversion times variance, money
     */
    public double objective() {
        return expectedCost() + riskAversion * variance();
    }
}
