// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradewind.domain.command.Side;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BookSideTest {
    private static final int STEPS = 100_000;

    private static Level level(Side side, long ticks, long lots) {
        return new Level(side, ticks, lots);
    }

    @Test
    void shouldKeepBidsFromTheHighestPriceDown() {
        BookSide bids = new BookSide(Side.BUY);
        bids.set(100, 7);
        bids.set(102, 5);
        bids.set(99, 3);
        bids.set(100, 8);

        assertThat(bids.side()).isSameAs(Side.BUY);
        assertThat(bids.bestTicks()).isEqualTo(102);
        assertThat(bids.bestLots()).isEqualTo(5);
        assertThat(Level.count(bids))
                .containsExactly(level(Side.BUY, 102, 5), level(Side.BUY, 100, 8), level(Side.BUY, 99, 3));
    }

    @Test
    void shouldKeepAsksFromTheLowestPriceUp() {
        BookSide asks = new BookSide(Side.SELL);
        asks.set(100, 7);
        asks.set(102, 5);
        asks.set(99, 3);
        asks.set(99, 4);

        assertThat(asks.bestTicks()).isEqualTo(99);
        assertThat(asks.bestLots()).isEqualTo(4);
        assertThat(Level.count(asks))
                .containsExactly(level(Side.SELL, 99, 4), level(Side.SELL, 100, 7), level(Side.SELL, 102, 5));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldBeEmptyWithoutLevels(Side side) {
        BookSide levels = new BookSide(side);
        levels.set(50, 0);
        assertEmpty(levels);

        levels.set(50, 1);
        levels.set(50, 0);
        assertEmpty(levels);

        levels.set(50, 1);
        levels.set(90_000_000, 1);
        levels.clear();
        assertEmpty(levels);
    }

    private static void assertEmpty(BookSide levels) {
        assertThat(levels.depth()).isZero();
        assertThat(levels.bestTicks()).isEqualTo(BookSide.NO_PRICE);
        assertThat(levels.bestLots()).isZero();
        assertThat(levels.lotsAtPrice(50)).isZero();
        assertThat(levels.nextTicks(50)).isEqualTo(BookSide.NO_PRICE);
        assertThat(levels.levelAtOrWorse(50)).isZero();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> levels.ticksAt(0));
    }

    @Test
    void shouldKnowWhichPriceIsBetter() {
        assertThat(new BookSide(Side.BUY).isBetter(101, 100)).isTrue();
        assertThat(new BookSide(Side.BUY).isBetter(100, 100)).isFalse();
        assertThat(new BookSide(Side.SELL).isBetter(99, 100)).isTrue();
        assertThat(new BookSide(Side.SELL).isBetter(101, 100)).isFalse();
    }

    /** A book whose best price leaps: near levels become far ones, and near again. */
    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldKeepAllLevelsWhenTheBestPriceLeapsAwayAndBack(Side side) {
        BookSide levels = new BookSide(side, BookSide.LEAST_SLOTS);
        long start = 1_000_000;
        for (int i = 0; i < 1_000; i++) {
            levels.set(start - (long) side.sign() * i, i + 1);
        }
        List<Level> before = Level.walk(levels);

        long leap = start + side.sign() * 500_000L;
        levels.set(leap, 9);
        assertThat(levels.bestTicks()).isEqualTo(leap);
        assertThat(levels.nextTicks(leap)).isEqualTo(start);
        assertThat(levels.depth()).isEqualTo(1_001);

        levels.set(leap, 0);
        assertThat(Level.walk(levels)).isEqualTo(before).hasSize(1_000);
        assertThat(Level.count(levels)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "BUY, 256, 300, 11",
        "SELL, 256, 300, 12",
        "BUY, 1024, 3000, 13",
        "SELL, 1024, 3000, 14",
        "BUY, 65536, 200000, 15",
        "SELL, 65536, 200000, 16"
    })
    void shouldEqualASortedMapAfterEachOfManyRandomChanges(Side side, int slots, int spread, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        BookSide fast = new BookSide(side, slots);
        NavigableMap<Long, Long> plain =
                new TreeMap<>((a, b) -> side == Side.BUY ? Long.compare(b, a) : Long.compare(a, b));
        long centre = 10_000_000;
        for (int step = 0; step < STEPS; step++) {
            centre += random.nextInt(200) == 0 ? random.nextInt(-spread, spread + 1) : random.nextInt(-3, 4);
            long distance = random.nextInt(1 + random.nextInt(spread));
            long ticks = pick(random, plain, centre - side.sign() * distance);
            long lots = random.nextInt(5) < 2 + plain.size() / 100 ? 0 : random.nextLong(1, 1_000);
            fast.set(ticks, lots);
            set(plain, ticks, lots);
            if (random.nextInt(20_000) == 0) {
                fast.clear();
                plain.clear();
            }
            assertSame(fast, plain, "seed " + seed + ", step " + step);
            assertAnswers(fast, plain, centre - side.sign() * random.nextLong(-spread, 2L * spread), seed, step);
            if (step % 50 == 0) {
                assertLevels(fast, plain, "seed " + seed + ", step " + step);
            }
        }
    }

    /** Half of the changes fall on levels that exist, many of them on the best one. */
    private static long pick(RandomGenerator random, NavigableMap<Long, Long> plain, long otherwise) {
        return switch (random.nextInt(4)) {
            case 0 -> plain.isEmpty() ? otherwise : plain.firstKey();
            case 1 -> Optional.ofNullable(plain.ceilingKey(otherwise)).orElse(otherwise);
            default -> otherwise;
        };
    }

    private static void set(Map<Long, Long> plain, long ticks, long lots) {
        if (lots == 0) {
            plain.remove(ticks);
        } else {
            plain.put(ticks, lots);
        }
    }

    private static void assertSame(BookSide fast, NavigableMap<Long, Long> plain, String where) {
        assertThat(fast.depth()).as(where).isEqualTo(plain.size());
        assertThat(fast.bestTicks()).as(where).isEqualTo(plain.isEmpty() ? 0 : plain.firstKey());
        assertThat(fast.bestLots())
                .as(where)
                .isEqualTo(plain.isEmpty() ? 0 : plain.firstEntry().getValue());
    }

    private static void assertAnswers(BookSide fast, NavigableMap<Long, Long> plain, long ticks, long seed, int step) {
        String where = "seed " + seed + ", step " + step + ", price " + ticks;
        assertThat(fast.lotsAtPrice(ticks)).as(where).isEqualTo(plain.getOrDefault(ticks, 0L));
        assertThat(fast.nextTicks(ticks))
                .as(where)
                .isEqualTo(Optional.ofNullable(plain.higherKey(ticks)).orElse(0L));
        if (step % 10 == 0) {
            assertThat(fast.levelAtOrWorse(ticks))
                    .as(where)
                    .isEqualTo(plain.headMap(ticks, false).size());
        }
    }

    private static void assertLevels(BookSide fast, NavigableMap<Long, Long> plain, String where) {
        List<Level> expected = plain.entrySet().stream()
                .map(level -> level(fast.side(), level.getKey(), level.getValue()))
                .toList();
        assertThat(Level.walk(fast)).as(where).isEqualTo(expected);
        assertThat(Level.count(fast)).as(where).isEqualTo(expected);
    }
}
