// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import io.tradewind.quant.indicator.StateSink;
import java.util.Arrays;

/**
 * Which fills were booked. A venue numbers the fills of an account from 1 without gaps, so that a repeated fill is known at once, and a
 * missing one as soon as the next comes.
 */
public final class FillSequence {
    /** What a fill's number says. */
    public enum Verdict {
        /** Never seen. */
        NEW,
        /** Never seen, and one before it is missing. */
        AFTER_GAP,
        /** Booked before. */
        DUPLICATE
    }

    private long complete;
    private long[] beyond = new long[8];
    private int beyondCount;

    /** Before the first fill. */
    public FillSequence() {}

    /**
     * Takes a fill's number.
     *
     * @param fillId from 1
     * @return whether it is to be booked, and whether one is missing
     * @throws IllegalArgumentException for a number below 1
     */
    public Verdict take(long fillId) {
        if (fillId < 1) {
            throw new IllegalArgumentException("fill " + fillId + ": fills of an account are numbered from 1");
        }
        if (fillId == complete + 1) {
            complete = fillId;
            close();
            return Verdict.NEW;
        }
        int at = Arrays.binarySearch(beyond, 0, beyondCount, fillId);
        if (fillId <= complete || at >= 0) {
            return Verdict.DUPLICATE;
        }
        insert(-at - 1, fillId);
        return Verdict.AFTER_GAP;
    }

    /** Moves the numbers that follow without a gap into the complete part. */
    private void close() {
        int closed = 0;
        while (closed < beyondCount && beyond[closed] == complete + 1) {
            complete++;
            closed++;
        }
        beyondCount -= closed;
        System.arraycopy(beyond, closed, beyond, 0, beyondCount);
    }

    private void insert(int at, long fillId) {
        if (beyondCount == beyond.length) {
            beyond = Arrays.copyOf(beyond, 2 * beyondCount);
        }
        System.arraycopy(beyond, at, beyond, at + 1, beyondCount - at);
        beyond[at] = fillId;
        beyondCount++;
    }

    /**
     * The fill up to which none is missing.
     *
     * @return its number, 0 before the first
     */
    public long complete() {
        return complete;
    }

    /**
     * Whether a fill is missing before one that came.
     *
     * @return true while it is
     */
    public boolean hasGap() {
        return beyondCount > 0;
    }

    void save(StateSink sink) {
        sink.putLong(complete);
        sink.putLong(beyondCount);
        for (int i = 0; i < beyondCount; i++) {
            sink.putLong(beyond[i]);
        }
    }
}
