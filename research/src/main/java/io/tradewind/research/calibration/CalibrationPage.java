// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.quant.inference.Autocorrelation;
import io.tradewind.quant.performance.SampleMoments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The calibration as one self-contained page: plots of the real market against the synthetic one, and all figures. */
public final class CalibrationPage {
    /** Name of the page. */
    public static final String FILE_NAME = "calibration.html";

    private static final int LAGS = 20;
    private static final double BASIS_POINTS = 1e4;

    private final StringBuilder page = new StringBuilder();

    private CalibrationPage() {}

    /**
     * The page.
     *
     * @param calibration what it shows
     * @return HTML, the same for the same calibration
     */
    public static String render(Calibration calibration) {
        return render(calibration, List.of());
    }

    /**
     * The page with further sections at its end.
     *
     * @param calibration what it shows
     * @param sections HTML of each
     * @return HTML, the same for the same arguments
     */
    public static String render(Calibration calibration, List<String> sections) {
        CalibrationPage page = new CalibrationPage();
        page.head(calibration);
        calibration.symbols().forEach(page::symbol);
        sections.forEach(page.page::append);
        return page.page.append("</main></body></html>\n").toString();
    }

    private void head(Calibration calibration) {
        String names = String.join(
                ", ",
                calibration.symbols().stream()
                        .map(each -> escape(each.real().symbol()))
                        .toList());
        page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Calibration ")
                .append(names)
                .append("</title><style>")
                .append(style())
                .append("</style></head><body><main><h1>Calibration: ")
                .append(names)
                .append("</h1><p>The recorded market beside ")
                .append(Calibration.SYNTHETIC_SECONDS)
                .append(" s of the synthetic market made from its figures, seed ")
                .append(calibration.seed())
                .append(". <span class=\"key real\">real</span> <span class=\"key synthetic\">synthetic</span></p>");
        if (calibration.realCorrelation().isPresent()) {
            page.append(String.format(
                    Locale.ROOT,
                    "<p>Correlation of the first two symbols' returns over %d s: %.2f real, %.2f synthetic.</p>",
                    Calibration.CORRELATION_SECONDS,
                    calibration.realCorrelation().orElse(0),
                    calibration.syntheticCorrelation().orElse(0)));
        }
    }

    private static String style() {
        try (InputStream in = CalibrationPage.class.getResourceAsStream("calibration.css")) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the class path: calibration.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource cannot be read: calibration.css", e);
        }
    }

    private void symbol(Calibration.Symbol symbol) {
        page.append(String.format(
                Locale.ROOT,
                "<h2>%s</h2><p>%,d ticks in %.0f s.</p><div class=\"plots\">",
                escape(symbol.real().symbol()),
                symbol.real().ticks(),
                symbol.real().seconds()));
        plots(symbol.real(), symbol.synthetic());
        page.append("</div><h3>Side by side</h3>");
        features(symbol.features());
        page.append(
                "<h3>Goodness of fit</h3><p>Kolmogorov-Smirnov distance of the log from the law, 0 to 1. With so many "
                        + "values every law is refuted, so p is near 0 as a rule: read the distance.</p>");
        fits(symbol.fits());
    }

    private void plots(MarketSample real, MarketSample synthetic) {
        plot(
                "Spread",
                "share of quotes with a wider spread, by ticks",
                true,
                true,
                Curve.tail(real.quoteSpreadTicks()),
                Curve.tail(synthetic.quoteSpreadTicks()));
        plot("Depth", "mean lots at levels 1 to 10", false, true, depth(real), depth(synthetic));
        plot(
                "Time between orders",
                "share that is shorter, by ms",
                true,
                false,
                Curve.cumulative(real.orderGapsMs()),
                Curve.cumulative(synthetic.orderGapsMs()));
        plot(
                "Time between quotes",
                "share that is shorter, by ms",
                true,
                false,
                Curve.cumulative(real.quoteGapsMs()),
                Curve.cumulative(synthetic.quoteGapsMs()));
        plot(
                "Returns over 1 s",
                "share that is larger, by basis points up or down",
                false,
                true,
                Curve.tail(sizes(real)),
                Curve.tail(sizes(synthetic)));
        plot(
                "Memory of volatility",
                "autocorrelation of |return| over 1 s, by lag",
                false,
                false,
                memory(sizes(real)),
                memory(sizes(synthetic)));
        plot(
                "Memory of order flow",
                "autocorrelation of the side of orders, by lag",
                false,
                false,
                memory(real.signs()),
                memory(synthetic.signs()));
        plot(
                "Order size",
                "share that is smaller, by lots",
                true,
                false,
                Curve.cumulative(real.orderLots()),
                Curve.cumulative(synthetic.orderLots()));
    }

    private static Curve depth(MarketSample sample) {
        double[] means = new double[MarketSample.LEVELS];
        for (int level = 0; level < means.length; level++) {
            means[level] = SampleMoments.mean(sample.depthLots(level));
        }
        return Curve.of(means);
    }

    private static double[] sizes(MarketSample sample) {
        double[] sizes = FigureEstimator.absolute(sample.returns(1));
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] *= BASIS_POINTS;
        }
        return sizes;
    }

    private static Curve memory(double[] series) {
        return Curve.of(Autocorrelation.of(series, LAGS));
    }

    private void plot(String title, String label, boolean logX, boolean logY, Curve real, Curve synthetic) {
        page.append("<figure><figcaption>")
                .append(title)
                .append("</figcaption>")
                .append(Plot.svg(label, logX, logY, real, synthetic))
                .append("</figure>");
    }

    private void features(List<Feature> features) {
        page.append("<table><thead><tr><th>What</th><th>Figure</th><th>Unit</th>"
                + "<th class=\"num\">Real</th><th class=\"num\">Synthetic</th></tr></thead><tbody>");
        String group = "";
        for (Feature feature : features) {
            page.append("<tr").append(feature.group().equals(group) ? ">" : " class=\"first\">");
            cell(feature.group().equals(group) ? "" : feature.group());
            cell(feature.name());
            cell(feature.unit());
            figure(CalibrationText.number(feature.real()));
            figure(CalibrationText.number(feature.synthetic()));
            page.append("</tr>");
            group = feature.group();
        }
        page.append("</tbody></table>");
    }

    private void fits(List<Fit> fits) {
        page.append("<table><thead><tr><th>What</th><th>Law</th><th>Generated</th><th class=\"num\">Values</th>"
                + "<th class=\"num\">Distance</th><th class=\"num\">p</th></tr></thead><tbody>");
        for (Fit fit : fits) {
            page.append("<tr>");
            cell(fit.series());
            cell(fit.law());
            cell(fit.generated() ? "yes" : "");
            figure(String.format(Locale.ROOT, "%,.0f", fit.test().count()));
            figure(CalibrationText.number(fit.test().distance()));
            figure(CalibrationText.probability(fit.test().p()));
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private void cell(String text) {
        page.append("<td>").append(escape(text)).append("</td>");
    }

    private void figure(String text) {
        page.append("<td class=\"num\">").append(escape(text)).append("</td>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
