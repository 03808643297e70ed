// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.instrument.SplitTerms;

/** Prices of the bar that an instrument is in. */
final class BarRange {
    long openTimeNs;
    long openTicks;
    long highTicks;
    long lowTicks;
    long closeTicks;
    long closeTimeNs;
    long previousCloseTicks;
    long previousCloseTimeNs;

    /** Begins the next bar; its close is its open until it is known. */
    void begin(long timeNs, long open, long high, long low) {
        previousCloseTicks = closeTicks;
        previousCloseTimeNs = closeTimeNs;
        openTimeNs = timeNs;
        openTicks = open;
        highTicks = high;
        lowTicks = low;
        closeTicks = open;
        closeTimeNs = timeNs;
    }

    void end(long timeNs, long close) {
        closeTimeNs = timeNs;
        closeTicks = close;
    }

    /** Adjusts the closes that the end of the input may be settled at. */
    void split(long numerator, long denominator) {
        closeTicks = SplitTerms.price(closeTicks, numerator, denominator);
        previousCloseTicks = SplitTerms.price(previousCloseTicks, numerator, denominator);
    }

    /** Price that the end of the input is settled at. */
    long settlementTicks(BarVenueSpec.Settlement settlement) {
        return switch (settlement) {
            case LAST_OPEN -> openTicks;
            case PREVIOUS_CLOSE -> previousCloseTicks == 0 ? openTicks : previousCloseTicks;
            case LAST_CLOSE, MARK -> closeTicks;
        };
    }

    /** When that price was made. */
    long settlementTimeNs(BarVenueSpec.Settlement settlement) {
        return switch (settlement) {
            case LAST_OPEN -> openTimeNs;
            case PREVIOUS_CLOSE -> previousCloseTicks == 0 ? openTimeNs : previousCloseTimeNs;
            case LAST_CLOSE, MARK -> closeTimeNs;
        };
    }
}
