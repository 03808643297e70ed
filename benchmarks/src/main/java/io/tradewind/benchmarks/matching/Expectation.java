// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.benchmarks.matching.TradeTally.Totals;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What another engine made of a stream, where {@code PREFIX_expected.json} or {@code PREFIX_final_l2.csv[.gz]} says so. */
final class Expectation {
    private static final String CHECKSUM = "fnv1a64_trades_taker_maker_price_size_le";
    private static final List<String> PARTS = List.of("fill", "bench");
    private static final Map<String, ToLongFunction<Totals>> COMPARED = compared();

    private final Path json;
    private final @Nullable JsonNode totals;
    private final @Nullable List<String> book;
    private final List<String> absent = new ArrayList<>();

    /**
     * Reads what is there.
     *
     * @throws IllegalArgumentException when the JSON is broken, or says nothing that could be compared
     */
    Expectation(Path prefix) throws IOException {
        json = StreamFiles.find(prefix, "_expected.json");
        Path levels = StreamFiles.find(prefix, "_final_l2.csv");
        totals = Files.isRegularFile(json) ? read() : null;
        book = Files.isRegularFile(levels) ? sorted(lines(levels)) : null;
        if (totals != null) {
            check(totals);
        }
    }

    private static Map<String, ToLongFunction<Totals>> compared() {
        Map<String, ToLongFunction<Totals>> keys = new LinkedHashMap<>();
        keys.put("trades", found -> found.trades);
        keys.put("trade_volume", found -> found.tradeVolume);
        keys.put("sum_price_x_size", found -> found.sumPriceSize);
        keys.put("reject_events", found -> found.rejectEvents);
        keys.put("reject_volume", found -> found.rejectVolume);
        keys.put("reduce_events", found -> found.reduceEvents);
        keys.put("reduce_volume", found -> found.reduceVolume);
        keys.put("other", found -> found.refusals);
        keys.put(CHECKSUM, found -> found.tradeChecksum);
        return keys;
    }

    private JsonNode read() throws IOException {
        try (BufferedReader reader = StreamFiles.open(json)) {
            return JsonMapper.shared().readTree(reader);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new IllegalArgumentException(
                    json + place + ": is no JSON: " + e.getOriginalMessage()
                            + ". Mend the file, or take it away to compare no totals",
                    e);
        }
    }

    private void check(JsonNode root) {
        for (String part : PARTS) {
            for (String key : COMPARED.keySet()) {
                JsonNode value = root.path(part).path(key);
                if (value.isMissingNode()) {
                    absent.add(part + "." + key);
                } else if (key.equals(CHECKSUM) ? !isChecksum(value) : !isWhole(value)) {
                    String wanted = key.equals(CHECKSUM) ? "16 hexadecimal digits in quotes" : "a whole number";
                    throw new IllegalArgumentException(
                            json + ": " + part + "." + key + " is " + value + ", but must be " + wanted);
                }
            }
        }
        if (absent.size() == PARTS.size() * COMPARED.size()) {
            throw new IllegalArgumentException(
                    json + ": has nothing to compare. Write {\"bench\": {...}}, or fill, with any of "
                            + String.join(", ", COMPARED.keySet()) + "; or take the file away");
        }
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong();
    }

    private static boolean isChecksum(JsonNode value) {
        return value.isString() && value.asString().matches("[0-9a-f]{16}");
    }

    /** Which totals are not compared because the JSON leaves them out, in one line; empty when it has all, or is not there. */
    Optional<String> notCompared() {
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of("not compared, because " + json + " leaves them out: " + String.join(", ", absent));
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = StreamFiles.open(file)) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
        }
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    /** Whether the final book is the expected one; null when none is expected. */
    @Nullable
    Boolean bookEquals(List<String> found) {
        return book == null ? null : book.equals(sorted(found));
    }

    /** One line for each total of a part, fill or bench, that differs. */
    List<String> differences(String part, Totals found) {
        List<String> lines = new ArrayList<>();
        if (totals != null) {
            JsonNode expected = totals.path(part);
            COMPARED.forEach((key, total) -> compare(lines, part, expected.path(key), key, total.applyAsLong(found)));
        }
        return lines;
    }

    private static void compare(List<String> lines, String part, JsonNode expected, String key, long found) {
        if (expected.isMissingNode()) {
            return;
        }
        String is = key.equals(CHECKSUM) ? hex(found) : Long.toString(found);
        if (!expected.asString().equals(is)) {
            String name = key.equals(CHECKSUM) ? "trade checksum" : key;
            lines.add(part + ": " + name + " is " + is + ", expected " + expected.asString());
        }
    }

    /** A checksum as 16 hexadecimal digits. */
    static String hex(long checksum) {
        return String.format(java.util.Locale.ROOT, "%016x", checksum);
    }
}
