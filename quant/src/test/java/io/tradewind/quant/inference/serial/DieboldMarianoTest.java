// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DieboldMarianoTest {
    private static double[] errors(long seed, double deviation) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] errors = new double[300];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = deviation * random.nextGaussian();
        }
        return errors;
    }

    @Test
    void shouldPreferTheForecastThatLosesLess() {
        DieboldMariano test =
                DieboldMariano.of(errors(1, 1.5), errors(2, 1), 1, 2, DieboldMariano.Variance.RECTANGULAR);
        assertThat(test.statistic()).as("seeds 1 and 2").isGreaterThan(3);
        assertThat(test.upper()).isLessThan(0.01);
        assertThat(test.lower() + test.upper()).isCloseTo(1, within(1e-12));
        assertThat(test.p()).isCloseTo(2 * test.upper(), within(1e-12));
    }

    @Test
    void shouldChangeSignWithTheOrder() {
        double[] first = errors(3, 1);
        double[] second = errors(4, 1.1);
        double there = DieboldMariano.of(first, second, 3, 1, DieboldMariano.Variance.BARTLETT)
                .statistic();
        double back = DieboldMariano.of(second, first, 3, 1, DieboldMariano.Variance.BARTLETT)
                .statistic();
        assertThat(there).isCloseTo(-back, within(1e-12));
    }

    @Test
    void shouldFallBackToOneStepWhereTheVarianceIsNegative() {
        double[] first = new double[20];
        double[] second = new double[20];
        for (int i = 0; i < first.length; i++) {
            first[i] = i % 2 == 0 ? 2 : 1.2;
            second[i] = i % 2 == 0 ? 1 : 2;
        }
        DieboldMariano.Variance plain = DieboldMariano.Variance.RECTANGULAR;
        assertThat(DieboldMariano.of(first, second, 2, 2, plain))
                .isEqualTo(DieboldMariano.of(first, second, 1, 2, plain))
                .extracting(DieboldMariano::horizon)
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseForecastsThatDoNotDiffer() {
        double[] errors = errors(5, 1);
        double[] other = Arrays.copyOf(errors, 299);
        DieboldMariano.Variance plain = DieboldMariano.Variance.RECTANGULAR;
        assertThatIllegalArgumentException().isThrownBy(() -> DieboldMariano.of(errors, errors, 1, 2, plain));
        assertThatIllegalArgumentException().isThrownBy(() -> DieboldMariano.of(errors, other, 1, 2, plain));
        assertThatIllegalArgumentException().isThrownBy(() -> DieboldMariano.of(errors, errors(6, 1), 0, 2, plain));
        assertThatIllegalArgumentException().isThrownBy(() -> DieboldMariano.of(errors, errors(6, 1), 1, 0, plain));
    }
}
