// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.domain.admission.TimestampWindow;
import io.tradewind.domain.admission.TokenRate;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.door.FilterSpec;
import io.tradewind.simulation.door.RateRules;
import io.tradewind.simulation.door.VenuePresets;
import io.tradewind.simulation.door.VenueRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a venue asks of requests, from its section of the configuration: its preset, and what replaces parts of it. */
final class RuleSpecs {
    private static final String FILTERS = "rules.filters.";
    private static final String CAPACITY = ".capacity";
    private static final String RESERVE = ".cancel_reserve";
    private static final String SECONDS = ".seconds";

    private final Config venue;

    RuleSpecs(Config venue) {
        this.venue = venue;
    }

    /** The rules; {@link VenueRules#NONE} when no key names one. */
    VenueRules rules() {
        VenueRules preset = preset(venue.text("rules.preset"));
        VenueRules given = preset.withWindow(window(preset.window()))
                .withRates(rates(preset.rates()))
                .withFilters(filters(preset));
        return given.equals(VenueRules.NONE) || given.idempotency() != null ? given : remembering(given);
    }

    private static VenueRules remembering(VenueRules rules) {
        return new VenueRules(
                rules.rates(),
                rules.window(),
                VenueRules.Idempotency.STANDARD,
                rules.filters(),
                rules.filtersBySymbol());
    }

    private static VenueRules preset(String name) {
        return switch (name) {
            case "none" -> VenueRules.NONE;
            case "standard" -> VenueRules.STANDARD;
            default -> presets().rules(name);
        };
    }

    /** The committed figures of venues. */
    static VenuePresets presets() {
        try (InputStream in = VenuePresets.class.getResourceAsStream(VenuePresets.RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the class path: " + VenuePresets.RESOURCE);
            }
            return new VenuePresets(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("resource cannot be read: " + VenuePresets.RESOURCE, e);
        }
    }

    private @Nullable TimestampWindow window(@Nullable TimestampWindow preset) {
        return switch (venue.text("rules.window")) {
            case "none" -> null;
            case "strict" -> TimestampWindow.STRICT;
            case "standard" -> TimestampWindow.STANDARD;
            case "lenient" -> TimestampWindow.LENIENT;
            default -> preset;
        };
    }

    private RateRules rates(RateRules preset) {
        TokenRate requests = rate("rules.requests", preset.requests());
        TokenRate orders = rate("rules.orders", preset.orders());
        try {
            return new RateRules(
                    requests,
                    preset.requestWeights(),
                    orders,
                    preset.orderWeights(),
                    preset.banAfter(),
                    preset.banNs());
        } catch (IllegalArgumentException e) {
            String key = venue.has("rules.requests.capacity") ? "rules.requests.capacity" : "rules.orders.capacity";
            throw venue.refuse(key, "does not fit: " + e.getMessage(), "Give more tokens, or a smaller reserve.");
        }
    }

    /** A bucket by its own keys, the preset's when none of them is given. */
    private @Nullable TokenRate rate(String section, @Nullable TokenRate preset) {
        OptionalLong capacity = venue.optionalInteger(section + CAPACITY);
        OptionalLong seconds = venue.optionalInteger(section + SECONDS);
        OptionalLong reserve = venue.optionalInteger(section + RESERVE);
        if (capacity.isEmpty() && seconds.isEmpty() && reserve.isEmpty()) {
            return preset;
        }
        requires(section, capacity, CAPACITY);
        requires(section, seconds, SECONDS);
        try {
            return TokenRate.ofSeconds(capacity.orElseThrow(), capacity.orElseThrow(), seconds.orElseThrow())
                    .withCancelReserve(reserve.orElse(0));
        } catch (IllegalArgumentException e) {
            throw venue.refuse(section + RESERVE, "does not fit: " + e.getMessage(), "Reserve less than the capacity.");
        }
    }

    private void requires(String section, OptionalLong value, String key) {
        if (value.isEmpty()) {
            throw venue.refuse(
                    section + key,
                    "is missing",
                    "A bucket needs both a capacity and the seconds in which it fills again.");
        }
    }

    private FilterSpec filters(VenueRules preset) {
        FilterSpec filters = preset.filters();
        try {
            return new FilterSpec(
                    filters.price(),
                    filters.lot(),
                    new FilterSpec.Range(
                            Decimal.ZERO,
                            decimal("market_quantity_max", filters.marketLot().max()),
                            Decimal.ZERO),
                    notional(filters.notional()),
                    percent(filters.percentPrice()),
                    filters.maxIcebergParts(),
                    count("open_orders", filters.maxOpenOrders()),
                    count("algo_orders", filters.maxAlgoOrders()));
        } catch (IllegalArgumentException e) {
            throw venue.refuse(
                    FILTERS + "notional_max", "does not fit: " + e.getMessage(), "Give at least notional_min.");
        }
    }

    private FilterSpec.Notional notional(FilterSpec.Notional preset) {
        return new FilterSpec.Notional(
                decimal("notional_min", preset.min()),
                decimal("notional_max", preset.max()),
                preset.minForMarket() || venue.has(FILTERS + "notional_min"),
                preset.maxForMarket());
    }

    private FilterSpec.PercentPrice percent(FilterSpec.PercentPrice preset) {
        return new FilterSpec.PercentPrice(
                decimal("percent_up", preset.bidUp()),
                preset.bidDown(),
                preset.askUp(),
                decimal("percent_down", preset.askDown()),
                count("percent_minutes", preset.averageMinutes()));
    }

    private Decimal decimal(String key, Decimal preset) {
        return venue.optionalDecimal(FILTERS + key).orElse(preset);
    }

    private int count(String key, int preset) {
        return Math.toIntExact(venue.optionalInteger(FILTERS + key).orElse(preset));
    }
}
