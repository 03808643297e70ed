// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.WideMath;
import io.tradewind.quant.indicator.StateSink;
import java.math.RoundingMode;

/**
 * A netted position with its exact cost.
 *
 * <p>The cost is the sum of the notionals of the open lots, so the average price is {@code cost / lots} without drift. A
 * reduction takes the proportional share of the cost, rounded half-even once; what the rounding leaves stays in the cost,
 * so that realised and open profit always add up to the cash that flowed.
 */
public final class Position {
    private final Instrument instrument;
    private final boolean inverse;
    private long lots;
    private long costUnits;
    private long realisedUnits;

    Position(Instrument instrument) {
        this.instrument = instrument;
        this.inverse = instrument.contract() == ContractType.INVERSE;
    }

    /**
     * Books a fill.
     *
     * @param signedLots positive for a buy
     * @param priceTicks its price
     * @param notionalUnits its notional, with the sign of the lots
     * @return profit realised by the part that reduced the position, fees not counted
     */
    long apply(long signedLots, long priceTicks, long notionalUnits) {
        if (lots == 0 || Long.signum(lots) == Long.signum(signedLots)) {
            costUnits = Math.addExact(costUnits, notionalUnits);
            lots = Math.addExact(lots, signedLots);
            return 0;
        }
        long closing = Math.min(Math.abs(lots), Math.abs(signedLots)) * Long.signum(signedLots);
        long closingNotional = closing == signedLots ? notionalUnits : instrument.notionalUnits(priceTicks, closing);
        long share = shareOfCost(closing);
        long realised = inverse
                ? Math.addExact(share, closingNotional)
                : Math.negateExact(Math.addExact(share, closingNotional));
        costUnits = Math.addExact(costUnits - share, notionalUnits - closingNotional);
        lots = Math.addExact(lots, signedLots);
        realisedUnits = Math.addExact(realisedUnits, realised);
        return realised;
    }

    private long shareOfCost(long closing) {
        return -closing == lots
                ? costUnits
                : WideMath.multiplyDivide(costUnits, Math.abs(closing), Math.abs(lots), RoundingMode.HALF_EVEN);
    }

    /** Changes the number of units without changing the cost: a split. Cost that no unit is left for is realised. */
    void rescale(long newLots) {
        lots = newLots;
        if (newLots == 0) {
            realise(inverse ? costUnits : Math.negateExact(costUnits));
            costUnits = 0;
        }
    }

    /** Adds units bought with a dividend. */
    void add(long moreLots, long moreCostUnits) {
        lots = Math.addExact(lots, moreLots);
        costUnits = Math.addExact(costUnits, moreCostUnits);
    }

    /** Realises an amount that belongs to no lot: cash in lieu of a fraction. */
    void realise(long units) {
        realisedUnits = Math.addExact(realisedUnits, units);
    }

    /**
     * The instrument.
     *
     * @return what the position is in
     */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * Units held.
     *
     * @return lots, negative for a short position
     */
    public long lots() {
        return lots;
    }

    /**
     * Cost of the open lots.
     *
     * @return sum of their notionals, with the sign of the lots
     */
    public long costUnits() {
        return costUnits;
    }

    /**
     * Profit of what was closed, fees not counted.
     *
     * @return units of the settlement currency
     */
    public long realisedUnits() {
        return realisedUnits;
    }

    /**
     * Profit of the open lots at a price.
     *
     * @param markTicks the price; ignored when nothing is held
     * @return units of the settlement currency
     */
    public long unrealisedUnits(long markTicks) {
        if (lots == 0) {
            return 0;
        }
        long value = instrument.notionalUnits(markTicks, lots);
        return inverse ? Math.subtractExact(costUnits, value) : Math.subtractExact(value, costUnits);
    }

    /**
     * What the open lots add to the equity at a price: their market value for spot, their open profit otherwise.
     *
     * @param markTicks the price; ignored when nothing is held
     * @return units of the settlement currency
     */
    public long valueUnits(long markTicks) {
        if (lots == 0) {
            return 0;
        }
        return instrument.contract() == ContractType.SPOT
                ? instrument.notionalUnits(markTicks, lots)
                : unrealisedUnits(markTicks);
    }

    void save(StateSink sink) {
        sink.putLong(lots);
        sink.putLong(costUnits);
        sink.putLong(realisedUnits);
    }
}
