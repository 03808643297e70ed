// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/**
 * Bars as five arrays of one length. The arrays are not copied.
 *
 * @param open first prices
 * @param high highest prices
 * @param low lowest prices
 * @param close last prices
 * @param volume traded volumes
 */
public record Columns(double[] open, double[] high, double[] low, double[] close, double[] volume) {

    /** Checks the lengths. */
    public Columns {
        int n = close.length;
        if (open.length != n || high.length != n || low.length != n || volume.length != n) {
            throw new IllegalArgumentException("bars need arrays of one length, got open " + open.length + ", high "
                    + high.length + ", low " + low.length + ", close " + n + ", volume " + volume.length);
        }
    }

    /** One series where bars are wanted: all five columns are {@code values}. */
    public static Columns ofReal(double[] values) {
        return new Columns(values, values, values, values, values);
    }

    /** Two series where a {@link PairIndicator} wants them: the first as high, the second as low. */
    public static Columns ofPair(double[] first, double[] second) {
        return new Columns(first, first, second, second, second);
    }

    /** Number of bars. */
    public int length() {
        return close.length;
    }

    /** Refuses outputs that are not {@code outputs} arrays as long as the bars. */
    public void requireOutputs(double[][] out, int outputs) {
        if (out.length != outputs) {
            throw new IllegalArgumentException(outputs + " output arrays are needed, got " + out.length);
        }
        for (double[] column : out) {
            if (column.length != length()) {
                throw new IllegalArgumentException(
                        "an output array has " + column.length + " elements for " + length() + " bars");
            }
        }
    }
}
