// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class InterruptWatchTest {
    @Test
    void shouldCancelWorkAndWaitForItToFinish() throws InterruptedException {
        InterruptWatch watch = new InterruptWatch();
        assertThatCode(watch::throwIfCancelled).doesNotThrowAnyException();
        Thread hook = Thread.ofVirtual().start(watch::shutDown);
        while (!watch.isCancelled()) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(watch::throwIfCancelled).isInstanceOf(CancelledException.class);
        assertThat(hook.isAlive()).isTrue();
        watch.finish();
        hook.join();
    }

    @Test
    void shouldNotCancelWhenTheWorkIsDone() {
        InterruptWatch watch = InterruptWatch.install();
        watch.finish();
        watch.shutDown();
        assertThat(watch.isCancelled()).isFalse();
        assertThat(CancellationToken.NEVER.isCancelled()).isFalse();
    }
}
