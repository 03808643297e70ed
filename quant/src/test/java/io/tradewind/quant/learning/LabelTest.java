// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.learning.component.FractionalDifference;
import io.tradewind.quant.learning.label.CusumFilter;
import io.tradewind.quant.learning.label.EwmVolatility;
import io.tradewind.quant.learning.label.TripleBarrier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTest {

    private static final double[] PRICES = {100, 101, 103, 102, 99, 95, 96, 100, 104, 104, 104, 103};

    @Test
    void shouldNameTheBarrierThatIsMetFirst() {
        double[] widths = new double[PRICES.length];
        Arrays.fill(widths, 0.01);
        List<TripleBarrier.Label> labels = new TripleBarrier(2.5, 2.5, 3).label(PRICES, widths, new int[] {0, 3, 8, 9});

        assertThat(labels).extracting(TripleBarrier.Label::end).containsExactly(2, 4, 11);
        assertThat(labels).extracting(TripleBarrier.Label::side).containsExactly(1, -1, 0);
        assertThat(labels.get(2).returned()).isCloseTo(103.0 / 104 - 1, within(1e-15));
    }

    @Test
    void shouldMeetABarrierStrictly() {
        double[] prices = {100, 125, 126};
        double[] widths = {0.25, 0.25, 0.25};

        assertThat(new TripleBarrier(1, 1, 2)
                        .label(prices, widths, new int[] {0})
                        .getFirst()
                        .end())
                .isEqualTo(2);
    }

    @Test
    void shouldFindNoEventInsideTheBandAndOneOutside() {
        assertThat(CusumFilter.events(new double[] {100, 100.5, 101, 101.5, 102}, 0.015))
                .containsExactly(4);
        assertThat(CusumFilter.events(new double[] {100, 99, 98, 97, 96}, 0.015))
                .containsExactly(2, 4);
        assertThat(CusumFilter.events(new double[] {100}, 0.015)).isEmpty();
        assertThat(CusumFilter.events(new double[0], 0.015)).isEmpty();
    }

    @Test
    void shouldWeighReturnsAsPandasDoes() {
        // pandas 1.5.3: Series([100,101,103,102]).pct_change().ewm(span=3).std() -> nan, nan, 0.00694..., by its
        // formula below
        double[] returns = {0.01, 103.0 / 101 - 1, 102.0 / 103 - 1};
        double[] weights = {0.25, 0.5, 1};
        double sum = 1.75;
        double mean = 0;
        for (int i = 0; i < 3; i++) {
            mean += weights[i] * returns[i] / sum;
        }
        double variance = 0;
        double squares = 0;
        for (int i = 0; i < 3; i++) {
            variance += weights[i] * (returns[i] - mean) * (returns[i] - mean) / sum;
            squares += weights[i] * weights[i];
        }
        double expected = StrictMath.sqrt(variance * sum * sum / (sum * sum - squares));
        double[] volatility = EwmVolatility.of(new double[] {100, 101, 103, 102}, 3);

        assertThat(volatility[0]).isNaN();
        assertThat(volatility[1]).isNaN();
        assertThat(volatility[3]).isCloseTo(expected, within(1e-15));
    }

    @Test
    void shouldDifferenceOnceWithOrderOne() {
        double[] difference = FractionalDifference.of(PRICES, 1, 1e-6);

        assertThat(FractionalDifference.weights(1, 1e-6)).containsExactly(1, -1);
        assertThat(difference[0]).isNaN();
        assertThat(difference[5]).isEqualTo(-4);
    }

    @Test
    void shouldRefuseUnusableInput() {
        assertThatIllegalArgumentException().isThrownBy(() -> CusumFilter.events(new double[] {1, -1}, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> CusumFilter.events(PRICES, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> EwmVolatility.of(PRICES, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> EwmVolatility.of(new double[] {1, Double.NaN}, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new TripleBarrier(0, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TripleBarrier(1, 1, 1).label(PRICES, new double[3], new int[] {0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TripleBarrier(1, 1, 1).label(PRICES, PRICES, new int[] {99}));
        assertThatIllegalArgumentException().isThrownBy(() -> FractionalDifference.weights(0, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> FractionalDifference.weights(0.4, 0));
    }
}
