// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.BookSnapshotEncoder;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSource;
import io.tradewind.research.backtest.spec.TickFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks of ticks: read directly or ahead, checked against the instrument's steps, and encoded. */
@Timeout(30)
class TickBlocksTest {
    private static final Instrument SHARE = new Instrument(0, ReplayBench.terms("AAA"));

    private static TickBlockReader reader(TickSource source) {
        return new TickBlockReader(SHARE, new TickFeed(OrderBook.Depth.FULL, () -> source), null);
    }

    private static List<String> all(TickBlocks blocks) {
        List<String> ticks = new ArrayList<>();
        for (TickBlock block = blocks.next(); block != null; block = blocks.next()) {
            TickBatch batch = block.batch();
            for (int i = 0; i < block.size(); i++) {
                ticks.add(batch.sequence(i) + " " + batch.kind(i) + " " + batch.price(i) + " " + batch.levelEnd(i) + " "
                        + block.venueNs(i) + " " + block.coreNs(i));
            }
            blocks.recycle(block);
        }
        return ticks;
    }

    @Test
    void shouldGiveAheadWhatDirectReadingGives() {
        for (int ticks : new int[] {0, 1, 2, 9, 10, 11, 5_000}) {
            TickScript script = TickScript.random(3, ticks).perRead(10);
            List<String> direct;
            try (TickBlocks blocks = new DirectTickBlocks(reader(script.open()))) {
                direct = all(blocks);
                assertThat(blocks.next()).as("the end stays the end").isNull();
            }
            try (TickBlocks blocks = new ReadAheadTickBlocks(() -> reader(script.open()))) {
                assertThat(all(blocks)).as("%d ticks", ticks).isEqualTo(direct).hasSize(ticks);
                assertThat(blocks.next()).as("the end stays the end").isNull();
            }
            assertThat(script.closed()).isEqualTo(2);
        }
    }

    /** A source that fails at its n-th read, and is closed once. */
    private static TickSource failing(int at, RuntimeException failure, AtomicInteger closed) {
        TickSource good = TickScript.random(3, 1_000).perRead(10).open();
        return new TickSource() {
            private int reads;

            @Override
            public int read(TickBatch batch) {
                if (++reads == at) {
                    throw failure;
                }
                return good.read(batch);
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    @Test
    void shouldThrowWhatTheReaderMetAfterTheBlocksBeforeIt() {
        AtomicInteger closed = new AtomicInteger();
        TickSource torn = failing(8, new IllegalStateException("torn at read 8"), closed);
        try (TickBlocks ahead = new ReadAheadTickBlocks(() -> reader(torn))) {
            for (int i = 0; i < 7; i++) {
                assertThat(ahead.next()).isNotNull();
            }
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("torn at read 8");
            assertThatThrownBy(ahead::next).as("and again").hasMessage("torn at read 8");
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void shouldThrowWhenTicksCannotBeOpened() {
        try (TickBlocks ahead = new ReadAheadTickBlocks(() -> {
            throw new StackOverflowError("no such file");
        })) {
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("no such file");
        }
    }

    @Test
    void shouldStopItsReaderAndCloseTheTicksWhenClosedWhileItsReaderWaits() throws InterruptedException {
        AtomicInteger closed = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(6);
        TickSource endless = new TickSource() {
            @Override
            public int read(TickBatch batch) {
                batch.clear();
                batch.trade(1, 1, 1, 1, TickScript.TICK, TickScript.LOT, Side.BUY, true);
                full.countDown();
                return 1;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        TickBlocks ahead = new ReadAheadTickBlocks(() -> reader(endless));
        assertThat(ahead.next()).isNotNull();
        full.await();
        ahead.close();
        assertThat(closed).as("closing waits for the reader").hasValue(1);
    }

    @Test
    void shouldSayItWasInterrupted() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        List<Throwable> thrown = new ArrayList<>();
        TickBlocks ahead = new ReadAheadTickBlocks(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return reader(new TickScript().open());
        });
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                ahead.next();
            } catch (IllegalStateException e) {
                thrown.add(e);
            }
            ahead.close();
        });
        caller.interrupt();
        caller.join();
        assertThat(thrown)
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessage("interrupted while waiting for ticks"));
    }

    @Test
    void shouldCloseTheTicksWhenTheFirstBlockCannotBeRead() {
        AtomicInteger closed = new AtomicInteger();
        TickSource torn = failing(1, new IllegalStateException("torn"), closed);
        assertThatThrownBy(() -> new TickCursor(SHARE, new DirectTickBlocks(reader(torn))))
                .hasMessage("torn");
        assertThat(closed).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000001, 100000000, 10.00000001, TRADE",
        "1000000000, 150000000, 1.5, TRADE",
        "10500000,   100000000, 0.105, TRADE"
    })
    void shouldSayWhichTickIsOffTheSteps(long price, long quantity, String example, String kind) {
        TickScript script = new TickScript().book(5, 5, 1, 90, 110).rawTrade(1_500_000_000L, price, quantity);
        assertThatThrownBy(() -> reader(script.open()).read(new TickBlock(16)))
                .isInstanceOf(RequestException.class)
                .hasMessage(
                        "AAA: the " + kind + " at 1970-01-01T00:00:01.500Z (number 2) has a price or quantity, such as "
                                + example + ", that is no multiple of the tick 0.01 or lot 1. "
                                + "Give the instrument finer ones in venues.instruments.");
    }

    @Test
    void shouldSayWhichLevelOrQuoteIsOffTheSteps() {
        long tick = TickScript.TICK;
        long lot = TickScript.LOT;
        assertThat(offStep(batch -> {
                    batch.snapshot(7, 1, 1, 1);
                    batch.bid(100 * tick, lot);
                    batch.ask(101 * tick + 1, lot);
                }))
                .contains("the SNAPSHOT at", "number 7", "such as 1.01000001,");
        assertThat(offStep(batch -> {
                    batch.delta(8, 1, 1, 1, 1, -1);
                    batch.bid(100 * tick, lot / 4);
                }))
                .contains("the DELTA at", "such as 0.25,");
        assertThat(offStep(batch -> batch.quote(9, 1, 1, 1, tick, lot, tick * 2 + 5, lot)))
                .contains("the QUOTE at", "such as 0.02000005,");
        assertThat(offStep(batch -> batch.quote(9, 1, 1, 1, tick, lot, tick * 2, lot + 1)))
                .contains("such as 1.00000001,");
    }

    private static String offStep(Consumer<TickBatch> content) {
        TickSource source = new TickSource() {
            @Override
            public int read(TickBatch batch) {
                batch.clear();
                content.accept(batch);
                return 1;
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
        List<String> messages = new ArrayList<>();
        assertThatThrownBy(() -> reader(source).read(new TickBlock(4)))
                .isInstanceOf(RequestException.class)
                .satisfies(e -> messages.add(e.getMessage()));
        return messages.getFirst();
    }

    @Test
    void shouldRefuseStepsFinerThanTheDataBeforeItOpensThem() {
        TickScript script = new TickScript();
        InstrumentTerms terms =
                InstrumentTerms.spot("FINE", "SIM", Currency.of("FIN"), ReplayBench.USD, Decimal.of(1, 9), Decimal.ONE);
        assertThatThrownBy(() -> new TickBlockReader(
                        new Instrument(0, terms), new TickFeed(OrderBook.Depth.FULL, script::open), null))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("has more than 8 decimals; tick data have 8");
        assertThat(script.opened()).isZero();
    }

    @Test
    void shouldRefuseMoreLevelsThanAnEventHolds() {
        List<Integer> lengths = new ArrayList<>();
        EventSequencer sequencer =
                new EventSequencer((buffer, offset) -> lengths.add(EventHeader.length(buffer, offset)));
        TickEncoder encoder = new TickEncoder(sequencer);
        TickBatch batch = new TickBatch(4);
        try (TickSource most = new TickScript().deepBook(1, 65_533).open()) {
            most.read(batch);
            encoder.encode(0, batch, 0, 1, 1);
        }
        sequencer.drain();
        assertThat(lengths)
                .containsExactly(EventHeader.MESSAGE_HEADER_LENGTH
                        + BookSnapshotEncoder.BLOCK_LENGTH
                        + EventHeader.levelsLength(65_534));
        try (TickSource tooMany = new TickScript().deepBook(1, 65_534).open()) {
            tooMany.read(batch);
            assertThatThrownBy(() -> encoder.encode(0, batch, 0, 1, 1))
                    .isInstanceOf(RequestException.class)
                    .hasMessage("tick number 1 has 65535 levels; an event holds 65534 at the most");
        }
    }

    @Test
    void shouldSayThatTheTicksAreOver() {
        try (TickCursor cursor = new TickCursor(SHARE, new DirectTickBlocks(reader(new TickScript().open())))) {
            assertThat(cursor.venueNs()).isEqualTo(TickCursor.END);
            assertThat(cursor.coreNs()).isEqualTo(TickCursor.END);
            assertThatThrownBy(cursor::venueBatch).hasMessage("the ticks are over");
        }
    }

    @Test
    void shouldCountTicksAndLevelsThatTheCoreHasSeen() {
        TickScript script = new TickScript()
                .book(1, 1, 1, 90, 110)
                .trade(2, 2, 90, 1, Side.SELL)
                .delta(3, 3, 2, 2, Side.BUY, 90, 5)
                .perRead(2);
        try (TickCursor cursor = new TickCursor(SHARE, new DirectTickBlocks(reader(script.open())))) {
            for (int i = 0; i < 3; i++) {
                cursor.takeVenue();
            }
            assertThat(cursor.levels()).isZero();
            for (int i = 0; i < 3; i++) {
                cursor.takeCore();
            }
            assertThat(cursor.ticks()).isEqualTo(3);
            assertThat(cursor.levels()).isEqualTo(3);
            assertThat(cursor.coreNs()).isEqualTo(TickCursor.END);
        }
    }
}
