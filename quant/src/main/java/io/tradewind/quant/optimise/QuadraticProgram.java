// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import io.tradewind.quant.linear.PositiveDefinite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minimum of {@code x'Hx / 2 - c'x} under linear equalities and inequalities, H positive definite.
 *
 * <p>Source: D. Goldfarb and A. Idnani, A numerically stable dual method for solving strictly convex quadratic programs, Mathematical
 * Programming 27 (1983): starts at the minimum without constraints and adds the most violated one at a time, dropping those whose
 * multiplier would change its sign. Ends at the one global minimum after finitely many steps. Checked against R 4.2.2 quadprog.
 */
public final class QuadraticProgram {
    private static final double TOLERANCE = 1e-11;

    /** By how much a constraint may be missed at the end, as a share of the size of its terms. */
    private static final double MOST_MISS = 1e-8;

    private static final int MOST_STEPS_PER_CONSTRAINT = 100;

    private final PositiveDefinite hessian;
    private final double[] linear;
    private final List<Constraint> constraints = new ArrayList<>();

    private static final class Constraint {
        private final double[] normal;
        private final double least;
        private final boolean equality;

        Constraint(double[] normal, double least, boolean equality) {
            this.normal = normal;
            this.least = least;
            this.equality = equality;
        }

        double slack(double[] x) {
            return dot(normal, x) - least;
        }

        double allowed(double[] x) {
            double size = Math.abs(least) + 1e-300;
            for (int i = 0; i < x.length; i++) {
                size += Math.abs(normal[i] * x[i]);
            }
            return TOLERANCE * size;
        }
    }

    /**
     * A problem without constraints yet.
     *
     * @param hessian H, positive definite
     * @param linear c, one value per row
     * @throws io.tradewind.quant.linear.SingularMatrixException when H is not positive definite
     * @throws IllegalArgumentException when the shapes differ
     */
    public QuadraticProgram(double[][] hessian, double[] linear) {
        this.hessian = PositiveDefinite.of("hessian", hessian);
        this.linear = linear.clone();
        if (linear.length != hessian.length) {
            throw new IllegalArgumentException(
                    "the linear part must have " + hessian.length + " values, has " + linear.length);
        }
    }

    /**
     * Adds {@code normal' x = value}.
     *
     * @param normal one value per variable, not all 0
     * @param value any
     * @return this
     */
    public QuadraticProgram equal(double[] normal, double value) {
        constraints.add(new Constraint(requireNormal(normal), value, true));
        return this;
    }

    /**
     * Adds {@code normal' x >= value}.
     *
     * @param normal one value per variable, not all 0
     * @param value any
     * @return this
     */
    public QuadraticProgram atLeast(double[] normal, double value) {
        constraints.add(new Constraint(requireNormal(normal), value, false));
        return this;
    }

    /**
     * Adds bounds of every variable.
     *
     * @param low least value, minus infinity for none
     * @param high largest value, infinity for none
     * @return this
     */
    public QuadraticProgram within(double low, double high) {
        for (int i = 0; i < linear.length; i++) {
            double[] unit = new double[linear.length];
            unit[i] = 1;
            if (low > Double.NEGATIVE_INFINITY) {
                atLeast(unit, low);
            }
            if (high < Double.POSITIVE_INFINITY) {
                double[] opposite = new double[linear.length];
                opposite[i] = -1;
                atLeast(opposite, -high);
            }
        }
        return this;
    }

    private double[] requireNormal(double[] normal) {
        if (normal.length != linear.length || !(dot(normal, normal) > 0)) {
            throw new IllegalArgumentException(
                    "a constraint needs " + linear.length + " coefficients that are not all 0, got " + normal.length);
        }
        return normal.clone();
    }

    /**
     * Solves the problem.
     *
     * @return x
     * @throws IllegalArgumentException when no point meets all constraints
     * @throws NotConvergedException when rounding keeps the search from ending or from the constraints
     */
    public double[] solve() {
        return new Search().run();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private final class Search {
        private final double[] x = hessian.solve(linear);
        private final List<Constraint> active = new ArrayList<>();
        private final List<double[]> solved = new ArrayList<>();
        private double[] multipliers = new double[0];

        double[] run() {
            int budget = MOST_STEPS_PER_CONSTRAINT * (constraints.size() + 1);
            for (Constraint constraint : constraints) {
                if (constraint.equality) {
                    budget = add(oriented(constraint), budget);
                }
            }
            for (Constraint next = mostViolated(); next != null; next = mostViolated()) {
                budget = add(next, budget);
            }
            requireMet();
            return x;
        }

        /** A start far outside loses the digits that the constraints need. */
        private void requireMet() {
            double largest = Arrays.stream(x).map(Math::abs).max().orElse(0);
            for (Constraint constraint : constraints) {
                double slack = constraint.slack(x);
                double miss = constraint.equality ? Math.abs(slack) : -slack;
                double size =
                        Math.abs(constraint.least) + largest * Math.sqrt(dot(constraint.normal, constraint.normal));
                if (!(miss <= MOST_MISS * size)) {
                    throw new NotConvergedException("a quadratic program misses a constraint by " + miss
                            + ": its linear part is too large for its hessian");
                }
            }
        }

        /** An equality is met from the side on which it is violated. */
        private Constraint oriented(Constraint constraint) {
            if (constraint.slack(x) <= 0) {
                return constraint;
            }
            double[] normal = constraint.normal.clone();
            for (int i = 0; i < normal.length; i++) {
                normal[i] = -normal[i];
            }
            return new Constraint(normal, -constraint.least, true);
        }

        private @Nullable Constraint mostViolated() {
            Constraint worst = null;
            double largest = 0;
            for (Constraint constraint : constraints) {
                double violation = -constraint.slack(x) / Math.sqrt(dot(constraint.normal, constraint.normal));
                if (!constraint.equality
                        && violation > largest
                        && -constraint.slack(x) > constraint.allowed(x)
                        && !active.contains(constraint)) {
                    worst = constraint;
                    largest = violation;
                }
            }
            return worst;
        }

        private int add(Constraint entering, int budget) {
            double gained = 0;
            double[] towards = hessian.solve(entering.normal);
            for (int left = budget; left > 0; left--) {
                double[] drop = dropRates(towards);
                double[] direction = direction(towards, drop);
                double rise = dot(direction, entering.normal);
                boolean blocked = rise <= TOLERANCE * dot(towards, entering.normal);
                if (blocked && Math.abs(entering.slack(x)) <= entering.allowed(x)) {
                    return left;
                }
                double full = blocked ? Double.POSITIVE_INFINITY : -entering.slack(x) / rise;
                int leaving = leaving(drop, full);
                double step = leaving < 0 ? full : multipliers[leaving] / drop[leaving];
                if (step == Double.POSITIVE_INFINITY) {
                    throw new IllegalArgumentException("no point meets all constraints of the quadratic program");
                }
                move(blocked ? 0 : step, direction, step, drop);
                gained += step;
                if (leaving < 0) {
                    enter(entering, towards, gained);
                    return left - 1;
                }
                leave(leaving);
            }
            throw new NotConvergedException(
                    "a quadratic program did not end: its constraints are dependent within rounding");
        }

        private void move(double length, double[] direction, double step, double[] drop) {
            for (int i = 0; i < x.length; i++) {
                x[i] += length * direction[i];
            }
            for (int j = 0; j < multipliers.length; j++) {
                multipliers[j] -= step * drop[j];
            }
        }

        /** How fast the multipliers of the active constraints fall as the entering one's grows. */
        private double[] dropRates(double[] towards) {
            int size = active.size();
            if (size == 0) {
                return new double[0];
            }
            double[][] gram = new double[size][size];
            double[] right = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    gram[i][j] = dot(active.get(i).normal, solved.get(j));
                }
                right[i] = dot(active.get(i).normal, towards);
            }
            return PositiveDefinite.of("active constraints", gram).solve(right);
        }

        private double[] direction(double[] towards, double[] drop) {
            double[] direction = towards.clone();
            for (int j = 0; j < drop.length; j++) {
                double[] part = solved.get(j);
                for (int i = 0; i < direction.length; i++) {
                    direction[i] -= drop[j] * part[i];
                }
            }
            return direction;
        }

        /** The active inequality whose multiplier reaches 0 first, before a full step; -1 for none. */
        private int leaving(double[] drop, double full) {
            int first = -1;
            double least = full;
            for (int j = 0; j < drop.length; j++) {
                if (!active.get(j).equality && drop[j] > 0 && multipliers[j] / drop[j] < least) {
                    first = j;
                    least = multipliers[j] / drop[j];
                }
            }
            return first;
        }

        private void enter(Constraint entering, double[] towards, double multiplier) {
            active.add(entering);
            solved.add(towards);
            multipliers = Arrays.copyOf(multipliers, multipliers.length + 1);
            multipliers[multipliers.length - 1] = multiplier;
        }

        private void leave(int index) {
            active.remove(index);
            solved.remove(index);
            double[] rest = new double[multipliers.length - 1];
            System.arraycopy(multipliers, 0, rest, 0, index);
            System.arraycopy(multipliers, index + 1, rest, index, rest.length - index);
            multipliers = rest;
        }
    }
}
