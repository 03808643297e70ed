// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Xoshiro256Test {

    @Test
    void shouldGiveTheNumbersOfTheAlgorithmWrittenOutInWideIntegers() {
        Xoshiro256 random = new Xoshiro256(42);
        assertThat(random.nextLong()).isEqualTo(0xd0764d4f4476689fL);
        assertThat(random.nextLong()).isEqualTo(0x519e4174576f3791L);
        assertThat(random.nextLong()).isEqualTo(0xfbe07cfb0c24ed8cL);
        assertThat(random.nextLong()).isEqualTo(0xb37d9f600cd835b8L);
        assertThat(new Xoshiro256(0).nextLong()).isEqualTo(0x53175d61490b23dfL);
    }

    @Test
    void shouldSpreadBoundedDrawsEvenly() {
        Xoshiro256 random = new Xoshiro256(7);
        int[] counts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            counts[random.nextInt(10)]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - 10_000.0) * (count - 10_000.0) / 10_000.0;
        }
        assertThat(chiSquare).isLessThan(27.88);
    }

    @Test
    void shouldDrawDoublesFromTheUnitInterval() {
        Xoshiro256 random = new Xoshiro256(8);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            double value = random.nextDouble();
            assertThat(value).isGreaterThanOrEqualTo(0).isLessThan(1);
            sum += value;
        }
        assertThat(sum / 100_000).isCloseTo(0.5, within(0.004));
    }

    @Test
    void shouldSplitIntoAnotherSequence() {
        Xoshiro256 random = new Xoshiro256(9);
        Xoshiro256 other = random.split();

        assertThat(other.nextLong()).isNotEqualTo(random.nextLong());
        assertThat(new Xoshiro256(9).split().nextLong())
                .isEqualTo(new Xoshiro256(new Xoshiro256(9).nextLong()).nextLong());
    }

    @Test
    void shouldRefuseABoundBelowOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Xoshiro256(1).nextInt(0));
    }
}
