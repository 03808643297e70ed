// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.BreakerState;
import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.AccountReportedEncoder;
import io.tradewind.domain.event.codec.CancelRejectedEncoder;
import io.tradewind.domain.event.codec.MessageHeaderDecoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import io.tradewind.domain.event.codec.OrderAmendedEncoder;
import io.tradewind.domain.event.codec.OrderCancelledEncoder;
import io.tradewind.domain.event.codec.OrderStatusReportedEncoder;
import io.tradewind.domain.event.codec.RequestFailedDecoder;
import io.tradewind.domain.event.codec.StreamChangedEncoder;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.simulation.chaos.Fault;
import io.tradewind.simulation.chaos.FaultKind;
import io.tradewind.simulation.chaos.FaultLog;
import io.tradewind.simulation.chaos.FaultPlan;
import io.tradewind.simulation.chaos.FaultyLink;
import io.tradewind.simulation.chaos.LinkMessage;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** A core, the breaker, a way on which faults happen and a venue that answers everything a millisecond later. */
class VenueLinkBreakerTest {
    private static final long MS = 1_000_000L;
    private static final long TIMEOUT_NS = 2_000 * MS;
    private static final long COOLDOWN_MS = BreakerSettings.STANDARD.cooldownNs() / MS;

    /** All of it, with one clock. */
    private static final class Bench {
        private final List<String> atVenue = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final CircuitBreaker breaker;
        private final VenueLinkBreaker guard;
        private final FaultyLink link;
        private final MutableDirectBuffer scratch = new UnsafeBuffer(new byte[256]);
        private final MessageHeaderEncoder header = new MessageHeaderEncoder();
        private int answers;
        private long nowNs;

        Bench(Fault... faults) {
            this(256, faults);
        }

        Bench(int mostPending, Fault... faults) {
            breaker = new CircuitBreaker("venue", BreakerSettings.STANDARD, () -> nowNs);
            link = new FaultyLink(FaultPlan.of(1, faults), new FaultLog(), this::answer);
            guard = new VenueLinkBreaker(
                    breaker, new VenueLinkBreaker.Ends(link, link, this::heard), TIMEOUT_NS, mostPending, () -> nowNs);
            Venue venue = new Venue();
            link.connect(venue, venue);
            link.open(0);
        }

        private void answer(DirectBuffer buffer, int offset, int length) {
            guard.onEvent(buffer, offset, length);
        }

        private void heard(DirectBuffer buffer, int offset, int length) {
            answers++;
            if (EventHeader.templateId(buffer, offset) == RequestFailedDecoder.TEMPLATE_ID) {
                RequestFailedDecoder failed =
                        new RequestFailedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
                refused.add(VenueRequest.of(failed.requestKind()) + " " + failed.clientOrderId() + " "
                        + RequestError.of(failed.errorCode()) + " retry " + failed.retryAfterNs() / MS);
            }
        }

        private final class Venue implements VenuePort, VenueQueryPort {
            @Override
            public void newOrder(NewOrder order) {
                atVenue.add("new " + order.clientOrderId);
                new OrderAcceptedEncoder()
                        .wrapAndApplyHeader(scratch, 0, header)
                        .eventTimeNs(nowNs)
                        .receiveTimeNs(nowNs)
                        .clientOrderId(order.clientOrderId);
                answer(OrderAcceptedEncoder.BLOCK_LENGTH);
            }

            @Override
            public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
                atVenue.add("cancel " + clientOrderId);
                new OrderCancelledEncoder()
                        .wrapAndApplyHeader(scratch, 0, header)
                        .eventTimeNs(nowNs)
                        .receiveTimeNs(nowNs)
                        .clientOrderId(clientOrderId);
                answer(OrderCancelledEncoder.BLOCK_LENGTH);
            }

            @Override
            public void amendOrder(
                    long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
                atVenue.add("amend " + clientOrderId);
                if (limitTicks > 0) {
                    new OrderAmendedEncoder()
                            .wrapAndApplyHeader(scratch, 0, header)
                            .eventTimeNs(nowNs)
                            .receiveTimeNs(nowNs)
                            .clientOrderId(clientOrderId);
                    answer(OrderAmendedEncoder.BLOCK_LENGTH);
                } else {
                    new CancelRejectedEncoder()
                            .wrapAndApplyHeader(scratch, 0, header)
                            .eventTimeNs(nowNs)
                            .receiveTimeNs(nowNs)
                            .clientOrderId(clientOrderId)
                            .requestKind((short) VenueRequest.AMEND.ordinal());
                    answer(CancelRejectedEncoder.BLOCK_LENGTH);
                }
            }

            @Override
            public void queryOrder(long clientOrderId, int instrumentId, long timeNs) {
                atVenue.add("query " + clientOrderId);
                new OrderStatusReportedEncoder()
                        .wrapAndApplyHeader(scratch, 0, header)
                        .eventTimeNs(nowNs)
                        .receiveTimeNs(nowNs)
                        .clientOrderId(clientOrderId);
                answer(OrderStatusReportedEncoder.BLOCK_LENGTH);
            }

            @Override
            public void queryAccount(long afterFillId, long timeNs) {
                atVenue.add("account");
                new AccountReportedEncoder()
                        .wrapAndApplyHeader(scratch, 0, header)
                        .eventTimeNs(nowNs)
                        .receiveTimeNs(nowNs);
                answer(AccountReportedEncoder.BLOCK_LENGTH);
            }

            private void answer(int block) {
                link.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + block);
            }
        }

        Bench at(long ms) {
            nowNs = ms * MS;
            link.deliverDue(nowNs);
            return this;
        }

        Bench order(long id) {
            NewOrder order = new NewOrder();
            order.clientOrderId = id;
            order.timeNs = nowNs;
            guard.newOrder(order);
            return this;
        }

        void orders(int count) {
            for (int i = 0; i < count; i++) {
                order(1_000 + atVenue.size() + answers + i).at(nowNs / MS + 10);
            }
        }
    }

    private static Fault outage(long fromMs, long toMs) {
        return Fault.of(FaultKind.OUTAGE)
                .during(fromMs * MS, (toMs - fromMs) * MS)
                .error(RequestError.UNAVAILABLE);
    }

    @Test
    void shouldLetEverythingPassWhileTheVenueAnswers() {
        Bench bench = new Bench();
        bench.order(1);
        bench.guard.amendOrder(1, 0, 5, 7, 0);
        bench.guard.amendOrder(1, 0, 5, 0, 0);
        bench.guard.queryOrder(1, 0, 0);
        bench.guard.queryAccount(0, 0);
        bench.guard.cancelOrder(1, 0, 0);

        assertThat(bench.atVenue).containsExactly("new 1", "amend 1", "amend 1", "query 1", "account", "cancel 1");
        assertThat(bench.answers).isEqualTo(6);
        assertThat(bench.guard.pending()).isZero();
        assertThat(bench.guard.snapshot().calls()).isEqualTo(6);
        assertThat(bench.guard.snapshot().failures()).isZero();
        assertThat(bench.guard.snapshot().timedCalls()).isEqualTo(6);
    }

    @Test
    void shouldOpenInAnOutageAndAnswerNewOrdersItself() {
        Bench bench = new Bench(outage(0, 60_000));
        bench.orders(5);
        assertThat(bench.breaker.state()).isEqualTo(BreakerState.OPEN);
        bench.refused.clear();
        bench.order(77);
        bench.guard.amendOrder(77, 0, 5, 7, bench.nowNs);

        assertThat(bench.refused).containsExactly("NEW 77 UNAVAILABLE retry 5000", "AMEND 77 UNAVAILABLE retry 5000");
        assertThat(bench.atVenue).isEmpty();
        assertThat(bench.guard.snapshot().rejectedOpen()).isEqualTo(2);
    }

    @Test
    void shouldLetCancelsAndQuestionsPassWhileOpen() {
        Bench bench =
                new Bench(Fault.of(FaultKind.REQUEST_LOST).on(LinkMessage.NEW).error(RequestError.NO_ANSWER));
        bench.orders(5);
        assertThat(bench.breaker.state()).isEqualTo(BreakerState.OPEN);
        bench.guard.cancelOrder(3, 0, bench.nowNs);
        bench.guard.queryOrder(3, 0, bench.nowNs);
        bench.guard.queryAccount(0, bench.nowNs);

        assertThat(bench.atVenue).containsExactly("cancel 3", "query 3", "account");
        assertThat(bench.breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    @Test
    void shouldRecoverByProbesWhenTheOutageIsOver() {
        Bench bench = new Bench(outage(0, 3_000));
        bench.orders(5);
        assertThat(bench.breaker.state()).isEqualTo(BreakerState.OPEN);
        bench.at(50 + COOLDOWN_MS).order(1).order(2).order(3);

        assertThat(bench.breaker.state()).isEqualTo(BreakerState.CLOSED);
        assertThat(bench.atVenue).containsExactly("new 1", "new 2", "new 3");
    }

    @Test
    void shouldOpenAgainWhenProbesFailToo() {
        Bench bench = new Bench(outage(0, 8_000));
        bench.orders(5);
        bench.at(60 + COOLDOWN_MS).orders(2);
        assertThat(bench.breaker.state()).isEqualTo(BreakerState.OPEN);
        assertThat(bench.guard.snapshot().reopenings()).isEqualTo(1);
        bench.at(200 + 2 * COOLDOWN_MS).order(1).order(2).order(3);

        assertThat(bench.breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void shouldTakeLostAnswersForFailuresWhenTheyAreDue() {
        Bench bench = new Bench(Fault.of(FaultKind.RESPONSE_LOST).on(LinkMessage.ACCEPTED));
        bench.orders(5);
        assertThat(bench.guard.pending()).isEqualTo(5);
        assertThat(bench.breaker.state()).isEqualTo(BreakerState.CLOSED);
        bench.at(40 + TIMEOUT_NS / MS - 1).guard.onTime();
        assertThat(bench.breaker.state()).isEqualTo(BreakerState.CLOSED);
        bench.at(40 + TIMEOUT_NS / MS).guard.onTime();

        assertThat(bench.breaker.state()).isEqualTo(BreakerState.OPEN);
        assertThat(bench.guard.pending()).isZero();
    }

    @Test
    void shouldTakeAVenueThatLimitsForOneThatWorks() {
        Bench bench = new Bench(Fault.of(FaultKind.RATE_STORM).during(0, 60_000 * MS));
        bench.orders(30);

        assertThat(bench.refused).hasSize(30).allMatch(text -> text.contains("RATE_LIMITED"));
        assertThat(bench.breaker.state()).isEqualTo(BreakerState.CLOSED);
        assertThat(bench.guard.snapshot().failures()).isZero();
    }

    @Test
    void shouldNeverWaitForMoreRequestsThanItHasRoomFor() {
        Bench bench = new Bench(4, Fault.of(FaultKind.RESPONSE_LOST).on(LinkMessage.ACCEPTED));
        bench.order(1).order(2).order(3).order(4);
        assertThat(bench.guard.snapshot().failures()).isZero();
        bench.order(5);

        assertThat(bench.guard.pending()).isEqualTo(4);
        assertThat(bench.guard.snapshot().failures()).isEqualTo(1);
    }

    @Test
    void shouldPassOnWhatAnswersNothing() {
        Bench bench = new Bench();
        new StreamChangedEncoder().wrapAndApplyHeader(bench.scratch, 0, bench.header);
        bench.guard.onEvent(bench.scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + StreamChangedEncoder.BLOCK_LENGTH);

        assertThat(bench.answers).isEqualTo(1);
        assertThat(bench.guard.snapshot().calls()).isZero();
    }

    @Test
    void shouldRefuseSenselessLimits() {
        Bench bench = new Bench();
        var ends = new VenueLinkBreaker.Ends(bench.link, bench.link, bench::heard);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VenueLinkBreaker(bench.breaker, ends, 0, 4, () -> 0))
                .withMessageContaining("answerTimeoutNs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VenueLinkBreaker(bench.breaker, ends, 1, 3, () -> 0))
                .withMessageContaining("capacity");
    }
}
