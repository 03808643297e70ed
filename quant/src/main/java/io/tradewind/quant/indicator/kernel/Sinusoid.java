// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

/**
 * Sine, cosine and tangent that allocate nothing, which {@link StrictMath}'s do.
 *
 * <p>The angle is reduced to an eighth of a circle with pi/2 in two parts, then Taylor's series is summed. The error is at most 2 units in the
 * last place (tangent: 4) for angles up to 1,000,000 radians in size; beyond that {@link StrictMath} answers.
 */
public final class Sinusoid {

    private static final double LARGEST_REDUCED = 1e6;
    private static final double QUARTERS = 2 / Math.PI;
    private static final double QUARTER_HIGH = Math.PI / 2;
    private static final double QUARTER_LOW = 6.123233995736766e-17;
    private static final double[] SINE_SERIES = inverseFactorials(19);
    private static final double[] COSINE_SERIES = inverseFactorials(18);

    private Sinusoid() {}

    /** Sine of an angle in radians; NaN for one that is not finite. */
    public static double sin(double x) {
        if (!(Math.abs(x) <= LARGEST_REDUCED)) {
            return StrictMath.sin(x);
        }
        double quarters = Math.rint(x * QUARTERS);
        return inQuarter((int) quarters, reduced(x, quarters));
    }

    /** Cosine of an angle in radians; NaN for one that is not finite. */
    public static double cos(double x) {
        if (!(Math.abs(x) <= LARGEST_REDUCED)) {
            return StrictMath.cos(x);
        }
        double quarters = Math.rint(x * QUARTERS);
        return inQuarter((int) quarters + 1, reduced(x, quarters));
    }

    /** Tangent of an angle in radians; NaN for one that is not finite. */
    public static double tan(double x) {
        if (!(Math.abs(x) <= LARGEST_REDUCED)) {
            return StrictMath.tan(x);
        }
        double quarters = Math.rint(x * QUARTERS);
        double rest = reduced(x, quarters);
        double sine = smallSine(rest);
        double cosine = smallCosine(rest);
        return ((int) quarters & 1) == 0 ? sine / cosine : -cosine / sine;
    }

    private static double reduced(double x, double quarters) {
        return Math.fma(-quarters, QUARTER_LOW, Math.fma(-quarters, QUARTER_HIGH, x));
    }

    private static double inQuarter(int quarter, double rest) {
        return switch (quarter & 3) {
            case 0 -> smallSine(rest);
            case 1 -> smallCosine(rest);
            case 2 -> -smallSine(rest);
            default -> -smallCosine(rest);
        };
    }

    private static double smallSine(double x) {
        double square = x * x;
        return x + x * (square * series(SINE_SERIES, 1, square));
    }

    private static double smallCosine(double x) {
        double square = x * x;
        double half = 0.5 * square;
        double head = 1 - half;
        double lost = 1 - head - half;
        return head + (lost + square * square * series(COSINE_SERIES, 2, square));
    }

    /** Sum of {@code coefficients[k] * square^(k - first)} for k from {@code first}. */
    private static double series(double[] coefficients, int first, double square) {
        double sum = 0;
        for (int k = coefficients.length - 1; k >= first; k--) {
            sum = sum * square + coefficients[k];
        }
        return sum;
    }

    /** Taylor coefficients of the sine (highest power odd) or the cosine (even), the lowest power first. */
    private static double[] inverseFactorials(int highest) {
        double[] coefficients = new double[highest / 2 + 1];
        double inverse = 1;
        int power = highest % 2;
        for (int k = 0; k < coefficients.length; k++) {
            coefficients[k] = inverse;
            inverse /= -(power + 1.0) * (power + 2.0);
            power += 2;
        }
        return coefficients;
    }
}
