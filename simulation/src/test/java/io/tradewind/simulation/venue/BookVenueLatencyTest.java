// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.simulation.latency.LatencySpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When orders reach the venue and answers the core. */
class BookVenueLatencyTest {
    @Test
    void shouldMeetTheBookAsItIsWhenTheOrderArrives() {
        BookBench bench = BookBench.with(LatencySpec.fixed(100), LatencySpec.fixed(30))
                .at(1_000)
                .open();
        bench.market(Side.BUY, 1, 1);
        assertThat(bench.venue.nextArrivalNs()).isEqualTo(1_100);
        bench.at(1_050).delta(0, 101, 0).at(1_200).delta(0, 102, 0, 103, 9);
        assertThat(bench.venue.nextAnswerNs()).isEqualTo(1_130);
        assertThat(bench.answers()).containsExactly("accepted 1", "filled 1 BUY 1 at 102 fee 0 TAKER t=1100");
    }

    @Test
    void shouldMeetTheTickFirstWhenItComesAtTheTimeOfArrival() {
        BookBench bench = BookBench.with(LatencySpec.fixed(100), LatencySpec.none())
                .at(1_000)
                .open();
        bench.market(Side.BUY, 1, 1).at(1_100).delta(0, 101, 0).at(1_101).delta();
        assertThat(bench.fills()).containsExactly("1: 1 at 102");
    }

    @Test
    void shouldKeepTheOrderOfMessagesOnTheirWay() {
        BookBench bench = BookBench.with(LatencySpec.recorded(), LatencySpec.recorded())
                .at(1_000)
                .open();
        bench.venue.onFeedLatency(500);
        bench.buy(1, 1, 90);
        bench.venue.onFeedLatency(20);
        bench.at(1_001).cancel(1);
        assertThat(bench.venue.nextArrivalNs()).isEqualTo(1_500);
        bench.venue.onFeedLatency(300);
        bench.venue.arrive();
        assertThat(bench.venue.nextArrivalNs())
                .as("the cancel waits for the order")
                .isEqualTo(1_500);
        bench.venue.onFeedLatency(-5);
        bench.venue.arrive();
        List<Long> received = new ArrayList<>();
        while (bench.venue.nextAnswerNs() != Long.MAX_VALUE) {
            bench.venue.answer((buffer, offset, length) -> received.add(EventHeader.receiveTimeNs(buffer, offset)));
        }
        assertThat(received).as("the answer to the cancel waits too").containsExactly(1_800L, 1_800L);
    }

    @Test
    void shouldLetFillComeBeforeTheCancelThatWasUnderWay() {
        BookBench bench = BookBench.with(LatencySpec.fixed(100), LatencySpec.none())
                .at(1_000)
                .open();
        bench.buy(1, 1, 100)
                .at(1_200)
                .delta()
                .cancel(1)
                .at(1_250)
                .trade(Side.SELL, 1, 100)
                .at(1_400)
                .delta();
        assertThat(bench.answers())
                .containsExactly(
                        "accepted 1", "filled 1 BUY 1 at 100 fee 0 MAKER t=1250", "refused CANCEL 1 UNKNOWN_ORDER");
    }

    @Test
    void shouldTakeInWhatIsUnderWayWhenTheInputEnds() {
        BookBench bench = BookBench.with(LatencySpec.fixed(100), LatencySpec.fixed(1))
                .at(1_000)
                .open();
        bench.market(Side.SELL, 1, 2).buy(2, 1, 98);
        bench.venue.finish(1_010);
        assertThat(bench.venue.nextArrivalNs()).isEqualTo(Long.MAX_VALUE);
        assertThat(bench.answers())
                .containsExactly("accepted 1", "filled 1 SELL 2 at 99 fee 0 TAKER t=1100", "accepted 2");
    }
}
