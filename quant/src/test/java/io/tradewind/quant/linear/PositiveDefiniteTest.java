// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PositiveDefiniteTest {
    private static final double[][] HILBERT = {
        {1, 1.0 / 2, 1.0 / 3}, {1.0 / 2, 1.0 / 3, 1.0 / 4}, {1.0 / 3, 1.0 / 4, 1.0 / 5}
    };

    @Test
    void shouldInvertTheHilbertMatrix() {
        PositiveDefinite factored = PositiveDefinite.of("matrix", HILBERT);
        double[][] exact = {{9, -36, 30}, {-36, 192, -180}, {30, -180, 180}};
        for (int i = 0; i < 3; i++) {
            assertThat(factored.inverse()[i]).containsExactly(exact[i], within(1e-10));
        }
        assertThat(factored.logDeterminant()).isCloseTo(-StrictMath.log(2160), within(1e-13));
        assertThat(factored.solve(new double[] {1, 0, 0})).containsExactly(exact[0], within(1e-11));
        assertThat(factored.lower()[2][0]).isCloseTo(1.0 / 3, within(1e-15));
    }

    @Test
    void shouldNameTheRowThatDependsOnOthers() {
        double[][] dependent = {{2, 1, 3}, {1, 2, 3}, {3, 3, 6}};
        assertThatExceptionOfType(SingularMatrixException.class)
                .isThrownBy(() -> PositiveDefinite.of("covariance", dependent))
                .withMessageContaining("covariance")
                .satisfies(e -> assertThat(e.row()).isEqualTo(2));
        assertThatExceptionOfType(SingularMatrixException.class)
                .isThrownBy(() -> PositiveDefinite.of("zero", new double[][] {{0}}));
    }

    @Test
    void shouldRefuseWhatIsNoSymmetricMatrix() {
        List<double[][]> bad = List.of(
                new double[0][0],
                new double[][] {{1, 0}},
                new double[][] {{1, 0.5}, {0.4, 1}},
                new double[][] {{Double.NaN}},
                new double[][] {{1, Double.NaN}, {Double.NaN, 1}});
        for (double[][] matrix : bad) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PositiveDefinite.of("matrix", matrix))
                    .withMessageContaining("matrix");
        }
        PositiveDefinite factored = PositiveDefinite.of("matrix", HILBERT);
        assertThatIllegalArgumentException().isThrownBy(() -> factored.solve(new double[2]));
    }
}
