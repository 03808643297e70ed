// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** Takes the numbers of breakers for whoever shows them. */
@FunctionalInterface
public interface MetricSink {
    /**
     * One number.
     *
     * @param name of the metric; counters end in {@code _total}
     * @param component label; {@code global} for the group
     * @param value the number
     */
    void metric(String name, String component, long value);
}
