// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.format;

import io.tradewind.domain.port.RequestException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * How to read files of ticks.
 *
 * @param symbol the venue's name of the instrument, which every line that names one must have, in any case of letters; empty:
 *     that of the first such line
 * @param zone zone of times that carry none; empty: UTC
 * @param date day that times since midnight count from, for {@code lean-tick}; empty: the one in the file name
 * @param columns names of header columns by field ({@code time bid ask bid_size ask_size price quantity side}), for {@code
 *     tick-csv}
 * @param quoteQuantity size of a quote whose file gives none or 0, scaled by 10^8, positive
 */
public record TickFileOptions(
        String symbol,
        Optional<ZoneId> zone,
        Optional<LocalDate> date,
        Map<String, String> columns,
        long quoteQuantity) {
    /** Size of a quote without one: a million units, scaled by 10^8. */
    public static final long DEFAULT_QUOTE_QUANTITY = 1_000_000L * 100_000_000L;

    /** Copies the map. */
    public TickFileOptions {
        columns = Map.copyOf(columns);
        if (quoteQuantity <= 0) {
            throw new RequestException("the size of quotes without one must be positive");
        }
    }

    /**
     * Format defaults throughout.
     *
     * @param symbol the venue's name of the instrument; empty: that of the first line
     * @return options
     */
    public static TickFileOptions of(String symbol) {
        return new TickFileOptions(symbol, Optional.empty(), Optional.empty(), Map.of(), DEFAULT_QUOTE_QUANTITY);
    }

    /**
     * The same with a zone.
     *
     * @param newZone zone of times that carry none
     * @return new options
     */
    public TickFileOptions withZone(ZoneId newZone) {
        return new TickFileOptions(symbol, Optional.of(newZone), date, columns, quoteQuantity);
    }

    /**
     * The same with a day.
     *
     * @param newDate day that times since midnight count from
     * @return new options
     */
    public TickFileOptions withDate(LocalDate newDate) {
        return new TickFileOptions(symbol, zone, Optional.of(newDate), columns, quoteQuantity);
    }

    /**
     * The same with a column map.
     *
     * @param text for example {@code time=Date,bid=Bid}
     * @return new options
     * @throws RequestException when the text is no column map
     */
    public TickFileOptions withColumns(String text) {
        return new TickFileOptions(symbol, zone, date, ColumnMap.TICKS.parse(text), quoteQuantity);
    }

    /**
     * The same with a size of quotes.
     *
     * @param newQuoteQuantity size of a quote whose file gives none or 0, scaled by 10^8, positive
     * @return new options
     * @throws RequestException when it is not positive
     */
    public TickFileOptions withQuoteQuantity(long newQuoteQuantity) {
        return new TickFileOptions(symbol, zone, date, columns, newQuoteQuantity);
    }
}
