// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import org.jspecify.annotations.Nullable;

/**
 * What one listener has not heard yet: a count for each component and kind of event, so its size is fixed however slow the listener is.
 * Breakers only add to the counts; the thread that calls {@link #drain} reads them and calls the listener.
 */
public final class Subscription implements AutoCloseable {
    static final int GLOBAL = 0;
    static final int FLOOD = 1;
    static final int RELOAD = 2;

    private static final String GROUP = "global";
    private static final int KINDS_OF_GROUP = 3;
    private static final int DRAINING = 0;
    private static final int DELIVERED = 1;
    private static final int COALESCED = 2;
    private static final int FAILED = 3;
    private static final int NUMBERS = 4;

    private final BreakerGroup group;
    private final GlobalState global;
    private final CircuitBreaker[] breakers;
    private final BreakerListener listener;
    private final HotLongs numbers = new HotLongs(NUMBERS, BreakerLayout.PADDED);
    private final HotLongs pending;
    private final HotLongs times;
    private final BreakerState[] toldStates;
    private final long[] toldRejections;
    private volatile @Nullable Throwable lastFailure;

    Subscription(BreakerGroup group, GlobalState global, CircuitBreaker[] breakers, BreakerListener listener) {
        this.group = group;
        this.global = global;
        this.breakers = breakers;
        this.listener = listener;
        int slots = KINDS_OF_GROUP + 2 * breakers.length;
        pending = new HotLongs(slots, BreakerLayout.COMPACT);
        times = new HotLongs(slots, BreakerLayout.COMPACT);
        toldStates = new BreakerState[breakers.length];
        toldRejections = new long[breakers.length];
        for (int i = 0; i < breakers.length; i++) {
            toldStates[i] = breakers[i].state();
            toldRejections[i] = breakers[i].rejections();
        }
    }

    void onChange(int component, long nowNs) {
        on(KINDS_OF_GROUP + component, nowNs);
    }

    void onReload(int component, long nowNs) {
        on(KINDS_OF_GROUP + breakers.length + component, nowNs);
    }

    void on(int slot, long nowNs) {
        times.set(slot, nowNs);
        pending.increment(slot);
    }

    /**
     * Tells the listener what has happened since the last time, at most five events and two for each component. Whoever owns a thread
     * calls this again and again; while one thread is at it, another returns at once.
     *
     * @return events told
     */
    public int drain() {
        if (!numbers.compareAndSet(DRAINING, 0, 1)) {
            return 0;
        }
        try {
            int told = drainGroup();
            for (int i = 0; i < breakers.length; i++) {
                told += drainComponent(i);
            }
            return told;
        } finally {
            numbers.set(DRAINING, 0);
        }
    }

    private int drainGroup() {
        int told = 0;
        long count = take(GLOBAL);
        if (count > 0) {
            told += tell(new BreakerEvent.GlobalChanged(GROUP, global.isOpen(), count, times.get(GLOBAL)));
        }
        count = take(FLOOD);
        if (count > 0) {
            told += tell(new BreakerEvent.BreakerFlood(GROUP, global.isFlood(), count, times.get(FLOOD)));
        }
        count = take(RELOAD);
        if (count > 0) {
            told += tell(new BreakerEvent.ConfigReload(GROUP, count, times.get(RELOAD)));
        }
        return told;
    }

    private int drainComponent(int component) {
        CircuitBreaker breaker = breakers[component];
        int told = 0;
        int slot = KINDS_OF_GROUP + component;
        long count = take(slot);
        if (count > 0) {
            BreakerState from = toldStates[component];
            BreakerState to = breaker.state();
            toldStates[component] = to;
            told += tell(new BreakerEvent.StateChanged(breaker.name(), from, to, count, times.get(slot)));
        }
        slot += breakers.length;
        count = take(slot);
        if (count > 0) {
            told += tell(new BreakerEvent.ConfigReload(breaker.name(), count, times.get(slot)));
        }
        long rejections = breaker.rejections();
        long rejected = rejections - toldRejections[component];
        if (rejected > 0) {
            toldRejections[component] = rejections;
            told += tell(new BreakerEvent.CallsRejected(breaker.name(), rejected));
        }
        return told;
    }

    private long take(int slot) {
        long count = pending.get(slot) == 0 ? 0 : pending.getAndSet(slot, 0);
        if (count > 1) {
            numbers.add(COALESCED, count - 1);
        }
        return count;
    }

    private int tell(BreakerEvent event) {
        try {
            listener.onEvent(event);
            numbers.increment(DELIVERED);
        } catch (RuntimeException | Error e) {
            numbers.increment(FAILED);
            lastFailure = e;
        }
        return 1;
    }

    /**
     * Events that the listener took.
     *
     * @return since it was subscribed
     */
    public long delivered() {
        return numbers.get(DELIVERED);
    }

    /**
     * Events that were dropped into a later one of the same component and kind, because the listener was slower than they came. Those
     * that still wait are counted with the event that they become part of.
     *
     * @return since it was subscribed
     */
    public long dropped() {
        return numbers.get(COALESCED);
    }

    /**
     * Events that the listener threw at.
     *
     * @return since it was subscribed
     */
    public long failed() {
        return numbers.get(FAILED);
    }

    /**
     * What the listener threw last.
     *
     * @return null when it never did
     */
    public @Nullable Throwable lastFailure() {
        return lastFailure;
    }

    /** Ends it: breakers add nothing more. */
    @Override
    public void close() {
        group.remove(this);
    }
}
