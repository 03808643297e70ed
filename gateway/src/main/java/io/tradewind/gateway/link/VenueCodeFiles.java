// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.fault.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads tables of codes. The format, line by line: {@code #} begins a comment; {@code venue:}, {@code as-of:} (a date),
 * {@code source:} (repeated) and {@code optional-prefix:} (may be absent) stand before the codes; then {@code code |
 * meaning | kind | reason}, the reason for {@code order.refused} and only there.
 */
public final class VenueCodeFiles {
    /** The tables that ship, by name. */
    public static final List<String> NAMES = List.of("binance-spot", "binance-usdm", "kraken", "coinbase");

    private static final int COLUMNS = 4;

    private final String file;
    private final Map<String, String> header = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();
    private final Map<String, CodeLine> lines = new LinkedHashMap<>();
    private int number;

    private VenueCodeFiles(String file) {
        this.file = file;
    }

    /**
     * A table that ships.
     *
     * @param name one of {@link #NAMES}
     * @return the table
     * @throws IllegalArgumentException when there is none of that name
     */
    public static VenueCodes load(String name) {
        String file = name + "-errors.txt";
        try (InputStream stream = VenueCodeFiles.class.getResourceAsStream(file)) {
            if (stream == null || !NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "no table of venue errors is called '" + name + "'; there are " + NAMES);
            }
            return parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + file + " cannot be read", e);
        }
    }

    /**
     * Parses a table.
     *
     * @param file name for messages
     * @param text its content
     * @return the table
     * @throws IllegalArgumentException with file and line when a line is not as it should be
     */
    public static VenueCodes parse(String file, String text) {
        VenueCodeFiles reader = new VenueCodeFiles(file);
        text.lines().forEach(reader::read);
        return reader.finish();
    }

    private void read(String line) {
        number++;
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (text.contains("|")) {
            code(text);
        } else {
            header(text);
        }
    }

    private void header(String text) {
        int colon = text.indexOf(':');
        String key = colon < 0 ? "" : text.substring(0, colon);
        String value = text.substring(colon + 1).strip();
        if (!List.of("venue", "as-of", "source", "optional-prefix").contains(key) || value.isEmpty()) {
            throw bad("expected 'venue: NAME', 'as-of: DATE', 'source: ADDRESS', 'optional-prefix: WORD' or "
                    + "'code | meaning | kind | reason', found '" + text + "'");
        }
        if (!lines.isEmpty()) {
            throw bad("'" + key + "' must stand before the first code");
        }
        if (key.equals("source")) {
            sources.add(value);
        } else if (header.put(key, value) != null) {
            throw bad("'" + key + "' is stated twice");
        }
    }

    private void code(String text) {
        String[] columns = text.split("\\|", -1);
        if (columns.length != COLUMNS) {
            throw bad("expected 4 columns, found " + columns.length);
        }
        String code = columns[0].strip();
        String meaning = columns[1].strip();
        if (code.isEmpty() || meaning.isEmpty()) {
            throw bad("code and meaning must not be empty");
        }
        ErrorKind kind = kind(columns[2].strip());
        CodeLine line = new CodeLine(code, meaning, kind, reason(kind, columns[3].strip()));
        if (lines.put(code, line) != null) {
            throw bad("code '" + code + "' is listed twice");
        }
    }

    private ErrorKind kind(String word) {
        return ErrorKind.of(word)
                .filter(kind -> kind != ErrorKind.UNKNOWN)
                .orElseThrow(() -> bad("no kind of error is called '" + word + "'"));
    }

    private VenueReason reason(ErrorKind kind, String word) {
        if (kind != ErrorKind.ORDER_REFUSED) {
            if (!word.isEmpty()) {
                throw bad("only order.refused has a reason, found '" + word + "'");
            }
            return VenueReason.BAD_COMBINATION;
        }
        for (VenueReason reason : VenueReason.values()) {
            if (reason.name().equals(word)) {
                return reason;
            }
        }
        throw bad("no reason is called '" + word + "'");
    }

    private VenueCodes finish() {
        LocalDate asOf = date(required("as-of"));
        if (sources.isEmpty()) {
            throw bad("no 'source:' is stated");
        }
        if (lines.isEmpty()) {
            throw bad("the table holds no code");
        }
        return new VenueCodes(
                required("venue").toUpperCase(Locale.ROOT),
                asOf,
                sources,
                header.getOrDefault("optional-prefix", ""),
                lines);
    }

    private String required(String key) {
        String value = header.get(key);
        if (value == null) {
            throw bad("'" + key + ":' is missing");
        }
        return value;
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(file + ":" + number + ": 'as-of' is no date: '" + text + "'", e);
        }
    }

    private IllegalArgumentException bad(String what) {
        return new IllegalArgumentException(file + ":" + number + ": " + what);
    }
}
