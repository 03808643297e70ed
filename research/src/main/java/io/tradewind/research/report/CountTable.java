// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.audit.table.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the rows of a table by the texts of one or two columns. */
final class CountTable {
    private static final String SEPARATOR = "\u001f";

    private final TreeMap<String, Long> counts = new TreeMap<>();
    private long total;

    /** One combination of texts and how many rows have it. */
    record Group(List<String> texts, long count) {}

    /** Counts orders by status. */
    static CountTable orders(Path folder) {
        return read(folder.resolve("orders.csv"), new String[] {"status"});
    }

    /** Counts rejections by stage and reason. */
    static CountTable rejections(Path folder) {
        return read(folder.resolve("rejections.csv"), new String[] {"stage"}, new String[] {
            "reason", "reason_code", "reason code"
        });
    }

    private static CountTable read(Path file, String[]... columns) {
        CountTable counted = new CountTable();
        if (Files.exists(file)) {
            try (TableReader table = TableReader.open(file)) {
                int[] indexes = Arrays.stream(columns).mapToInt(table::column).toArray();
                while (table.next()) {
                    counted.take(table, indexes);
                }
            }
        }
        return counted;
    }

    private void take(TableReader table, int[] indexes) {
        StringBuilder key = new StringBuilder();
        for (int index : indexes) {
            key.append(index == indexes[0] ? "" : SEPARATOR).append(table.text(index));
        }
        counts.merge(key.toString(), 1L, Long::sum);
        total++;
    }

    long total() {
        return total;
    }

    /** Groups, most frequent first, then by text. */
    List<Group> groups() {
        Comparator<Map.Entry<String, Long>> order = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return counts.entrySet().stream()
                .sorted(order.thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Group(List.of(entry.getKey().split(SEPARATOR, -1)), entry.getValue()))
                .toList();
    }
}
