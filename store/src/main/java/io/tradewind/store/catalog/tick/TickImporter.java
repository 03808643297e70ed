// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSink;
import io.tradewind.store.catalog.disk.AtomicFiles;
import io.tradewind.store.catalog.disk.CatalogFolders;
import io.tradewind.store.catalog.disk.CatalogLock;
import io.tradewind.store.catalog.disk.Database;
import io.tradewind.store.catalog.tick.write.TickPipe;
import io.tradewind.store.catalog.tick.write.TickWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Puts the ticks of one foreign log into a catalog, all or nothing.
 *
 * <p>Rules: logs of a symbol are imported in the order of time, and may not overlap; files that the catalog holds already
 * are not imported again; when the share of rejected lines exceeds {@link TickImportRequest#maxRejects()} nothing is
 * imported. Each log becomes a part of its own; ticks are numbered on from part to part, with one number left out between two.
 * A log whose first files are exactly those of the symbol's last part, with others behind them, takes the place of that part.
 */
public final class TickImporter {
    /** Scaled values above this do not fit into the files' DECIMAL(18,8). */
    private static final long HIGHEST = 999_999_999_999_999_999L;

    private final TickCatalog catalog;
    private final Runnable beforeCommit;

    /**
     * An importer.
     *
     * @param catalog where the ticks go
     */
    public TickImporter(TickCatalog catalog) {
        this(catalog, () -> {});
    }

    /** For tests: runs something between writing the new part and making it valid. */
    TickImporter(TickCatalog catalog, Runnable beforeCommit) {
        this.catalog = catalog;
        this.beforeCommit = beforeCommit;
    }

    /**
     * Imports one log.
     *
     * @param request what to import
     * @param reader reads the log; its exceptions leave the catalog unchanged
     * @return what happened
     * @throws RequestException when too many lines are rejected, the log does not lie behind the symbol's others in time,
     *     another import runs, or a file cannot be read or written
     */
    public TickImportReport run(TickImportRequest request, TickReader reader) {
        CatalogFolders.requireSymbol(request.symbol());
        try (CatalogLock lock = CatalogLock.take(catalog.root())) {
            lock.requireHeld();
            return new Run(request).perform(reader);
        } catch (SQLException e) {
            throw Database.writeFailed("import " + names(request), e);
        } catch (IOException e) {
            throw new RequestException(
                    names(request) + ": cannot be imported into " + catalog.root() + " (" + e.getMessage() + ")", e);
        }
    }

    private static String names(TickImportRequest request) {
        return String.join(", ", request.files().stream().map(Path::toString).toList());
    }

    /** One import. */
    private final class Run {
        private final TickImportRequest request;
        private final Path folder;
        private final TickManifest manifest;
        private final TickManifest before;
        private final List<TickFile> files = new ArrayList<>();

        Run(TickImportRequest request) throws IOException {
            this.request = request;
            folder = catalog.folder(request.symbol());
            manifest = TickManifest.read(catalog.database(), folder);
            for (Path file : request.files()) {
                files.add(new TickFile(CatalogFolders.name(file), AtomicFiles.sha256(file)));
            }
            before = prolongsLastPart() ? manifest.withoutLast() : manifest;
        }

        TickImportReport perform(TickReader reader) throws SQLException, IOException {
            for (TickPart part : manifest.parts()) {
                if (sums(part.files()).equals(sums(files))) {
                    return alreadyThere(part);
                }
            }
            requireNewFiles();
            Files.createDirectories(folder);
            clean(manifest);
            try {
                return write(reader);
            } finally {
                deleteEmptyFolder();
            }
        }

        /** Whether the files begin with all files of the last part and go on behind them. */
        private boolean prolongsLastPart() {
            if (manifest.parts().isEmpty()) {
                return false;
            }
            List<String> held = sums(manifest.parts().getLast().files());
            return held.size() < files.size()
                    && sums(files).subList(0, held.size()).equals(held);
        }

        private void deleteEmptyFolder() throws IOException {
            boolean empty;
            try (Stream<Path> found = Files.list(folder)) {
                empty = found.findAny().isEmpty();
            }
            if (empty) {
                Files.delete(folder);
            }
        }

        private void requireNewFiles() {
            for (TickPart part : before.parts()) {
                for (TickFile file : files) {
                    if (sums(part.files()).contains(file.sha256())) {
                        throw new RequestException(file.file() + ": is in the catalog already, imported as part of "
                                + String.join(
                                        ", ",
                                        part.files().stream()
                                                .map(TickFile::file)
                                                .toList())
                                + "; import only files that are new");
                    }
                }
            }
        }

        private static List<String> sums(List<TickFile> files) {
            return files.stream().map(TickFile::sha256).toList();
        }

        private TickImportReport alreadyThere(TickPart part) {
            return new TickImportReport(
                    files.stream().map(TickFile::file).toList(),
                    request.format(),
                    request.symbol(),
                    false,
                    0,
                    part.counts(),
                    part.correctedFirstNs(),
                    part.correctedLastNs(),
                    OptionalLong.of(part.clockOffsetNs()),
                    TickContinuity.NONE,
                    0,
                    0,
                    0,
                    List.of(),
                    List.of());
        }

        private TickImportReport write(TickReader reader) throws SQLException, IOException {
            Path events = folder.resolve("incoming" + TickPart.EVENTS + AtomicFiles.UNFINISHED);
            Path levels = folder.resolve("incoming" + TickPart.LEVELS + AtomicFiles.UNFINISHED);
            try (TickWriter writer = new TickWriter(catalog.database(), events, levels)) {
                Sink sink = new Sink(writer, nextSequence());
                TickReader.Totals totals = read(reader, sink, writer);
                sink.require(request, totals);
                long offsetNs = totals.clockOffsetNs().orElse(0);
                requireLater(sink.statistics.firstNs() + offsetNs);
                writer.finish();
                commit(sink, totals, events, levels);
                return report(sink, totals);
            }
        }

        private static TickReader.Totals read(TickReader reader, Sink sink, TickWriter writer)
                throws SQLException, IOException {
            try {
                return reader.read(sink);
            } catch (TickPipe.BrokenPipeException e) {
                writer.throwFailure();
                throw e;
            }
        }

        private long nextSequence() {
            return before.parts().isEmpty() ? 0 : before.parts().getLast().endSequence() + 1;
        }

        private void requireLater(long firstNs) {
            if (before.parts().isEmpty()) {
                return;
            }
            TickPart last = before.parts().getLast();
            if (firstNs <= last.correctedLastNs()) {
                throw new RequestException(names(request) + ": begins at " + instant(firstNs)
                        + ", but the catalog holds ticks of " + request.symbol() + " until "
                        + instant(last.correctedLastNs())
                        + "; logs may not overlap and are imported in the order of time, the files of one recording"
                        + " together");
            }
        }

        private static Instant instant(long ns) {
            return Instant.ofEpochSecond(0, ns);
        }

        private void commit(Sink sink, TickReader.Totals totals, Path events, Path levels) throws IOException {
            TickStatistics seen = sink.statistics;
            TradeIds stored = seen.continuity().tradeIds();
            TickPart.Checksum eventSum = checksum(events);
            TickPart.Checksum levelSum = checksum(levels);
            TickPart part = new TickPart(
                    seen.firstNs() + "-" + seen.lastNs() + "-"
                            + eventSum.sha256().substring(0, 8),
                    request.format(),
                    request.options(),
                    seen.counts(),
                    nextSequence(),
                    seen.firstNs(),
                    seen.lastNs(),
                    totals.clockOffsetNs().orElse(0),
                    seen.priceStep(),
                    seen.quantityStep(),
                    seen.highest(),
                    Math.max(
                            0,
                            stored.missing() - totals.tradeIds().orElse(stored).missing()),
                    eventSum,
                    levelSum,
                    files);
            AtomicFiles.publish(events, folder.resolve(part.eventFile()));
            AtomicFiles.publish(levels, folder.resolve(part.levelFile()));
            beforeCommit.run();
            TickManifest after = before.with(part);
            after.write(folder);
            clean(after);
        }

        private static TickPart.Checksum checksum(Path file) throws IOException {
            return new TickPart.Checksum(Files.size(file), AtomicFiles.sha256(file));
        }

        private TickImportReport report(Sink sink, TickReader.Totals totals) {
            long offsetNs = totals.clockOffsetNs().orElse(0);
            TickContinuity continuity = sink.statistics.continuity();
            return new TickImportReport(
                    files.stream().map(TickFile::file).toList(),
                    request.format(),
                    request.symbol(),
                    true,
                    totals.lines(),
                    sink.statistics.counts(),
                    sink.statistics.firstNs() + offsetNs,
                    sink.statistics.lastNs() + offsetNs,
                    totals.clockOffsetNs(),
                    totals.tradeIds().map(continuity::with).orElse(continuity).withBackwards(totals.backwards()),
                    totals.beforeSnapshot(),
                    totals.repeatedSnapshots(),
                    sink.rejected,
                    sink.rejects,
                    notes(totals));
        }

        private List<String> notes(TickReader.Totals totals) {
            List<String> notes = new ArrayList<>(totals.notes());
            if (before.parts().size() < manifest.parts().size()) {
                notes.add("replaces what the catalog held of "
                        + String.join(
                                ", ",
                                manifest.parts().getLast().files().stream()
                                        .map(TickFile::file)
                                        .toList())
                        + ", which these files begin with");
            }
            return notes;
        }

        /** Removes what a killed import left or another part replaced; parts without any metadata stay, because it may be what was lost. */
        private void clean(TickManifest manifest) throws IOException {
            List<String> valid = manifest.parts().stream()
                    .flatMap(part -> Stream.of(part.eventFile(), part.levelFile()))
                    .toList();
            List<Path> stale;
            try (Stream<Path> found = Files.list(folder)) {
                stale = found.filter(file -> {
                            String name = String.valueOf(file.getFileName());
                            return name.endsWith(AtomicFiles.UNFINISHED)
                                    || (!valid.isEmpty() && name.endsWith(".parquet") && !valid.contains(name));
                        })
                        .toList();
            }
            for (Path file : stale) {
                Files.delete(file);
            }
        }
    }

    /** Numbers, counts and hands on the ticks of one log. */
    private static final class Sink implements TickSink {
        private static final int LISTED = 1_000;

        private final TickWriter writer;
        private final TickStatistics statistics = new TickStatistics();
        private final List<TickReject> rejects = new ArrayList<>();
        private long sequence;
        private long rejected;

        Sink(TickWriter writer, long firstSequence) {
            this.writer = writer;
            sequence = firstSequence;
        }

        @Override
        public void onTicks(TickBatch batch) {
            for (int i = 0; i < batch.size(); i++) {
                statistics.add(batch, i);
                writer.write(batch, i, sequence++);
            }
        }

        @Override
        public void onReject(String file, long line, RejectReason reason, String detail) {
            rejected++;
            if (rejects.size() < LISTED) {
                rejects.add(new TickReject(file, line, reason, detail));
            }
        }

        void require(TickImportRequest request, TickReader.Totals totals) {
            long ticks = statistics.counts().ticks();
            if (ticks == 0 || rejected > request.maxRejects() * totals.lines()) {
                throw new TickRejectedException(names(request), totals.lines(), rejected, rejects);
            }
            if (statistics.highest() > HIGHEST) {
                throw new RequestException(names(request)
                        + ": has a price or quantity above 9999999999.99999999, which the catalog cannot hold");
            }
        }
    }
}
