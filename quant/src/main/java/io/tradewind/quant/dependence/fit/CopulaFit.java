// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.fit;

import io.tradewind.quant.dependence.Copula;
import io.tradewind.quant.dependence.PairCopula;
import io.tradewind.quant.dependence.RotatedCopula;
import io.tradewind.quant.dependence.Rotation;
import java.util.List;

/**
 * A fitted copula.
 *
 * @param family that was fitted
 * @param rotation of a pair; none for more variables
 * @param dimension number of variables
 * @param method by which
 * @param parameters as {@link CopulaFamily#names} says
 * @param standardErrors of the parameters, NaN where the method has none or the fit ended at independence, the edge of its family
 * @param logLikelihood of the points at the parameters; minus infinity when an inversion leaves a point without density
 */
public record CopulaFit(
        CopulaFamily family,
        Rotation rotation,
        int dimension,
        CopulaMethod method,
        double[] parameters,
        double[] standardErrors,
        double logLikelihood) {

    /** Copies the arrays. */
    public CopulaFit {
        parameters = parameters.clone();
        standardErrors = standardErrors.clone();
    }

    /** Names of the parameters. */
    public List<String> names() {
        return family.names(dimension);
    }

    /** Akaike's criterion. */
    public double aic() {
        return 2 * parameters.length - 2 * logLikelihood;
    }

    /** The copula, rotated when it is one of two variables. */
    public Copula copula() {
        return dimension == 2 ? pair() : family.copula(parameters, dimension);
    }

    /**
     * The copula of two variables.
     *
     * @throws IllegalStateException when there are more
     */
    public PairCopula pair() {
        if (dimension != 2) {
            throw new IllegalStateException("a copula of " + dimension + " variables is no pair");
        }
        PairCopula base = family.pair(parameters);
        return rotation == Rotation.NONE ? base : new RotatedCopula(base, rotation);
    }
}
