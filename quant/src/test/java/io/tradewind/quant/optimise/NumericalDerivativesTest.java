// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumericalDerivativesTest {
    private static final double[] POINT = {0.3, -1.1, 2};

    private static double smooth(double[] x) {
        return StrictMath.exp(x[0] * x[1]) + StrictMath.sin(x[2]) * x[0] + x[1] * x[1] * x[2];
    }

    private static double[] exactGradient() {
        double e = StrictMath.exp(POINT[0] * POINT[1]);
        return new double[] {
            POINT[1] * e + StrictMath.sin(POINT[2]),
            POINT[0] * e + 2 * POINT[1] * POINT[2],
            StrictMath.cos(POINT[2]) * POINT[0] + POINT[1] * POINT[1]
        };
    }

    private static double[][] exactHessian() {
        double e = StrictMath.exp(POINT[0] * POINT[1]);
        double mixed = e + POINT[0] * POINT[1] * e;
        double cosine = StrictMath.cos(POINT[2]);
        return new double[][] {
            {POINT[1] * POINT[1] * e, mixed, cosine},
            {mixed, POINT[0] * POINT[0] * e + 2 * POINT[2], 2 * POINT[1]},
            {cosine, 2 * POINT[1], -StrictMath.sin(POINT[2]) * POINT[0]}
        };
    }

    @Test
    void shouldComeCloseToTheExactGradient() {
        assertThat(NumericalDerivatives.gradient(NumericalDerivativesTest::smooth, POINT))
                .containsExactly(exactGradient(), within(1e-9));
        assertThat(NumericalDerivatives.richardsonGradient(NumericalDerivativesTest::smooth, POINT))
                .containsExactly(exactGradient(), within(1e-10));
    }

    @Test
    void shouldComeCloseToTheExactHessian() {
        check(NumericalDerivatives.hessian(NumericalDerivativesTest::smooth, POINT), 1e-6);
        check(NumericalDerivatives.optimHessian(NumericalDerivativesTest::smooth, POINT), 1e-5);
        check(NumericalDerivatives.richardsonHessian(NumericalDerivativesTest::smooth, POINT), 1e-9);
    }

    /** R 4.2.2: optimHess(c(0.3,-1.1,2), function(x) exp(x[1]*x[2])+sin(x[3])*x[1]+x[2]^2*x[3]). */
    @Test
    void shouldEqualTheHessianOfOptimHess() {
        double[][] hessian = NumericalDerivatives.optimHessian(NumericalDerivativesTest::smooth, POINT);
        assertThat(hessian[0])
                .containsExactly(new double[] {0.869898068245334, 0.481679317321237, -0.416146767268089}, within(1e-8));
    }

    private static void check(double[][] hessian, double tolerance) {
        double[][] exact = exactHessian();
        for (int i = 0; i < exact.length; i++) {
            assertThat(hessian[i]).as("row %d", i).containsExactly(exact[i], within(tolerance));
        }
    }
}
