// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.cost;

import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/**
 * Costs of the round trips of one netted position: what closes takes its share of the costs of the entry, by quantity, and
 * the last of it takes the rest.
 */
final class RoundTripCosts {
    private long lots;
    private long openCosts;
    private long openValue;

    /** Told of each reduction. */
    @FunctionalInterface
    interface Sink {
        /** Costs of entry and exit, and the value of the entry at arrival prices, in the settlement currency. */
        void onRoundTrip(long costUnits, long entryValueUnits);
    }

    /** A fill with its costs and its value at the arrival price, the value not negative. */
    void onFill(long signedLots, long costUnits, long valueUnits, Sink sink) {
        boolean opens = lots == 0 || Long.signum(lots) == Long.signum(signedLots);
        long closing = opens ? 0 : Math.min(Math.abs(lots), Math.abs(signedLots));
        long quantity = Math.abs(signedLots);
        long closingCosts = share(costUnits, closing, quantity);
        long closingValue = share(valueUnits, closing, quantity);
        if (closing > 0) {
            long entryCosts = share(openCosts, closing, Math.abs(lots));
            long entryValue = share(openValue, closing, Math.abs(lots));
            openCosts = Math.subtractExact(openCosts, entryCosts);
            openValue = Math.subtractExact(openValue, entryValue);
            sink.onRoundTrip(Math.addExact(entryCosts, closingCosts), entryValue);
        }
        if (closing < quantity) {
            openCosts = Math.addExact(openCosts, Math.subtractExact(costUnits, closingCosts));
            openValue = Math.addExact(openValue, Math.subtractExact(valueUnits, closingValue));
        }
        lots = Math.addExact(lots, signedLots);
    }

    private static long share(long amount, long part, long whole) {
        return part == whole ? amount : WideMath.multiplyDivide(amount, part, whole, RoundingMode.HALF_EVEN);
    }

    /** The position has other units than its fills say: a split, or units bought with a dividend. */
    void rescale(long newLots) {
        lots = newLots;
    }
}
