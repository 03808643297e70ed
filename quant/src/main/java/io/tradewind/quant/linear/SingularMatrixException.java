// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.linear;

/** A symmetric matrix that had to be positive definite is not, within rounding: a variable is a combination of others. */
public final class SingularMatrixException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int row;

    /**
     * For one matrix.
     *
     * @param name of the argument
     * @param row the first row that adds nothing to those before it, or has a diagonal that is not above 0
     */
    public SingularMatrixException(String name, int row) {
        super(name + " must be positive definite: row " + row
                + " is a linear combination of those before it, within rounding");
        this.row = row;
    }

    /**
     * Which row.
     *
     * @return its index, from 0
     */
    public int row() {
        return row;
    }
}
