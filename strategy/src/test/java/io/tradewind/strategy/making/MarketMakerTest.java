// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.making;

import static io.tradewind.strategy.making.QuotingBench.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import io.tradewind.domain.command.Side;
import io.tradewind.trading.signal.Quotes;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketMakerTest {
    private static final long QUANTITY = 10;
    private static final long MOST = 40;

    private static MarketMakerSpec spec(double half, double multiple, double skew, int requote) {
        return new MarketMakerSpec(QUANTITY, MOST, half, multiple, 10, skew, requote);
    }

    private static QuotingBench bench(MarketMakerSpec spec) {
        return new QuotingBench(new MarketMaker(QuotingBench.instrument(), spec));
    }

    private static QuotingBench fixed(double half, double skew, int requote) {
        return bench(spec(half, 0, skew, requote));
    }

    @ParameterizedTest(name = "{0} x {1} | {2} x {3}, half {4}: {5}")
    @CsvSource({
        // microprice 100005.0
        "100000, 1, 100010, 1, 0.5, 10@100004 | 10@100006",
        "100000, 1, 100010, 1, 2,   10@100003 | 10@100007",
        // microprice 100000 + 10 * 3/4 = 100007.5
        "100000, 3, 100010, 1, 2,   10@100005 | 10@100010",
        // microprice 100000 + 10 * 1/5 = 100002.0
        "100000, 1, 100010, 4, 2,   10@100000 | 10@100004",
        // one tick wide: the heavy side is joined, the thin one is left alone
        "100000, 3, 100001, 1, 0.5, 10@100000 | 10@100002",
        "100000, 1, 100001, 3, 0.5, 10@99999 | 10@100001",
        "100000, 1, 100001, 1, 0.5, 10@100000 | 10@100001",
        // a venue that gives no quantities
        "100000, 0, 100010, 0, 2,   10@100003 | 10@100007",
    })
    void shouldQuoteRoundTheMicroprice(long bid, long bidLots, long ask, long askLots, double half, String expected) {
        Quotes quotes = fixed(half, 0, 1).see(bid, bidLots, ask, askLots, 0);
        assertThat(QuotingBench.text(quotes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // skew 8 ticks at 40 lots, microprice 100005, half width 2
        "20,  10@99999 | 10@100003",
        "10,  10@100001 | 10@100005",
        "0,   10@100003 | 10@100007",
        "-10, 10@100005 | 10@100009",
        "-20, 10@100007 | 10@100011",
    })
    void shouldMoveBothQuotesAgainstWhatIsHeld(long held, String expected) {
        assertThat(QuotingBench.text(fixed(2, 8, 1).see(100_000, 100_010, held)))
                .isEqualTo(expected);
    }

    @Test
    void shouldNeverQuoteThroughTheOtherSideHoweverMuchIsHeld() {
        assertThat(QuotingBench.text(fixed(0.5, 50, 1).see(100_000, 100_001, 30)))
                .as("reservation 37.5 ticks lower: the ask stops one tick above the best bid")
                .isEqualTo("10@99962 | 10@100001");
        assertThat(QuotingBench.text(fixed(0.5, 50, 1).see(100_000, 100_001, -30)))
                .isEqualTo("10@100000 | 10@100039");
    }

    @ParameterizedTest
    @CsvSource({
        "30,  10@100003 | 10@100007",
        "35,  5@100003 | 10@100007",
        "38,  2@100003 | 10@100007",
        "39,  - | 10@100007",
        "40,  - | 10@100007",
        "55,  - | 10@100007",
        "-35, 10@100003 | 5@100007",
        "-39, 10@100003 | -",
        "-40, 10@100003 | -",
    })
    void shouldShowNoMoreThanTheLimitLeavesAndTheInstrumentAllows(long held, String expected) {
        assertThat(QuotingBench.text(fixed(2, 0, 1).see(100_000, 100_010, held)))
                .isEqualTo(expected);
    }

    @Test
    void shouldVanishWhereItsValueIsBelowTheSmallestOrder() {
        assertThat(QuotingBench.text(fixed(0.5, 0, 1).see(19_900, 19_901, 0))).isEqualTo("10@19900 | 10@19901");
        assertThat(QuotingBench.text(fixed(0.5, 0, 1).see(19_899, 19_900, 0)))
                .as("10 lots of 0.001 at 198.99 are worth 1.9899 USD")
                .isEqualTo("- | 10@19900");
        assertThat(QuotingBench.text(fixed(0.5, 0, 1).see(10_000, 10_001, 0))).isEqualTo("- | -");
    }

    @Test
    void shouldKeepItsPriceUntilTheTargetHasMovedFarEnough() {
        QuotingBench bench = fixed(2, 0, 3);
        assertThat(QuotingBench.text(bench.see(100_000, 100_010, 0))).isEqualTo("10@100003 | 10@100007");
        assertThat(QuotingBench.text(bench.see(100_002, 100_012, 0)))
                .as("targets two ticks away")
                .isEqualTo("10@100003 | 10@100007");
        assertThat(QuotingBench.text(bench.see(100_003, 100_013, 0)))
                .as("targets three ticks away")
                .isEqualTo("10@100006 | 10@100010");
    }

    @Test
    void shouldReplaceAQuoteThatWouldStandInTheOtherSideAtOnce() {
        QuotingBench bench = fixed(0.5, 0, 5);
        assertThat(QuotingBench.text(bench.see(100_002, 100_003, 0))).isEqualTo("10@100002 | 10@100003");
        assertThat(QuotingBench.text(bench.see(100_001, 100_002, 0)))
                .as("the bid at 100002 would take; the ask at 100003 is within the threshold")
                .isEqualTo("10@100001 | 10@100003");
    }

    @Test
    void shouldNeverShowABidAtOrAboveItsOwnAsk() {
        QuotingBench bench = fixed(0.5, 0, 5);
        assertThat(QuotingBench.text(bench.see(100_000, 100_010, 0))).isEqualTo("10@100004 | 10@100006");
        assertThat(QuotingBench.text(bench.see(99_994, 1, 100_008, 1, 0)))
                .as("targets 100000 and 100002: the bid is kept, the ask is kept")
                .isEqualTo("10@100004 | 10@100006");
        assertThat(QuotingBench.text(bench.see(99_990, 1, 100_010, 1, 0)))
                .as("targets 99999 and 100001: the ask moves below the bid, so both move")
                .isEqualTo("10@99999 | 10@100001");
    }

    @Test
    void shouldSayNothingUntilTheVolatilityIsKnown() {
        QuotingBench bench = bench(spec(0.5, 1, 0, 1));
        for (int second = 0; second < 10; second++) {
            assertThat(QuotingBench.text(bench.see(100_000, 100_010, 0)))
                    .as("second %d of a half-life of 10", second)
                    .isEqualTo("unsaid | unsaid");
            bench.after(SECOND);
        }
        assertThat(QuotingBench.text(bench.see(100_000, 100_010, 0))).isEqualTo("10@100004 | 10@100006");
    }

    @Test
    void shouldWidenWithTheVolatilityOfTheMid() {
        QuotingBench bench = bench(spec(0.5, 1.5, 0, 1));
        for (int second = 0; second < 10; second++) {
            bench.see(100_000 + 4 * (second % 2), 100_010 + 4 * (second % 2), 0);
            bench.after(SECOND);
        }
        assertThat(QuotingBench.text(bench.see(100_000, 100_010, 0)))
                .as("each second the mid moved by 4 ticks: half width 6 round 100005")
                .isEqualTo("10@99999 | 10@100011");
    }

    @Test
    void shouldNeverHoldMoreThanTheLimitNorCrossOverRandomWalks() {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            QuotingBench bench = bench(spec(0.5, 0.2, 6, 2));
            long held = 0;
            long bid = 100_000;
            for (int i = 0; i < 5_000; i++) {
                bid += random.nextInt(-3, 4);
                long ask = bid + random.nextInt(1, 6);
                Quotes quotes = bench.after(random.nextLong(SECOND))
                        .see(bid, random.nextInt(1, 99), ask, random.nextInt(1, 99), held);
                checkQuotes(quotes, bid, ask, held, "seed " + seed + ", step " + i);
                boolean buys = random.nextBoolean();
                long lots = quotes.lots(buys ? Side.BUY : Side.SELL);
                held += (buys ? 1 : -1) * (lots == 0 ? 0 : random.nextLong(lots + 1));
            }
        }
    }

    private static void checkQuotes(Quotes quotes, long bid, long ask, long held, String where) {
        long bidLots = quotes.lots(Side.BUY);
        long askLots = quotes.lots(Side.SELL);
        assertThat(held + bidLots).as(where).isLessThanOrEqualTo(MOST);
        assertThat(held - askLots).as(where).isGreaterThanOrEqualTo(-MOST);
        if (bidLots > 0) {
            assertThat(quotes.ticks(Side.BUY)).as(where).isLessThan(ask);
        }
        if (askLots > 0) {
            assertThat(quotes.ticks(Side.SELL)).as(where).isGreaterThan(bid);
        }
        if (bidLots > 0 && askLots > 0) {
            assertThat(quotes.ticks(Side.BUY)).as(where).isLessThan(quotes.ticks(Side.SELL));
        }
    }

    @Test
    void shouldSayTheSameAndSaveTheSameForTheSameBooks() {
        assertThat(walk(7)).isEqualTo(walk(7)).isNotEqualTo(walk(8));
    }

    private static List<Object> walk(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        QuotingBench bench = bench(spec(0.5, 0.2, 6, 2));
        List<Object> said = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            long bid = 100_000L + random.nextInt(50);
            said.add(QuotingBench.text(bench.after(SECOND / 3).see(bid, bid + 2, random.nextInt(-40, 41))));
        }
        said.addAll(bench.state());
        return said;
    }

    @Test
    void shouldSaveQuotesAndVolatility() {
        QuotingBench bench = fixed(2, 0, 1);
        assertThat(bench.state()).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0.0, 0.0, 0.0);
        bench.see(100_000, 100_010, 0);
        assertThat(bench.state())
                .as("bid, ask; started, start, sample, sum of best prices, squares, seconds, deviation")
                .containsExactly(
                        100_003L,
                        100_007L,
                        1L,
                        1_700_000_000L * SECOND,
                        1_700_000_000L * SECOND,
                        200_010L,
                        0.0,
                        0.0,
                        0.0);
    }

    @Test
    void shouldAllocateNothing() {
        QuotingBench bench = bench(spec(0.5, 0.2, 6, 2));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long fewest = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 50_000; i++) {
                bench.after(SECOND / 10).see(100_000 + i % 7, 3, 100_008 + i % 5, 4, i % 80 - 40);
            }
            fewest = Math.min(fewest, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(fewest).as("bytes of 50,000 decisions, steady state").isLessThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "0,  40, 0.5, 0, 10,  0,  1, 'quantity above 0, has 0 lots'",
        "10, 9,  0.5, 0, 10,  0,  1, 'max_inventory of at least quantity, 10 lots, has 9 lots'",
        "10, 40, 0.4, 0, 10,  0,  1, 'half_spread_ticks of at least 0.5, has 0.4'",
        "10, 40, NaN, 0, 10,  0,  1, 'half_spread_ticks of at least 0.5, has NaN'",
        "10, 40, 0.5, -1, 10, 0,  1, 'volatility_multiple of at least 0, has -1.0'",
        "10, 40, 0.5, 0, 0.9, 0,  1, 'volatility_halflife of at least 1, has 0.9'",
        "10, 40, 0.5, 0, 10, -2,  1, 'skew of at least 0, has -2.0'",
        "10, 40, 0.5, 0, 10,  0,  0, 'requote_ticks of at least 1, has 0'",
    })
    void shouldRefuseParametersOutOfRange(
            long quantity,
            long most,
            double half,
            double multiple,
            double halflife,
            double skew,
            int requote,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketMakerSpec(quantity, most, half, multiple, halflife, skew, requote))
                .withMessage("market-making needs " + message);
    }
}
