// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

import io.tradewind.domain.event.codec.AccountReportedEncoder;
import io.tradewind.domain.event.codec.BarEncoder;
import io.tradewind.domain.event.codec.BookDeltaEncoder;
import io.tradewind.domain.event.codec.BookSnapshotEncoder;
import io.tradewind.domain.event.codec.CancelRejectedEncoder;
import io.tradewind.domain.event.codec.ControlCommandEncoder;
import io.tradewind.domain.event.codec.CorporateActionEffectiveEncoder;
import io.tradewind.domain.event.codec.FundsTransferredEncoder;
import io.tradewind.domain.event.codec.HealthReportedEncoder;
import io.tradewind.domain.event.codec.HeartbeatEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.ModelScoredEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import io.tradewind.domain.event.codec.OrderAmendedEncoder;
import io.tradewind.domain.event.codec.OrderCancelledEncoder;
import io.tradewind.domain.event.codec.OrderExpiredEncoder;
import io.tradewind.domain.event.codec.OrderFilledEncoder;
import io.tradewind.domain.event.codec.OrderRejectedEncoder;
import io.tradewind.domain.event.codec.OrderRestatedEncoder;
import io.tradewind.domain.event.codec.OrderStatusReportedEncoder;
import io.tradewind.domain.event.codec.OrderTriggeredEncoder;
import io.tradewind.domain.event.codec.QuoteEncoder;
import io.tradewind.domain.event.codec.RequestFailedEncoder;
import io.tradewind.domain.event.codec.StreamChangedEncoder;
import io.tradewind.domain.event.codec.TimerFiredEncoder;
import io.tradewind.domain.event.codec.TradeEncoder;
import java.util.List;
import org.agrona.MutableDirectBuffer;

/** One event of each template, written by its generated encoder with the same sequence and times. */
record EncodedEvent(String templateName, int templateId, Writer writer) {
    static final long SEQUENCE = 0x0102_0304_0506_0708L;
    static final long EVENT_TIME_NS = 1_404_172_800_123_456_789L;
    static final long RECEIVE_TIME_NS = -2L;

    /** Levels of each event that has any. */
    static final int LEVELS = 3;

    static final EncodedEvent BAR = new EncodedEvent(
            "Bar",
            1,
            (b, o, h) -> new BarEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .openTimeNs(11)
                    .openTicks(12)
                    .highTicks(13)
                    .lowTicks(14)
                    .closeTicks(15)
                    .volumeUnits(Long.MAX_VALUE)
                    .instrumentId(Integer.MAX_VALUE)
                    .limit());
    static final EncodedEvent CORPORATE_ACTION_EFFECTIVE = new EncodedEvent(
            "CorporateActionEffective",
            2,
            (b, o, h) -> new CorporateActionEffectiveEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .numerator(7)
                    .denominator(1)
                    .amount(20_500_000)
                    .referencePrice(64_557_000_000L)
                    .instrumentId(3)
                    .kind((short) 254)
                    .limit());
    static final EncodedEvent BOOK_SNAPSHOT = new EncodedEvent("BookSnapshot", 3, (b, o, h) -> {
        BookSnapshotEncoder snapshot = new BookSnapshotEncoder()
                .wrapAndApplyHeader(b, o, h)
                .sequence(SEQUENCE)
                .eventTimeNs(EVENT_TIME_NS)
                .receiveTimeNs(RECEIVE_TIME_NS)
                .lastUpdateId(71)
                .instrumentId(72)
                .bidCount(2);
        BookSnapshotEncoder.LevelsEncoder levels = snapshot.levelsCount(LEVELS);
        levels.next().priceTicks(100).quantityLots(5);
        levels.next().priceTicks(99).quantityLots(Long.MAX_VALUE);
        levels.next().priceTicks(101).quantityLots(7);
        return snapshot.limit();
    });
    static final EncodedEvent BOOK_DELTA = new EncodedEvent("BookDelta", 4, (b, o, h) -> {
        BookDeltaEncoder delta = new BookDeltaEncoder()
                .wrapAndApplyHeader(b, o, h)
                .sequence(SEQUENCE)
                .eventTimeNs(EVENT_TIME_NS)
                .receiveTimeNs(RECEIVE_TIME_NS)
                .firstUpdateId(81)
                .lastUpdateId(82)
                .previousUpdateId(-1)
                .instrumentId(83)
                .bidCount(1);
        BookDeltaEncoder.LevelsEncoder levels = delta.levelsCount(LEVELS);
        levels.next().priceTicks(100).quantityLots(0);
        levels.next().priceTicks(101).quantityLots(8);
        levels.next().priceTicks(102).quantityLots(9);
        return delta.limit();
    });
    static final EncodedEvent TRADE = new EncodedEvent(
            "Trade",
            5,
            (b, o, h) -> new TradeEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .tradeId(91)
                    .priceTicks(92)
                    .quantityLots(93)
                    .instrumentId(94)
                    .aggressorSide((short) 1)
                    .onBook((short) 1)
                    .limit());
    static final EncodedEvent QUOTE = new EncodedEvent(
            "Quote",
            6,
            (b, o, h) -> new QuoteEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .updateId(-1)
                    .bidTicks(102)
                    .bidLots(103)
                    .askTicks(104)
                    .askLots(105)
                    .instrumentId(106)
                    .limit());
    static final EncodedEvent ORDER_ACCEPTED = new EncodedEvent(
            "OrderAccepted",
            20,
            (b, o, h) -> new OrderAcceptedEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .clientOrderId(21)
                    .venueOrderId(-22)
                    .limit());
    static final EncodedEvent ORDER_REJECTED = new EncodedEvent(
            "OrderRejected",
            21,
            (b, o, h) -> new OrderRejectedEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .clientOrderId(23)
                    .reason((short) 9)
                    .limit());
    static final EncodedEvent ORDER_FILLED = new EncodedEvent(
            "OrderFilled",
            22,
            (b, o, h) -> new OrderFilledEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .clientOrderId(24)
                    .fillId(25)
                    .quantityLots(26)
                    .priceTicks(27)
                    .feeUnits(-28)
                    .instrumentId(29)
                    .side((short) 1)
                    .liquidity((short) 1)
                    .limit());
    static final EncodedEvent ORDER_CANCELLED = new EncodedEvent(
            "OrderCancelled",
            23,
            (b, o, h) -> new OrderCancelledEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .clientOrderId(30)
                    .reason((short) 1)
                    .limit());
    static final EncodedEvent ORDER_EXPIRED = new EncodedEvent(
            "OrderExpired",
            24,
            (b, o, h) -> new OrderExpiredEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .clientOrderId(31)
                    .reason((short) 8)
                    .limit());
    static final EncodedEvent ORDER_RESTATED = new EncodedEvent(
            "OrderRestated",
            25,
            (b, o, h) -> new OrderRestatedEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .clientOrderId(32)
                    .quantityLots(33)
                    .limit());
    static final EncodedEvent ORDER_STATUS_REPORTED = new EncodedEvent(
            "OrderStatusReported",
            26,
            (b, o, h) -> new OrderStatusReportedEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .clientOrderId(34)
                    .quantityLots(35)
                    .filledLots(36)
                    .limitTicks(37)
                    .status((short) 3)
                    .reason((short) 4)
                    .instrumentId(38)
                    .limit());
    static final EncodedEvent ACCOUNT_REPORTED = new EncodedEvent(
            "AccountReported",
            27,
            (b, o, h) -> new AccountReportedEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .lastFillId(39)
                    .workingOrders(40)
                    .limit());
    static final EncodedEvent STREAM_CHANGED = new EncodedEvent(
            "StreamChanged",
            28,
            (b, o, h) -> new StreamChangedEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .up((short) 1)
                    .limit());
    static final EncodedEvent REQUEST_FAILED = new EncodedEvent(
            "RequestFailed",
            29,
            (b, o, h) -> new RequestFailedEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .clientOrderId(41)
                    .retryAfterNs(42)
                    .requestKind((short) 2)
                    .errorCode((short) 254)
                    .limit());
    static final EncodedEvent ORDER_AMENDED = new EncodedEvent(
            "OrderAmended",
            30,
            (b, o, h) -> new OrderAmendedEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .clientOrderId(43)
                    .quantityLots(44)
                    .limitTicks(45)
                    .limit());
    static final EncodedEvent CANCEL_REJECTED = new EncodedEvent(
            "CancelRejected",
            31,
            (b, o, h) -> new CancelRejectedEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .clientOrderId(46)
                    .requestKind((short) 1)
                    .reason((short) 9)
                    .limit());
    static final EncodedEvent ORDER_TRIGGERED = new EncodedEvent(
            "OrderTriggered",
            32,
            (b, o, h) -> new OrderTriggeredEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .clientOrderId(47)
                    .triggerTicks(48)
                    .limit());
    static final EncodedEvent CONTROL_COMMAND = new EncodedEvent(
            "ControlCommand",
            40,
            (b, o, h) -> new ControlCommandEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .mode((short) 2)
                    .action((short) 3)
                    .trigger((short) 4)
                    .reasonCode((short) 5)
                    .actorId(-6)
                    .textReference(Long.MIN_VALUE + 1)
                    .limit());
    static final EncodedEvent FUNDS_TRANSFERRED = new EncodedEvent(
            "FundsTransferred",
            41,
            (b, o, h) -> new FundsTransferredEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .amountUnits(-51)
                    .textReference(52)
                    .actorId(53)
                    .limit());
    static final EncodedEvent HEALTH_REPORTED = new EncodedEvent(
            "HealthReported",
            42,
            (b, o, h) -> new HealthReportedEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .measured(54)
                    .allowed(-55)
                    .component((short) 6)
                    .healthy((short) 1)
                    .limit());
    static final EncodedEvent HEARTBEAT = new EncodedEvent(
            "Heartbeat",
            43,
            (b, o, h) -> new HeartbeatEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .actorId(56)
                    .limit());
    static final EncodedEvent TIMER_FIRED = new EncodedEvent(
            "TimerFired",
            50,
            (b, o, h) -> new TimerFiredEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .kind((short) 1)
                    .limit());
    static final EncodedEvent MODEL_SCORED = new EncodedEvent(
            "ModelScored",
            60,
            (b, o, h) -> new ModelScoredEncoder()
                    .wrapAndApplyHeader(b, o, h)
                    .sequence(SEQUENCE)
                    .eventTimeNs(EVENT_TIME_NS)
                    .receiveTimeNs(RECEIVE_TIME_NS)
                    .asOfTimeNs(61)
                    .value(-0.1)
                    .instrumentId(62)
                    .modelId(-63)
                    .limit());

    /** All templates, in the order of the schema. */
    static List<EncodedEvent> all() {
        return List.of(
                BAR,
                CORPORATE_ACTION_EFFECTIVE,
                BOOK_SNAPSHOT,
                BOOK_DELTA,
                TRADE,
                QUOTE,
                ORDER_ACCEPTED,
                ORDER_REJECTED,
                ORDER_FILLED,
                ORDER_CANCELLED,
                ORDER_EXPIRED,
                ORDER_RESTATED,
                ORDER_STATUS_REPORTED,
                ACCOUNT_REPORTED,
                STREAM_CHANGED,
                REQUEST_FAILED,
                ORDER_AMENDED,
                CANCEL_REJECTED,
                ORDER_TRIGGERED,
                CONTROL_COMMAND,
                FUNDS_TRANSFERRED,
                HEALTH_REPORTED,
                HEARTBEAT,
                TIMER_FIRED,
                MODEL_SCORED);
    }

    /** Bytes behind the root block: a group header of 4 and 16 for each level. */
    int groupLength() {
        return templateName.startsWith("Book") ? 4 + 16 * LEVELS : 0;
    }

    /** Writes the event and returns its length, header included. */
    int write(MutableDirectBuffer buffer, int offset) {
        return writer.write(buffer, offset, new MessageHeaderEncoder()) - offset;
    }

    @Override
    public String toString() {
        return templateName;
    }

    /** Encodes one event and returns the offset after it. */
    @FunctionalInterface
    interface Writer {
        int write(MutableDirectBuffer buffer, int offset, MessageHeaderEncoder header);
    }
}
