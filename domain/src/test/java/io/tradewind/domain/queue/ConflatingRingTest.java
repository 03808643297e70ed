// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.queue.OverflowPolicy.Conflate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The newest value of each key, in the order in which the keys began to wait. */
class ConflatingRingTest {
    private static final Conflate POLICY = new Conflate();
    private static final int STEPS = 100_000;

    private final UnsafeBuffer source = new UnsafeBuffer(new byte[64]);

    private void offer(ConflatingRing ring, int key, long value) {
        source.putLong(5, value);
        ring.offer(key, source, 5, Long.BYTES);
    }

    private static List<Long> drain(ConflatingRing ring) {
        List<Long> read = new ArrayList<>();
        while (ring.poll((key, buffer, at, length) -> read.add(key * 1_000L + buffer.getLong(at)))) {
            // until nothing waits
        }
        return read;
    }

    @Test
    void shouldKeepTheLastOfEachKeyInTheOrderInWhichTheKeysArrived() {
        ConflatingRing ring = new ConflatingRing("quotes", 4, Long.BYTES, POLICY);
        offer(ring, 2, 1);
        offer(ring, 0, 2);
        offer(ring, 2, 3);
        offer(ring, 3, 4);
        offer(ring, 0, 5);
        offer(ring, 2, 6);

        assertThat(ring.size()).isEqualTo(3);
        assertThat(drain(ring)).containsExactly(2_006L, 5L, 3_004L);
        assertThat(ring.offered()).isEqualTo(6);
        assertThat(ring.conflated()).isEqualTo(3);
        assertThat(ring.taken()).isEqualTo(3);
        assertThat(ring.size()).isZero();
    }

    @Test
    void shouldLetAKeyWaitAgainAtTheEndOnceItWasTaken() {
        ConflatingRing ring = new ConflatingRing("quotes", 3, Long.BYTES, POLICY);
        offer(ring, 1, 1);
        offer(ring, 2, 2);
        List<Long> first = new ArrayList<>();
        assertThat(ring.poll((key, buffer, at, length) -> first.add(buffer.getLong(at))))
                .isTrue();
        offer(ring, 1, 3);

        assertThat(first).containsExactly(1L);
        assertThat(drain(ring)).containsExactly(2_002L, 1_003L);
        assertThat(ring.conflated()).isZero();
    }

    @Test
    void shouldWorkWithOneKeyAndNothingInIt() {
        ConflatingRing ring = new ConflatingRing("quotes", 1, Long.BYTES, POLICY);
        assertThat(ring.poll((key, buffer, at, length) -> {})).isFalse();
        for (long value = 1; value <= 1_000; value++) {
            offer(ring, 0, value);
        }

        assertThat(drain(ring)).containsExactly(1_000L);
        assertThat(ring.conflated()).isEqualTo(999);
        assertThat(ring.poll((key, buffer, at, length) -> {})).isFalse();
    }

    @Test
    void shouldGiveEachValueItsOwnLength() {
        ConflatingRing ring = new ConflatingRing("quotes", 2, 48, POLICY);
        ring.offer(0, source, 0, 48);
        ring.offer(0, source, 0, 0);
        ring.offer(1, source, 0, 17);
        List<Integer> lengths = new ArrayList<>();
        while (ring.poll((key, buffer, at, length) -> lengths.add(length))) {
            // until nothing waits
        }

        assertThat(lengths).containsExactly(0, 17);
    }

    @Test
    void shouldNotTouchAValueThatWasTakenWhileNewerOnesCome() {
        ConflatingRing ring = new ConflatingRing("quotes", 1, Long.BYTES, POLICY);
        offer(ring, 0, 7);
        assertThat(ring.poll((key, buffer, at, length) -> {
                    for (long value = 100; value < 110; value++) {
                        offer(ring, 0, value);
                    }
                    assertThat(buffer.getLong(at)).isEqualTo(7);
                }))
                .isTrue();

        assertThat(drain(ring)).containsExactly(109L);
    }

    @Test
    void shouldRefuseWhatIsOutOfRange() {
        ConflatingRing ring = new ConflatingRing("quotes", 2, 16, POLICY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring.offer(2, source, 0, 8))
                .withMessage("key must be from 0 to 1, but is 2");
        assertThatIllegalArgumentException().isThrownBy(() -> ring.offer(-1, source, 0, 8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring.offer(0, source, 0, 17))
                .withMessage("length must be from 0 to 16, but is 17");
        assertThatIllegalArgumentException().isThrownBy(() -> new ConflatingRing("quotes", 0, 16, POLICY));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConflatingRing("quotes", 1, 0, POLICY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConflatingRing("quotes", 65_536, 1 << 20, POLICY))
                .withMessageContaining("would need");
        assertThat(ring.offered()).isZero();
    }

    @Test
    void shouldBehaveLikeAPlainMapThatKeepsInsertionOrder() {
        long seed = 27_182;
        Random random = new Random(seed);
        int keys = 13;
        ConflatingRing ring = new ConflatingRing("quotes", keys, Long.BYTES, POLICY);
        Map<Integer, Long> plain = new LinkedHashMap<>();
        long conflated = 0;
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(100) < 60) {
                int key = random.nextInt(keys);
                offer(ring, key, step);
                conflated += plain.put(key, (long) step) == null ? 0 : 1;
            } else {
                Long expected = plain.isEmpty() ? null : first(plain);
                List<Long> read = new ArrayList<>();
                boolean some = ring.poll((key, buffer, at, length) -> read.add(key * 1_000_000L + buffer.getLong(at)));
                assertThat(some).as("seed %d step %d", seed, step).isEqualTo(expected != null);
                if (expected != null) {
                    assertThat(read).as("seed %d step %d", seed, step).containsExactly(expected);
                }
            }
        }
        assertThat(ring.conflated()).isEqualTo(conflated).isGreaterThan(1_000);
        assertThat(ring.size()).isEqualTo(plain.size());
        assertThat(ring.offered()).isEqualTo(ring.taken() + ring.conflated() + ring.size());
    }

    private static Long first(Map<Integer, Long> plain) {
        Map.Entry<Integer, Long> entry = plain.entrySet().iterator().next();
        plain.remove(entry.getKey());
        return entry.getKey() * 1_000_000L + entry.getValue();
    }
}
