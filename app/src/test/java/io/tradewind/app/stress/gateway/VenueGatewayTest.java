// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VenueGatewayTest {
    private static final long MINUTE_NS = 60_000_000_000L;

    @TempDir
    private Path folder;

    private LockLog log;
    private VenueGateway gateway;

    @BeforeEach
    void open() throws IOException {
        log = new LockLog(folder.resolve("locks.txt"));
        gateway = new VenueGateway(log, 7);
    }

    @AfterEach
    void close() throws IOException {
        log.close();
    }

    private void assertPaired(int pairs) throws IOException {
        LockVerifier seen = log.finish();
        assertThat(seen.violations()).isEmpty();
        assertThat(seen.acquires()).isEqualTo(pairs);
        assertThat(gateway.isHeld()).isFalse();
        LockVerifier file = LockVerifier.of(folder.resolve("locks.txt"));
        assertThat(file.violations()).isEmpty();
        assertThat(file.releases()).isEqualTo(pairs);
    }

    @Test
    void shouldWriteTheLinesOfARequest() throws Exception {
        assertThat((int) gateway.request("BTCUSD.s", MINUTE_NS, () -> 5)).isEqualTo(5);

        assertPaired(1);
        List<String> lines = Files.readAllLines(folder.resolve("locks.txt"));
        assertThat(lines.get(0)).matches("\\[ZMQ_LOCK_ACQUIRE] \\[BTCUSD\\.s] lock_id=[0-9a-f]{8} access#1");
        assertThat(lines.get(1)).matches("\\[ZMQ_LOCK_RELEASE] \\[BTCUSD\\.s] lock_id=[0-9a-f]{8}");
    }

    @Test
    void shouldReleaseWhenTheTalkFailsTimesOutOrIsCancelled() throws Exception {
        assertThatThrownBy(() -> gateway.request("A", MINUTE_NS, () -> {
                    throw new IllegalStateException("EFSM");
                }))
                .hasMessage("EFSM");
        assertThatThrownBy(() -> gateway.request("A", MINUTE_NS, () -> {
                    throw new TimeoutException("no answer");
                }))
                .isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> gateway.request("A", MINUTE_NS, () -> {
                    throw new InterruptedException("cancelled");
                }))
                .isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> gateway.request("A", MINUTE_NS, () -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);

        assertPaired(4);
    }

    @Test
    void shouldRefuseARequestInsideOfAnother() throws Exception {
        assertThatThrownBy(() -> gateway.request("A", MINUTE_NS, () -> gateway.request("B", MINUTE_NS, () -> 1)))
                .hasMessageContaining("inside of another");

        assertPaired(1);
    }

    @Test
    void shouldLogNothingOfAWaitThatEndedWithoutTheSession() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Integer> holder = threads.submit(() -> gateway.request("A", MINUTE_NS, () -> {
                held.countDown();
                enough.await();
                return 1;
            }));
            held.await();
            assertThatThrownBy(() -> gateway.request("B", 1, () -> 2)).isInstanceOf(TimeoutException.class);
            assertCancelledWhileWaiting();
            enough.countDown();
            assertThat(holder.get()).isEqualTo(1);
        }

        assertPaired(1);
    }

    private void assertCancelledWhileWaiting() throws InterruptedException {
        AtomicReference<Exception> thrown = new AtomicReference<>();
        Thread waiter = Thread.ofPlatform().start(() -> {
            try {
                gateway.request("C", MINUTE_NS, () -> 3);
            } catch (InterruptedException | TimeoutException e) {
                thrown.set(e);
            }
        });
        waiter.interrupt();
        waiter.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void shouldLetOneAtATimeInWhenEightThreadsAskAndSomeFail() throws Exception {
        int threads = 8;
        int requests = 2_000;
        long[] unprotected = new long[1];
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> done = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int thread = t;
                done.add(pool.submit(() -> ask(thread, requests, unprotected)));
            }
            int failed = 0;
            for (Future<Integer> thread : done) {
                failed += thread.get();
            }
            assertThat(failed).isEqualTo(threads * requests / 10);
        }

        assertThat(unprotected[0]).isEqualTo((long) threads * requests);
        assertPaired(threads * requests);
    }

    private int ask(int thread, int requests, long[] unprotected) throws InterruptedException, TimeoutException {
        int failed = 0;
        for (int i = 0; i < requests; i++) {
            int request = i;
            try {
                gateway.request("S" + thread, MINUTE_NS, () -> {
                    unprotected[0]++;
                    if (request % 10 == 0) {
                        throw new IllegalStateException("refused");
                    }
                    return request;
                });
            } catch (IllegalStateException refused) {
                failed++;
            }
        }
        return failed;
    }
}
