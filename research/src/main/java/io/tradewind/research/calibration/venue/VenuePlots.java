// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.inference.CountFit;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.research.calibration.Curve;
import io.tradewind.research.calibration.Plot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** Plots of fit against data. */
final class VenuePlots {
    private static final List<String> STYLES = List.of("law1", "law2", "law3", "law4");
    private static final int POINTS = 120;
    private static final int MOST_COUNT = 20;
    private static final double UNITS = 1e8;

    private final List<Figure> figures = new ArrayList<>();

    private VenuePlots() {}

    /** A plot with its caption; names belong to the first series. */
    record Figure(
            String title, String label, boolean logX, boolean logY, List<Plot.Series> series, List<String> names) {}

    static List<Figure> of(VenueCalibration calibration) {
        VenuePlots plots = new VenuePlots();
        calibration.latency().ifPresent(plots::latency);
        calibration.fills().ifPresent(plots::fills);
        calibration.impact().fits().forEach(plots::impact);
        plots.walk(calibration.impact());
        return List.copyOf(plots.figures);
    }

    private void latency(LatencyCalibration latency) {
        List<Plot.Series> series = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Curve data = Curve.cumulative(latency.sortedMs());
        series.add(Plot.Series.line(data, "data"));
        names.add("log");
        for (LawRow row : latency.laws().rows()) {
            series.add(Plot.Series.line(data.with(row.fit().law()::cumulative), STYLES.get(series.size() - 1)));
            names.add(row.name());
        }
        figures.add(new Figure("Latency", "share that is shorter, by ms above the least", true, false, series, names));
        quantiles(latency);
    }

    private void quantiles(LatencyCalibration latency) {
        double[] measured = new double[POINTS];
        double[] p = new double[POINTS];
        Arrays.setAll(p, i -> (i + 0.5) / POINTS);
        Arrays.setAll(measured, i -> latency.quantileMs(p[i]));
        List<Plot.Series> series = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (LawRow row : latency.laws().rows()) {
            double[] fitted = Arrays.stream(p).map(row.fit().law()::quantile).toArray();
            series.add(Plot.Series.line(new Curve(measured, fitted), STYLES.get(series.size())));
            names.add(row.name());
        }
        series.add(Plot.Series.line(new Curve(measured, measured), "data"));
        names.add("log = law");
        figures.add(new Figure(
                "Latency, quantiles", "quantile of the law by quantile of the log, ms", false, false, series, names));
    }

    private void fills(FillCalibration fills) {
        queue(fills.queue());
        tails("Trade size", "share that is larger, by lots", fills.tradeLots(), fills.sizes(), fills.tail());
        counts(fills);
        gaps(fills);
    }

    private void queue(QueueFit queue) {
        if (Double.isNaN(queue.exponent())) {
            return;
        }
        Curve profile = new Curve(queue.profileExponents(), queue.profileErrors());
        double least = Arrays.stream(queue.profileErrors()).min().orElse(0);
        figures.add(new Figure(
                "Queue",
                "rms error of the quantity ahead, by exponent n",
                true,
                false,
                List.of(
                        Plot.Series.line(profile, "data"),
                        Plot.Series.dots(new Curve(new double[] {queue.exponent()}, new double[] {least}), "law1"),
                        Plot.Series.line(
                                new Curve(new double[] {queue.lower(), queue.upper()}, new double[] {least, least}),
                                "law1")),
                List.of("profile", String.format(Locale.ROOT, "n %.2f with 95 %%", queue.exponent()))));
    }

    private void tails(String title, String label, double[] values, LawComparison laws, TailFit tail) {
        Curve data = Curve.tail(values);
        List<Plot.Series> series = tailSeries(data, values.length, laws);
        List<String> names = names(laws);
        double[] x = Arrays.stream(data.x()).filter(each -> each >= tail.from()).toArray();
        double[] y = Arrays.stream(x)
                .map(each -> 0.1 * StrictMath.pow(each / tail.from(), -tail.exponent()))
                .toArray();
        series.add(Plot.Series.line(new Curve(x, y), "law4"));
        names.add("power law");
        figures.add(new Figure(title, label, true, true, series, names));
    }

    private static List<String> names(LawComparison laws) {
        List<String> names = new ArrayList<>(List.of("log"));
        laws.rows().forEach(row -> names.add(row.name()));
        return names;
    }

    /** Data and laws above their least share, so that a thin tail does not stretch the axis. */
    private static List<Plot.Series> tailSeries(Curve data, int count, LawComparison laws) {
        List<Plot.Series> series = new ArrayList<>();
        series.add(Plot.Series.line(data, "data"));
        double least = 1.0 / count;
        for (LawRow row : laws.rows()) {
            DoubleUnaryOperator above = x -> 1 - row.fit().law().cumulative(x);
            double[] x = Arrays.stream(data.x())
                    .filter(each -> above.applyAsDouble(each) >= least)
                    .toArray();
            double[] y = Arrays.stream(x).map(above).toArray();
            series.add(Plot.Series.line(new Curve(x, y), STYLES.get(series.size() - 1)));
        }
        return series;
    }

    private void counts(FillCalibration fills) {
        long[] counts = fills.tradeCounts();
        double total = Arrays.stream(counts).sum();
        int most = Math.min(MOST_COUNT, counts.length);
        double[] x = new double[most];
        Arrays.setAll(x, i -> i + 1.0);
        double[] seen = new double[most];
        Arrays.setAll(seen, i -> counts[i] / total);
        List<Plot.Series> series = new ArrayList<>();
        series.add(Plot.Series.dots(new Curve(x, seen), "data"));
        List<String> names = new ArrayList<>(List.of("log"));
        for (CountFit fit : fills.counts()) {
            double[] expected = new double[most];
            Arrays.setAll(expected, i -> fit.probability(i + 1));
            double[] shown = Arrays.stream(expected)
                    .map(each -> each < 0.5 / total ? 0 : each)
                    .toArray();
            series.add(Plot.Series.line(new Curve(x, shown), STYLES.get(series.size() - 1)));
            names.add(fit.law());
        }
        figures.add(new Figure("Trades of one order", "share of orders, by trades", false, true, series, names));
    }

    private void gaps(FillCalibration fills) {
        Curve data = Curve.tail(fills.gapsSeconds());
        figures.add(new Figure(
                "Time between orders",
                "share that is longer, by seconds",
                true,
                true,
                tailSeries(data, fills.gapsSeconds().length, fills.arrivals()),
                names(fills.arrivals())));
    }

    private void impact(ImpactFit fit) {
        double[] x = fit.buckets().stream().mapToDouble(ImpactFit.Bucket::share).toArray();
        double[] y = fit.buckets().stream().mapToDouble(ImpactFit.Bucket::move).toArray();
        Curve dense = dense(x);
        List<Plot.Series> series = new ArrayList<>();
        series.add(Plot.Series.dots(new Curve(x, y), "data"));
        series.add(Plot.Series.line(
                dense.with(share -> fit.linear().coefficient() * share), fit.isSquareRootBetter() ? "law2" : "law1"));
        series.add(Plot.Series.line(
                dense.with(share -> fit.squareRoot().coefficient() * StrictMath.sqrt(share)),
                fit.isSquareRootBetter() ? "law1" : "law2"));
        for (ImpactFit.Bucket bucket : fit.buckets()) {
            double margin = 2 * bucket.standardError();
            double[] at = {bucket.share(), bucket.share()};
            series.add(Plot.Series.line(
                    new Curve(at, new double[] {bucket.move() - margin, bucket.move() + margin}), "data thin"));
        }
        figures.add(new Figure(
                String.format(Locale.ROOT, "Impact after %.0f s", fit.horizonSeconds()),
                "move in sigmas, by size over the horizon's volume",
                true,
                false,
                series,
                List.of("orders, mean and 2 errors", "linear", "square root")));
    }

    private static Curve dense(double[] x) {
        double least = Math.max(1e-12, SampleMoments.minimum(x));
        double ratio = SampleMoments.maximum(x) / least;
        double[] points = new double[POINTS];
        Arrays.setAll(points, i -> least * StrictMath.pow(ratio, (double) i / (POINTS - 1)));
        return new Curve(points, points);
    }

    private void walk(ImpactCalibration impact) {
        if (impact.walk().isEmpty()) {
            return;
        }
        double[] x = impact.walk().stream()
                .mapToDouble(each -> each.quantity() / UNITS)
                .toArray();
        double[] y = impact.walk().stream().mapToDouble(BookWalk.Cost::costBps).toArray();
        figures.add(new Figure(
                "Walking the book",
                "cost in basis points of the mid, by size",
                true,
                true,
                List.of(Plot.Series.line(new Curve(x, y), "data")),
                List.of("displayed book")));
    }
}
