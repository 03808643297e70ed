// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.TickBatch;
import java.util.OptionalLong;

/**
 * Times of receipt of a recording, and how far the recorder's clock is behind the venue's.
 *
 * <p>The order of a log is the order of receipt. Where the recorder's clock was set back, a line therefore counts as received when
 * the line above it was: never before it really was, as the log has it. The offset is the smallest one that lets no tick be
 * received before the venue made it.
 */
final class RecorderClock {
    /** Steps back below this are the usual adjustments of a clock. */
    static final long STEP_NS = 1_000_000_000L;

    /** A line whose time is further than this from what its surroundings say has a broken time. */
    static final long PLAUSIBLE_NS = 3_600_000_000_000L;

    private static final long FIRST_NS = 100_000_000_000_000_000L;
    private static final long MILLISECOND_NS = 1_000_000L;
    private static final long MICROSECOND_NS = 1_000L;
    private static final long FIRST_MS = 100_000_000_000L;
    private static final long LAST_MS = 9_000_000_000_000L;
    private static final long FIRST_US = 100_000_000_000_000L;
    private static final long LAST_US = 9_000_000_000_000_000L;

    private long lastNs = Long.MIN_VALUE;
    private long timesGoingBack;
    private boolean timed;
    private long offsetNs;

    /** Nanoseconds of a venue's milliseconds or microseconds; {@link TickBatch#NO_TIME} when it is neither. */
    static long venueNs(long time) {
        if (time >= FIRST_MS && time <= LAST_MS) {
            return time * MILLISECOND_NS;
        }
        return time >= FIRST_US && time <= LAST_US ? time * MICROSECOND_NS : TickBatch.NO_TIME;
    }

    /** Whether a line may have these times. */
    boolean isPlausible(long localNs, long eventTimeNs) {
        if (localNs < FIRST_NS) {
            return false;
        }
        if (eventTimeNs != TickBatch.NO_TIME) {
            return Math.abs(localNs - eventTimeNs) <= PLAUSIBLE_NS;
        }
        return lastNs == Long.MIN_VALUE || localNs <= lastNs + PLAUSIBLE_NS;
    }

    /** How far a time lies before the last one; 0 when it does not. */
    long stepBackNs(long localNs) {
        return lastNs == Long.MIN_VALUE ? 0 : Math.max(0, lastNs - localNs);
    }

    /** Takes the times of a line and gives its time of receipt. */
    long receive(long localNs, long eventTimeNs) {
        timesGoingBack += stepBackNs(localNs) > 0 ? 1 : 0;
        lastNs = Math.max(lastNs, localNs);
        if (eventTimeNs != TickBatch.NO_TIME) {
            timed = true;
            offsetNs = Math.max(offsetNs, eventTimeNs - lastNs);
        }
        return lastNs;
    }

    long timesGoingBack() {
        return timesGoingBack;
    }

    OptionalLong offsetNs() {
        return timed ? OptionalLong.of(offsetNs) : OptionalLong.empty();
    }
}
