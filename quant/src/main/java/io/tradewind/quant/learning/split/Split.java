// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.split;

/**
 * One division of rows into train and test, each ascending. The arrays are handed over, not copied.
 *
 * @param train rows to fit on
 * @param test rows to judge on
 */
@SuppressWarnings("ArrayRecordComponent")
public record Split(int[] train, int[] test) {}
