// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.execution;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.CsvTable;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.execution.TradeBars;
import io.tradewind.quant.execution.Vpin;
import io.tradewind.quant.performance.SampleMoments;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code exec_vpin}: toxicity of order flow, with sides known or classified in bulk. */
public final class VpinRunner implements CaseRunner {
    private static final int SHOWN = 10;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        return params.find("bucket_volume") != null ? buckets(task, params) : bulk(task, params);
    }

    private static ObjectNode buckets(Task task, CaseParameters params) {
        double volume = params.real("bucket_volume");
        int window = params.integer(1, "window");
        params.requireAllKnown();
        CsvTable table = CsvTable.read(CaseSeries.path(task));
        double[] amounts = CaseSeries.rows(task, table.numbers("amount"));
        Vpin vpin = Vpin.ofTrades(amounts, TradeColumns.sides(task, table), volume);
        double[] rolling = vpin.rolling(window);
        return new Values()
                .count("n_buckets", () -> vpin.buyVolumes().length)
                .node("buy_first10", () -> JsonValues.numbers(first(vpin.buyVolumes())))
                .number("vpin_first", () -> rolling.length == 0 ? Double.NaN : rolling[0])
                .number("vpin_last", () -> rolling.length == 0 ? Double.NaN : rolling[rolling.length - 1])
                .node("vpin_all", () -> JsonValues.numbers(rolling))
                .number("mean_imbalance", () -> SampleMoments.mean(vpin.imbalances()))
                .wantedBy(task);
    }

    private static ObjectNode bulk(Task task, CaseParameters params) {
        long length = TradeColumns.barLength(params.text("", "bar", "bars"));
        String sigma = params.text("std ddof 1", "sigma");
        params.requireAllKnown();
        if (!sigma.startsWith("std ddof 1")) {
            throw new UnsupportedCaseException("sigma '" + sigma + "' has no counterpart");
        }
        TradeBars bars = TradeBars.byTime(TradeColumns.trades(task), length);
        double deviation = SampleMoments.standardDeviation(changes(bars.closes()), 1);
        double[] bought = Vpin.bulkClassified(bars.closes(), bars.volumes(), deviation);
        return new Values()
                .count("n_bars", () -> bars.closes().length)
                .number("sigma", () -> deviation)
                .node("buy_volume_first10", () -> JsonValues.numbers(first(bought)))
                .number("total_buy", () -> SampleMoments.sum(bought))
                .number("total", () -> SampleMoments.sum(bars.volumes()))
                .wantedBy(task);
    }

    private static double[] changes(double[] closes) {
        double[] changes = new double[closes.length - 1];
        Arrays.setAll(changes, i -> closes[i + 1] - closes[i]);
        return changes;
    }

    private static double[] first(double[] values) {
        return Arrays.copyOf(values, StrictMath.min(SHOWN, values.length));
    }
}
