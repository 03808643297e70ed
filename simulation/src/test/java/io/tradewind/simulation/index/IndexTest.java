// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables against the collections of the JDK, with keys in sequence, in steps, at random and at the ends of the range. */
class IndexTest {
    private static final int STEPS = 100_000;
    private static final long[] ODD_KEYS = {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, -64, 63, 64};

    private RandomGenerator random = RandomGenerator.getDefault();
    private LongUnaryOperator key = LongUnaryOperator.identity();

    private String seeded(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        long step = seed % 2 == 0 ? 1L << random.nextInt(40) : 1;
        key = n -> seed == 3 ? n * 0x5851_F42D_4C95_7F2DL : n * step;
        return "seed " + seed;
    }

    private long key() {
        return random.nextInt(50) == 0
                ? ODD_KEYS[random.nextInt(ODD_KEYS.length)]
                : key.applyAsLong(random.nextInt(3000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldFindWhatWasPutAndNotRemoved(long seed) {
        String where = seeded(seed);
        LongIndex<String> index = new LongIndex<>();
        Map<Long, String> expected = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            long key = key();
            if (random.nextInt(100) < 48) {
                assertThat(index.remove(key)).as(where).isEqualTo(expected.remove(key));
            } else {
                index.put(key, "v" + step);
                expected.put(key, "v" + step);
            }
            long other = key();
            assertThat(index.get(other)).as(where + ", step " + step).isEqualTo(expected.get(other));
        }
        assertThat(index.size()).as(where).isEqualTo(expected.size());
        expected.forEach((k, v) -> assertThat(index.get(k)).as(where).isEqualTo(v));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldKeepASumForEachKey(long seed) {
        String where = seeded(seed);
        LongSums sums = new LongSums();
        Map<Long, Long> expected = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            long key = key();
            long amount = random.nextLong(-3, 4);
            sums.add(key, amount);
            expected.merge(key, amount, Long::sum);
            long other = key();
            assertThat(sums.get(other)).as(where + ", step " + step).isEqualTo(expected.getOrDefault(other, 0L));
        }
        expected.values().removeIf(sum -> sum == 0);
        assertThat(sums.sortedKeys())
                .as(where)
                .containsExactly(expected.keySet().toArray(Long[]::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldKnowEveryNumberThatItHasSeen(long seed) {
        String where = seeded(seed);
        IdSet seen = new IdSet();
        assertThat(seen.isEmpty()).isTrue();
        Set<Long> expected = new TreeSet<>();
        for (int step = 0; step < STEPS; step++) {
            long id = key();
            assertThat(seen.contains(id)).as(where).isEqualTo(expected.contains(id));
            assertThat(seen.add(id)).as(where + ", step " + step).isEqualTo(expected.add(id));
        }
        assertThat(seen.isEmpty()).isFalse();
        assertThat(seen.sorted()).as(where).containsExactly(expected.toArray(Long[]::new));
    }
}
