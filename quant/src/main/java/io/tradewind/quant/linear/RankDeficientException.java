// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.linear;

/** A regressor is a linear combination of those before it, within rounding: its coefficient is not determined. */
public final class RankDeficientException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int column;

    /**
     * For one regressor.
     *
     * @param column index of the regressor that adds nothing to those before it
     */
    public RankDeficientException(int column) {
        super("regressor " + column + " is a linear combination of those before it: the fit is not determined");
        this.column = column;
    }

    /**
     * Which regressor.
     *
     * @return its index, from 0
     */
    public int column() {
        return column;
    }
}
