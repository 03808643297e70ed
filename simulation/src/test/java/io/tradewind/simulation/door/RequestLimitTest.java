// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import static io.tradewind.simulation.door.DoorBench.SECOND_NS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.admission.TokenBucket;
import io.tradewind.domain.admission.TokenRate;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.Side;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RequestLimitTest {
    private static final RequestWeights WEIGHTS = new RequestWeights(1, 1, 2, 4, 5);
    private static final TokenRate TEN_A_SECOND = TokenRate.ofSeconds(10, 10, 1);

    private static DoorBench bench(RateRules rates) {
        return new DoorBench(VenueRules.STANDARD.withFilters(FilterSpec.NONE).withRates(rates));
    }

    private static RateRules requests(TokenRate rate) {
        return new RateRules(rate, WEIGHTS, null, RequestWeights.NEW_ORDERS, 0, 0);
    }

    @Test
    void shouldServeABurstThenSayWhenToComeBackAndServeThen() {
        DoorBench bench = bench(requests(TEN_A_SECOND));
        for (int id = 1; id <= 10; id++) {
            assertThat(bench.limit(id, Side.BUY, 100, 1)).startsWith("accepted");
        }
        assertThat(bench.limit(11, Side.BUY, 100, 1)).isEqualTo("failed NEW of 11 RATE_LIMITED retry 100000000");
        bench.nowNs += 100_000_000 - 1;
        assertThat(bench.limit(11, Side.BUY, 100, 1)).isEqualTo("failed NEW of 11 RATE_LIMITED retry 1");
        bench.nowNs += 1;
        assertThat(bench.limit(11, Side.BUY, 100, 1)).isEqualTo("accepted 11 as 511");
        assertThat(bench.shelf.received).hasSize(11);
    }

    @Test
    void shouldWeighEachKindOfRequest() {
        DoorBench bench = bench(requests(TEN_A_SECOND));
        bench.door.queryAccount(0, bench.nowNs);
        bench.door.queryOrder(1, 0, bench.nowNs);
        bench.door.queryOrder(1, 0, bench.nowNs);
        assertThat(bench.answers.last()).isEqualTo("failed QUERY_ORDER of 1 RATE_LIMITED retry 300000000");
        bench.door.amendOrder(1, 0, 1, 1, bench.nowNs);
        assertThat(bench.answers.last()).isEqualTo("failed AMEND of 1 RATE_LIMITED retry 100000000");
        assertThat(bench.limit(1, Side.BUY, 100, 1)).startsWith("accepted");
        bench.door.queryAccount(0, bench.nowNs);
        assertThat(bench.answers.last()).isEqualTo("failed QUERY_ACCOUNT of 0 RATE_LIMITED retry 500000000");
        assertThat(bench.shelf.questions).containsExactly("account after 0", "order 1");
    }

    @Test
    void shouldCountOrdersApartFromRequests() {
        RateRules rules = new RateRules(
                TokenRate.ofSeconds(100, 100, 1),
                RequestWeights.ONE,
                TokenRate.ofSeconds(2, 1, 10),
                RequestWeights.NEW_ORDERS,
                0,
                0);
        DoorBench bench = bench(rules);
        bench.limit(1, Side.BUY, 100, 1);
        bench.limit(2, Side.BUY, 100, 1);

        assertThat(bench.limit(3, Side.BUY, 100, 1)).isEqualTo("failed NEW of 3 RATE_LIMITED retry 10000000000");
        assertThat(bench.cancel(1)).as("cancels do not count as orders").isEqualTo("template 23");
        bench.door.queryOrder(2, 0, bench.nowNs);
        assertThat(bench.shelf.questions).containsExactly("order 2");
    }

    @Test
    void shouldLeaveTheIdOfARefusedRequestFree() {
        DoorBench bench = bench(requests(TokenRate.ofSeconds(5, 5, 1)));
        bench.door.queryAccount(0, bench.nowNs);
        assertThat(bench.limit(1, Side.BUY, 100, 1)).contains("RATE_LIMITED");
        bench.nowNs += SECOND_NS;
        assertThat(bench.limit(1, Side.BUY, 101, 2)).as("another content").startsWith("accepted");
    }

    @Test
    void shouldKeepAReserveForCancels() {
        DoorBench bench = bench(requests(TokenRate.ofSeconds(10, 1, 1).withCancelReserve(4)));
        for (int id = 1; id <= 6; id++) {
            assertThat(bench.limit(id, Side.BUY, 100, 1)).startsWith("accepted");
        }
        assertThat(bench.limit(7, Side.BUY, 100, 1)).contains("RATE_LIMITED");
        for (int id = 1; id <= 4; id++) {
            assertThat(bench.cancel(id)).isEqualTo("template 23");
        }
        assertThat(bench.cancel(5)).isEqualTo("failed CANCEL of 5 RATE_LIMITED retry " + SECOND_NS);
    }

    @Test
    void shouldBanWhoDoesNotWaitAndServeAgainAfterTheBan() {
        DoorBench bench = bench(new RateRules(
                TokenRate.ofSeconds(1, 1, 10), RequestWeights.ONE, null, RequestWeights.ONE, 3, 120 * SECOND_NS));
        bench.limit(1, Side.BUY, 100, 1);
        for (int i = 0; i < 3; i++) {
            assertThat(bench.limit(2, Side.BUY, 100, 1)).endsWith("retry " + 10 * SECOND_NS);
        }
        assertThat(bench.desk.isBanned(bench.nowNs)).isFalse();
        assertThat(bench.limit(2, Side.BUY, 100, 1)).endsWith("retry " + 120 * SECOND_NS);
        assertThat(bench.desk.isBanned(bench.nowNs)).isTrue();
        assertThat(bench.cancel(1)).endsWith("retry " + 120 * SECOND_NS);
        bench.nowNs += 120 * SECOND_NS;
        assertThat(bench.desk.isBanned(bench.nowNs)).isFalse();
        assertThat(bench.cancel(1)).isEqualTo("template 23");
    }

    @Test
    void shouldBanWhoStormsOnWithOrdersAlthoughItsCancelsAreServed() {
        DoorBench bench = bench(new RateRules(
                TokenRate.ofSeconds(10, 1, 10).withCancelReserve(9),
                RequestWeights.ONE,
                null,
                RequestWeights.ONE,
                3,
                120 * SECOND_NS));
        bench.limit(1, Side.BUY, 100, 1);
        for (int i = 0; i < 4; i++) {
            assertThat(bench.desk.isBanned(bench.nowNs)).isFalse();
            bench.limit(2, Side.BUY, 100, 1);
            bench.cancel(1);
        }
        assertThat(bench.desk.isBanned(bench.nowNs)).isTrue();
    }

    /** A client with orders to place every millisecond for two minutes, against a venue that serves ten a second. */
    private static final class StormClient {
        private static final TokenRate OWN =
                TokenRate.ofSeconds(1_000, 1_000, 1).withCancelReserve(100);

        final DoorBench bench;
        final boolean obedient;
        final TokenBucket bucket = new TokenBucket(OWN);
        final ArrayDeque<Long> working = new ArrayDeque<>();
        int refused;
        int cancelled;
        int cancelsRefused;
        long nextId = 1;

        StormClient(boolean obedient) {
            this.obedient = obedient;
            bench = bench(new RateRules(
                    TokenRate.ofSeconds(30, 10, 1).withCancelReserve(10),
                    RequestWeights.ONE,
                    null,
                    RequestWeights.ONE,
                    5,
                    600 * SECOND_NS));
        }

        void place() {
            if (obedient && !bucket.tryTake(1, bench.nowNs)) {
                return;
            }
            long id = nextId++;
            String answer = bench.limit(id, Side.BUY, 100, 1);
            if (answer.startsWith("accepted")) {
                working.add(id);
            } else {
                refused++;
                bucket.blockUntil(bench.nowNs + bench.answers.retryAfterNs);
            }
        }

        void cancelOldest() {
            if (working.isEmpty() || obedient && !bucket.tryTakeForCancel(1, bench.nowNs)) {
                return;
            }
            if (bench.cancel(working.peekFirst()).equals("template 23")) {
                working.removeFirst();
                cancelled++;
            } else {
                cancelsRefused++;
                bucket.blockCancelsUntil(bench.nowNs + bench.answers.retryAfterNs);
            }
        }

        void run(SplittableRandom random) {
            for (int millisecond = 0; millisecond < 120_000; millisecond++) {
                bench.nowNs += 1_000_000;
                place();
                if (random.nextInt(500) == 0) {
                    cancelOldest();
                }
            }
        }
    }

    @Test
    void shouldServeCancelsOfAnObedientClientThroughAStormOfRefusals() {
        for (int seed = 0; seed < 10; seed++) {
            StormClient client = new StormClient(true);
            client.run(new SplittableRandom(5_900 + seed));
            String where = "seed " + (5_900 + seed);

            assertThat(client.refused).as(where + ": refusals").isGreaterThan(500);
            assertThat(client.cancelled).as(where + ": cancels").isGreaterThan(150);
            assertThat(client.cancelsRefused).as(where + ": refused cancels").isZero();
            assertThat(client.bench.desk.isBanned(client.bench.nowNs)).as(where).isFalse();
            assertThat(client.working.size() + client.cancelled).as(where).isGreaterThan(900);
        }
    }

    @Test
    void shouldBanAClientThatStormsOn() {
        StormClient client = new StormClient(false);
        client.run(new SplittableRandom(5_900));

        assertThat(client.bench.desk.isBanned(client.bench.nowNs)).isTrue();
        assertThat(client.working.size() + client.cancelled).isLessThan(40);
    }

    @Test
    void shouldRefuseRatesThatNoRequestFits() {
        assertThatThrownBy(() -> requests(TokenRate.ofSeconds(4, 1, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> requests(TokenRate.ofSeconds(5, 1, 1).withCancelReserve(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateRules(null, WEIGHTS, null, WEIGHTS, 3, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateRules(null, WEIGHTS, null, WEIGHTS, -1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RequestWeights(0, 0, 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldPassEveryRequestWithoutRates() {
        DoorBench bench = bench(RateRules.NONE);
        NewOrder order = bench.limitOrder(1, Side.BUY, 100, 1);
        for (int id = 1; id <= 10_000; id++) {
            order.clientOrderId = id;
            bench.submit(order);
        }
        assertThat(bench.shelf.received).hasSize(10_000);
    }
}
