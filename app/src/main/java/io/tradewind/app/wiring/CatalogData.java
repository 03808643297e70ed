// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.cli.Progress;
import io.tradewind.app.cli.data.CatalogText;
import io.tradewind.app.cli.data.DataPort;
import io.tradewind.app.cli.data.ImportReportText;
import io.tradewind.app.config.key.NearestName;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.port.BarSink;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.gateway.file.BarFileFormats;
import io.tradewind.gateway.file.LeanFactorFile;
import io.tradewind.gateway.file.TickFileFormats;
import io.tradewind.gateway.file.format.BarFileFormat;
import io.tradewind.gateway.file.format.BarFileOptions;
import io.tradewind.gateway.file.format.BarFileSummary;
import io.tradewind.gateway.file.format.QuoteSide;
import io.tradewind.gateway.file.format.TickFileFormat;
import io.tradewind.store.catalog.BarCatalog;
import io.tradewind.store.catalog.CatalogEntry;
import io.tradewind.store.catalog.Importer;
import io.tradewind.store.catalog.Repairs;
import io.tradewind.store.catalog.tick.TickCatalog;
import io.tradewind.store.catalog.tick.TickEntry;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data commands over the file readers of {@code gateway.file} and the catalog of {@code store.catalog}. */
final class CatalogData implements DataPort {
    private static final ZoneId FACTOR_ZONE = ZoneId.of("America/New_York");

    private final BarCatalog catalog;
    private final TickCatalog ticks;

    private CatalogData(BarCatalog catalog, TickCatalog ticks) {
        this.catalog = catalog;
        this.ticks = ticks;
    }

    static DataPort open(Path folder) {
        return new CatalogData(BarCatalog.open(folder), TickCatalog.open(folder));
    }

    @Override
    public boolean isLog(String format) {
        return TickFileFormats.byName(format).isPresent();
    }

    @Override
    public ImportReport importFiles(ImportRequest request) {
        Optional<TickFileFormat> log = TickFileFormats.byName(request.format());
        return log.isPresent() ? new TickLogImport(ticks, log.get(), request).run() : importBars(request);
    }

    private ImportReport importBars(ImportRequest request) {
        BarFileFormat format = BarFileFormats.named(request.format());
        BarFileOptions options = options(request.options());
        List<CorporateAction> actions = request.options()
                .factors()
                .map(file -> LeanFactorFile.read(file, options.zone().orElse(FACTOR_ZONE)))
                .orElse(List.of());
        io.tradewind.store.catalog.ImportReport report = new Importer(catalog)
                .run(
                        storeRequest(request),
                        sink -> repairs(format.read(
                                request.files().getFirst(),
                                options,
                                new WatchedSink(sink, request.progress(), request.cancellation()))));
        if (!actions.isEmpty()) {
            catalog.saveActions(request.symbol(), actions);
        }
        return new ImportReport(
                report.imported(),
                report.rejected(),
                ImportReportText.document(report, actions.size()),
                ImportReportText.text(report, actions.size()));
    }

    private static io.tradewind.store.catalog.ImportRequest storeRequest(ImportRequest request) {
        double maxRejects = request.maxRejectsPercent().isPresent()
                ? request.maxRejectsPercent().getAsDouble() / 100
                : io.tradewind.store.catalog.ImportRequest.DEFAULT_MAX_REJECTS;
        return new io.tradewind.store.catalog.ImportRequest(
                request.files().getFirst(),
                request.format(),
                request.symbol(),
                request.options().interval().map(CatalogData::interval),
                maxRejects,
                describe(request.options()));
    }

    static String describe(FormatOptions options) {
        StringBuilder text = new StringBuilder();
        options.zone().ifPresent(zone -> text.append("zone=").append(zone).append(' '));
        options.columns()
                .ifPresent(columns -> text.append("columns=").append(columns).append(' '));
        options.side().ifPresent(side -> text.append("side=").append(side).append(' '));
        options.asset().ifPresent(asset -> text.append("asset=").append(asset).append(' '));
        options.date().ifPresent(date -> text.append("date=").append(date).append(' '));
        return text.toString().stripTrailing();
    }

    private static BarFileOptions options(FormatOptions stated) {
        BarFileOptions options = BarFileOptions.DEFAULT;
        if (stated.zone().isPresent()) {
            options = options.withZone(zone(stated.zone().get()));
        }
        if (stated.columns().isPresent()) {
            options = options.withColumns(stated.columns().get());
        }
        if (stated.side().isPresent()) {
            options = options.withSide(QuoteSide.parse(stated.side().get()));
        }
        return stated.asset().isPresent() ? options.withAsset(stated.asset().get()) : options;
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            String hint = NearestName.of(text, ZoneId.getAvailableZoneIds())
                    .map(near -> " Did you mean '" + near + "'?")
                    .orElse("");
            throw new RequestException(
                    "Option --zone is '" + text + "', not an IANA time zone such as UTC or America/New_York." + hint,
                    e);
        }
    }

    private static BarInterval interval(String text) {
        try {
            return BarInterval.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RequestException("Option --interval: " + e.getMessage() + ".", e);
        }
    }

    private static Repairs repairs(BarFileSummary summary) {
        return new Repairs(summary.repairs(), summary.repairExamples());
    }

    @Override
    public CatalogReport list() {
        return CatalogText.list(catalog.list(), ticks.list());
    }

    @Override
    public CatalogReport show(String symbol, Optional<String> interval) {
        String wanted = interval.map(text -> interval(text).toString()).orElse("");
        requireHeld(symbol);
        List<CatalogEntry> found = bars(symbol).stream()
                .filter(entry -> wanted.isEmpty() || entry.interval().equals(wanted))
                .toList();
        List<TickEntry> foundTicks = wanted.isEmpty() ? ticks(symbol) : List.of();
        if (found.isEmpty() && foundTicks.isEmpty()) {
            throw new RequestException("The catalog holds no " + wanted + " bars of " + symbol
                    + ". './tradewind data show " + symbol + "' lists its intervals.");
        }
        return CatalogText.show(found, foundTicks);
    }

    @Override
    public CatalogReport check(Optional<String> symbol) {
        symbol.ifPresent(this::requireHeld);
        List<CatalogEntry> bars = symbol.map(this::bars).orElseGet(catalog::list);
        List<TickEntry> entries = symbol.map(this::ticks).orElseGet(ticks::list);
        return CatalogText.quality(
                bars.stream()
                        .map(entry -> catalog.check(entry.symbol(), BarInterval.parse(entry.interval())))
                        .toList(),
                entries.stream().map(entry -> ticks.check(entry.symbol())).toList());
    }

    private List<CatalogEntry> bars(String symbol) {
        return catalog.list().stream()
                .filter(entry -> entry.symbol().equals(symbol))
                .toList();
    }

    private List<TickEntry> ticks(String symbol) {
        return ticks.list().stream()
                .filter(entry -> entry.symbol().equals(symbol))
                .toList();
    }

    private void requireHeld(String symbol) {
        List<String> all = Stream.concat(
                        catalog.list().stream().map(CatalogEntry::symbol),
                        ticks.list().stream().map(TickEntry::symbol))
                .toList();
        if (!all.contains(symbol)) {
            String hint = NearestName.of(symbol, all)
                    .map(near -> " Did you mean '" + near + "'?")
                    .orElse("");
            throw new RequestException("The catalog does not hold '" + symbol + "'." + hint
                    + " './tradewind data list' shows what it holds.");
        }
    }

    @Override
    public void close() {
        ticks.close();
        catalog.close();
    }

    /** Passes rows on, shows progress and stops when asked to. */
    private static final class WatchedSink implements BarSink {
        private static final int CHECK_MASK = (1 << 13) - 1;

        private final BarSink sink;
        private final Progress progress;
        private final CancellationToken cancellation;
        private long rows;

        WatchedSink(BarSink sink, Progress progress, CancellationToken cancellation) {
            this.sink = sink;
            this.progress = progress;
            this.cancellation = cancellation;
        }

        @Override
        public void onBar(long line, long openTimeNs, long open, long high, long low, long close, long volume) {
            sink.onBar(line, openTimeNs, open, high, low, close, volume);
            watch();
        }

        @Override
        public void onReject(long line, RejectReason reason, String detail) {
            sink.onReject(line, reason, detail);
            watch();
        }

        private void watch() {
            if ((++rows & CHECK_MASK) == 0) {
                cancellation.throwIfCancelled();
                progress.update(rows, 0);
            }
        }
    }
}
