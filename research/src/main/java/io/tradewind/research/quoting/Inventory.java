// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

/** A quantity over time: its time-weighted mean, its greatest and its last absolute value. */
final class Inventory {
    private boolean started;
    private long lastNs;
    private double signed;
    private double integral;
    private double totalNs;
    private double greatest;

    /** Time passes with the quantity as it is. */
    void advance(long nowNs) {
        if (started && nowNs > lastNs) {
            double elapsed = nowNs - lastNs;
            integral += Math.abs(signed) * elapsed;
            totalNs += elapsed;
        }
        lastNs = started ? Math.max(lastNs, nowNs) : nowNs;
        started = true;
    }

    /** The quantity is another from here on. */
    void set(double value) {
        signed = value;
        greatest = Math.max(greatest, Math.abs(value));
    }

    double meanAbsolute() {
        return totalNs == 0 ? Double.NaN : integral / totalNs;
    }

    double greatest() {
        return greatest;
    }

    double last() {
        return signed;
    }
}
