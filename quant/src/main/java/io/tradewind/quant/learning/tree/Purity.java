// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.tree;

/** How mixed the targets of a set of rows are, kept up to date row by row. */
interface Purity {

    /** Forgets all rows. */
    void clear();

    /** Adds a row's target, or takes it away with {@code sign} -1. */
    void add(double target, int sign);

    /** Impurity of the rows; 0 when all targets are equal. */
    double impurity();

    /** What a leaf of these rows answers: class shares, or the mean target. */
    double[] answer();
}
