// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The book against its naive twin and against the venue's own tickers, over the recorded logs.
 *
 * <p>A ticker can be compared exactly where a delta ends with its update id: there all of them are equal. The others carry ids from
 * within a delta, at which the levels of the deltas are not known. But a ticker holds until the next one, so the newest ticker that
 * is not newer than a delta should be equal, too. Two of BTCUSDT spot are not, after updates 50093478174 and 50093480542: the ticker's
 * bid of 0.00076 and 0.002 BTC is not in the deltas, one or two milliseconds later a trade takes just that quantity at that price, and
 * no ticker of the deltas' own ids tells which stream is right there.
 */
class RecordedBookTest {
    /** A log, its tick size scaled by 10^8, and the counts that a reading of it must find. */
    record Recorded(String market, String symbol, List<String> days, long tickSize, Counts counts) {
        private String[] files() {
            return days.stream()
                    .map(day -> "binance-" + market + "/" + symbol + "_" + day + ".gz")
                    .toArray(String[]::new);
        }

        /** The lines in the order of an import: deltas that came before the snapshot follow it. */
        List<RecordedLog.Line> lines() {
            List<RecordedLog.Line> lines = new ArrayList<>();
            List<RecordedLog.Line> held = new ArrayList<>();
            boolean hasSnapshot = false;
            for (RecordedLog.Line line : new RecordedLog(tickSize, 1).read(files())) {
                boolean isHeld = line.kind() == RecordedLog.Kind.DELTA && !hasSnapshot;
                (isHeld ? held : lines).add(line);
                if (line.kind() == RecordedLog.Kind.SNAPSHOT) {
                    hasSnapshot = true;
                    lines.addAll(held);
                }
            }
            return lines;
        }
    }

    /** What a replay found: tickers, deltas applied, updates with a ticker of the same id, updates after some ticker. */
    record Counts(int tickers, int deltas, int sameId, int sameIdEqual, int newest, int newestEqual) {}

    private static final Recorded SPOT_BTC = new Recorded(
            "spot",
            "btcusdt",
            List.of("20240808", "20240809"),
            1_000_000,
            new Counts(73_174, 6_493, 1_072, 1_072, 6_494, 6_492));
    private static final Recorded SPOT_ETH = new Recorded(
            "spot",
            "ethusdt",
            List.of("20240808", "20240809"),
            1_000_000,
            new Counts(58_758, 6_468, 1_056, 1_056, 6_469, 6_469));
    private static final Recorded USDM_BTC = new Recorded(
            "usdm", "btcusdt", List.of("20240808"), 10_000_000, new Counts(66_089, 6_547, 629, 629, 6_548, 6_548));
    private static final Recorded USDM_ETH = new Recorded(
            "usdm", "ethusdt", List.of("20240808"), 1_000_000, new Counts(53_992, 6_580, 551, 551, 6_581, 6_581));

    static List<Recorded> logs() {
        return List.of(SPOT_BTC, SPOT_ETH, USDM_BTC, USDM_ETH);
    }

    private static boolean feed(OrderBook book, RecordedLog.Line line) {
        List<Level> levels = line.levels();
        boolean isTaken = switch (line.kind()) {
            case SNAPSHOT -> book.beginSnapshot(line.last());
            case DELTA -> book.beginDelta(line.first(), line.last(), line.previous());
            case QUOTE -> quote(book, line.last(), levels.get(0), levels.get(1));
            case OTHER -> false;
        };
        if (line.kind() == RecordedLog.Kind.SNAPSHOT || line.kind() == RecordedLog.Kind.DELTA) {
            levels.forEach(level -> book.set(level.side(), level.ticks(), level.lots()));
            book.endUpdate();
        }
        return isTaken;
    }

    private static boolean quote(OrderBook book, long id, Level bid, Level ask) {
        return book.quote(id, bid.ticks(), bid.lots(), ask.ticks(), ask.lots());
    }

    private static boolean feed(BookTwin twin, RecordedLog.Line line) {
        List<Level> levels = line.levels();
        return switch (line.kind()) {
            case SNAPSHOT -> twin.snapshot(line.last(), levels);
            case DELTA -> twin.delta(line.first(), line.last(), line.previous(), levels);
            case QUOTE ->
                twin.quote(new BookTwin.Quote(
                        line.last(),
                        levels.get(0).ticks(),
                        levels.get(0).lots(),
                        levels.get(1).ticks(),
                        levels.get(1).lots()));
            case OTHER -> false;
        };
    }

    private static void assertEqual(OrderBook book, BookTwin twin) {
        assertThat(book.state()).as("state after %d", twin.lastId()).isEqualTo(twin.state());
        for (Side side : Side.values()) {
            assertThat(isSame(book.side(side), twin.levels(side)))
                    .as("%s levels after %d", side, twin.lastId())
                    .isTrue();
        }
    }

    private static boolean isSame(BookSide side, Map<Long, Long> levels) {
        long ticks = side.bestTicks();
        for (Map.Entry<Long, Long> level : levels.entrySet()) {
            if (ticks != level.getKey() || side.lotsAtPrice(ticks) != level.getValue()) {
                return false;
            }
            ticks = side.nextTicks(ticks);
        }
        return ticks == BookSide.NO_PRICE && side.depth() == levels.size();
    }

    private static List<Level> best(OrderBook book) {
        BookSide bids = book.side(Side.BUY);
        BookSide asks = book.side(Side.SELL);
        return List.of(
                new Level(Side.BUY, bids.bestTicks(), bids.bestLots()),
                new Level(Side.SELL, asks.bestTicks(), asks.bestLots()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logs")
    void shouldEqualTheTwinAfterEachUpdateAndTheTickersOfTheVenue(Recorded recorded) {
        OrderBook book = new OrderBook(OrderBook.Depth.FULL);
        BookTwin twin = new BookTwin();
        NavigableMap<Long, List<Level>> bestAfter = new TreeMap<>();
        NavigableMap<Long, List<Level>> tickers = new TreeMap<>();
        for (RecordedLog.Line line : recorded.lines()) {
            boolean isTaken = feed(book, line);
            assertThat(isTaken).isEqualTo(feed(twin, line));
            if (line.kind() == RecordedLog.Kind.QUOTE) {
                tickers.put(line.last(), line.levels());
            } else if (isTaken) {
                bestAfter.put(line.last(), best(book));
                assertEqual(book, twin);
            }
        }

        Counts counts = compare(bestAfter, tickers);
        System.out.printf("%s %s: %s%n", recorded.market(), recorded.symbol(), counts);
        assertThat(counts).isEqualTo(recorded.counts());
        assertThat(book.state()).isEqualTo(OrderBook.State.GOOD);
        assertThat(book.gaps()).isZero();
        assertThat(book.crossings()).isEqualTo(twin.crossings()).isZero();
    }

    private static Counts compare(Map<Long, List<Level>> bestAfter, NavigableMap<Long, List<Level>> tickers) {
        int sameId = 0;
        int sameIdEqual = 0;
        int newest = 0;
        int newestEqual = 0;
        for (Map.Entry<Long, List<Level>> update : bestAfter.entrySet()) {
            Map.Entry<Long, List<Level>> ticker = tickers.floorEntry(update.getKey());
            if (ticker != null) {
                boolean isEqual = ticker.getValue().equals(update.getValue());
                boolean isSameId = ticker.getKey().equals(update.getKey());
                newest++;
                newestEqual += isEqual ? 1 : 0;
                sameId += isSameId ? 1 : 0;
                sameIdEqual += isSameId && isEqual ? 1 : 0;
            }
        }
        return new Counts(tickers.size(), bestAfter.size() - 1, sameId, sameIdEqual, newest, newestEqual);
    }

    @Test
    void shouldBeInResyncFromALostDeltaOfTheLogToTheNextSnapshot() {
        OrderBook whole = new OrderBook(OrderBook.Depth.FULL);
        OrderBook torn = new OrderBook(OrderBook.Depth.FULL);
        int lost = 1_000;
        int healed = 1_100;
        Map<OrderBook.State, Integer> states = new HashMap<>();
        int deltas = 0;
        for (RecordedLog.Line line : SPOT_ETH.lines()) {
            feed(whole, line);
            deltas += line.kind() == RecordedLog.Kind.DELTA ? 1 : 0;
            if (line.kind() == RecordedLog.Kind.DELTA && deltas == healed) {
                List<Level> levels = new ArrayList<>(Level.walk(whole.side(Side.BUY)));
                levels.addAll(Level.walk(whole.side(Side.SELL)));
                long id = whole.lastUpdateId();
                feed(torn, new RecordedLog.Line(RecordedLog.Kind.SNAPSHOT, id, id, -1, levels));
            } else if (line.kind() != RecordedLog.Kind.DELTA || deltas != lost) {
                feed(torn, line);
            }
            if (deltas > lost && deltas < healed) {
                states.merge(torn.state(), 1, Integer::sum);
            }
        }

        assertThat(states).containsOnlyKeys(OrderBook.State.RESYNC);
        assertThat(torn.gaps()).isOne();
        assertThat(torn.state()).isEqualTo(OrderBook.State.GOOD);
        for (Side side : Side.values()) {
            assertThat(Level.walk(torn.side(side))).isEqualTo(Level.walk(whole.side(side)));
        }
    }
}
