// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.format;

import io.tradewind.domain.port.RequestException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the columns of a kind of row in the header of a text file. */
public final class ColumnMap {
    private static final List<String> TIMES =
            List.of("time", "timestamp", "datetime", "date", "date/time", "opentime", "localtime", "start", "t");

    /** Columns of a bar. */
    public static final ColumnMap BARS = new ColumnMap(
            "time=Date,open=Open",
            List.of("time", "open", "high", "low", "close", "volume"),
            Map.of(
                    "time", TIMES,
                    "open", List.of("open", "openprice", "o"),
                    "high", List.of("high", "highprice", "h"),
                    "low", List.of("low", "lowprice", "l"),
                    "close", List.of("close", "closeprice", "c"),
                    "volume", List.of("volume", "vol", "v")));

    /** Columns of a quote or a trade. */
    public static final ColumnMap TICKS = new ColumnMap(
            "time=Date,bid=Bid",
            List.of("time", "bid", "ask", "bid_size", "ask_size", "price", "quantity", "side"),
            Map.of(
                    "time", TIMES,
                    "bid", List.of("bid", "bidprice"),
                    "ask", List.of("ask", "askprice"),
                    "bid_size", List.of("bidsize", "bidvolume", "bidquantity", "bidqty"),
                    "ask_size", List.of("asksize", "askvolume", "askquantity", "askqty"),
                    "price", List.of("price", "tradeprice"),
                    "quantity", List.of("quantity", "qty", "size", "volume", "amount"),
                    "side", List.of("side", "aggressor", "takerside")));

    private final String example;
    private final List<String> fields;
    private final Map<String, List<String>> names;

    private ColumnMap(String example, List<String> fields, Map<String, List<String>> names) {
        this.example = example;
        this.fields = fields;
        this.names = names;
    }

    Map<String, String> parse(String text) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            int equals = pair.indexOf('=');
            String field = equals < 0 ? "" : pair.substring(0, equals).strip();
            String column = pair.substring(equals + 1).strip();
            if (!fields.contains(field) || column.isEmpty() || columns.put(field, column) != null) {
                throw new RequestException(
                        "column map '" + text + "': '" + pair + "' is not a field and its column; write"
                                + " for example " + example + " with the fields " + String.join(", ", fields)
                                + ", each once");
            }
        }
        return columns;
    }

    /**
     * Index of each field's column.
     *
     * @param header names of the columns
     * @param columns field → column as the user gave it; the others are found by their usual names
     * @return in the order of the fields; -1 for those not found
     */
    public int[] locate(List<String> header, Map<String, String> columns) {
        int[] found = new int[fields.size()];
        for (int i = 0; i < found.length; i++) {
            String field = fields.get(i);
            String named = columns.get(field);
            found[i] = named == null ? fallback(header, field) : header.indexOf(named);
        }
        return found;
    }

    /**
     * The separator that the header holds most of: comma, semicolon or tab.
     *
     * @param header first line
     * @return comma when there is none
     */
    public static char delimiter(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private int fallback(List<String> header, String field) {
        for (String name : names.getOrDefault(field, List.of())) {
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
