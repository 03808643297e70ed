// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.execution;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.CsvTable;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.execution.ScheduleFigures;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code exec_schedule}: benchmarks of an execution over bars. */
public final class ScheduleRunner implements CaseRunner {
    private static final Pattern PARTICIPATION = Pattern.compile("pov(\\d+)_filled");
    private static final Pattern SLICES = Pattern.compile("(vwap|twap)_slices_(first|last)(\\d+)");
    private static final double PERCENT = 0.01;
    private static final int[] BARS_SHOWN = {1, 10, 50};

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        double quantity = params.real("Q");
        String price = params.text("close", "price");
        params.requireAllKnown();
        CsvTable table = CsvTable.read(CaseSeries.path(task));
        double[] close = CaseSeries.rows(task, table.numbers("close"));
        double[] volumes = CaseSeries.rows(task, table.numbers("volume"));
        double[] prices = price.startsWith("typical")
                ? ScheduleFigures.typicalPrices(
                        CaseSeries.rows(task, table.numbers("high")),
                        CaseSeries.rows(task, table.numbers("low")),
                        close)
                : closes(price, close);
        double arrival = CaseSeries.rows(task, table.numbers("open"))[0];
        double average = ScheduleFigures.timeWeighted(close);
        Values values = new Values()
                .number("market_vwap", () -> ScheduleFigures.volumeWeighted(prices, volumes))
                .number("twap_close", () -> average)
                .number("arrival", () -> arrival)
                .number("is_bps_twap_buy", () -> ScheduleFigures.shortfallBps(average, arrival, true))
                .number("is_bps_twap_sell", () -> ScheduleFigures.shortfallBps(average, arrival, false));
        task.wanted().forEach(name -> putByName(values, name, quantity, volumes));
        return values.wantedBy(task);
    }

    private static double[] closes(String price, double[] close) {
        if (!price.startsWith("close")) {
            throw new UnsupportedCaseException("price '" + price + "' has no counterpart");
        }
        return close;
    }

    private static void putByName(Values values, String name, double quantity, double[] volumes) {
        Matcher participation = PARTICIPATION.matcher(name);
        if (participation.matches()) {
            double rate = PERCENT * Integer.parseInt(participation.group(1));
            values.node(name, () -> JsonValues.numbers(filled(volumes, rate)));
        }
        Matcher slices = SLICES.matcher(name);
        if (slices.matches()) {
            double[] all = slices.group(1).equals("vwap")
                    ? ScheduleFigures.volumeSlices(quantity, volumes)
                    : ScheduleFigures.timeSlices(quantity, volumes.length);
            int count = StrictMath.min(all.length, Integer.parseInt(slices.group(3)));
            int from = slices.group(2).equals("first") ? 0 : all.length - count;
            values.node(name, () -> JsonValues.numbers(Arrays.copyOfRange(all, from, from + count)));
        }
    }

    private static double[] filled(double[] volumes, double rate) {
        double[] filled = ScheduleFigures.participation(volumes, rate, Double.POSITIVE_INFINITY);
        return Arrays.stream(BARS_SHOWN)
                .filter(bars -> bars <= filled.length)
                .mapToDouble(bars -> filled[bars - 1])
                .toArray();
    }
}
