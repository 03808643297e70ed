// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

/** Deepest fall of an equity curve from its highest value so far. */
final class DeepestDrawdown {
    private long peak = Long.MIN_VALUE;
    private double deepest;

    void add(long equityUnits) {
        peak = Math.max(peak, equityUnits);
        if (peak > 0) {
            deepest = Math.max(deepest, (double) (peak - equityUnits) / peak);
        }
    }

    /** A fraction, 0 for a curve that never fell. */
    double deepest() {
        return deepest;
    }
}
