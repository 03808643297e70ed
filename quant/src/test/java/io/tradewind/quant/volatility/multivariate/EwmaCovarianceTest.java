// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

class EwmaCovarianceTest {

    @Test
    void shouldEqualTheWeightedSumOfProducts() {
        Xoshiro256 random = new Xoshiro256(41);
        EwmaCovariance covariance = new EwmaCovariance(2, EwmaCovariance.DAILY_DECAY);
        double[][] returns = new double[60][2];
        for (double[] row : returns) {
            row[0] = random.nextDouble() - 0.5;
            row[1] = random.nextDouble() - 0.4;
            covariance.update(row);
        }
        double sum = Math.pow(0.94, 59) * returns[0][0] * returns[0][1];
        for (int t = 1; t < 60; t++) {
            sum += 0.06 * Math.pow(0.94, 59 - t) * returns[t][0] * returns[t][1];
        }
        assertThat(covariance.covariance()[0][1]).isCloseTo(sum, within(1e-14));
        assertThat(covariance.covariance()[1][0]).isEqualTo(covariance.covariance()[0][1]);
        assertThat(covariance.updates()).isEqualTo(60);
    }

    @Test
    void shouldStayPositiveSemidefiniteFromTheFirstUpdateOn() {
        EwmaCovariance covariance = new EwmaCovariance(2, 0.94);
        covariance.update(new double[] {1, -2});
        double[][] first = covariance.covariance();
        assertThat(first[0][0] * first[1][1] - first[0][1] * first[1][0]).isGreaterThanOrEqualTo(0);
        covariance.update(new double[] {0, 0});
        assertThat(covariance.covariance()[1][1]).isCloseTo(0.94 * 4, within(1e-15));
    }

    @Test
    void shouldRefuseWhatIsNotAReturn() {
        assertThatThrownBy(() -> new EwmaCovariance(0, 0.9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EwmaCovariance(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EwmaCovariance(2, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        EwmaCovariance covariance = new EwmaCovariance(2, 0.9);
        assertThatThrownBy(covariance::covariance).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> covariance.update(new double[1])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> covariance.update(new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(covariance.updates()).isZero();
    }
}
