// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import java.util.List;

/**
 * What goes wrong in a run.
 *
 * @param seed of the faults that come by a rate; each draws from a generator of its own, so that one more fault at the end of the
 *     list does not move the others
 * @param faults in the order in which they befall a message; one that loses it ends its way
 */
public record FaultPlan(long seed, List<Fault> faults) {
    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan(0, List.of());

    /** Copies the list. */
    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /**
     * A plan of some faults.
     *
     * @param seed of the faults that come by a rate
     * @param faults in the order in which they befall a message
     * @return the plan
     */
    public static FaultPlan of(long seed, Fault... faults) {
        return new FaultPlan(seed, List.of(faults));
    }

    /**
     * A plan drawn from a seed: see {@link DrawnPlan}.
     *
     * @param seed decides everything
     * @param lengthNs about how long the run is, nanoseconds, positive
     * @return the plan
     */
    public static FaultPlan drawn(long seed, long lengthNs) {
        return new DrawnPlan(seed, lengthNs).plan();
    }
}
