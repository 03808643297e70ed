// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

/** The clock on a simulated venue's wall. */
@FunctionalInterface
public interface VenueClock {
    /**
     * The venue's time.
     *
     * @return nanoseconds since the epoch, UTC
     */
    long nowNs();
}
