// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

import java.util.Arrays;

/**
 * Mid moves over one horizon after fills: a ring of the fills whose horizon is still ahead.
 *
 * <p>A fill is judged by the last mid price at or before its horizon, once a later moment has come. Fills whose horizon lies
 * behind the end of the run are not judged.
 */
final class MidMoves {
    private final long horizonNs;
    private final ContractValue value;
    private long[] dueNs = new long[64];
    private long[] signedLots = new long[64];
    private double[] midTicks = new double[64];
    private double[] values = new double[64];
    private int head;
    private int size;
    private double againstUs;
    private double judged;

    MidMoves(long horizonNs, ContractValue value) {
        this.horizonNs = horizonNs;
        this.value = value;
    }

    /** A fill of a positive value, with the mid as it was seen then. */
    void onFill(long nowNs, long lots, double mid, double filledValue) {
        if (size == dueNs.length) {
            grow();
        }
        int slot = (head + size) % dueNs.length;
        dueNs[slot] = nowNs + horizonNs;
        signedLots[slot] = lots;
        midTicks[slot] = mid;
        values[slot] = filledValue;
        size++;
    }

    private void grow() {
        int capacity = dueNs.length;
        dueNs = Arrays.copyOf(rotated(dueNs), 2 * capacity);
        signedLots = Arrays.copyOf(rotated(signedLots), 2 * capacity);
        midTicks = Arrays.copyOf(rotated(midTicks), 2 * capacity);
        values = Arrays.copyOf(rotated(values), 2 * capacity);
        head = 0;
    }

    private long[] rotated(long[] ring) {
        long[] straight = new long[ring.length];
        System.arraycopy(ring, head, straight, 0, ring.length - head);
        System.arraycopy(ring, 0, straight, ring.length - head, head);
        return straight;
    }

    private double[] rotated(double[] ring) {
        double[] straight = new double[ring.length];
        System.arraycopy(ring, head, straight, 0, ring.length - head);
        System.arraycopy(ring, 0, straight, ring.length - head, head);
        return straight;
    }

    /** Time has come to a moment; the mid is the one that stood until then. */
    void advance(long nowNs, double lastMidTicks) {
        while (size > 0 && dueNs[head] < nowNs) {
            againstUs -= value.gain(midTicks[head], lastMidTicks, signedLots[head]);
            judged += values[head];
            head = (head + 1) % dueNs.length;
            size--;
        }
    }

    /** Money that the moves cost, positive when they went against the fills. */
    double againstUs() {
        return againstUs;
    }

    /** Value of the fills that were judged. */
    double judged() {
        return judged;
    }
}
