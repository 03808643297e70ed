// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.risk.margin.LiquidationPrice;
import io.tradewind.trading.risk.margin.MarginBook;
import io.tradewind.trading.risk.margin.MarginMode;
import io.tradewind.trading.risk.margin.MarginModel;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/**
 * Cuts an order so that the position it leads to, with everything in flight on its side, would outlive a move of the mark by a least share of
 * it against the position: the account's collateral less the loss of that move still covers the maintenance margin there.
 *
 * <p>The position counts as entered at the mark, so that its collateral is the initial margin (isolated), or the equity less what all other
 * positions must keep (cross), in the currency of settlement at the present rate.
 */
public final class LiquidationDistanceLayer extends SearchedLayer {
    private static final int SCALE = LiquidationPrice.DISTANCE_SCALE;
    private static final long ONE = PowersOfTen.of(SCALE);

    private final long least;
    private final MarginBook margins;
    private final LiquidationPrice price = new LiquidationPrice();
    private long collateralUnits;
    private long markTicks;
    private long boundaryTicks;

    /**
     * A layer.
     *
     * @param limits gives the least distance, below 1 with at most 8 decimals; 0 asks for a price that is not reached yet
     * @param exposures positions with everything in flight, and equity
     * @param values values of lots at the mark
     * @param margins maintenance margins
     * @throws IllegalArgumentException when the least distance is 1 or more
     */
    public LiquidationDistanceLayer(
            MarginLimits limits, ExposureBook exposures, LotsSearch values, MarginBook margins) {
        super(exposures, values);
        this.least = limits.minLiquidationDistance().unscaledAt(SCALE, RoundingMode.CEILING);
        this.margins = margins;
        if (least >= ONE) {
            throw new IllegalArgumentException(
                    "min_liquidation_distance must be below 1, is " + limits.minLiquidationDistance());
        }
    }

    @Override
    void prepare(Intent intent, RiskContext context, long equity) {
        int id = intent.instrumentId;
        markTicks = context.portfolio().markTicks(id);
        boolean isLong = intent.side == Side.BUY;
        long moved = part(markTicks, isLong ? ONE - least : ONE + least, ONE);
        boundaryTicks = isLong ? Math.max(1, moved) : roundedUp(moved);
        collateralUnits = margins.model(id).terms().mode() == MarginMode.ISOLATED
                ? Long.MAX_VALUE
                : margins.toSettlement(id, equity - margins.requirementOfOthers(id), RoundingMode.FLOOR);
    }

    private long roundedUp(long moved) {
        long rest = markTicks % ONE * (ONE + least) % ONE;
        return rest == 0 || moved == Long.MAX_VALUE ? moved : moved + 1;
    }

    @Override
    long excess(long lots) {
        long after = allLotsAfter(lots);
        if (after <= 0) {
            return 0;
        }
        MarginModel model = margins.model(instrumentId());
        try {
            Instrument instrument = model.instrument();
            long value = instrument.notionalUnits(markTicks, after);
            long there = instrument.notionalUnits(boundaryTicks, after);
            long needed = Math.addExact(Math.abs(value - there), model.requirementUnits(there));
            return Math.subtractExact(needed, collateral(model, value));
        } catch (ArithmeticException _) {
            return Long.MAX_VALUE; // more than can be counted
        }
    }

    private long collateral(MarginModel model, long valueUnits) {
        return model.terms().mode() == MarginMode.ISOLATED ? model.initialUnits(valueUnits) : collateralUnits;
    }

    @Override
    void explain(long lots, RiskContext context, Refusal refusal) {
        MarginModel model = margins.model(instrumentId());
        long after = allLotsAfter(lots);
        long value = Math.max(0, valueOf(model, after));
        model.liquidationPrice(side().sign() * after, value, collateral(model, value), price);
        long distance = price.distance(markTicks);
        refusal.because(RiskReason.LIQUIDATION_DISTANCE, distance, least, SCALE);
    }

    private long valueOf(MarginModel model, long after) {
        try {
            return model.instrument().notionalUnits(markTicks, after);
        } catch (ArithmeticException _) {
            return Long.MAX_VALUE; // more than can be counted: the price is unknown then
        }
    }
}
