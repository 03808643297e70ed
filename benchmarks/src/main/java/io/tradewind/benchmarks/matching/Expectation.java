// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.benchmarks.matching.TradeTally.Totals;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What another engine made of a stream, where {@code PREFIX_expected.json} or {@code PREFIX_final_l2.csv[.gz]} says so. */
final class Expectation {
    private final @Nullable JsonNode totals;
    private final @Nullable List<String> book;

    Expectation(Path prefix) throws IOException {
        Path json = StreamFiles.find(prefix, "_expected.json");
        Path levels = StreamFiles.find(prefix, "_final_l2.csv");
        totals = Files.isRegularFile(json) ? JsonMapper.shared().readTree(json.toFile()) : null;
        book = Files.isRegularFile(levels) ? sorted(lines(levels)) : null;
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = StreamFiles.open(file)) {
            return reader.lines().skip(1).toList();
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
        JsonNode expected = totals == null ? null : totals.get(part);
        if (expected != null) {
            compare(lines, part, expected, "trades", found.trades);
            compare(lines, part, expected, "trade_volume", found.tradeVolume);
            compare(lines, part, expected, "sum_price_x_size", found.sumPriceSize);
            compare(lines, part, expected, "reject_events", found.rejectEvents);
            compare(lines, part, expected, "reject_volume", found.rejectVolume);
            compare(lines, part, expected, "reduce_events", found.reduceEvents);
            compare(lines, part, expected, "reduce_volume", found.reduceVolume);
            compare(lines, part, expected, "other", found.refusals);
            compareChecksum(lines, part, expected, found.tradeChecksum);
        }
        return lines;
    }

    private static void compare(List<String> lines, String part, JsonNode expected, String key, long found) {
        JsonNode value = expected.get(key);
        if (value != null && value.asLong() != found) {
            lines.add(part + ": " + key + " is " + found + ", expected " + value.asLong());
        }
    }

    private static void compareChecksum(List<String> lines, String part, JsonNode expected, long found) {
        JsonNode value = expected.get("fnv1a64_trades_taker_maker_price_size_le");
        if (value != null && !value.asString().equals(hex(found))) {
            lines.add(part + ": trade checksum is " + hex(found) + ", expected " + value.asString());
        }
    }

    /** A checksum as 16 hexadecimal digits. */
    static String hex(long checksum) {
        return String.format(java.util.Locale.ROOT, "%016x", checksum);
    }
}
