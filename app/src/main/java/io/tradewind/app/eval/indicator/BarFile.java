// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.CsvTable;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.indicator.Columns;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The bars of an indicator case and sums of their columns. A file without a column of its own has NaN there. */
final class BarFile {

    private final Task task;
    private final CsvTable table;

    private BarFile(Task task, CsvTable table) {
        this.task = task;
        this.table = table;
    }

    static BarFile read(Task task) {
        return new BarFile(task, CsvTable.read(CaseSeries.path(task)));
    }

    /** Open, high, low, close, volume; or one series in all, or a pair. */
    Columns columns(List<String> series) {
        return switch (series.size()) {
            case 0 -> new Columns(bar("open"), bar("high"), bar("low"), bar("close"), bar("volume"));
            case 1 -> Columns.ofReal(series(series.getFirst()));
            case 2 -> Columns.ofPair(series(series.getFirst()), series(series.get(1)));
            case 5 ->
                new Columns(
                        series(series.get(0)),
                        series(series.get(1)),
                        series(series.get(2)),
                        series(series.get(3)),
                        series(series.get(4)));
            default -> throw new UnsupportedCaseException("series " + series + " have no counterpart");
        };
    }

    /** A column, or {@code hl2}, {@code hlc3}, {@code ohlc4} of them. */
    double[] series(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "hl2" -> mean("high", "low");
            case "hlc3" -> mean("high", "low", "close");
            case "ohlc4" -> mean("open", "high", "low", "close");
            case "open", "high", "low", "close", "volume" -> bar(name);
            default -> table.has(name) ? bar(name) : new RSeries(this).evaluate(RParser.parse(name));
        };
    }

    /**
     * A column of the file.
     *
     * @throws UnsupportedCaseException when there is none of this name
     */
    double[] column(String name) {
        if (!table.has(name)) {
            throw new UnsupportedCaseException("the file has no column '" + name + "', it has " + table.header());
        }
        return bar(name);
    }

    private double[] bar(String name) {
        if (!table.has(name)) {
            double[] absent = new double[table.rows()];
            Arrays.fill(absent, Double.NaN);
            return CaseSeries.rows(task, absent);
        }
        return CaseSeries.rows(task, table.numbers(name));
    }

    private double[] mean(String... names) {
        double[] sum = bar(names[0]);
        for (int k = 1; k < names.length; k++) {
            double[] next = bar(names[k]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += next[i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= names.length;
        }
        return sum;
    }
}
