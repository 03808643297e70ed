// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.audit.table.TableReader;
import io.tradewind.research.report.page.SeriesSampler;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code equity.csv} and {@code benchmark.csv} say, read in one pass side by side. */
final class EquityHistory {
    private static final double WIDE = 10;

    private static final int BUCKETS = 1_500;

    private final SeriesSampler values = new SeriesSampler(2, BUCKETS);
    private final SeriesSampler drawdowns = new SeriesSampler(2, BUCKETS);
    private final SeriesSampler exposures = new SeriesSampler(1, BUCKETS);
    private final DailyCloses closes = new DailyCloses();
    private double benchmarkPeak = Double.NaN;
    private double first = Double.NaN;
    private double last = Double.NaN;
    private double benchmarkLast = Double.NaN;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private double startSeconds = Double.NaN;
    private double endSeconds = Double.NaN;
    private double deepestDrawdown = Double.NaN;
    private double deepestSeconds = Double.NaN;
    private double highestExposure = Double.NaN;

    private EquityHistory() {}

    /** Reads the folder's tables; a missing benchmark is left out, a missing or torn {@code equity.csv} is refused. */
    static EquityHistory read(Path folder) {
        EquityHistory history = new EquityHistory();
        try (TableReader equity = TableReader.open(folder.resolve("equity.csv"));
                BenchmarkCursor benchmark = BenchmarkCursor.open(folder.resolve("benchmark.csv"))) {
            history.readRows(equity, benchmark);
        }
        return history;
    }

    private void readRows(TableReader table, BenchmarkCursor benchmark) {
        int time = table.column("time_ns");
        int equity = table.column("equity");
        int drawdown = table.column("drawdown");
        int exposure = table.column("exposure");
        while (table.next()) {
            long timeNs = table.whole(time);
            double benchmarkEquity = benchmark.at(timeNs);
            take(SeriesSampler.seconds(timeNs), table.number(equity), benchmarkEquity, table.number(drawdown));
            takeExposure(SeriesSampler.seconds(timeNs), table.number(exposure));
        }
    }

    private void take(double seconds, double equity, double benchmark, double drawdown) {
        if (values.rows() == 0) {
            first = equity;
            startSeconds = seconds;
        }
        last = equity;
        endSeconds = seconds;
        benchmarkLast = benchmark;
        lowest = Math.min(lowest, equity);
        highest = Math.max(highest, Double.isNaN(benchmark) ? equity : Math.max(equity, benchmark));
        benchmarkPeak = Double.isNaN(benchmarkPeak) ? benchmark : Math.max(benchmarkPeak, benchmark);
        if (Double.isNaN(deepestDrawdown) || drawdown > deepestDrawdown) {
            deepestDrawdown = drawdown;
            deepestSeconds = seconds;
        }
        values.add(seconds, equity, benchmark);
        drawdowns.add(seconds, -drawdown, benchmark / benchmarkPeak - 1);
        closes.add(seconds, equity, benchmark);
    }

    private void takeExposure(double seconds, double exposure) {
        highestExposure = Double.isNaN(highestExposure) ? exposure : Math.max(highestExposure, exposure);
        exposures.add(seconds, exposure);
    }

    /** Equity and benchmark. */
    SeriesSampler values() {
        return values;
    }

    /** Drawdown of the run and of the benchmark, as fractions from 0 down to -1. */
    SeriesSampler drawdowns() {
        return drawdowns;
    }

    /** Gross exposure as a multiple of equity. */
    SeriesSampler exposures() {
        return exposures;
    }

    DailyCloses closes() {
        return closes;
    }

    long rows() {
        return values.rows();
    }

    /** First equity row, NaN without rows. */
    double first() {
        return first;
    }

    /** Last equity row, NaN without rows. */
    double last() {
        return last;
    }

    /** Last benchmark value, NaN without one. */
    double benchmarkLast() {
        return benchmarkLast;
    }

    /** True when the curves span so much that a linear scale would flatten one of them: a factor of {@value #WIDE}. */
    boolean isWide() {
        return alwaysPositive() && highest / lowest > WIDE;
    }

    /** True when every equity value is positive, so that a logarithmic scale exists. */
    boolean alwaysPositive() {
        return rows() > 0 && lowest > 0;
    }

    double startSeconds() {
        return startSeconds;
    }

    double endSeconds() {
        return endSeconds;
    }

    /** Deepest drawdown as a fraction, NaN without rows. */
    double deepestDrawdown() {
        return deepestDrawdown;
    }

    double deepestSeconds() {
        return deepestSeconds;
    }

    double highestExposure() {
        return highestExposure;
    }

    /** Last benchmark value at or before a time that only moves forward. */
    private static final class BenchmarkCursor implements AutoCloseable {
        private final TableReader[] table;
        private double current = Double.NaN;
        private long nextNs = Long.MAX_VALUE;

        private BenchmarkCursor(TableReader... table) {
            this.table = table;
            advance();
        }

        static BenchmarkCursor open(Path file) {
            return Files.exists(file) ? new BenchmarkCursor(TableReader.open(file)) : new BenchmarkCursor();
        }

        double at(long timeNs) {
            while (nextNs <= timeNs) {
                current = table[0].number(table[0].column("equity"));
                advance();
            }
            return current;
        }

        private void advance() {
            boolean more = table.length > 0 && table[0].next();
            nextNs = more ? table[0].whole(table[0].column("time_ns")) : Long.MAX_VALUE;
        }

        @Override
        public void close() {
            for (TableReader reader : table) {
                reader.close();
            }
        }
    }
}
