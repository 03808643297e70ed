// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.RequestException;
import io.tradewind.store.catalog.disk.AtomicFiles;
import io.tradewind.store.catalog.disk.CatalogFolders;
import io.tradewind.store.catalog.disk.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The valid parts of one symbol's ticks; stored as {@code catalog.json}.
 *
 * @param parts in time order, not overlapping
 */
record TickManifest(List<TickPart> parts) {
    private static final String PART_TYPE = "STRUCT(name VARCHAR, format VARCHAR, options VARCHAR, snapshots BIGINT,"
            + " deltas BIGINT, trades BIGINT, quotes BIGINT, levels BIGINT, first_seq BIGINT, first_ns BIGINT,"
            + " last_ns BIGINT, clock_offset_ns BIGINT, price_step BIGINT, quantity_step BIGINT, highest BIGINT, other_ids BIGINT,"
            + " event_bytes BIGINT, event_sha256 VARCHAR, level_bytes BIGINT, level_sha256 VARCHAR,"
            + " files STRUCT(file VARCHAR, sha256 VARCHAR)[])[]";
    /** A foreign file of the part with that name. */
    private record Origin(String part, TickFile file) {}

    TickManifest {
        parts = List.copyOf(parts);
    }

    static TickManifest read(Database database, Path folder) {
        Path file = folder.resolve(CatalogFolders.METADATA);
        if (!Files.exists(file)) {
            return new TickManifest(List.of());
        }
        String unnested = "(SELECT unnest(parts) p FROM read_json(" + Database.quoted(file)
                + ", format='unstructured', columns={parts: '" + PART_TYPE + "'}))";
        try {
            List<Origin> origins = database.query(
                    "SELECT name, f.file, f.sha256 FROM (SELECT p.name AS name, unnest(p.files) f FROM " + unnested
                            + ")",
                    row -> new Origin(row.getString(1), new TickFile(row.getString(2), row.getString(3))));
            return new TickManifest(
                    database.query("SELECT p.* EXCLUDE (files) FROM " + unnested, row -> part(row, origins)));
        } catch (SQLException e) {
            throw new RequestException(file + ": is no catalog metadata (" + e.getMessage() + "); import again", e);
        }
    }

    private static TickPart part(ResultSet row, List<Origin> origins) throws SQLException {
        String name = row.getString(1);
        return new TickPart(
                name,
                row.getString(2),
                row.getString(3),
                new TickCounts(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                row.getLong(14),
                row.getLong(15),
                row.getLong(16),
                new TickPart.Checksum(row.getLong(17), row.getString(18)),
                new TickPart.Checksum(row.getLong(19), row.getString(20)),
                origins.stream()
                        .filter(origin -> origin.part().equals(name))
                        .map(Origin::file)
                        .toList());
    }

    TickManifest with(TickPart part) {
        List<TickPart> all = new ArrayList<>(parts);
        all.add(part);
        return new TickManifest(all);
    }

    TickManifest withoutLast() {
        return new TickManifest(parts.subList(0, parts.size() - 1));
    }

    void write(Path folder) throws IOException {
        List<String> texts = parts.stream().map(TickManifest::json).toList();
        AtomicFiles.write(
                folder.resolve(CatalogFolders.METADATA),
                "{\"schema\": \"tradewind-ticks-1\",\n \"parts\": [\n  " + String.join(",\n  ", texts) + "]}\n");
    }

    private static String json(TickPart part) {
        List<String> files = part.files().stream()
                .map(file -> "{\"file\": \"" + CatalogFolders.escaped(file.file()) + "\", \"sha256\": \""
                        + file.sha256() + "\"}")
                .toList();
        TickCounts counts = part.counts();
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"format\": \"%s\", \"options\": \"%s\", \"snapshots\": %d,"
                        + " \"deltas\": %d, \"trades\": %d, \"quotes\": %d, \"levels\": %d, \"first_seq\": %d, \"first_ns\": %d,"
                        + " \"last_ns\": %d, \"clock_offset_ns\": %d, \"price_step\": %d, \"quantity_step\": %d, \"highest\": %d, \"other_ids\": %d,"
                        + " \"event_bytes\": %d, \"event_sha256\": \"%s\", \"level_bytes\": %d, \"level_sha256\": \"%s\",\n"
                        + "   \"files\": [%s]}",
                part.name(),
                CatalogFolders.escaped(part.format()),
                CatalogFolders.escaped(part.options()),
                counts.snapshots(),
                counts.deltas(),
                counts.trades(),
                counts.quotes(),
                counts.levels(),
                part.firstSequence(),
                part.firstNs(),
                part.lastNs(),
                part.clockOffsetNs(),
                part.priceStep(),
                part.quantityStep(),
                part.highest(),
                part.otherIds(),
                part.events().bytes(),
                part.events().sha256(),
                part.levels().bytes(),
                part.levels().sha256(),
                String.join(", ", files));
    }

    /** Identity of all ticks as a source gives them. */
    String fingerprint() {
        MessageDigest digest = AtomicFiles.sha256();
        for (TickPart part : parts) {
            String identity = part.events().sha256() + part.levels().sha256() + part.clockOffsetNs();
            digest.update(identity.getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    TickEntry entry(String symbol) {
        return new TickEntry(
                symbol,
                parts.stream().map(TickPart::counts).reduce(TickCounts.NONE, TickCounts::plus),
                parts.getFirst().correctedFirstNs(),
                parts.getLast().correctedLastNs(),
                parts.stream().mapToLong(TickPart::clockOffsetNs).max().orElse(0),
                parts.stream().mapToLong(TickPart::priceStep).min().orElse(1),
                parts.stream().mapToLong(TickPart::quantityStep).min().orElse(1),
                fingerprint(),
                parts.stream().map(TickPart::summary).toList());
    }
}
