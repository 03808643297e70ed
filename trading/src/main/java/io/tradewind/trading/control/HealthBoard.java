// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import io.tradewind.domain.event.HealthComponent;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last measurement of each component. */
final class HealthBoard {
    private static final HealthComponent[] COMPONENTS = HealthComponent.values();

    private final boolean[] required = new boolean[COMPONENTS.length];
    private final boolean[] healthy = new boolean[COMPONENTS.length];
    private final long[] measured = new long[COMPONENTS.length];
    private final long[] limits = new long[COMPONENTS.length];
    private final long[] timesNs = new long[COMPONENTS.length];
    private final long maxAgeNs;

    HealthBoard(Set<HealthComponent> required, long maxAgeNs) {
        for (HealthComponent component : required) {
            this.required[component.ordinal()] = true;
        }
        this.maxAgeNs = maxAgeNs;
        Arrays.fill(timesNs, Long.MIN_VALUE);
    }

    /** Takes a measurement; true when the component was not known to be like this before. */
    boolean take(HealthComponent component, boolean isHealthy, long value, long limit, long nowNs) {
        int i = component.ordinal();
        boolean changed = timesNs[i] == Long.MIN_VALUE ? !isHealthy : healthy[i] != isHealthy;
        healthy[i] = isHealthy;
        measured[i] = value;
        limits[i] = limit;
        timesNs[i] = nowNs;
        return changed;
    }

    boolean isUnhealthy(HealthComponent component) {
        return timesNs[component.ordinal()] != Long.MIN_VALUE && !healthy[component.ordinal()];
    }

    /** The first unhealthy component that a trigger stands for; null when there is none. */
    @Nullable
    HealthComponent unhealthy(KillTrigger trigger) {
        for (HealthComponent component : COMPONENTS) {
            if (isUnhealthy(component) && KillTrigger.of(component) == trigger) {
                return component;
            }
        }
        return null;
    }

    long measured(HealthComponent component) {
        return measured[component.ordinal()];
    }

    long limit(HealthComponent component) {
        return limits[component.ordinal()];
    }

    /** The first required component that speaks against loosening; null when none does. */
    @Nullable
    HealthComponent objection(long nowNs) {
        for (HealthComponent component : COMPONENTS) {
            int i = component.ordinal();
            if (required[i] && (!healthy[i] || ageNs(component, nowNs) > maxAgeNs)) {
                return component;
            }
        }
        return null;
    }

    /** How old the last measurement is; Long.MAX_VALUE when there is none. */
    long ageNs(HealthComponent component, long nowNs) {
        long atNs = timesNs[component.ordinal()];
        return atNs == Long.MIN_VALUE ? Long.MAX_VALUE : nowNs - atNs;
    }

    long maxAgeNs() {
        return maxAgeNs;
    }

    void save(StateSink sink) {
        for (int i = 0; i < COMPONENTS.length; i++) {
            sink.putLong(healthy[i] ? 1 : 0);
            sink.putLong(measured[i]);
            sink.putLong(limits[i]);
            sink.putLong(timesNs[i]);
        }
    }

    void restore(StateSource source) {
        for (int i = 0; i < COMPONENTS.length; i++) {
            healthy[i] = source.getLong() == 1;
            measured[i] = source.getLong();
            limits[i] = source.getLong();
            timesNs[i] = source.getLong();
        }
    }
}
