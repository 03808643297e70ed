// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.CorporateAction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AdjustedBarsTest {
    private static final MathContext EXACT = new MathContext(60);

    private static CorporateAction split(long timeNs, long numerator, long denominator) {
        return new CorporateAction(timeNs, CorporateAction.Kind.SPLIT, numerator, denominator, 0, 0);
    }

    private static CorporateAction dividend(long timeNs, long amount, long reference) {
        return new CorporateAction(timeNs, CorporateAction.Kind.DIVIDEND, 1, 1, amount, reference);
    }

    private static BarSource source(int bars, long price, long volume) {
        return new BarSource() {
            private int next;

            @Override
            public int read(BarBatch batch) {
                batch.clear();
                for (; next < bars && batch.size() < batch.capacity(); next++) {
                    batch.add(next * 10L, price + next, price + 2L * next, price - next, price, volume);
                }
                return batch.size();
            }

            @Override
            public void close() {
                next = bars;
            }
        };
    }

    @Test
    void shouldScaleOnlyBarsBeforeTheExTime() {
        BarBatch batch = new BarBatch(4);
        try (BarSource bars = new AdjustedBars(source(4, 28_000_000_000L, 700), List.of(split(20, 7, 1)), 4)) {
            assertThat(bars.read(batch)).isEqualTo(4);
        }
        assertThat(batch.close(0)).isEqualTo(4_000_000_000L);
        assertThat(batch.close(1)).isEqualTo(4_000_000_000L);
        assertThat(batch.close(2)).as("the ex time's own bar is new already").isEqualTo(28_000_000_000L);
        assertThat(batch.volume(1)).isEqualTo(4_900);
        assertThat(batch.volume(2)).isEqualTo(700);
    }

    @Test
    void shouldTakeDividendOffEarlierPricesInProportion() {
        BarBatch batch = new BarBatch(2);
        try (BarSource bars = new AdjustedBars(
                source(2, 10_000_000_000L, 700), List.of(dividend(10, 200_000_000L, 8_000_000_000L)), 2)) {
            bars.read(batch);
        }
        assertThat(batch.close(0)).as("100.00 * (80 - 2) / 80").isEqualTo(9_750_000_000L);
        assertThat(batch.close(1)).isEqualTo(10_000_000_000L);
        assertThat(batch.volume(0)).isEqualTo(700);
    }

    @Test
    void shouldAgreeWithExactFactorsOverRandomActions() {
        for (long seed = 1; seed <= 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int count = 500;
            long price = random.nextLong(1_000_000_000L, 100_000_000_000L);
            List<CorporateAction> actions = randomActions(random, count);
            BarBatch batch = new BarBatch(64);
            int bar = 0;
            try (BarSource bars = new AdjustedBars(source(count, price, 1_000_003), actions, 64)) {
                while (bars.read(batch) > 0) {
                    for (int i = 0; i < batch.size(); i++, bar++) {
                        check(seed, bar, price, batch, i, actions);
                    }
                }
            }
            assertThat(bar).as("seed %d", seed).isEqualTo(count);
        }
    }

    private static List<CorporateAction> randomActions(SplittableRandom random, int bars) {
        List<CorporateAction> actions = new ArrayList<>();
        for (long timeNs = 5; timeNs < bars * 10L; timeNs += 1 + random.nextInt(1_500)) {
            boolean isSplit = random.nextInt(4) == 0;
            actions.add(
                    isSplit
                            ? split(timeNs, 1 + random.nextInt(4), 1 + random.nextInt(4))
                            : dividend(timeNs, random.nextLong(300_000_000L), 10_000_000_000L));
        }
        return actions;
    }

    private static void check(long seed, int bar, long price, BarBatch batch, int i, List<CorporateAction> actions) {
        BigDecimal prices = BigDecimal.ONE;
        BigDecimal volumes = BigDecimal.ONE;
        for (CorporateAction action : actions) {
            if (action.exTimeNs() > batch.openTimeNs(i)) {
                boolean isSplit = action.kind() == CorporateAction.Kind.SPLIT;
                BigDecimal ratio = ratio(action.numerator(), action.denominator());
                prices = isSplit
                        ? prices.divide(ratio, EXACT)
                        : prices.multiply(
                                ratio(action.referencePrice() - action.amount(), action.referencePrice()), EXACT);
                volumes = isSplit ? volumes.multiply(ratio, EXACT) : volumes;
            }
        }
        assertThat(new long[] {batch.open(i), batch.high(i), batch.low(i), batch.close(i)})
                .as("seed %d, bar %d, factor %s", seed, bar, prices)
                .containsExactly(
                        scaled(price + bar, prices),
                        scaled(price + 2L * bar, prices),
                        scaled(price - bar, prices),
                        scaled(price, prices));
        assertThat(Math.abs(batch.volume(i) - scaled(1_000_003, volumes)))
                .as("seed %d, bar %d: a tie may fall either way at 34 digits", seed, bar)
                .isLessThanOrEqualTo(1);
    }

    private static BigDecimal ratio(long a, long b) {
        return BigDecimal.valueOf(a).divide(BigDecimal.valueOf(b), EXACT);
    }

    /** With the factor at the 16 digits that the class states. */
    private static long scaled(long value, BigDecimal factor) {
        return BigDecimal.valueOf(value)
                .multiply(factor.setScale(16, RoundingMode.HALF_EVEN))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    @Test
    void shouldRefuseBatchOfAnotherCapacity() {
        try (BarSource bars = new AdjustedBars(source(1, 1, 1), List.of(), 4)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bars.read(new BarBatch(5)))
                    .withMessageContaining("batches of 5 bars");
        }
    }
}
