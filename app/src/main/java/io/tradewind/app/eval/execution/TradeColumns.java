// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.execution;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.CsvTable;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.execution.TradeBars;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trades of a case: columns {@code timestamp_ms}, {@code side}, {@code price} and {@code amount}. */
final class TradeColumns {
    private static final Pattern BAR_LENGTH = Pattern.compile("(\\d+) ms\\b.*");

    private TradeColumns() {}

    static TradeBars.Trades trades(Task task) {
        CsvTable table = CsvTable.read(CaseSeries.path(task));
        long[] times = Arrays.stream(CaseSeries.rows(task, table.numbers("timestamp_ms")))
                .mapToLong(time -> (long) time)
                .toArray();
        return new TradeBars.Trades(
                times,
                CaseSeries.rows(task, table.numbers("price")),
                CaseSeries.rows(task, table.numbers("amount")),
                sides(task, table));
    }

    /** +1 for {@code buy}, -1 for {@code sell}; +1 for all where the file has no sides. */
    static double[] sides(Task task, CsvTable table) {
        double[] all = new double[table.rows()];
        Arrays.fill(all, 1);
        if (table.has("side")) {
            String[] texts = table.texts("side");
            Arrays.setAll(all, i -> side(texts[i]));
        }
        return CaseSeries.rows(task, all);
    }

    private static double side(String text) {
        return switch (text) {
            case "buy" -> 1;
            case "sell" -> -1;
            default -> throw new UnsupportedCaseException("side '" + text + "' has no counterpart");
        };
    }

    /** The length of bars from words such as {@code 60000 ms, empty absent}. */
    static long barLength(String words) {
        Matcher matcher = BAR_LENGTH.matcher(words);
        if (!matcher.matches()) {
            throw new UnsupportedCaseException("bars of '" + words + "' have no counterpart");
        }
        return Long.parseLong(matcher.group(1));
    }
}
