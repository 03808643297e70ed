// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.number.DecimalText;
import io.tradewind.domain.port.RequestException;
import io.tradewind.store.catalog.disk.AtomicFiles;
import io.tradewind.store.catalog.disk.CatalogFolders;
import io.tradewind.store.catalog.disk.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The valid parts of one symbol and interval, with their sources; stored as {@code catalog.json}.
 *
 * @param decimals most decimals that a price shows
 * @param parts in time order, not overlapping
 * @param sources in import order
 */
record Manifest(int decimals, List<Part> parts, List<CatalogSource> sources) {
    static final Manifest EMPTY = new Manifest(0, List.of(), List.of());

    private static final String PART_TYPE = "STRUCT(file VARCHAR, \"rows\" BIGINT, first_ns BIGINT, last_ns BIGINT,"
            + " bytes BIGINT, sha256 VARCHAR, highest BIGINT)[]";
    private static final String SOURCE_TYPE = "STRUCT(file VARCHAR, sha256 VARCHAR, format VARCHAR, options VARCHAR,"
            + " \"rows\" BIGINT, imported BIGINT)[]";

    Manifest {
        parts = parts.stream().sorted(Comparator.comparingLong(Part::firstNs)).toList();
        sources = List.copyOf(sources);
    }

    static Manifest read(Database database, Path folder) {
        Path file = folder.resolve(CatalogFolders.METADATA);
        if (!Files.exists(file)) {
            return EMPTY;
        }
        String json =
                "read_json(" + Database.quoted(file) + ", format='unstructured', columns={decimals: 'INTEGER', parts: '"
                        + PART_TYPE + "', sources: '" + SOURCE_TYPE + "'})";
        try {
            List<Integer> decimals = database.query("SELECT decimals FROM " + json, row -> row.getInt(1));
            List<Part> parts =
                    database.query("SELECT p.* FROM (SELECT unnest(parts) p FROM " + json + ")", Manifest::part);
            List<CatalogSource> sources =
                    database.query("SELECT s.* FROM (SELECT unnest(sources) s FROM " + json + ")", Manifest::source);
            return new Manifest(decimals.getFirst(), parts, sources);
        } catch (SQLException e) {
            throw new RequestException(file + ": is no catalog metadata (" + e.getMessage() + "); import again", e);
        }
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                row.getLong(7));
    }

    private static CatalogSource source(ResultSet row) throws SQLException {
        return new CatalogSource(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5), row.getLong(6));
    }

    void write(Path folder) throws IOException {
        StringBuilder json = new StringBuilder("{\"schema\": \"tradewind-bars-1\", \"tick\": \"" + tick()
                + "\", \"decimals\": " + decimals + ",\n \"parts\": [");
        String separator = "\n  ";
        for (Part part : parts) {
            json.append(separator)
                    .append(String.format(
                            Locale.ROOT,
                            "{\"file\": \"%s\", \"rows\": %d, \"first_ns\": %d, \"last_ns\": %d, \"bytes\": %d, \"sha256\":"
                                    + " \"%s\", \"highest\": %d}",
                            part.file(),
                            part.rows(),
                            part.firstNs(),
                            part.lastNs(),
                            part.bytes(),
                            part.sha256(),
                            part.highest()));
            separator = ",\n  ";
        }
        json.append("],\n \"sources\": [");
        separator = "\n  ";
        for (CatalogSource source : sources) {
            json.append(separator)
                    .append(String.format(
                            Locale.ROOT,
                            "{\"file\": \"%s\", \"sha256\": \"%s\", \"format\": \"%s\", \"options\": \"%s\", \"rows\": %d,"
                                    + " \"imported\": %d}",
                            CatalogFolders.escaped(source.file()),
                            source.sha256(),
                            CatalogFolders.escaped(source.format()),
                            CatalogFolders.escaped(source.options()),
                            source.rows(),
                            source.imported()));
            separator = ",\n  ";
        }
        AtomicFiles.write(
                folder.resolve(CatalogFolders.METADATA), json.append("]}\n").toString());
    }

    String tick() {
        return DecimalText.format(1, decimals);
    }

    long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }
}
