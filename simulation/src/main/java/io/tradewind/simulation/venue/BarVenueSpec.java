// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.fee.FeeModel;
import io.tradewind.simulation.fill.ExecutionModel;

/**
 * Options of the bar venue.
 *
 * @param fillAt when market orders trade
 * @param limitFill what fills a resting limit order
 * @param spreadBps quoted spread in basis points of the price
 * @param spreadOn which market and stop fills pay the spread, and how much of it
 * @param slippageBps further adverse move of market and stop fills, in basis points
 * @param slippageWithinBar true when slippage never leaves the bar's range
 * @param leverage gross exposure that the account may reach, as a multiple of its equity, at least 1
 * @param fees what fills cost
 * @param execution into how many fills market and stop orders fall, and what they pay besides; it has a state, one for each venue
 */
public record BarVenueSpec(
        FillAt fillAt,
        LimitFill limitFill,
        Decimal spreadBps,
        SpreadOn spreadOn,
        Decimal slippageBps,
        boolean slippageWithinBar,
        Decimal leverage,
        FeeModel fees,
        ExecutionModel execution) {
    /**
     * A venue whose market and stop orders fill whole, with constant slippage and no impact.
     *
     * @param fillAt when market orders trade
     * @param limitFill what fills a resting limit order
     * @param spreadBps quoted spread in basis points of the price
     * @param spreadOn which market and stop fills pay the spread, and how much of it
     * @param slippageBps further adverse move of market and stop fills, in basis points
     * @param slippageWithinBar true when slippage never leaves the bar's range
     * @param leverage gross exposure that the account may reach, as a multiple of its equity, at least 1
     * @param fees what fills cost
     */
    public BarVenueSpec(
            FillAt fillAt,
            LimitFill limitFill,
            Decimal spreadBps,
            SpreadOn spreadOn,
            Decimal slippageBps,
            boolean slippageWithinBar,
            Decimal leverage,
            FeeModel fees) {
        this(
                fillAt,
                limitFill,
                spreadBps,
                spreadOn,
                slippageBps,
                slippageWithinBar,
                leverage,
                fees,
                ExecutionModel.IDEAL);
    }

    /** When market orders trade. */
    public enum FillAt {
        /** At the open of the next bar. */
        NEXT_OPEN,
        /** At the close of the bar that was just finished. */
        CLOSE
    }

    /** What fills a resting limit order. */
    public enum LimitFill {
        /** The price touches the limit. */
        TOUCH,
        /** The price goes through the limit. */
        THROUGH
    }

    /** Which fills pay the spread. */
    public enum SpreadOn {
        /** Each pays half of it. */
        BOTH_SIDES,
        /** Fills of orders that may open pay all of it, reduce-only orders nothing. */
        ENTRY
    }

    /** How open work is settled when the input ends. */
    public enum Settlement {
        /** Not at all: positions stay open at their last mark. */
        MARK,
        /** Waiting market orders trade at the open of the last bar. */
        LAST_OPEN,
        /** Waiting market orders trade at the close of the last bar. */
        LAST_CLOSE,
        /** Waiting market orders trade at the close of the bar before the last. */
        PREVIOUS_CLOSE
    }
}
