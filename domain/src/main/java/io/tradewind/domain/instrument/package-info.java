// SPDX-License-Identifier: Apache-2.0
/**
 * What is traded: instruments with their terms, and the rates between the currencies that they settle in.
 *
 * <p>Reach for it to turn ticks and lots into money. Open {@link io.tradewind.domain.instrument.Instrument} (terms and
 * arithmetic), {@link io.tradewind.domain.instrument.InstrumentTerms} (what a configuration states) and {@link
 * io.tradewind.domain.instrument.InstrumentRegistry} (dense ids).
 *
 * <p>Promises: immutable but for {@link io.tradewind.domain.instrument.RateTable}, which one thread owns; money is exact
 * with one half-even rounding to the currency's scale; overflow throws {@link java.lang.ArithmeticException}.
 */
@NullMarked
package io.tradewind.domain.instrument;

import org.jspecify.annotations.NullMarked;
