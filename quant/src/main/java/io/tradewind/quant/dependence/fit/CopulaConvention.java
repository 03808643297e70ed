// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.fit;

/** Whose results a fit gives where the reference program departs from the theory it states. */
public enum CopulaConvention {
    /** The theory's. */
    STANDARD,
    /**
     * Those of R {@code copula} 1.1-2, to compare with it:
     *
     * <ul>
     *   <li>its likelihood search for a Clayton pair ends at its start, the inversion of Kendall's tau, when the first step, of the length
     *       of the slope, meets a parameter at which a point has no density;
     *   <li>its slope of Frank's tau has Debye's function once over theta instead of twice, so that standard errors by inversion of tau
     *       come out too small;
     *   <li>it has no standard errors by inversion for Joe's family.
     * </ul>
     */
    R_COPULA_1_1_2
}
