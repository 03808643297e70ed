// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.tradewind.app.stress.gateway.VenueSession.Execution;
import io.tradewind.app.stress.gateway.VenueSession.OrderRequest;
import io.tradewind.domain.breaker.CallGuard;
import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.domain.queue.EventRing;
import io.tradewind.domain.queue.OverflowPolicy.BlockProducer;
import io.tradewind.domain.queue.Pause;
import io.tradewind.domain.queue.QueueFullException;
import io.tradewind.gateway.link.LatchEpoch;
import io.tradewind.trading.control.ControlListener;
import io.tradewind.trading.control.ControlNotice;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The threads that use the gateway: each takes the requests of its instruments from a ring, one behind the other, and puts the answers on another.
 *
 * <p>One thread, the writer, submits and awaits; the rings block it when they are full, so that no request is ever lost. A thread also runs errands
 * that the writer gives it, between requests.
 *
 * <p>This is the last door of a process behind the core's: a thread that holds the session asks {@link LatchEpoch} right before it talks. An order
 * that was in a ring when the kill switch tripped is answered as not carried out, and the venue never hears of it.
 */
public final class GatewayPool implements Requests, ControlListener {
    private static final int RING_BYTES = 1 << 16;
    private static final long MOST_WAIT_NS = 30_000_000_000L;
    private static final int REQUEST = 1;
    private static final int ERRAND = 2;
    private static final int STAMP = 40;
    private static final int REQUEST_LENGTH = 48;
    private static final int EXECUTION_LENGTH = 24;
    private static final int BATCH = 16;
    private static final int AWAKE_ATTEMPTS = 200;

    /** Done by a thread of the pool on the writer's behalf. */
    @FunctionalInterface
    public interface Errand {
        /**
         * Runs it.
         *
         * @param buffer holds the writer's bytes
         * @param offset of the first
         */
        void run(DirectBuffer buffer, int offset);
    }

    private final VenueGateway gateway;
    private final CircuitBreaker breaker;
    private final VenueSession session;
    private final List<String> symbols;
    private final Errand errand;
    private final Pause pause;
    private final Worker[] workers;
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[REQUEST_LENGTH]);
    private final LatchEpoch latch = new LatchEpoch();
    private final AtomicLong heldBack = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicReference<String> firstFailure = new AtomicReference<>("");
    private volatile boolean closed;

    /**
     * Threads that are not started.
     *
     * @param threads how many, positive
     * @param gateway through which they reach the session
     * @param breaker asked before each request, told how it went
     * @param session what they talk to
     * @param symbols names by instrument id
     * @param errand what they do beside requests
     * @param pause between two looks at an empty or full ring; may throw to end the run
     */
    public GatewayPool(
            int threads,
            VenueGateway gateway,
            CircuitBreaker breaker,
            VenueSession session,
            List<String> symbols,
            Errand errand,
            Pause pause) {
        this.gateway = gateway;
        this.breaker = breaker;
        this.session = session;
        this.symbols = symbols;
        this.errand = errand;
        this.pause = pause;
        this.workers = new Worker[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = new Worker(i);
        }
    }

    /**
     * The work of a thread; ends when the pool is closed and its ring is empty.
     *
     * @param index from 0 below the number of threads
     * @return to be run by a thread of its own
     */
    public Runnable worker(int index) {
        return workers[index];
    }

    /**
     * Number of threads.
     *
     * @return positive
     */
    public int size() {
        return workers.length;
    }

    /** Hands a request to the thread of its instrument; the writer only. */
    @Override
    public void submit(OrderRequest request) {
        scratch.putLong(0, request.number(), LITTLE_ENDIAN);
        scratch.putInt(8, request.instrumentId(), LITTLE_ENDIAN);
        scratch.putInt(12, request.side(), LITTLE_ENDIAN);
        scratch.putLong(16, request.lots(), LITTLE_ENDIAN);
        scratch.putLong(24, request.bidTicks(), LITTLE_ENDIAN);
        scratch.putLong(32, request.askTicks(), LITTLE_ENDIAN);
        scratch.putLong(STAMP, latch.stamp(), LITTLE_ENDIAN);
        Worker worker = workerOf(request.instrumentId());
        put(worker.requests, REQUEST, scratch, REQUEST_LENGTH);
        worker.wake();
    }

    @Override
    public Execution await(OrderRequest request) {
        Worker worker = workerOf(request.instrumentId());
        for (int attempt = 0; worker.answer == null; attempt++) {
            if (worker.answers.read(worker::onAnswer, 1) == 0) {
                pause.pause(attempt);
            }
        }
        Execution answer = worker.answer;
        worker.answer = null;
        if (answer.number() != request.number()) {
            throw new IllegalStateException("answer " + answer.number() + " came for request " + request.number());
        }
        return answer;
    }

    /**
     * Gives a thread an errand; the writer only.
     *
     * @param thread which, from 0; counted round
     * @param buffer holds the bytes of the errand
     * @param length how many
     */
    public void run(int thread, DirectBuffer buffer, int length) {
        put(workers[thread % workers.length].requests, ERRAND, buffer, length);
    }

    private Worker workerOf(int instrumentId) {
        return workers[instrumentId % workers.length];
    }

    private static void put(EventRing ring, int type, DirectBuffer buffer, int length) {
        try {
            ring.put(type, buffer, 0, length);
        } catch (QueueFullException e) {
            throw new IllegalStateException("a gateway thread stands still", e);
        }
    }

    /** The kill switch has tripped, or once more: no request that was submitted before reaches the venue any more, unless it is there already. */
    @Override
    public void onControl(ControlNotice notice) {
        if (notice.kind() == ControlNotice.Kind.TRIP || notice.kind() == ControlNotice.Kind.TRIP_AGAIN) {
            latch.advance();
        }
    }

    /** No more requests and errands: the threads end when they have done what they were given. */
    public void close() {
        closed = true;
    }

    /**
     * Requests that were in a ring when the kill switch tripped, and were not sent.
     *
     * @return their number
     */
    public long heldBack() {
        return heldBack.get();
    }

    /**
     * Requests that came back without an answer of the venue, but for those held back.
     *
     * @return their number
     */
    public long failures() {
        return failures.get();
    }

    /**
     * Why the first of them failed.
     *
     * @return empty when none did
     */
    public String firstFailure() {
        return Objects.requireNonNullElse(firstFailure.get(), "");
    }

    private final class Worker implements Runnable {
        private final EventRing requests;
        private final EventRing answers;
        private final UnsafeBuffer out = new UnsafeBuffer(new byte[EXECUTION_LENGTH]);
        private @Nullable Execution answer;
        private volatile @Nullable Thread thread;
        private volatile boolean idle;
        private boolean interrupted;

        Worker(int index) {
            BlockProducer policy = new BlockProducer(MOST_WAIT_NS, System::nanoTime, pause);
            requests = EventRing.ofOneProducer("gateway-" + index + "-requests", RING_BYTES, policy);
            answers = EventRing.ofOneProducer("gateway-" + index + "-answers", RING_BYTES, policy);
        }

        /** An interrupt cancels the talk that it meets; the thread, which has others to serve, hands it on when it ends. */
        @Override
        public void run() {
            thread = Thread.currentThread();
            serve();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void serve() {
            int attempt = 0;
            while (true) {
                boolean last = closed;
                if (requests.read(this::onMessage, BATCH) > 0) {
                    attempt = 0;
                } else if (last) {
                    return;
                } else {
                    idle = attempt > AWAKE_ATTEMPTS;
                    pause.pause(attempt++);
                    idle = false;
                }
            }
        }

        /** Ends a wait that may have become long; a wait that begins just now is short. */
        void wake() {
            if (idle) {
                LockSupport.unpark(thread);
            }
        }

        private void onMessage(int type, DirectBuffer buffer, int offset, int length) {
            if (type == ERRAND) {
                errand.run(buffer, offset);
                return;
            }
            OrderRequest request = new OrderRequest(
                    buffer.getLong(offset, LITTLE_ENDIAN),
                    buffer.getInt(offset + 8, LITTLE_ENDIAN),
                    buffer.getInt(offset + 12, LITTLE_ENDIAN),
                    buffer.getLong(offset + 16, LITTLE_ENDIAN),
                    buffer.getLong(offset + 24, LITTLE_ENDIAN),
                    buffer.getLong(offset + 32, LITTLE_ENDIAN));
            long stamp = buffer.getLong(offset + STAMP, LITTLE_ENDIAN);
            Execution done = latch.lets(stamp) ? talk(request, stamp) : heldBack(request);
            out.putLong(0, done.number(), LITTLE_ENDIAN);
            out.putLong(8, done.priceTicks(), LITTLE_ENDIAN);
            out.putLong(16, done.feeUnits(), LITTLE_ENDIAN);
            put(answers, REQUEST, out, EXECUTION_LENGTH);
        }

        private Execution talk(OrderRequest request, long stamp) {
            try (CallGuard call = breaker.enter()) {
                Execution done = gateway.request(
                        symbols.get(request.instrumentId()),
                        MOST_WAIT_NS,
                        () -> latch.lets(stamp) ? session.execute(request) : heldBack(request));
                call.succeeded();
                return done;
            } catch (InterruptedException e) {
                interrupted = true;
                return failed(request, e);
            } catch (TimeoutException | RuntimeException e) {
                return failed(request, e);
            }
        }

        private Execution heldBack(OrderRequest request) {
            heldBack.incrementAndGet();
            return Execution.failed(request.number());
        }

        private Execution failed(OrderRequest request, Exception cause) {
            failures.incrementAndGet();
            firstFailure.compareAndSet("", cause.toString());
            return Execution.failed(request.number());
        }

        private void onAnswer(int type, DirectBuffer buffer, int offset, int length) {
            answer = new Execution(
                    buffer.getLong(offset, LITTLE_ENDIAN),
                    buffer.getLong(offset + 8, LITTLE_ENDIAN),
                    buffer.getLong(offset + 16, LITTLE_ENDIAN));
        }
    }
}
