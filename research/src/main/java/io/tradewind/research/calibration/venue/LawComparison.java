// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.distribution.GammaLaw;
import io.tradewind.quant.distribution.Law;
import io.tradewind.quant.distribution.LogNormalLaw;
import io.tradewind.quant.distribution.WeibullLaw;
import io.tradewind.quant.inference.FittedLawTest;
import io.tradewind.quant.inference.KolmogorovSmirnov;
import io.tradewind.quant.inference.LawFamily;
import io.tradewind.quant.inference.LawFit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Laws fitted to one series, the likeliest by Akaike's criterion first.
 *
 * <p>Each law is fitted twice: to all values, for its parameters and its distance, and to a thinned series whose values are nearly
 * independent, where its p-values mean something.
 *
 * @param rows at least one
 */
public record LawComparison(List<LawRow> rows) {
    /** Resamples of each bootstrap. */
    public static final int RESAMPLES = 199;

    /** Copies the list. */
    public LawComparison {
        rows = List.copyOf(rows);
    }

    /**
     * Fits laws that begin anywhere.
     *
     * @param all every value
     * @param thinned nearly independent ones
     * @param seed of the bootstraps
     * @return log-normal, gamma and Weibull, shifted
     */
    static LawComparison shifted(double[] all, double[] thinned, long seed) {
        List<LawRow> rows = new ArrayList<>();
        for (LawFamily family : List.of(LawFamily.LOG_NORMAL, LawFamily.GAMMA, LawFamily.WEIBULL)) {
            rows.add(row(LawFit.shifted(family, all), all, LawFit.shifted(family, thinned), thinned, seed));
        }
        return sorted(rows);
    }

    /**
     * Fits laws that begin at 0.
     *
     * @param all every value, above 0
     * @param thinned nearly independent ones
     * @param families which
     * @param seed of the bootstraps
     * @return one row for each family
     */
    static LawComparison of(double[] all, double[] thinned, List<LawFamily> families, long seed) {
        List<LawRow> rows = new ArrayList<>();
        for (LawFamily family : families) {
            rows.add(row(LawFit.of(family, all), all, LawFit.of(family, thinned), thinned, seed));
        }
        return sorted(rows);
    }

    private static LawComparison sorted(List<LawRow> rows) {
        return new LawComparison(rows.stream()
                .sorted(Comparator.comparingDouble(row -> row.fit().aic()))
                .toList());
    }

    private static LawRow row(LawFit fit, double[] all, LawFit small, double[] thinned, long seed) {
        return new LawRow(
                fit.family().label(),
                parameters(fit),
                fit,
                KolmogorovSmirnov.of(all, fit.law()::cumulative),
                FittedLawTest.of(small, thinned, RESAMPLES, seed),
                thinned.length);
    }

    /** Every so many values, so that at most a number are left. */
    static double[] thin(double[] values, int most) {
        int every = Math.max(1, (values.length + most - 1) / most);
        double[] thinned = new double[(values.length + every - 1) / every];
        for (int i = 0; i < thinned.length; i++) {
            thinned[i] = values[i * every];
        }
        return thinned;
    }

    /** The likeliest. */
    LawRow best() {
        return rows.getFirst();
    }

    private static String parameters(LawFit fit) {
        String text = parameters(fit.law());
        if (fit.shift() == 0) {
            return text;
        }
        return String.format(Locale.ROOT, "%s, shift %.4g%s", text, fit.shift(), fit.atBound() ? " (bound)" : "");
    }

    private static String parameters(Law law) {
        return switch (law) {
            case LogNormalLaw it -> String.format(Locale.ROOT, "mu %.4g, sigma %.4g", it.mu(), it.sigma());
            case GammaLaw it -> String.format(Locale.ROOT, "shape %.4g, scale %.4g", it.shape(), it.scale());
            case WeibullLaw it ->
                it.shape() == 1
                        ? String.format(Locale.ROOT, "mean %.4g", it.scale())
                        : String.format(Locale.ROOT, "shape %.4g, scale %.4g", it.shape(), it.scale());
            default -> throw new IllegalArgumentException("no parameters are known of " + law);
        };
    }
}
