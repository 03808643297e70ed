// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/**
 * The answer to {@link CircuitBreaker#tryAcquire}, as a long so that nothing is allocated: positive when the call may go, otherwise why
 * not.
 *
 * <pre>
 *   0 | epoch 28 | probe? 1 | number of the probe 5 |
 * </pre>
 */
public final class Permit {
    /** Rejected: the breaker is open and its cooldown is not over. */
    public static final long OPEN = -1;
    /** Rejected: the breaker is half open and all its probes are on the way. */
    public static final long HALF_OPEN_EXHAUSTED = -2;
    /** Rejected: too many other components are open. */
    public static final long GLOBAL_OPEN = -3;

    private static final int EPOCH_SHIFT = 6;
    private static final long PROBE = 1L << 5;
    private static final long NUMBER_MASK = PROBE - 1;

    private Permit() {}

    /**
     * Whether the call may go. If so it must be recorded, once.
     *
     * @param permit what {@code tryAcquire} gave
     * @return false for the three rejections
     */
    public static boolean isAdmitted(long permit) {
        return permit >= 0;
    }

    /**
     * Whether the call is a probe of a breaker that is half open.
     *
     * @param permit what {@code tryAcquire} gave
     * @return true when it decides over closing
     */
    public static boolean isProbe(long permit) {
        return permit >= 0 && (permit & PROBE) != 0;
    }

    static long ofCall(long epoch) {
        return epoch << EPOCH_SHIFT;
    }

    static long ofProbe(long epoch, int number) {
        return epoch << EPOCH_SHIFT | PROBE | number;
    }

    static long epoch(long permit) {
        return permit >>> EPOCH_SHIFT;
    }

    static int number(long permit) {
        return (int) (permit & NUMBER_MASK);
    }
}
