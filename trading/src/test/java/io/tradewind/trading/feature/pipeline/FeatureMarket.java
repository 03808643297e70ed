// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.pipeline;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.fixture.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A seeded market of minute bars with books and trades in each, to be played to a row any number of times. */
final class FeatureMarket {

    static final Instrument INSTRUMENT = Terms.instrument(ContractType.SPOT);
    static final long MINUTE_NS = 60_000_000_000L;
    static final long START_NS = Instant.parse("2026-03-02T00:00:00Z").getEpochSecond() * 1_000_000_000L;

    private static final int TICKS_A_BAR = 6;
    private static final int LEVELS = 12;
    private static final long LOT_UNITS = 10_000;

    private record Step(long nowNs, long tradeTicks, long tradeLots, Side aggressor, long mid, long[] lots) {}

    private record Minute(List<Step> steps, long[] ohlc, long volumeUnits) {}

    private final List<Minute> minutes = new ArrayList<>();

    FeatureMarket(int bars, long seed) {
        Xoshiro256 random = new Xoshiro256(seed);
        long mid = 1_000_000;
        for (int i = 0; i < bars; i++) {
            mid = addMinute(random, START_NS + i * MINUTE_NS, mid);
        }
    }

    private long addMinute(Xoshiro256 random, long openNs, long from) {
        List<Step> steps = new ArrayList<>();
        long mid = from;
        long[] ohlc = null;
        long volume = 0;
        for (int s = 0; s < TICKS_A_BAR; s++) {
            mid += random.nextInt(401) - 200;
            boolean buy = random.nextInt(2) == 0;
            long price = mid + (buy ? 1L : -1L) * (1 + random.nextInt(5));
            long lots = 1L + random.nextInt(500);
            long[] levels = new long[2 * LEVELS];
            for (int k = 0; k < levels.length; k++) {
                levels[k] = 1L + random.nextInt(1_000);
            }
            steps.add(new Step(
                    openNs + (s + 1) * MINUTE_NS / (TICKS_A_BAR + 1),
                    price,
                    lots,
                    buy ? Side.BUY : Side.SELL,
                    mid,
                    levels));
            ohlc = ohlc == null ? new long[] {price, price, price, price} : extend(ohlc, price);
            volume += lots * LOT_UNITS;
        }
        minutes.add(new Minute(steps, ohlc, volume));
        return mid;
    }

    private static long[] extend(long[] ohlc, long price) {
        return new long[] {ohlc[0], Math.max(ohlc[1], price), Math.min(ohlc[2], price), price};
    }

    int bars() {
        return minutes.size();
    }

    static long openNs(int bar) {
        return START_NS + bar * MINUTE_NS;
    }

    static long closeNs(int bar) {
        return openNs(bar + 1) - 1;
    }

    /** Time of the last trade and the last book of a bar. */
    long lastTickNs(int bar) {
        return minutes.get(bar).steps().getLast().nowNs();
    }

    /** Plays bars from (inclusive) to (exclusive) with their trades and books. */
    void play(FeaturePipeline row, int from, int to) {
        for (int i = from; i < to; i++) {
            playTicks(row, i);
            playBar(row, i);
        }
    }

    void playTicks(FeaturePipeline row, int bar) {
        for (Step step : minutes.get(bar).steps()) {
            row.onBook(step.nowNs(), book(step));
            row.onTrade(step.nowNs(), step.tradeTicks(), step.tradeLots(), step.aggressor());
        }
    }

    void playBar(FeaturePipeline row, int bar) {
        long[] ohlc = minutes.get(bar).ohlc();
        row.onBar(
                new Bar(INSTRUMENT)
                        .set(
                                openNs(bar),
                                closeNs(bar),
                                ohlc[0],
                                ohlc[1],
                                ohlc[2],
                                ohlc[3],
                                minutes.get(bar).volumeUnits()),
                closeNs(bar));
    }

    private static OrderBook book(Step step) {
        OrderBook book = new OrderBook(OrderBook.Depth.FULL);
        book.beginSnapshot(1);
        for (int k = 0; k < LEVELS; k++) {
            book.set(Side.BUY, step.mid() - 1 - k, step.lots()[k]);
            book.set(Side.SELL, step.mid() + 1 + k, step.lots()[LEVELS + k]);
        }
        book.endUpdate();
        return book;
    }
}
