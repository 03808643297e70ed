// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.WideMath;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.portfolio.Portfolio;
import java.io.Closeable;
import java.io.IOException;
import java.math.RoundingMode;

/** {@code equity.csv} and {@code marks.csv}: the account at each sample, and the prices that value it. */
final class EquityFiles implements EquityListener, Closeable {
    private static final String EQUITY_HEADER = "time_ns,equity,cash,unrealised_pnl,drawdown,exposure";
    private static final String MARKS_HEADER = "time_ns,instrument,mark";
    private static final int RATIO_SCALE = 12;
    private static final long RATIO_ONE = 1_000_000_000_000L;

    private final CsvFile equity;
    private final CsvFile marks;
    private final InstrumentRegistry registry;
    private final DailyEquity daily;
    private final int scale;
    private final DeepestDrawdown drawdowns = new DeepestDrawdown();
    private long peak = Long.MIN_VALUE;
    private long exposedSamples;
    private long samples;

    EquityFiles(RunFolder folder, InstrumentRegistry registry, DailyEquity daily) throws IOException {
        this.equity = new CsvFile(folder.file("equity.csv"), EQUITY_HEADER, null);
        this.marks = new CsvFile(folder.file("marks.csv"), MARKS_HEADER, null);
        this.registry = registry;
        this.daily = daily;
        this.scale = registry.currency(0).scale();
    }

    @Override
    public void onSample(long timeNs, Portfolio portfolio) {
        long value = portfolio.equityUnits();
        long gross = portfolio.grossExposureUnits();
        peak = Math.max(peak, value);
        equity.number(timeNs)
                .decimal(value, scale)
                .decimal(portfolio.cashUnits(), scale)
                .decimal(portfolio.unrealisedUnits(), scale)
                .decimal(peak <= 0 ? 0 : ratio(peak - value, peak), RATIO_SCALE)
                .decimal(value <= 0 ? 0 : ratio(gross, value), RATIO_SCALE)
                .end();
        for (int i = 0; i < registry.size(); i++) {
            mark(timeNs, registry.get(i), portfolio.markTicks(i));
        }
        daily.add(timeNs, value);
        drawdowns.add(value);
        samples++;
        exposedSamples += gross != 0 ? 1 : 0;
    }

    private void mark(long timeNs, Instrument instrument, long ticks) {
        if (ticks != 0) {
            marks.number(timeNs)
                    .text(instrument.symbol())
                    .price(instrument, ticks)
                    .end();
        }
    }

    /** Of next to nothing a part is more than can be counted: then it is the largest that can be. */
    static long ratio(long part, long whole) {
        return Math.abs(part / whole) >= Long.MAX_VALUE / RATIO_ONE
                ? Long.signum(part) * Long.MAX_VALUE
                : WideMath.multiplyDivide(part, RATIO_ONE, whole, RoundingMode.HALF_EVEN);
    }

    /** Deepest drawdown of all samples, 0 to 1. */
    double maximumDrawdown() {
        return drawdowns.deepest();
    }

    /** Share of the samples with an open position; NaN without samples. */
    double exposureTime() {
        return samples == 0 ? Double.NaN : (double) exposedSamples / samples;
    }

    long rows() {
        return equity.rows();
    }

    @Override
    public void close() throws IOException {
        try (marks) {
            equity.close();
        }
    }
}
