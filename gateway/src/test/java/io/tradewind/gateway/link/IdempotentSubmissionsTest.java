// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.admission.IdempotencyTable;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.gateway.link.IdempotentSubmissions.Fate;
import io.tradewind.gateway.link.IdempotentSubmissions.NotCarriedOutException;
import io.tradewind.gateway.link.IdempotentSubmissions.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class IdempotentSubmissionsTest {
    private static final int THREADS = 64;
    private static final long NOW_NS = 1_700_000_000_000_000_000L;

    private final IdempotencyTable table = new IdempotencyTable();
    private final IdempotentSubmissions submissions = new IdempotentSubmissions(table);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicLong venueIds = new AtomicLong();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void shouldSendOneOrderForEachIdThat64ThreadsSubmitAtOnce() throws Exception {
        int ids = 1_000;
        AtomicIntegerArray sentById = new AtomicIntegerArray(ids);
        CyclicBarrier start = new CyclicBarrier(THREADS);

        List<List<Submission>> results = onAllThreads(() -> {
            List<Submission> mine = new ArrayList<>();
            for (int id = 0; id < ids; id++) {
                start.await();
                mine.add(submissions.submit(order(id, 5), NOW_NS, order -> {
                    sentById.incrementAndGet((int) order.clientOrderId);
                    return venueIds.incrementAndGet();
                }));
            }
            return mine;
        });

        for (int id = 0; id < ids; id++) {
            assertThat(sentById.get(id)).as("sent for id %d", id).isEqualTo(1);
            Submission first = results.getFirst().get(id);
            assertThat(first.fate()).isEqualTo(Fate.ACCEPTED);
            for (List<Submission> mine : results) {
                assertThat(mine.get(id)).isEqualTo(first);
            }
        }
        assertThat(venueIds.get()).isEqualTo(ids);
        assertThat(table.size()).isEqualTo(ids);
    }

    @Test
    void shouldSendOneOfTwoContentsAndRefuseTheOther() throws Exception {
        int ids = 500;
        CyclicBarrier start = new CyclicBarrier(THREADS);
        AtomicInteger number = new AtomicInteger();

        List<List<Submission>> results = onAllThreads(() -> {
            long lots = 1L + number.getAndIncrement() % 2;
            List<Submission> mine = new ArrayList<>();
            for (int id = 0; id < ids; id++) {
                start.await();
                mine.add(submissions.submit(order(id, lots), NOW_NS, this::accept));
            }
            return mine;
        });

        assertThat(sent.get()).isEqualTo(ids);
        for (int id = 0; id < ids; id++) {
            int which = id;
            long accepted = results.stream()
                    .filter(mine -> mine.get(which).fate() == Fate.ACCEPTED)
                    .count();
            long conflicts = results.stream()
                    .filter(mine -> mine.get(which).fate() == Fate.CONFLICT)
                    .count();
            assertThat(accepted).as("accepted for id %d", id).isEqualTo(THREADS / 2);
            assertThat(conflicts).as("refused for id %d", id).isEqualTo(THREADS / 2);
        }
    }

    @Test
    void shouldSendEachIdOnceWhenThreadsSubmitThemInAnyOrder() throws Exception {
        long seed = 8_064;
        int ids = 300;
        AtomicIntegerArray sentById = new AtomicIntegerArray(ids);
        AtomicInteger number = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(THREADS);

        onAllThreads(() -> {
            SplittableRandom random = new SplittableRandom(seed + number.getAndIncrement());
            start.await();
            for (int i = 0; i < 2_000; i++) {
                int id = random.nextInt(ids);
                Submission result = submissions.submit(order(id, 1), NOW_NS, order -> {
                    sentById.incrementAndGet((int) order.clientOrderId);
                    return 1 + order.clientOrderId;
                });
                assertThat(result.venueOrderId()).as("seed %d", seed).isEqualTo(1L + id);
            }
            return null;
        });

        for (int id = 0; id < ids; id++) {
            assertThat(sentById.get(id)).as("seed %d, id %d", seed, id).isEqualTo(1);
        }
    }

    @Test
    void shouldLetOthersWaitForTheOneThatSends() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Future<Submission> first = threads.submit(() -> submissions.submit(order(1, 5), NOW_NS, order -> {
            sending.countDown();
            await(answer);
            return 77;
        }));
        sending.await();
        Future<Submission> second = threads.submit(() -> submissions.submit(order(1, 5), NOW_NS, this::accept));
        Submission other = submissions.submit(order(2, 5), NOW_NS, this::accept);

        assertThat(other.fate()).as("another id does not wait").isEqualTo(Fate.ACCEPTED);
        assertThat(first.isDone()).isFalse();
        submissions.notCarriedOut(1);
        answer.countDown();
        assertThat(first.get().venueOrderId()).isEqualTo(77);
        assertThat(second.get()).isEqualTo(first.get());
        assertThat(sent.get()).isEqualTo(1);
    }

    @Test
    void shouldFreeTheIdWhenTheVenueCertainlyDidNothing() {
        Submission refused = submissions.submit(order(1, 5), NOW_NS, order -> {
            throw new NotCarriedOutException("429");
        });

        assertThat(refused.fate()).isEqualTo(Fate.NOT_CARRIED_OUT);
        assertThat(refused.failure()).hasMessage("429");
        assertThat(submissions.submit(order(1, 5), NOW_NS, this::accept).fate()).isEqualTo(Fate.ACCEPTED);
    }

    @Test
    void shouldNeverSendAgainWhatHasAnUnknownFate() {
        Submission lost = submissions.submit(order(1, 5), NOW_NS, order -> {
            throw new IllegalStateException("connection reset");
        });

        assertThat(lost.fate()).isEqualTo(Fate.UNKNOWN);
        assertThat(submissions.submit(order(1, 5), NOW_NS, this::accept).fate()).isEqualTo(Fate.UNKNOWN);
        assertThat(sent.get()).isZero();
        submissions.confirmed(1, 900);
        assertThat(submissions.submit(order(1, 5), NOW_NS, this::accept).venueOrderId())
                .isEqualTo(900);
        assertThat(sent.get()).isZero();
    }

    @Test
    void shouldSendAgainWhatTheVenueNeverHad() {
        submissions.submit(order(1, 5), NOW_NS, order -> {
            throw new IllegalStateException("connection reset");
        });
        submissions.notCarriedOut(1);

        assertThat(submissions.submit(order(1, 5), NOW_NS, this::accept).fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(sent.get()).isEqualTo(1);
    }

    @Test
    void shouldNotLeaveOthersWaitingWhenTheSenderDies() {
        assertThatThrownBy(() -> submissions.submit(order(1, 5), NOW_NS, order -> {
                    throw new AssertionError("no memory left");
                }))
                .isInstanceOf(AssertionError.class);

        assertThat(submissions.submit(order(1, 5), NOW_NS, this::accept).fate()).isEqualTo(Fate.UNKNOWN);
    }

    @Test
    void shouldRefuseWhenEveryIdIsLiveAndFreeOneWhenItsOrderEnds() {
        IdempotentSubmissions small = new IdempotentSubmissions(new IdempotencyTable(1, 1_000));
        small.submit(order(1, 5), NOW_NS, this::accept);

        assertThat(small.submit(order(2, 5), NOW_NS, this::accept).fate()).isEqualTo(Fate.FULL);
        small.ended(1, NOW_NS);
        assertThat(small.submit(order(2, 5), NOW_NS, this::accept).fate()).isEqualTo(Fate.ACCEPTED);
    }

    private long accept(NewOrder order) {
        sent.incrementAndGet();
        return 1_000 + order.clientOrderId;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static NewOrder order(long id, long lots) {
        NewOrder order = new NewOrder();
        order.clientOrderId = id;
        order.type = OrderType.LIMIT;
        order.quantityLots = lots;
        order.limitTicks = 100;
        return order;
    }

    private <T> List<T> onAllThreads(Callable<T> work) throws InterruptedException, ExecutionException {
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            futures.add(threads.submit(work));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
