// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import java.util.List;

/** The features that a configuration declares for a strategy, as of the bar on which it decides. */
public interface DeclaredFeatures {

    /** None. */
    DeclaredFeatures NONE = new DeclaredFeatures() {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public int column(String feature) {
            throw new IllegalArgumentException("the configuration of the strategy declares no feature " + feature);
        }

        @Override
        public double value(int column) {
            throw new IndexOutOfBoundsException(column);
        }

        @Override
        public long asOfNs(int column) {
            throw new IndexOutOfBoundsException(column);
        }
    };

    /**
     * Canonical names of the columns.
     *
     * @return in order of their index
     */
    List<String> names();

    /**
     * The column of a feature.
     *
     * @param feature such as {@code rsi(14)}
     * @return its index
     * @throws IllegalArgumentException when it is not declared
     */
    int column(String feature);

    /**
     * A value for the decision.
     *
     * @param column index
     * @return NaN until warm, where it is undefined, and when it is too old for a decision
     */
    double value(int column);

    /**
     * When the data were made that a value comes from.
     *
     * @param column index
     * @return nanoseconds since the epoch, UTC; {@link Long#MIN_VALUE} before the first
     */
    long asOfNs(int column);
}
