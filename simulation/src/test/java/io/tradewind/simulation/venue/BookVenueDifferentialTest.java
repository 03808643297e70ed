// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.latency.RecordedLatency;
import io.tradewind.simulation.queue.QueueSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The book venue against its plain twin: 100,000 random ticks, orders and cancels for each queue model, every answer compared. */
class BookVenueDifferentialTest {
    private static final long SEED = 20_261_121L;
    private static final int EPISODES = 200;
    private static final int STEPS = 500;
    private static final List<LatencySpec> LATENCIES =
            List.of(LatencySpec.none(), LatencySpec.fixed(15), LatencySpec.logNormal(3, 1, 1));

    static Stream<QueueSpec> queues() {
        return Stream.of(
                QueueSpec.riskAverse(),
                QueueSpec.power(2),
                QueueSpec.power(0.5),
                QueueSpec.logarithmic(),
                QueueSpec.optimistic());
    }

    @ParameterizedTest
    @MethodSource("queues")
    void shouldAnswerLikePlainTwinOverRandomTicksAndOrders(QueueSpec queue) {
        Map<String, Integer> kinds = new HashMap<>();
        for (int episode = 0; episode < EPISODES; episode++) {
            Episode run = new Episode(queue, episode);
            for (int step = 0; step < STEPS; step++) {
                run.step();
                run.compare("seed %d, episode %d, step %d".formatted(SEED, episode, step));
            }
            run.end("seed %d, episode %d, end".formatted(SEED, episode));
            run.compared.forEach(text -> kinds.merge(kind(text), 1, Integer::sum));
        }
        assertThat(kinds)
                .as("every kind of answer was compared")
                .hasSize(40)
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(5));
    }

    private static String kind(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "filled" -> "filled " + words[8];
            case "cancelled", "rejected", "expired", "status" -> words[0] + " " + words[2];
            case "refused" -> words[0] + " " + words[1] + " " + words[3];
            default -> words[0];
        };
    }

    private static final class Episode {
        final List<String> compared = new ArrayList<>();
        private final SplittableRandom random;
        private final RandomMarket market;
        private final BookVenue venue;
        private final NaiveBookVenue twin;
        private final EventTexts texts = new EventTexts();
        private final List<NaiveBookVenue.Answer> received = new ArrayList<>();
        private long nowNs = 86_400_000_000_000L - 1_500;

        Episode(QueueSpec queue, int episode) {
            random = new SplittableRandom(SEED + episode);
            market = new RandomMarket(random.split());
            LatencySpec entry = LATENCIES.get(random.nextInt(3));
            LatencySpec response = LATENCIES.get(random.nextInt(3));
            OrderBook.Depth depth = random.nextInt(5) == 0 ? OrderBook.Depth.TOP : OrderBook.Depth.FULL;
            venue = BookBench.venue(
                    BookBench.coin("20", 0),
                    new BookVenueSpec(
                            TieredFees.flat(Decimal.parse("-1"), Decimal.parse("4")), entry, response, queue, episode),
                    depth,
                    VenueListener.NONE);
            Xoshiro256 seeds = new Xoshiro256(episode);
            RecordedLatency none = new RecordedLatency();
            twin = new NaiveBookVenue(
                    depth, queue.build(), entry.build(seeds.nextLong(), none), response.build(seeds.nextLong(), none));
        }

        void step() {
            nowNs += random.nextInt(12);
            int dice = random.nextInt(100);
            if (dice < 70) {
                arrive(nowNs);
                market.tick(nowNs);
                venue.onTick(0, market.batch, 0, nowNs);
                twin.tick(market.batch, nowNs);
            } else if (dice < 90) {
                market.nextOrder(nowNs);
                venue.newOrder(market.order);
                twin.send(market.order);
            } else {
                ask(dice, market.anyOrderId());
            }
        }

        private void ask(int dice, long id) {
            if (dice < 94) {
                venue.cancelOrder(id, 0, nowNs);
                twin.cancel(id, nowNs);
            } else if (dice < 97) {
                long lots = random.nextInt(3) == 0 ? 0 : random.nextInt(14);
                long ticks = random.nextInt(3) == 0 ? 0 : market.anyTicks();
                venue.amendOrder(id, 0, lots, ticks, nowNs);
                twin.amend(id, lots, ticks, nowNs);
            } else if (dice < 99) {
                venue.queryOrder(id, 0, nowNs);
                twin.queryOrder(id, nowNs);
            } else {
                long after = Math.max(0, texts.fillIds.size() - random.nextInt(5));
                venue.queryAccount(after, nowNs);
                twin.queryAccount(after, nowNs);
            }
        }

        private void arrive(long beforeNs) {
            assertThat(venue.nextArrivalNs()).isEqualTo(twin.nextArrivalNs());
            while (venue.nextArrivalNs() < beforeNs) {
                venue.arrive();
                twin.arrive();
                assertThat(venue.nextArrivalNs()).isEqualTo(twin.nextArrivalNs());
            }
        }

        void compare(String where) {
            while (venue.nextAnswerNs() <= nowNs) {
                answer();
            }
            while (!received.isEmpty()) {
                NaiveBookVenue.Answer next = received.removeFirst();
                assertThat(next)
                        .as(where)
                        .isEqualTo(
                                twin.answers().isEmpty() ? null : twin.answers().removeFirst());
                compared.add(next.text());
            }
            boolean owing =
                    !twin.answers().isEmpty() && twin.answers().getFirst().receiveNs() <= nowNs;
            assertThat(owing)
                    .as("%s: an answer is missing: %s", where, twin.answers())
                    .isFalse();
            assertThat(venue.positionLots(0))
                    .as("%s, under way: %s", where, twin.answers())
                    .isEqualTo(twin.position());
        }

        private void answer() {
            long dueNs = venue.nextAnswerNs();
            venue.answer((buffer, offset, length) -> {
                texts.onEvent(buffer, offset, length);
                assertThat(EventHeader.receiveTimeNs(buffer, offset)).isEqualTo(dueNs);
                received.add(new NaiveBookVenue.Answer(
                        dueNs, texts.lines.removeLast() + " @" + EventHeader.eventTimeNs(buffer, offset)));
            });
        }

        void end(String where) {
            twin.finish();
            venue.finish(Long.MIN_VALUE);
            nowNs = Long.MAX_VALUE - 1;
            compare(where);
        }
    }
}
