// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.directional;

/** The side of Wilder's directional movement. */
public enum Direction {
    /** Upward: the high above the previous high. */
    PLUS,
    /** Downward: the low below the previous low. */
    MINUS
}
