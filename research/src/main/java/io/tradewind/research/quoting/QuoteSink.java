// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

/** Takes best prices. */
@FunctionalInterface
public interface QuoteSink {
    /**
     * Best prices of an instrument.
     *
     * @param timeNs when the core saw them, nanoseconds since the epoch, UTC
     * @param instrumentId whose
     * @param bidTicks best bid, 0 while the book may not be traded on
     * @param bidLots quantity there
     * @param askTicks best ask, 0 while the book may not be traded on
     * @param askLots quantity there
     */
    void onQuote(long timeNs, int instrumentId, long bidTicks, long bidLots, long askTicks, long askLots);
}
