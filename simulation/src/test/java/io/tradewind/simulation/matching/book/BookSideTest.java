// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A side against a sorted map of queues, with prices close together, wide apart, and at the ends of the range. */
class BookSideTest {
    private static final int STEPS = 20_000;
    private static final long[] FAR_TICKS = {1, 63, 64, 4095, 4096, 1L << 30, 1_000_000_000_000_000L};

    private static final class Resting extends RestingOrder {
        private final long ticks;

        Resting(long ticks) {
            this.ticks = ticks;
        }

        @Override
        public long limitTicks() {
            return ticks;
        }

        @Override
        public long shownLots() {
            return 1;
        }
    }

    @ParameterizedTest
    @CsvSource({"1,BUY,6", "2,SELL,6", "3,BUY,12", "4,SELL,12", "5,BUY,20", "6,SELL,20", "7,BUY,49", "8,SELL,49"})
    void shouldKeepPriceThenTimeWhereverThePricesAre(long seed, Side direction, int priceBits) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        BookSide<Resting> side = new BookSide<>(direction);
        NavigableMap<Long, Deque<Resting>> expected = new TreeMap<>();
        List<Resting> resting = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            boolean grows = random.nextInt(100) < (step / 2000 % 2 == 0 ? 60 : 40);
            if (grows || resting.isEmpty()) {
                Resting order = new Resting(ticks(random, priceBits));
                side.append(order);
                resting.add(order);
                queue(expected, direction, order).addLast(order);
            } else {
                Resting order = resting.remove(random.nextInt(resting.size()));
                side.remove(order);
                Deque<Resting> queue = queue(expected, direction, order);
                queue.remove(order);
                expected.values().removeIf(Deque::isEmpty);
            }
            String where = "seed " + seed + ", step " + step;
            assertThat(side.size()).as(where).isEqualTo(expected.size());
            assertThat(side.first())
                    .as(where)
                    .isSameAs(
                            expected.isEmpty()
                                    ? null
                                    : expected.firstEntry().getValue().peekFirst());
            if (step % 100 == 0) {
                List<Resting> all = new ArrayList<>();
                side.forEach(all::add);
                assertThat(all)
                        .as(where)
                        .containsExactlyElementsOf(expected.values().stream()
                                .flatMap(Deque::stream)
                                .toList());
            }
        }
    }

    private static long ticks(RandomGenerator random, int bits) {
        return random.nextInt(20) == 0
                ? FAR_TICKS[random.nextInt(FAR_TICKS.length)]
                : 1 + (random.nextLong() >>> Long.SIZE - bits);
    }

    private static Deque<Resting> queue(NavigableMap<Long, Deque<Resting>> queues, Side direction, Resting order) {
        return queues.computeIfAbsent(-direction.sign() * order.ticks, price -> new ArrayDeque<>());
    }
}
