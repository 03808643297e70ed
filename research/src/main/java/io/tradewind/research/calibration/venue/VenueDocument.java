// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.inference.CountFit;
import io.tradewind.quant.inference.OriginRegression;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A calibration as maps, lists, texts and numbers, for JSON. Figures that do not exist are null. */
public final class VenueDocument {
    private VenueDocument() {}

    /**
     * The document.
     *
     * @param calibration what it holds
     * @return sections latency, fills and impact, as far as the log told
     */
    public static Map<String, Object> of(VenueCalibration calibration) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("symbol", calibration.symbol());
        document.put("seed", calibration.seed());
        document.put("tick", calibration.priceStep() / 1e8);
        document.put("lot", calibration.tradeStep() / 1e8);
        calibration.latency().ifPresent(latency -> document.put("latency", latency(latency)));
        calibration.fills().ifPresent(fills -> document.put("fills", fills(fills)));
        document.put(
                "impact",
                calibration.impact().fits().stream().map(VenueDocument::impact).toList());
        document.put(
                "bookWalk",
                calibration.impact().walk().stream()
                        .map(cost -> Map.of(
                                "size", cost.quantity() / 1e8,
                                "costBps", rounded(cost.costBps()),
                                "displayedShare", rounded(cost.displayedShare())))
                        .toList());
        return document;
    }

    private static Map<String, Object> latency(LatencyCalibration latency) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("offsetMs", rounded(latency.offsetMs()));
        map.put("count", latency.count());
        map.put("meanMs", rounded(latency.meanMs()));
        map.put("deviationMs", rounded(latency.deviationMs()));
        map.put("medianMs", rounded(latency.quantileMs(0.5)));
        map.put("p99Ms", rounded(latency.quantileMs(0.99)));
        map.put("autocorrelation", rounded(latency.autocorrelation()));
        map.put("thinnedAutocorrelation", rounded(latency.thinnedAutocorrelation()));
        map.put("laws", laws(latency.laws()));
        return map;
    }

    private static List<Map<String, Object>> laws(LawComparison comparison) {
        return comparison.rows().stream().map(VenueDocument::law).toList();
    }

    private static Map<String, Object> law(LawRow row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("law", row.name());
        map.put("parameters", row.parameters());
        map.put("aic", rounded(row.fit().aic()));
        map.put("count", row.fit().count());
        map.put("distance", rounded(row.all().distance()));
        map.put("p", rounded(row.all().p()));
        map.put("thinnedCount", row.thinnedCount());
        map.put("thinnedDistance", rounded(row.thinned().plain().distance()));
        map.put("plainP", rounded(row.thinned().plain().p()));
        map.put("bootstrapP", rounded(row.thinned().bootstrapP()));
        map.put("resamples", row.thinned().resamples());
        return map;
    }

    private static Map<String, Object> fills(FillCalibration fills) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("queue", queue(fills.queue()));
        map.put("tradeSizes", laws(fills.sizes()));
        map.put("tradeSizeTailFrom", rounded(fills.tail().from()));
        map.put("tradeSizeTailExponent", rounded(fills.tail().exponent()));
        map.put("tradeSizeTailError", rounded(fills.tail().standardError()));
        map.put(
                "tradesOfAnOrder",
                fills.counts().stream().map(VenueDocument::count).toList());
        map.put("arrivals", laws(fills.arrivals()));
        return map;
    }

    private static Map<String, Object> queue(QueueFit queue) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("found", queue.found());
        map.put("used", queue.used());
        map.put("exponent", rounded(queue.exponent()));
        map.put("standardError", rounded(queue.standardError()));
        map.put("lower", rounded(queue.lower()));
        map.put("upper", rounded(queue.upper()));
        map.put("atBound", queue.atBound());
        map.put("tradedShare", rounded(queue.tradedShare()));
        map.put("observedShare", rounded(queue.observedShare()));
        map.put(
                "models",
                queue.models().stream()
                        .map(each -> Map.of(
                                "model", each.model(),
                                "meanError", each.meanError(),
                                "rootMeanSquare", each.rootMeanSquare(),
                                "predictedShare", each.predictedShare()))
                        .toList());
        return map;
    }

    private static Map<String, Object> count(CountFit fit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("law", fit.law());
        map.put("parameter", rounded(fit.parameter()));
        map.put("standardError", rounded(fit.standardError()));
        map.put("aic", rounded(fit.aic()));
        map.put("chiSquare", rounded(fit.test().statistic()));
        map.put("degreesOfFreedom", fit.test().degreesOfFreedom());
        map.put("p", rounded(fit.test().p()));
        return map;
    }

    private static Map<String, Object> impact(ImpactFit fit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("horizonSeconds", fit.horizonSeconds());
        map.put("sigmaBps", rounded(fit.sigmaBps()));
        map.put("volumeLots", rounded(fit.volumeLots()));
        map.put("better", fit.isSquareRootBetter() ? "square root" : "linear");
        map.put("linear", line(fit.linear(), fit.linearP()));
        map.put("squareRoot", line(fit.squareRoot(), fit.squareRootP()));
        return map;
    }

    private static Map<String, Object> line(OriginRegression line, double bucketP) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("coefficient", rounded(line.coefficient()));
        map.put("standardError", rounded(line.standardError()));
        map.put("lower", rounded(line.lower()));
        map.put("upper", rounded(line.upper()));
        map.put("r2", rounded(line.r2()));
        map.put("aic", rounded(line.aic()));
        map.put("bucketP", rounded(bucketP));
        map.put("count", line.count());
        return map;
    }

    /** To six significant digits; null for what is no number. */
    private static @Nullable Double rounded(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        return value == 0 ? 0.0 : new BigDecimal(value, new MathContext(6)).doubleValue();
    }
}
