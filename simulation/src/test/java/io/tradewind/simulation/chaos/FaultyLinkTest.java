// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import static io.tradewind.simulation.chaos.LinkBench.MS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tradewind.domain.event.RequestError;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each fault by itself, between a scripted core and a scripted venue. */
class FaultyLinkTest {
    @Test
    void shouldPassEverythingUnchangedAndAtOnceWithoutFaults() {
        SplittableRandom random = new SplittableRandom(5);
        LinkBench bench = new LinkBench(FaultPlan.NONE);
        List<String> requests = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            if (random.nextBoolean()) {
                bench.order(i, i);
                requests.add("new " + i + " stamped " + i + " at " + i);
            } else {
                answers.add(bench.encodeAccepted(i, i - random.nextInt(50), i));
                bench.accepted(i, (i - 1), i);
                answers.set(answers.size() - 1, bench.encodeAccepted(i, i - 1, i));
            }
            assertThat(bench.link.nextDueNs()).as("nothing is held").isEqualTo(Long.MAX_VALUE);
        }
        assertThat(bench.atVenue).isEqualTo(requests);
        assertThat(bench.bytesAtCore).isEqualTo(answers);
        assertThat(bench.log.total()).isZero();
        assertThat(bench.log.injections()).isEmpty();
    }

    @Test
    void shouldLoseTheNthRequestInSilence() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.REQUEST_LOST).on(LinkMessage.NEW).nth(2));
        bench.order(1, 10).cancel(1, 11).order(2, 12).order(3, 13).until(5_000);
        assertThat(bench.atVenue)
                .containsExactly("new 1 stamped 10 at 10", "cancel 1/0 stamped 11 at 11", "new 3 stamped 13 at 13");
        assertThat(bench.atCore).isEmpty();
        assertThat(bench.log.injections())
                .containsExactly(new Injection(12 * MS, FaultKind.REQUEST_LOST, LinkMessage.NEW, 2));
    }

    @Test
    void shouldTellTheCoreOfLostRequestWhenTheFaultSaysSo() {
        LinkBench bench = new LinkBench(Fault.of(FaultKind.REQUEST_LOST)
                .nth(1)
                .error(RequestError.NO_ANSWER)
                .delay(7 * MS));
        bench.order(1, 10).until(100);
        assertThat(bench.atVenue).isEmpty();
        assertThat(bench.atCore).containsExactly("FAILED 1 NEW NO_ANSWER retry 0 at 17");
    }

    @Test
    void shouldLetTheVenueActAndLoseItsAnswer() {
        LinkBench bench = new LinkBench(Fault.of(FaultKind.RESPONSE_LOST)
                .on(LinkMessage.ACCEPTED)
                .nth(1)
                .error(RequestError.NO_ANSWER));
        bench.order(1, 10).accepted(1, 11, 12).filled(1, 13).until(100);
        assertThat(bench.atVenue).containsExactly("new 1 stamped 10 at 10");
        assertThat(bench.atCore).containsExactly("FILLED 1 at 13", "FAILED 1 NEW NO_ANSWER retry 0 at 13");
    }

    @Test
    void shouldTellNothingOfLostFillBecauseItAnswersNoRequest() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.RESPONSE_LOST).on(LinkMessage.FILLED).error(RequestError.NO_ANSWER));
        bench.filled(1, 13).until(100);
        assertThat(bench.atCore).isEmpty();
        assertThat(bench.log.count(FaultKind.RESPONSE_LOST, LinkMessage.FILLED)).isEqualTo(1);
    }

    @Test
    void shouldDoubleFillLater() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.DUPLICATE_RESPONSE).on(LinkMessage.FILLED).delay(50 * MS));
        bench.filled(1, 13).accepted(2, 20, 20).until(100);
        assertThat(bench.atCore).containsExactly("FILLED 1 at 13", "ACCEPTED 2 at 20", "FILLED 1 at 63");
    }

    @Test
    void shouldLetOthersOvertakeLateFill() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.LATE_RESPONSE).on(LinkMessage.FILLED).nth(1).delay(50 * MS));
        bench.filled(1, 13).accepted(2, 20, 20).filled(2, 21).until(100);
        assertThat(bench.atCore).containsExactly("ACCEPTED 2 at 20", "FILLED 2 at 21", "FILLED 1 at 63");
    }

    @Test
    void shouldSwapAnswerWithTheNextOne() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.REORDERED).on(LinkMessage.ACCEPTED).nth(1).delay(500 * MS));
        bench.accepted(1, 10, 12).filled(1, 15).filled(2, 16).until(1_000);
        assertThat(bench.atCore).containsExactly("FILLED 1 at 15", "ACCEPTED 1 at 15", "FILLED 2 at 16");
    }

    @Test
    void shouldGiveSwappedAnswerAfterItsDelayWhenNoneFollows() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.REORDERED).on(LinkMessage.ACCEPTED).nth(1).delay(500 * MS));
        bench.accepted(1, 10, 12).until(600);
        bench.filled(1, 700);
        assertThat(bench.atCore).containsExactly("ACCEPTED 1 at 512", "FILLED 1 at 700");
    }

    @Test
    void shouldSendRequestTwiceWithTheTimeItHad() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.DUPLICATE_REQUEST).on(LinkMessage.NEW).delay(30 * MS));
        bench.order(1, 10).order(2, 20).until(100);
        assertThat(bench.atVenue)
                .containsExactly(
                        "new 1 stamped 10 at 10",
                        "new 2 stamped 20 at 20",
                        "new 1 stamped 10 at 40",
                        "new 2 stamped 20 at 50");
    }

    @Test
    void shouldLetOthersOvertakeLateRequest() {
        LinkBench bench = new LinkBench(Fault.of(FaultKind.LATE_REQUEST).nth(1).delay(30 * MS));
        bench.order(1, 10).cancel(1, 20).until(100);
        assertThat(bench.atVenue).containsExactly("cancel 1/0 stamped 20 at 20", "new 1 stamped 10 at 40");
    }

    @Test
    void shouldTellOfStreamThatIsDownAndLoseItsAnswers() {
        LinkBench bench = new LinkBench(Fault.of(FaultKind.STREAM_DOWN).during(100 * MS, 50 * MS));
        bench.accepted(1, 99, 99).until(110);
        bench.order(2, 120).accepted(2, 121, 121).filled(2, 122).account(149).until(160);
        bench.accepted(3, 161, 161);
        assertThat(bench.atVenue).as("requests go on").containsExactly("new 2 stamped 120 at 120");
        assertThat(bench.atCore)
                .containsExactly("ACCEPTED 1 at 99", "STREAM down at 100", "STREAM up at 150", "ACCEPTED 3 at 161");
        assertThat(bench.log.count(FaultKind.STREAM_DOWN))
                .as("the stream and three answers")
                .isEqualTo(4);
    }

    @Test
    void shouldHoldAnswersUntilTheStreamIsUp() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.STREAM_DOWN).during(100 * MS, 50 * MS).holding());
        bench.until(110).accepted(2, 121, 121).filled(2, 122).until(160);
        assertThat(bench.atCore)
                .containsExactly("STREAM down at 100", "STREAM up at 150", "ACCEPTED 2 at 150", "FILLED 2 at 150");
    }

    @Test
    void shouldLoseHeldAnswerThatWouldComeWhileTheStreamIsDown() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.LATE_RESPONSE).nth(1).delay(60 * MS),
                Fault.of(FaultKind.STREAM_DOWN).during(100 * MS, 50 * MS));
        bench.filled(1, 50).until(200);
        assertThat(bench.atCore).containsExactly("STREAM down at 100", "STREAM up at 150");
    }

    @Test
    void shouldBeginStateWithTheNthMessage() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.STREAM_DOWN).on(LinkMessage.NEW).nth(2).during(0, 50 * MS));
        bench.order(1, 10).accepted(1, 11, 11).order(2, 20).accepted(2, 21, 21).until(100);
        assertThat(bench.atCore).containsExactly("ACCEPTED 1 at 11", "STREAM down at 20", "STREAM up at 70");
    }

    @Test
    void shouldRefuseRequestsDuringAnOutage() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.OUTAGE).during(100 * MS, 50 * MS).delay(2 * MS));
        bench.order(1, 99)
                .order(2, 100)
                .cancel(1, 149)
                .order(3, 150)
                .filled(1, 151)
                .until(200);
        assertThat(bench.atVenue).containsExactly("new 1 stamped 99 at 99", "new 3 stamped 150 at 150");
        assertThat(bench.atCore)
                .containsExactly(
                        "FILLED 1 at 151",
                        "FAILED 2 NEW UNAVAILABLE retry 0 at 151",
                        "FAILED 1 CANCEL UNAVAILABLE retry 0 at 151");
    }

    @Test
    void shouldSwallowRequestsDuringAnOutageWhenTheFaultSaysSo() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.OUTAGE).during(100 * MS, 50 * MS).error(null));
        bench.order(2, 100).until(200);
        assertThat(bench.atVenue).isEmpty();
        assertThat(bench.atCore).isEmpty();
    }

    @Test
    void shouldMultiplyTheLatencyAndKeepTheOrderWhenTheVenueIsSlow() {
        LinkBench bench =
                new LinkBench(Fault.of(FaultKind.SLOW).during(100 * MS, 50 * MS).factor(5));
        bench.accepted(1, 88, 90).order(2, 100).until(130).accepted(2, 130, 149).until(155);
        bench.filled(2, 155).order(3, 156).until(400);
        assertThat(bench.atVenue)
                .as("four times the latency of 2 ms that was seen last")
                .containsExactly("new 2 stamped 100 at 108", "new 3 stamped 156 at 156");
        assertThat(bench.atCore)
                .as("at 155 the venue is no longer slow, but what comes then does not overtake")
                .containsExactly("ACCEPTED 1 at 90", "ACCEPTED 2 at 225", "FILLED 2 at 225");
    }

    @Test
    void shouldShiftTheTimeThatRequestsBear() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.CLOCK_SKEW).during(100 * MS, 50 * MS).skew(-70 * MS));
        bench.order(1, 99).order(2, 100).cancel(1, 149).cancel(1, 150);
        assertThat(bench.atVenue)
                .containsExactly(
                        "new 1 stamped 99 at 99",
                        "new 2 stamped 30 at 100",
                        "cancel 1/0 stamped 79 at 149",
                        "cancel 1/0 stamped 150 at 150");
    }

    @Test
    void shouldSayWhenToComeBackButNotLaterThanTheStormLasts() {
        LinkBench bench = new LinkBench(Fault.of(FaultKind.RATE_STORM)
                .during(100 * MS, 50 * MS)
                .retryAfter(20 * MS)
                .delay(0));
        bench.order(1, 110).until(111).order(2, 145).until(146).order(3, 150);
        assertThat(bench.atVenue).containsExactly("new 3 stamped 150 at 150");
        assertThat(bench.atCore)
                .containsExactly(
                        "FAILED 1 NEW RATE_LIMITED retry 20 at 110", "FAILED 2 NEW RATE_LIMITED retry 5 at 145");
    }

    @Test
    void shouldReportErrorsAlsoWhileTheStreamIsDown() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.STREAM_DOWN).during(100 * MS, 50 * MS),
                Fault.of(FaultKind.OUTAGE).during(100 * MS, 50 * MS));
        bench.until(105).order(1, 110).until(120);
        assertThat(bench.atCore).containsExactly("STREAM down at 100", "FAILED 1 NEW UNAVAILABLE retry 0 at 111");
    }

    @Test
    void shouldEndEveryFaultWhenStopped() {
        LinkBench bench = new LinkBench(
                Fault.of(FaultKind.STREAM_DOWN).during(0, 1_000 * MS).holding(),
                Fault.of(FaultKind.LATE_REQUEST).on(LinkMessage.NEW).delay(500 * MS),
                Fault.of(FaultKind.REQUEST_LOST).on(LinkMessage.CANCEL));
        bench.order(1, 10).cancel(1, 11).accepted(1, 12, 12);
        bench.link.stop(100 * MS);
        bench.cancel(1, 110).order(2, 120).filled(1, 130).until(1_000);
        assertThat(bench.atVenue)
                .containsExactly(
                        "cancel 1/0 stamped 110 at 110", "new 2 stamped 120 at 120", "new 1 stamped 10 at 510");
        assertThat(bench.atCore)
                .containsExactly("STREAM down at 0", "STREAM up at 100", "ACCEPTED 1 at 100", "FILLED 1 at 130");
    }

    @Test
    void shouldBefallMessagesAtItsRate() {
        LinkBench bench = new LinkBench(Fault.of(FaultKind.REQUEST_LOST).rate(100_000));
        for (int i = 1; i <= 100_000; i++) {
            bench.order(i, i);
        }
        // binomial with n = 100,000 and p = 0.1: five standard deviations are 474
        assertThat(bench.log.count(FaultKind.REQUEST_LOST)).isBetween(9_526L, 10_474L);
        assertThat(bench.atVenue).hasSize(100_000 - (int) bench.log.total());
    }

    @Test
    void shouldInjectTheSameFaultsForTheSamePlan() {
        for (long seed = 1; seed <= 20; seed++) {
            List<Injection> first = stormy(seed).log.injections();
            assertThat(stormy(seed).log.injections()).as("seed " + seed).isEqualTo(first);
            assertThat(stormy(seed).bytesAtCore).as("seed " + seed).isEqualTo(stormy(seed).bytesAtCore);
        }
    }

    private static LinkBench stormy(long seed) {
        LinkBench bench = new LinkBench(FaultPlan.drawn(seed, 2_000 * MS));
        for (int i = 1; i <= 2_000; i++) {
            bench.until(i).order(i, i).accepted(i, i, i).filled(i, i);
        }
        return bench.until(60_000);
    }

    @Test
    void shouldNotMoveOtherFaultsWhenOneIsAddedAtTheEnd() {
        Fault first = Fault.of(FaultKind.REQUEST_LOST).on(LinkMessage.NEW).rate(50_000);
        LinkBench alone = new LinkBench(first);
        LinkBench both = new LinkBench(
                first, Fault.of(FaultKind.REQUEST_LOST).on(LinkMessage.CANCEL).rate(50_000));
        for (int i = 1; i <= 1_000; i++) {
            alone.order(i, i);
            both.order(i, i).cancel(i, i);
        }
        assertThat(both.log.injections().stream()
                        .filter(injection -> injection.message() == LinkMessage.NEW)
                        .toList())
                .isNotEmpty()
                .isEqualTo(alone.log.injections());
    }

    @Test
    void shouldRefuseFaultThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.of(FaultKind.REQUEST_LOST).on(LinkMessage.FILLED))
                .withMessageContaining("REQUEST_LOST cannot befall [FILLED]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.of(FaultKind.SLOW).rate(1_000_001))
                .withMessageContaining("ppm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.of(FaultKind.SLOW).during(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> FaultPlan.drawn(1, 0));
    }

    @Test
    void shouldRefuseToSendBeforeTheVenueIsConnected() {
        LinkBench bench = new LinkBench();
        FaultyLink open = new FaultyLink(FaultPlan.NONE, new FaultLog(), bench.toCore());
        assertThatIllegalStateException()
                .isThrownBy(() -> open.cancelOrder(1, 0, 1))
                .withMessageContaining("not connected");
    }
}
