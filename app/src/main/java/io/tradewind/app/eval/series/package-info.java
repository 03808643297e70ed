// SPDX-License-Identifier: Apache-2.0
/**
 * Reference cases of models of one series: ARIMA, the choice of its orders, exponential smoothing.
 *
 * <p>Open {@link io.tradewind.app.eval.series.SeriesRunners} for which group is computed by what. The runners call the public API of
 * {@code quant.timeseries} with the options that follow the reference program.
 */
@NullMarked
package io.tradewind.app.eval.series;

import org.jspecify.annotations.NullMarked;
