// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.ManyToOneConcurrentArrayQueue;
import org.junit.jupiter.api.Test;

/** Eight threads submit at once through a bounded queue to the one thread that decides: limits hold whatever the order of arrival. */
class ConcurrentSubmissionTest {
    private static final int THREADS = 8;
    private static final int EACH = 2_500;
    private static final long SEED = 88L;

    private record Submission(int thread, int number, Intent intent) {}

    private final ExposureLimits limits = RiskRig.shares("0.05", "0.2", "0.3", "0.1", "1", "0.5");
    private final RiskRig rig = new RiskRig(RiskRig.limits(limits)).deposit(1_000_000);
    private final int[][] answers = new int[THREADS][EACH];
    private final List<Submission> arrived = new ArrayList<>();
    private volatile boolean over;

    @Test
    void shouldKeepEveryLimitAndAnswerEachSubmissionOnce() throws Exception {
        var queue = new ManyToOneConcurrentArrayQueue<Submission>(256);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int thread = t;
                running.add(threads.submit(() -> submit(queue, start, thread)));
            }
            try {
                decideAll(queue);
            } finally {
                over = true;
            }
            finish(running);
        }
        assertThat(Arrays.stream(answers).flatMapToInt(Arrays::stream))
                .as("each answered once")
                .containsOnly(1);
        assertThat(arrived).hasSize(THREADS * EACH);
        RiskRig again = new RiskRig(RiskRig.limits(limits)).deposit(1_000_000);
        for (Submission submission : arrived) {
            decide(again, submission.intent(), submission.toString());
        }
        assertThat(StateBytes.of(again.orders::save))
                .as("the same order of arrival leads to the same orders")
                .isEqualTo(StateBytes.of(rig.orders::save));
    }

    private static void finish(List<Future<?>> running) throws InterruptedException, ExecutionException {
        for (Future<?> thread : running) {
            thread.get();
        }
    }

    private Void submit(ManyToOneConcurrentArrayQueue<Submission> queue, CyclicBarrier start, int thread)
            throws Exception {
        Random random = new Random(SEED + thread);
        RiskRig prices = new RiskRig(RiskRig.limits(limits));
        start.await(10, TimeUnit.SECONDS);
        for (int i = 0; i < EACH; i++) {
            int slot = random.nextInt(prices.slotLots.length);
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            Intent intent = random.nextInt(10) == 0
                    ? prices.share(slot, side, RiskRig.FULL_SHARE / (2 + random.nextInt(50)))
                    : prices.quote(slot, side, 1 + random.nextInt(2_000));
            Submission submission = new Submission(thread, i, intent);
            while (!queue.offer(submission) && !over) {
                Thread.onSpinWait();
            }
        }
        return null;
    }

    private void decideAll(ManyToOneConcurrentArrayQueue<Submission> queue) {
        for (int decided = 0; decided < THREADS * EACH; ) {
            Submission submission = queue.poll();
            if (submission == null) {
                Thread.onSpinWait();
                continue;
            }
            decided++;
            arrived.add(submission);
            answers[submission.thread()][submission.number()]++;
            decide(rig, submission.intent(), "seed " + SEED + ", " + submission);
        }
    }

    /** Decides, checks the limits by walks over the whole account, and lets some of the orders fill or end. */
    private void decide(RiskRig own, Intent intent, String where) {
        LimitOracle oracle = new LimitOracle(own, limits);
        oracle.before(intent);
        if (own.desk.gate().check(intent, 0) instanceof Approved approved) {
            assertThat(approved.intent().lots).as(where).isLessThanOrEqualTo(intent.lots);
            own.accept(approved, 0);
            oracle.after(intent, where);
        }
        int working = own.orders.workingCount();
        if (working > 20) {
            var oldest = own.orders.working(0);
            if (oldest.leavesLots() > 0 && oldest.clientOrderId() % 3 == 0) {
                own.fill(oldest, oldest.leavesLots());
            } else {
                own.cancel(oldest);
            }
        }
    }
}
