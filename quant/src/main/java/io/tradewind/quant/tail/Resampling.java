// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import io.tradewind.quant.random.Xoshiro256;

/**
 * How positions of a sample are drawn with replacement.
 *
 * <p>Sources: B. Efron, Bootstrap methods, Annals of Statistics 7 (1979); D. Politis and J. Romano, A circular block resampling
 * procedure for stationary data (1992), and The stationary bootstrap, JASA 89 (1994). Blocks keep the dependence of neighbours; the
 * sample is a circle to them.
 */
public sealed interface Resampling {
    /**
     * Fills an array with positions.
     *
     * @param random where the draws come from
     * @param positions filled with values from 0 to its length, excluded
     */
    void draw(Xoshiro256 random, int[] positions);

    /** Each position independent of the others. */
    record Independent() implements Resampling {
        @Override
        public void draw(Xoshiro256 random, int[] positions) {
            int size = positions.length;
            int filled = 0;
            while (filled + 1 < size) {
                long bits = random.nextLong();
                positions[filled] = (int) (((bits >>> 32) * size) >>> 32);
                positions[filled + 1] = (int) (((bits & 0xFFFF_FFFFL) * size) >>> 32);
                filled += 2;
            }
            if (filled < size) {
                positions[filled] = random.nextInt(size);
            }
        }
    }

    /**
     * Blocks of one length at random places.
     *
     * @param blockLength 1 or more; longer than the sample it is one turn of the circle
     */
    record CircularBlocks(int blockLength) implements Resampling {
        /** Checks the range. */
        public CircularBlocks {
            if (blockLength < 1) {
                throw new IllegalArgumentException("a block must have at least 1 value, got " + blockLength);
            }
        }

        @Override
        public void draw(Xoshiro256 random, int[] positions) {
            int filled = 0;
            while (filled < positions.length) {
                filled = fillBlock(positions, filled, random.nextInt(positions.length), blockLength);
            }
        }
    }

    /**
     * Blocks of geometric length at random places.
     *
     * @param meanBlockLength above 1; a block goes on with the probability {@code 1 - 1 / meanBlockLength}, to 2^-32
     */
    record StationaryBlocks(double meanBlockLength) implements Resampling {
        private static final double TWO_TO_32 = 0x1.0p32;

        /** Checks the range. */
        public StationaryBlocks {
            if (!(meanBlockLength > 1 && meanBlockLength < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the mean length of blocks must be above 1, got " + meanBlockLength);
            }
        }

        @Override
        public void draw(Xoshiro256 random, int[] positions) {
            int size = positions.length;
            long stay = (long) ((1 - 1 / meanBlockLength) * TWO_TO_32);
            int position = size == 0 ? 0 : random.nextInt(size);
            long bits = 0;
            for (int i = 0; i < size; i++) {
                positions[i] = position;
                bits = (i & 1) == 0 ? random.nextLong() : bits >>> 32;
                boolean goesOn = (bits & 0xFFFF_FFFFL) < stay;
                int next = position + 1 == size ? 0 : position + 1;
                position = goesOn ? next : random.nextInt(size);
            }
        }
    }

    private static int fillBlock(int[] positions, int from, int start, int length) {
        int end = (int) Math.min(positions.length, (long) from + length);
        int position = start;
        for (int i = from; i < end; i++) {
            positions[i] = position;
            position = position + 1 == positions.length ? 0 : position + 1;
        }
        return end;
    }
}
