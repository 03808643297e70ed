// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.BookDeltaEncoder;
import io.tradewind.domain.event.codec.BookSnapshotEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.TradeEncoder;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.MutableDirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Order books and trades of all symbols as encoded events, in the order of time: the feed of the stress test.
 *
 * <p>Each symbol has an event every {@value #STEP_NS} ns: a snapshot first, then trades and deltas in turn, so that a bar of {@link #BAR_NS} holds two
 * of each. Symbols are spread over the step; the first has its events at its very beginning, where bars end. Prices walk in ticks by rounded sums
 * of uniform draws of each symbol's own seeded generator, so the market of a symbol does not depend on how many there are.
 */
final class StressMarket {
    static final long START_NS = 1_767_603_600_000_000_000L;
    static final long STEP_NS = 10_000_000L;
    static final long BAR_NS = 4 * STEP_NS;
    static final int STEPS_OF_A_BAR = (int) (BAR_NS / STEP_NS);
    static final int MOST_BYTES = 512;

    private static final int LEVELS = 2;
    private static final int DRAWS = 4;
    private static final double UNIT_DEVIATION = StrictMath.sqrt(12.0 / DRAWS);
    private static final double STEPS_OF_A_SECOND = 1e9 / STEP_NS;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Symbol[] symbols;
    private final long steps;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BookSnapshotEncoder snapshot = new BookSnapshotEncoder();
    private final BookDeltaEncoder delta = new BookDeltaEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private long step;
    private int next;
    private int instrument;
    private long timeNs;

    /** One symbol's price and draws. */
    private static final class Symbol {
        final SplittableRandom random;
        final long floorTicks;
        final long spreadTicks;
        final double stepDeviation;
        long bidTicks;
        long updateId;

        Symbol(StressSymbol terms, long seed) {
            random = new SplittableRandom(seed);
            spreadTicks = terms.spreadTicks();
            bidTicks = terms.startTicks();
            floorTicks = terms.startTicks() / 10;
            stepDeviation = terms.deviation() * terms.startTicks() / StrictMath.sqrt(STEPS_OF_A_SECOND / 2);
        }

        void walk() {
            double sum = -DRAWS / 2.0;
            for (int i = 0; i < DRAWS; i++) {
                sum += random.nextDouble();
            }
            bidTicks = Math.max(floorTicks, bidTicks + Math.round(sum * UNIT_DEVIATION * stepDeviation));
        }

        long lots() {
            return 1_000L + random.nextInt(9_000);
        }
    }

    /**
     * A market before its first event.
     *
     * @param terms its symbols
     * @param seed of all draws
     * @param bars length
     */
    StressMarket(List<StressSymbol> terms, long seed, long bars) {
        symbols = new Symbol[terms.size()];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = new Symbol(terms.get(i), seed * GOLDEN + i + 1);
        }
        steps = bars * STEPS_OF_A_BAR;
    }

    /** Encodes the next event; returns its length, 0 at the end. */
    int next(MutableDirectBuffer buffer, int at) {
        if (step == steps) {
            return 0;
        }
        instrument = next;
        timeNs = START_NS + step * STEP_NS + instrument * STEP_NS / symbols.length;
        Symbol symbol = symbols[instrument];
        int length;
        if (step == 0) {
            length = encodeSnapshot(symbol, buffer, at);
        } else if ((step & 1) == 0) {
            length = encodeDelta(symbol, buffer, at);
        } else {
            length = encodeTrade(symbol, buffer, at);
        }
        next++;
        if (next == symbols.length) {
            next = 0;
            step++;
        }
        return length;
    }

    /** What the last event is about. */
    int instrument() {
        return instrument;
    }

    /** Time of the last event. */
    long timeNs() {
        return timeNs;
    }

    private int encodeSnapshot(Symbol symbol, MutableDirectBuffer buffer, int at) {
        snapshot.wrapAndApplyHeader(buffer, at, header)
                .sequence(0)
                .eventTimeNs(timeNs)
                .receiveTimeNs(timeNs)
                .lastUpdateId(++symbol.updateId)
                .instrumentId(instrument)
                .bidCount(LEVELS);
        int root = EventHeader.MESSAGE_HEADER_LENGTH + BookSnapshotEncoder.BLOCK_LENGTH;
        int end = beginLevels(buffer, at + root, 2 * LEVELS);
        end = levels(buffer, end, symbol.bidTicks, -1, symbol);
        end = levels(buffer, end, symbol.bidTicks + symbol.spreadTicks, 1, symbol);
        return end - at;
    }

    private int encodeDelta(Symbol symbol, MutableDirectBuffer buffer, int at) {
        long before = symbol.bidTicks;
        symbol.walk();
        delta.wrapAndApplyHeader(buffer, at, header)
                .sequence(0)
                .eventTimeNs(timeNs)
                .receiveTimeNs(timeNs)
                .firstUpdateId(symbol.updateId + 1)
                .lastUpdateId(symbol.updateId + 1)
                .previousUpdateId(symbol.updateId)
                .instrumentId(instrument)
                .bidCount(2 * LEVELS);
        symbol.updateId++;
        int root = EventHeader.MESSAGE_HEADER_LENGTH + BookDeltaEncoder.BLOCK_LENGTH;
        int end = beginLevels(buffer, at + root, 4 * LEVELS);
        end = levels(buffer, end, before, -1, null);
        end = levels(buffer, end, symbol.bidTicks, -1, symbol);
        end = levels(buffer, end, before + symbol.spreadTicks, 1, null);
        end = levels(buffer, end, symbol.bidTicks + symbol.spreadTicks, 1, symbol);
        return end - at;
    }

    private static int beginLevels(MutableDirectBuffer buffer, int at, int count) {
        buffer.putShort(at, (short) EventHeader.LEVEL_LENGTH, LITTLE_ENDIAN);
        buffer.putShort(at + Short.BYTES, (short) count, LITTLE_ENDIAN);
        return at + EventHeader.LEVELS_HEADER_LENGTH;
    }

    /** Levels from the best outward; without a symbol they are gone. */
    private static int levels(
            MutableDirectBuffer buffer, int from, long bestTicks, int outward, @Nullable Symbol owner) {
        int at = from;
        for (int i = 0; i < LEVELS; i++) {
            buffer.putLong(at, bestTicks + (long) outward * i, LITTLE_ENDIAN);
            buffer.putLong(at + Long.BYTES, owner == null ? 0 : owner.lots(), LITTLE_ENDIAN);
            at += EventHeader.LEVEL_LENGTH;
        }
        return at;
    }

    private int encodeTrade(Symbol symbol, MutableDirectBuffer buffer, int at) {
        Side aggressor = symbol.random.nextBoolean() ? Side.BUY : Side.SELL;
        trade.wrapAndApplyHeader(buffer, at, header)
                .sequence(0)
                .eventTimeNs(timeNs)
                .receiveTimeNs(timeNs)
                .tradeId(step)
                .priceTicks(aggressor == Side.BUY ? symbol.bidTicks + symbol.spreadTicks : symbol.bidTicks)
                .quantityLots(1 + symbol.random.nextInt(100))
                .instrumentId(instrument)
                .aggressorSide((short) aggressor.ordinal())
                .onBook((short) 1);
        return EventHeader.MESSAGE_HEADER_LENGTH + TradeEncoder.BLOCK_LENGTH;
    }
}
