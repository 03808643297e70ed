// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.fit;

import io.tradewind.quant.dependence.ArchimedeanCopula;
import io.tradewind.quant.dependence.ArchimedeanFamily;
import io.tradewind.quant.dependence.ArchimedeanPair;
import io.tradewind.quant.dependence.Copula;
import io.tradewind.quant.dependence.Elliptical;
import io.tradewind.quant.dependence.GaussianCopula;
import io.tradewind.quant.dependence.GaussianPair;
import io.tradewind.quant.dependence.PairCopula;
import io.tradewind.quant.dependence.StudentCopula;
import io.tradewind.quant.dependence.StudentPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Families of copulas that can be fitted. */
public enum CopulaFamily {
    /** See {@link GaussianCopula}: a correlation for each pair. */
    GAUSSIAN(null),
    /** See {@link StudentCopula}: a correlation for each pair, and degrees of freedom. */
    STUDENT(null),
    /** See {@link ArchimedeanFamily#CLAYTON}. */
    CLAYTON(ArchimedeanFamily.CLAYTON),
    /** See {@link ArchimedeanFamily#GUMBEL}. */
    GUMBEL(ArchimedeanFamily.GUMBEL),
    /** See {@link ArchimedeanFamily#FRANK}. */
    FRANK(ArchimedeanFamily.FRANK),
    /** See {@link ArchimedeanFamily#JOE}. */
    JOE(ArchimedeanFamily.JOE);

    private final @Nullable ArchimedeanFamily archimedean;

    CopulaFamily(@Nullable ArchimedeanFamily archimedean) {
        this.archimedean = archimedean;
    }

    /** The Archimedean family behind it, empty for elliptical ones. */
    Optional<ArchimedeanFamily> archimedean() {
        return Optional.ofNullable(archimedean);
    }

    /** Names of the parameters for so many variables: rho.1, rho.2 ... and df, or alpha. */
    public List<String> names(int dimension) {
        List<String> names = new ArrayList<>();
        if (archimedean == null) {
            for (int i = 1; i <= Elliptical.pairs(dimension); i++) {
                names.add("rho." + i);
            }
        } else {
            names.add("alpha");
        }
        if (this == STUDENT) {
            names.add("df");
        }
        return List.copyOf(names);
    }

    /**
     * A copula of two variables.
     *
     * @param parameters as {@link #names} says
     * @throws IllegalArgumentException when one is outside its range, or their number is not the family's
     */
    public PairCopula pair(double... parameters) {
        if (parameters.length != names(2).size()) {
            throw new IllegalArgumentException(
                    this + " of two variables has " + names(2) + ", got " + parameters.length);
        }
        return switch (this) {
            case GAUSSIAN -> new GaussianPair(parameters[0]);
            case STUDENT -> new StudentPair(parameters[0], parameters[1]);
            case CLAYTON -> new ArchimedeanPair(ArchimedeanFamily.CLAYTON, parameters[0]);
            case GUMBEL -> new ArchimedeanPair(ArchimedeanFamily.GUMBEL, parameters[0]);
            case FRANK -> new ArchimedeanPair(ArchimedeanFamily.FRANK, parameters[0]);
            case JOE -> new ArchimedeanPair(ArchimedeanFamily.JOE, parameters[0]);
        };
    }

    /**
     * A copula.
     *
     * @param parameters as {@link #names} says
     * @throws IllegalArgumentException when one is outside its range
     * @throws io.tradewind.quant.linear.SingularMatrixException when the correlations are not of one law
     */
    public Copula copula(double[] parameters, int dimension) {
        if (dimension == 2) {
            return pair(parameters);
        }
        double[][] matrix = archimedean == null ? Elliptical.fromPairs(parameters, dimension) : new double[0][];
        return switch (this) {
            case GAUSSIAN -> new GaussianCopula(matrix);
            case STUDENT -> new StudentCopula(matrix, parameters[parameters.length - 1]);
            case CLAYTON -> new ArchimedeanCopula(ArchimedeanFamily.CLAYTON, parameters[0], dimension);
            case GUMBEL -> new ArchimedeanCopula(ArchimedeanFamily.GUMBEL, parameters[0], dimension);
            case FRANK -> new ArchimedeanCopula(ArchimedeanFamily.FRANK, parameters[0], dimension);
            case JOE -> new ArchimedeanCopula(ArchimedeanFamily.JOE, parameters[0], dimension);
        };
    }

    /** The dependence parameter for Kendall's tau of two variables. */
    double fromTau(double tau) {
        return archimedean == null ? StrictMath.sin(Math.PI / 2 * tau) : archimedean.fromTau(tau);
    }

    /** The dependence parameter for Spearman's rho of two variables. */
    double fromRho(double rho) {
        return archimedean == null ? 2 * StrictMath.sin(Math.PI / 6 * rho) : archimedean.fromRho(rho);
    }
}
