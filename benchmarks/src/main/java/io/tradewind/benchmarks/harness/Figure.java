// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

/**
 * One number that a benchmark measured.
 *
 * @param key unique within its benchmark
 * @param value the number
 * @param unit such as ms, ns, B/op or MB/s
 * @param rule how it is compared with a baseline
 */
public record Figure(String key, double value, String unit, Rule rule) {
    /** How a figure is compared with a baseline. */
    public enum Rule {
        /** A time, less is better: in multiples of the calibration loop of its own run. */
        TIME,
        /** Something per time, more is better: what is done in the time of one calibration loop of its own run. */
        RATE,
        /** A size, less is better: as it is. */
        SIZE,
        /** Not at all: it depends on the machine's mood, or explains another figure. */
        NONE
    }
}
