// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

/** Where a search takes its values and gradients from, counted. */
abstract class Slopes {
    private int evaluations;

    static Slopes of(Objective function, Box box) {
        return function instanceof DifferentiableObjective own ? new Own(own) : new Differences(function, box);
    }

    int evaluations() {
        return evaluations;
    }

    void count() {
        evaluations++;
    }

    /** Whether gradients are the function's own, so that they can be trusted where values differ by rounding only. */
    abstract boolean areExact();

    /** The value; the gradient too where that comes along with it. */
    abstract double tryAt(double[] x, double[] gradient);

    /** Fills the gradient at the point tried last, if that has not filled it. */
    abstract void complete(double[] x, double[] gradient);

    private static final class Own extends Slopes {
        private final DifferentiableObjective function;

        Own(DifferentiableObjective function) {
            this.function = function;
        }

        @Override
        boolean areExact() {
            return true;
        }

        @Override
        double tryAt(double[] x, double[] gradient) {
            count();
            return function.valueAndGradientAt(x, gradient);
        }

        @Override
        void complete(double[] x, double[] gradient) {
            // filled along with the value
        }
    }

    private static final class Differences extends Slopes {
        private static final double STEP = StrictMath.cbrt(Math.ulp(1.0));
        private static final double SMALLEST_SCALE = 0.1;
        private final Objective function;
        private final Box box;

        Differences(Objective function, Box box) {
            this.function = function;
            this.box = box;
        }

        @Override
        boolean areExact() {
            return false;
        }

        @Override
        double tryAt(double[] x, double[] gradient) {
            count();
            return function.valueAt(x);
        }

        @Override
        void complete(double[] x, double[] gradient) {
            double here = Double.NaN;
            double[] point = x.clone();
            for (int i = 0; i < x.length; i++) {
                double step = STEP * Math.max(Math.abs(x[i]), SMALLEST_SCALE);
                double high = box.clamp(i, x[i] + step);
                double low = box.clamp(i, x[i] - step);
                double up = valueWith(point, i, high);
                double down = valueWith(point, i, low);
                if (Double.isFinite(up) && Double.isFinite(down)) {
                    gradient[i] = high > low ? (up - down) / (high - low) : 0;
                    continue;
                }
                here = Double.isNaN(here) ? tryAt(x, gradient) : here;
                gradient[i] = oneSided(here, x[i], high, up, low, down);
            }
        }

        private double valueWith(double[] point, int i, double coordinate) {
            double before = point[i];
            point[i] = coordinate;
            double value = tryAt(point, point);
            point[i] = before;
            return value;
        }

        private static double oneSided(double here, double x, double high, double up, double low, double down) {
            if (Double.isFinite(up) && high > x) {
                return (up - here) / (high - x);
            }
            return Double.isFinite(down) && low < x ? (here - down) / (x - low) : 0;
        }
    }
}
