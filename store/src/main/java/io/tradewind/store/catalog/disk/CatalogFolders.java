// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.disk;

import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folders of a catalog: one for each symbol, with its metadata in one JSON file. */
public final class CatalogFolders {
    /** Name of the file with the metadata. */
    public static final String METADATA = "catalog.json";

    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    private CatalogFolders() {}

    /**
     * The root of a catalog, which need not exist.
     *
     * @param root as given
     * @return absolute and normalised
     * @throws RequestException when it is a file
     */
    public static Path requireFolder(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new RequestException(root + ": the catalog must be a folder, and this is a file");
        }
        return absolute;
    }

    /**
     * Refuses a symbol that cannot name a folder.
     *
     * @param symbol instrument
     * @throws RequestException unless it is 1 to 64 letters, digits, dashes, underscores or dots, the first no dot
     */
    public static void requireSymbol(String symbol) {
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new RequestException("symbol '" + symbol + "' cannot be a folder name: write 1 to 64 letters, digits,"
                    + " dashes, underscores or dots, for example BTCUSDT");
        }
    }

    /**
     * Folders within another.
     *
     * @param parent folder that need not exist
     * @return in the order of their names
     * @throws RequestException when it cannot be listed
     */
    public static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new RequestException(parent + ": cannot be listed (" + e.getMessage() + ")", e);
        }
    }

    /**
     * The last part of a path.
     *
     * @param path any path
     * @return empty for a root
     */
    public static String name(Path path) {
        @Nullable Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /**
     * Text as it stands between the quotation marks of a JSON string.
     *
     * @param text any text
     * @return the same with quotation marks, backslashes and control characters escaped
     */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
