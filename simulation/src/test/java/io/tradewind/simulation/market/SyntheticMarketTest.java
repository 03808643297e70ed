// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.BarBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticMarketTest {
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final double HOURS_A_YEAR = 365 * 24;
    private static final int BARS = 50_000;
    private static final long TICK = 1_000_000L;

    private static SyntheticSymbol symbol(double volatility, double commonShare) {
        return new SyntheticSymbol("SYN", Decimal.of(10_000, 0), Decimal.of(1, 2), volatility, commonShare, 1_000);
    }

    private static BarBatch bars(SyntheticSymbol symbol, int index, long seed, int count) {
        BarBatch batch = new BarBatch(count);
        try (SyntheticMarket market = new SyntheticMarket(symbol, index, seed, 5 * HOUR_NS, HOUR_NS, count)) {
            assertThat(market.read(batch)).isEqualTo(count);
        }
        return batch;
    }

    private static double[] returns(BarBatch batch) {
        double[] returns = new double[batch.size() - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = Math.log((double) batch.close(i + 1) / batch.close(i));
        }
        return returns;
    }

    private static double correlation(double[] a, double[] b, int lag) {
        int n = a.length - lag;
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < n; i++) {
            meanA += a[i] / n;
            meanB += b[i + lag] / n;
        }
        double covariance = 0;
        double varianceA = 0;
        double varianceB = 0;
        for (int i = 0; i < n; i++) {
            covariance += (a[i] - meanA) * (b[i + lag] - meanB);
            varianceA += (a[i] - meanA) * (a[i] - meanA);
            varianceB += (b[i + lag] - meanB) * (b[i + lag] - meanB);
        }
        return covariance / Math.sqrt(varianceA * varianceB);
    }

    private static double moment(double[] values, int order) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value - mean, order);
        }
        return sum / values.length;
    }

    @Test
    void shouldGiveSameBarsForSameSeedAndOthersForAnother() {
        BarBatch first = bars(symbol(0.6, 0.5), 0, 42, 2_000);
        BarBatch again = bars(symbol(0.6, 0.5), 0, 42, 2_000);
        BarBatch other = bars(symbol(0.6, 0.5), 0, 43, 2_000);
        BarBatch neighbour = bars(symbol(0.6, 0.5), 1, 42, 2_000);
        int sameAsOther = 0;
        int sameAsNeighbour = 0;
        for (int i = 0; i < first.size(); i++) {
            assertThat(row(again, i)).as("bar %d", i).isEqualTo(row(first, i));
            sameAsOther += row(other, i).equals(row(first, i)) ? 1 : 0;
            sameAsNeighbour += row(neighbour, i).equals(row(first, i)) ? 1 : 0;
        }
        assertThat(sameAsOther).isLessThan(5);
        assertThat(sameAsNeighbour).isLessThan(5);
    }

    @Test
    void shouldGiveSameBarsWhateverTheBatch() {
        BarBatch whole = bars(symbol(0.6, 0.5), 0, 42, 1_000);
        BarBatch small = new BarBatch(7);
        int at = 0;
        try (SyntheticMarket market = new SyntheticMarket(symbol(0.6, 0.5), 0, 42, 5 * HOUR_NS, HOUR_NS, 1_000)) {
            while (market.read(small) > 0) {
                for (int i = 0; i < small.size(); i++) {
                    assertThat(row(small, i)).isEqualTo(row(whole, at++));
                }
            }
        }
        assertThat(at).isEqualTo(1_000);
    }

    private static String row(BarBatch batch, int i) {
        return batch.openTimeNs(i) + " " + batch.open(i) + " " + batch.high(i) + " " + batch.low(i) + " "
                + batch.close(i) + " " + batch.volume(i);
    }

    @Test
    void shouldEndWhenClosed() {
        SyntheticMarket market = new SyntheticMarket(symbol(0.6, 0.5), 0, 42, 0, HOUR_NS, 100);
        BarBatch batch = new BarBatch(10);
        assertThat(market.read(batch)).isEqualTo(10);
        market.close();
        assertThat(market.read(batch)).isZero();
    }

    @Test
    void shouldMakeConsistentBarsOnTheTick() {
        BarBatch batch = bars(symbol(1.5, 0.3), 0, 9, BARS);
        for (int i = 0; i < batch.size(); i++) {
            assertThat(batch.openTimeNs(i)).isEqualTo((5 + i) * HOUR_NS);
            assertThat(batch.high(i)).isGreaterThanOrEqualTo(Math.max(batch.open(i), batch.close(i)));
            assertThat(batch.low(i)).isPositive().isLessThanOrEqualTo(Math.min(batch.open(i), batch.close(i)));
            assertThat((batch.open(i) | batch.close(i)) >= 0 && batch.volume(i) >= 0)
                    .isTrue();
            assertThat(batch.open(i) % TICK + batch.high(i) % TICK + batch.low(i) % TICK + batch.close(i) % TICK)
                    .isZero();
            if (i > 0) {
                assertThat(batch.open(i)).isEqualTo(batch.close(i - 1));
            }
        }
    }

    @Test
    void shouldStayAtOneTickAtLeast() {
        SyntheticSymbol penny = new SyntheticSymbol("PENNY", Decimal.of(1, 2), Decimal.of(1, 2), 20, 0, 10);
        BarBatch batch = bars(penny, 0, 3, 5_000);
        for (int i = 0; i < batch.size(); i++) {
            assertThat(batch.low(i)).isGreaterThanOrEqualTo(TICK);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.6, 1.0})
    void shouldHaveVolatilityOfItsParameter(double volatility) {
        double[] returns = returns(bars(symbol(volatility, 0.5), 0, 11, BARS));
        double measured = Math.sqrt(moment(returns, 2) * HOURS_A_YEAR);
        assertThat(measured).as("seed 11").isCloseTo(volatility, within(0.1 * volatility));
    }

    @Test
    void shouldHaveFatTailsAndClusteredVolatilityButNoTrend() {
        double[] returns = returns(bars(symbol(0.6, 0.5), 0, 12, BARS));
        double[] sizes = new double[returns.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(returns[i]);
        }
        double excess = moment(returns, 4) / Math.pow(moment(returns, 2), 2) - 3;
        assertThat(excess).as("excess kurtosis, seed 12").isGreaterThan(0.5);
        assertThat(correlation(sizes, sizes, 1))
                .as("autocorrelation of sizes, seed 12")
                .isGreaterThan(0.05);
        assertThat(correlation(sizes, sizes, 10)).as("at ten bars, seed 12").isGreaterThan(0.05);
        assertThat(correlation(returns, returns, 1))
                .as("autocorrelation of returns, seed 12: three standard errors")
                .isCloseTo(0, within(3 * 2 / Math.sqrt(returns.length)));
    }

    @Test
    void shouldCorrelateSymbolsThroughTheCommonFactor() {
        double[] first = returns(bars(symbol(0.6, 0.8), 0, 13, BARS));
        double[] second = returns(bars(symbol(0.9, 0.6), 1, 13, BARS));
        double[] alone = returns(bars(symbol(0.6, 0), 2, 13, BARS));
        double[] against = returns(bars(symbol(0.6, -0.8), 3, 13, BARS));
        assertThat(correlation(first, second, 0)).as("0.8 * 0.6, seed 13").isCloseTo(0.48, within(0.06));
        assertThat(correlation(first, alone, 0)).as("0.8 * 0, seed 13").isCloseTo(0, within(0.04));
        assertThat(correlation(first, against, 0)).as("0.8 * -0.8, seed 13").isCloseTo(-0.64, within(0.06));
    }

    @Test
    void shouldRefuseSymbolOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SyntheticSymbol("A", Decimal.ZERO, Decimal.ONE, 0.5, 0, 1))
                .withMessageContaining("A: start price");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SyntheticSymbol("A", Decimal.ONE, Decimal.ZERO, 0.5, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> symbol(0, 0)).withMessageContaining("out of range");
        assertThatIllegalArgumentException().isThrownBy(() -> symbol(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> symbol(1, 1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> symbol(1, -1.01));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SyntheticSymbol("A", Decimal.ONE, Decimal.ONE, 0.5, 0, 0));
    }
}
