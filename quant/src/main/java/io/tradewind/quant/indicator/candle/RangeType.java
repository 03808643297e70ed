// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

/** Which length of a candle an average is taken over. */
public enum RangeType {
    /** |close - open|. */
    REAL_BODY,
    /** high - low. */
    HIGH_LOW,
    /** Upper shadow + lower shadow; the average of it is halved. */
    SHADOWS
}
