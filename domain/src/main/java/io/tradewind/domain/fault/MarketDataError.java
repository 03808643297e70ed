// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

/** A question about the market cannot be answered. */
public sealed interface MarketDataError extends VenueError {
    /**
     * The instrument, interval or subscription does not exist.
     *
     * @param code what was said
     */
    record NoSuchThing(VenueCode code) implements MarketDataError {}

    /**
     * The market has nothing to show at this time: an empty book, no index price.
     *
     * @param code what was said
     */
    record NothingThere(VenueCode code) implements MarketDataError {}
}
