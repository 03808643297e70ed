// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.fit;

/** How a copula is fitted; names of R's {@code fitCopula} in brackets. */
public enum CopulaMethod {
    /** Largest likelihood of pseudo-observations (mpl); standard errors count that these are ranks. */
    PSEUDO_LIKELIHOOD,
    /** Largest likelihood of points whose margins are known to be uniform (ml); standard errors from the Hessian matrix. */
    LIKELIHOOD,
    /** The parameter with the sample's Kendall tau (itau); Student's degrees of freedom stay {@value CopulaFitter#GIVEN_DF}. */
    KENDALL,
    /** The parameter with the sample's Spearman rho (irho); not for Student's. */
    SPEARMAN,
    /** Correlations by Kendall's tau, then Student's degrees of freedom by likelihood (itau.mpl); for Student's only. */
    KENDALL_THEN_LIKELIHOOD
}
