// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.admission.IdempotencyTable;
import io.tradewind.domain.admission.TimestampWindow;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a venue's front desk goes by.
 *
 * @param rates how many requests it serves
 * @param window how far a request's time may be from its clock; null for any
 * @param idempotency how it remembers client order ids; null when it does not
 * @param filters what it asks of orders
 * @param filtersBySymbol what it asks of those of some instruments instead
 */
public record VenueRules(
        RateRules rates,
        @Nullable TimestampWindow window,
        @Nullable Idempotency idempotency,
        FilterSpec filters,
        SortedMap<String, FilterSpec> filtersBySymbol) {
    /** No rule: everything passes. */
    public static final VenueRules NONE =
            new VenueRules(RateRules.NONE, null, null, FilterSpec.NONE, Collections.emptySortedMap());

    /** Standard window, 100,000 ids for 24 hours and standard filters; no rate limit. */
    public static final VenueRules STANDARD = new VenueRules(
            RateRules.NONE,
            TimestampWindow.STANDARD,
            Idempotency.STANDARD,
            FilterSpec.STANDARD,
            Collections.emptySortedMap());

    /** Copies the map. */
    public VenueRules {
        filtersBySymbol = Collections.unmodifiableSortedMap(new TreeMap<>(filtersBySymbol));
    }

    /**
     * The same rules with other rates.
     *
     * @param other how many requests it serves
     * @return the rules
     */
    public VenueRules withRates(RateRules other) {
        return new VenueRules(other, window, idempotency, filters, filtersBySymbol);
    }

    /**
     * The same rules with another window.
     *
     * @param other the window; null for any time
     * @return the rules
     */
    public VenueRules withWindow(@Nullable TimestampWindow other) {
        return new VenueRules(rates, other, idempotency, filters, filtersBySymbol);
    }

    /**
     * The same rules with other filters for all instruments that have none of their own.
     *
     * @param other the filters
     * @return the rules
     */
    public VenueRules withFilters(FilterSpec other) {
        return new VenueRules(rates, window, idempotency, other, filtersBySymbol);
    }

    FilterSpec filtersOf(String symbol) {
        return filtersBySymbol.getOrDefault(symbol, filters);
    }

    /**
     * How client order ids are remembered.
     *
     * @param capacity most ids, live ones included
     * @param timeToLiveNs how long an ended one stays taken, nanoseconds
     */
    public record Idempotency(int capacity, long timeToLiveNs) {
        /** 100,000 ids for 24 hours. */
        public static final Idempotency STANDARD =
                new Idempotency(IdempotencyTable.DEFAULT_CAPACITY, IdempotencyTable.DEFAULT_TIME_TO_LIVE_NS);
    }
}
