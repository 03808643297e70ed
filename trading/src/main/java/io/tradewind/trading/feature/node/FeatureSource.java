// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

/** The kind of market data that a feature comes from: it has its as-of time, and its own age at which it is stale. */
public enum FeatureSource {
    /** Finished bars: as of the close of the last one. */
    BAR,
    /** Trades: as of the last one. */
    TRADE,
    /** The order book: as of the last update that left it good. */
    BOOK,
    /** The calendar: as of the close of the last bar. */
    CLOCK
}
