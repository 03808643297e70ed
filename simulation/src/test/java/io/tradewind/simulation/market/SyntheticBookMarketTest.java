// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticBookMarketTest {
    private static final long MINUTE_NS = 60 * TestFigures.SECOND_NS;

    @Test
    void shouldGiveTheSameTicksForTheSameSeed() {
        assertThat(ticks(TestFigures.sparse(), 0, 7, MINUTE_NS, 4_096))
                .isEqualTo(ticks(TestFigures.sparse(), 0, 7, MINUTE_NS, 4_096))
                .hasSizeGreaterThan(5_000);
    }

    @Test
    void shouldGiveTheSameTicksWhateverTheSizeOfTheBatch() {
        assertThat(ticks(TestFigures.dense(), 1, 7, MINUTE_NS / 4, 3))
                .isEqualTo(ticks(TestFigures.dense(), 1, 7, MINUTE_NS / 4, 4_096));
    }

    @Test
    void shouldGiveOtherTicksForAnotherSeedOrIndex() {
        List<String> ticks = ticks(TestFigures.sparse(), 0, 7, MINUTE_NS / 4, 4_096);
        assertThat(ticks(TestFigures.sparse(), 0, 8, MINUTE_NS / 4, 4_096)).isNotEqualTo(ticks);
        assertThat(ticks(TestFigures.sparse(), 1, 7, MINUTE_NS / 4, 4_096)).isNotEqualTo(ticks);
    }

    @Test
    void shouldBeginWithASnapshotAndEndInTime() {
        SyntheticBookMarket market = market(TestFigures.dense(), 0, 7, MINUTE_NS);
        TickBatch batch = new TickBatch(100_000);
        market.read(batch);
        int last = batch.size() - 1;
        assertThat(batch.kind(0)).isEqualTo(TickKind.SNAPSHOT);
        assertThat(batch.levelEnd(0)).isGreaterThan(100);
        assertThat(batch.receiveTimeNs(0)).isEqualTo(TestFigures.START_NS);
        assertThat(batch.receiveTimeNs(last)).isEqualTo(TestFigures.START_NS + MINUTE_NS);
        assertThat(market.read(batch)).isZero();
    }

    @Test
    void shouldGiveNothingOnceClosed() {
        SyntheticBookMarket market = market(TestFigures.dense(), 0, 7, MINUTE_NS);
        market.close();
        assertThat(market.read(new TickBatch(16))).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldKeepAConsistentBookOverALongRun(long seed) {
        for (MarketFigures figures : List.of(TestFigures.sparse(), TestFigures.dense())) {
            Auditor auditor = new Auditor(figures.terms().symbol() + ", seed " + seed);
            SyntheticBookMarket market = market(figures, 0, seed, 20 * MINUTE_NS);
            TickBatch batch = new TickBatch(1_000);
            while (market.read(batch) > 0) {
                assertThat(batch.toTicksAndLots(1_000_000, 1_000)).isTrue();
                for (int i = 0; i < batch.size(); i++) {
                    auditor.check(batch, i);
                }
            }
            assertThat(auditor.deltas).as(auditor.name).isGreaterThan(11_000);
            assertThat(auditor.trades).as(auditor.name).isGreaterThan(5_000);
        }
    }

    @Test
    void shouldShareACommonFactorAmongSymbolsOfOneSeed() {
        double[] first = fiveSecondChanges(TestFigures.sparse(), 0, 11);
        double[] second = fiveSecondChanges(TestFigures.dense(), 1, 11);
        double[] stranger = fiveSecondChanges(TestFigures.dense(), 1, 12);
        assertThat(correlation(first, second)).isBetween(0.55, 0.95);
        assertThat(correlation(first, stranger)).isBetween(-0.2, 0.2);
    }

    @Test
    void shouldMoveFurtherInTheAfternoonThanAtNight() {
        assertThat(DayShape.activity(15 * 3_600 * TestFigures.SECOND_NS))
                .isGreaterThan(1.5 * DayShape.activity(5 * 3_600 * TestFigures.SECOND_NS));
        assertThat(DayShape.volatility(TestFigures.START_NS)).isBetween(0.95, 1.05);
    }

    private static SyntheticBookMarket market(MarketFigures figures, int index, long seed, long durationNs) {
        return new SyntheticBookMarket(figures, index, seed, TestFigures.START_NS, durationNs);
    }

    private static List<String> ticks(MarketFigures figures, int index, long seed, long durationNs, int capacity) {
        List<String> ticks = new ArrayList<>();
        SyntheticBookMarket market = market(figures, index, seed, durationNs);
        TickBatch batch = new TickBatch(capacity);
        while (market.read(batch) > 0) {
            for (int i = 0; i < batch.size(); i++) {
                StringBuilder tick = new StringBuilder();
                tick.append(batch.kind(i))
                        .append(' ')
                        .append(batch.sequence(i))
                        .append(' ')
                        .append(batch.eventTimeNs(i));
                tick.append(' ')
                        .append(batch.id(i))
                        .append(' ')
                        .append(batch.price(i))
                        .append(' ')
                        .append(batch.quantity(i));
                for (int level = batch.levelStart(i); level < batch.levelEnd(i); level++) {
                    tick.append(' ').append(batch.levelPrice(level)).append('x').append(batch.levelQuantity(level));
                }
                ticks.add(tick.toString());
            }
        }
        return ticks;
    }

    private static double[] fiveSecondChanges(MarketFigures figures, int index, long seed) {
        int steps = 400;
        double[] mids = new double[steps + 1];
        SyntheticBookMarket market = market(figures, index, seed, (steps * 5L + 5) * TestFigures.SECOND_NS);
        TickBatch batch = new TickBatch(1_000);
        int next = 0;
        double mid = 0;
        while (market.read(batch) > 0) {
            for (int i = 0; i < batch.size(); i++) {
                while (next <= steps
                        && batch.receiveTimeNs(i) >= TestFigures.START_NS + (next + 1) * 5L * TestFigures.SECOND_NS) {
                    mids[next++] = mid;
                }
                if (batch.kind(i) == TickKind.QUOTE) {
                    mid = batch.price(i) + batch.askPrice(i);
                }
            }
        }
        double[] changes = new double[steps];
        for (int i = 0; i < steps; i++) {
            changes[i] = mids[i + 1] / mids[i] - 1;
        }
        return changes;
    }

    private static double correlation(double[] x, double[] y) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += x[i] * y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** Rebuilds the book from snapshot and deltas, and what is displayed from the quotes, and compares. */
    private static final class Auditor {
        private final String name;
        private final OrderBook book = new OrderBook(OrderBook.Depth.FULL);
        private long sequence = -1;
        private long timeNs = Long.MIN_VALUE;
        private long updateId = -1;
        private long tradeId = -1;
        private long takenTicks;
        private long takenLots;
        private long deltas;
        private long trades;
        private final long[] quote = new long[4];

        Auditor(String name) {
            this.name = name;
        }

        void check(TickBatch batch, int i) {
            assertThat(batch.sequence(i)).as(name).isEqualTo(++sequence);
            assertThat(batch.receiveTimeNs(i)).as(name).isGreaterThanOrEqualTo(timeNs);
            assertThat(batch.eventTimeNs(i)).as(name).isEqualTo(batch.receiveTimeNs(i));
            timeNs = batch.receiveTimeNs(i);
            switch (batch.kind(i)) {
                case SNAPSHOT -> onSnapshot(batch, i);
                case DELTA -> onDelta(batch, i);
                case TRADE -> onTrade(batch, i);
                case QUOTE -> onQuote(batch, i);
            }
        }

        private void onSnapshot(TickBatch batch, int i) {
            book.beginSnapshot(batch.id(i));
            set(batch, i);
            updateId = batch.id(i);
        }

        private void onDelta(TickBatch batch, int i) {
            assertThat(batch.firstId(i)).as(name + " joins at " + sequence).isEqualTo(book.lastUpdateId() + 1);
            assertThat(book.beginDelta(batch.firstId(i), batch.id(i), batch.previousId(i)))
                    .as(name)
                    .isTrue();
            set(batch, i);
            assertThat(batch.id(i)).as(name).isGreaterThanOrEqualTo(updateId);
            updateId = batch.id(i);
            deltas++;
            if (quote[0] > 0) {
                assertThat(new long[] {book.bestBidTicks(), book.bestBidLots(), book.bestAskTicks(), book.bestAskLots()
                        })
                        .as(name + ", book after delta " + sequence)
                        .isEqualTo(quote);
            }
        }

        private void set(TickBatch batch, int i) {
            for (int level = batch.levelStart(i); level < batch.levelEnd(i); level++) {
                Side side = level < batch.askStart(i) ? Side.BUY : Side.SELL;
                book.set(side, batch.levelPrice(level), batch.levelQuantity(level));
            }
            book.endUpdate();
            assertThat(book.state()).as(name + " at " + sequence).isEqualTo(OrderBook.State.GOOD);
        }

        private void onTrade(TickBatch batch, int i) {
            assertThat(batch.quantity(i)).as(name).isPositive();
            assertThat(tradeId == -1 || batch.id(i) == tradeId + 1).as(name).isTrue();
            tradeId = batch.id(i);
            boolean buy = batch.aggressor(i) == Side.BUY;
            takenLots = batch.price(i) == takenTicks ? takenLots + batch.quantity(i) : batch.quantity(i);
            takenTicks = batch.price(i);
            if (quote[0] > 0 && batch.price(i) == (buy ? quote[2] : quote[0])) {
                assertThat(takenLots)
                        .as(name + ", taken at the best price, " + sequence)
                        .isLessThanOrEqualTo(buy ? quote[3] : quote[1]);
            } else if (quote[0] > 0) {
                assertThat(buy ? batch.price(i) > quote[2] : batch.price(i) < quote[0])
                        .as(name + ", trade beyond the best price, " + sequence)
                        .isTrue();
            }
            trades++;
        }

        private void onQuote(TickBatch batch, int i) {
            assertThat(batch.id(i)).as(name).isGreaterThan(updateId);
            assertThat(batch.askPrice(i))
                    .as(name + ", uncrossed at " + sequence)
                    .isGreaterThan(batch.price(i));
            assertThat(Math.min(batch.quantity(i), batch.askQuantity(i)))
                    .as(name)
                    .isPositive();
            updateId = batch.id(i);
            quote[0] = batch.price(i);
            quote[1] = batch.quantity(i);
            quote[2] = batch.askPrice(i);
            quote[3] = batch.askQuantity(i);
            takenTicks = 0;
        }
    }
}
