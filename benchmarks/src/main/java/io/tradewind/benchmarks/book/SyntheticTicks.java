// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.book;

import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSource;
import io.tradewind.research.calibration.FigureFile;
import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.SyntheticBookMarket;
import java.util.ArrayList;
import java.util.List;

/** Half an hour of each symbol of the synthetic market with the committed figures, made and thrown away on one thread. */
public final class SyntheticTicks implements BenchmarkCase {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final int BATCH = 2048;
    private static final long SEED = 42;
    private static final long START_NS = 1_723_161_600_000_000_000L;
    private static final long DURATION_NS = 1_800_000_000_000L;
    private static final double MILLION = 1e6;

    private final TickBatch batch = new TickBatch(BATCH);
    private long ticks;
    private long levels;
    private long checksum;

    @Override
    public String name() {
        return "synthetic-market";
    }

    @Override
    public String description() {
        return "ticks and levels of the synthetic market that are made in a second, three symbols, one core";
    }

    @Override
    public Result run() throws Exception {
        List<MarketFigures> symbols = List.copyOf(FigureFile.committed().values());
        make(symbols);
        long expected = checksum;
        Rounds rounds = Rounds.of(WARM_UP, ROUNDS, () -> {
            make(symbols);
            if (checksum != expected) {
                throw new IllegalStateException("two rounds of one seed differ");
            }
        });
        List<Figure> figures = new ArrayList<>();
        String what = symbols.size() + " symbols, " + DURATION_NS / 1_000_000_000L + " s of market time";
        figures.addAll(rounds.figures(what));
        figures.addAll(rounds.rates(what, ticks / MILLION, "M ticks/s"));
        figures.addAll(rounds.rates(what, levels / MILLION, "M levels/s"));
        return new Result(
                name(),
                figures,
                List.of(ticks + " ticks with " + levels + " levels a round, checksum " + Long.toHexString(checksum)));
    }

    private void make(List<MarketFigures> symbols) {
        ticks = 0;
        levels = 0;
        checksum = 0;
        for (int i = 0; i < symbols.size(); i++) {
            try (TickSource source = new SyntheticBookMarket(symbols.get(i), i, SEED, START_NS, DURATION_NS)) {
                while (source.read(batch) > 0) {
                    count();
                }
            }
        }
    }

    private void count() {
        ticks += batch.size();
        levels += batch.levels();
        for (int i = 0; i < batch.size(); i++) {
            checksum = 31 * checksum + batch.receiveTimeNs(i) + batch.price(i) + batch.id(i);
        }
        for (int level = 0; level < batch.levels(); level++) {
            checksum = 31 * checksum + (batch.levelPrice(level) ^ batch.levelQuantity(level));
        }
    }
}
