// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import io.tradewind.quant.random.Xoshiro256;

/** The faults of a plan in a run. */
final class PlannedFaults {
    private final PlannedFault[] faults;
    private final FaultLog log;

    PlannedFaults(FaultPlan plan, FaultLog log) {
        this.log = log;
        this.faults = new PlannedFault[plan.faults().size()];
        Xoshiro256 seeds = new Xoshiro256(plan.seed());
        for (int i = 0; i < faults.length; i++) {
            faults[i] = new PlannedFault(plan.faults().get(i), seeds.nextLong());
        }
    }

    void open(long startNs) {
        for (PlannedFault fault : faults) {
            fault.open(startNs);
        }
    }

    void stop(long nowNs) {
        for (PlannedFault fault : faults) {
            fault.stop(nowNs);
        }
    }

    /** Decides what becomes of a message that is sent now. */
    void judge(LinkMessage message, long clientOrderId, long nowNs, long latencyNs, Fate fate) {
        fate.clear();
        for (int i = 0; i < faults.length && !fate.lost; i++) {
            PlannedFault planned = faults[i];
            if (planned.befalls(message, nowNs) && planned.fault().kind() != FaultKind.STREAM_DOWN) {
                fate.add(planned, latencyNs, nowNs);
                log.add(nowNs, planned.fault().kind(), message, clientOrderId);
            }
        }
    }

    boolean isStreamDown(long nowNs) {
        for (PlannedFault planned : faults) {
            if (planned.fault().kind() == FaultKind.STREAM_DOWN && planned.lasts(nowNs)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the answers are kept while the stream is down: no fault that loses them lasts. */
    boolean isStreamHeld(long nowNs) {
        for (PlannedFault planned : faults) {
            boolean down = planned.fault().kind() == FaultKind.STREAM_DOWN && planned.lasts(nowNs);
            if (down && !planned.fault().held()) {
                return false;
            }
        }
        return true;
    }

    /** When the stream may next go down or come up; Long.MAX_VALUE for never. */
    long nextStreamChangeNs(long nowNs) {
        long next = Long.MAX_VALUE;
        for (PlannedFault planned : faults) {
            if (planned.fault().kind() == FaultKind.STREAM_DOWN) {
                next = Math.min(next, planned.nextChangeNs(nowNs));
            }
        }
        return next;
    }
}
