// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine.shard;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.signal.Signal;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * What a shard made of one event, as bytes for the writer.
 *
 * <pre>
 *   0        8        16           20     24        32       40        48
 *   +--------+--------+------------+------+---------+--------+---------+--------+
 *   | input  | nowNs  | instrument | bars | bid     | bid    | ask     | ask    |
 *   | number |        | -1: clock  |      | ticks   | lots   | ticks   | lots   |
 *   +--------+--------+------------+------+---------+--------+---------+--------+
 *   then each bar:
 *   | instrument int | signals int | open ns | close ns | open | high | low | close ticks | volume units |
 *   then each signal of that bar:
 *   | slot int | action int | stop double | target double | limit double |
 * </pre>
 *
 * <p>Bid and ask are 0 when the book may not be traded on. A model that says HOLD leaves no signal.
 */
final class ShardOutcome {
    static final int NO_INSTRUMENT = -1;
    static final int NOW = 8;
    static final int INSTRUMENT = 16;
    static final int BARS = 20;
    static final int BID_TICKS = 24;
    static final int BID_LOTS = 32;
    static final int ASK_TICKS = 40;
    static final int ASK_LOTS = 48;
    static final int HEAD = 56;

    static final int BAR_SIGNALS = 4;
    static final int BAR_OPEN_NS = 8;
    static final int BAR_CLOSE_NS = 16;
    static final int BAR_OPEN = 24;
    static final int BAR_HIGH = 32;
    static final int BAR_LOW = 40;
    static final int BAR_CLOSE = 48;
    static final int BAR_VOLUME = 56;
    static final int BAR = 64;

    static final int SIGNAL_ACTION = 4;
    static final int SIGNAL_STOP = 8;
    static final int SIGNAL_TARGET = 16;
    static final int SIGNAL_LIMIT = 24;
    static final int SIGNAL = 32;

    private static final Signal.Action[] ACTIONS = Signal.Action.values();

    private ShardOutcome() {}

    static long getLong(DirectBuffer buffer, int at) {
        return buffer.getLong(at, LITTLE_ENDIAN);
    }

    static int getInt(DirectBuffer buffer, int at) {
        return buffer.getInt(at, LITTLE_ENDIAN);
    }

    static double getDouble(DirectBuffer buffer, int at) {
        return buffer.getDouble(at, LITTLE_ENDIAN);
    }

    static Signal.Action action(DirectBuffer buffer, int at) {
        return ACTIONS[getInt(buffer, at + SIGNAL_ACTION)];
    }

    static void head(MutableDirectBuffer buffer, long number, long nowNs, int instrument) {
        buffer.putLong(0, number, LITTLE_ENDIAN);
        buffer.putLong(NOW, nowNs, LITTLE_ENDIAN);
        buffer.putInt(INSTRUMENT, instrument, LITTLE_ENDIAN);
        buffer.putInt(BARS, 0, LITTLE_ENDIAN);
        best(buffer, 0, 0, 0, 0);
    }

    static void best(MutableDirectBuffer buffer, long bidTicks, long bidLots, long askTicks, long askLots) {
        buffer.putLong(BID_TICKS, bidTicks, LITTLE_ENDIAN);
        buffer.putLong(BID_LOTS, bidLots, LITTLE_ENDIAN);
        buffer.putLong(ASK_TICKS, askTicks, LITTLE_ENDIAN);
        buffer.putLong(ASK_LOTS, askLots, LITTLE_ENDIAN);
    }

    /** Writes a bar without signals; returns where what follows it begins. */
    static int bar(MutableDirectBuffer buffer, int at, Bar bar) {
        buffer.putInt(BARS, getInt(buffer, BARS) + 1, LITTLE_ENDIAN);
        buffer.putInt(at, bar.instrument().id(), LITTLE_ENDIAN);
        buffer.putInt(at + BAR_SIGNALS, 0, LITTLE_ENDIAN);
        buffer.putLong(at + BAR_OPEN_NS, bar.openTimeNs(), LITTLE_ENDIAN);
        buffer.putLong(at + BAR_CLOSE_NS, bar.closeTimeNs(), LITTLE_ENDIAN);
        buffer.putLong(at + BAR_OPEN, bar.openTicks(), LITTLE_ENDIAN);
        buffer.putLong(at + BAR_HIGH, bar.highTicks(), LITTLE_ENDIAN);
        buffer.putLong(at + BAR_LOW, bar.lowTicks(), LITTLE_ENDIAN);
        buffer.putLong(at + BAR_CLOSE, bar.closeTicks(), LITTLE_ENDIAN);
        buffer.putLong(at + BAR_VOLUME, bar.volumeUnits(), LITTLE_ENDIAN);
        return at + BAR;
    }

    /** Writes a signal of the bar that begins at {@code barAt}; returns where what follows it begins. */
    static int signal(MutableDirectBuffer buffer, int at, int barAt, int slotId, Signal signal) {
        buffer.putInt(barAt + BAR_SIGNALS, getInt(buffer, barAt + BAR_SIGNALS) + 1, LITTLE_ENDIAN);
        buffer.putInt(at, slotId, LITTLE_ENDIAN);
        buffer.putInt(at + SIGNAL_ACTION, signal.action().ordinal(), LITTLE_ENDIAN);
        buffer.putDouble(at + SIGNAL_STOP, signal.stopPrice(), LITTLE_ENDIAN);
        buffer.putDouble(at + SIGNAL_TARGET, signal.targetPrice(), LITTLE_ENDIAN);
        buffer.putDouble(at + SIGNAL_LIMIT, signal.limitPrice(), LITTLE_ENDIAN);
        return at + SIGNAL;
    }
}
