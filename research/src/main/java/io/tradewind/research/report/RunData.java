// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.control.ControlHistory;
import io.tradewind.research.report.page.RunDocument;
import io.tradewind.research.report.replay.ReplayHistory;
import java.nio.file.Path;
import java.util.List;

/** Everything that the report shows, read once from a run folder. */
record RunData(
        RunDocument summary,
        RunDocument manifest,
        List<Metric> metrics,
        EquityHistory equity,
        TradeHistory trades,
        MarkHistory marks,
        CostHistory costs,
        CountTable orders,
        CountTable rejections,
        ReplayHistory replay,
        ControlHistory control) {

    /**
     * Reads the folder. Only {@code equity.csv} must be there.
     *
     * @throws io.tradewind.research.audit.table.TableException when a file is torn or malformed
     */
    static RunData read(Path folder) {
        RunDocument summary = RunDocument.read(folder.resolve("summary.json"));
        RunDocument manifest = RunDocument.read(folder.resolve("manifest.json"));
        Contracts contracts = new Contracts(manifest);
        return new RunData(
                summary,
                manifest,
                Metric.readAll(summary),
                EquityHistory.read(folder),
                TradeHistory.read(folder, contracts),
                MarkHistory.read(folder),
                CostHistory.read(folder, contracts),
                CountTable.orders(folder),
                CountTable.rejections(folder),
                ReplayHistory.read(folder),
                ControlHistory.read(folder));
    }

    /** Name of the run, "Run" when it has none. */
    String name() {
        String name = summary.text("run", "name");
        return name.isEmpty() ? "Run" : name;
    }

    /** Currency of equity, empty when the summary does not say. */
    String currency() {
        return summary.text("run", "currency");
    }

    /** Capital at the start: as the summary states it, else the first equity value. */
    double capital() {
        for (String key : List.of("capital", "cash", "initial_capital")) {
            double stated = summary.number("run", key);
            if (Double.isFinite(stated)) {
                return stated;
            }
        }
        return equity.first();
    }

    /** Profit after all booked costs, in run currency. */
    double netProfit() {
        return equity.last() - capital();
    }

    /** Profit over capital as a fraction. */
    double netReturn() {
        return netProfit() / capital();
    }

    /** Length of the equity curve in years of 365.25 days, NaN without rows. */
    double years() {
        return (equity.endSeconds() - equity.startSeconds()) / (365.25 * 86_400);
    }

    /** First metric with one of these keys. */
    java.util.Optional<Metric> metric(String... keys) {
        for (String key : keys) {
            for (Metric metric : metrics) {
                if (metric.key().equalsIgnoreCase(key)) {
                    return java.util.Optional.of(metric);
                }
            }
        }
        return java.util.Optional.empty();
    }
}
