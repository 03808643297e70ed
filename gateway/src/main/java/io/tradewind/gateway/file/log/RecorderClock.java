// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import io.tradewind.domain.port.TickBatch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Times of receipt of a recording, and how far the recorder's clock is behind the venue's.
 *
 * <p>The order of a log is the order of receipt. Where the recorder's clock was set back, a line therefore counts as received when
 * the line above it was: never before it really was, as the log has it. The offset is the smallest one that lets no tick be
 * received before the venue made it.
 *
 * <p>One wrong time must not move all others. How far the venue is ahead of the recorder is therefore measured in blocks of
 * {@value #BLOCK} lines. What is more than {@value #STEP_NS} ns above the median of the last full block does not count for the
 * offset; what is more than {@value #OUTLIER_NS} ns above it is no time of the venue. The first block is its own measure, once it is full or the recording ends. Lines in a step back of the clock do not count.
 */
final class RecorderClock {
    /** Steps back below this are the usual adjustments of a clock. */
    static final long STEP_NS = 1_000_000_000L;

    /** A line whose time is further than this from what its surroundings say has a broken time. */
    static final long PLAUSIBLE_NS = 3_600_000_000_000L;

    static final int BLOCK = 64;
    static final long OUTLIER_NS = 10_000_000_000L;

    private static final long FIRST_NS = 100_000_000_000_000_000L;
    private static final long MILLISECOND_NS = 1_000_000L;
    private static final long MICROSECOND_NS = 1_000L;
    private static final long FIRST_MS = 100_000_000_000L;
    private static final long LAST_MS = 9_000_000_000_000L;
    private static final long FIRST_US = 100_000_000_000_000L;
    private static final long LAST_US = 9_000_000_000_000_000L;

    private final long[] leads = new long[BLOCK];
    private final long[] sorted = new long[BLOCK];
    private final long[] lines = new long[BLOCK];
    private final Path[] files = new Path[BLOCK];
    private int inBlock;
    private boolean measured;
    private long medianNs;
    private long lastNs = Long.MIN_VALUE;
    private long eventNs = TickBatch.NO_TIME;
    private long timesGoingBack;
    private boolean timed;
    private long offsetNs;
    private Path offsetFile = Path.of("");
    private long offsetLine;

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
    long receive(long localNs, long eventTimeNs, Path file, long line) {
        long stepNs = stepBackNs(localNs);
        timesGoingBack += stepNs > 0 ? 1 : 0;
        lastNs = Math.max(lastNs, localNs);
        eventNs = eventTimeNs;
        if (eventTimeNs != TickBatch.NO_TIME) {
            timed = true;
            if (measured && eventTimeNs - lastNs > medianNs + OUTLIER_NS) {
                eventNs = TickBatch.NO_TIME;
            }
            if (stepNs <= STEP_NS) {
                lead(eventTimeNs - lastNs, file, line);
            }
        }
        return lastNs;
    }

    /** The venue's time of the last line taken; {@link TickBatch#NO_TIME} when it has none, or none that is believed. */
    long eventNs() {
        return eventNs;
    }

    private void lead(long leadNs, Path file, long line) {
        if (measured) {
            count(leadNs, file, line);
        }
        leads[inBlock] = leadNs;
        files[inBlock] = file;
        lines[inBlock] = line;
        inBlock++;
        if (inBlock == BLOCK) {
            measure();
        }
    }

    private void count(long leadNs, Path file, long line) {
        if (leadNs > offsetNs && leadNs <= medianNs + STEP_NS) {
            offsetNs = leadNs;
            offsetFile = file;
            offsetLine = line;
        }
    }

    private void measure() {
        System.arraycopy(leads, 0, sorted, 0, inBlock);
        Arrays.sort(sorted, 0, inBlock);
        medianNs = sorted[inBlock / 2];
        for (int i = 0; i < inBlock && !measured; i++) {
            count(leads[i], files[i], lines[i]);
        }
        measured = true;
        inBlock = 0;
    }

    /** The recording is over. */
    void finish() {
        if (!measured && inBlock > 0) {
            measure();
        }
    }

    long timesGoingBack() {
        return timesGoingBack;
    }

    /** The offset, when the recording is over. */
    OptionalLong offsetNs() {
        return timed ? OptionalLong.of(offsetNs) : OptionalLong.empty();
    }

    /** Where the line is that set an offset above 0. */
    Path offsetFile() {
        return offsetFile;
    }

    long offsetLine() {
        return offsetLine;
    }
}
