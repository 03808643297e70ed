// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.simulation.queue.QueueModel;
import io.tradewind.simulation.queue.QueueSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The exponent n of the probability queue model, {@code f(x) = x^n}, by least squares: the n with which the quantity that the model has
 * ahead of the orders found by {@link TaggedOrders}, just before they were filled, is nearest to what was there, in shares of the
 * quantity that was ahead when they joined.
 *
 * <p>Errors of orders that live at one time depend on one another, so standard error and interval come from drawing blocks of
 * {@value #BLOCK_SECONDS} s with all their orders.
 *
 * @param found orders found
 * @param used those whose ends agree with the steps between
 * @param exponent estimate, or NaN with fewer than {@value #LEAST_ORDERS} orders
 * @param standardError of the estimate: its value times the deviation of the drawn logarithms
 * @param lower end of the interval of 95 %
 * @param upper end of the interval of 95 %
 * @param atBound whether the estimate lies at an end of the range searched, {@value #LEAST_EXPONENT} to {@value #MOST_EXPONENT}
 * @param tradedShare share of what left the best level that trades explain, 0 to 1; NaN when nothing left it
 * @param observedShare mean share of what was cancelled at an order's level that stood ahead of it
 * @param models errors of each model
 * @param profileExponents exponents of the profile
 * @param profileErrors root mean square errors at them
 */
public record QueueFit(
        int found,
        int used,
        double exponent,
        double standardError,
        double lower,
        double upper,
        boolean atBound,
        double tradedShare,
        double observedShare,
        List<ModelError> models,
        double[] profileExponents,
        double[] profileErrors) {
    /** Fewest orders for an estimate. */
    public static final int LEAST_ORDERS = 30;

    /** Least exponent searched. */
    public static final double LEAST_EXPONENT = 0.1;

    /** Largest exponent searched. */
    public static final double MOST_EXPONENT = 10;

    /** Length of a block. */
    public static final int BLOCK_SECONDS = 10;

    private static final int GRID = 94;
    private static final int RESAMPLES = 999;
    private static final double TOLERANCE = 0.02;

    /**
     * How far a model is off.
     *
     * @param model its name
     * @param meanError mean of the quantity it has ahead too much, over the quantity ahead at the join; below 0 it fills too early
     * @param rootMeanSquare of the same
     * @param predictedShare mean share of the cancelled quantity that it has ahead
     */
    public record ModelError(String model, double meanError, double rootMeanSquare, double predictedShare) {}

    /**
     * Fits the orders of both sides.
     *
     * @param sample of a log with quotes
     * @param seed of the draws
     * @return the fit
     */
    static QueueFit of(VenueSample sample, long seed) {
        List<QueueHistory> found = new ArrayList<>(TaggedOrders.of(sample.bids, sample.soldIntoBids));
        found.addAll(TaggedOrders.of(sample.asks, sample.boughtFromAsks));
        double[] bids = LevelFlow.leaving(sample.bids, sample.soldIntoBids);
        double[] asks = LevelFlow.leaving(sample.asks, sample.boughtFromAsks);
        return of(found, 1 - (bids[1] + asks[1]) / (bids[0] + asks[0]), seed);
    }

    static QueueFit of(List<QueueHistory> found, double tradedShare, long seed) {
        List<QueueHistory> informative = found.stream()
                .filter(each -> each.cancelled() > 0 && each.aheadAtJoin() > 0)
                .toList();
        List<QueueHistory> used = informative.stream()
                .filter(each -> each.isConsistent(TOLERANCE))
                .toList();
        double observed =
                used.stream().mapToDouble(QueueHistory::observedShare).average().orElse(Double.NaN);
        double[] exponents = exponents();
        if (used.size() < LEAST_ORDERS) {
            return new QueueFit(
                    informative.size(),
                    used.size(),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    false,
                    tradedShare,
                    observed,
                    List.of(),
                    new double[0],
                    new double[0]);
        }
        double[][] squares = squares(used, exponents);
        double[] total = sum(squares);
        double exponent = lowest(exponents, total);
        double[] drawn = bootstrap(exponents, squares, seed);
        double[] profile = Arrays.stream(total)
                .map(each -> StrictMath.sqrt(each / used.size()))
                .toArray();
        return new QueueFit(
                informative.size(),
                used.size(),
                exponent,
                exponent * SampleMoments.standardDeviation(logs(drawn), 1),
                SampleMoments.quantileOfSorted(drawn, 0.025),
                SampleMoments.quantileOfSorted(drawn, 0.975),
                exponent <= exponents[0] || exponent >= exponents[GRID - 1],
                tradedShare,
                observed,
                models(used, exponent),
                exponents,
                profile);
    }

    private static double[] exponents() {
        double[] exponents = new double[GRID];
        double step = StrictMath.log(MOST_EXPONENT / LEAST_EXPONENT) / (GRID - 1);
        Arrays.setAll(exponents, i -> LEAST_EXPONENT * StrictMath.exp(i * step));
        return exponents;
    }

    /** Sums of squared errors by block of time and exponent. */
    private static double[][] squares(List<QueueHistory> used, double[] exponents) {
        long firstNs = used.stream().mapToLong(QueueHistory::joinTimeNs).min().orElse(0);
        long lastNs = used.stream().mapToLong(QueueHistory::joinTimeNs).max().orElse(0);
        long blockNs = BLOCK_SECONDS * 1_000_000_000L;
        double[][] squares = new double[(int) ((lastNs - firstNs) / blockNs) + 1][exponents.length];
        for (int i = 0; i < exponents.length; i++) {
            QueueModel model = QueueSpec.power(exponents[i]).build();
            for (QueueHistory each : used) {
                double error = each.positionError(model);
                squares[(int) ((each.joinTimeNs() - firstNs) / blockNs)][i] += error * error;
            }
        }
        return squares;
    }

    private static double[] sum(double[][] rows) {
        double[] sum = new double[rows[0].length];
        for (double[] row : rows) {
            add(sum, row);
        }
        return sum;
    }

    private static void add(double[] sum, double[] row) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row[i];
        }
    }

    /** Where a curve over exponents is lowest: the vertex of the parabola through the lowest point and its neighbours. */
    private static double lowest(double[] exponents, double[] curve) {
        int at = 0;
        for (int i = 1; i < curve.length; i++) {
            at = curve[i] < curve[at] ? i : at;
        }
        if (at == 0 || at == curve.length - 1) {
            return exponents[at];
        }
        double bend = curve[at - 1] - 2 * curve[at] + curve[at + 1];
        double offset = bend > 0 ? 0.5 * (curve[at - 1] - curve[at + 1]) / bend : 0;
        double step = StrictMath.log(exponents[at + 1] / exponents[at]);
        return exponents[at] * StrictMath.exp(offset * step);
    }

    private static double[] bootstrap(double[] exponents, double[][] squares, long seed) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double[] total = new double[exponents.length];
            for (int block = 0; block < squares.length; block++) {
                add(total, squares[random.nextInt(squares.length)]);
            }
            drawn[i] = lowest(exponents, total);
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values).map(StrictMath::log).toArray();
    }

    private static List<ModelError> models(List<QueueHistory> used, double exponent) {
        Map<String, QueueSpec> specs = new LinkedHashMap<>();
        specs.put("risk-averse", QueueSpec.riskAverse());
        specs.put("probability, fitted n", QueueSpec.power(exponent));
        specs.put("probability, n 1", QueueSpec.power(1));
        specs.put("probability, n 3", QueueSpec.power(3));
        specs.put("probability-log", QueueSpec.logarithmic());
        specs.put("optimistic", QueueSpec.optimistic());
        List<ModelError> errors = new ArrayList<>();
        specs.forEach((name, spec) -> errors.add(error(used, name, spec.build())));
        return List.copyOf(errors);
    }

    private static ModelError error(List<QueueHistory> used, String name, QueueModel model) {
        double sum = 0;
        double squares = 0;
        double shares = 0;
        for (QueueHistory each : used) {
            double error = each.positionError(model);
            sum += error;
            squares += error * error;
            shares += each.predictedShare(model);
        }
        int n = used.size();
        return new ModelError(name, sum / n, StrictMath.sqrt(squares / n), shares / n);
    }
}
