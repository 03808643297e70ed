// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import org.jspecify.annotations.Nullable;

/**
 * The quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno for a minimum within bounds.
 *
 * <p>Source: J. Nocedal and S. J. Wright, Numerical Optimization, 2nd edition: algorithm 6.1 with Powell's damped update (18.3) of the
 * Hessian matrix, which keeps it positive definite, and a line search by halving and doubling for decrease in proportion to slope and
 * step (3.4) and to less slope than at the start (3.5). Variables at a bound beyond which the function falls are held there; the step
 * is solved for the others and ends at the first bound it meets.
 *
 * <p>The gradient is the function's own ({@link DifferentiableObjective}) or taken by central differences, one-sided at a bound. A
 * local minimum is promised only. Points where the function is NaN or infinite are stepped back from; the start must not be one.
 */
public final class Bfgs {
    private static final double DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;
    private static final double SHORTEST = 1e-14;
    private static final double ROUNDING = Math.ulp(1.0) / 8;
    private static final int DOUBLINGS = 8;
    private static final double DAMPING_FROM = 0.2;
    private static final double STALLED = 100;

    private final Slopes slopes;
    private final Box box;
    private final Options options;
    private final QuasiNewtonHessian hessian;
    private double[] x;
    private double value;
    private double[] gradient;
    private double[] trial;
    private double[] trialGradient;
    private double trialValue;

    /**
     * When to stop, and what is known of the function.
     *
     * @param tolerance of the gradient: its components, each times the larger of 1 and the variable's size, divided by the larger of 1 and
     *     the value's size; above 0. A search in which no step decreases the value further counts as converged at 100 times this
     * @param iterations the most steps to take, 1 or more
     * @param hessian a guess at the matrix of second derivatives at the start, positive definite; null for a multiple of the unit matrix
     */
    public record Options(double tolerance, int iterations, double @Nullable [][] hessian) {

        /** For gradients by differences: 1e-6 and 500 steps. */
        public static Options usual() {
            return new Options(1e-6, 500, null);
        }

        /** For gradients the function computes: 1e-9 and 500 steps. */
        public static Options precise() {
            return new Options(1e-9, 500, null);
        }
    }

    private Bfgs(Slopes slopes, Box box, double[] start, Options options) {
        if (start.length == 0 || box.size() != start.length) {
            throw new IllegalArgumentException(
                    start.length + " variables at the start, " + box.size() + " with bounds");
        }
        this.slopes = slopes;
        this.box = box;
        this.options = options;
        this.hessian = new QuasiNewtonHessian(start.length, options.hessian());
        this.x = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            x[i] = box.clamp(i, start[i]);
        }
        this.gradient = new double[start.length];
        this.trial = new double[start.length];
        this.trialGradient = new double[start.length];
        this.value = slopes.tryAt(x, gradient);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the function is " + value + " at the start of the search");
        }
        slopes.complete(x, gradient);
    }

    /** Searches a minimum without bounds, with {@link Options#usual}. */
    public static Minimum minimise(Objective function, double[] start) {
        return minimise(function, Box.unbounded(start.length), start, Options.usual());
    }

    /**
     * Searches a minimum.
     *
     * @param function whose gradient is taken by differences, unless it is a {@link DifferentiableObjective}
     * @param box bounds of the variables
     * @param start where to begin; moved into the box
     * @return the best point found, and whether it is a minimum: see {@link Minimum#converged} and {@link Minimum#orThrow}
     * @throws IllegalArgumentException when the lengths differ or the function is not defined at the start
     */
    public static Minimum minimise(Objective function, Box box, double[] start, Options options) {
        return new Bfgs(Slopes.of(function, box), box, start, options).search();
    }

    private Minimum search() {
        int iteration = 0;
        boolean fresh = true;
        while (iteration < options.iterations() && scaledSlope(x, gradient) > options.tolerance()) {
            if (step()) {
                fresh = false;
                iteration++;
            } else if (fresh) {
                break;
            } else {
                hessian.reset();
                fresh = true;
            }
        }
        double reached = scaledSlope(x, gradient);
        boolean stalled = fresh && iteration < options.iterations();
        boolean converged = reached <= options.tolerance() || stalled && reached <= STALLED * options.tolerance();
        return new Minimum(x, value, slope(), iteration, slopes.evaluations(), converged);
    }

    /** Takes one step; false when none decreases the value. */
    private boolean step() {
        double[] direction = hessian.direction(x, gradient, box);
        double slope = dot(gradient, direction);
        if (!(slope < 0)) {
            return false;
        }
        double room = room(direction);
        double length = Math.min(hessian.isScaled() ? 1 : 1 / Math.max(1, largest(direction)), room);
        double rounding = ROUNDING * Math.max(1, Math.abs(value));
        while (!falls(length, direction, slope) && !flattens(rounding)) {
            length /= 2;
            if (-length * slope < rounding || length < SHORTEST) {
                return false;
            }
        }
        slopes.complete(trial, trialGradient);
        accept(direction, slope, length, room);
        return true;
    }

    /** Moves to the trial point, and on along the direction while the function falls steeply. */
    private void accept(double[] direction, double slope, double length, double room) {
        double[] from = x.clone();
        double[] slopeFrom = gradient.clone();
        double start = value;
        move();
        double reach = length;
        for (int k = 0; k < DOUBLINGS && 2 * reach <= room && dot(gradient, direction) < CURVATURE * slope; k++) {
            reach *= 2;
            at(from, reach, direction);
            if (!(trialValue < value && trialValue <= start + DECREASE * reach * slope)) {
                break;
            }
            slopes.complete(trial, trialGradient);
            move();
        }
        hessian.update(from, slopeFrom, x, gradient, DAMPING_FROM);
    }

    private boolean falls(double length, double[] direction, double slope) {
        at(x, length, direction);
        return trialValue <= value + DECREASE * length * slope && trialValue < value;
    }

    /** Whether the value at the trial point differs by no more than rounding, but the gradient is smaller there. */
    private boolean flattens(double rounding) {
        if (!slopes.areExact() || !(Math.abs(trialValue - value) <= 100 * rounding)) {
            return false;
        }
        return scaledSlope(trial, trialGradient) < 0.5 * scaledSlope(x, gradient);
    }

    private void at(double[] from, double length, double[] direction) {
        for (int i = 0; i < from.length; i++) {
            trial[i] = box.reach(i, from[i], length * direction[i]);
        }
        trialValue = slopes.tryAt(trial, trialGradient);
    }

    private void move() {
        double[] point = x;
        x = trial;
        trial = point;
        double[] slopesBefore = gradient;
        gradient = trialGradient;
        trialGradient = slopesBefore;
        value = trialValue;
    }

    /** How far a direction can be followed to the first bound. */
    private double room(double[] direction) {
        double room = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (direction[i] > 0) {
                room = Math.min(room, (box.upper()[i] - x[i]) / direction[i]);
            } else if (direction[i] < 0) {
                room = Math.min(room, (box.lower()[i] - x[i]) / direction[i]);
            }
        }
        return room;
    }

    private double scaledSlope(double[] point, double[] slopesThere) {
        double largest = 0;
        for (int i = 0; i < point.length; i++) {
            if (!box.holds(i, point[i], slopesThere[i])) {
                largest = Math.max(largest, Math.abs(slopesThere[i]) * Math.max(1, Math.abs(point[i])));
            }
        }
        return largest / Math.max(1, Math.abs(value));
    }

    private double slope() {
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            if (!box.holds(i, x[i], gradient[i])) {
                largest = Math.max(largest, Math.abs(gradient[i]));
            }
        }
        return largest;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
