// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.multivariate;

import java.util.ArrayList;
import java.util.List;

/**
 * The equation of the correlations: {@code Q[t] = (1 - sum a - sum b) Qbar - g Nbar + sum a[j] z[t-j] z'[t-j] + g n[t-1] n'[t-1] + sum
 * b[j] Q[t-j]}, with {@code R[t]} the correlations of {@code Q[t]}, z the standardised residuals and n those below 0.
 *
 * <p>Source: R. F. Engle, Dynamic conditional correlation, Journal of Business and Economic Statistics 20 (2002); with g: L. Cappiello,
 * R. F. Engle and K. Sheppard, Journal of Financial Econometrics 4 (2006). Parameter vectors are in the order a, b, g, degrees of freedom.
 *
 * @param a number of shock terms, 1 to 5
 * @param b number of memory terms, 0 to 5
 * @param asymmetric whether there is a g
 * @param student whether the standardised residuals have a multivariate t law; if not it is normal
 */
public record DccModel(int a, int b, boolean asymmetric, boolean student) {
    private static final int MOST = 5;

    /** DCC(1,1) with a normal law. */
    public static final DccModel NORMAL = new DccModel(1, 1, false, false);

    /** DCC(1,1) with a t law. */
    public static final DccModel STUDENT = new DccModel(1, 1, false, true);

    /** Checks the orders. */
    public DccModel {
        if (a < 1 || a > MOST || b < 0 || b > MOST) {
            throw new IllegalArgumentException("orders must be within 1 to 5 and 0 to 5, got " + a + " and " + b);
        }
    }

    /** The number of parameters of the correlations and the law. */
    public int size() {
        return a + b + (asymmetric ? 1 : 0) + (student ? 1 : 0);
    }

    /** The names rmgarch gives the parameters: {@code dcca1, dccb1, dccg1, mshape}. */
    public List<String> parameterNames() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= a; i++) {
            names.add("dcca" + i);
        }
        for (int i = 1; i <= b; i++) {
            names.add("dccb" + i);
        }
        if (asymmetric) {
            names.add("dccg1");
        }
        if (student) {
            names.add("mshape");
        }
        return names;
    }

    int lags() {
        return Math.max(a, b);
    }

    /** The sum of a and b. */
    double memory(double[] parameters) {
        double sum = 0;
        for (int i = 0; i < a + b; i++) {
            sum += parameters[i];
        }
        return sum;
    }

    double asymmetry(double[] parameters) {
        return asymmetric ? parameters[a + b] : 0;
    }

    double degreesOfFreedom(double[] parameters) {
        return student ? parameters[size() - 1] : Double.POSITIVE_INFINITY;
    }
}
