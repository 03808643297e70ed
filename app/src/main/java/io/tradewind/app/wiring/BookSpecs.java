// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.backtest.BookSpec;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a venue over replayed books behaves, from its section of the configuration. */
final class BookSpecs {
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
            case "fixed" -> LatencySpec.fixed(fixedNs());
            case "lognormal" -> logNormal();
            case "recorded" -> LatencySpec.recorded();
            default -> LatencySpec.none();
        };
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

    private long fixedNs() {
        Decimal fixed = venue.decimal("latency.fixed");
        return fixed.toBigDecimal()
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
            default -> QueueSpec.riskAverse();
        };
    }
}
