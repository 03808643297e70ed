// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.breaker.BreakerEvent;
import io.tradewind.domain.breaker.BreakerGroup;
import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.BreakerState;
import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.domain.breaker.GlobalSettings;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BreakerPumpTest {
    private static final long INTERVAL_NS = 100_000;

    private final BreakerGroup group = group();

    private static BreakerGroup group() {
        SequencedMap<String, BreakerSettings> names = new LinkedHashMap<>();
        names.put("venue", BreakerSettings.STANDARD.withTrip(20, 0.5, 1));
        names.put("store", BreakerSettings.STANDARD.withTrip(20, 0.5, 1));
        return new BreakerGroup(names, GlobalSettings.STANDARD, () -> 0);
    }

    private void fail(String component) {
        CircuitBreaker breaker = group.breaker(component);
        breaker.record(breaker.tryAcquire(), false);
    }

    @Test
    void shouldTellAListenerOnItsOwnThread() throws InterruptedException {
        BlockingQueue<BreakerEvent> heard = new LinkedBlockingQueue<>(16);
        try (BreakerPump pump = BreakerPump.start(group.subscribe(heard::add), INTERVAL_NS)) {
            assertThat(pump).isNotNull();
            fail("venue");

            assertThat(heard.poll(20, TimeUnit.SECONDS))
                    .isEqualTo(new BreakerEvent.StateChanged("venue", BreakerState.CLOSED, BreakerState.OPEN, 1, 0));
        }
    }

    @Test
    void shouldNotLetAListenerThatHangsHoldUpAnother() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch forever = new CountDownLatch(1);
        BlockingQueue<BreakerEvent> heard = new LinkedBlockingQueue<>(16);
        BreakerPump stuck = BreakerPump.start(
                group.subscribe(event -> {
                    hanging.countDown();
                    try {
                        forever.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }),
                INTERVAL_NS);
        BreakerPump quick = BreakerPump.start(group.subscribe(heard::add), INTERVAL_NS);
        fail("venue");
        hanging.await();
        fail("store");
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isNotNull();
        stuck.close();
        quick.close();
        forever.countDown();
    }

    @Test
    void shouldRefuseAnIntervalThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BreakerPump.start(group.subscribe(event -> {}), 0))
                .withMessageContaining("intervalNs");
    }
}
