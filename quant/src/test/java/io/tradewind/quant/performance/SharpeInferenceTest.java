// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SharpeInferenceTest {

    private static final double SHARPE = 2.5 / Math.sqrt(250);
    private static final double VARIANCE = 0.5 / 250;

    @Test
    void shouldReproduceTheExampleOfThePaperToThePrintedDigits() {
        assertThat(SharpeInference.expectedMaximum(100, VARIANCE)).isCloseTo(0.1132, within(5e-5));
        assertThat(SharpeInference.deflated(SHARPE, 100, VARIANCE, 1250, -3, 10))
                .isCloseTo(0.9004, within(5e-5));
        assertThat(SharpeInference.deflated(SHARPE, 46, VARIANCE, 1250, -3, 10)).isCloseTo(0.9505, within(5e-5));
    }

    @Test
    void shouldNotDeflateASingleTrial() {
        assertThat(SharpeInference.deflated(0.1, 1, 5, 100, 0, 3))
                .isEqualTo(SharpeInference.probabilistic(0.1, 0, 100, 0, 3));
    }

    @Test
    void shouldReachTheConfidenceAtTheMinimumTrackRecord() {
        double length = SharpeInference.minimumTrackRecord(SHARPE, 0.01, -0.5, 4, 0.95);
        int whole = (int) Math.ceil(length);

        assertThat(SharpeInference.probabilistic(SHARPE, 0.01, whole, -0.5, 4)).isGreaterThanOrEqualTo(0.95);
        assertThat(SharpeInference.probabilistic(SHARPE, 0.01, whole - 1, -0.5, 4))
                .isLessThan(0.95);
    }

    @Test
    void shouldLeaveUndefinedWhatHasNoBasis() {
        assertThat(SharpeInference.probabilistic(0.1, 0, 1, 0, 3)).isNaN();
        assertThat(SharpeInference.probabilistic(2, 0, 10, 5, 3)).isNaN();
        assertThat(SharpeInference.minimumTrackRecord(0.1, 0.2, 0, 3, 0.95)).isNaN();
    }

    @Test
    void shouldRefuseNoTrials() {
        assertThatIllegalArgumentException().isThrownBy(() -> SharpeInference.expectedMaximum(0, 1));
    }
}
