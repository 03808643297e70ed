// SPDX-License-Identifier: Apache-2.0
/**
 * What every report is compared with.
 *
 * <p>Open {@link io.tradewind.strategy.benchmark.BuyAndHold}.
 *
 * <p>Promises: deterministic, no clock and no I/O; one instance serves one instrument; prices are in quote units.
 */
@NullMarked
package io.tradewind.strategy.benchmark;

import org.jspecify.annotations.NullMarked;
