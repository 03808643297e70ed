// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.spec;

import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.door.VenueRules;
import io.tradewind.simulation.fee.FeeModel;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.fill.ExecutionSpec;
import io.tradewind.simulation.venue.BarVenueSpec;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.util.List;

/**
 * The simulated venue as configured.
 *
 * @param fillAt when market orders trade
 * @param limitFill what fills a resting limit order
 * @param settlement what becomes of open work when the data ends
 * @param spreadBps quoted spread in basis points of the price
 * @param spreadOn which fills pay the spread
 * @param slippageBps further adverse move of market and stop fills
 * @param slippageWithinBar true when slippage never leaves the bar's range
 * @param leverage gross exposure as a multiple of equity
 * @param tiers maker and taker rates by 30-day volume
 * @param feePerUnit fee for each unit, in the settlement currency
 * @param feeFixed fee for each fill
 * @param feeMinimum least fee of a fill
 * @param feeMaximum largest fee of a fill, zero for none
 * @param execution into how many fills market and stop orders fall, and what they pay besides
 * @param rules what requests are judged by when they arrive
 */
public record VenueSpec(
        FillAt fillAt,
        LimitFill limitFill,
        Settlement settlement,
        Decimal spreadBps,
        SpreadOn spreadOn,
        Decimal slippageBps,
        boolean slippageWithinBar,
        Decimal leverage,
        List<FeeTier> tiers,
        Decimal feePerUnit,
        Decimal feeFixed,
        Decimal feeMinimum,
        Decimal feeMaximum,
        ExecutionSpec execution,
        VenueRules rules) {
    /**
     * A venue whose market and stop orders fill whole, with constant slippage and no impact, and which takes every request.
     *
     * @param fillAt when market orders trade
     * @param limitFill what fills a resting limit order
     * @param settlement what becomes of open work when the data ends
     * @param spreadBps quoted spread in basis points of the price
     * @param spreadOn which fills pay the spread
     * @param slippageBps further adverse move of market and stop fills
     * @param slippageWithinBar true when slippage never leaves the bar's range
     * @param leverage gross exposure as a multiple of equity
     * @param tiers maker and taker rates by 30-day volume
     * @param feePerUnit fee for each unit, in the settlement currency
     * @param feeFixed fee for each fill
     * @param feeMinimum least fee of a fill
     * @param feeMaximum largest fee of a fill, zero for none
     */
    public VenueSpec(
            FillAt fillAt,
            LimitFill limitFill,
            Settlement settlement,
            Decimal spreadBps,
            SpreadOn spreadOn,
            Decimal slippageBps,
            boolean slippageWithinBar,
            Decimal leverage,
            List<FeeTier> tiers,
            Decimal feePerUnit,
            Decimal feeFixed,
            Decimal feeMinimum,
            Decimal feeMaximum) {
        this(
                fillAt,
                limitFill,
                settlement,
                spreadBps,
                spreadOn,
                slippageBps,
                slippageWithinBar,
                leverage,
                tiers,
                feePerUnit,
                feeFixed,
                feeMinimum,
                feeMaximum,
                ExecutionSpec.IDEAL,
                VenueRules.NONE);
    }

    /**
     * The same venue with other rules.
     *
     * @param other what requests are judged by
     * @return a copy
     */
    public VenueSpec with(VenueRules other) {
        return new VenueSpec(
                fillAt,
                limitFill,
                settlement,
                spreadBps,
                spreadOn,
                slippageBps,
                slippageWithinBar,
                leverage,
                tiers,
                feePerUnit,
                feeFixed,
                feeMinimum,
                feeMaximum,
                execution,
                other);
    }

    /**
     * The venue for bars.
     *
     * @param currency that fees are in
     * @param seed of what is drawn
     * @return its specification
     */
    public BarVenueSpec build(Currency currency, long seed) {
        return build(currency, leverage, seed);
    }

    /**
     * The venue for bars, with another leverage.
     *
     * @param currency that fees are in
     * @param withLeverage most notional over equity
     * @param seed of what is drawn
     * @return its specification
     */
    public BarVenueSpec build(Currency currency, Decimal withLeverage, long seed) {
        return new BarVenueSpec(
                fillAt,
                limitFill,
                spreadBps,
                spreadOn,
                slippageBps,
                slippageWithinBar,
                withLeverage,
                fees(currency),
                execution.build(seed));
    }

    /**
     * The fees.
     *
     * @param currency that the smallest and the largest fee are in
     * @return the model
     */
    public FeeModel fees(Currency currency) {
        return new TieredFees(tiers, feePerUnit, feeFixed, feeMinimum, feeMaximum, currency.scale());
    }
}
