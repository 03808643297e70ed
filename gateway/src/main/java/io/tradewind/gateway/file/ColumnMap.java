// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.RequestException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the columns of a bar in the header of a text file. */
final class ColumnMap {
    /** Fields of a bar, in the order of {@link #locate}. */
    static final List<String> FIELDS = List.of("time", "open", "high", "low", "close", "volume");

    private static final Map<String, List<String>> NAMES = Map.of(
            "time", List.of("time", "timestamp", "datetime", "date", "date/time", "opentime", "start", "t"),
            "open", List.of("open", "openprice", "o"),
            "high", List.of("high", "highprice", "h"),
            "low", List.of("low", "lowprice", "l"),
            "close", List.of("close", "closeprice", "c"),
            "volume", List.of("volume", "vol", "v"));

    private ColumnMap() {}

    static Map<String, String> parse(String text) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            int equals = pair.indexOf('=');
            String field = equals < 0 ? "" : pair.substring(0, equals).strip();
            String column = pair.substring(equals + 1).strip();
            if (!FIELDS.contains(field) || column.isEmpty() || columns.put(field, column) != null) {
                throw new RequestException(
                        "column map '" + text + "': '" + pair + "' is not a field and its column; write"
                                + " for example time=Date,open=Open with the fields " + String.join(", ", FIELDS)
                                + ", each once");
            }
        }
        return columns;
    }

    /** Index of each field's column, -1 for those not found. */
    static int[] locate(List<String> header, Map<String, String> columns) {
        int[] found = new int[FIELDS.size()];
        for (int i = 0; i < found.length; i++) {
            String field = FIELDS.get(i);
            String named = columns.get(field);
            found[i] = named == null ? fallback(header, field) : header.indexOf(named);
        }
        return found;
    }

    private static int fallback(List<String> header, String field) {
        for (String name : NAMES.getOrDefault(field, List.of())) {
            for (int i = 0; i < header.size(); i++) {
                if (normalised(header.get(i)).equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** {@code "1. open"}, {@code Open} and {@code <OPEN>} are all {@code open}. */
    private static String normalised(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("^\\s*\\d+\\.\\s*", "")
                .replaceAll("[\\s_<>]", "");
    }
}
