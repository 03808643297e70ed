// SPDX-License-Identifier: Apache-2.0
/**
 * The command {@code indicators}: what the catalog of indicators holds, for people, programs and the documentation.
 *
 * <p>Reach for it to change how the catalog is shown. Open {@link io.tradewind.app.cli.indicator.IndicatorsCommand} first.
 *
 * <p>Promises: everything shown is read from {@link io.tradewind.quant.indicator.catalog.IndicatorCatalog}; the page
 * {@code docs/quant/indicators.md} is this output, and a test holds the two together.
 */
@NullMarked
package io.tradewind.app.cli.indicator;

import org.jspecify.annotations.NullMarked;
