// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever the market does and whatever the orders of a group are, they are never filled for more than their shared quantity. */
class GroupQuantityTest {
    private static final long SEED = 4_711L;
    private static final int CASES = 2_000;

    @Test
    void shouldNeverFillGroupBeyondItsQuantityAgainstBook() {
        long filledGroups = 0;
        long partlyFilled = 0;
        for (int run = 0; run < CASES; run++) {
            SplittableRandom random = new SplittableRandom(SEED + run);
            RandomMarket market = new RandomMarket(random.split());
            EventTexts texts = new EventTexts();
            BookVenue venue = BookBench.venue(
                    BookBench.coin("0", 0),
                    BookBench.spec(
                            TieredFees.flat(Decimal.ZERO, Decimal.ZERO),
                            LatencySpec.fixed(random.nextInt(20)),
                            LatencySpec.none(),
                            QueueSpec.optimistic()),
                    OrderBook.Depth.FULL,
                    VenueListener.NONE);
            long lots = 1L + random.nextInt(12);
            int legs = 2 + random.nextInt(3);
            long nowNs = 0;
            for (int step = 0; step < 120; step++) {
                nowNs += 10;
                if (step >= 20 && step < 20 + 5 * legs && step % 5 == 0) {
                    market.nextOrder(nowNs);
                    leg(market.order, lots);
                    venue.newOrder(market.order);
                }
                while (venue.nextArrivalNs() < nowNs) {
                    venue.arrive();
                }
                market.tick(nowNs);
                venue.onTick(0, market.batch, 0, nowNs);
                while (venue.nextAnswerNs() != Long.MAX_VALUE) {
                    venue.answer(texts);
                }
            }
            long filled = filled(texts);
            assertThat(filled)
                    .as("seed %d, %d legs: %s", SEED + run, legs, texts.lines)
                    .isLessThanOrEqualTo(lots);
            filledGroups += filled == lots ? 1 : 0;
            partlyFilled += filled > 0 && filled < lots ? 1 : 0;
        }
        assertThat(filledGroups).isGreaterThan(200);
        assertThat(partlyFilled).isGreaterThan(10);
    }

    private static void leg(NewOrder order, long lots) {
        order.quantityLots = lots;
        order.buyingPowerShare = 0;
        order.ocoGroupId = 1;
        order.parentOrderId = 0;
        order.reduceOnly = false;
        order.side = Side.BUY;
    }

    private static long filled(EventTexts texts) {
        return texts.lines.stream()
                .filter(line -> line.startsWith("filled"))
                .mapToLong(line -> Long.parseLong(line.split(" ")[3]))
                .sum();
    }

    @Test
    void shouldNeverFillGroupBeyondItsQuantityAgainstBars() {
        Map<Long, Integer> totals = new TreeMap<>();
        for (int run = 0; run < CASES; run++) {
            SplittableRandom random = new SplittableRandom(SEED + run);
            VenueBench bench = VenueBench.with().leverage("100").build().flat(10_000);
            for (long id = 1; id <= 2 + random.nextInt(3); id++) {
                OrderType type = random.nextBoolean() ? OrderType.LIMIT : OrderType.STOP;
                long ticks = 10_000L + random.nextInt(-200, 200);
                bench.send(
                        VenueBench.order(id, type, Side.SELL, 10, ticks, ticks).oco(5));
            }
            for (int bar = 0; bar < 10; bar++) {
                long open = 10_000L + random.nextInt(-100, 100);
                long high = open + random.nextInt(100);
                long low = open - random.nextInt(100);
                bench.bar(open, high, low, low + random.nextLong(high - low + 1));
            }
            long filled = bench.answers().stream()
                    .filter(line -> line.startsWith("filled"))
                    .mapToLong(line -> Long.parseLong(line.split(" ")[3]))
                    .sum();
            assertThat(filled).as("seed %d", SEED + run).isIn(0L, 10L);
            totals.merge(filled, 1, Integer::sum);
        }
        assertThat(totals.get(10L)).isGreaterThan(1_000);
    }
}
