// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.book;

import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.domain.port.TickSink;
import io.tradewind.domain.port.TickSource;
import io.tradewind.research.calibration.FigureFile;
import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.SyntheticBookMarket;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * All ticks of BTCUSDT from the first snapshot on, in memory, in ticks and lots: of the recorded log, or of eleven minutes of the
 * synthetic market where the log is missing.
 */
public final class RecordedTicks {
    private static final String SYMBOL = "BTCUSDT";
    private static final int CAPACITY = 1 << 18;
    private static final int BLOCK = 2048;
    private static final long SEED = 42;
    private static final long START_NS = 1_723_161_255_000_000_000L;
    private static final long DURATION_NS = 650_000_000_000L;

    private final String origin;
    private final TickBatch ticks = new TickBatch(CAPACITY);

    private RecordedTicks(String origin) {
        this.origin = origin;
    }

    /**
     * Reads them.
     *
     * @return at least a snapshot
     */
    public static RecordedTicks load() {
        RecordedTicks recorded = SharedLogs.missing().isEmpty() ? ofLog() : ofSyntheticMarket();
        if (recorded.ticks.size() == 0) {
            throw new IllegalStateException("there is no snapshot in " + recorded.origin);
        }
        return recorded;
    }

    private static RecordedTicks ofLog() {
        RecordedTicks recorded = new RecordedTicks("the recorded spot log of " + SYMBOL);
        try {
            LogCatalog.read(SYMBOL, recorded.new Sink());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        recorded.toTicksAndLots(1_000_000, 100);
        return recorded;
    }

    private static RecordedTicks ofSyntheticMarket() {
        RecordedTicks recorded = new RecordedTicks("the synthetic market, seed " + SEED);
        MarketFigures figures = FigureFile.committed().get(SYMBOL);
        if (figures == null) {
            throw new IllegalStateException("the committed figures have no " + SYMBOL);
        }
        TickBatch block = new TickBatch(BLOCK);
        try (TickSource source = new SyntheticBookMarket(figures, 0, SEED, START_NS, DURATION_NS)) {
            while (source.read(block) > 0) {
                recorded.add(block);
            }
        }
        recorded.toTicksAndLots(figures.terms().priceStep(), 100);
        return recorded;
    }

    private void add(TickBatch block) {
        for (int i = 0; i < block.size(); i++) {
            if (ticks.size() > 0 || block.kind(i) == TickKind.SNAPSHOT) {
                ticks.copy(block, i, block.receiveTimeNs(i), block.sequence(i));
            }
        }
    }

    private void toTicksAndLots(long priceStep, long quantityStep) {
        if (!ticks.toTicksAndLots(priceStep, quantityStep)) {
            throw new IllegalStateException(origin + " has prices or quantities off the step");
        }
    }

    /**
     * The ticks; the first is a snapshot.
     *
     * @return in ticks and lots, to be read only
     */
    public TickBatch ticks() {
        return ticks;
    }

    /**
     * Where they come from.
     *
     * @return for people
     */
    public String origin() {
        return origin;
    }

    private final class Sink implements TickSink {
        @Override
        public void onTicks(TickBatch batch) {
            add(batch);
        }

        @Override
        public void onReject(String file, long line, RejectReason reason, String detail) {
            throw new IllegalStateException(file + ":" + line + ": " + reason + ": " + detail);
        }
    }
}
