// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution.liquidation;

import io.tradewind.domain.number.Decimal;

/**
 * How positions are brought down.
 *
 * @param depthShareBps most of the visible depth within the slippage cap that a slice takes, 1 to 10,000 basis points
 * @param volumeShareBps most of the last bar's volume that a slice takes where there is no book, 1 to 10,000 basis points
 * @param sliceEveryNs pause between two slices of an instrument, positive
 * @param retryPauseNs first pause after a slice that did not trade, positive; it doubles up to an hour
 * @param capBps how far from the mark the first slice may trade, basis points, 1 or more
 * @param capStepBps by how much the cap widens after a slice that found no one, 0 or more
 * @param hardCapBps how far it widens at most, not below the first cap
 * @param attempts slices without a trade after which what is left is reported; the plan goes on
 * @param reduceTo share of what is held that REDUCE leaves, 0 to 1
 * @param reduceStages steps in which it gets there, 1 to 1,000
 * @param reduceOverNs time from the first step to the end of the last, positive
 */
public record LiquidationSpec(
        int depthShareBps,
        int volumeShareBps,
        long sliceEveryNs,
        long retryPauseNs,
        int capBps,
        int capStepBps,
        int hardCapBps,
        int attempts,
        Decimal reduceTo,
        int reduceStages,
        long reduceOverNs) {
    private static final int ALL_BPS = 10_000;
    private static final long SECOND_NS = 1_000_000_000L;

    /**
     * A quarter of the depth or a tenth of the volume each second, 20 to 100 basis points from the mark in steps of 20, 5 attempts; REDUCE
     * goes down to half in four steps within an hour.
     */
    public static final LiquidationSpec STANDARD = new LiquidationSpec(
            2_500, 1_000, SECOND_NS, 5 * SECOND_NS, 20, 20, 100, 5, Decimal.parse("0.5"), 4, 3_600 * SECOND_NS);

    /** Checks the ranges. */
    public LiquidationSpec {
        range("depth share", depthShareBps, 1, ALL_BPS);
        range("volume share", volumeShareBps, 1, ALL_BPS);
        range("slice pause", sliceEveryNs, 1, Long.MAX_VALUE);
        range("retry pause", retryPauseNs, 1, Long.MAX_VALUE);
        range("slippage cap", capBps, 1, ALL_BPS - 1);
        range("cap step", capStepBps, 0, ALL_BPS);
        range("hard cap", hardCapBps, capBps, ALL_BPS - 1);
        range("attempts", attempts, 1, Integer.MAX_VALUE);
        range("reduce stages", reduceStages, 1, 1_000);
        range("reduce time", reduceOverNs, 1, Long.MAX_VALUE);
        if (reduceTo.signum() < 0 || reduceTo.compareTo(Decimal.ONE) > 0) {
            throw new IllegalArgumentException("reduce to must be 0 to 1, is " + reduceTo);
        }
    }

    private static void range(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", is " + value);
        }
    }
}
