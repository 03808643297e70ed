// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.inference.CountFit;
import io.tradewind.quant.inference.OriginRegression;
import io.tradewind.research.calibration.CalibrationText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A calibration as tables. */
public final class VenueTables {

    private VenueTables() {}

    /**
     * All tables.
     *
     * @param calibration what they show
     * @return latency, fills and impact, as far as the log told
     */
    public static List<VenueTable> of(VenueCalibration calibration) {
        List<VenueTable> tables = new ArrayList<>();
        calibration.latency().ifPresent(latency -> tables.add(latency(latency)));
        calibration.fills().ifPresent(fills -> {
            tables.add(queue(fills.queue()));
            tables.add(sizes(fills));
            tables.add(counts(fills));
            tables.add(arrivals(fills));
        });
        tables.add(impact(calibration.impact()));
        tables.add(walk(calibration));
        return List.copyOf(tables);
    }

    private static VenueTable latency(LatencyCalibration latency) {
        return new VenueTable(
                "Feed latency, ms above the least",
                LAWS,
                laws(latency.laws()),
                List.of(
                        String.format(
                                Locale.ROOT,
                                "%,d ticks, mean %s ms, deviation %s ms, quantiles 50, 90, 99, 99.9 %%: %s, %s, %s, %s"
                                        + " ms.",
                                latency.count(),
                                number(latency.meanMs()),
                                number(latency.deviationMs()),
                                number(latency.quantileMs(0.5)),
                                number(latency.quantileMs(0.9)),
                                number(latency.quantileMs(0.99)),
                                number(latency.quantileMs(0.999))),
                        String.format(
                                Locale.ROOT,
                                "Clock offset %s ms, the least that lets no tick come before it was made: the true"
                                        + " delay is longer by an unknown amount. A shift is where the fitted shape"
                                        + " begins, not the shortest way.",
                                number(latency.offsetMs())),
                        String.format(
                                Locale.ROOT,
                                "Autocorrelation of successive ticks %s, of one tick a second %s.",
                                number(latency.autocorrelation()),
                                number(latency.thinnedAutocorrelation())),
                        String.format(
                                Locale.ROOT,
                                "Best by AIC: %s.%s",
                                latency.laws().best().name(),
                                latency.laws().best().thinned().bootstrapP() < 0.05
                                        ? " No law passes: draw latencies from the quantiles ("
                                                + LatencyQuantiles.FILE_NAME + ")."
                                        : " Its thinned sample does not refute it; the quantiles ("
                                                + LatencyQuantiles.FILE_NAME + ") need no law at all."),
                        LAW_NOTE));
    }

    private static final String LAW_NOTE = String.format(
            Locale.ROOT,
            "p: all values, as if the law had been fixed beforehand, which makes it too large. Thinned: p plain"
                    + " likewise; p bootstrap with the parameters fitted again in each of %d resamples, right for"
                    + " independent values.",
            LawComparison.RESAMPLES);

    private static final List<String> LAWS =
            List.of("law", "parameters", "dAIC", "values", "KS", "p", "thinned", "KS", "p plain", "p bootstrap");

    private static List<List<String>> laws(LawComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        for (LawRow row : comparison.rows()) {
            rows.add(List.of(
                    row.name(),
                    row.parameters(),
                    number(row.fit().aic() - comparison.best().fit().aic()),
                    String.format(Locale.ROOT, "%,d", row.fit().count()),
                    number(row.all().distance()),
                    probability(row.all().p()),
                    String.format(Locale.ROOT, "%,d", row.thinnedCount()),
                    number(row.thinned().plain().distance()),
                    probability(row.thinned().plain().p()),
                    number(row.thinned().bootstrapP())));
        }
        return rows;
    }

    private static VenueTable queue(QueueFit queue) {
        List<List<String>> rows = new ArrayList<>();
        for (QueueFit.ModelError each : queue.models()) {
            rows.add(List.of(
                    each.model(),
                    number(each.meanError()),
                    number(each.rootMeanSquare()),
                    number(each.predictedShare()),
                    number(queue.observedShare())));
        }
        return new VenueTable(
                "Queue: quantity ahead just before the fill, model less log, over that at the join",
                List.of("model", "mean error", "rms error", "cancelled ahead, model", "log"),
                rows,
                List.of(
                        String.format(
                                Locale.ROOT,
                                "Trades explain %s of what left the best level, cancellations the rest.",
                                number(queue.tradedShare())),
                        Double.isNaN(queue.exponent())
                                ? String.format(
                                        Locale.ROOT,
                                        "%,d orders known by their size, %,d consistent: fewer than %d, no exponent is"
                                                + " fitted.",
                                        queue.found(),
                                        queue.used(),
                                        QueueFit.LEAST_ORDERS)
                                : String.format(
                                        Locale.ROOT,
                                        "Exponent n %s, standard error %s, 95 %% %s to %s%s, from %,d of %,d orders"
                                                + " known by their size.",
                                        number(queue.exponent()),
                                        number(queue.standardError()),
                                        number(queue.lower()),
                                        number(queue.upper()),
                                        queue.atBound() ? " (at the end of the range searched)" : "",
                                        queue.used(),
                                        queue.found())));
    }

    private static VenueTable sizes(FillCalibration fills) {
        TailFit tail = fills.tail();
        return new VenueTable(
                "Size of trades, lots",
                LAWS,
                laws(fills.sizes()),
                List.of(
                        String.format(
                                Locale.ROOT,
                                "Largest tenth, from %s lots: power law x^-%s, standard error %s, KS %s, p plain %s.",
                                number(tail.from()),
                                number(tail.exponent()),
                                number(tail.standardError()),
                                number(tail.test().distance()),
                                probability(tail.test().p())),
                        LAW_NOTE));
    }

    private static VenueTable counts(FillCalibration fills) {
        List<List<String>> rows = new ArrayList<>();
        for (CountFit fit : fills.counts()) {
            rows.add(List.of(
                    fit.law(),
                    number(fit.parameter()),
                    number(fit.standardError()),
                    number(fit.aic()
                            - fills.counts().stream()
                                    .mapToDouble(CountFit::aic)
                                    .min()
                                    .orElse(0)),
                    number(fit.test().statistic()),
                    Integer.toString(fit.test().degreesOfFreedom()),
                    probability(fit.test().p())));
        }
        long orders = 0;
        long trades = 0;
        for (int i = 0; i < fills.tradeCounts().length; i++) {
            orders += fills.tradeCounts()[i];
            trades += (i + 1) * fills.tradeCounts()[i];
        }
        return new VenueTable(
                "Trades of one order",
                List.of("law", "parameter", "error", "dAIC", "chi-square", "degrees", "p"),
                rows,
                List.of(String.format(
                        Locale.ROOT,
                        "%,d orders (trades of one side at one venue time), %s trades each on average, %s of them of"
                                + " one trade.",
                        orders,
                        number((double) trades / orders),
                        number((double) fills.tradeCounts()[0] / orders))));
    }

    private static VenueTable arrivals(FillCalibration fills) {
        return new VenueTable(
                "Time between orders, s",
                LAWS,
                laws(fills.arrivals()),
                List.of("Venue times are whole milliseconds; orders of one millisecond are left out.", LAW_NOTE));
    }

    private static VenueTable impact(ImpactCalibration impact) {
        List<List<String>> rows = new ArrayList<>();
        for (ImpactFit fit : impact.fits()) {
            rows.add(impact(fit, "linear", fit.linear(), fit.linearP()));
            rows.add(impact(fit, "square root", fit.squareRoot(), fit.squareRootP()));
        }
        return new VenueTable(
                "Impact: mid's move in sigmas against size as a share of the volume, both of the horizon",
                List.of(
                        "horizon",
                        "sigma, bp",
                        "volume, lots",
                        "law",
                        "coefficient",
                        "error",
                        "95 % from",
                        "to",
                        "R2",
                        "dAIC",
                        "buckets p",
                        "orders"),
                rows,
                List.of(
                        "Square root: the coefficient is the Y of Y sigma sqrt(Q / V), for any horizon. Linear: per"
                                + " share of the horizon's volume; times sqrt(86400 s / horizon) it is that of"
                                + " simulation.impact, per day.",
                        "Errors: Newey and West over the horizon; interval: 999 block bootstraps of twice the horizon,"
                                + " at least 10 s. R2 is not centred. Buckets p: the means of twelve sizes against the"
                                + " law, as if orders were independent.",
                        "Orders follow one another in one direction: this is the response to an order and those that"
                                + " come with it, not its effect alone."));
    }

    private static List<String> impact(ImpactFit fit, String law, OriginRegression line, double p) {
        return List.of(
                String.format(Locale.ROOT, "%.0f s", fit.horizonSeconds()),
                number(fit.sigmaBps()),
                number(fit.volumeLots()),
                law,
                number(line.coefficient()),
                number(line.standardError()),
                number(line.lower()),
                number(line.upper()),
                number(line.r2()),
                number(line.aic()
                        - Math.min(fit.linear().aic(), fit.squareRoot().aic())),
                probability(p),
                String.format(Locale.ROOT, "%,d", line.count()));
    }

    private static VenueTable walk(VenueCalibration calibration) {
        List<List<String>> rows = new ArrayList<>();
        for (BookWalk.Cost cost : calibration.impact().walk()) {
            rows.add(List.of(
                    BigDecimal.valueOf(cost.quantity(), 8).stripTrailingZeros().toPlainString(),
                    String.format(Locale.ROOT, "%,d", cost.quantity() / calibration.tradeStep()),
                    number(cost.costBps()),
                    number(cost.displayedShare())));
        }
        return new VenueTable(
                "Cost of walking the displayed book",
                List.of("size", "lots", "cost, bp of the mid", "displayed"),
                rows,
                List.of("Average price less the mid, mean of both sides, once a second; half of the spread is in it."));
    }

    private static String number(double value) {
        return CalibrationText.number(value);
    }

    private static String probability(double p) {
        return Double.isNaN(p) ? "none" : CalibrationText.probability(p);
    }
}
