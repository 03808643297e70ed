// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

/** An order falls into random parts and loses no lot. */
class FillSplitterTest {
    private static final long SEED = 31;

    @Test
    void shouldLoseNoLotWhateverIsSplit() {
        Xoshiro256 random = new Xoshiro256(SEED);
        long[] parts = new long[FillSplitter.MOST_PARTS];
        for (int i = 0; i < 20_000; i++) {
            FillSplit split = new FillSplit(
                    0.1 + 49 * random.nextDouble() * random.nextDouble(),
                    0.05 + 5 * random.nextDouble(),
                    0.05 + 9 * random.nextDouble());
            long lots = 1 + (random.nextLong() >>> (1 + random.nextInt(63)));
            int count = new FillSplitter(split, random.nextLong()).split(lots, parts);
            long sum = 0;
            for (int part = 0; part < count; part++) {
                assertThat(parts[part]).as("seed %d case %d", SEED, i).isPositive();
                sum = Math.addExact(sum, parts[part]);
            }
            assertThat(sum).as("seed %d case %d, %s", SEED, i, split).isEqualTo(lots);
        }
    }

    @Test
    void shouldFillOneLotOnce() {
        FillSplitter splitter = new FillSplitter(new FillSplit(20, 2, 5), SEED);
        long[] parts = new long[FillSplitter.MOST_PARTS];
        assertThat(splitter.split(1, parts)).isEqualTo(1);
        assertThat(parts[0]).isEqualTo(1);
    }

    /** Of a Poisson count N raised to one the mean is {@code lambda + exp(-lambda)}. */
    @Test
    void shouldHaveAsManyPartsAsTheRaisedCount() {
        FillSplitter splitter = new FillSplitter(new FillSplit(3, 2, 5), SEED);
        long[] parts = new long[FillSplitter.MOST_PARTS];
        double sum = 0;
        int orders = 100_000;
        for (int i = 0; i < orders; i++) {
            sum += splitter.split(1_000_000_000L, parts);
        }
        double standardError = Math.sqrt(3.0 / orders);
        assertThat(sum / orders).as("seed %d", SEED).isCloseTo(3 + Math.exp(-3), within(4 * standardError));
    }

    @Test
    void shouldRepeatItselfForOneSeedOnly() {
        assertThat(first(1)).isEqualTo(first(1)).isNotEqualTo(first(2));
    }

    private static long[] first(long seed) {
        long[] parts = new long[FillSplitter.MOST_PARTS];
        new FillSplitter(new FillSplit(5, 1, 8), seed).split(1_000_000, parts);
        return parts;
    }

    @Test
    void shouldRefuseParametersOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FillSplit(-1, 2, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new FillSplit(51, 2, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new FillSplit(3, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new FillSplit(3, 2, Double.NaN));
        assertThat(FillSplit.WHOLE.isWhole()).isTrue();
    }
}
