// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/**
 * Everything that decides whether a call passes, in one long, so that one compare-and-set moves all of it.
 *
 * <pre>
 *   CLOSED     | epoch 28 |                        0                     | 0 |
 *   OPEN       |          when it opened, ns since the breaker was made 62 | 1 |
 *   HALF_OPEN  | epoch 28 | failures 5 | issued 5 | settled probes 24    | 2 |
 *   bits        63      36 35        31 30      26 25                   2 1 0
 * </pre>
 *
 * <p>Probes of an epoch are numbered from 0 as they are issued; the bit of a number is set when that probe is settled. So a token is
 * returned exactly once, whoever settles it how often, and a probe of another epoch cannot touch it.
 */
final class StateWord {
    /** Most probes of one epoch. */
    static final int MAX_PROBES = 24;

    private static final int CLOSED = 0;
    private static final int OPEN = 1;
    private static final int HALF_OPEN = 2;

    private static final int STATE_BITS = 2;
    private static final long STATE_MASK = 3;
    private static final int ISSUED_SHIFT = 26;
    private static final int FAILURES_SHIFT = 31;
    private static final int EPOCH_SHIFT = 36;
    private static final long COUNT_MASK = 31;
    private static final long EPOCH_MASK = (1L << 28) - 1;
    private static final long SETTLED_MASK = (1L << ISSUED_SHIFT) - 1 - STATE_MASK;

    private StateWord() {}

    /** The number of an epoch as words and permits hold it: it starts again after 268 million. */
    static long epochNumber(long epochs) {
        return epochs & EPOCH_MASK;
    }

    static long closed(long epoch) {
        return epochNumber(epoch) << EPOCH_SHIFT | CLOSED;
    }

    static long open(long sinceNs) {
        return sinceNs << STATE_BITS | OPEN;
    }

    /** Half open with its first probe on the way. */
    static long halfOpen(long epoch) {
        return epochNumber(epoch) << EPOCH_SHIFT | 1L << ISSUED_SHIFT | HALF_OPEN;
    }

    static boolean isClosed(long word) {
        return (word & STATE_MASK) == CLOSED;
    }

    static boolean isOpen(long word) {
        return (word & STATE_MASK) == OPEN;
    }

    static BreakerState state(long word) {
        return BreakerState.of((int) (word & STATE_MASK));
    }

    /** Of a word that is not open. */
    static long epoch(long word) {
        return word >>> EPOCH_SHIFT;
    }

    /** Of a word that is open. */
    static long sinceNs(long word) {
        return word >>> STATE_BITS;
    }

    static int issued(long word) {
        return (int) (word >>> ISSUED_SHIFT & COUNT_MASK);
    }

    static int failures(long word) {
        return (int) (word >>> FAILURES_SHIFT & COUNT_MASK);
    }

    static int settled(long word) {
        return Long.bitCount(word & SETTLED_MASK);
    }

    static int inFlight(long word) {
        return issued(word) - settled(word);
    }

    /** The same with one probe more on the way; its number is what was issued before. */
    static long issue(long word) {
        return word + (1L << ISSUED_SHIFT);
    }

    /** Whether a probe is on the way: of this epoch and not settled. */
    static boolean holds(long word, long epoch, int probe) {
        return (word & STATE_MASK) == HALF_OPEN && epoch(word) == epoch && (word & bit(probe)) == 0;
    }

    /** The same with a probe settled that was on the way. */
    static long settle(long word, int probe, boolean success) {
        return (word | bit(probe)) + (success ? 0 : 1L << FAILURES_SHIFT);
    }

    private static long bit(int probe) {
        return 1L << STATE_BITS + probe;
    }
}
