// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.cli.BacktestCommand;
import io.tradewind.app.cli.RunOutcome;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.store.catalog.BarCatalog;
import io.tradewind.store.catalog.tick.TickCatalog;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** {@code backtest}: strategies over recorded bars. */
final class BacktestRunner implements BacktestCommand.Runner {
    private final InstantSource clock;

    BacktestRunner(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public RunOutcome run(BacktestCommand.Request request) throws Exception {
        Instant now = clock.instant();
        BacktestSpecs specs = new BacktestSpecs(request.config());
        return specs.isTicks() ? overTicks(request, specs, now) : overBars(request, specs, now);
    }

    private static RunOutcome overTicks(BacktestCommand.Request request, BacktestSpecs specs, Instant now)
            throws Exception {
        try (TickCatalog catalog = TickCatalog.open(Path.of(request.config().text("data.catalog")))) {
            TickFeeds feeds = new TickFeeds(request.config(), catalog);
            BacktestSpec spec = specs.of(feeds.feeds(specs.venue(), specs.currency()));
            RunExecution.Data data = new RunExecution.Data(
                    feeds.fingerprints(),
                    feeds.fromNs(),
                    feeds.toNs(),
                    feeds.rows(),
                    "Recorded ticks from the catalog; nothing is traded while a book is not known good.");
            return execute(request, spec, data, now);
        }
    }

    private static RunOutcome overBars(BacktestCommand.Request request, BacktestSpecs specs, Instant now)
            throws Exception {
        try (BarCatalog catalog = BarCatalog.open(Path.of(request.config().text("data.catalog")))) {
            CatalogFeeds feeds = new CatalogFeeds(request.config(), catalog);
            BacktestSpec spec = specs.of(feeds.feeds(specs.venue(), specs.currency()));
            RunExecution.Data data = new RunExecution.Data(
                    feeds.fingerprints(),
                    feeds.fromNs(),
                    feeds.toNs(),
                    feeds.rows(),
                    "Recorded bars from the catalog, " + request.config().text("data.prices")
                            + " prices; missing bars are skipped, not filled in.");
            return execute(request, spec, data, now);
        }
    }

    private static RunOutcome execute(
            BacktestCommand.Request request, BacktestSpec spec, RunExecution.Data data, Instant now) throws Exception {
        Path folder = request.runFolder().orElseGet(() -> RunFolders.named(now, spec.name()));
        return new RunExecution(request.config(), spec, data).run(folder, request.progress(), request.cancellation());
    }
}
