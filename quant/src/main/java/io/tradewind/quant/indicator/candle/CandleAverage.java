// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

/**
 * A running average that a pattern needs.
 *
 * @param measure what it is compared with
 * @param back the candle that it precedes: 0 is the current one, 4 the furthest
 */
record CandleAverage(CandleMeasure measure, int back) {}
