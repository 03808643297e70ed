// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.TickBatch;

/**
 * Whether the trades of a series are all there, by the ids that the venue gave them.
 *
 * @param first id of the first trade, {@link TickBatch#NO_ID} when no trade has one
 * @param last highest id
 * @param missing ids between first and last that no trade has
 * @param repeated trades whose id is not above that of an earlier one
 */
public record TradeIds(long first, long last, long missing, long repeated) {
    /** No trade with an id. */
    public static final TradeIds NONE = new TradeIds(TickBatch.NO_ID, TickBatch.NO_ID, 0, 0);

    /** The same, after some ids were found to be no trades. */
    TradeIds accounted(long ids) {
        return new TradeIds(first, last, Math.max(0, missing - ids), repeated);
    }
}
