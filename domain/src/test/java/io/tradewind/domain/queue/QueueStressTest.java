// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.queue.OverflowPolicy.Conflate;
import io.tradewind.domain.queue.OverflowPolicy.DropNewest;
import io.tradewind.domain.queue.OverflowPolicy.DropOldest;
import io.tradewind.domain.queue.OverflowPolicy.RejectWithError;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.YieldingIdleStrategy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads on one queue: nothing is lost, doubled or out of its producer's order, and every counter is exact. */
@Timeout(120)
class QueueStressTest {
    private static final int THREADS = 64;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1_024})
    void shouldHandEverythingOnInOrderFromOneThreadToAnother(int capacity) throws Exception {
        int elements = 300_000;
        SpscQueue<Long> queue = new SpscQueue<>("fills", capacity, FakeTime.PATIENT);
        Crew crew = new Crew();
        crew.add(() -> {
            for (long i = 0; i < elements; i++) {
                queue.put(i);
            }
        });
        crew.add(() -> {
            for (long expected = 0; expected < elements; ) {
                Long taken = queue.poll();
                if (taken == null) {
                    YieldingIdleStrategy.INSTANCE.idle();
                } else if (taken != expected++) {
                    throw new AssertionError("got " + taken + " after " + (expected - 2));
                }
            }
        });
        crew.run();

        assertThat(queue.size()).isZero();
        assertThat(queue.refused()).isZero();
    }

    /** A number says which producer made it and which of its numbers it is. */
    private static long number(int producer, int index) {
        return (long) producer << 32 | index;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 1_024})
    void shouldHandEverythingOnOnceBetweenManyThreads(int capacity) throws Exception {
        int each = 2_000;
        int producers = THREADS / 2;
        MpmcQueue<Long> queue = new MpmcQueue<>("control", capacity, FakeTime.PATIENT);
        AtomicInteger taken = new AtomicInteger();
        AtomicLong sum = new AtomicLong();
        Crew crew = new Crew();
        for (int p = 0; p < producers; p++) {
            int producer = p;
            crew.add(() -> {
                for (int i = 0; i < each; i++) {
                    queue.put(number(producer, i));
                }
            });
            crew.add(() -> sum.addAndGet(takeInOrder(queue::poll, producers, taken, producers * each)));
        }
        crew.run();

        assertThat(taken).hasValue(producers * each);
        assertThat(sum).hasValue(sumOfAll(producers, each));
        assertThat(queue.size()).isZero();
    }

    private static long sumOfAll(int producers, int each) {
        long sum = 0;
        for (int producer = 0; producer < producers; producer++) {
            for (int i = 0; i < each; i++) {
                sum += number(producer, i);
            }
        }
        return sum;
    }

    private interface Source {
        @Nullable
        Long poll();
    }

    /** Takes until all threads together have enough; what one thread sees of a producer must rise. */
    private static long takeInOrder(Source source, int producers, AtomicInteger taken, int enough) {
        int[] last = new int[producers];
        Arrays.fill(last, -1);
        long sum = 0;
        while (taken.get() < enough) {
            Long number = source.poll();
            if (number == null) {
                YieldingIdleStrategy.INSTANCE.idle();
                continue;
            }
            taken.incrementAndGet();
            sum += number;
            int producer = (int) (number >>> 32);
            int index = number.intValue();
            if (index <= last[producer]) {
                throw new AssertionError("producer " + producer + ": " + index + " after " + last[producer]);
            }
            last[producer] = index;
        }
        return sum;
    }

    @Test
    void shouldCountEveryRefusalExactlyWithManyThreads() throws Exception {
        int each = 5_000;
        MpmcQueue<Long> queue = new MpmcQueue<>("control", 16, new RejectWithError());
        AtomicLong accepted = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        AtomicLong taken = new AtomicLong();
        Crew crew = new Crew();
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            crew.add(() -> {
                Random random = new Random(THREADS * 31L + thread);
                for (int i = 0; i < each; i++) {
                    if (random.nextInt(3) == 0) {
                        taken.addAndGet(queue.poll() == null ? 0 : 1);
                    } else {
                        (accepts(queue, i) ? accepted : refused).incrementAndGet();
                    }
                }
            });
        }
        crew.run();

        assertThat(queue.refused()).isEqualTo(refused.get()).isPositive();
        assertThat(accepted.get()).isEqualTo(taken.get() + queue.size());
    }

    private static boolean accepts(MpmcQueue<Long> queue, long element) {
        try {
            queue.put(element);
            return true;
        } catch (QueueFullException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldAccountForEveryTelemetryElementWithManyThreads(boolean oldest) throws Exception {
        int each = 20_000;
        int producers = THREADS - 2;
        LossyQueue<Long> queue = new LossyQueue<>("telemetry", 32, oldest ? new DropOldest() : new DropNewest());
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger running = new AtomicInteger(producers);
        Crew crew = new Crew();
        for (int p = 0; p < producers; p++) {
            int producer = p;
            crew.add(() -> {
                for (int i = 0; i < each; i++) {
                    queue.offer(number(producer, i));
                }
                running.decrementAndGet();
            });
        }
        for (int consumer = producers; consumer < THREADS; consumer++) {
            crew.add(() -> {
                while (running.get() > 0) {
                    if (queue.poll() != null) {
                        taken.incrementAndGet();
                    }
                }
            });
        }
        crew.run();

        long total = (long) producers * each;
        assertThat(taken.get() + queue.dropped() + queue.size()).isEqualTo(total);
        assertThat(queue.dropped()).isPositive();
        assertThat(queue.size()).isLessThanOrEqualTo(queue.capacity() + producers);
    }

    @Test
    void shouldNeverShowATornValueAndCountExactlyWhileConflating() throws Exception {
        long seed = 31_415;
        int keys = 7;
        int words = 16;
        int offers = 500_000;
        ConflatingRing ring = new ConflatingRing("quotes", keys, words * Long.BYTES, new Conflate());
        long[] last = new long[keys];
        Crew crew = new Crew();
        crew.add(() -> {
            Random random = new Random(seed);
            UnsafeBuffer source = new UnsafeBuffer(new byte[words * Long.BYTES]);
            for (long i = 1; i <= offers; i++) {
                for (int word = 0; word < words; word++) {
                    source.putLong(word * Long.BYTES, i);
                }
                ring.offer(random.nextInt(keys), source, 0, words * Long.BYTES);
            }
        });
        crew.add(() -> {
            while (ring.offered() < offers || ring.size() > 0) {
                ring.poll((key, buffer, at, length) -> {
                    long value = buffer.getLong(at);
                    for (int word = 1; word < words; word++) {
                        if (buffer.getLong(at + word * Long.BYTES) != value) {
                            throw new AssertionError("seed " + seed + ": key " + key + " is torn at word " + word);
                        }
                    }
                    if (value <= last[key]) {
                        throw new AssertionError("seed " + seed + ": key " + key + " went back to " + value);
                    }
                    last[key] = value;
                });
            }
        });
        crew.run();

        Random random = new Random(seed);
        long[] newest = new long[keys];
        for (long i = 1; i <= offers; i++) {
            newest[random.nextInt(keys)] = i;
        }
        assertThat(last).as("seed %d: the last of each key arrives", seed).isEqualTo(newest);
        assertThat(ring.offered()).isEqualTo(ring.taken() + ring.conflated()).isEqualTo(offers);
    }

    @Test
    void shouldHandEncodedEventsOnFromManyThreads() throws Exception {
        int producers = THREADS - 1;
        int each = 2_000;
        EventRing ring = EventRing.ofManyProducers("control", 1 << 12, FakeTime.PATIENT);
        int[] next = new int[producers];
        Crew crew = new Crew();
        for (int p = 0; p < producers; p++) {
            int producer = p;
            crew.add(() -> {
                UnsafeBuffer source = new UnsafeBuffer(new byte[64]);
                for (int i = 0; i < each; i++) {
                    source.putInt(0, i);
                    ring.put(1 + producer, source, 0, Integer.BYTES + i % 50);
                }
            });
        }
        crew.add(() -> {
            for (int read = 0; read < producers * each; ) {
                read += ring.read(
                        (type, buffer, at, length) -> {
                            int index = buffer.getInt(at);
                            if (index != next[type - 1]++ || length != Integer.BYTES + index % 50) {
                                throw new AssertionError("producer " + (type - 1) + ": " + index + " of " + length);
                            }
                        },
                        256);
                Thread.onSpinWait();
            }
        });
        crew.run();

        assertThat(next).containsOnly(each);
        assertThat(ring.sizeBytes()).isZero();
    }
}
