// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import io.tradewind.quant.optimise.NotConvergedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the orders of an ARIMA model by an information criterion.
 *
 * <p>Source: R. J. Hyndman and Y. Khandakar, Automatic time series forecasting: the forecast package for R, Journal of Statistical
 * Software 27 (2008). Reference: {@code auto.arima} of R's {@code forecast} 8.20 with {@code approximation = FALSE}, on its own path:
 * each candidate is fitted from one start. As there, a candidate is refused when its conditional fit is not stationary, when a root is
 * nearer than 1 % to the unit circle, or when its standard errors are not defined; and, unlike there, when its search did not converge.
 */
public final class AutoArima {
    private static final double NEAREST_ROOT = 1.01;
    private static final int SMALLEST_FOR_TWO = 10;
    private static final int MOST_MODELS = 94;

    /** Steps to neighbours in the order in which they are tried, as (ar, ma); first of the seasonal orders, then of the plain ones. */
    private static final int[][] MOVES = {{-1, 0}, {0, -1}, {1, 0}, {0, 1}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}};

    private final double[] series;
    private final AutoArimaOptions options;
    private final AutoArimaOptions.Limits limits;
    private final ArimaOrder base;
    private final boolean constantTried;
    private final Map<Candidate, Double> tried = new LinkedHashMap<>();
    private @Nullable ArimaFit best;
    private double bestCriterion = Double.POSITIVE_INFINITY;

    private record Candidate(int ar, int ma, int seasonalAr, int seasonalMa, boolean constant) {
        int sum() {
            return ar + ma + seasonalAr + seasonalMa;
        }

        Candidate withConstant(boolean given) {
            return new Candidate(ar, ma, seasonalAr, seasonalMa, given);
        }
    }

    private AutoArima(double[] series, AutoArimaOptions options, ArimaOrder base) {
        this.series = series;
        this.options = options;
        this.base = base;
        this.limits = fitting(options.limits(), series.length, base.period());
        this.constantTried = options.constant() && base.allDifferences() <= 1;
    }

    /**
     * The best model without seasons.
     *
     * @param series finite values, not constant
     * @param options of the search
     * @throws IllegalArgumentException when the series is not finite, too short, constant after differencing or followed by a
     *     model without error
     * @throws NotConvergedException when every candidate is refused
     */
    public static ArimaFit fit(double[] series, AutoArimaOptions options) {
        return fit(series, options, 1, 0);
    }

    /**
     * The best model with seasons.
     *
     * @param series finite values, not constant
     * @param options of the search
     * @param period values in a season, 1 for none
     * @param seasonalDifferences how often to difference over a season, 0 or 1
     * @throws IllegalArgumentException when an argument is out of its range, or the series too short, constant after differencing or followed by a
     *     model without error
     * @throws NotConvergedException when every candidate is refused
     */
    public static ArimaFit fit(double[] series, AutoArimaOptions options, int period, int seasonalDifferences) {
        ArimaOrder seasonal = new ArimaOrder(0, 0, 0, 0, seasonalDifferences, 0, period);
        double[] deseasoned = ArimaRegression.difference(series, seasonal);
        int differences = options.test().differences(deseasoned, 0.05, options.most());
        ArimaOrder base = new ArimaOrder(0, differences, 0, 0, seasonalDifferences, 0, period);
        double[] stationary = ArimaRegression.difference(series, base);
        if (stationary.length == 0 || DifferencingTest.constant(stationary)) {
            throw new IllegalArgumentException("series is constant after differencing: no model to choose");
        }
        AutoArima auto = new AutoArima(series.clone(), options, base);
        return options.search() == AutoArimaOptions.Search.ALL ? auto.all() : auto.stepwise();
    }

    private static AutoArimaOptions.Limits fitting(AutoArimaOptions.Limits limits, int length, int period) {
        int third = length / 3;
        int seasonalAr = period == 1 ? 0 : Math.min(limits.seasonalAr(), third / period);
        int seasonalMa = period == 1 ? 0 : Math.min(limits.seasonalMa(), third / period);
        int ar = Math.min(limits.ar(), third);
        int ma = Math.min(limits.ma(), third);
        return new AutoArimaOptions.Limits(
                seasonalAr > 0 ? Math.min(ar, period - 1) : ar,
                seasonalMa > 0 ? Math.min(ma, period - 1) : ma,
                limits.sum(),
                seasonalAr,
                seasonalMa);
    }

    private ArimaFit all() {
        for (int ar = 0; ar <= limits.ar(); ar++) {
            for (int ma = 0; ma <= limits.ma(); ma++) {
                for (Candidate candidate : seasons(ar, ma)) {
                    if (candidate.sum() <= limits.sum()) {
                        tryOut(candidate);
                    }
                }
            }
        }
        return chosen();
    }

    private List<Candidate> seasons(int ar, int ma) {
        List<Candidate> result = new ArrayList<>();
        for (int seasonalAr = 0; seasonalAr <= limits.seasonalAr(); seasonalAr++) {
            for (int seasonalMa = 0; seasonalMa <= limits.seasonalMa(); seasonalMa++) {
                result.add(new Candidate(ar, ma, seasonalAr, seasonalMa, false));
                if (constantTried) {
                    result.add(new Candidate(ar, ma, seasonalAr, seasonalMa, true));
                }
            }
        }
        return result;
    }

    private ArimaFit chosen() {
        return Optional.ofNullable(best)
                .orElseThrow(() -> new NotConvergedException("none of " + tried.size() + " ARIMA models is suitable"));
    }

    /**
     * Four small models, then the first better neighbour of the best, until there is none. As in the reference, the neighbours of the
     * model without any term still have the constant.
     */
    private ArimaFit stepwise() {
        int most = series.length < SMALLEST_FOR_TWO ? 1 : 2;
        int season = series.length < SMALLEST_FOR_TWO ? 0 : 1;
        Candidate current = new Candidate(
                Math.min(most, limits.ar()),
                Math.min(most, limits.ma()),
                Math.min(season, limits.seasonalAr()),
                Math.min(season, limits.seasonalMa()),
                constantTried);
        tryOut(current);
        for (Candidate small : smallModels()) {
            if (tryOut(small)) {
                current = small.withConstant(constantTried);
            }
        }
        Candidate next = current;
        while (next != null && tried.size() < MOST_MODELS) {
            current = next;
            next = better(current);
        }
        return chosen();
    }

    private List<Candidate> smallModels() {
        int ar = Math.min(1, limits.ar());
        int ma = Math.min(1, limits.ma());
        int seasonalAr = Math.min(1, limits.seasonalAr());
        int seasonalMa = Math.min(1, limits.seasonalMa());
        List<Candidate> result = new ArrayList<>();
        result.add(new Candidate(0, 0, 0, 0, constantTried));
        if (ar + seasonalAr > 0) {
            result.add(new Candidate(ar, 0, seasonalAr, 0, constantTried));
        }
        if (ma + seasonalMa > 0) {
            result.add(new Candidate(0, ma, 0, seasonalMa, constantTried));
        }
        if (constantTried) {
            result.add(new Candidate(0, 0, 0, 0, false));
        }
        return result;
    }

    private @Nullable Candidate better(Candidate from) {
        for (Candidate neighbour : neighbours(from)) {
            if (!tried.containsKey(neighbour) && tryOut(neighbour)) {
                return neighbour;
            }
        }
        return null;
    }

    private List<Candidate> neighbours(Candidate from) {
        List<Candidate> result = new ArrayList<>();
        for (int[] move : MOVES) {
            addIfWithin(
                    result,
                    new Candidate(
                            from.ar, from.ma, from.seasonalAr + move[0], from.seasonalMa + move[1], from.constant));
        }
        for (int[] move : MOVES) {
            addIfWithin(
                    result,
                    new Candidate(
                            from.ar + move[0], from.ma + move[1], from.seasonalAr, from.seasonalMa, from.constant));
        }
        if (constantTried) {
            result.add(new Candidate(from.ar, from.ma, from.seasonalAr, from.seasonalMa, !from.constant));
        }
        return result;
    }

    private void addIfWithin(List<Candidate> list, Candidate candidate) {
        boolean within = candidate.ar >= 0
                && candidate.ma >= 0
                && candidate.seasonalAr >= 0
                && candidate.seasonalMa >= 0
                && candidate.ar <= limits.ar()
                && candidate.ma <= limits.ma()
                && candidate.seasonalAr <= limits.seasonalAr()
                && candidate.seasonalMa <= limits.seasonalMa();
        if (within) {
            list.add(candidate);
        }
    }

    /** Fits a candidate; true when it is the best so far. */
    private boolean tryOut(Candidate candidate) {
        ArimaFit fit = suitable(candidate);
        double criterion =
                fit == null ? Double.POSITIVE_INFINITY : options.criterion().of(fit);
        tried.put(candidate, criterion);
        if (criterion < bestCriterion) {
            bestCriterion = criterion;
            best = fit;
            return true;
        }
        return false;
    }

    private @Nullable ArimaFit suitable(Candidate candidate) {
        ArimaOrder order = new ArimaOrder(
                candidate.ar,
                base.differences(),
                candidate.ma,
                candidate.seasonalAr,
                base.seasonalDifferences(),
                candidate.seasonalMa,
                base.period());
        boolean drift = candidate.constant && base.allDifferences() == 1;
        ArimaOptions single = ArimaOptions.usual()
                .withStarts(1)
                .withMean(candidate.constant && !drift)
                .withDrift(drift)
                .withEnd(ArimaOptions.End.REPORTED);
        if (!Arima.conditionallyStationary(series, order, single)) {
            return null;
        }
        try {
            ArimaFit fit = Arima.fit(series, order, single);
            return acceptable(fit) ? fit : null;
        } catch (NotConvergedException refused) {
            return null;
        }
    }

    private static boolean acceptable(ArimaFit fit) {
        for (double error : fit.standardErrors()) {
            if (Double.isNaN(error)) {
                return false;
            }
        }
        return fit.search().converged() && fit.smallestRoot() >= NEAREST_ROOT;
    }
}
