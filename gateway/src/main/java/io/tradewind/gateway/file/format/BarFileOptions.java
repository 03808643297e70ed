// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.format;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * How to read a file of bars.
 *
 * @param zone zone of times that carry none; empty: the format's default (UTC, or the market's data zone for LEAN)
 * @param columns names of header columns by field ({@code time open high low close volume}), for {@code csv-bars}
 * @param side prices taken from quote bars
 * @param asset LEAN asset folder ({@code equity forex cfd crypto}), for files that lie outside such a folder
 */
public record BarFileOptions(
        Optional<ZoneId> zone, Map<String, String> columns, QuoteSide side, Optional<String> asset) {
    /** Format defaults throughout, mid prices. */
    public static final BarFileOptions DEFAULT =
            new BarFileOptions(Optional.empty(), Map.of(), QuoteSide.MID, Optional.empty());

    /** Copies the map. */
    public BarFileOptions {
        columns = Map.copyOf(columns);
    }

    /**
     * The same with a zone.
     *
     * @param newZone zone of times that carry none
     * @return new options
     */
    public BarFileOptions withZone(ZoneId newZone) {
        return new BarFileOptions(Optional.of(newZone), columns, side, asset);
    }

    /**
     * The same with a column map.
     *
     * @param text for example {@code time=Date,open=Open}
     * @return new options
     * @throws io.tradewind.domain.port.RequestException when the text is no column map
     */
    public BarFileOptions withColumns(String text) {
        return new BarFileOptions(zone, ColumnMap.BARS.parse(text), side, asset);
    }

    /**
     * The same with a quote side.
     *
     * @param newSide prices taken from quote bars
     * @return new options
     */
    public BarFileOptions withSide(QuoteSide newSide) {
        return new BarFileOptions(zone, columns, newSide, asset);
    }

    /**
     * The same with an asset folder.
     *
     * @param newAsset {@code equity}, {@code forex}, {@code cfd} or {@code crypto}
     * @return new options
     */
    public BarFileOptions withAsset(String newAsset) {
        return new BarFileOptions(zone, columns, side, Optional.of(newAsset));
    }
}
