// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.simulation.venue.account.VenueAccount;

/**
 * Fills orders against bars. Its driver shows it each bar in three moments, in the order of time:
 *
 * <ol>
 *   <li>{@link #onOpen}: the bar's first price is known. Market orders that waited trade at it, stops and limits that it has
 *       jumped over trade at it too.
 *   <li>{@link #onBar}: the bar is over. Stops that its range reached trade at their stop price, then limits and targets at
 *       theirs: stop before target.
 *   <li>{@link #onClose}: all bars that end at this instant were decided on. With {@link FillAt#CLOSE} the market orders that
 *       arrived trade at the close.
 * </ol>
 *
 * <p>The core learns of a bar only between the second and the third moment, so no order can trade on a price that its decision
 * has seen, except at the close that it was decided on, where the options say so.
 */
public final class BarVenue implements VenuePort, VenueQueryPort {
    private final InstrumentRegistry registry;
    private final BarVenueSpec spec;
    private final VenueAccount account;
    private final BarDesk desk;
    private final BarMatching matching;
    private final BarRange[] ranges;
    private final boolean reinvest;

    /**
     * A venue without orders.
     *
     * @param registry instruments and currencies
     * @param rates conversion into the run currency; the venue owns it
     * @param spec its options
     * @param cashUnits the account's cash, in run-currency units
     * @param reinvestDividends true when dividends buy units
     * @param sink takes the answers
     */
    public BarVenue(
            InstrumentRegistry registry,
            RateTable rates,
            BarVenueSpec spec,
            long cashUnits,
            boolean reinvestDividends,
            EventSink sink) {
        this.registry = registry;
        this.spec = spec;
        this.account = new VenueAccount(registry, rates, cashUnits);
        this.desk = new BarDesk(registry, account, spec, sink);
        this.matching = new BarMatching(spec, desk, registry);
        this.reinvest = reinvestDividends;
        this.ranges = new BarRange[registry.size()];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = new BarRange();
        }
    }

    @Override
    public void newOrder(NewOrder order) {
        desk.accept(order, ranges[order.instrumentId].closeTicks);
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        desk.cancel(clientOrderId, timeNs);
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        desk.amend(clientOrderId, quantityLots, limitTicks, timeNs, ranges);
    }

    @Override
    public void queryOrder(long clientOrderId, int instrumentId, long timeNs) {
        desk.tellOrder(clientOrderId, instrumentId, timeNs);
    }

    @Override
    public void queryAccount(long afterFillId, long timeNs) {
        desk.tellAccount(afterFillId, timeNs);
    }

    /**
     * A bar has begun. Its range is passed too, but only to bound slippage where the options say so.
     *
     * @param instrumentId the instrument
     * @param openTimeNs first instant, nanoseconds since the epoch, UTC
     * @param openTicks first price
     * @param highTicks highest price
     * @param lowTicks lowest price
     */
    public void onOpen(int instrumentId, long openTimeNs, long openTicks, long highTicks, long lowTicks) {
        desk.advanceTo(openTimeNs);
        ranges[instrumentId].begin(openTimeNs, openTicks, highTicks, lowTicks);
        account.mark(instrumentId, openTicks);
        OrderQueue queue = desk.queue(instrumentId);
        int arrived = queue.size();
        if (arrived > 0) {
            desk.expireUntil(instrumentId, openTimeNs);
            for (int i = 0; i < arrived; i++) {
                matching.atOpen(queue.get(i), ranges[instrumentId]);
            }
            queue.compact();
        }
    }

    /**
     * A bar is over.
     *
     * @param instrumentId the instrument
     * @param closeTimeNs last instant, nanoseconds since the epoch, UTC
     * @param closeTicks last price
     */
    public void onBar(int instrumentId, long closeTimeNs, long closeTicks) {
        desk.advanceTo(closeTimeNs);
        BarRange range = ranges[instrumentId];
        range.end(closeTimeNs, closeTicks);
        OrderQueue queue = desk.queue(instrumentId);
        if (queue.size() > 0) {
            desk.insideBar(true);
            inRange(instrumentId, queue, range);
            desk.insideBar(false);
            queue.compact();
        }
        account.mark(instrumentId, closeTicks);
    }

    private void inRange(int instrumentId, OrderQueue queue, BarRange range) {
        int arrived = queue.size();
        for (int i = 0; i < arrived; i++) {
            matching.stopInRange(queue.get(i), range);
        }
        desk.expireUntil(instrumentId, range.closeTimeNs);
        for (int i = 0; i < arrived; i++) {
            matching.limitInRange(queue.get(i), range);
        }
        for (int i = 0; i < arrived; i++) {
            matching.childInRange(queue.get(i), range);
        }
        for (int i = 0; i < arrived; i++) {
            matching.atEnd(queue.get(i), range);
        }
    }

    /**
     * All bars that end at an instant were decided on.
     *
     * @param closeTimeNs that instant, nanoseconds since the epoch, UTC
     */
    public void onClose(long closeTimeNs) {
        if (spec.fillAt() == FillAt.CLOSE && desk.hasWaitingMarketOrders()) {
            desk.advanceTo(closeTimeNs + 1);
            fillWaiting(Settlement.LAST_CLOSE);
        }
    }

    /**
     * The input is over: settles the market orders that wait.
     *
     * @param settlement at which price of the last bar
     * @param endTimeNs last instant of the input, nanoseconds since the epoch, UTC
     */
    public void settle(Settlement settlement, long endTimeNs) {
        if (settlement != Settlement.MARK) {
            desk.advanceTo(endTimeNs);
            fillWaiting(settlement);
        }
    }

    private void fillWaiting(Settlement price) {
        for (int id = 0; id < ranges.length; id++) {
            OrderQueue queue = desk.queue(id);
            int arrived = queue.size();
            BarRange range = ranges[id];
            for (int i = 0; i < arrived; i++) {
                BarOrder order = queue.get(i);
                if (order.isActive() && order.isMarket()) {
                    account.mark(id, range.settlementTicks(price));
                    matching.aggressiveFill(order, range.settlementTicks(price), range, range.settlementTimeNs(price));
                }
            }
            queue.compact();
        }
    }

    /**
     * A split or dividend takes effect: positions, marks and resting orders are adjusted.
     *
     * @param instrumentId what is affected
     * @param action the action's terms
     */
    public void onCorporateAction(int instrumentId, CorporateAction action) {
        Instrument instrument = registry.get(instrumentId);
        if (action.kind() == CorporateAction.Kind.DIVIDEND) {
            account.dividend(instrument, action.amount(), action.referencePrice(), reinvest);
            return;
        }
        account.split(instrument, action.numerator(), action.denominator());
        ranges[instrumentId].split(action.numerator(), action.denominator());
        OrderQueue queue = desk.queue(instrumentId);
        for (int i = 0; i < queue.size(); i++) {
            queue.get(i).split(action.numerator(), action.denominator());
        }
    }

    /**
     * Position by the venue's own account.
     *
     * @param instrumentId the instrument
     * @return signed lots
     */
    public long positionLots(int instrumentId) {
        return account.lots(instrumentId);
    }
}
