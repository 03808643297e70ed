// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * The breakers of all dependencies, and the global state that follows from them.
 *
 * <p>While the global state is open, calls of closed components are rejected; probes of components that are open or half open pass, so
 * that they can recover and with them the global state.
 */
public final class BreakerGroup {
    private static final String GROUP = "global";

    private final LongSupplier nowNs;
    private final GlobalState global;
    private final CircuitBreaker[] breakers;
    private final Map<String, CircuitBreaker> byName = new TreeMap<>();

    /**
     * A group of closed breakers.
     *
     * @param components names and settings, in the order in which they are shown
     * @param settings of the global state and the flood alert
     * @param nowNs monotonic, nanoseconds; called by every thread
     */
    public BreakerGroup(SequencedMap<String, BreakerSettings> components, GlobalSettings settings, LongSupplier nowNs) {
        this.nowNs = nowNs;
        this.global = new GlobalState(settings, nowNs.getAsLong(), components.size());
        this.breakers = new CircuitBreaker[components.size()];
        int index = 0;
        for (Map.Entry<String, BreakerSettings> component : components.entrySet()) {
            CircuitBreaker breaker = new CircuitBreaker(
                    component.getKey(), index, component.getValue(), nowNs, BreakerLayout.PADDED, global);
            breakers[index++] = breaker;
            byName.put(component.getKey(), breaker);
        }
        global.follow(breakers);
    }

    /**
     * The breaker of a component.
     *
     * @param component its name
     * @return the same one each time
     * @throws BreakerException {@link BreakerError.ComponentMissing} when there is none
     */
    public CircuitBreaker breaker(String component) {
        CircuitBreaker breaker = byName.get(component);
        if (breaker == null) {
            throw new BreakerException(new BreakerError.ComponentMissing(component));
        }
        return breaker;
    }

    /**
     * The names.
     *
     * @return in the order of construction
     */
    public List<String> components() {
        List<String> names = new ArrayList<>();
        for (CircuitBreaker breaker : breakers) {
            names.add(breaker.name());
        }
        return names;
    }

    /**
     * Whether the global state is open, as of the last evaluation.
     *
     * @return true when calls of closed components are rejected
     */
    public boolean isGlobalOpen() {
        return global.isOpen();
    }

    /**
     * Times that the global state opened.
     *
     * @return since construction
     */
    public long globalOpenings() {
        return global.openings();
    }

    /**
     * Whether breakers trip in numbers.
     *
     * @return the alert, as of the last evaluation or trip
     */
    public boolean isFlood() {
        return global.isFlood();
    }

    /** Evaluates the global state when that is due; calls do so by themselves. */
    public void evaluate() {
        global.onTime(nowNs.getAsLong());
    }

    /**
     * Replaces the settings of a live component.
     *
     * @param component its name
     * @param settings valid by construction
     * @throws BreakerException when there is none of that name
     */
    public void reload(String component, BreakerSettings settings) {
        breaker(component).reload(settings);
    }

    /**
     * Replaces the settings of all live components.
     *
     * @param settings valid by construction
     */
    public void reloadAll(BreakerSettings settings) {
        for (CircuitBreaker breaker : breakers) {
            breaker.reload(settings);
        }
    }

    /**
     * Replaces the settings of the global state; they act from the next evaluation on.
     *
     * @param settings valid by construction
     */
    public void reload(GlobalSettings settings) {
        global.reload(settings, nowNs.getAsLong());
    }

    /**
     * Subscribes a listener; it hears nothing until its subscription is drained.
     *
     * @param listener called by the thread that drains
     * @return to be drained, and closed in the end
     * @throws IllegalStateException when there are 16
     */
    public Subscription subscribe(BreakerListener listener) {
        Subscription subscription = new Subscription(this, global, breakers, listener);
        global.add(subscription);
        return subscription;
    }

    void remove(Subscription subscription) {
        global.remove(subscription);
    }

    /**
     * The numbers of all components.
     *
     * @return in the order of construction
     */
    public List<BreakerSnapshot> snapshot() {
        List<BreakerSnapshot> snapshots = new ArrayList<>();
        for (CircuitBreaker breaker : breakers) {
            snapshots.add(breaker.snapshot());
        }
        return snapshots;
    }

    /**
     * Writes the metrics of all components, then those of the group.
     *
     * @param sink takes them
     */
    public void writeTo(MetricSink sink) {
        for (CircuitBreaker breaker : breakers) {
            breaker.snapshot().writeTo(sink);
        }
        sink.metric("circuit_state", GROUP, global.isOpen() ? BreakerState.OPEN.code() : BreakerState.CLOSED.code());
        sink.metric("circuit_openings_total", GROUP, global.openings());
        sink.metric("circuit_flood", GROUP, global.isFlood() ? 1 : 0);
    }
}
