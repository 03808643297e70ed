// SPDX-License-Identifier: Apache-2.0
/**
 * Exact numbers: decimals as scaled {@code long}s, currency-typed money, and the 128-bit arithmetic behind them.
 *
 * <p>Reach for it wherever a price, a quantity, a fee or a profit is computed. Open {@link
 * io.tradewind.domain.number.Decimal} for values at the boundary, {@link io.tradewind.domain.number.Money} for amounts
 * that know their currency, and {@link io.tradewind.domain.number.WideMath} for products that exceed 64 bits.
 *
 * <p>Promises: nothing is rounded unless a method names its rounding; overflow throws {@link
 * java.lang.ArithmeticException}; text that is no decimal throws {@link
 * io.tradewind.domain.number.DecimalException}. The only way to a {@code double} is {@code Decimal.toDouble()}.
 */
@NullMarked
package io.tradewind.domain.number;

import org.jspecify.annotations.NullMarked;
