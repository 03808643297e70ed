// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import java.util.Arrays;

/**
 * Which instruments are one bet with which, as sets of bits: a row has a bit for each instrument whose correlation with the row's is above a
 * threshold, in the same direction or in the opposite one. A row is made when it is first asked for after the estimates have changed, so that
 * a question costs a few words in place of a walk over all positions for each one that is linked.
 *
 * <p>A pair whose correlation is not known is one bet, whatever the sides.
 */
final class BetLinks {
    private final RiskEstimates estimates;
    private final int size;
    private final int words;
    private final long[] along;
    private final long[] against;
    private final boolean[] isMade;
    private final long[] longs;
    private final long[] shorts;
    private final long[] seen;
    private final int[] found;
    private double threshold = Double.NaN;

    BetLinks(RiskEstimates estimates, int instruments) {
        this.estimates = estimates;
        this.size = instruments;
        this.words = (instruments + Long.SIZE - 1) / Long.SIZE;
        this.along = new long[Math.multiplyExact(instruments, words)];
        this.against = new long[along.length];
        this.isMade = new boolean[instruments];
        this.longs = new long[words];
        this.shorts = new long[words];
        this.seen = new long[words];
        this.found = new int[instruments + 1];
    }

    /** An instrument is held long (above 0), short (below 0) or not at all. */
    void hold(int id, double units) {
        long bit = 1L << id;
        int word = id / Long.SIZE;
        longs[word] = units > 0 ? longs[word] | bit : longs[word] & ~bit;
        shorts[word] = units < 0 ? shorts[word] | bit : shorts[word] & ~bit;
    }

    /** The estimates have changed. */
    void forget() {
        Arrays.fill(isMade, false);
    }

    /** The size of the group that a position would belong to, itself counted, up to {@code enough}. */
    int linked(int id, int sign, double above, int enough) {
        if (above != threshold) {
            threshold = above;
            forget();
        }
        Arrays.fill(seen, 0);
        seen[id / Long.SIZE] |= 1L << id;
        found[0] = id;
        int count = 1;
        for (int next = 0; next < count && count < enough; next++) {
            int from = found[next];
            count = gather(from, next == 0 ? sign > 0 : isLong(from), count);
        }
        return Math.min(count, enough);
    }

    private boolean isLong(int id) {
        return (longs[id / Long.SIZE] >>> id & 1) != 0;
    }

    /** Takes in all that are linked with one instrument in its direction, and not in yet. */
    private int gather(int from, boolean isLong, int count) {
        if (!isMade[from]) {
            make(from);
        }
        int end = count;
        long[] same = isLong ? longs : shorts;
        long[] opposite = isLong ? shorts : longs;
        for (int word = 0, at = from * words; word < words; word++, at++) {
            long more = (along[at] & same[word] | against[at] & opposite[word]) & ~seen[word];
            seen[word] |= more;
            for (; more != 0; more &= more - 1) {
                found[end++] = word * Long.SIZE + Long.numberOfTrailingZeros(more);
            }
        }
        return end;
    }

    private void make(int id) {
        int row = id * words;
        Arrays.fill(along, row, row + words, 0);
        Arrays.fill(against, row, row + words, 0);
        for (int other = 0; other < size; other++) {
            double rho = estimates.correlation(id, other);
            long bit = 1L << other;
            along[row + other / Long.SIZE] |= Double.isNaN(rho) || rho > threshold ? bit : 0;
            against[row + other / Long.SIZE] |= Double.isNaN(rho) || -rho > threshold ? bit : 0;
        }
        isMade[id] = true;
    }
}
