// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.port.TickSource;
import java.util.Optional;

/** Where the ticks that a run met can be read again. */
public interface MarketTicks {
    /**
     * Identity of the ticks of a symbol, as {@code dataFingerprints} of a manifest names it.
     *
     * @param symbol instrument
     * @return the fingerprint; empty when there are no ticks of it
     */
    Optional<String> fingerprint(String symbol);

    /**
     * Whether the run kept a full book of a symbol, from snapshots and deltas, or only its best prices, from quotes.
     *
     * @param symbol instrument that has ticks
     * @return true for a full book
     */
    boolean hasDepth(String symbol);

    /**
     * The same ticks that the run was given, with the same sequence numbers.
     *
     * @param symbol instrument that has ticks
     * @return a source that the auditor closes
     */
    TickSource open(String symbol);
}
