// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

/** {@code market-moments}: each row stands behind the tick that it names, and before the next one. */
final class MomentRule extends MarketRule {
    MomentRule() {
        super("market-moments");
    }

    @Override
    void onRow(MarketState market, VenueRow row) {
        count();
        if (row.sequence() != market.sequence()) {
            differ(row, "names tick " + row.sequence() + ", by its time the last tick is " + last(market));
        } else if (market.hasBegun() && row.timeNs() < market.timeNs()) {
            differ(row, "is at " + row.timeNs() + ", before its tick, at " + market.timeNs());
        } else if (row.event() == VenueRow.Event.FILLED_MAKER && row.timeNs() != market.timeNs()) {
            differ(row, "was filled at " + row.timeNs() + ", the tick that it names was at " + market.timeNs());
        } else if (isBetweenTicks(market, row) && row.timeNs() >= market.nextTimeNs()) {
            differ(row, "is at " + row.timeNs() + ", not before the next tick, at " + market.nextTimeNs());
        }
    }

    /** At the moment of a tick only what the tick caused comes before the next tick of the same moment; an arrival never does. */
    private static boolean isBetweenTicks(MarketState market, VenueRow row) {
        return row.timeNs() != market.timeNs() || row.event() == VenueRow.Event.ACCEPTED;
    }

    private static String last(MarketState market) {
        return market.hasBegun() ? market.sequence() + ", at " + market.timeNs() : "still to come";
    }

    @Override
    String compared(long count) {
        return "tick number and time of " + count + " rows of venue.csv against the ticks";
    }
}
