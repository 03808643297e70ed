// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.volatility.GarchConventions.Program;
import io.tradewind.quant.volatility.innovation.InnovationLaw;
import io.tradewind.quant.volatility.innovation.NormalInnovation;
import io.tradewind.quant.volatility.innovation.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be estimated: mean, variance, law of the innovations, and by whose conventions.
 *
 * <p>Parameter vectors are in the order: constant, AR, MA, omega, alpha (of EGARCH: size), gamma (of EGARCH: sign), beta, shapes of the
 * law; {@link #parameterNames} names each.
 *
 * @param mean equation of the mean
 * @param form equation of the variance
 * @param p number of alpha, 0 to 20, and 1 or more unless there are gammas
 * @param o number of gamma, 0 to 20, and 0 for plain GARCH
 * @param q number of beta, 0 to 20
 * @param law of the innovations
 * @param conventions in which programs differ
 */
public record GarchModel(
        MeanModel mean, VarianceForm form, int p, int o, int q, InnovationLaw law, GarchConventions conventions) {

    /** Checks the orders. */
    public GarchModel {
        int most = MeanModel.MOST_LAGS;
        if (p < 0 || o < 0 || q < 0 || p > most || o > most || q > most || p + o == 0) {
            throw new IllegalArgumentException("orders of a variance must be within 0 to " + most
                    + " and those of the shocks not both 0, got p " + p + ", o " + o + ", q " + q);
        }
        boolean symmetric = form == VarianceForm.GARCH || form == VarianceForm.IGARCH;
        if (symmetric && o > 0) {
            throw new IllegalArgumentException(form + " has no asymmetry, got o " + o);
        }
        if (form == VarianceForm.IGARCH && q == 0) {
            throw new IllegalArgumentException("IGARCH needs a beta, got q 0");
        }
    }

    /**
     * GARCH with constant mean, normal innovations and the published conventions. These, like fGarch's, set no limit to the persistence: a
     * fit may end at 1 or more, where {@link #unconditionalVariance} is infinite; {@link GarchConventions#withPersistenceLimit} sets one.
     */
    public static GarchModel garch(int p, int q) {
        return of(VarianceForm.GARCH, p, 0, q);
    }

    /** GARCH whose alpha and beta sum to 1, with constant mean, normal innovations and the published conventions. */
    public static GarchModel integrated(int p, int q) {
        return of(VarianceForm.IGARCH, p, 0, q);
    }

    /** GJR with constant mean, normal innovations and the published conventions. */
    public static GarchModel gjr(int p, int o, int q) {
        return of(VarianceForm.GJR, p, o, q);
    }

    /** EGARCH with constant mean, normal innovations and the published conventions. */
    public static GarchModel egarch(int p, int o, int q) {
        return of(VarianceForm.EGARCH, p, o, q);
    }

    private static GarchModel of(VarianceForm form, int p, int o, int q) {
        return new GarchModel(MeanModel.CONSTANT, form, p, o, q, new NormalInnovation(), GarchConventions.PUBLISHED);
    }

    /** The same with another mean. */
    public GarchModel with(MeanModel other) {
        return new GarchModel(other, form, p, o, q, law, conventions);
    }

    /** The same with another law. */
    public GarchModel with(InnovationLaw other) {
        return new GarchModel(mean, form, p, o, q, other, conventions);
    }

    /** The same with other conventions. */
    public GarchModel with(GarchConventions other) {
        return new GarchModel(mean, form, p, o, q, law, other);
    }

    /** The number of parameters. */
    public int size() {
        return layout().size();
    }

    /** The names of the parameters in their order, as the conventions' program writes them. */
    public List<String> parameterNames() {
        Program program = conventions.program();
        boolean brackets = program == Program.ARCH;
        boolean swapped = program == Program.RUGARCH && form == VarianceForm.EGARCH;
        List<String> names = new ArrayList<>();
        if (mean.constant()) {
            names.add(brackets && mean.ar() > 0 ? "Const" : "mu");
        }
        numbered(names, brackets ? "y" : "ar", mean.ar(), brackets);
        numbered(names, "ma", mean.ma(), brackets);
        names.add("omega");
        numbered(names, swapped ? "gamma" : "alpha", p, brackets);
        numbered(names, swapped ? "alpha" : "gamma", o, brackets);
        numbered(names, "beta", q, brackets);
        for (Shape shape : law.shapes()) {
            names.add(name(shape, law.shapes().length));
        }
        return names;
    }

    private static void numbered(List<String> names, String stem, int count, boolean brackets) {
        for (int i = 1; i <= count; i++) {
            names.add(brackets ? stem + "[" + i + "]" : stem + i);
        }
    }

    private String name(Shape shape, int shapes) {
        if (shape == Shape.RATIO_SKEW) {
            return "skew";
        }
        if (conventions.program() != Program.ARCH) {
            return shape == Shape.HANSEN_SKEW ? "skew" : "shape";
        }
        return shape == Shape.HANSEN_SKEW ? "lambda" : shapes == 2 ? "eta" : "nu";
    }

    Layout layout() {
        int ar = mean.constant() ? 1 : 0;
        int omega = mean.size();
        int gamma = omega + 1 + p;
        int shapes = gamma + o + q;
        return new Layout(ar, ar + mean.ar(), omega, omega + 1, gamma, gamma + o, shapes, shapes + law.shapes().length);
    }

    /** The highest persistence that a fit may have, or the only one. */
    double persistenceLimit() {
        return form == VarianceForm.IGARCH ? 1 : conventions.persistenceLimit();
    }

    /** The highest lag of the variance equation. */
    int varianceLags() {
        return Math.max(Math.max(p, o), q);
    }

    /** The highest lag of the whole model. */
    int highestLag() {
        return Math.max(varianceLags(), Math.max(mean.ar(), mean.ma()));
    }

    /** Observations at the start that have no residual. */
    int dropped() {
        return conventions.armaForm() == GarchConventions.ArmaForm.INTERCEPT_CONDITIONAL ? mean.ar() : 0;
    }

    /** The shape parameters out of a vector of all parameters. */
    double[] shape(double[] parameters) {
        Layout at = layout();
        return Arrays.copyOfRange(parameters, at.shape(), at.size());
    }

    /**
     * How much of a variance comes back in the next one, on average: the sum of alpha, beta and the share of gamma that negative
     * innovations have, for EGARCH the sum of beta.
     */
    public double persistence(double[] parameters) {
        Layout at = layout();
        double sum = 0;
        for (int i = at.beta(); i < at.shape(); i++) {
            sum += parameters[i];
        }
        if (form == VarianceForm.EGARCH) {
            return sum;
        }
        for (int i = at.alpha(); i < at.gamma(); i++) {
            sum += parameters[i];
        }
        double share = o == 0 ? 0 : law.negativeSquare(shape(parameters));
        for (int i = at.gamma(); i < at.beta(); i++) {
            sum += share * parameters[i];
        }
        return sum;
    }

    /**
     * The variance towards which forecasts go: {@code omega / (1 - persistence)}, for EGARCH the exponential of that.
     *
     * @return infinite where the persistence is 1 or more, as it may be without a limit, and always for IGARCH
     */
    public double unconditionalVariance(double[] parameters) {
        double persistence = persistence(parameters);
        if (form == VarianceForm.IGARCH || persistence >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        double level = parameters[layout().omega()] / (1 - persistence);
        return form == VarianceForm.EGARCH ? StrictMath.exp(level) : level;
    }

    /** Steps after which half of a shock to the variance is gone; infinite where the persistence is 1 or more. */
    public double halfLife(double[] parameters) {
        double persistence = persistence(parameters);
        if (persistence >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        return persistence <= 0 ? 0 : StrictMath.log(0.5) / StrictMath.log(persistence);
    }
}
