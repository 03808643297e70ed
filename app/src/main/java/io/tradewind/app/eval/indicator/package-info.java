// SPDX-License-Identifier: Apache-2.0
/**
 * Reference cases of indicators: one runner for all, and for each program a reader of its names.
 *
 * <p>Reach for it when a case names an indicator in the words of TA-Lib, TTR, pandas-ta or ta. Open
 * {@link io.tradewind.app.eval.indicator.IndicatorRunners} first, then {@code IndicatorNames} and the reader of the program.
 *
 * <p>Promises: values come from {@link io.tradewind.quant.indicator.catalog.IndicatorCatalog} through the public batch form; names
 * without a counterpart are unsupported.
 */
@NullMarked
package io.tradewind.app.eval.indicator;

import org.jspecify.annotations.NullMarked;
