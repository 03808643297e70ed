// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.stress.gateway.VenueSession.Execution;
import io.tradewind.app.stress.gateway.VenueSession.OrderRequest;
import io.tradewind.app.thread.BackoffPause;
import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.CircuitBreaker;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GatewayPoolTest {
    private static final OrderRequest FIRST = new OrderRequest(0, 0, 1, 1, 99, 101);
    private static final OrderRequest SECOND = new OrderRequest(1, 0, -1, 1, 99, 101);

    private static GatewayPool pool(LockLog log, VenueSession session) {
        return new GatewayPool(
                1,
                new VenueGateway(log, 7),
                new CircuitBreaker("venue", BreakerSettings.STANDARD, System::nanoTime),
                session,
                List.of("A"),
                (buffer, offset) -> {},
                BackoffPause.INSTANCE);
    }

    @Test
    void shouldFailTheOneRequestThatWasInterruptedAndServeTheNext() throws IOException, InterruptedException {
        AtomicInteger talks = new AtomicInteger();
        AtomicBoolean handedOn = new AtomicBoolean();
        try (LockLog log = new LockLog(null)) {
            GatewayPool pool = pool(log, request -> {
                if (talks.incrementAndGet() == 1) {
                    throw new InterruptedException("cancelled");
                }
                return new Execution(request.number(), request.askTicks(), 0);
            });
            Thread worker = Thread.ofPlatform().start(() -> {
                pool.worker(0).run();
                handedOn.set(Thread.currentThread().isInterrupted());
            });
            pool.submit(FIRST);
            pool.submit(SECOND);

            assertThat(pool.await(FIRST).isDone()).isFalse();
            assertThat(pool.await(SECOND)).isEqualTo(new Execution(1, 101, 0));
            assertThat(pool.failures()).isEqualTo(1);
            assertThat(pool.firstFailure()).contains("InterruptedException");
            pool.close();
            worker.join();
        }
        assertThat(handedOn).isTrue();
    }
}
