// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A positive definite approximation of the matrix of second derivatives, learnt from steps, and the direction it points in. */
final class QuasiNewtonHessian {
    private final int size;
    private final double[][] matrix;
    private final double[][] factor;
    private final int[] free;
    private final double[] direction;
    private boolean scaled;

    QuasiNewtonHessian(int size, double @Nullable [][] guess) {
        this.size = size;
        this.matrix = new double[size][size];
        this.factor = new double[size][size];
        this.free = new int[size];
        this.direction = new double[size];
        reset();
        if (guess != null) {
            for (int i = 0; i < size; i++) {
                System.arraycopy(guess[i], 0, matrix[i], 0, size);
            }
            scaled = true;
        }
    }

    /** Forgets everything. */
    void reset() {
        for (int i = 0; i < size; i++) {
            Arrays.fill(matrix[i], 0);
            matrix[i][i] = 1;
        }
        scaled = false;
    }

    /** False while the matrix is the unit matrix, so that a step along the direction has no natural length. */
    boolean isScaled() {
        return scaled;
    }

    /**
     * The Newton step of the variables that are not held at a bound, 0 for the others. Variables at a bound that the step would cross
     * are held as well.
     */
    double[] direction(double[] x, double[] gradient, Box box) {
        boolean[] held = new boolean[size];
        for (int i = 0; i < size; i++) {
            held[i] = box.holds(i, x[i], gradient[i]);
        }
        do {
            if (!solve(gradient, held)) {
                reset();
                solve(gradient, held);
            }
        } while (holdOutward(x, box, held));
        return direction;
    }

    private boolean holdOutward(double[] x, Box box, boolean[] held) {
        boolean changed = false;
        for (int i = 0; i < size; i++) {
            boolean out = direction[i] < 0 && x[i] <= box.lower()[i] || direction[i] > 0 && x[i] >= box.upper()[i];
            if (out && !held[i]) {
                held[i] = true;
                changed = true;
            }
        }
        return changed;
    }

    private boolean solve(double[] gradient, boolean[] held) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!held[i]) {
                free[count++] = i;
            }
        }
        Arrays.fill(direction, 0);
        if (!decompose(count)) {
            return false;
        }
        double[] solution = new double[count];
        for (int i = 0; i < count; i++) {
            double sum = -gradient[free[i]];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * solution[k];
            }
            solution[i] = sum / factor[i][i];
        }
        for (int i = count - 1; i >= 0; i--) {
            double sum = solution[i];
            for (int k = i + 1; k < count; k++) {
                sum -= factor[k][i] * solution[k];
            }
            solution[i] = sum / factor[i][i];
            direction[free[i]] = solution[i];
        }
        return true;
    }

    /** Cholesky's factor of the free variables' part; false when that is not positive definite. */
    private boolean decompose(int count) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[free[i]][free[j]];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    if (!(sum > 0) || sum == Double.POSITIVE_INFINITY) {
                        return false;
                    }
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    factor[i][j] = sum / factor[j][j];
                }
            }
        }
        return true;
    }

    /** Learns from a step between two points with their gradients. */
    void update(double[] from, double[] slopeFrom, double[] to, double[] slopeTo, double dampingFrom) {
        double[] step = difference(to, from);
        double[] change = difference(slopeTo, slopeFrom);
        if (!scaled) {
            rescale(step, change);
        }
        double[] image = new double[size];
        for (int i = 0; i < size; i++) {
            image[i] = dot(matrix[i], step);
        }
        double along = dot(step, image);
        double curvature = dot(step, change);
        if (!(along > 0)) {
            return;
        }
        if (curvature < dampingFrom * along) {
            double share = (1 - dampingFrom) * along / (along - curvature);
            for (int i = 0; i < size; i++) {
                change[i] = share * change[i] + (1 - share) * image[i];
            }
            curvature = dot(step, change);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] += change[i] * change[j] / curvature - image[i] * image[j] / along;
            }
        }
    }

    private void rescale(double[] step, double[] change) {
        double curvature = dot(step, change);
        if (curvature > 0) {
            double scale = dot(change, change) / curvature;
            for (int i = 0; i < size; i++) {
                matrix[i][i] = scale;
            }
            scaled = true;
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
