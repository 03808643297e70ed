// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.domain.port.TickSource;
import io.tradewind.research.audit.market.MarketTicks;
import io.tradewind.store.catalog.tick.TickCatalog;
import io.tradewind.store.catalog.tick.TickEntry;
import java.util.Optional;

/** The ticks of a backtest for its audit: the catalog and the period that its configuration names. */
final class CatalogTicks implements MarketTicks {
    private final Config config;
    private final TickCatalog catalog;

    CatalogTicks(Config config, TickCatalog catalog) {
        this.config = config;
        this.catalog = catalog;
    }

    @Override
    public Optional<String> fingerprint(String symbol) {
        return catalog.list().stream()
                .filter(entry -> entry.symbol().equals(symbol))
                .map(TickEntry::fingerprint)
                .findFirst();
    }

    @Override
    public boolean hasDepth(String symbol) {
        return catalog.entry(symbol).hasDepth();
    }

    @Override
    public TickSource open(String symbol) {
        long from = config.optionalInstantNs("data.from").orElse(Long.MIN_VALUE);
        long to = config.optionalInstantNs("data.to").orElse(Long.MAX_VALUE);
        return catalog.read(symbol, from, to);
    }
}
