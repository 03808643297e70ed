// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.inference.KolmogorovSmirnov;
import java.util.Arrays;

/**
 * A power law of the largest tenth of a sample, {@code P(X > x) ~ x^-exponent} (B. M. Hill, A simple general approach to inference
 * about the tail of a distribution, Annals of Statistics 3, 1975).
 *
 * @param from the least value of the tail
 * @param exponent of the tail
 * @param standardError of the exponent, for independent values
 * @param test of the tail against the law; p as if the law had been fixed beforehand
 */
public record TailFit(double from, double exponent, double standardError, KolmogorovSmirnov test) {
    private static final double SHARE = 0.1;

    /**
     * Fits the tail.
     *
     * @param values above 0, at least 20
     * @return the fit
     */
    static TailFit of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int first = (int) (sorted.length * (1 - SHARE));
        double from = sorted[first];
        double sum = 0;
        for (int i = first; i < sorted.length; i++) {
            sum += StrictMath.log(sorted[i] / from);
        }
        double[] tail = Arrays.copyOfRange(sorted, first, sorted.length);
        double exponent = tail.length / StrictMath.max(1e-12, sum);
        return new TailFit(
                from,
                exponent,
                exponent / StrictMath.sqrt(tail.length),
                KolmogorovSmirnov.of(tail, x -> x <= from ? 0 : 1 - StrictMath.pow(x / from, -exponent)));
    }
}
