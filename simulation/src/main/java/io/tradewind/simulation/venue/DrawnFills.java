// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.simulation.fill.ExecutionModel;
import io.tradewind.simulation.fill.ExecutionPlan;

/** The fills of one market or stop order as the execution model draws them: lots and price of each. Reused. */
final class DrawnFills {
    private final ExecutionModel model;
    private final FillPrices prices;
    private final double[] unitsPerLot;
    private final ExecutionPlan plan = new ExecutionPlan();
    private Side side = Side.BUY;
    private int instrumentId;
    private boolean reduceOnly;
    private long ticks;
    private long highTicks;
    private long lowTicks;

    DrawnFills(ExecutionModel model, FillPrices prices, InstrumentRegistry registry) {
        this.model = model;
        this.prices = prices;
        this.unitsPerLot = new double[registry.size()];
        for (int i = 0; i < unitsPerLot.length; i++) {
            unitsPerLot[i] = registry.get(i).terms().lot().toDouble();
        }
    }

    /** An order meets a price of a bar. */
    void begin(BarOrder order, long priceTicks, BarRange range) {
        side = order.side;
        instrumentId = order.instrumentId;
        reduceOnly = order.reduceOnly;
        ticks = priceTicks;
        highTicks = range.highTicks;
        lowTicks = range.lowTicks;
    }

    /** The price before anything is drawn. */
    long quotedTicks() {
        return price(0);
    }

    /** Draws the fills of a quantity above 0; the dearest of their prices, which the account must afford for all of it. */
    long draw(long lots) {
        plan.clear();
        model.plan(instrumentId, lots, lots * unitsPerLot[instrumentId], plan);
        return price(side == Side.BUY ? plan.worstUnits() : plan.bestUnits());
    }

    /** Brings what was drawn to the quantity that may trade. */
    void fit(long lots) {
        plan.fit(lots);
    }

    int count() {
        return plan.count();
    }

    long lots(int fill) {
        return plan.lots(fill);
    }

    long priceTicks(int fill) {
        return price(plan.adverseUnits(fill));
    }

    private long price(long adverseUnits) {
        return prices.aggressive(side, reduceOnly, ticks, highTicks, lowTicks, adverseUnits);
    }
}
