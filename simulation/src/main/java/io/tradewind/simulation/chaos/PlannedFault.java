// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import io.tradewind.quant.random.Xoshiro256;

/** A fault in a run: counts the messages that it could befall, draws, and knows whether it lasts. */
final class PlannedFault {
    private final Fault fault;
    private final Xoshiro256 random;
    private long beginNs = Long.MAX_VALUE;
    private long endNs = Long.MAX_VALUE;
    private long countFromNs;
    private long seen;

    PlannedFault(Fault fault, long seed) {
        this.fault = fault;
        this.random = new Xoshiro256(seed);
    }

    Fault fault() {
        return fault;
    }

    /** The run begins. */
    void open(long startNs) {
        countFromNs = startNs + fault.fromNs();
        if (fault.nth() == 0 || !fault.kind().isSpan()) {
            begin(countFromNs);
        }
    }

    private void begin(long timeNs) {
        beginNs = timeNs;
        endNs = fault.lengthNs() == Fault.FOREVER ? Long.MAX_VALUE : timeNs + fault.lengthNs();
    }

    /** No more faults from now on. */
    void stop(long nowNs) {
        countFromNs = Long.MAX_VALUE;
        beginNs = Math.min(beginNs, nowNs);
        endNs = Math.min(endNs, nowNs);
    }

    boolean lasts(long nowNs) {
        return nowNs >= beginNs && nowNs < endNs;
    }

    /** Nanoseconds that are left of it. */
    long leftNs(long nowNs) {
        return endNs - nowNs;
    }

    /** When it next begins or ends; Long.MAX_VALUE when that is not known or never. */
    long nextChangeNs(long nowNs) {
        if (nowNs < beginNs) {
            return beginNs;
        }
        return nowNs < endNs ? endNs : Long.MAX_VALUE;
    }

    /** Whether it befalls a message that is sent now. */
    boolean befalls(LinkMessage message, long nowNs) {
        if (!fault.messages().contains(message)) {
            return false;
        }
        if (fault.nth() == 0) {
            return lasts(nowNs) && draw();
        }
        boolean isNth = nowNs >= countFromNs && ++seen == fault.nth();
        if (!fault.kind().isSpan()) {
            return isNth && lasts(nowNs);
        }
        if (isNth) {
            begin(nowNs);
        }
        return lasts(nowNs) && draw();
    }

    private boolean draw() {
        return fault.ratePpm() == Fault.ALWAYS_PPM || random.nextInt(Fault.ALWAYS_PPM) < fault.ratePpm();
    }
}
