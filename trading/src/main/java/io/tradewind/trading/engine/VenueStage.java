// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderAmendedDecoder;
import io.tradewind.domain.event.codec.OrderCancelledDecoder;
import io.tradewind.domain.event.codec.OrderExpiredDecoder;
import io.tradewind.domain.event.codec.OrderFilledDecoder;
import io.tradewind.domain.event.codec.OrderRejectedDecoder;
import io.tradewind.domain.event.codec.OrderRestatedDecoder;
import io.tradewind.domain.event.codec.OrderTriggeredDecoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.trading.execution.OrderRecovery;
import io.tradewind.trading.order.FillSequence;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderIncident;
import io.tradewind.trading.order.OrderManager;
import org.agrona.DirectBuffer;

/** What the venue's answers lead to: order states, fills, and what hangs on an order's end. */
final class VenueStage {
    private final InstrumentRegistry registry;
    private final OrderManager orders;
    private final OrderRecovery recovery;
    private final FillStage fills;
    private final MarketStage market;
    private final ControlStage controls;
    private final PendingExits exits;
    private final OrderAcceptedDecoder accepted = new OrderAcceptedDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private final OrderFilledDecoder filled = new OrderFilledDecoder();
    private final OrderCancelledDecoder cancelled = new OrderCancelledDecoder();
    private final OrderExpiredDecoder expired = new OrderExpiredDecoder();
    private final OrderRestatedDecoder restated = new OrderRestatedDecoder();
    private final OrderAmendedDecoder amended = new OrderAmendedDecoder();
    private final OrderTriggeredDecoder triggered = new OrderTriggeredDecoder();

    VenueStage(
            InstrumentRegistry registry,
            OrderManager orders,
            OrderRecovery recovery,
            FillStage fills,
            MarketStage market,
            ControlStage controls,
            PendingExits exits) {
        this.registry = registry;
        this.orders = orders;
        this.recovery = recovery;
        this.fills = fills;
        this.market = market;
        this.controls = controls;
        this.exits = exits;
        recovery.endBy(this::end);
    }

    void onFilled(DirectBuffer buffer, int body, long nowNs) {
        filled.wrap(buffer, body, OrderFilledDecoder.BLOCK_LENGTH, OrderFilledDecoder.SCHEMA_VERSION);
        long clientOrderId = filled.clientOrderId();
        FillSequence.Verdict verdict = orders.fills().take(filled.fillId());
        if (verdict == FillSequence.Verdict.DUPLICATE) {
            orders.incidents().report(OrderIncident.DUPLICATE_FILL, clientOrderId, nowNs);
            return;
        }
        if (verdict == FillSequence.Verdict.AFTER_GAP) {
            orders.incidents().report(OrderIncident.MISSING_FILL, clientOrderId, nowNs);
            recovery.askAccount(nowNs);
        }
        long lots = filled.quantityLots();
        long notional = registry.get(filled.instrumentId()).notionalUnits(filled.priceTicks(), lots);
        Order order = orders.onFilled(clientOrderId, lots, notional, nowNs);
        if (order == null) {
            fills.bookUntracked(filled, nowNs);
        } else {
            fills.book(order, filled, nowNs);
            orders.release(order);
        }
    }

    void onAccepted(DirectBuffer buffer, int body, long nowNs) {
        accepted.wrap(buffer, body, OrderAcceptedDecoder.BLOCK_LENGTH, OrderAcceptedDecoder.SCHEMA_VERSION);
        orders.onAccepted(accepted.clientOrderId(), nowNs);
    }

    void onRestated(DirectBuffer buffer, int body, long nowNs) {
        restated.wrap(buffer, body, OrderRestatedDecoder.BLOCK_LENGTH, OrderRestatedDecoder.SCHEMA_VERSION);
        orders.onRestated(restated.clientOrderId(), restated.quantityLots(), nowNs);
    }

    void onAmended(DirectBuffer buffer, int body, long nowNs) {
        amended.wrap(buffer, body, OrderAmendedDecoder.BLOCK_LENGTH, OrderAmendedDecoder.SCHEMA_VERSION);
        orders.onAmended(amended.clientOrderId(), amended.quantityLots(), amended.limitTicks(), nowNs);
    }

    void onTriggered(DirectBuffer buffer, int body, long nowNs) {
        triggered.wrap(buffer, body, OrderTriggeredDecoder.BLOCK_LENGTH, OrderTriggeredDecoder.SCHEMA_VERSION);
        orders.onTriggered(triggered.clientOrderId(), triggered.triggerTicks(), nowNs);
    }

    void onCancelled(DirectBuffer buffer, int body, long nowNs) {
        cancelled.wrap(buffer, body, OrderCancelledDecoder.BLOCK_LENGTH, OrderCancelledDecoder.SCHEMA_VERSION);
        onEnded(cancelled.clientOrderId(), OrderEvent.CANCEL, VenueReason.of(cancelled.reason()), nowNs);
    }

    void onRejected(DirectBuffer buffer, int body, long nowNs) {
        rejected.wrap(buffer, body, OrderRejectedDecoder.BLOCK_LENGTH, OrderRejectedDecoder.SCHEMA_VERSION);
        VenueReason reason = VenueReason.of(rejected.reason());
        if (reason != VenueReason.DUPLICATE_ID || !recovery.onDuplicateId(rejected.clientOrderId(), nowNs)) {
            onEnded(rejected.clientOrderId(), OrderEvent.REJECT, reason, nowNs);
        }
    }

    void onExpired(DirectBuffer buffer, int body, long nowNs) {
        expired.wrap(buffer, body, OrderExpiredDecoder.BLOCK_LENGTH, OrderExpiredDecoder.SCHEMA_VERSION);
        onEnded(expired.clientOrderId(), OrderEvent.EXPIRE, VenueReason.of(expired.reason()), nowNs);
    }

    private void onEnded(long clientOrderId, OrderEvent event, VenueReason reason, long nowNs) {
        Order order = orders.get(clientOrderId);
        if (order == null) {
            orders.onEnded(clientOrderId, event, reason, nowNs);
        } else {
            end(order, event, reason, nowNs);
        }
    }

    private void end(Order order, OrderEvent event, VenueReason reason, long nowNs) {
        if (event == OrderEvent.FILL) {
            orders.onFilledUp(order, nowNs);
            return;
        }
        if (event == OrderEvent.REJECT || event == OrderEvent.FAIL) {
            market.onRejected(order, nowNs);
        }
        controls.onEnded(order, event == OrderEvent.REJECT || event == OrderEvent.FAIL, reason, nowNs);
        exits.onEnded(order, reason, nowNs);
        orders.onEnded(order.clientOrderId(), event, reason, nowNs);
    }
}
