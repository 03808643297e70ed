// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.codec.OrderFilledDecoder;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.execution.OrderExecutor;
import io.tradewind.trading.execution.ProtectiveOrders;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderIncident;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.RoundTripTracker;
import io.tradewind.trading.risk.RiskDesk;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/** Books a fill of a known order: the account, the strategy's round trips, protection of an entry, and the excess of an exit. */
final class FillStage {
    /** Finds the bar whose prices made a fill. */
    @FunctionalInterface
    interface BarIndex {
        long barOf(int instrumentId, long venueTimeNs);
    }

    private final StrategySlot[] slots;
    private final RoundTripTracker[] roundTrips;
    private final Portfolio portfolio;
    private final OrderExecutor executor;
    private final OrderManager orders;
    private final ProtectiveOrders protection;
    private final BarIndex bars;
    private final PendingExits exits;
    private final ControlStage controls;
    private final FillListener listener;
    private final RiskDesk risk;

    FillStage(
            EngineParts parts,
            StrategySlot[] slots,
            RoundTripTracker[] roundTrips,
            BarIndex bars,
            PendingExits exits,
            ControlStage controls) {
        this.slots = slots;
        this.roundTrips = roundTrips;
        this.portfolio = parts.portfolio;
        this.executor = parts.executor;
        this.orders = parts.orders;
        this.protection = new ProtectiveOrders(executor, orders);
        this.bars = bars;
        this.exits = exits;
        this.controls = controls;
        this.listener = parts.listeners.fills();
        this.risk = parts.risk;
    }

    /** Books a fill of an order that nobody here knows: to the account and to no strategy. */
    void bookUntracked(OrderFilledDecoder event, long nowNs) {
        portfolio.fill(
                event.fillId(),
                nowNs,
                event.instrumentId(),
                Side.of(event.side()),
                event.quantityLots(),
                event.priceTicks(),
                event.feeUnits());
    }

    void book(Order order, OrderFilledDecoder event, long nowNs) {
        int id = event.instrumentId();
        long lots = event.quantityLots();
        long ticks = event.priceTicks();
        Side side = Side.of(event.side());
        int slotId = order.intent().slotId;
        long barIndex = bars.barOf(id, event.eventTimeNs());
        portfolio.fill(event.fillId(), nowNs, id, side, lots, ticks, event.feeUnits());
        RoundTripTracker trips = roundTrips[slotId];
        long heldBefore = trips.lots();
        if (order.intent().purpose == Intent.Purpose.LIQUIDATION) {
            bookSlice(slotId, event, barIndex, nowNs);
        } else {
            trips.onFill(event.eventTimeNs(), barIndex, side, lots, ticks, event.feeUnits());
        }
        listener.onFill(
                order,
                event.fillId(),
                barIndex,
                lots,
                ticks,
                event.feeUnits(),
                Liquidity.of(event.liquidity()),
                event.eventTimeNs(),
                nowNs);
        if (order.intent().purpose == Intent.Purpose.ENTRY) {
            boolean exclusive = slots[slotId].isExclusive();
            long held = roundTrips[slotId].lots();
            if (!protection.onEntryFilled(order.intent(), held, ticks, exclusive, nowNs)) {
                exits.close(slotId, nowNs);
            }
        } else if (order.intent().isExit()) {
            closeExcess(order, slotId, nowNs);
        }
        controls.onFilled(order, heldBefore, trips, nowNs);
    }

    /**
     * First to its own strategy; the rest to others that hold on that side, and what none holds to none. Nothing is turned round.
     * What is measured by slot is looked at anew after the last of them.
     */
    private void bookSlice(int slotId, OrderFilledDecoder event, long barIndex, long nowNs) {
        long left = event.quantityLots();
        long fee = event.feeUnits();
        for (int i = -1; i < roundTrips.length && left > 0; i++) {
            int taken = i < 0 ? slotId : i;
            RoundTripTracker trips = roundTrips[taken];
            Side side = Side.of(event.side());
            boolean trades = trips.instrumentId() == event.instrumentId();
            long part = trades ? Math.clamp(-side.sign() * trips.lots(), 0, left) : 0;
            if (part > 0) {
                long partFee = WideMath.multiplyDivide(fee, part, left, RoundingMode.HALF_EVEN);
                trips.onFill(event.eventTimeNs(), barIndex, side, part, event.priceTicks(), partFee);
                left -= part;
                fee -= partFee;
                if (taken != slotId) {
                    controls.onTakenAlong(taken, trips.lots(), nowNs);
                }
            }
        }
        risk.onPosition(event.instrumentId());
    }

    /** Two exits that raced each other may both have filled: what they took beyond the position is closed at once. */
    private void closeExcess(Order exit, int slotId, long nowNs) {
        long lots = roundTrips[slotId].lots();
        boolean isPlan = exit.intent().purpose == Intent.Purpose.LIQUIDATION;
        boolean beyond =
                !isPlan && lots != 0 && Long.signum(lots) == exit.side().sign();
        if (beyond && !executor.hasEntry(slotId) && !executor.isExitInFlight(slotId)) {
            orders.incidents().report(OrderIncident.OVER_FILL, exit.clientOrderId(), nowNs);
            executor.cancelProtection(slotId, nowNs);
            if (slots[slotId].planClose(portfolio)) {
                executor.execute(slots[slotId].planner().exit(), nowNs);
            }
        }
    }
}
