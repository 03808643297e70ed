// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.app.config.ConfigException;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.store.catalog.BarCatalog;
import io.tradewind.store.catalog.CatalogEntry;
import java.time.Instant;

/**
 * The period of a backtest over a catalog of bars; one without a bar of an instrument is refused, not replayed as nothing.
 *
 * @param fromNs first open time, inclusive; {@link Long#MIN_VALUE} for the start of the data
 * @param toNs last open time, exclusive; {@link Long#MAX_VALUE} for its end
 */
record BarWindow(Config config, BarCatalog catalog, long fromNs, long toNs) {
    private static final int ROWS = 1_024;

    /**
     * Checks that the window holds a bar.
     *
     * @param entry bars of an instrument
     * @throws ConfigException when it holds none, with the window and the bars around it
     */
    void requireBars(CatalogEntry entry) {
        boolean within = entry.lastNs() >= fromNs && entry.firstNs() < toNs;
        if (within && hasBar(entry)) {
            return;
        }
        throw config.refuse(
                config.has("data.from") ? "data.from" : "data.to",
                "leaves no bar of " + entry.symbol() + ": the window is data.from " + bound("data.from", "open")
                        + " to data.to " + bound("data.to", "open"),
                "The catalog holds " + time(entry.firstNs()) + " to " + time(entry.lastNs())
                        + (within ? gap(entry) : "")
                        + "; choose a period within it with data.from and data.to, or import more.");
    }

    private boolean hasBar(CatalogEntry entry) {
        return firstNs(entry, Math.max(fromNs, entry.firstNs()), Math.min(toNs, entry.lastNs() + 1)) != Long.MAX_VALUE;
    }

    private String bound(String key, String open) {
        return config.optionalText(key).orElse(open);
    }

    private String gap(CatalogEntry entry) {
        return ", but nothing between " + time(lastBeforeNs(entry)) + " and "
                + time(firstNs(entry, toNs, entry.lastNs() + 1));
    }

    private static String time(long ns) {
        return Instant.ofEpochSecond(0, ns).toString();
    }

    /** Open time of the first bar from (inclusive) to (exclusive); the greatest long when there is none. */
    private long firstNs(CatalogEntry entry, long from, long to) {
        BarBatch batch = new BarBatch(1);
        try (BarSource bars = catalog.read(entry.symbol(), BarInterval.parse(entry.interval()), from, to)) {
            return bars.read(batch) == 0 ? Long.MAX_VALUE : batch.openTimeNs(0);
        }
    }

    /** Open time of the last bar before the window; read from the start, which only a refusal pays. */
    private long lastBeforeNs(CatalogEntry entry) {
        BarBatch batch = new BarBatch(ROWS);
        long last = entry.firstNs();
        try (BarSource bars =
                catalog.read(entry.symbol(), BarInterval.parse(entry.interval()), entry.firstNs(), fromNs)) {
            while (bars.read(batch) > 0) {
                last = batch.openTimeNs(batch.size() - 1);
            }
        }
        return last;
    }
}
