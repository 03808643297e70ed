// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder.risk;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.WideMath;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.portfolio.Portfolio;
import java.io.Closeable;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;

/**
 * {@code exposure.csv}: each position's value at its mark over the equity, signed, at the times of {@code equity.csv}; and the highest
 * shares of the run. Positions of nothing have no row.
 */
public final class ExposureFile implements EquityListener, Closeable {
    private static final int SCALE = 12;
    private static final long ONE = 1_000_000_000_000L;

    private final CsvFile csv;
    private final InstrumentRegistry registry;
    private final long[] highest;
    private long highestGross;
    private long highestNet;

    /**
     * Creates the file.
     *
     * @param path where
     * @param registry instruments of the run
     * @throws IOException when the disk refuses
     */
    public ExposureFile(Path path, InstrumentRegistry registry) throws IOException {
        this.csv = new CsvFile(path, "time_ns,instrument,exposure", null);
        this.registry = registry;
        this.highest = new long[registry.size()];
    }

    @Override
    public void onSample(long timeNs, Portfolio portfolio) {
        long equity = portfolio.equityUnits();
        if (equity <= 0) {
            return;
        }
        long net = 0;
        for (int i = 0; i < highest.length; i++) {
            long lots = portfolio.lots(i);
            if (lots != 0) {
                long value = portfolio.notionalUnits(i, portfolio.markTicks(i), lots);
                net = Math.addExact(net, value);
                row(timeNs, i, share(value, equity));
            }
        }
        highestNet = Math.max(highestNet, Math.abs(share(net, equity)));
        highestGross = Math.max(highestGross, share(portfolio.grossExposureUnits(), equity));
    }

    private void row(long timeNs, int instrumentId, long share) {
        csv.number(timeNs)
                .text(registry.get(instrumentId).symbol())
                .decimal(share, SCALE)
                .end();
        highest[instrumentId] = Math.max(highest[instrumentId], Math.abs(share));
    }

    /** Of next to no equity a share is more than can be counted: then it is the largest that can be. */
    static long share(long units, long equity) {
        return Math.abs(units / equity) >= Long.MAX_VALUE / ONE
                ? Long.signum(units) * Long.MAX_VALUE
                : WideMath.multiplyDivide(units, ONE, equity, RoundingMode.HALF_EVEN);
    }

    /**
     * The highest absolute share of one instrument.
     *
     * @param instrumentId the instrument
     * @return share of the equity, 0 when it was never held at a sample
     */
    public Decimal highest(int instrumentId) {
        return Decimal.of(highest[instrumentId], SCALE);
    }

    /**
     * The highest sum of absolute shares.
     *
     * @return share of the equity
     */
    public Decimal highestGross() {
        return Decimal.of(highestGross, SCALE);
    }

    /**
     * The highest absolute value of longs less shorts.
     *
     * @return share of the equity
     */
    public Decimal highestNet() {
        return Decimal.of(highestNet, SCALE);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
