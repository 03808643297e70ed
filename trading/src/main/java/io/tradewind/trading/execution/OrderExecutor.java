// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.risk.Approved;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.risk.RiskGate;
import io.tradewind.trading.risk.Verdict;
import io.tradewind.trading.sizing.Intent;
import org.jspecify.annotations.Nullable;

/** Takes intents through the gate and approved orders to the venue. */
public final class OrderExecutor {
    private final RiskGate gate;
    private final OrderManager orders;
    private final VenuePort venue;
    private final RejectionListener rejections;
    private final OrderRecovery recovery;
    private final NewOrder command = new NewOrder();
    private final Intent amended = new Intent();
    private AmendRules amendments = new AmendRules(new ModeControl());

    /**
     * An executor.
     *
     * @param gate decides about each intent
     * @param orders holds the orders
     * @param venue where they go
     * @param rejections told of refusals
     * @param recovery watches for answers that do not come
     */
    public OrderExecutor(
            RiskGate gate, OrderManager orders, VenuePort venue, RejectionListener rejections, OrderRecovery recovery) {
        this.gate = gate;
        this.orders = orders;
        this.venue = venue;
        this.rejections = rejections;
        this.recovery = recovery;
    }

    /**
     * Asks the gate, and sends what it approves.
     *
     * @param intent what is wanted
     * @param nowNs the core's clock
     * @return true when an order was sent
     */
    public boolean execute(Intent intent, long nowNs) {
        return submit(intent, nowNs) != null;
    }

    /**
     * Lets mode and kill switch decide about amendments too; without it only the gate does.
     *
     * @param mode what is allowed
     */
    public void obey(ModeControl mode) {
        amendments = new AmendRules(mode);
    }

    /**
     * Like {@link #execute}, for who has to know the order.
     *
     * @param intent what is wanted
     * @param nowNs the core's clock
     * @return the order that was sent, or null when the gate refused
     */
    public @Nullable Order submit(Intent intent, long nowNs) {
        return switch (gate.check(intent, nowNs)) {
            case Approved approved -> {
                tellCut(intent, approved, nowNs);
                yield send(approved, nowNs);
            }
            case Refused refused -> {
                rejections.onRefused(nowNs, intent, refused);
                yield null;
            }
        };
    }

    private void tellCut(Intent wanted, Approved approved, long nowNs) {
        if (approved.isSmaller()) {
            rejections.onCut(nowNs, wanted, approved);
        }
    }

    private Order send(Approved approved, long nowNs) {
        Order order = orders.create(approved, nowNs);
        order.writeTo(command);
        recovery.sent(order, nowNs);
        venue.newOrder(command);
        return order;
    }

    /**
     * Asks the venue to change a resting order; the gate is asked first unless the order only gets smaller, because risk may always be
     * taken off. When the gate lets only a part of it through, the order becomes that large and not larger.
     *
     * @param order working
     * @param lots new total quantity, with the filled part
     * @param limitTicks new limit price
     * @param nowNs the core's clock
     * @return true when the amendment was sent; false when the gate refused it or left nothing of it, or an answer of the venue is awaited
     */
    public boolean amend(Order order, long lots, long limitTicks, long nowNs) {
        if (!amendments.allow(order, lots, limitTicks)) {
            return false;
        }
        boolean addsRisk = lots > order.quantityLots() || limitTicks != order.intent().limitTicks;
        long allowed = addsRisk ? allowedLots(order, lots, limitTicks, nowNs) : lots;
        boolean changes = allowed != order.quantityLots() || limitTicks != order.intent().limitTicks;
        if (allowed <= order.filledLots() || !changes || !orders.requestAmend(order, nowNs)) {
            return false;
        }
        recovery.sent(order, nowNs);
        venue.amendOrder(order.clientOrderId(), order.instrumentId(), allowed, limitTicks, nowNs);
        return true;
    }

    /** Total quantity that the gate allows, 0 when it refuses. While it decides, the order does not count as being in flight. */
    private long allowedLots(Order order, long lots, long limitTicks, long nowNs) {
        if (lots <= order.filledLots()) {
            return 0;
        }
        amended.copyOf(order.intent());
        amended.lots = lots - order.filledLots();
        amended.closingLots = Math.clamp(order.intent().closingLots - order.filledLots(), 0, amended.lots);
        amended.buyingPowerShare = 0;
        amended.limitTicks = limitTicks;
        orders.inFlight().remove(order);
        Verdict verdict = gate.checkAmendment(amended, nowNs);
        orders.inFlight().add(order);
        return switch (verdict) {
            case Refused refused -> {
                rejections.onRefused(nowNs, amended, refused);
                yield 0;
            }
            case Approved approved -> {
                tellCut(amended, approved, nowNs);
                yield order.filledLots() + approved.intent().lots;
            }
        };
    }

    /**
     * Cancels every working order of a strategy but an exit at the market.
     *
     * @param slotId the strategy's slot
     * @param nowNs the core's clock
     */
    public void cancelAllButExit(int slotId, long nowNs) {
        for (int i = orders.workingCount() - 1; i >= 0; i--) {
            Order order = orders.working(i);
            if (order.intent().slotId == slotId && !isMarketExit(order)) {
                cancel(order, nowNs);
            }
        }
    }

    /**
     * Whether an exit at the market is on its way: what the strategy holds is as good as closed.
     *
     * @param slotId the strategy's slot
     * @return true while the venue has not ended it
     */
    public boolean isExitInFlight(int slotId) {
        for (int i = 0; i < orders.workingCount(); i++) {
            Order order = orders.working(i);
            if (order.intent().slotId == slotId && isMarketExit(order)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an entry of a strategy works.
     *
     * @param slotId the strategy's slot
     * @return true while one is on its way or rests
     */
    public boolean hasEntry(int slotId) {
        for (int i = 0; i < orders.workingCount(); i++) {
            Intent intent = orders.working(i).intent();
            if (intent.slotId == slotId && intent.purpose == Intent.Purpose.ENTRY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarketExit(Order order) {
        return order.intent().purpose == Intent.Purpose.EXIT && order.type() == OrderType.MARKET;
    }

    /**
     * Cancels the protective orders of a strategy.
     *
     * @param slotId the strategy's slot
     * @param nowNs the core's clock
     */
    public void cancelProtection(int slotId, long nowNs) {
        for (int i = orders.workingCount() - 1; i >= 0; i--) {
            Order order = orders.working(i);
            if (order.intent().slotId == slotId && isProtective(order)) {
                cancel(order, nowNs);
            }
        }
    }

    /**
     * Whether a strategy has an exit on its way, or an order that turns its position round.
     *
     * @param slotId the strategy's slot
     * @return true when what it holds is about to be closed
     */
    public boolean isExiting(int slotId) {
        for (int i = 0; i < orders.workingCount(); i++) {
            Intent intent = orders.working(i).intent();
            if (intent.slotId == slotId && !isProtective(orders.working(i)) && intent.closingLots > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProtective(Order order) {
        return switch (order.intent().purpose) {
            case STOP_LOSS, TAKE_PROFIT, TIME_LIMIT -> true;
            case ENTRY, EXIT, QUOTE, LIQUIDATION -> false;
        };
    }

    /**
     * Asks for the cancel of an order, unless that was done and is not answered yet.
     *
     * @param order working
     * @param nowNs the core's clock
     */
    public void cancel(Order order, long nowNs) {
        boolean comesAgain = order.isCancelWanted() && order.answerDueNs() != Order.NOTHING_DUE;
        if (!comesAgain && orders.requestCancel(order, nowNs)) {
            recovery.sent(order, nowNs);
            venue.cancelOrder(order.clientOrderId(), order.instrumentId(), nowNs);
        }
    }
}
