// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/** Checks shared by the kernels. */
public final class Parameters {

    private Parameters() {}

    /** The window, refused when below {@code least}. */
    public static int requireWindow(int window, int least) {
        if (window < least) {
            throw new IllegalArgumentException("window must be at least " + least + ", got " + window);
        }
        return window;
    }

    /** Refuses a state that was saved by a kernel with another value of the named parameter. */
    public static void requireSame(String name, long expected, long found) {
        if (expected != found) {
            throw new IllegalArgumentException(
                    "state was saved with " + name + " " + found + ", this kernel has " + expected);
        }
    }

    /**
     * Checks that a saved state belongs to a kernel with the same real parameter, compared bit for bit.
     *
     * @throws IllegalArgumentException when it does not
     */
    public static void requireSameReal(String name, double expected, double found) {
        if (Double.compare(expected, found) != 0) {
            throw new IllegalArgumentException(
                    "state was saved with " + name + " " + found + ", this kernel has " + expected);
        }
    }

    /**
     * A real parameter inside its closed range.
     *
     * @throws IllegalArgumentException when it is outside or NaN
     */
    public static double requireRange(String name, double value, double least, double greatest) {
        if (!(value >= least && value <= greatest)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + greatest + ", got " + value);
        }
        return value;
    }
}
