// SPDX-License-Identifier: Apache-2.0
/**
 * The doors of the core and of the tools around it: small interfaces that adapters implement.
 *
 * <p>Reach for it when something outside is to be read or told. Open {@link io.tradewind.domain.port.BarSource} (market
 * data in), {@link io.tradewind.domain.port.VenuePort} (orders out) and {@link io.tradewind.domain.port.BarSink}
 * (foreign files in).
 *
 * <p>Promises: a port has one to four methods; a request that cannot be met throws {@link
 * io.tradewind.domain.port.RequestException}, whose message says what is wrong, where, and what to do.
 */
@NullMarked
package io.tradewind.domain.port;

import org.jspecify.annotations.NullMarked;
