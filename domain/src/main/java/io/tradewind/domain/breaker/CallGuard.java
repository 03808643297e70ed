// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * One admitted call, for {@code try}: what was not recorded when it is closed counts as a failure. Records exactly once, whoever asks
 * how often, and says how long the call took.
 *
 * <pre>{@code
 * try (CallGuard call = breaker.enter()) {
 *     answer = venue.ask();
 *     call.succeeded();
 * }
 * }</pre>
 */
public final class CallGuard implements AutoCloseable {
    private static final VarHandle RECORDED = recorded();

    private final CircuitBreaker breaker;
    private final long permit;
    private final long startNs;

    @SuppressWarnings("UnusedVariable") // by RECORDED
    private volatile boolean recorded;

    CallGuard(CircuitBreaker breaker, long permit) {
        this.breaker = breaker;
        this.permit = permit;
        this.startNs = breaker.clockNs();
    }

    private static VarHandle recorded() {
        try {
            return MethodHandles.lookup().findVarHandle(CallGuard.class, "recorded", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The dependency answered as it should. */
    public void succeeded() {
        record(true);
    }

    /** The dependency did not answer as it should. */
    public void failed() {
        record(false);
    }

    @Override
    public void close() {
        record(false);
    }

    private void record(boolean success) {
        if (RECORDED.compareAndSet(this, false, true)) {
            breaker.record(permit, success, breaker.clockNs() - startNs);
        }
    }

    @Override
    public String toString() {
        return "call guarded by " + breaker.name() + (recorded ? ", recorded" : ", not recorded yet");
    }
}
