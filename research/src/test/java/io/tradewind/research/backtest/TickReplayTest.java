// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.research.backtest.spec.TickFeed;
import io.tradewind.simulation.latency.LatencySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order things happen, and that nobody knows what has not reached him. */
class TickReplayTest {
    private static final LatencySpec NONE = LatencySpec.none();

    /** Bids once at a price. */
    private static TickBench.Quoter bidOnce(long ticks) {
        return (nowNs, book, heldLots, quotes) -> quotes.bid(ticks, 5);
    }

    @Test
    void shouldOrderOneInstantByVenueTicksArrivalsAnswersAndCoreTicks() {
        TickBench bench = new TickBench()
                .feed(new TickScript()
                        .book(100, 100, 1, 9_900, 10_100)
                        .book(100, 100, 2, 9_901, 10_100)
                        .book(100, 100, 3, 9_902, 10_100))
                .feed(new TickScript().book(100, 100, 1, 50, 60).book(100, 100, 2, 51, 60))
                .quoter(0, (nowNs, book, heldLots, quotes) -> {
                    quotes.bid(9_000, 5);
                    quotes.ask(11_000, 5);
                })
                .quoter(1, bidOnce(40))
                .run();
        assertThat(bench.log())
                .containsExactly(
                        "100 tick 1 9900/10100",
                        "100 venue accepted 1 after 3",
                        "100 venue accepted 2 after 3",
                        "100 heard accepted 1 ",
                        "100 heard accepted 2 ",
                        "100 tick 2 9901/10100",
                        "100 tick 3 9902/10100",
                        "100 tick 1 50/60",
                        "100 venue accepted 3 after 2",
                        "100 heard accepted 3 ",
                        "100 tick 2 51/60",
                        "100 done 1 ACKNOWLEDGED sent 100",
                        "100 done 2 ACKNOWLEDGED sent 100",
                        "100 done 3 ACKNOWLEDGED sent 100");
        assertThat(bench.ticks()).isEqualTo(5);
    }

    @Test
    void shouldTakeEachWayItsTimeUnderFixedLatencies() {
        TickBench bench = new TickBench()
                .latencies(LatencySpec.fixed(10), LatencySpec.fixed(20), LatencySpec.fixed(30))
                .feed(new TickScript()
                        .book(100, 999, 1, 9_900, 10_100)
                        .book(120, 999, 2, 9_901, 10_100)
                        .book(130, 999, 3, 9_902, 10_100)
                        .book(131, 999, 4, 9_903, 10_100)
                        .book(150, 999, 5, 9_904, 10_100))
                .quoter(0, bidOnce(9_000))
                .run();
        assertThat(bench.log())
                .containsExactly(
                        "110 tick 1 9900/10100",
                        "130 venue accepted 1 after 3",
                        "130 tick 2 9901/10100",
                        "140 tick 3 9902/10100",
                        "141 tick 4 9903/10100",
                        "160 heard accepted 1 ",
                        "160 tick 5 9904/10100",
                        "160 done 1 ACKNOWLEDGED sent 110");
    }

    @Test
    void shouldTakeEachWayAsLongAsTheLastTickUnderRecordedLatencies() {
        LatencySpec recorded = LatencySpec.recorded();
        TickBench bench = new TickBench()
                .latencies(recorded, recorded, recorded)
                .feed(new TickScript()
                        .book(100, 107, 1, 9_900, 10_100)
                        .book(110, 116, 2, 9_901, 10_100)
                        .book(114, 119, 3, 9_902, 10_100)
                        .book(140, 140, 4, 9_903, 10_100))
                .quoter(0, bidOnce(9_000))
                .run();
        assertThat(bench.log())
                .containsExactly(
                        "107 tick 1 9900/10100",
                        "114 venue accepted 1 after 3",
                        "116 tick 2 9901/10100",
                        "119 heard accepted 1 ",
                        "119 tick 3 9902/10100",
                        "140 tick 4 9903/10100",
                        "119 done 1 ACKNOWLEDGED sent 107");
    }

    @Test
    void shouldHearAnswersUnderWayAtTheEndButLetNoOrderUnderWayArrive() {
        TickBench bench = new TickBench()
                .latencies(NONE, LatencySpec.fixed(10), LatencySpec.fixed(1_000))
                .feed(new TickScript().book(100, 100, 1, 9_900, 10_100).book(115, 115, 2, 9_900, 10_100))
                .quoter(0, (nowNs, book, heldLots, quotes) -> {
                    quotes.bid(9_000, 5);
                    if (nowNs > 100) {
                        quotes.ask(11_000, 5);
                    }
                })
                .run();
        assertThat(bench.log())
                .containsExactly(
                        "100 tick 1 9900/10100",
                        "110 venue accepted 1 after 1",
                        "115 tick 2 9900/10100",
                        "1110 heard accepted 1 ",
                        "1110 done 1 ACKNOWLEDGED sent 100",
                        "115 done 2 SUBMITTED sent 115");
    }

    @Test
    void shouldDoNothingWithoutTicks() {
        TickBench bench =
                new TickBench().feed(new TickScript()).feed(new TickScript()).run();
        assertThat(bench.ticks()).isZero();
        assertThat(bench.moments).isEmpty();
        assertThat(bench.lane().events()).isZero();
    }

    @Test
    void shouldImputeTimesOfTicksThatHaveNoneAndNeverStepBack() {
        TickScript script = new TickScript()
                .book(TickBatch.NO_TIME, 90, 1, 9_900, 10_100)
                .book(80, 100, 2, 9_901, 10_100)
                .book(TickBatch.NO_TIME, 130, 3, 9_902, 10_100)
                .book(TickBatch.NO_TIME, 131, 4, 9_903, 10_100)
                .book(200, 150, 5, 9_904, 10_100)
                .book(TickBatch.NO_TIME, 160, 6, 9_905, 10_100)
                .book(140, 155, 7, 9_906, 10_100)
                .book(170, 180, 8, 9_907, 10_100);
        List<String> moments = new ArrayList<>();
        TickBlock block = new TickBlock(16);
        try (TickBlockReader reader = new TickBlockReader(
                new Instrument(0, ReplayBench.terms("AAA")),
                new TickFeed(OrderBook.Depth.FULL, script.perRead(3)::open),
                null)) {
            while (reader.read(block)) {
                for (int i = 0; i < block.size(); i++) {
                    moments.add(block.venueNs(i) + " " + block.coreNs(i));
                }
            }
        }
        assertThat(moments)
                .as("nothing known: no latency; then 20; an event after its receipt: none; steps back are levelled")
                .containsExactly("90 90", "90 100", "110 130", "111 131", "150 150", "160 160", "160 160", "170 180");
        assertThat(script.closed()).isEqualTo(1);
    }

    /** Ticks as the rule says, by plain loops. */
    private static long[][] moments(TickScript script, LatencySpec feed) {
        long[][] moments = new long[script.size()][];
        long venue = Long.MIN_VALUE;
        long core = Long.MIN_VALUE;
        long latency = 0;
        for (int i = 0; i < moments.length; i++) {
            long received = script.receiveNs(i);
            if (script.eventNs(i) == TickBatch.NO_TIME) {
                venue = Math.max(venue, received - latency);
            } else {
                long happened = Math.min(script.eventNs(i), received);
                latency = received - happened;
                venue = Math.max(venue, happened);
            }
            long arrives = feed.kind() == LatencySpec.Kind.RECORDED ? received : venue + feed.fixedNs();
            core = Math.max(core, Math.max(venue, arrives));
            moments[i] = new long[] {venue, core};
        }
        return moments;
    }

    /** Quotes that change often and at random. */
    static TickBench.Quoter restless(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return (nowNs, book, heldLots, quotes) -> {
            if (random.nextInt(3) == 0) {
                quotes.bid(book.bestBidTicks() - random.nextInt(2), 1 + random.nextInt(3));
            }
            if (random.nextInt(3) == 0) {
                quotes.ask(book.bestAskTicks() + random.nextInt(2), 1 + random.nextInt(3));
            }
        };
    }

    private static LatencySpec spec(String text) {
        return text.equals("recorded") ? LatencySpec.recorded() : LatencySpec.fixed(Long.parseLong(text));
    }

    /** Everything that was told carries the time at which its teller could know it. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 1000000, 0",
        "5000000, 0, 0",
        "3000000, 2000000, 4000000",
        "900000000, 70000000, 5000000",
        "recorded, 3000000, 3000000",
        "recorded, recorded, recorded"
    })
    void shouldLetNobodyKnowWhatHasNotReachedHim(String feed, String entry, String response) {
        for (long seed = 1; seed <= 3; seed++) {
            TickScript[] scripts = {
                TickScript.random(seed, 1_500).perRead(7),
                TickScript.random(seed + 100, 900).perRead(2)
            };
            TickBench bench = new TickBench()
                    .latencies(spec(feed), spec(entry), spec(response))
                    .feed(scripts[0])
                    .feed(scripts[1])
                    .quoter(0, restless(seed))
                    .quoter(1, restless(seed + 1))
                    .run();
            long[][][] moments = {moments(scripts[0], spec(feed)), moments(scripts[1], spec(feed))};
            check(bench, moments, seed);
            long fixed = entry.equals("recorded") ? 0 : Long.parseLong(entry);
            checkArrivals(bench, fixed, seed);
            assertThat(bench.of("heard fill")).as("seed %d", seed).hasSizeGreaterThan(20);
            assertThat(bench.of("illegal")).as("seed %d", seed).isEmpty();
            assertThat(bench.ticks()).isEqualTo(2_400);
        }
    }

    private static void check(TickBench bench, long[][][] moments, long seed) {
        long lastCoreNs = Long.MIN_VALUE;
        for (TickBench.Moment moment : bench.moments) {
            long[][] own = moments[moment.instrument()];
            if (moment.what().equals("tick")) {
                assertThat(moment.timeNs())
                        .as("seed %d: the core sees tick %d when it arrives", seed, moment.number())
                        .isEqualTo(own[(int) moment.number() - 1][1]);
            }
            if (moment.what().startsWith("venue")) {
                long applied = Long.parseLong(moment.detail().replaceAll(".*after ", ""));
                assertThat(applied)
                        .as("seed %d: the venue's book at %s", seed, moment)
                        .isEqualTo(appliedAt(own, moment));
            } else if (!moment.what().equals("done")) {
                assertThat(moment.timeNs()).as("seed %d: %s", seed, moment).isGreaterThanOrEqualTo(lastCoreNs);
                lastCoreNs = moment.timeNs();
            }
            if (moment.what().equals("heard fill")) {
                assertThat(moment.timeNs())
                        .isGreaterThanOrEqualTo(Long.parseLong(moment.detail().replaceAll(".* of ", "")));
            }
        }
    }

    /** An order meets all ticks of its instant; a fill comes with the tick that brings it. */
    private static long appliedAt(long[][] own, TickBench.Moment moment) {
        if (moment.what().equals("venue filled")) {
            long after = Long.parseLong(moment.detail().replaceAll(".*after ", ""));
            assertThat(own[(int) after - 1][0]).as("%s", moment).isEqualTo(moment.timeNs());
            return after;
        }
        int count = 0;
        while (count < own.length && own[count][0] <= moment.timeNs()) {
            count++;
        }
        return count;
    }

    /** No order arrives before it was sent and had its time. */
    private static void checkArrivals(TickBench bench, long entryNs, long seed) {
        for (TickBench.Moment done : bench.of("done")) {
            long sentNs = Long.parseLong(done.detail().replaceAll(".* sent ", ""));
            bench.of("venue accepted").stream()
                    .filter(moment -> moment.number() == done.number())
                    .forEach(moment -> assertThat(moment.timeNs())
                            .as("seed %d: %s of %s", seed, moment, done)
                            .isGreaterThanOrEqualTo(sentNs + entryNs));
        }
    }

    /** Whatever the market does after an instant, all up to it stays as it was. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "4000000"})
    void shouldLiveThroughTheSameWhateverTheFutureBrings(String latency) {
        TickScript original = TickScript.random(5, 800);
        List<String> whole = history(original, latency);
        for (int cut = 50; cut < 800; cut += 75) {
            TickScript changed = original.upTo(cut, TickScript.random(5_000 + cut, 800));
            long lastNs = moments(original, spec(latency))[cut - 1][0];
            assertThat(before(lastNs, history(changed, latency)))
                    .as("ticks from %d on replaced", cut)
                    .isEqualTo(before(lastNs, whole));
        }
        assertThat(whole).hasSizeGreaterThan(1_000);
    }

    private static List<String> history(TickScript script, String latency) {
        TickBench bench = new TickBench()
                .latencies(spec(latency), spec(latency), spec(latency))
                .feed(script)
                .quoter(0, restless(3))
                .run();
        return bench.log();
    }

    private static List<String> before(long timeNs, List<String> log) {
        return log.stream()
                .takeWhile(line -> Long.parseLong(line.substring(0, line.indexOf(' '))) < timeNs)
                .toList();
    }

    /** The core lags many small blocks behind the venue, or none. */
    @ParameterizedTest
    @ValueSource(longs = {0, 3_000_000, 2_000_000_000L, 1_000_000_000_000L})
    void shouldNotDependOnHowTheTicksAreRead(long feedNs) {
        TickBench whole = blocks(feedNs, Integer.MAX_VALUE, false);
        for (int perRead : new int[] {1, 2, 3, 64}) {
            TickBench parts = blocks(feedNs, perRead, false);
            assertThat(parts.log()).as("%d at a time", perRead).isEqualTo(whole.log());
            assertThat(parts.stateHash()).isEqualTo(whole.stateHash());
        }
        TickBench ahead = blocks(feedNs, 5, true);
        assertThat(ahead.log()).as("read ahead").isEqualTo(whole.log());
        assertThat(ahead.lane().inputHash()).isEqualTo(whole.lane().inputHash()).hasSize(64);
    }

    private static TickBench blocks(long feedNs, int perRead, boolean readAhead) {
        TickBench bench = new TickBench()
                .latencies(LatencySpec.fixed(feedNs), LatencySpec.fixed(2_000_000), LatencySpec.fixed(2_000_000))
                .feed(TickScript.random(11, 700).perRead(perRead))
                .feed(TickScript.random(12, 300).perRead(perRead))
                .quoter(0, restless(1))
                .quoter(1, restless(2));
        bench.readAhead = readAhead;
        return bench.run();
    }

    @Test
    void shouldReplayTheSameAgainAndOtherwiseForAnotherSeedOfTheLatencies() {
        TickBench first = logNormal(42);
        assertThat(logNormal(42).lane().inputHash()).isEqualTo(first.lane().inputHash());
        assertThat(logNormal(43).log()).isNotEqualTo(first.log());
    }

    private static TickBench logNormal(long seed) {
        TickBench bench = new TickBench()
                .latencies(LatencySpec.fast(), LatencySpec.fast(), LatencySpec.fast())
                .feed(TickScript.random(11, 700))
                .quoter(0, restless(1));
        bench.seed = seed;
        return bench.run();
    }

    @Test
    void shouldTakeDeepBooksThrough() {
        TickBench bench = new TickBench()
                .feed(new TickScript().deepBook(100, 65_533).trade(101, 101, 100_001, 1, Side.BUY))
                .run();
        assertThat(bench.log()).containsExactly("100 tick 1 100000/100001", "101 tick 2 100000/100001");
    }
}
