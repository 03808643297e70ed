// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.BreakerState;
import io.tradewind.domain.breaker.CircuitBreaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedQueueTest {
    private static final int PRODUCERS = 4;
    private static final int EACH = 20_000;
    private static final long OFFERED = (long) PRODUCERS * EACH;

    /** What consumers took, in order, and what producers were told. */
    private record Outcome(List<Long> taken, BoundedQueue.Counts counts, long[] told) {}

    /** Producers in a crowd against one consumer that reads to the end; with no consumer when told so. */
    private static Outcome overload(BoundedQueue<Long> queue, boolean consume) throws InterruptedException {
        AtomicInteger running = new AtomicInteger(PRODUCERS);
        CountDownLatch start = new CountDownLatch(1);
        AtomicLong[] told = Stream.generate(AtomicLong::new).limit(4).toArray(AtomicLong[]::new);
        List<Thread> threads = new ArrayList<>();
        for (int producer = 0; producer < PRODUCERS; producer++) {
            long id = producer;
            threads.add(Thread.ofPlatform().start(() -> {
                await(start);
                for (long i = 0; i < EACH; i++) {
                    told[queue.offer(id * EACH + i).ordinal()].incrementAndGet();
                }
                running.decrementAndGet();
            }));
        }
        List<Long> taken = new ArrayList<>();
        start.countDown();
        while (consume && running.get() > 0) {
            take(queue, taken);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        while (consume && queue.depth() > 0) {
            take(queue, taken);
        }
        return new Outcome(
                taken,
                queue.counts(),
                Stream.of(told).mapToLong(AtomicLong::get).toArray());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void take(BoundedQueue<Long> queue, List<Long> taken) {
        Long element = queue.poll();
        if (element == null) {
            Thread.onSpinWait();
        } else {
            taken.add(element);
        }
    }

    /** Every element is somewhere, the producers were told the truth, and the order of each producer is kept. */
    private static void check(BoundedQueue<Long> queue, Outcome outcome) {
        BoundedQueue.Counts counts = outcome.counts;
        assertThat(counts.offered()).isEqualTo(OFFERED);
        assertThat(new long[] {counts.accepted(), counts.dropped(), counts.rejected(), counts.timedOut()})
                .isEqualTo(outcome.told);
        assertThat(counts.polled()).isEqualTo(outcome.taken.size());
        assertThat(counts.accepted()).isEqualTo(counts.polled() + counts.displaced() + queue.depth());
        long[] last = new long[PRODUCERS];
        java.util.Arrays.fill(last, -1);
        for (long element : outcome.taken) {
            int producer = (int) (element / EACH);
            assertThat(element % EACH).isGreaterThan(last[producer]);
            last[producer] = element % EACH;
        }
    }

    @Test
    void shouldDropTheNewestAndCountThem() throws InterruptedException {
        BoundedQueue<Long> queue = new BoundedQueue<>(64, new DropNewest());

        check(queue, overload(queue, true));
        Outcome alone = overload(new BoundedQueue<>(64, new DropNewest()), false);

        assertThat(alone.counts).isEqualTo(new BoundedQueue.Counts(64, OFFERED - 64, 0, 0, 0, 0));
    }

    @Test
    void shouldDropTheOldestAndCountThem() throws InterruptedException {
        BoundedQueue<Long> queue = Queues.telemetry(64);

        Outcome outcome = overload(queue, true);
        check(queue, outcome);
        assertThat(outcome.counts.accepted()).isEqualTo(OFFERED);

        BoundedQueue<Long> unread = Queues.telemetry(64);
        Outcome alone = overload(unread, false);
        assertThat(alone.counts.displaced()).isEqualTo(OFFERED - 64);
        assertThat(unread.depth()).isEqualTo(64);
        assertThat(alone.counts.lost()).isEqualTo(OFFERED - 64);
    }

    @Test
    void shouldKeepTheNewestWhenTheOldestAreDropped() {
        BoundedQueue<Integer> queue = Queues.telemetry(4);
        for (int i = 0; i < 10; i++) {
            queue.offer(i);
        }

        assertThat(Stream.generate(queue::poll).limit(4)).containsExactly(6, 7, 8, 9);
    }

    @Test
    void shouldBlockTheProducersAndLoseNothing() throws InterruptedException {
        BoundedQueue<Long> queue = Queues.fills(64, Long.MAX_VALUE, System::nanoTime);

        Outcome outcome = overload(queue, true);

        check(queue, outcome);
        assertThat(outcome.counts).isEqualTo(new BoundedQueue.Counts(OFFERED, 0, 0, 0, 0, OFFERED));
    }

    @Test
    void shouldTellTheProducerWhenTheWaitIsOver() {
        AtomicLong clock = new AtomicLong();
        BoundedQueue<Integer> queue = Queues.fills(2, 100, () -> clock.getAndAdd(10));
        queue.offer(1);
        queue.offer(2);

        assertThat(queue.offer(3)).isEqualTo(Admission.TIMED_OUT);
        assertThat(clock.get()).isBetween(100L, 150L);
        assertThat(queue.counts()).isEqualTo(new BoundedQueue.Counts(2, 0, 0, 1, 0, 0));
        assertThatThrownBy(() -> queue.put(4))
                .isInstanceOfSatisfying(
                        QueueFullException.class, e -> assertThat(e.outcome()).isEqualTo(Admission.TIMED_OUT))
                .hasMessageContaining("2 of 2");
    }

    @Test
    void shouldEndTheWaitOfAnInterruptedProducer() throws InterruptedException {
        BoundedQueue<Integer> queue = Queues.fills(2, Long.MAX_VALUE, System::nanoTime);
        queue.offer(1);
        queue.offer(2);
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread producer = Thread.ofPlatform().start(() -> {
            assertThat(queue.offer(3)).isEqualTo(Admission.TIMED_OUT);
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        producer.interrupt();
        producer.join();

        assertThat(stillInterrupted).isTrue();
        assertThat(queue.counts().timedOut()).isEqualTo(1);
    }

    @Test
    void shouldRejectWithAnErrorAndLoseNothingSilently() throws InterruptedException {
        BoundedQueue<Long> queue = Queues.orders(64);

        Outcome outcome = overload(queue, true);

        check(queue, outcome);
        assertThat(outcome.counts.lost()).isZero();
        BoundedQueue<Integer> full = Queues.orders(2);
        full.put(1);
        full.put(2);
        assertThatThrownBy(() -> full.put(3)).isInstanceOf(QueueFullException.class);
        assertThat(full.counts().rejected()).isEqualTo(1);
    }

    @Test
    void shouldLetExactlyAsManyInAsThereAreTokens() throws InterruptedException {
        AtomicLong clock = new AtomicLong();
        BoundedQueue<Long> queue = new BoundedQueue<>(1 << 17, new TokenBucketPolicy(1_000, 50, clock::get));

        Outcome burst = overload(queue, false);
        assertThat(burst.counts.accepted()).isEqualTo(50);
        clock.set(10_000_000);
        Outcome later = overload(queue, false);

        assertThat(later.counts.accepted()).as("ten more after 10 ms").isEqualTo(60);
        assertThat(later.counts.rejected()).isEqualTo(2 * OFFERED - 60);
    }

    @Test
    void shouldLetFewerInTheFullerTheQueueIs() {
        AtomicLong clock = new AtomicLong();
        BoundedQueue<Integer> queue = new BoundedQueue<>(16, new AdaptiveRateLimit(1_000, 1, clock::get));
        long[] accepted = new long[4];
        for (int quarter = 0; quarter < 4; quarter++) {
            while (queue.depth() < 4 * quarter) {
                clock.addAndGet(100_000_000);
                queue.offer(0);
            }
            for (int step = 0; step < 160; step++) {
                clock.addAndGet(100_000);
                if (queue.offer(0) == Admission.ACCEPTED) {
                    accepted[quarter]++;
                    queue.poll();
                }
            }
        }
        assertThat(accepted)
                .as("16 ms at 1000/s times the free share, in steps of 0.1 ms")
                .containsExactly(16, 11, 8, 4);
        while (queue.depth() < 16) {
            clock.addAndGet(100_000_000);
            queue.offer(0);
        }
        clock.addAndGet(1_000_000_000);
        assertThat(queue.offer(0)).isEqualTo(Admission.REJECTED);
    }

    @Test
    void shouldCountExactlyUnderAnAdaptiveLimit() throws InterruptedException {
        BoundedQueue<Long> queue =
                new BoundedQueue<>(64, new AdaptiveRateLimit(1_000_000_000, 1_000, System::nanoTime));

        check(queue, overload(queue, true));
    }

    @Test
    void shouldRefuseEverythingWhileTheBreakerIsOpen() throws InterruptedException {
        BreakerSettings opensAtOnce = BreakerSettings.STANDARD.withTrip(1_000_000, 1, 1);
        CircuitBreaker breaker = new CircuitBreaker("queue", opensAtOnce, () -> 0);
        BoundedQueue<Long> queue = new BoundedQueue<>(64, new CircuitBreakerPolicy(breaker));

        Outcome outcome = overload(queue, false);

        assertThat(outcome.counts).isEqualTo(new BoundedQueue.Counts(64, 0, OFFERED - 64, 0, 0, 0));
        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
        queue.poll();
        assertThat(queue.offer(1L)).as("room again, and the breaker still open").isEqualTo(Admission.REJECTED);
    }

    @Test
    void shouldAskTheQueueItselfForItsDepth() {
        BoundedQueue<Integer> queue = new BoundedQueue<>(8, new DropNewest());
        queue.offer(1);
        queue.offer(2);
        queue.poll();

        assertThat(queue.depth()).isEqualTo(1);
        assertThat(queue.capacity()).isEqualTo(8);
        assertThatThrownBy(() -> new BoundedQueue<Integer>(100, new DropNewest()))
                .hasMessageContaining("power of two");
    }

    @Test
    void shouldMergeByKeyAndLoseNoKey() throws InterruptedException {
        ConflatingQueue<Integer, long[]> queue =
                new ConflatingQueue<>(PRODUCERS, (old, recent) -> new long[] {recent[0], old[1] + recent[1]});
        AtomicInteger running = new AtomicInteger(PRODUCERS);
        List<Thread> threads = new ArrayList<>();
        for (int producer = 0; producer < PRODUCERS; producer++) {
            int key = producer;
            threads.add(Thread.ofPlatform().start(() -> {
                for (long i = 1; i <= EACH; i++) {
                    queue.offer(key, new long[] {key, 1});
                }
                running.decrementAndGet();
            }));
        }
        long merged = 0;
        while (running.get() > 0 || queue.depth() > 0) {
            long[] element = queue.poll();
            merged += element == null ? 0 : element[1];
        }
        for (Thread thread : threads) {
            thread.join();
        }
        ConflatingQueue.Counts counts = queue.counts();
        assertThat(merged).isEqualTo(OFFERED);
        assertThat(counts.accepted() + counts.conflated()).isEqualTo(OFFERED);
        assertThat(counts.polled()).isEqualTo(counts.accepted());
        assertThat(counts.rejected()).isZero();
    }

    @Test
    void shouldKeepTheNewestStateOfEachInstrumentInTheOrderOfTheirComing() {
        ConflatingQueue<String, String> queue = Queues.marketData(2);
        queue.offer("A", "a1");
        queue.offer("B", "b1");
        queue.offer("A", "a2");

        assertThat(queue.offer("C", "c1")).isEqualTo(Admission.REJECTED);
        assertThat(queue.poll()).isEqualTo("a2");
        assertThat(queue.poll()).isEqualTo("b1");
        assertThat(queue.poll()).isNull();
        assertThat(queue.counts()).isEqualTo(new ConflatingQueue.Counts(2, 1, 1, 2));
    }

    /** No module makes a queue that can grow without bound. The one that is let off holds a fixed pool of blocks. */
    @Test
    void shouldFindNoUnboundedQueueInAnyModule() throws IOException {
        Pattern unbounded = Pattern.compile(
                "new (LinkedBlocking(Queue|Deque)(<[^>]*>)?\\(\\)|ConcurrentLinked(Queue|Deque)|LinkedTransferQueue"
                        + "|PriorityBlockingQueue|DelayQueue|ManyToOneConcurrentLinkedQueue|OneToOneConcurrentLinkedQueue)"
                        + "|Executors\\.new(Fixed|Single|Scheduled)");
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<String> found = files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java"))
                    .filter(file -> !file.endsWith("ReadAheadTickBlocks.java"))
                    .filter(file -> contains(file, unbounded))
                    .map(Path::toString)
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static boolean contains(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
