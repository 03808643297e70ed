// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

/** By which number models of different size are compared; the smallest wins. */
public enum InformationCriterion {
    /** Akaike's. */
    AIC,
    /** Akaike's, corrected for small samples. */
    AICC,
    /** Schwarz's. */
    BIC;

    double of(ArimaFit fit) {
        return switch (this) {
            case AIC -> fit.aic();
            case AICC -> fit.aicc();
            case BIC -> fit.bic();
        };
    }
}
