// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.codec.AccountReportedDecoder;
import io.tradewind.domain.event.codec.BarDecoder;
import io.tradewind.domain.event.codec.BookDeltaDecoder;
import io.tradewind.domain.event.codec.BookSnapshotDecoder;
import io.tradewind.domain.event.codec.CancelRejectedDecoder;
import io.tradewind.domain.event.codec.ControlCommandDecoder;
import io.tradewind.domain.event.codec.CorporateActionEffectiveDecoder;
import io.tradewind.domain.event.codec.FundsTransferredDecoder;
import io.tradewind.domain.event.codec.HealthReportedDecoder;
import io.tradewind.domain.event.codec.HeartbeatDecoder;
import io.tradewind.domain.event.codec.MessageHeaderDecoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.ModelScoredDecoder;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderAmendedDecoder;
import io.tradewind.domain.event.codec.OrderCancelledDecoder;
import io.tradewind.domain.event.codec.OrderFilledDecoder;
import io.tradewind.domain.event.codec.OrderRestatedDecoder;
import io.tradewind.domain.event.codec.OrderStatusReportedDecoder;
import io.tradewind.domain.event.codec.OrderTriggeredDecoder;
import io.tradewind.domain.event.codec.QuoteDecoder;
import io.tradewind.domain.event.codec.RequestFailedDecoder;
import io.tradewind.domain.event.codec.StreamChangedDecoder;
import io.tradewind.domain.event.codec.TradeDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The schema keeps the promises of its first comment, and the codecs give back what they were given. */
class EventSchemaTest {
    private static final int OFFSET = 16;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();

    private static List<Element> messages() throws Exception {
        Path schema = Path.of("src", "main", "sbe", "tradewind.xml");
        NodeList nodes = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(schema.toFile())
                .getElementsByTagName("sbe:message");
        return elements(nodes);
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    @Test
    void shouldHaveATestedEventForEachTemplate() throws Exception {
        List<String> tested = EncodedEvent.all().stream()
                .map(event -> event.templateName() + " " + event.templateId())
                .toList();

        assertThat(messages())
                .extracting(message -> message.getAttribute("name") + " " + message.getAttribute("id"))
                .containsExactlyElementsOf(tested);
    }

    @Test
    void shouldBeginEachTemplateWithSequenceAndTimes() throws Exception {
        for (Element message : messages()) {
            assertThat(elements(message.getElementsByTagName("field")).subList(0, 3))
                    .as(message.getAttribute("name"))
                    .extracting(field -> field.getAttribute("name") + " " + field.getAttribute("type"))
                    .containsExactly("sequence int64", "eventTimeNs int64", "receiveTimeNs int64");
        }
    }

    @Test
    void shouldNumberTheFieldsOfEachTemplateFromOne() throws Exception {
        for (Element message : messages()) {
            assertNumbered(message);
            elements(message.getElementsByTagName("group")).forEach(EventSchemaTest::assertNumbered);
        }
    }

    private static void assertNumbered(Element parent) {
        List<Element> parts = elements(parent.getChildNodes());
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).getAttribute("id"))
                    .as(parent.getAttribute("name"))
                    .isEqualTo(Integer.toString(i + 1));
        }
    }

    @Test
    void shouldEndOnlyBookEventsWithAGroupAndThatWithPriceAndQuantity() throws Exception {
        for (Element message : messages()) {
            List<Element> groups = elements(message.getElementsByTagName("group"));
            boolean isBook = message.getAttribute("name").startsWith("Book");
            assertThat(groups).as(message.getAttribute("name")).hasSize(isBook ? 1 : 0);
            for (Element group : groups) {
                assertThat(elements(group.getChildNodes()))
                        .extracting(field -> field.getAttribute("name") + " " + field.getAttribute("type"))
                        .containsExactly("priceTicks int64", "quantityLots int64");
            }
        }
    }

    @Test
    void shouldGiveBackEachFieldOfABar() {
        EncodedEvent.BAR.write(buffer, OFFSET);

        BarDecoder bar = new BarDecoder().wrapAndApplyHeader(buffer, OFFSET, header);

        assertThat(bar.openTimeNs()).isEqualTo(11);
        assertThat(bar.openTicks()).isEqualTo(12);
        assertThat(bar.highTicks()).isEqualTo(13);
        assertThat(bar.lowTicks()).isEqualTo(14);
        assertThat(bar.closeTicks()).isEqualTo(15);
        assertThat(bar.volumeUnits()).isEqualTo(Long.MAX_VALUE);
        assertThat(bar.instrumentId()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void shouldGiveBackEachFieldOfACorporateAction() {
        EncodedEvent.CORPORATE_ACTION_EFFECTIVE.write(buffer, OFFSET);

        CorporateActionEffectiveDecoder action =
                new CorporateActionEffectiveDecoder().wrapAndApplyHeader(buffer, OFFSET, header);

        assertThat(action.numerator()).isEqualTo(7);
        assertThat(action.denominator()).isEqualTo(1);
        assertThat(action.amount()).isEqualTo(20_500_000);
        assertThat(action.referencePrice()).isEqualTo(64_557_000_000L);
        assertThat(action.instrumentId()).isEqualTo(3);
        assertThat(action.kind()).isEqualTo((short) 254);
    }

    @Test
    void shouldGiveBackEachFieldAndLevelOfASnapshot() {
        EncodedEvent.BOOK_SNAPSHOT.write(buffer, OFFSET);

        BookSnapshotDecoder snapshot = new BookSnapshotDecoder().wrapAndApplyHeader(buffer, OFFSET, header);

        assertThat(snapshot.lastUpdateId()).isEqualTo(71);
        assertThat(snapshot.instrumentId()).isEqualTo(72);
        assertThat(snapshot.bidCount()).isEqualTo(2);
        List<String> levels = new ArrayList<>();
        for (BookSnapshotDecoder.LevelsDecoder level : snapshot.levels()) {
            levels.add(level.priceTicks() + " x " + level.quantityLots());
        }
        assertThat(levels).containsExactly("100 x 5", "99 x " + Long.MAX_VALUE, "101 x 7");
    }

    @Test
    void shouldGiveBackEachFieldAndLevelOfADelta() {
        EncodedEvent.BOOK_DELTA.write(buffer, OFFSET);

        BookDeltaDecoder delta = new BookDeltaDecoder().wrapAndApplyHeader(buffer, OFFSET, header);

        assertThat(delta.firstUpdateId()).isEqualTo(81);
        assertThat(delta.lastUpdateId()).isEqualTo(82);
        assertThat(delta.previousUpdateId()).isEqualTo(-1);
        assertThat(delta.instrumentId()).isEqualTo(83);
        assertThat(delta.bidCount()).isEqualTo(1);
        List<String> levels = new ArrayList<>();
        for (BookDeltaDecoder.LevelsDecoder level : delta.levels()) {
            levels.add(level.priceTicks() + " x " + level.quantityLots());
        }
        assertThat(levels).containsExactly("100 x 0", "101 x 8", "102 x 9");
    }

    @Test
    void shouldHoldTheLevelsBehindTheRootBlockAsDocumented() {
        EncodedEvent.BOOK_DELTA.write(buffer, OFFSET);
        int levels = OFFSET
                + EventHeader.MESSAGE_HEADER_LENGTH
                + BookDeltaDecoder.BLOCK_LENGTH
                + EventHeader.LEVELS_HEADER_LENGTH;

        for (int level = 0; level < EncodedEvent.LEVELS; level++) {
            int at = levels + level * EventHeader.LEVEL_LENGTH;
            assertThat(buffer.getLong(at, LITTLE_ENDIAN)).isEqualTo(100 + level);
            assertThat(buffer.getLong(at + Long.BYTES, LITTLE_ENDIAN)).isEqualTo(level == 0 ? 0 : 7 + level);
        }
    }

    @Test
    void shouldGiveBackEachFieldOfATradeAndOfAQuote() {
        EncodedEvent.TRADE.write(buffer, OFFSET);
        TradeDecoder trade = new TradeDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(trade.tradeId()).isEqualTo(91);
        assertThat(trade.priceTicks()).isEqualTo(92);
        assertThat(trade.quantityLots()).isEqualTo(93);
        assertThat(trade.instrumentId()).isEqualTo(94);
        assertThat(trade.aggressorSide()).isEqualTo((short) 1);
        assertThat(trade.onBook()).isEqualTo((short) 1);

        EncodedEvent.QUOTE.write(buffer, OFFSET);
        QuoteDecoder quote = new QuoteDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(quote.updateId()).isEqualTo(-1);
        assertThat(quote.bidTicks()).isEqualTo(102);
        assertThat(quote.bidLots()).isEqualTo(103);
        assertThat(quote.askTicks()).isEqualTo(104);
        assertThat(quote.askLots()).isEqualTo(105);
        assertThat(quote.instrumentId()).isEqualTo(106);
    }

    @Test
    void shouldGiveBackEachFieldOfAFill() {
        EncodedEvent.ORDER_FILLED.write(buffer, OFFSET);

        OrderFilledDecoder fill = new OrderFilledDecoder().wrapAndApplyHeader(buffer, OFFSET, header);

        assertThat(fill.clientOrderId()).isEqualTo(24);
        assertThat(fill.fillId()).isEqualTo(25);
        assertThat(fill.quantityLots()).isEqualTo(26);
        assertThat(fill.priceTicks()).isEqualTo(27);
        assertThat(fill.feeUnits()).isEqualTo(-28);
        assertThat(fill.instrumentId()).isEqualTo(29);
        assertThat(fill.side()).isEqualTo((short) 1);
        assertThat(fill.liquidity()).isEqualTo((short) 1);
    }

    @Test
    void shouldGiveBackTheAnswersOfAVenue() {
        EncodedEvent.ORDER_ACCEPTED.write(buffer, OFFSET);
        OrderAcceptedDecoder accepted = new OrderAcceptedDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(accepted.clientOrderId()).isEqualTo(21);
        assertThat(accepted.venueOrderId()).isEqualTo(-22);

        EncodedEvent.ORDER_CANCELLED.write(buffer, OFFSET);
        OrderCancelledDecoder cancelled = new OrderCancelledDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(cancelled.clientOrderId()).isEqualTo(30);
        assertThat(VenueReason.of(cancelled.reason())).isSameAs(VenueReason.OCO_FILLED);

        EncodedEvent.ORDER_RESTATED.write(buffer, OFFSET);
        OrderRestatedDecoder restated = new OrderRestatedDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(restated.clientOrderId()).isEqualTo(32);
        assertThat(restated.quantityLots()).isEqualTo(33);
    }

    @Test
    void shouldGiveBackEachFieldOfOrderStatusReported() {
        EncodedEvent.ORDER_STATUS_REPORTED.write(buffer, OFFSET);
        OrderStatusReportedDecoder event = new OrderStatusReportedDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(event.clientOrderId()).isEqualTo(34);
        assertThat(event.quantityLots()).isEqualTo(35);
        assertThat(event.filledLots()).isEqualTo(36);
        assertThat(event.limitTicks()).isEqualTo(37);
        assertThat(event.status()).isEqualTo((short) 3);
        assertThat(event.reason()).isEqualTo((short) 4);
        assertThat(event.instrumentId()).isEqualTo(38);
    }

    @Test
    void shouldGiveBackEachFieldOfAccountReported() {
        EncodedEvent.ACCOUNT_REPORTED.write(buffer, OFFSET);
        AccountReportedDecoder event = new AccountReportedDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(event.lastFillId()).isEqualTo(39);
        assertThat(event.workingOrders()).isEqualTo(40);
    }

    @Test
    void shouldGiveBackEachFieldOfStreamChanged() {
        EncodedEvent.STREAM_CHANGED.write(buffer, OFFSET);
        StreamChangedDecoder event = new StreamChangedDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(event.up()).isEqualTo((short) 1);
    }

    @Test
    void shouldGiveBackEachFieldOfRequestFailed() {
        EncodedEvent.REQUEST_FAILED.write(buffer, OFFSET);
        RequestFailedDecoder event = new RequestFailedDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(event.clientOrderId()).isEqualTo(41);
        assertThat(event.retryAfterNs()).isEqualTo(42);
        assertThat(event.requestKind()).isEqualTo((short) 2);
        assertThat(event.errorCode()).isEqualTo((short) 254);
    }

    @Test
    void shouldGiveBackEachFieldOfOrderAmended() {
        EncodedEvent.ORDER_AMENDED.write(buffer, OFFSET);
        OrderAmendedDecoder event = new OrderAmendedDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(event.clientOrderId()).isEqualTo(43);
        assertThat(event.quantityLots()).isEqualTo(44);
        assertThat(event.limitTicks()).isEqualTo(45);
    }

    @Test
    void shouldGiveBackEachFieldOfCancelRejected() {
        EncodedEvent.CANCEL_REJECTED.write(buffer, OFFSET);
        CancelRejectedDecoder event = new CancelRejectedDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(event.clientOrderId()).isEqualTo(46);
        assertThat(event.requestKind()).isEqualTo((short) 1);
        assertThat(event.reason()).isEqualTo((short) 9);
    }

    @Test
    void shouldGiveBackEachFieldOfOrderTriggered() {
        EncodedEvent.ORDER_TRIGGERED.write(buffer, OFFSET);
        OrderTriggeredDecoder event = new OrderTriggeredDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(event.clientOrderId()).isEqualTo(47);
        assertThat(event.triggerTicks()).isEqualTo(48);
    }

    @Test
    void shouldGiveBackEachFieldOfAControlCommand() {
        EncodedEvent.CONTROL_COMMAND.write(buffer, OFFSET);

        ControlCommandDecoder command = new ControlCommandDecoder().wrapAndApplyHeader(buffer, OFFSET, header);

        assertThat(command.mode()).isEqualTo((short) 2);
        assertThat(command.action()).isEqualTo((short) 3);
        assertThat(command.trigger()).isEqualTo((short) 4);
        assertThat(command.reasonCode()).isEqualTo((short) 5);
        assertThat(command.actorId()).isEqualTo(-6);
        assertThat(command.textReference()).isEqualTo(Long.MIN_VALUE + 1);
    }

    @Test
    void shouldReadAControlCommandOfBeforeVersionTwo() {
        EncodedEvent.CONTROL_COMMAND.write(buffer, OFFSET);
        int lengthOfVersionOne = 3 * Long.BYTES + 1;
        new MessageHeaderEncoder()
                .wrap(buffer, OFFSET)
                .blockLength(lengthOfVersionOne)
                .version(1);

        ControlCommandDecoder command = new ControlCommandDecoder().wrapAndApplyHeader(buffer, OFFSET, header);

        assertThat(command.mode()).isEqualTo((short) 2);
        assertThat(command.action()).isEqualTo(ControlCommandDecoder.actionNullValue());
        assertThat(command.trigger()).isEqualTo(ControlCommandDecoder.triggerNullValue());
        assertThat(command.reasonCode()).isEqualTo(ControlCommandDecoder.reasonCodeNullValue());
        assertThat(command.actorId()).isEqualTo(ControlCommandDecoder.actorIdNullValue());
        assertThat(command.textReference()).isEqualTo(ControlCommandDecoder.textReferenceNullValue());
        assertThat(EventHeader.length(buffer, OFFSET))
                .isEqualTo(EventHeader.MESSAGE_HEADER_LENGTH + lengthOfVersionOne);
    }

    @Test
    void shouldGiveBackEachFieldOfATransferAMeasurementAndAHeartbeat() {
        EncodedEvent.FUNDS_TRANSFERRED.write(buffer, OFFSET);
        FundsTransferredDecoder transfer = new FundsTransferredDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(transfer.amountUnits()).isEqualTo(-51);
        assertThat(transfer.textReference()).isEqualTo(52);
        assertThat(transfer.actorId()).isEqualTo(53);

        EncodedEvent.HEALTH_REPORTED.write(buffer, OFFSET);
        HealthReportedDecoder health = new HealthReportedDecoder().wrapAndApplyHeader(buffer, OFFSET, header);
        assertThat(health.measured()).isEqualTo(54);
        assertThat(health.allowed()).isEqualTo(-55);
        assertThat(health.component()).isEqualTo((short) 6);
        assertThat(health.healthy()).isEqualTo((short) 1);

        EncodedEvent.HEARTBEAT.write(buffer, OFFSET);
        assertThat(new HeartbeatDecoder()
                        .wrapAndApplyHeader(buffer, OFFSET, header)
                        .actorId())
                .isEqualTo(56);
    }

    @Test
    void shouldGiveBackEachFieldOfAScore() {
        EncodedEvent.MODEL_SCORED.write(buffer, OFFSET);

        ModelScoredDecoder score = new ModelScoredDecoder().wrapAndApplyHeader(buffer, OFFSET, header);

        assertThat(score.asOfTimeNs()).isEqualTo(61);
        assertThat(score.value()).isEqualTo(-0.1);
        assertThat(score.instrumentId()).isEqualTo(62);
        assertThat(score.modelId()).isEqualTo(-63);
    }
}
