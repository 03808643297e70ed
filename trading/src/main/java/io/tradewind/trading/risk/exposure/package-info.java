// SPDX-License-Identifier: Apache-2.0
/**
 * What the account has at stake: positions at their marks and everything in flight, by instrument, venue, asset and strategy.
 *
 * <p>Open {@link io.tradewind.trading.risk.exposure.ExposureView} to ask, {@link io.tradewind.trading.risk.exposure.ExposureBook} to see how
 * it is kept up, {@link io.tradewind.trading.risk.exposure.WorstCase} for what one instrument may come to, and {@link
 * io.tradewind.trading.risk.exposure.LotsSearch} to turn a limit into a quantity.
 *
 * <p>Promises: amounts are exact, in the run currency's scale; a change costs O(1), a question what has changed since the last one; what
 * cannot be valued is counted as unknown, never as zero risk; nothing is allocated after construction; one thread.
 */
@NullMarked
package io.tradewind.trading.risk.exposure;

import org.jspecify.annotations.NullMarked;
