// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.declaration;

/**
 * A parameter of a feature.
 *
 * @param name its name in documentation and errors
 * @param defaultValue used when it is left out, with all those after it
 * @param least smallest allowed value
 * @param greatest largest allowed value
 * @param whole whether only whole numbers are allowed
 */
public record FeatureParameter(String name, double defaultValue, double least, double greatest, boolean whole) {

    private static final int LONGEST_WINDOW = 10_000;

    /** A number of bars, buckets or trades. */
    public static FeatureParameter window(String name, int defaultValue, int least) {
        return new FeatureParameter(name, defaultValue, least, LONGEST_WINDOW, true);
    }

    /** A real number. */
    public static FeatureParameter real(String name, double defaultValue, double least, double greatest) {
        return new FeatureParameter(name, defaultValue, least, greatest, false);
    }

    boolean allows(double value) {
        return value >= least && value <= greatest && (!whole || value == StrictMath.rint(value));
    }

    /** The range in words. */
    public String range() {
        return (whole
                ? "a whole number from " + (long) least + " to " + (long) greatest
                : "a number from " + least + " to " + greatest);
    }
}
