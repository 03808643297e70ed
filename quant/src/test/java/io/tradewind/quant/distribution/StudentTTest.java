// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StudentTTest {
    private record Row(double df, double t, double tail, double logDensity) {}

    private static List<Row> reference() throws IOException {
        try (InputStream in = Objects.requireNonNull(StudentTTest.class.getResourceAsStream("student-t.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> line.split(","))
                    .map(cells -> new Row(
                            Double.parseDouble(cells[0]),
                            Double.parseDouble(cells[1]),
                            Double.parseDouble(cells[2]),
                            Double.parseDouble(cells[3])))
                    .toList();
        }
    }

    @Test
    void shouldAgreeWithSixtyDigitTailsAndDensities() throws IOException {
        for (Row row : reference()) {
            StudentT law = StudentT.standard(row.df());
            assertThat(law.cumulative(-row.t()) / row.tail())
                    .as("tail of %s", row)
                    .isCloseTo(1, within(1e-12));
            assertThat(law.survival(row.t())).as("symmetry of %s", row).isEqualTo(law.cumulative(-row.t()));
            assertThat(law.cumulative(row.t()))
                    .as("upper half of %s", row)
                    .isCloseTo(1 - row.tail(), within(1e-12 * row.tail() + 1e-15));
            assertThat(law.logDensity(row.t()))
                    .as("log density of %s", row)
                    .isCloseTo(row.logDensity(), within(1e-13 * Math.max(1, Math.abs(row.logDensity()))));
        }
    }

    @Test
    void shouldInvertItsOwnDistributionFunction() throws IOException {
        for (Row row : reference()) {
            StudentT law = StudentT.standard(row.df());
            if (row.tail() > 1e-290 && row.tail() < 0.4999) {
                assertThat(law.quantile(row.tail()) / -row.t())
                        .as("quantile of %s", row)
                        .isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void shouldScaleToUnitVariance() {
        StudentT law = StudentT.unitVariance(5);
        double sum = 0;
        double step = 1e-3;
        for (double x = -60; x < 60; x += step) {
            sum += x * x * law.density(x) * step;
        }
        assertThat(law.scale()).isEqualTo(Math.sqrt(0.6));
        assertThat(sum).isCloseTo(1, within(1e-3));
        assertThat(law.quantile(0.01)).isCloseTo(StudentT.standard(5).quantile(0.01) * Math.sqrt(0.6), within(1e-14));
    }

    @Test
    void shouldHaveClosedFormsAtOneAndTwoDegreesOfFreedom() {
        for (double p : new double[] {1e-9, 0.01, 0.2, 0.3, 0.4999, 0.5, 0.7, 0.99}) {
            double cauchy = -1 / StrictMath.tan(StrictMath.PI * p);
            double two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
            assertThat(StudentT.standard(1).quantile(p)).isCloseTo(cauchy, within(1e-12 * Math.abs(cauchy) + 1e-15));
            assertThat(StudentT.standard(2).quantile(p)).isCloseTo(two, within(1e-12 * Math.abs(two) + 1e-15));
        }
    }

    @Test
    void shouldReachTheEndsWithoutNaN() {
        StudentT law = new StudentT(0.3, 1, 2);
        assertThat(law.cumulative(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(law.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(law.quantile(Double.MIN_NORMAL)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(law.density(1e300)).isBetween(0.0, 1e-300);
        assertThat(law.cumulative(Double.NaN)).isNaN();
    }

    @Test
    void shouldRefuseParametersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.standard(0))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.standard(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new StudentT(3, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.unitVariance(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.standard(3).quantile(1));
    }
}
