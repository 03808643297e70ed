// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request at a time use a venue's session, whichever thread it comes from.
 *
 * <p>A request acquires the session, talks to the venue and releases the session; the release happens also when the talk fails, is interrupted or
 * runs into its time limit. Each acquire has an id of its own. Who waits longer than the limit gets nothing, logs nothing and holds nothing.
 */
public final class VenueGateway {
    private static final int ODD_FACTOR = 0x9E3779B1;

    private final ReentrantLock session = new ReentrantLock();
    private final LockLog log;
    private final int idSeed;
    private long access;

    /** What is done while the session is held. */
    @FunctionalInterface
    public interface Talk<T> {
        /**
         * Talks to the venue.
         *
         * @return its answer
         * @throws InterruptedException when it was cancelled
         * @throws TimeoutException when the venue did not answer in time
         */
        T run() throws InterruptedException, TimeoutException;
    }

    /**
     * A gateway that nobody holds.
     *
     * @param log told of each acquire and release
     * @param seed of the ids; they are 32 bits and do not repeat before 2^32 acquires
     */
    public VenueGateway(LockLog log, long seed) {
        this.log = log;
        this.idSeed = (int) (seed ^ seed >>> 32);
    }

    /**
     * Sends one request.
     *
     * @param symbol whose request it is
     * @param timeoutNs longest wait for the session, nanoseconds
     * @param talk done while it is held
     * @return the venue's answer
     * @throws TimeoutException when the session was not free in time, or the venue did not answer in time
     * @throws InterruptedException when the thread was interrupted; the session is not held any more
     * @throws IllegalStateException when this thread holds the session already
     */
    public <T> T request(String symbol, long timeoutNs, Talk<T> talk) throws InterruptedException, TimeoutException {
        if (session.isHeldByCurrentThread()) {
            throw new IllegalStateException("a request of " + symbol + " inside of another one");
        }
        if (!session.tryLock(timeoutNs, TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("the session was not free for " + symbol + " within " + timeoutNs + " ns");
        }
        try {
            return hold(symbol, talk);
        } finally {
            session.unlock();
        }
    }

    private <T> T hold(String symbol, Talk<T> talk) throws InterruptedException, TimeoutException {
        access++;
        int id = (int) access * ODD_FACTOR ^ idSeed;
        log.add(new LockEvent(LockEvent.Kind.ACQUIRE, symbol, id, access));
        try {
            return talk.run();
        } finally {
            log.add(new LockEvent(LockEvent.Kind.RELEASE, symbol, id, 0));
        }
    }

    /**
     * Whether a thread holds the session.
     *
     * @return a moment's picture
     */
    public boolean isHeld() {
        return session.isLocked();
    }
}
