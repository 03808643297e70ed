// SPDX-License-Identifier: Apache-2.0
/**
 * Sources of bars that stand between the catalog and a backtest: read ahead, or adjusted for splits and dividends.
 *
 * <p>Reach for it to put something between stored bars and a run. Open {@link io.tradewind.research.backtest.source.ReadAheadBars}
 * and {@link io.tradewind.research.backtest.source.AdjustedBars}; both are a {@link io.tradewind.domain.port.BarSource} over another.
 *
 * <p>Promises: order and number of the bars stay as they are; a source is for one thread; what goes wrong below is thrown by the
 * next read.
 */
@NullMarked
package io.tradewind.research.backtest.source;

import org.jspecify.annotations.NullMarked;
