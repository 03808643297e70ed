// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * Fills orders against bars. Its driver shows it each bar in three moments, in the order of time:
 *
 * <ol>
 *   <li>{@link #onOpen}: the bar's first price is known. Market orders that waited trade at it, stops and limits that it has
 *       jumped over trade at it too.
 *   <li>{@link #onBar}: the bar is over. Stops that its range reached trade at their stop price, then limits at theirs: stop
 *       before target.
 *   <li>{@link #onClose}: all bars that end at this instant were decided on. With {@link FillAt#CLOSE} the market orders that
 *       arrived trade at the close.
 * </ol>
 *
 * <p>The core learns of a bar only between the second and the third moment, so no order can trade on a price that its decision
 * has seen, except at the close that it was decided on, where the options say so.
 */
public final class BarVenue implements VenuePort {
    private final InstrumentRegistry registry;
    private final BarVenueSpec spec;
    private final FillPrices prices;
    private final VenueAccount account;
    private final BuyingPower buyingPower;
    private final VenueEvents events;
    private final OrderQueue[] queues;
    private final BarRange[] ranges;
    private final boolean reinvest;
    private long nowNs = Long.MIN_VALUE;
    private int waitingMarketOrders;

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
        this.prices = new FillPrices(spec);
        this.account = new VenueAccount(registry, rates, cashUnits);
        this.buyingPower = new BuyingPower(account, spec.fees(), spec.leverage());
        this.events = new VenueEvents(sink);
        this.reinvest = reinvestDividends;
        this.queues = new OrderQueue[registry.size()];
        this.ranges = new BarRange[registry.size()];
        for (int i = 0; i < queues.length; i++) {
            queues[i] = new OrderQueue();
            ranges[i] = new BarRange();
        }
    }

    @Override
    public void newOrder(NewOrder order) {
        VenueReason refusal = refusal(order);
        long timeNs = Math.max(nowNs, order.timeNs);
        if (refusal != null) {
            events.rejected(order.clientOrderId, refusal, timeNs, timeNs);
            return;
        }
        queues[order.instrumentId].add(order);
        waitingMarketOrders += order.type == OrderType.MARKET ? 1 : 0;
        events.accepted(order.clientOrderId, timeNs, timeNs);
    }

    private @Nullable VenueReason refusal(NewOrder order) {
        Instrument instrument = registry.get(order.instrumentId);
        if (!order.reduceOnly && !instrument.isEffectiveAt(order.timeNs)) {
            return VenueReason.NOT_TRADING;
        }
        boolean sized = order.buyingPowerShare > 0
                || order.reduceOnly && order.quantityLots > 0
                || instrument.isQuantityAllowed(order.quantityLots);
        if (!sized) {
            return VenueReason.BAD_QUANTITY;
        }
        boolean limitAllowed = order.type != OrderType.LIMIT || instrument.isPriceAllowed(order.limitTicks);
        boolean stopAllowed = order.type != OrderType.STOP || instrument.isPriceAllowed(order.stopTicks);
        return limitAllowed && stopAllowed ? null : VenueReason.BAD_PRICE;
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        for (OrderQueue queue : queues) {
            for (int i = 0; i < queue.size(); i++) {
                VenueOrder order = queue.get(i);
                if (order.clientOrderId == clientOrderId && !order.done) {
                    end(order, VenueReason.REQUESTED, Math.max(nowNs, timeNs));
                    return;
                }
            }
        }
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        long nowOrLaterNs = Math.max(nowNs, timeNs);
        events.cancelRejected(
                clientOrderId, VenueRequest.AMEND, VenueReason.BAD_COMBINATION, nowOrLaterNs, nowOrLaterNs);
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
        nowNs = Math.max(nowNs, openTimeNs);
        ranges[instrumentId].begin(openTimeNs, openTicks, highTicks, lowTicks);
        account.mark(instrumentId, openTicks);
        OrderQueue queue = queues[instrumentId];
        int arrived = queue.size();
        for (int i = 0; i < arrived; i++) {
            atOpen(queue.get(i), ranges[instrumentId]);
        }
        if (arrived > 0) {
            queue.compact();
        }
    }

    private void atOpen(VenueOrder order, BarRange range) {
        if (order.done) {
            return;
        }
        switch (order.type) {
            case MARKET -> aggressiveFill(order, range.openTicks, range, range.openTimeNs);
            case STOP -> {
                if (isReached(order, range.openTicks)) {
                    aggressiveFill(order, range.openTicks, range, range.openTimeNs);
                }
            }
            case LIMIT -> {
                if (isBeyondLimit(order, range.openTicks)) {
                    fill(order, range.openTicks, liquidity(order), range.openTimeNs);
                }
            }
            default -> throw new IllegalStateException(order.type + " never gets here");
        }
        order.fresh = false;
    }

    private static Liquidity liquidity(VenueOrder limit) {
        return limit.fresh ? Liquidity.TAKER : Liquidity.MAKER;
    }

    /**
     * A bar is over.
     *
     * @param instrumentId the instrument
     * @param closeTimeNs last instant, nanoseconds since the epoch, UTC
     * @param closeTicks last price
     */
    public void onBar(int instrumentId, long closeTimeNs, long closeTicks) {
        nowNs = Math.max(nowNs, closeTimeNs);
        BarRange range = ranges[instrumentId];
        range.end(closeTimeNs, closeTicks);
        OrderQueue queue = queues[instrumentId];
        int arrived = queue.size();
        if (arrived > 0) {
            for (int i = 0; i < arrived; i++) {
                stopInRange(queue.get(i), range, closeTimeNs);
            }
            for (int i = 0; i < arrived; i++) {
                limitInRange(queue.get(i), range, closeTimeNs);
            }
            queue.compact();
        }
        account.mark(instrumentId, closeTicks);
    }

    private void stopInRange(VenueOrder order, BarRange range, long closeTimeNs) {
        if (order.done || order.type != OrderType.STOP) {
            return;
        }
        long worst = order.side == Side.BUY ? range.highTicks : range.lowTicks;
        if (isReached(order, worst)) {
            boolean gap = isReached(order, range.openTicks);
            aggressiveFill(order, gap ? range.openTicks : order.stopTicks, range, closeTimeNs);
        }
    }

    private void limitInRange(VenueOrder order, BarRange range, long closeTimeNs) {
        if (order.done || order.type != OrderType.LIMIT) {
            return;
        }
        long best = order.side == Side.BUY ? range.lowTicks : range.highTicks;
        boolean through = isBeyondLimit(order, best);
        if (through || spec.limitFill() == LimitFill.TOUCH && best == order.limitTicks) {
            boolean gap = isBeyondLimit(order, range.openTicks);
            fill(
                    order,
                    gap ? range.openTicks : order.limitTicks,
                    gap ? liquidity(order) : Liquidity.MAKER,
                    closeTimeNs);
        }
        order.fresh = false;
    }

    /**
     * All bars that end at an instant were decided on.
     *
     * @param closeTimeNs that instant, nanoseconds since the epoch, UTC
     */
    public void onClose(long closeTimeNs) {
        if (spec.fillAt() == FillAt.CLOSE && waitingMarketOrders > 0) {
            nowNs = Math.max(nowNs, closeTimeNs + 1);
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
            nowNs = Math.max(nowNs, endTimeNs);
            fillWaiting(settlement);
        }
    }

    private void fillWaiting(Settlement price) {
        for (int id = 0; id < queues.length; id++) {
            OrderQueue queue = queues[id];
            int arrived = queue.size();
            BarRange range = ranges[id];
            for (int i = 0; i < arrived; i++) {
                VenueOrder order = queue.get(i);
                if (!order.done && order.type == OrderType.MARKET) {
                    account.mark(id, range.settlementTicks(price));
                    aggressiveFill(order, range.settlementTicks(price), range, range.settlementTimeNs(price));
                }
            }
            queue.compact();
        }
    }

    private static boolean isReached(VenueOrder order, long ticks) {
        return order.side == Side.BUY ? ticks >= order.stopTicks : ticks <= order.stopTicks;
    }

    private static boolean isBeyondLimit(VenueOrder order, long ticks) {
        return order.side == Side.BUY ? ticks < order.limitTicks : ticks > order.limitTicks;
    }

    private void aggressiveFill(VenueOrder order, long ticks, BarRange range, long venueTimeNs) {
        long price = prices.aggressive(order.side, order.reduceOnly, ticks, range.highTicks, range.lowTicks);
        fill(order, price, Liquidity.TAKER, venueTimeNs);
    }

    private void fill(VenueOrder order, long priceTicks, Liquidity liquidity, long venueTimeNs) {
        Instrument instrument = registry.get(order.instrumentId);
        spec.fees().onTime(nowNs);
        VenueReason refusal = size(order, instrument, priceTicks);
        if (refusal != null) {
            end(order, refusal, nowNs);
            return;
        }
        long signedLots = order.side.sign() * order.lots;
        long notional = Math.abs(instrument.notionalUnits(priceTicks, order.lots));
        long fee = spec.fees().feeUnits(notional, Math.abs(instrument.baseUnits(order.lots)), liquidity);
        spec.fees().onFill(notional, nowNs);
        account.fill(instrument, signedLots, priceTicks, fee);
        done(order);
        events.filled(
                order.clientOrderId,
                order.instrumentId,
                order.side,
                order.lots,
                priceTicks,
                fee,
                liquidity,
                venueTimeNs,
                Math.max(nowNs, venueTimeNs));
        if (order.ocoGroupId != 0) {
            cancelSiblings(order);
        }
    }

    /** Fixes the quantity of the order and checks that it may trade; null when it may. */
    private @Nullable VenueReason size(VenueOrder order, Instrument instrument, long priceTicks) {
        long held = account.lots(order.instrumentId);
        if (order.lots == 0 && order.buyingPowerShare == 0) {
            return VenueReason.BAD_QUANTITY;
        }
        if (order.reduceOnly) {
            return clampToPosition(order, held);
        }
        if (order.buyingPowerShare != 0) {
            order.lots = buyingPower.lotsFor(instrument, order.buyingPowerShare, priceTicks);
            if (order.lots == 0) {
                return VenueReason.INSUFFICIENT_FUNDS;
            }
            if (!instrument.isQuantityAllowed(order.lots)) {
                return VenueReason.BAD_QUANTITY;
            }
            events.restated(order.clientOrderId, order.lots, nowNs, nowNs);
        }
        if (Math.abs(instrument.notionalUnits(priceTicks, order.lots)) < instrument.minNotionalUnits()) {
            return VenueReason.MIN_NOTIONAL;
        }
        return buyingPower.affords(instrument, held, order.side.sign() * order.lots, priceTicks)
                ? null
                : VenueReason.INSUFFICIENT_FUNDS;
    }

    private @Nullable VenueReason clampToPosition(VenueOrder order, long held) {
        long reducible = order.side == Side.BUY ? -held : held;
        if (reducible <= 0) {
            return VenueReason.REDUCE_ONLY;
        }
        if (order.lots > reducible) {
            order.lots = reducible;
            events.restated(order.clientOrderId, reducible, nowNs, nowNs);
        }
        return null;
    }

    private void cancelSiblings(VenueOrder filled) {
        OrderQueue queue = queues[filled.instrumentId];
        for (int i = 0; i < queue.size(); i++) {
            VenueOrder other = queue.get(i);
            if (other.ocoGroupId == filled.ocoGroupId && !other.done) {
                end(other, VenueReason.OCO_FILLED, nowNs);
            }
        }
    }

    private void end(VenueOrder order, VenueReason reason, long timeNs) {
        done(order);
        events.cancelled(order.clientOrderId, reason, timeNs, timeNs);
    }

    private void done(VenueOrder order) {
        order.done = true;
        waitingMarketOrders -= order.type == OrderType.MARKET ? 1 : 0;
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
        OrderQueue queue = queues[instrumentId];
        for (int i = 0; i < queue.size(); i++) {
            queue.get(i).split(action.numerator(), action.denominator());
        }
    }
}
