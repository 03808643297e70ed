// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.WideMath;
import io.tradewind.quant.indicator.StateSink;
import java.math.RoundingMode;

/**
 * Follows the fills of one strategy in one instrument and reports its round trips at average cost.
 *
 * <p>Fees of the entry are shared out over partial exits in proportion, half-even; the last exit takes what is left.
 */
public final class RoundTripTracker {
    private final Position position;
    private final RoundTripListener listener;
    private final RoundTrip trip = new RoundTrip();
    private long entryTimeNs;
    private long entryBar;
    private long entryFeeUnits;

    /**
     * A flat tracker.
     *
     * @param slotId number of the strategy's slot
     * @param instrument what it trades
     * @param listener told of each round trip
     */
    public RoundTripTracker(int slotId, Instrument instrument, RoundTripListener listener) {
        this.position = new Position(instrument);
        this.listener = listener;
        trip.slotId = slotId;
        trip.instrumentId = instrument.id();
    }

    /**
     * What the strategy trades.
     *
     * @return the instrument
     */
    public int instrumentId() {
        return trip.instrumentId;
    }

    /**
     * Units that the strategy holds.
     *
     * @return signed lots
     */
    public long lots() {
        return position.lots();
    }

    /**
     * Average cost of the units that the strategy holds.
     *
     * @return units of the settlement currency with the sign of the lots
     */
    public long costUnits() {
        return position.costUnits();
    }

    /**
     * Books a fill of the strategy.
     *
     * @param timeNs when it happened
     * @param bar 0-based bar of the instrument in which it happened
     * @param side buy or sell
     * @param lots quantity, positive
     * @param priceTicks price
     * @param feeUnits fee in the settlement currency
     */
    public void onFill(long timeNs, long bar, Side side, long lots, long priceTicks, long feeUnits) {
        Instrument instrument = position.instrument();
        long signedLots = side.sign() * lots;
        long held = position.lots();
        long notional = instrument.notionalUnits(priceTicks, signedLots);
        if (held == 0 || Long.signum(held) == Long.signum(signedLots)) {
            open(timeNs, bar, held == 0, feeUnits);
            position.apply(signedLots, priceTicks, notional);
            return;
        }
        long closing = Math.min(Math.abs(held), lots);
        long exitFee = share(feeUnits, closing, lots);
        long entryFee = share(entryFeeUnits, closing, Math.abs(held));
        long cost = position.costUnits();
        long realised = position.apply(signedLots, priceTicks, notional);
        trip.entryCostUnits = closing == Math.abs(held) ? cost : share(cost, closing, Math.abs(held));
        trip.signedLots = Long.signum(held) * closing;
        report(timeNs, bar, priceTicks, realised, entryFee + exitFee);
        entryFeeUnits -= entryFee;
        if (lots > closing) {
            open(timeNs, bar, true, feeUnits - exitFee);
        }
    }

    private void open(long timeNs, long bar, boolean fromFlat, long feeUnits) {
        if (fromFlat) {
            entryTimeNs = timeNs;
            entryBar = bar;
            entryFeeUnits = 0;
        }
        entryFeeUnits = Math.addExact(entryFeeUnits, feeUnits);
    }

    private static long share(long units, long part, long whole) {
        return part == whole ? units : WideMath.multiplyDivide(units, part, whole, RoundingMode.HALF_EVEN);
    }

    private void report(long timeNs, long bar, long priceTicks, long realised, long fees) {
        trip.entryTimeNs = entryTimeNs;
        trip.entryBar = entryBar;
        trip.exitTimeNs = timeNs;
        trip.exitBar = bar;
        trip.exitTicks = priceTicks;
        trip.feeUnits = fees;
        trip.profitUnits = realised - fees;
        listener.onRoundTrip(trip);
    }

    /**
     * A split changes the number of units.
     *
     * @param newLots units after it
     */
    public void split(long newLots) {
        position.rescale(newLots);
    }

    /**
     * Units bought with a dividend.
     *
     * @param lots signed lots
     * @param costUnits their cost
     */
    public void reinvest(long lots, long costUnits) {
        position.add(lots, costUnits);
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        position.save(sink);
        sink.putLong(entryTimeNs);
        sink.putLong(entryBar);
        sink.putLong(entryFeeUnits);
    }
}
