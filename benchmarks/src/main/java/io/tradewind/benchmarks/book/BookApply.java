// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.book;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The recorded book of one symbol, from its snapshot to its last update, applied to one {@link OrderBook}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
public class BookApply {
    private final TickBatch ticks = RecordedTicks.load().ticks();
    private final OrderBook book = new OrderBook(OrderBook.Depth.FULL);

    /**
     * Snapshot and deltas: all level changes.
     *
     * @return something that depends on every book
     */
    @Benchmark
    public long levels() {
        return apply(false);
    }

    /**
     * Snapshot, deltas and quotes: all book events.
     *
     * @return something that depends on every book
     */
    @Benchmark
    public long events() {
        return apply(true);
    }

    private long apply(boolean withQuotes) {
        book.invalidate();
        long sum = 0;
        for (int i = 0; i < ticks.size(); i++) {
            if (ticks.kind(i) == TickKind.QUOTE) {
                if (withQuotes) {
                    book.quote(ticks.id(i), ticks.price(i), ticks.quantity(i), ticks.askPrice(i), ticks.askQuantity(i));
                    sum += book.bestBidTicks() ^ book.bestAskLots();
                }
            } else if (ticks.kind(i) != TickKind.TRADE) {
                update(i);
                sum += book.bestBidTicks() ^ book.bestAskLots();
            }
        }
        if (book.state() != OrderBook.State.GOOD) {
            throw new IllegalStateException("the recorded book is " + book.state() + " at its end");
        }
        return sum;
    }

    private void update(int i) {
        boolean taken = ticks.kind(i) == TickKind.SNAPSHOT
                ? book.beginSnapshot(ticks.id(i))
                : book.beginDelta(ticks.firstId(i), ticks.id(i), ticks.previousId(i));
        if (!taken) {
            throw new IllegalStateException("tick " + i + " does not join the book");
        }
        int askStart = ticks.askStart(i);
        for (int level = ticks.levelStart(i); level < askStart; level++) {
            book.set(Side.BUY, ticks.levelPrice(level), ticks.levelQuantity(level));
        }
        int end = ticks.levelEnd(i);
        for (int level = askStart; level < end; level++) {
            book.set(Side.SELL, ticks.levelPrice(level), ticks.levelQuantity(level));
        }
        book.endUpdate();
    }
}
