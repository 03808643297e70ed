// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The simplex method of Nelder and Mead for a minimum without derivatives.
 *
 * <p>Source: J. A. Nelder and R. Mead, A simplex method for function minimization, The Computer Journal 7 (1965), with the usual
 * coefficients: reflection 1, expansion 2, contraction 1/2, shrinkage 1/2.
 */
public final class NelderMead {
    private final ToDoubleFunction<double[]> function;
    private final Vertex[] simplex;

    private record Vertex(double[] point, double value) {}

    private NelderMead(ToDoubleFunction<double[]> function, double[] start, double step) {
        this.function = function;
        this.simplex = new Vertex[start.length + 1];
        simplex[0] = vertex(start.clone());
        for (int i = 0; i < start.length; i++) {
            double[] point = start.clone();
            point[i] += step;
            simplex[i + 1] = vertex(point);
        }
    }

    /**
     * Searches a minimum.
     *
     * @param function to be minimised; NaN counts as infinite
     * @param start where to begin, at least one variable
     * @param step size of the first simplex along each variable, not 0
     * @param tolerance ends when the values at the corners differ by less
     * @param rounds ends after so many rounds
     * @return the best point found
     */
    public static double[] minimise(
            ToDoubleFunction<double[]> function, double[] start, double step, double tolerance, int rounds) {
        NelderMead search = new NelderMead(function, start, step);
        search.sort();
        for (int round = 0; round < rounds && search.spread() > tolerance; round++) {
            search.round();
            search.sort();
        }
        return search.simplex[0].point();
    }

    private void sort() {
        Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value));
    }

    private double spread() {
        return worst().value() - simplex[0].value();
    }

    private Vertex worst() {
        return simplex[simplex.length - 1];
    }

    private void round() {
        Vertex reflected = along(1);
        if (reflected.value() < simplex[0].value()) {
            Vertex expanded = along(2);
            replaceWorst(expanded.value() < reflected.value() ? expanded : reflected);
        } else if (reflected.value() < simplex[simplex.length - 2].value()) {
            replaceWorst(reflected);
        } else {
            Vertex contracted = along(reflected.value() < worst().value() ? 0.5 : -0.5);
            if (contracted.value() < Math.min(reflected.value(), worst().value())) {
                replaceWorst(contracted);
            } else {
                shrink();
            }
        }
    }

    private void replaceWorst(Vertex vertex) {
        simplex[simplex.length - 1] = vertex;
    }

    /** The point on the line from the worst corner through the centre of the others, beyond the centre by a factor. */
    private Vertex along(double factor) {
        double[] point = new double[worst().point().length];
        for (int i = 0; i < point.length; i++) {
            double centre = 0;
            for (int corner = 0; corner < simplex.length - 1; corner++) {
                centre += simplex[corner].point()[i];
            }
            centre /= simplex.length - 1;
            point[i] = centre + factor * (centre - worst().point()[i]);
        }
        return vertex(point);
    }

    private void shrink() {
        double[] best = simplex[0].point();
        for (int corner = 1; corner < simplex.length; corner++) {
            double[] point = simplex[corner].point();
            for (int i = 0; i < point.length; i++) {
                point[i] = best[i] + 0.5 * (point[i] - best[i]);
            }
            simplex[corner] = vertex(point);
        }
    }

    private Vertex vertex(double[] point) {
        double value = function.applyAsDouble(point);
        return new Vertex(point, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }
}
