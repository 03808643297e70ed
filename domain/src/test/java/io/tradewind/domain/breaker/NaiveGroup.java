// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import java.util.ArrayList;
import java.util.List;

/** The global state over naive breakers. */
final class NaiveGroup {
    final List<NaiveBreaker> breakers = new ArrayList<>();
    final GlobalSettings settings;
    boolean open;
    private final List<NaiveBreaker> held = new ArrayList<>();
    private long evaluatedNs = Long.MIN_VALUE / 2;

    NaiveGroup(GlobalSettings settings) {
        this.settings = settings;
    }

    void evaluateWhenDue(long nowNs) {
        if (nowNs - evaluatedNs < settings.intervalNs()) {
            return;
        }
        evaluatedNs = nowNs;
        List<NaiveBreaker> eligible = breakers.stream()
                .filter(breaker -> breaker.isEligible(settings, open && held.contains(breaker), nowNs))
                .toList();
        long bad = eligible.stream()
                .filter(breaker -> breaker.state != BreakerState.CLOSED)
                .count();
        if (!open) {
            held.clear();
        }
        eligible.stream().filter(breaker -> !held.contains(breaker)).forEach(held::add);
        double share = eligible.isEmpty() ? 0 : (double) bad / eligible.size();
        boolean enough = eligible.size() >= settings.minComponents();
        open = enough && (open ? share > settings.closeRatio() : share >= settings.openRatio());
    }
}
