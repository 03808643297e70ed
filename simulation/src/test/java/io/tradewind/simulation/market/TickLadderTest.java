// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.port.TickBatch;
import io.tradewind.quant.random.Xoshiro256;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TickLadderTest {
    private static final int WINDOW = 1_024;
    private static final int STEPS = 100_000;

    /** The plain twin: a map of levels, and a second one kept from what is flushed. */
    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void shouldEqualAMapOverRandomSteps(int sign) {
        Xoshiro256 random = new Xoshiro256(5 + sign);
        TickLadder ladder = new TickLadder(sign, WINDOW, 50_000);
        NavigableMap<Integer, Long> twin = new TreeMap<>();
        NavigableMap<Long, Long> flushed = new TreeMap<>();
        set(ladder, twin, 50_000 * sign, 5);
        for (int step = 0; step < STEPS; step++) {
            int key = ladder.bestKey() + 20 - random.nextInt(WINDOW + 100);
            boolean take = random.nextInt(3) == 0 && twin.size() > 2;
            int found = ladder.firstFrom(key);
            Integer expected = twin.floorKey(key);
            assertThat(ladder.isOccupied(found) ? found : Integer.MIN_VALUE)
                    .as("sign %d, step %d", sign, step)
                    .isEqualTo(expected == null || expected <= twin.lastKey() - WINDOW ? Integer.MIN_VALUE : expected);
            set(ladder, twin, take && ladder.isOccupied(found) ? found : key, take ? 0 : 1 + random.nextInt(99));
            assertThat(ladder.bestKey()).as("sign %d, step %d", sign, step).isEqualTo(twin.lastKey());
            if (step % 50 == 0) {
                flush(ladder, flushed);
                assertThat(flushed).as("sign %d, step %d", sign, step).hasSameSizeAs(twin);
                twin.forEach((level, lots) -> assertThat(flushed).containsEntry((long) level * sign, lots));
            }
        }
    }

    private static void set(TickLadder ladder, NavigableMap<Integer, Long> twin, int key, long lots) {
        ladder.set(key, lots);
        if (twin.isEmpty() || key > twin.lastKey() - WINDOW) {
            if (lots == 0) {
                twin.remove(key);
            } else {
                twin.put(key, lots);
                twin.headMap(twin.lastKey() - WINDOW, true).clear();
            }
        }
    }

    private static void flush(TickLadder ladder, NavigableMap<Long, Long> levels) {
        TickBatch batch = new TickBatch(1);
        batch.delta(0, 0, 0, 1, 1, TickBatch.NO_ID);
        ladder.flush(batch, 1, 1);
        for (int i = 0; i < batch.levels(); i++) {
            if (batch.levelQuantity(i) == 0) {
                levels.remove(batch.levelPrice(i));
            } else {
                levels.put(batch.levelPrice(i), batch.levelQuantity(i));
            }
        }
    }
}
