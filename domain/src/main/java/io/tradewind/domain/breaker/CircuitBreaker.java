// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import java.util.function.LongSupplier;

/**
 * The breaker of one dependency. Lock-free: whether a call passes is decided by one compare-and-set on one long ({@link StateWord}).
 *
 * <pre>
 *            error rate or failures in a row
 *   CLOSED ---------------------------------> OPEN
 *     ^                                      |    ^
 *     | successes                   cooldown |    | too many probes failed,
 *     | of probes                            v    | or were lost
 *     +---------------------------------- HALF_OPEN
 * </pre>
 *
 * <p>The short way allocates nothing:
 *
 * <pre>{@code
 * long permit = breaker.tryAcquire();
 * if (Permit.isAdmitted(permit)) {
 *     breaker.record(permit, call());
 * }
 * }</pre>
 *
 * <p>{@link #enter} is the comfortable one, with {@code try}. An admitted call must be recorded, once: what is recorded after the breaker
 * has left the epoch of the permit, and a probe that is recorded again, change nothing.
 */
public final class CircuitBreaker {
    private static final int STATE = 0;
    private static final int IN_A_ROW = 1;
    private static final int EPOCHS = 2;
    private static final int CLOSED_EPOCH = 3;
    private static final int LAST_PROBE = 4;
    private static final int SAMPLES = 5;
    private static final int REJECTED_OPEN = 6;
    private static final int REJECTED_EXHAUSTED = 7;
    private static final int REJECTED_GLOBAL = 8;
    private static final int TRIPS = 9;
    private static final int REOPENINGS = 10;
    private static final int LATE = 11;
    private static final int NUMBERS = 12;

    private static final int EPOCH_SHIFT = 36;
    private static final long COUNT_MASK = (1L << EPOCH_SHIFT) - 1;
    private static final long HALF_OF_EPOCHS = 1L << 27;

    private final String name;
    private final int index;
    private final GlobalState global;
    private final LongSupplier nowNs;
    private final long originNs;
    private final BreakerLayout layout;
    private final HotLongs hot;
    private final LatencyCounts latencies = new LatencyCounts();
    private volatile Plan plan;

    /**
     * A closed breaker by itself: no global state, no listeners.
     *
     * @param name of the dependency
     * @param settings its numbers
     * @param nowNs monotonic, nanoseconds; called by every thread
     */
    public CircuitBreaker(String name, BreakerSettings settings, LongSupplier nowNs) {
        this(name, settings, nowNs, BreakerLayout.PADDED);
    }

    /**
     * A closed breaker by itself.
     *
     * @param name of the dependency
     * @param settings its numbers
     * @param nowNs monotonic, nanoseconds; called by every thread
     * @param layout how its numbers lie in memory
     */
    public CircuitBreaker(String name, BreakerSettings settings, LongSupplier nowNs, BreakerLayout layout) {
        this(name, 0, settings, nowNs, layout, new GlobalState(GlobalSettings.STANDARD, nowNs.getAsLong(), 1));
    }

    CircuitBreaker(
            String name,
            int index,
            BreakerSettings settings,
            LongSupplier nowNs,
            BreakerLayout layout,
            GlobalState global) {
        this.name = name;
        this.index = index;
        this.global = global;
        this.nowNs = nowNs;
        this.layout = layout;
        this.originNs = nowNs.getAsLong();
        this.hot = new HotLongs(NUMBERS, layout);
        this.plan = Plan.of(settings, layout);
        hot.set(EPOCHS, 1);
        hot.set(CLOSED_EPOCH, 1);
        hot.set(STATE, StateWord.closed(1));
    }

    /**
     * Asks whether a call may go.
     *
     * @return positive when it may, and then it must be recorded; otherwise one of the rejections of {@link Permit}
     */
    public long tryAcquire() {
        long word = hot.get(STATE);
        return StateWord.isClosed(word) && !global.isOpen() ? Permit.ofCall(StateWord.epoch(word)) : acquireSlowly();
    }

    private long acquireSlowly() {
        long timeNs = timeNs();
        global.onTime(timeNs + originNs);
        while (true) {
            long word = hot.get(STATE);
            if (StateWord.isClosed(word)) {
                return global.isOpen()
                        ? reject(REJECTED_GLOBAL, Permit.GLOBAL_OPEN)
                        : Permit.ofCall(StateWord.epoch(word));
            }
            long permit = StateWord.isOpen(word) ? acquireOpen(word, timeNs) : acquireHalfOpen(word, timeNs);
            if (permit != 0) {
                return permit;
            }
        }
    }

    /** A permit or a rejection; 0 when another thread was faster. */
    private long acquireOpen(long word, long timeNs) {
        if (timeNs - StateWord.sinceNs(word) < plan.cooldownNs) {
            return reject(REJECTED_OPEN, Permit.OPEN);
        }
        long epoch = hot.get(EPOCHS) + 1;
        hot.raise(EPOCHS, epoch);
        hot.raise(LAST_PROBE, timeNs);
        if (!hot.compareAndSet(STATE, word, StateWord.halfOpen(epoch))) {
            return 0;
        }
        global.onChange(index, timeNs + originNs);
        return Permit.ofProbe(StateWord.epochNumber(epoch), 0);
    }

    private long acquireHalfOpen(long word, long timeNs) {
        Plan now = plan;
        int number = StateWord.issued(word);
        if (StateWord.inFlight(word) >= now.maxConcurrent || number == StateWord.MAX_PROBES) {
            boolean lost = timeNs - hot.get(LAST_PROBE) >= now.settings.probeTimeoutNs();
            if (!lost) {
                return reject(REJECTED_EXHAUSTED, Permit.HALF_OPEN_EXHAUSTED);
            }
            moveOn(word, BreakerState.OPEN, timeNs);
            return 0;
        }
        hot.raise(LAST_PROBE, timeNs);
        boolean issued = hot.compareAndSet(STATE, word, StateWord.issue(word));
        return issued ? Permit.ofProbe(StateWord.epoch(word), number) : 0;
    }

    private long reject(int counter, long rejection) {
        hot.increment(counter);
        return rejection;
    }

    /**
     * Asks whether a call may go.
     *
     * @return to be closed in any case; what was not recorded before counts as a failure
     * @throws BreakerException when it may not go: {@link BreakerError.Open}, {@link BreakerError.HalfOpenExhausted} or {@link
     *     BreakerError.GlobalOpen}
     */
    public CallGuard enter() {
        long permit = tryAcquire();
        if (!Permit.isAdmitted(permit)) {
            throw new BreakerException(error(permit));
        }
        return new CallGuard(this, permit);
    }

    /**
     * A rejection with its numbers.
     *
     * @param rejection what {@code tryAcquire} gave
     * @return the variant
     */
    public BreakerError error(long rejection) {
        if (rejection == Permit.OPEN) {
            long word = hot.get(STATE);
            long remainingNs = StateWord.isOpen(word) ? StateWord.sinceNs(word) + plan.cooldownNs - timeNs() : 0;
            return new BreakerError.Open(name, Math.max(0, remainingNs));
        }
        if (rejection == Permit.HALF_OPEN_EXHAUSTED) {
            return new BreakerError.HalfOpenExhausted(name, plan.maxConcurrent);
        }
        if (rejection == Permit.GLOBAL_OPEN) {
            return new BreakerError.GlobalOpen(name);
        }
        throw new IllegalArgumentException("permit must be a rejection, from -3 to -1, is " + rejection);
    }

    /**
     * An admitted call has ended.
     *
     * @param permit what {@code tryAcquire} gave
     * @param success whether the dependency answered as it should
     */
    public void record(long permit, boolean success) {
        if (!Permit.isAdmitted(permit)) {
            throw new IllegalArgumentException("permit must be one of an admitted call, is " + permit);
        }
        long timeNs = timeNs();
        if (Permit.isProbe(permit)) {
            recordProbe(permit, success, timeNs);
        } else {
            recordCall(Permit.epoch(permit), success, timeNs);
        }
        global.onTime(timeNs + originNs);
    }

    /**
     * An admitted call has ended, and it is known how long it took.
     *
     * @param permit what {@code tryAcquire} gave
     * @param success whether the dependency answered as it should; a slow answer is a failure all the same
     * @param latencyNs how long it took, nanoseconds
     */
    public void record(long permit, boolean success, long latencyNs) {
        long slowNs = plan.settings.slowCallNs();
        latencies.add(latencyNs);
        record(permit, success && (slowNs == 0 || latencyNs < slowNs));
    }

    private void recordCall(long epoch, boolean success, long timeNs) {
        long word = hot.get(STATE);
        if (word != StateWord.closed(epoch)) {
            hot.increment(LATE);
            return;
        }
        Plan now = plan;
        now.window.add(timeNs, epoch, success);
        long inARow = success ? endRow(epoch) : lengthenRow(epoch);
        if (now.isTooMany(inARow) || now.isTooHigh(timeNs, epoch)) {
            hot.set(SAMPLES, now.calls(timeNs, epoch));
            moveOn(word, BreakerState.OPEN, timeNs);
        }
    }

    private long endRow(long epoch) {
        long row = hot.get(IN_A_ROW);
        while (row >>> EPOCH_SHIFT == epoch && (row & COUNT_MASK) != 0) {
            if (hot.compareAndSet(IN_A_ROW, row, epoch << EPOCH_SHIFT)) {
                return 0;
            }
            row = hot.get(IN_A_ROW);
        }
        return 0;
    }

    /** Failures in a row, this one included; 0 when a newer epoch counts already. */
    private long lengthenRow(long epoch) {
        while (true) {
            long row = hot.get(IN_A_ROW);
            long aheadBy = StateWord.epochNumber((row >>> EPOCH_SHIFT) - epoch);
            if (aheadBy != 0 && aheadBy < HALF_OF_EPOCHS) {
                return 0;
            }
            long longer = aheadBy == 0 ? row + 1 : epoch << EPOCH_SHIFT | 1;
            if (hot.compareAndSet(IN_A_ROW, row, longer)) {
                return longer & COUNT_MASK;
            }
        }
    }

    private void recordProbe(long permit, boolean success, long timeNs) {
        long epoch = Permit.epoch(permit);
        int number = Permit.number(permit);
        while (true) {
            long word = hot.get(STATE);
            if (!StateWord.holds(word, epoch, number)) {
                hot.increment(LATE);
                return;
            }
            long settled = StateWord.settle(word, number, success);
            BreakerState next = plan.afterProbes(settled);
            boolean moved = next == BreakerState.HALF_OPEN
                    ? hot.compareAndSet(STATE, word, settled)
                    : moveOn(word, next, timeNs);
            if (moved) {
                return;
            }
        }
    }

    /** Leaves a word for another state, unless another thread has left it before. */
    private boolean moveOn(long word, BreakerState next, long timeNs) {
        boolean trips = StateWord.isClosed(word);
        if (trips) {
            hot.set(CLOSED_EPOCH, StateWord.epoch(word));
        }
        long to = next == BreakerState.CLOSED ? StateWord.closed(epochAfter(word)) : StateWord.open(timeNs);
        if (!hot.compareAndSet(STATE, word, to)) {
            return false;
        }
        if (next == BreakerState.OPEN) {
            hot.increment(trips ? TRIPS : REOPENINGS);
        }
        if (trips) {
            global.onTrip(timeNs + originNs);
        }
        global.onChange(index, timeNs + originNs);
        return true;
    }

    /** The epoch that follows a half-open one: from now on nobody else can be given it. */
    private long epochAfter(long word) {
        long epochs = hot.get(EPOCHS);
        if (StateWord.epochNumber(epochs) == StateWord.epoch(word)) {
            hot.raise(EPOCHS, epochs + 1);
        }
        return StateWord.epoch(word) + 1;
    }

    /**
     * Replaces the settings; the next call is judged by them. What was counted stays, unless length or buckets of the window change; the
     * state stays, and so do the probes that are on the way.
     *
     * @param settings valid by construction
     */
    public void reload(BreakerSettings settings) {
        plan = plan.with(settings, layout);
        global.onReload(index, timeNs() + originNs);
    }

    /**
     * What the window says about the calls, without deciding anything.
     *
     * @return {@link BreakerError.MinCallsNotMet} when there are too few
     */
    public Evaluation evaluate() {
        return plan.evaluate(name, timeNs(), countedEpoch(hot.get(STATE)));
    }

    /** The epoch that the window counts: of a breaker that is not closed, the last one in which it was. */
    private long countedEpoch(long word) {
        return StateWord.isClosed(word) ? StateWord.epoch(word) : hot.get(CLOSED_EPOCH);
    }

    /** What it counts for in the global state. */
    GlobalState.Standing standing(long minSamples, boolean heldEligible, long absoluteNs) {
        long timeNs = Math.max(0, absoluteNs - originNs);
        long word = hot.get(STATE);
        Plan now = plan;
        if (StateWord.isClosed(word)) {
            boolean eligible = heldEligible || now.calls(timeNs, StateWord.epoch(word)) >= minSamples;
            return eligible ? GlobalState.Standing.CLOSED : GlobalState.Standing.NONE;
        }
        long untilNs = StateWord.isOpen(word)
                ? StateWord.sinceNs(word) + now.cooldownNs
                : hot.get(LAST_PROBE) + now.settings.probeTimeoutNs();
        boolean fresh = timeNs - untilNs <= now.settings.rollingWindowNs();
        boolean eligible = fresh && (heldEligible || hot.get(SAMPLES) >= minSamples);
        return eligible ? GlobalState.Standing.OPEN : GlobalState.Standing.NONE;
    }

    /**
     * The name.
     *
     * @return as constructed
     */
    public String name() {
        return name;
    }

    /**
     * The state as of the last call; an open breaker whose cooldown is over stays open until a call asks.
     *
     * @return the state
     */
    public BreakerState state() {
        return StateWord.state(hot.get(STATE));
    }

    /**
     * The settings in force.
     *
     * @return as constructed or reloaded
     */
    public BreakerSettings settings() {
        return plan.settings;
    }

    /**
     * All its numbers, each as of now; while others call, they need not belong to one moment.
     *
     * @return a copy
     */
    public BreakerSnapshot snapshot() {
        long word = hot.get(STATE);
        long timeNs = timeNs();
        long epoch = countedEpoch(word);
        Plan now = plan;
        boolean halfOpen = StateWord.state(word) == BreakerState.HALF_OPEN;
        return new BreakerSnapshot(
                name,
                StateWord.state(word),
                now.calls(timeNs, epoch),
                now.window.failures(timeNs, epoch),
                hot.get(IN_A_ROW) >>> EPOCH_SHIFT == epoch ? hot.get(IN_A_ROW) & COUNT_MASK : 0,
                halfOpen ? StateWord.inFlight(word) : 0,
                hot.get(TRIPS),
                hot.get(REOPENINGS),
                hot.get(REJECTED_OPEN),
                hot.get(REJECTED_EXHAUSTED),
                hot.get(REJECTED_GLOBAL),
                hot.get(LATE),
                latencies.total(),
                latencies.quantileNs(0.5),
                latencies.quantileNs(0.99));
    }

    long rejections() {
        return hot.get(REJECTED_OPEN) + hot.get(REJECTED_EXHAUSTED) + hot.get(REJECTED_GLOBAL);
    }

    /** Now, as an injected clock says. */
    long clockNs() {
        return nowNs.getAsLong();
    }

    private long timeNs() {
        return Math.max(0, nowNs.getAsLong() - originNs);
    }
}
