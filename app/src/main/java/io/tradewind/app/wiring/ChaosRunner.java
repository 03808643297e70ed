// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.chaos.ChaosFiles;
import io.tradewind.app.chaos.ChaosText;
import io.tradewind.app.chaos.FaultPlanFile;
import io.tradewind.app.cli.ChaosCommand;
import io.tradewind.domain.port.RequestException;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.chaos.ChaosReport;
import io.tradewind.research.chaos.ChaosRun;
import io.tradewind.simulation.chaos.FaultPlan;
import io.tradewind.store.catalog.BarCatalog;
import io.tradewind.store.catalog.tick.TickCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code chaos}: backtests under faults. */
final class ChaosRunner implements ChaosCommand.Runner {
    /**
     * What runs.
     *
     * @param spec the backtest
     * @param lengthNs length of its data
     * @param rows how many bars or ticks
     */
    private record Subject(BacktestSpec spec, long lengthNs, long rows) {}

    @Override
    public ChaosCommand.Outcome run(ChaosCommand.Request request) throws Exception {
        FaultPlan plan = request.plan().map(FaultPlanFile::read).orElse(null);
        BacktestSpecs specs = new BacktestSpecs(request.config());
        Path catalog = Path.of(request.config().text("data.catalog"));
        if (specs.isTicks()) {
            try (TickCatalog ticks = TickCatalog.open(catalog)) {
                TickFeeds feeds = new TickFeeds(request.config(), ticks);
                BacktestSpec spec = specs.of(feeds.feeds(specs.venue(), specs.currency()));
                return run(request, plan, new Subject(spec, feeds.toNs() - feeds.fromNs(), feeds.rows()));
            }
        }
        try (BarCatalog bars = BarCatalog.open(catalog)) {
            CatalogFeeds feeds = new CatalogFeeds(request.config(), bars);
            BacktestSpec spec = specs.of(feeds.feeds(specs.venue(), specs.currency()));
            return run(request, plan, new Subject(spec, feeds.toNs() - feeds.fromNs(), feeds.rows()));
        }
    }

    private static ChaosCommand.Outcome run(ChaosCommand.Request request, @Nullable FaultPlan plan, Subject subject)
            throws IOException {
        if (subject.lengthNs() <= 0) {
            throw new RequestException("The data hold no time to run over. Widen data.from and data.to.");
        }
        Runs runs = new Runs(request, plan, subject);
        runs.run();
        return runs.outcome();
    }

    /** The runs of one command. */
    private static final class Runs {
        private final ChaosCommand.Request request;
        private final @Nullable FaultPlan plan;
        private final Subject subject;
        private final long firstSeed;
        private final List<Map<String, Object>> documents = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final Sum sum = new Sum();

        /** Sums over all runs. */
        private static final class Sum {
            long faults;
            long orders;
            long fills;
            int differing;
        }

        Runs(ChaosCommand.Request request, @Nullable FaultPlan plan, Subject subject) {
            this.request = request;
            this.plan = plan;
            this.subject = subject;
            this.firstSeed = plan == null ? request.seed().orElse(0) : plan.seed();
        }

        void run() throws IOException {
            ChaosFiles files =
                    request.out().isPresent() ? ChaosFiles.create(request.out().get()) : null;
            for (int i = 0; i < request.runs(); i++) {
                long seed = firstSeed + i;
                ChaosReport report = new ChaosRun(subject.spec(), planOf(seed)).run(this::onProgress);
                add(seed, report);
                if (files != null) {
                    files.write(seed, report);
                }
                if (request.runs() > 1) {
                    request.progress().update(i + 1, request.runs());
                }
            }
            if (files != null) {
                files.write(document());
            }
        }

        private FaultPlan planOf(long seed) {
            return plan == null ? FaultPlan.drawn(seed, subject.lengthNs()) : new FaultPlan(seed, plan.faults());
        }

        private void onProgress(long done, long timeNs) {
            request.cancellation().throwIfCancelled();
            if (request.runs() == 1) {
                request.progress().update(done, subject.rows());
            }
        }

        private void add(long seed, ChaosReport report) {
            sum.faults += report.injected().total();
            sum.orders += report.reconciliation().orders();
            sum.fills += report.reconciliation().fills();
            sum.differing += report.reconciliation().isClean() ? 0 : 1;
            documents.add(ChaosText.document(seed, report));
            if (request.runs() == 1) {
                text.append(ChaosText.of(title(seed, report), report));
            } else {
                text.append(ChaosText.line(seed, report)).append('\n');
            }
        }

        private String title(long seed, ChaosReport report) {
            return String.format(
                    Locale.ROOT,
                    "%s under faults, seed %d: %,d %s of %d instruments",
                    subject.spec().name(),
                    seed,
                    report.result().bars(),
                    subject.spec().isTicks() ? "ticks" : "bars",
                    subject.spec().feeds().size());
        }

        private Map<String, Object> document() {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("runs", request.runs());
            document.put("differing", sum.differing);
            document.put("faults", sum.faults);
            document.put("orders", sum.orders);
            document.put("fills", sum.fills);
            document.put("reports", documents);
            return document;
        }

        ChaosCommand.Outcome outcome() {
            if (request.runs() > 1) {
                text.append(String.format(
                        Locale.ROOT,
                        "%,d runs, %,d faults, %,d orders, %,d fills: %s",
                        request.runs(),
                        sum.faults,
                        sum.orders,
                        sum.fills,
                        sum.differing == 0
                                ? "core and venue agree at the end of every run."
                                : sum.differing + " runs end with DIFFERENCES."));
            }
            return new ChaosCommand.Outcome(document(), text.toString(), sum.differing == 0);
        }
    }
}
