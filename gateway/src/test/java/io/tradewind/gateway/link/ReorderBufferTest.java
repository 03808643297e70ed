// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReorderBufferTest {
    private static final int SEEDS = 2_000;

    /** Notes what comes and checks the one promise that never bends: numbers rise strictly in a partition. */
    private static final class Recorder implements ReorderSink<String> {
        private final List<List<Long>> delivered = new ArrayList<>();
        private final List<String> gaps = new ArrayList<>();
        private final List<BitSet> missing = new ArrayList<>();

        Recorder(int partitions) {
            for (int i = 0; i < partitions; i++) {
                delivered.add(new ArrayList<>());
                missing.add(new BitSet());
            }
        }

        @Override
        public void onElement(int partition, long sequence, String element) {
            List<Long> numbers = delivered.get(partition);
            if (!numbers.isEmpty()) {
                assertThat(sequence).isGreaterThan(numbers.getLast());
            }
            assertThat(element).isEqualTo(partition + "/" + sequence);
            assertThat(missing.get(partition).get((int) sequence)).isFalse();
            numbers.add(sequence);
        }

        @Override
        public void onGap(int partition, long firstMissing, long lastMissing) {
            assertThat(lastMissing).isGreaterThanOrEqualTo(firstMissing);
            gaps.add(partition + ":" + firstMissing + "-" + lastMissing);
            missing.get(partition).set((int) firstMissing, (int) lastMissing + 1);
        }
    }

    private static void offer(ReorderBuffer<String> buffer, Recorder sink, long nowNs, long... sequences) {
        for (long sequence : sequences) {
            buffer.offer(0, sequence, "0/" + sequence, nowNs, sink);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000})
    void shouldDeliverTheFirstNumberWhateverItIs(long first) {
        ReorderBuffer<String> buffer = new ReorderBuffer<>(8, 100, first);
        Recorder sink = new Recorder(1);

        offer(buffer, sink, 0, first, first + 1);

        assertThat(sink.delivered.getFirst()).containsExactly(first, first + 1);
        assertThat(buffer.counts()).isEqualTo(new ReorderCounts(2, 0, 0, 0, 0, 0));
    }

    @Test
    void shouldHoldWhatIsEarlyAndDeliverItInOrder() {
        ReorderBuffer<String> buffer = new ReorderBuffer<>(8, 100, 0);
        Recorder sink = new Recorder(1);

        offer(buffer, sink, 0, 2, 1, 3);
        assertThat(sink.delivered.getFirst()).isEmpty();
        assertThat(buffer.counts().held()).isEqualTo(3);
        offer(buffer, sink, 0, 0);

        assertThat(sink.delivered.getFirst()).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void shouldGiveUpWhatIsMissingWhenTheWaitIsOverAndNotBefore() {
        ReorderBuffer<String> buffer = new ReorderBuffer<>(8, 100, 0);
        Recorder sink = new Recorder(1);
        offer(buffer, sink, 50, 2);
        offer(buffer, sink, 120, 5);

        buffer.onTime(149, sink);
        assertThat(sink.gaps).isEmpty();
        buffer.onTime(150, sink);
        assertThat(sink.gaps).containsExactly("0:0-1");
        assertThat(sink.delivered.getFirst()).containsExactly(2L);
        buffer.onTime(220, sink);

        assertThat(sink.gaps).containsExactly("0:0-1", "0:3-4");
        assertThat(buffer.counts()).isEqualTo(new ReorderCounts(2, 0, 0, 0, 2, 4));
    }

    @Test
    void shouldGiveUpWhatIsMissingWhenTheSpanIsFull() {
        ReorderBuffer<String> buffer = new ReorderBuffer<>(4, 100, 0);
        Recorder sink = new Recorder(1);

        offer(buffer, sink, 0, 1, 3, 4);

        assertThat(sink.gaps).containsExactly("0:0-0");
        assertThat(sink.delivered.getFirst()).containsExactly(1L);
        assertThat(buffer.counts()).isEqualTo(new ReorderCounts(1, 0, 0, 2, 1, 1));
    }

    @Test
    void shouldCountNumbersGivenUpInTwoStepsAsOneGap() {
        ReorderBuffer<String> buffer = new ReorderBuffer<>(4, 100, 0);
        Recorder sink = new Recorder(1);

        offer(buffer, sink, 0, 4, 5);
        buffer.onTime(100, sink);

        assertThat(sink.gaps).containsExactly("0:0-0", "0:1-1", "0:2-3");
        assertThat(buffer.counts()).isEqualTo(new ReorderCounts(2, 0, 0, 0, 1, 4));
    }

    @Test
    void shouldTellTwiceFromTooLate() {
        ReorderBuffer<String> buffer = new ReorderBuffer<>(4, 100, 0);
        Recorder sink = new Recorder(1);
        offer(buffer, sink, 0, 0, 0, 2, 2);
        buffer.onTime(100, sink);

        offer(buffer, sink, 100, 1, 1, 2);

        assertThat(sink.delivered.getFirst()).containsExactly(0L, 2L);
        assertThat(buffer.counts()).isEqualTo(new ReorderCounts(2, 4, 1, 0, 1, 1));
    }

    @Test
    void shouldJumpOverAHugeGapAtOnce() {
        ReorderBuffer<String> buffer = new ReorderBuffer<>(1024, 100, 0);
        Recorder sink = new Recorder(1);
        ReorderSink<String> counting = new ReorderSink<>() {
            @Override
            public void onElement(int partition, long sequence, String element) {
                sink.delivered.getFirst().add(sequence);
            }

            @Override
            public void onGap(int partition, long firstMissing, long lastMissing) {
                sink.gaps.add(firstMissing + "-" + lastMissing);
            }
        };
        buffer.offer(0, Long.MAX_VALUE - 1, "", 0, counting);
        buffer.onTime(100, counting);

        assertThat(sink.delivered.getFirst()).containsExactly(Long.MAX_VALUE - 1);
        assertThat(buffer.counts()).isEqualTo(new ReorderCounts(1, 0, 0, 0, 1, Long.MAX_VALUE - 1));
    }

    @Test
    void shouldStartAgainAfterASnapshot() {
        ReorderBuffer<String> buffer = new ReorderBuffer<>(8, 100, 0);
        Recorder sink = new Recorder(1);
        offer(buffer, sink, 0, 3, 6);

        buffer.restart(0, 5, sink);
        offer(buffer, sink, 0, 5, 3);

        assertThat(sink.delivered.getFirst()).containsExactly(5L, 6L);
        assertThat(sink.gaps).isEmpty();
        assertThat(buffer.counts()).isEqualTo(new ReorderCounts(2, 1, 1, 0, 0, 0));
        assertThatThrownBy(() -> buffer.restart(0, 4, sink)).hasMessageContaining("partition 0 is at 7");
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        assertThatThrownBy(() -> new ReorderBuffer<String>(3, 0, 0)).hasMessageContaining("power of two");
        assertThatThrownBy(() -> new ReorderBuffer<String>(4, -1, 0)).hasMessageContaining("negative");
        assertThatThrownBy(() -> new ReorderBuffer<String>(4, 0, 0).offer(0, -1, "", 0, new Recorder(1)))
                .hasMessageContaining("out of range");
    }

    /** Shuffles within a stretch, loses some, doubles some, in several partitions, and checks every counter against a twin. */
    @Test
    void shouldKeepEveryPromiseUnderShuffledInput() {
        for (int seed = 0; seed < SEEDS; seed++) {
            try {
                run(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private record Message(int partition, long sequence) {}

    private static void run(RandomGenerator random) {
        int partitions = 1 + random.nextInt(3);
        int capacity = 1 << random.nextInt(7);
        long first = random.nextInt(2);
        long maxWaitNs = random.nextInt(60);
        List<Message> messages = messages(random, partitions, first);
        ReorderBuffer<String> buffer = new ReorderBuffer<>(capacity, maxWaitNs, first);
        Recorder sink = new Recorder(partitions);
        Twin twin = new Twin(sink, partitions);
        long nowNs = 0;
        for (Message message : messages) {
            nowNs += random.nextInt(4);
            buffer.onTime(nowNs, sink);
            twin.beforeOffer(message);
            buffer.offer(message.partition, message.sequence, message.partition + "/" + message.sequence, nowNs, sink);
        }
        ReorderCounts before = buffer.counts();
        assertThat(before.offered()).isEqualTo(messages.size());
        assertThat(before.held()).isLessThanOrEqualTo((long) capacity * partitions);
        buffer.onTime(nowNs + maxWaitNs, sink);
        twin.check(buffer, messages.size());
    }

    private static List<Message> messages(RandomGenerator random, int partitions, long first) {
        List<Message> messages = new ArrayList<>();
        int count = 20 + random.nextInt(120);
        double loss = random.nextInt(3) * 0.05;
        for (int i = 0; i < count; i++) {
            for (int partition = 0; partition < partitions; partition++) {
                int copies = random.nextDouble() < loss ? 0 : random.nextInt(10) == 0 ? 2 : 1;
                for (int copy = 0; copy < copies; copy++) {
                    messages.add(new Message(partition, first + i));
                }
            }
        }
        int reach = 1 + random.nextInt(40);
        for (int i = 0; i < messages.size(); i++) {
            int other = Math.min(messages.size() - 1, i + random.nextInt(reach));
            messages.set(i, messages.set(other, messages.get(i)));
        }
        return messages;
    }

    /** Counts with sets of all that ever happened, which the buffer has no room for. */
    private static final class Twin {
        private final Recorder sink;
        private final List<BitSet> offered = new ArrayList<>();
        private long duplicates;
        private long late;

        Twin(Recorder sink, int partitions) {
            this.sink = sink;
            for (int i = 0; i < partitions; i++) {
                offered.add(new BitSet());
            }
        }

        void beforeOffer(Message message) {
            int sequence = (int) message.sequence;
            if (offered.get(message.partition).get(sequence)) {
                duplicates++;
            } else if (sink.missing.get(message.partition).get(sequence)) {
                late++;
            }
            offered.get(message.partition).set(sequence);
        }

        void check(ReorderBuffer<String> buffer, int messages) {
            long delivered = sink.delivered.stream().mapToLong(List::size).sum();
            long missing = sink.missing.stream().mapToLong(BitSet::cardinality).sum();
            ReorderCounts expected = new ReorderCounts(delivered, duplicates, late, 0, runs(), missing);
            assertThat(buffer.counts()).isEqualTo(expected);
            assertThat(delivered + duplicates + late).isEqualTo(messages);
            for (int i = 0; i < offered.size(); i++) {
                BitSet lost = (BitSet) offered.get(i).clone();
                sink.delivered.get(i).forEach(sequence -> lost.clear(sequence.intValue()));
                lost.andNot(sink.missing.get(i));
                assertThat(lost.isEmpty())
                        .as("delivered or given up, all of them")
                        .isTrue();
            }
        }

        /** Runs of missing numbers, over all partitions. */
        private long runs() {
            long runs = 0;
            for (BitSet missing : sink.missing) {
                for (int at = missing.nextSetBit(0); at >= 0; at = missing.nextSetBit(missing.nextClearBit(at))) {
                    runs++;
                }
            }
            return runs;
        }
    }
}
