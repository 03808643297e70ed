// SPDX-License-Identifier: Apache-2.0
/**
 * One price for a bar out of its open, high, low and close.
 *
 * <p>Reach for it when an indicator of one series should read more than the close. Open
 * {@link io.tradewind.quant.indicator.price.PriceTransform}.
 *
 * <p>Promises: no warm-up and no state; results in the unit of the prices, terms added in TA-Lib 0.6's order.
 */
@NullMarked
package io.tradewind.quant.indicator.price;

import org.jspecify.annotations.NullMarked;
