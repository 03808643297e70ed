// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AveragePriceTest {
    private static final long PART_NS = 5_000_000_000L;
    private static final int PARTS = 60;

    private record Trade(long part, long ticks, long lots) {}

    @Test
    void shouldWeighPricesByQuantity() {
        AveragePrice average = new AveragePrice(5);
        assertThat(average.isKnown()).isFalse();
        average.onTrade(100, 1, 0);
        average.onTrade(200, 3, 1);

        assertThat(average.isKnown()).isTrue();
        assertThat(average.compare(175, 1, 1, 1)).isZero();
        assertThat(average.compare(174, 1, 1, 1)).isNegative();
        assertThat(average.compare(176, 1, 1, 1)).isPositive();
    }

    @Test
    void shouldTakeTheLastPriceWhenTheWindowIsEmptyOrHasNoLength() {
        AveragePrice average = new AveragePrice(5);
        average.onTrade(100, 1, 0);
        average.onTrade(200, 3, 1);
        assertThat(average.compare(200, 1, 1, 301 * 1_000_000_000L)).isZero();

        AveragePrice last = new AveragePrice(0);
        last.onTrade(100, 1, 0);
        last.onTrade(200, 3, 1);
        assertThat(last.compare(200, 1, 1, 1)).isZero();
    }

    @Test
    void shouldCompareAsExactFractionsDoAtAnySize() {
        for (int seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(91_000 + seed);
            AveragePrice average = new AveragePrice(5);
            List<Trade> trades = new ArrayList<>();
            long bound = seed % 2 == 0 ? 1_000_000 : 3_000_000_000_000L;
            long nowNs = 0;
            for (int step = 0; step < 120; step++) {
                nowNs += random.nextInt(10) == 0 ? random.nextLong(400 * 1_000_000_000L) : random.nextLong(PART_NS);
                long part = nowNs / PART_NS;
                if (random.nextBoolean() || trades.isEmpty()) {
                    Trade trade = new Trade(part, random.nextLong(1, bound), random.nextLong(1, bound));
                    trades.add(trade);
                    average.onTrade(trade.ticks, trade.lots, nowNs);
                }
                long ticks = random.nextLong(1, bound);
                long unit = random.nextLong(1, 10_000);
                long multiple = random.nextLong(1, 10_000);
                assertThat(average.compare(ticks, unit, multiple, nowNs))
                        .as("seed %d, step %d", 91_000 + seed, step)
                        .isEqualTo(expected(trades, part, ticks, unit, multiple));
            }
        }
    }

    private static int expected(List<Trade> trades, long part, long ticks, long unit, long multiple) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger weight = BigInteger.ZERO;
        for (Trade trade : trades) {
            if (trade.part > part - PARTS) {
                sum = sum.add(BigInteger.valueOf(trade.ticks).multiply(BigInteger.valueOf(trade.lots)));
                weight = weight.add(BigInteger.valueOf(trade.lots));
            }
        }
        if (weight.signum() == 0) {
            sum = BigInteger.valueOf(trades.getLast().ticks);
            weight = BigInteger.ONE;
        }
        BigInteger left =
                BigInteger.valueOf(ticks).multiply(BigInteger.valueOf(unit)).multiply(weight);
        return left.compareTo(sum.multiply(BigInteger.valueOf(multiple)));
    }
}
