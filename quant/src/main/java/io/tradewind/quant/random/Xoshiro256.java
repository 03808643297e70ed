// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.random;

import java.util.random.RandomGenerator;

/**
 * The generator xoshiro256++, seeded by SplitMix64: 256 bits of state, period 2^256 - 1.
 *
 * <p>Source: D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical
 * Software 47 (2021). The bounded and floating-point draws are defined here too, so no JDK change can alter a run.
 */
public final class Xoshiro256 implements RandomGenerator {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT_53 = 0x1.0p-53;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    /** A generator for one seed; any value is allowed. */
    public Xoshiro256(long seed) {
        long counter = seed + GOLDEN_GAMMA;
        s0 = mix(counter);
        counter += GOLDEN_GAMMA;
        s1 = mix(counter);
        counter += GOLDEN_GAMMA;
        s2 = mix(counter);
        counter += GOLDEN_GAMMA;
        s3 = mix(counter);
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** A value from 0 (included) to {@code bound} (excluded); the deviation from uniform is below 2^-32 relative. */
    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be above 0, got " + bound);
        }
        return (int) StrictMath.unsignedMultiplyHigh(nextLong(), bound);
    }

    /** A multiple of 2^-53 from 0 (included) to 1 (excluded). */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT_53;
    }

    /** A generator seeded by this one's next value, for another thread or another purpose. */
    public Xoshiro256 split() {
        return new Xoshiro256(nextLong());
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
