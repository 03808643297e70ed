// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.fit;

import io.tradewind.quant.dependence.Debye;
import io.tradewind.quant.dependence.PairCopula;

/** Slopes of rank correlations by the dependence parameter of a pair. */
final class CopulaSlopes {
    private static final double STEP = 1e-4;

    private CopulaSlopes() {}

    static double of(CopulaFamily family, CopulaMethod method, double parameter, CopulaConvention convention) {
        boolean tau = method == CopulaMethod.KENDALL;
        if (family.archimedean().isEmpty()) {
            double scale = tau ? 1 : 4;
            return (tau ? 2 : 6) / (Math.PI * Math.sqrt(scale - parameter * parameter));
        }
        if (tau && family == CopulaFamily.FRANK && convention == CopulaConvention.R_COPULA_1_1_2) {
            double factor = 2 / parameter;
            return factor * factor * (parameter / StrictMath.expm1(parameter) + 1 - Debye.first(parameter) / parameter);
        }
        double step = STEP * Math.max(1, Math.abs(parameter));
        double least = family.archimedean().get().least(2);
        double down = Math.max(parameter - step, least);
        return (measure(family, tau, parameter + step) - measure(family, tau, down)) / (parameter + step - down);
    }

    private static double measure(CopulaFamily family, boolean tau, double parameter) {
        PairCopula pair = family.pair(parameter);
        return tau ? pair.kendallTau() : pair.spearmanRho();
    }
}
