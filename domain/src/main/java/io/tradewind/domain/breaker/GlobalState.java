// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The state of a group, derived from its components and from nothing else: whoever records or is rejected evaluates it when it is due.
 *
 * <p>One thread evaluates at a time; the others do not wait but go on with the state as it is. While it is open, a component keeps the
 * eligibility it had when it opened, since its calls are rejected and its window runs empty.
 */
final class GlobalState {
    private static final VarHandle SUBSCRIPTIONS = subscriptionsHandle();
    private static final int MOST_SUBSCRIPTIONS = 16;

    private static final int OPEN = 0;
    private static final int EVALUATED_AT = 1;
    private static final int EVALUATING = 2;
    private static final int OPENINGS = 3;
    private static final int NUMBERS = 4;

    private static final long PPM = 1_000_000;

    private final HotLongs hot = new HotLongs(NUMBERS, BreakerLayout.PADDED);
    private final long originNs;
    private final boolean[] heldEligible;
    private volatile CircuitBreaker[] components = {};
    private volatile Subscription[] subscriptions = {};
    private volatile GlobalSettings settings;
    private volatile FloodAlarm flood;

    /** What a component counts for. */
    enum Standing {
        /** Nothing: too few calls, or nothing new about it for long. */
        NONE,
        /** Eligible and closed. */
        CLOSED,
        /** Eligible and open or half open. */
        OPEN
    }

    GlobalState(GlobalSettings settings, long originNs, int capacity) {
        this.settings = settings;
        this.originNs = originNs;
        this.heldEligible = new boolean[capacity];
        this.flood = new FloodAlarm(settings);
        hot.set(EVALUATED_AT, -settings.intervalNs());
    }

    private static VarHandle subscriptionsHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(GlobalState.class, "subscriptions", Subscription[].class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The components it follows from, at most as many as its capacity. */
    void follow(CircuitBreaker[] breakers) {
        components = breakers;
    }

    boolean isOpen() {
        return hot.get(OPEN) == 1;
    }

    long openings() {
        return hot.get(OPENINGS);
    }

    boolean isFlood() {
        return flood.isRaised();
    }

    GlobalSettings settings() {
        return settings;
    }

    /** Evaluates when that is due and nobody else does. */
    void onTime(long nowNs) {
        long timeNs = nowNs - originNs;
        if (!isDue(timeNs) || !hot.compareAndSet(EVALUATING, 0, 1)) {
            return;
        }
        try {
            if (isDue(timeNs)) {
                hot.set(EVALUATED_AT, timeNs);
                evaluate(nowNs);
            }
        } finally {
            hot.set(EVALUATING, 0);
        }
    }

    private boolean isDue(long timeNs) {
        return timeNs - hot.get(EVALUATED_AT) >= settings.intervalNs();
    }

    private void evaluate(long nowNs) {
        GlobalSettings now = settings;
        boolean wasOpen = isOpen();
        long eligible = 0;
        long open = 0;
        CircuitBreaker[] all = components;
        for (int i = 0; i < all.length; i++) {
            Standing standing = all[i].standing(now.minSamples(), wasOpen && heldEligible[i], nowNs);
            eligible += standing == Standing.NONE ? 0 : 1;
            open += standing == Standing.OPEN ? 1 : 0;
            heldEligible[i] = wasOpen && heldEligible[i] || standing != Standing.NONE;
        }
        boolean opens = eligible >= now.minComponents() && isOpenAt(now, wasOpen, open, eligible);
        if (opens != wasOpen) {
            hot.set(OPEN, opens ? 1 : 0);
            if (opens) {
                hot.increment(OPENINGS);
            }
            notify(Subscription.GLOBAL, nowNs);
        }
        lookAtFlood(nowNs);
    }

    private static boolean isOpenAt(GlobalSettings settings, boolean wasOpen, long open, long eligible) {
        return wasOpen
                ? open * PPM > BreakerSettings.toPpm(settings.closeRatio()) * eligible
                : open * PPM >= BreakerSettings.toPpm(settings.openRatio()) * eligible;
    }

    /** A closed breaker has opened. */
    void onTrip(long nowNs) {
        flood.add(Math.max(0, nowNs - originNs));
        lookAtFlood(nowNs);
    }

    private void lookAtFlood(long nowNs) {
        if (flood.turns(Math.max(0, nowNs - originNs), settings.floodTrips())) {
            notify(Subscription.FLOOD, nowNs);
        }
    }

    /** A breaker has changed its state. */
    void onChange(int component, long nowNs) {
        for (Subscription subscription : subscriptions) {
            subscription.onChange(component, nowNs);
        }
    }

    /** The settings of a breaker were replaced. */
    void onReload(int component, long nowNs) {
        for (Subscription subscription : subscriptions) {
            subscription.onReload(component, nowNs);
        }
    }

    /** Replaces the settings of the group. */
    void reload(GlobalSettings changed, long nowNs) {
        settings = changed;
        FloodAlarm before = flood;
        FloodAlarm after = before.with(changed);
        flood = after;
        if (before.isRaised() && !after.isRaised()) {
            notify(Subscription.FLOOD, nowNs);
        }
        notify(Subscription.RELOAD, nowNs);
    }

    private void notify(int what, long nowNs) {
        for (Subscription subscription : subscriptions) {
            subscription.on(what, nowNs);
        }
    }

    void add(Subscription subscription) {
        while (true) {
            Subscription[] before = subscriptions;
            if (before.length == MOST_SUBSCRIPTIONS) {
                throw new IllegalStateException("a group has at most " + MOST_SUBSCRIPTIONS + " subscriptions");
            }
            Subscription[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = subscription;
            if (SUBSCRIPTIONS.compareAndSet(this, before, after)) {
                return;
            }
        }
    }

    void remove(Subscription subscription) {
        while (true) {
            Subscription[] before = subscriptions;
            Subscription[] after =
                    Arrays.stream(before).filter(other -> other != subscription).toArray(Subscription[]::new);
            if (SUBSCRIPTIONS.compareAndSet(this, before, after)) {
                return;
            }
        }
    }
}
