// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.cli.data.DataPort.FormatOptions;
import io.tradewind.app.cli.data.DataPort.ImportReport;
import io.tradewind.app.cli.data.DataPort.ImportRequest;
import io.tradewind.app.cli.data.TickImportText;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSink;
import io.tradewind.gateway.file.format.TickFileFormat;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import io.tradewind.store.catalog.tick.TickCatalog;
import io.tradewind.store.catalog.tick.TickImportReport;
import io.tradewind.store.catalog.tick.TickImportRequest;
import io.tradewind.store.catalog.tick.TickImporter;
import io.tradewind.store.catalog.tick.TickReader;
import io.tradewind.store.catalog.tick.TradeIds;
import java.io.IOException;
import java.util.Optional;

/** One log of ticks on its way from the file readers of {@code gateway.file} into the catalog. */
final class TickLogImport {
    private final TickCatalog catalog;
    private final TickFileFormat format;
    private final ImportRequest request;

    TickLogImport(TickCatalog catalog, TickFileFormat format, ImportRequest request) {
        this.catalog = catalog;
        this.format = format;
        this.request = request;
    }

    ImportReport run() {
        refuseBarOptions(request.options());
        TickImportReport report = new TickImporter(catalog).run(storeRequest(), this::read);
        return new ImportReport(
                report.imported() ? report.counts().ticks() : 0,
                report.rejected(),
                TickImportText.document(report),
                TickImportText.text(report));
    }

    private static void refuseBarOptions(FormatOptions options) {
        if (options.interval().isPresent()
                || options.side().isPresent()
                || options.asset().isPresent()
                || options.factors().isPresent()) {
            throw new RequestException("Options --interval, --side, --asset and --factors are for bars; leave them out"
                    + " with a format of ticks.");
        }
    }

    private TickImportRequest storeRequest() {
        double maxRejects = request.maxRejectsPercent().isPresent()
                ? request.maxRejectsPercent().getAsDouble() / 100
                : io.tradewind.store.catalog.ImportRequest.DEFAULT_MAX_REJECTS;
        return new TickImportRequest(
                request.files(),
                request.format(),
                request.symbol(),
                maxRejects,
                CatalogData.describe(request.options()));
    }

    private TickReader.Totals read(TickSink sink) throws IOException {
        TickFileSummary summary = format.read(request.files(), options(), new WatchedSink(sink, request));
        return new TickReader.Totals(
                summary.lines(),
                summary.beforeSnapshot(),
                summary.repeatedSnapshots(),
                summary.clockOffsetNs(),
                tradeIds(summary.tradeIds()),
                summary.timesGoingBack(),
                summary.notes());
    }

    private TickFileOptions options() {
        FormatOptions stated = request.options();
        TickFileOptions options = TickFileOptions.of(venueName(request.symbol()));
        if (stated.zone().isPresent()) {
            options = options.withZone(CatalogData.zone(stated.zone().get()));
        }
        if (stated.date().isPresent()) {
            options = options.withDate(stated.date().get());
        }
        return stated.columns().isPresent()
                ? options.withColumns(stated.columns().get())
                : options;
    }

    /** The venue's own name of BTCUSDT-PERP or BTCUSDT.P is BTCUSDT. */
    private static String venueName(String symbol) {
        return symbol.split("[.-]", 2)[0];
    }

    private static Optional<TradeIds> tradeIds(TickFileSummary.TradeIds ids) {
        return ids.distinct() == 0
                ? Optional.empty()
                : Optional.of(new TradeIds(ids.first(), ids.last(), ids.missing(), ids.repeated()));
    }

    /** Passes ticks on, shows progress and stops when asked to. */
    private static final class WatchedSink implements TickSink {
        private final TickSink sink;
        private final ImportRequest request;
        private long ticks;

        WatchedSink(TickSink sink, ImportRequest request) {
            this.sink = sink;
            this.request = request;
        }

        @Override
        public void onTicks(TickBatch batch) {
            request.cancellation().throwIfCancelled();
            sink.onTicks(batch);
            ticks += batch.size();
            request.progress().update(ticks, 0);
        }

        @Override
        public void onReject(String file, long line, RejectReason reason, String detail) {
            sink.onReject(file, line, reason, detail);
        }
    }
}
