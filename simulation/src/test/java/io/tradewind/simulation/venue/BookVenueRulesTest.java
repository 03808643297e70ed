// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.admission.TimestampWindow;
import io.tradewind.domain.admission.TokenRate;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.door.FilterSpec;
import io.tradewind.simulation.door.RateRules;
import io.tradewind.simulation.door.RequestWeights;
import io.tradewind.simulation.door.VenueRules;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the front desk does at the venue itself: requests are judged when they arrive, and refused with the latency of answers. */
class BookVenueRulesTest {
    private static final long MS = 1_000_000;
    private static final long ENTRY_NS = 40 * MS;
    private static final long RESPONSE_NS = 7 * MS;

    private static BookBench bench(VenueRules rules) {
        return bench(rules, ENTRY_NS);
    }

    private static BookBench bench(VenueRules rules, long entryNs) {
        BookVenueSpec spec = new BookVenueSpec(
                TieredFees.flat(Decimal.ZERO, Decimal.ZERO),
                LatencySpec.fixed(entryNs),
                LatencySpec.fixed(RESPONSE_NS),
                QueueSpec.riskAverse(),
                1,
                rules);
        return BookBench.with(spec, VenueListener.NONE).at(1_000 * MS).open();
    }

    private static VenueRules bucket(long capacity, long reserve) {
        TokenRate rate = TokenRate.ofSeconds(capacity, 1, 1).withCancelReserve(reserve);
        return VenueRules.NONE.withRates(
                new RateRules(rate, RequestWeights.ONE, null, RequestWeights.NEW_ORDERS, 0, 0));
    }

    private static List<String> answers(BookBench bench, long untilNs) {
        bench.at(untilNs).delta();
        return bench.answers();
    }

    @Test
    void shouldRefuseARequestThatIsTooOldWhenItArrives() {
        VenueRules rules = VenueRules.NONE.withWindow(TimestampWindow.ofMillis(0, 40, 0));
        assertThat(answers(bench(rules).buy(1, 1, 90), 2_000 * MS)).containsExactly("accepted 1");
        assertThat(answers(bench(rules, ENTRY_NS + 1).buy(1, 1, 90), 2_000 * MS))
                .containsExactly("failed NEW 1 OUTSIDE_WINDOW after 0");
    }

    @Test
    void shouldAnswerRefusalsAfterTheLatencyOfBothWays() {
        BookBench bench = bench(bucket(1, 0));
        bench.buy(1, 1, 90).buy(2, 1, 90).at(2_000 * MS).delta();
        List<Long> received = new ArrayList<>();
        while (bench.venue.nextAnswerNs() != Long.MAX_VALUE) {
            bench.venue.answer((buffer, offset, length) -> received.add(EventHeader.receiveTimeNs(buffer, offset)));
        }
        long answeredNs = 1_000 * MS + ENTRY_NS + RESPONSE_NS;
        assertThat(received).containsExactly(answeredNs, answeredNs);
    }

    @Test
    void shouldRefuseBeyondTheLimitAndStillCancelFromTheReserve() {
        BookBench bench = bench(bucket(3, 1));
        bench.buy(1, 1, 90).buy(2, 1, 91).buy(3, 1, 92).cancel(1);
        assertThat(answers(bench, 1_100 * MS))
                .containsExactly(
                        "accepted 1",
                        "accepted 2",
                        "failed NEW 3 RATE_LIMITED after 1000000000",
                        "cancelled 1 REQUESTED");
        bench.at(2_100 * MS).cancel(2);
        assertThat(answers(bench, 2_200 * MS)).containsExactly("cancelled 2 REQUESTED");
    }

    @Test
    void shouldCompareLimitsWithTheAverageOfTheTrades() {
        FilterSpec filters = new FilterSpec(
                FilterSpec.Range.NONE,
                FilterSpec.Range.NONE,
                FilterSpec.Range.NONE,
                FilterSpec.Notional.NONE,
                FilterSpec.STANDARD.percentPrice(),
                0,
                0,
                0);
        BookBench bench = bench(VenueRules.NONE.withFilters(filters));
        bench.buy(1, 1, 200);
        assertThat(answers(bench, 1_100 * MS)).as("no trade yet").first().isEqualTo("accepted 1");
        bench.trade(Side.BUY, 3, 100).trade(Side.BUY, 1, 140).offBookTrade(Side.BUY, 100, 1_000);
        bench.buy(2, 1, 122).buy(3, 1, 121).sell(4, 1, 98).sell(5, 1, 99);
        assertThat(answers(bench, 1_200 * MS))
                .as("1.1 and 0.9 times an average of 110")
                .contains("rejected 2 PERCENT_PRICE", "accepted 3", "rejected 4 PERCENT_PRICE", "accepted 5");
    }

    @Test
    void shouldRememberWhatTheDeskRefusedAndEndItsGroup() {
        FilterSpec none = FilterSpec.NONE;
        BookBench bench = bench(VenueRules.NONE.withFilters(new FilterSpec(
                none.price(), none.lot(), none.marketLot(), none.notional(), none.percentPrice(), 0, 0, 1)));
        bench.stop(Side.BUY, 1, 1, 150, order -> {});
        bench.limit(Side.BUY, 2, 1, 90, order -> order.ocoGroupId = 7);
        bench.send(OrderType.STOP, Side.BUY, 3, 1, order -> {
            order.stopTicks = 160;
            order.ocoGroupId = 7;
        });
        assertThat(answers(bench, 1_100 * MS))
                .containsExactly("accepted 1", "accepted 2", "rejected 3 TOO_MANY_ORDERS", "cancelled 2 OCO_REJECTED");
        bench.venue.queryOrder(3, 0, 1_100 * MS);
        assertThat(answers(bench, 1_200 * MS)).containsExactly("status 3 REJECTED 0 of 1 TOO_MANY_ORDERS");
    }
}
