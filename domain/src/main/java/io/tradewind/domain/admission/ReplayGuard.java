// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

import java.util.Arrays;

/**
 * Refuses a request whose number was used before in its session.
 *
 * <p>Numbers may arrive out of order: each session remembers which of the newest ones it has seen, as a ring of bits that moves with the
 * greatest (the window of RFC 4303, 3.4.3, in the blocks of RFC 6479). A number below the ring is refused, because nobody knows any more.
 * Times are no numbers: two requests of one millisecond bear two numbers, and both pass.
 */
public final class ReplayGuard {
    private static final int WORD_BITS = Long.SIZE;
    private static final long NOTHING_SEEN = -1;

    private final long[][] seen;
    private final long[] newest;
    private final int words;

    /**
     * A guard that has seen nothing.
     *
     * @param sessions number of sessions, at least 1
     * @param window how far out of order a number may be, at least 64; rounded up to a multiple of 64
     */
    public ReplayGuard(int sessions, int window) {
        if (sessions < 1 || window < WORD_BITS) {
            throw new IllegalArgumentException(
                    "a replay guard needs 1 session and a window of 64, or more: " + sessions + ", " + window);
        }
        words = (window + WORD_BITS - 1) / WORD_BITS + 1;
        seen = new long[sessions][words];
        newest = new long[sessions];
        Arrays.fill(newest, NOTHING_SEEN);
    }

    /**
     * Judges a request, and remembers it.
     *
     * @param session which session, from 0
     * @param number the request's number in its session, not negative
     * @return true the first time; false for a repetition, and for a number too old to tell
     */
    public boolean accept(int session, long number) {
        if (number < 0) {
            return false;
        }
        long word = number / WORD_BITS;
        long newestWord = Math.floorDiv(newest[session], WORD_BITS);
        if (word <= newestWord - words) {
            return false;
        }
        if (word > newestWord) {
            clear(seen[session], newestWord, word);
        }
        newest[session] = Math.max(newest[session], number);
        return mark(seen[session], (int) (word % words), 1L << number % WORD_BITS);
    }

    private void clear(long[] ring, long after, long last) {
        for (long word = Math.max(after + 1, last - words + 1); word <= last; word++) {
            ring[(int) (word % words)] = 0;
        }
    }

    private static boolean mark(long[] ring, int word, long bit) {
        boolean first = (ring[word] & bit) == 0;
        ring[word] |= bit;
        return first;
    }

    /**
     * A session begins anew: its numbers start again.
     *
     * @param session which session
     */
    public void restart(int session) {
        Arrays.fill(seen[session], 0);
        newest[session] = NOTHING_SEEN;
    }
}
