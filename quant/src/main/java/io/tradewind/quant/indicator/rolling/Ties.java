// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

/** Which value is the median of an even number of values (TTR: non.unique). */
public enum Ties {
    /** The mean of the two in the middle. */
    MEAN,
    /** The larger of the two in the middle. */
    MAX,
    /** The smaller of the two in the middle. */
    MIN;

    double of(double lower, double upper) {
        return switch (this) {
            case MEAN -> (lower + upper) / 2;
            case MAX -> upper;
            case MIN -> lower;
        };
    }
}
