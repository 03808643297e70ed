// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.portfolio.Portfolio;
import java.io.Closeable;
import java.io.IOException;

/** {@code benchmark.csv}: equity of buy-and-hold with the same capital, at the times of {@code equity.csv}. */
final class BenchmarkFile implements EquityListener, Closeable {
    private final CsvFile csv;
    private final DailyEquity daily;
    private final int scale;
    private final DeepestDrawdown drawdowns = new DeepestDrawdown();

    BenchmarkFile(RunFolder folder, DailyEquity daily, int scale) throws IOException {
        this.csv = new CsvFile(folder.file("benchmark.csv"), "time_ns,equity", null);
        this.daily = daily;
        this.scale = scale;
    }

    @Override
    public void onSample(long timeNs, Portfolio portfolio) {
        long value = portfolio.equityUnits();
        csv.number(timeNs).decimal(value, scale).end();
        daily.add(timeNs, value);
        drawdowns.add(value);
    }

    /** Deepest drawdown of all samples, 0 to 1. */
    double maximumDrawdown() {
        return drawdowns.deepest();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
