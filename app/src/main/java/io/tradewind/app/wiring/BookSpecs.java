// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.backtest.spec.BookSpec;
import io.tradewind.simulation.fill.VenuePreset;
import io.tradewind.simulation.latency.LatencyShape;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.latency.LatencyTail;
import io.tradewind.simulation.queue.QueueSpec;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a venue over replayed books behaves, from its section of the configuration. */
final class BookSpecs {
    private static final double PERCENT = 100;

    private final Config venue;

    BookSpecs(Config venue) {
        this.venue = venue;
    }

    BookSpec book() {
        LatencySpec orders = model();
        LatencySpec feed = switch (venue.text("latency.feed")) {
            case "none" -> LatencySpec.none();
            case "model" -> orders;
            default -> LatencySpec.recorded();
        };
        return new BookSpec(feed, orders, orders, queue());
    }

    private LatencySpec model() {
        return switch (venue.text("latency.model")) {
            case "none" -> LatencySpec.none();
            case "fixed", "variable" -> shaped(LatencySpec.fixed(ns(venue.decimal("latency.fixed"))));
            case "lognormal" -> shaped(logNormal());
            case "fast" -> shaped(LatencySpec.fast());
            case "realistic" -> shaped(LatencySpec.realistic());
            case "slow" -> shaped(LatencySpec.slow());
            case "empirical" -> shaped(empirical());
            case "recorded" -> shaped(LatencySpec.recorded());
            default -> ExecutionSpecs.preset(venue).map(VenuePreset::latency).orElse(LatencySpec.none());
        };
    }

    /** The model with the jitter, the bounds and the tail that the section gives. */
    private LatencySpec shaped(LatencySpec model) {
        try {
            return model.with(new LatencyShape(
                    ns(venue.decimal("latency.jitter")),
                    ns(venue.decimal("latency.floor")),
                    venue.optionalDecimal("latency.cap").map(this::ns).orElse(Long.MAX_VALUE),
                    tail()));
        } catch (IllegalArgumentException e) {
            throw venue.refuse(
                    "latency", "does not fit: " + e.getMessage(), "Change latency.jitter, floor, cap or the tail.");
        }
    }

    private @Nullable LatencyTail tail() {
        Optional<Decimal> percent = venue.optionalDecimal("latency.tail_pct");
        Optional<Decimal> p999 = venue.optionalDecimal("latency.tail_p999");
        if (percent.isPresent() != p999.isPresent()) {
            throw new IllegalArgumentException("a tail needs both tail_pct and tail_p999");
        }
        if (percent.isEmpty()) {
            return null;
        }
        return new LatencyTail(
                percent.get().toDouble() / PERCENT,
                ns(p999.get()),
                venue.decimal("latency.tail_exponent").toDouble());
    }

    private LatencySpec empirical() {
        String file = venue.text("latency.file");
        try {
            return LatencySpec.empirical(LatencyFile.read(Path.of(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw venue.refuse(
                    "latency.file",
                    "is '" + file + "', which cannot be used: " + e.getMessage(),
                    "Give a file of quantiles or counts; './tradewind config explain latency' shows its form.");
        }
    }

    private LatencySpec logNormal() {
        try {
            return LatencySpec.logNormal(
                    venue.decimal("latency.mu").toDouble(),
                    venue.decimal("latency.sigma").toDouble(),
                    unitNs());
        } catch (IllegalArgumentException e) {
            throw venue.refuse(
                    "latency.mu",
                    "does not fit: " + e.getMessage(),
                    "Change latency.mu, latency.sigma or latency.unit.");
        }
    }

    private long ns(Decimal value) {
        return value.toBigDecimal()
                .multiply(BigDecimal.valueOf(unitNs()))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private long unitNs() {
        return switch (venue.text("latency.unit")) {
            case "ns" -> 1;
            case "us" -> 1_000;
            default -> 1_000_000;
        };
    }

    private QueueSpec queue() {
        return switch (venue.text("fills.queue")) {
            case "probability" ->
                QueueSpec.power(venue.decimal("fills.queue_exponent").toDouble());
            case "probability-log" -> QueueSpec.logarithmic();
            case "optimistic" -> QueueSpec.optimistic();
            case "risk-averse" -> QueueSpec.riskAverse();
            default -> ExecutionSpecs.preset(venue).map(VenuePreset::queue).orElse(QueueSpec.riskAverse());
        };
    }
}
