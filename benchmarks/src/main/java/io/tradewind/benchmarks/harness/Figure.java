// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

/**
 * One number that a benchmark measured; less is better, but for rates, which are not compared.
 *
 * @param key unique within its benchmark
 * @param value the number
 * @param unit such as ms, ns, B/op or MB/s
 * @param rule how it is compared with a baseline
 */
public record Figure(String key, double value, String unit, Rule rule) {
    /** How a figure is compared with a baseline. */
    public enum Rule {
        /** A time: in multiples of the calibration loop of its own run. */
        TIME,
        /** A size: as it is. */
        SIZE,
        /** Not at all: it depends on the machine's mood, or explains another figure. */
        NONE
    }
}
