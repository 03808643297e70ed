// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.quant.inference.Autocorrelation;
import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.SyntheticBookMarket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Figures of recorded markets, goodness of fit, and the synthetic markets made from the figures measured in the same way.
 *
 * @param symbols one for each log
 * @param realCorrelation of returns over {@value #CORRELATION_SECONDS} s of the first two logs; empty with one log
 * @param syntheticCorrelation the same of the synthetic markets
 * @param seed of the synthetic markets
 */
public record Calibration(
        List<Symbol> symbols, OptionalDouble realCorrelation, OptionalDouble syntheticCorrelation, long seed) {
    /** Length of the returns that are correlated: long enough for quotes of different symbols to have followed one another. */
    public static final int CORRELATION_SECONDS = 5;

    /** Length of the synthetic markets, in seconds. */
    public static final int SYNTHETIC_SECONDS = 3_600;

    private static final long SECOND_NS = 1_000_000_000L;
    private static final double LEAST_CORRELATION = 0.01;

    /**
     * One recorded market.
     *
     * @param real the log's sample
     * @param figures what the synthetic market is made from
     * @param synthetic its sample
     * @param features both measured side by side
     * @param fits laws against the log
     */
    public record Symbol(
            MarketSample real, MarketFigures figures, MarketSample synthetic, List<Feature> features, List<Fit> fits) {}

    /**
     * Estimates, generates, measures.
     *
     * @param samples one for each symbol; the share of the common factor follows from the correlation of the first two
     * @param seed of the synthetic markets
     * @return the calibration
     * @throws io.tradewind.domain.port.RequestException when a log is too small
     */
    public static Calibration of(List<MarketSample> samples, long seed) {
        OptionalDouble correlation = correlation(samples);
        double share = correlation.isPresent()
                ? StrictMath.sqrt(Math.max(LEAST_CORRELATION, correlation.getAsDouble()))
                : FigureEstimator.USUAL_COMMON_SHARE;
        List<Symbol> symbols = new ArrayList<>();
        List<MarketSample> twins = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            MarketSample real = samples.get(i);
            MarketFigures figures = FigureEstimator.of(real, share);
            MarketSample twin = twin(figures, i, seed, samples.getFirst().firstNs());
            twins.add(twin);
            symbols.add(new Symbol(real, figures, twin, FeatureTable.of(real, twin), FitTable.of(real, figures)));
        }
        return new Calibration(List.copyOf(symbols), correlation, correlation(twins), seed);
    }

    private static MarketSample twin(MarketFigures figures, int index, long seed, long startNs) {
        try (SyntheticBookMarket market =
                new SyntheticBookMarket(figures, index, seed, startNs, SYNTHETIC_SECONDS * SECOND_NS)) {
            return MarketRecorder.record(figures.terms().symbol(), market);
        }
    }

    private static OptionalDouble correlation(List<MarketSample> samples) {
        if (samples.size() < 2) {
            return OptionalDouble.empty();
        }
        MarketSample left = samples.get(0);
        MarketSample right = samples.get(1);
        long fromNs = Math.max(left.firstNs(), right.firstNs()) + SECOND_NS;
        double[] first = left.returns(CORRELATION_SECONDS, fromNs);
        double[] second = right.returns(CORRELATION_SECONDS, fromNs);
        int length = Math.min(first.length, second.length);
        if (length < 2) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Autocorrelation.between(Arrays.copyOf(first, length), Arrays.copyOf(second, length)));
    }

    /**
     * Everything as one JSON document.
     *
     * @return maps, lists, texts and numbers
     */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("seed", seed);
        document.put("syntheticSeconds", SYNTHETIC_SECONDS);
        realCorrelation.ifPresent(value -> document.put("correlation", FigureEstimator.rounded(value)));
        syntheticCorrelation.ifPresent(value -> document.put("syntheticCorrelation", FigureEstimator.rounded(value)));
        document.put("symbols", symbols.stream().map(Calibration::document).toList());
        return document;
    }

    private static Map<String, Object> document(Symbol symbol) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("symbol", symbol.real().symbol());
        document.put("seconds", FigureEstimator.rounded(symbol.real().seconds()));
        document.put("ticks", symbol.real().ticks());
        document.put("figures", FigureFile.values(symbol.figures()));
        document.put("fits", symbol.fits().stream().map(Calibration::document).toList());
        document.put(
                "features",
                symbol.features().stream().map(Calibration::document).toList());
        return document;
    }

    private static Map<String, Object> document(Fit fit) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("series", fit.series());
        document.put("law", fit.law());
        document.put("generated", fit.generated());
        document.put("count", Math.round(fit.test().count()));
        document.put("distance", FigureEstimator.rounded(fit.test().distance()));
        document.put(
                "p",
                fit.test().p() < 1e-12
                        ? 0.0
                        : FigureEstimator.rounded(fit.test().p()));
        return document;
    }

    private static Map<String, Object> document(Feature feature) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("group", feature.group());
        document.put("name", feature.name());
        document.put("unit", feature.unit());
        document.put("real", FigureEstimator.rounded(feature.real()));
        document.put("synthetic", FigureEstimator.rounded(feature.synthetic()));
        return document;
    }
}
