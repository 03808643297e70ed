// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.SplitTerms;
import io.tradewind.simulation.trigger.TrailingDistance;

/** An order that waits at the bar venue; pooled. */
final class BarOrder extends VenueOrder {
    /** True from its end on. */
    boolean done;

    /** True until the first price after its arrival: what trades then takes liquidity. */
    boolean fresh;

    /** True in the bar inside which its condition held or its parent was filled: what the bar did before does not count. */
    boolean begunInBar;

    /** True once its parent was filled. */
    boolean adopted;

    /** True while it is counted among the orders that trade at the next price. */
    boolean counted;

    @Override
    void copyOf(NewOrder order) {
        super.copyOf(order);
        done = false;
        fresh = true;
        begunInBar = false;
        adopted = false;
        counted = false;
    }

    /** Whether it may do anything: it is not over, and its parent was filled. */
    boolean isActive() {
        return !done && (!isChild() || adopted);
    }

    /** Whether it trades at the next price, whatever that is. */
    boolean isMarket() {
        return !waiting && !type.isLimited();
    }

    /** Whether it rests at its limit. */
    boolean isResting() {
        return !waiting && type.isLimited();
    }

    /** Whether a price is better than its limit. */
    boolean isBeyondLimit(long ticks) {
        return side == Side.BUY ? ticks < limitTicks : ticks > limitTicks;
    }

    /** Whether a price is its limit or better. */
    boolean isWithinLimit(long ticks) {
        return ticks == limitTicks || isBeyondLimit(ticks);
    }

    /** Adjusts it to a split, as the core does with its copy. */
    void split(long numerator, long denominator) {
        lots = SplitTerms.quantity(lots, numerator, denominator);
        siblingLots = SplitTerms.quantity(siblingLots, numerator, denominator);
        parentFilledLots = SplitTerms.quantity(parentFilledLots, numerator, denominator);
        displayLots = SplitTerms.quantity(displayLots, numerator, denominator);
        limitTicks = SplitTerms.price(limitTicks, numerator, denominator);
        trailTicks = trailTicks == 0 ? 0 : Math.max(1, SplitTerms.price(trailTicks, numerator, denominator));
        if (type.hasStopPrice()) {
            stopTicks = SplitTerms.price(stopTicks, numerator, denominator);
        } else if (bestTicks != TrailingDistance.NONE_SEEN) {
            bestTicks = SplitTerms.price(bestTicks, numerator, denominator);
            stopTicks = trailFrom(bestTicks);
        }
    }
}
