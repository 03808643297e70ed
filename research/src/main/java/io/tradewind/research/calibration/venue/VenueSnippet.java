// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The {@code venues} section of a configuration whose venue has the fitted latency and queue. */
public final class VenueSnippet {
    /** Name of the file. */
    public static final String FILE_NAME = "venues.yaml";

    private static final List<String> QUOTES =
            List.of("USDT", "USDC", "FDUSD", "BUSD", "TUSD", "USD", "EUR", "BTC", "ETH");
    private static final double DAY_SECONDS = 86_400;
    private static final double UNITS = 1e8;
    private static final double LEAST_SIGMA = 0.001;
    private static final double MOST_SIGMA = 5;

    private VenueSnippet() {}

    /**
     * One venue with the instruments of all calibrations; latency and queue are those of the first.
     *
     * @param calibrations at least one
     * @return YAML
     */
    public static String format(List<VenueCalibration> calibrations) {
        VenueCalibration first = calibrations.getFirst();
        StringBuilder yaml = new StringBuilder();
        line(
                yaml,
                String.format(
                        Locale.ROOT,
                        "# Made by: tradewind calibrate. Latency and queue are those of %s.",
                        first.symbol()));
        line(yaml, "venues:");
        line(yaml, "  - id: SIM");
        line(yaml, "    instruments:");
        for (VenueCalibration each : calibrations) {
            String quote = quote(each.symbol());
            String base = each.symbol().substring(0, each.symbol().length() - quote.length());
            line(
                    yaml,
                    String.format(
                            Locale.ROOT,
                            "      - { symbol: %s, base: %s, quote: %s, tick: %s, lot: %s }",
                            each.symbol(),
                            base.isEmpty() ? each.symbol() : base,
                            quote.isEmpty() ? "USDT" : quote,
                            decimal(each.priceStep()),
                            decimal(Math.min(each.tradeStep(), each.bookStep()))));
        }
        latency(yaml, first);
        queue(yaml, first);
        impact(yaml, first);
        return yaml.toString();
    }

    private static void latency(StringBuilder yaml, VenueCalibration calibration) {
        calibration.latency().ifPresent(latency -> {
            double mu = latency.matchedMu();
            double sigma = Math.max(LEAST_SIGMA, Math.min(MOST_SIGMA, latency.matchedSigma()));
            line(
                    yaml,
                    "    # The log-normal law with the median and the 99 % quantile of the feed, in ms above the"
                            + " least: orders are");
            line(
                    yaml,
                    "    # taken to be as slow as the feed. The whole distribution, with the path of the file in this"
                            + " folder:");
            line(yaml, "    # latency: { model: empirical, file: " + LatencyQuantiles.FILE_NAME + ", feed: recorded }");
            line(
                    yaml,
                    String.format(
                            Locale.ROOT,
                            "    latency: { model: lognormal, mu: %.4f, sigma: %.4f, unit: ms, feed: recorded }",
                            mu,
                            sigma));
        });
    }

    private static void queue(StringBuilder yaml, VenueCalibration calibration) {
        double exponent =
                calibration.fills().map(fills -> fills.queue().exponent()).orElse(Double.NaN);
        if (Double.isNaN(exponent)) {
            line(yaml, "    # Too few orders were known by their size to fit a queue model: this one fills least.");
            line(yaml, "    fills: { queue: risk-averse }");
            return;
        }
        calibration
                .fills()
                .ifPresent(fills -> line(
                        yaml,
                        String.format(
                                Locale.ROOT,
                                "    # Exponent with standard error %.2f, from %d orders.",
                                fills.queue().standardError(),
                                fills.queue().used())));
        line(yaml, String.format(Locale.ROOT, "    fills: { queue: probability, queue_exponent: %.2f }", exponent));
    }

    private static void impact(StringBuilder yaml, VenueCalibration calibration) {
        for (ImpactFit fit : calibration.impact().fits()) {
            line(
                    yaml,
                    String.format(
                            Locale.ROOT,
                            "    # Impact over %.0f s: Y %.3f (95 %% %.3f to %.3f) of Y sigma sqrt(Q / V).",
                            fit.horizonSeconds(),
                            fit.squareRoot().coefficient(),
                            fit.squareRoot().lower(),
                            fit.squareRoot().upper()));
        }
        if (!calibration.impact().fits().isEmpty()) {
            dailyImpact(yaml, calibration, calibration.impact().fits().getFirst());
        }
    }

    /** What a venue over bars needs; a day follows from the horizon by the root of time. */
    private static void dailyImpact(StringBuilder yaml, VenueCalibration calibration, ImpactFit fit) {
        double horizons = DAY_SECONDS / fit.horizonSeconds();
        line(
                yaml,
                String.format(
                        Locale.ROOT,
                        "    # Over bars: impact: { model: square-root, coefficient: %.3f, daily_volume: %.0f,"
                                + " daily_sigma_bps: %.0f }",
                        Math.max(0, fit.squareRoot().coefficient()),
                        fit.volumeLots() * calibration.tradeStep() / UNITS * horizons,
                        fit.sigmaBps() * StrictMath.sqrt(horizons)));
    }

    private static String quote(String symbol) {
        return QUOTES.stream().filter(symbol::endsWith).findFirst().orElse("");
    }

    private static String decimal(long units) {
        BigDecimal value = BigDecimal.valueOf(units, 8).stripTrailingZeros();
        return value.toPlainString();
    }

    private static void line(StringBuilder yaml, String text) {
        yaml.append(text).append('\n');
    }
}
