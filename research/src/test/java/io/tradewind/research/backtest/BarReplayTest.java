// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import static io.tradewind.research.backtest.ReplayBench.MINUTE_NS;
import static io.tradewind.research.backtest.ReplayBench.flat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.domain.port.RequestException;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.trading.signal.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order in which bars, closing fills, corporate actions and opens are told. */
class BarReplayTest {
    private static CorporateAction dividend(long minute, String amount) {
        return new CorporateAction(
                minute * MINUTE_NS,
                CorporateAction.Kind.DIVIDEND,
                1,
                1,
                Decimal.parse(amount).unscaledAt(8),
                Decimal.parse("100").unscaledAt(8));
    }

    private static CorporateAction split(long minute, long numerator, long denominator) {
        return new CorporateAction(minute * MINUTE_NS, CorporateAction.Kind.SPLIT, numerator, denominator, 0, 0);
    }

    /** Logs its bars and buys on the first. */
    private static Strategy buyer(ReplayBench bench) {
        boolean[] bought = {false};
        return new ScriptedStrategy((bar, signal) -> {
            bench.log.add("bar " + bar.instrument().id() + " at " + (bar.closeTimeNs() + 1) / MINUTE_NS);
            if (!bought[0]) {
                signal.goLong();
                bought[0] = true;
            }
        });
    }

    /** Instrument 0 has bars of two minutes, instrument 1 of one; the latter pays a dividend at minute 2. */
    private static ReplayBench mixed(FillAt fillAt) {
        ReplayBench bench = new ReplayBench()
                .fillAt(fillAt)
                .feed("TWO", "2m", flat(0, 10_000), flat(2, 10_100))
                .feed(
                        "ONE",
                        "1m",
                        List.of(dividend(2, "1")),
                        flat(0, 5_000),
                        flat(1, 5_100),
                        flat(2, 5_200),
                        flat(3, 5_300));
        bench.slot(0, buyer(bench)).slot(1, buyer(bench));
        bench.run();
        return bench;
    }

    @Test
    void shouldTellClosesThenActionsThenOpensByInstrument() {
        assertThat(mixed(FillAt.NEXT_OPEN).log)
                .containsExactly(
                        "bar 1 at 1",
                        "fill 1 at 1",
                        "bar 0 at 2",
                        "bar 1 at 2",
                        "fill 0 at 2",
                        "dividend at 2",
                        "bar 1 at 3",
                        "bar 0 at 4",
                        "bar 1 at 4");
    }

    @Test
    void shouldFillAtCloseOnlyAfterAllBarsOfTheInstantWereDecidedOn() {
        assertThat(mixed(FillAt.CLOSE).log)
                .containsExactly(
                        "bar 1 at 1",
                        "fill 1 at 1",
                        "bar 0 at 2",
                        "bar 1 at 2",
                        "fill 0 at 2",
                        "dividend at 2",
                        "bar 1 at 3",
                        "bar 0 at 4",
                        "bar 1 at 4");
        assertThat(mixed(FillAt.CLOSE).fills)
                .extracting(ReplayBench.Fill::priceTicks)
                .as("the first at the close of minute 1, the second at the close of minute 2")
                .containsExactly(5_000L, 10_000L);
        assertThat(mixed(FillAt.NEXT_OPEN).fills)
                .extracting(ReplayBench.Fill::priceTicks)
                .containsExactly(5_100L, 10_100L);
    }

    @Test
    void shouldDecideOnEveryInstrumentBeforeAnyClosingFill() {
        ReplayBench bench = new ReplayBench()
                .fillAt(FillAt.CLOSE)
                .feed("A", "1m", flat(0, 10_000))
                .feed("B", "1m", flat(0, 10_000));
        bench.slot(0, buyer(bench)).slot(1, buyer(bench)).run();
        assertThat(bench.log).containsExactly("bar 0 at 1", "bar 1 at 1", "fill 0 at 1", "fill 1 at 1");
    }

    @Test
    void shouldLeaveGapsInDataAlone() {
        ReplayBench bench = new ReplayBench().feed("A", "1m", flat(0, 10_000), flat(500, 10_500), flat(501, 10_600));
        bench.slot(0, buyer(bench)).run();
        assertThat(bench.log)
                .as("the order waits over the gap for the next bar")
                .containsExactly("bar 0 at 1", "fill 0 at 500", "bar 0 at 501", "bar 0 at 502");
        assertThat(bench.fills.getFirst().priceTicks()).isEqualTo(10_500);
        assertThat(bench.fills.getFirst().bar()).isEqualTo(1);
    }

    @Test
    void shouldSkipActionsBeforeTheFirstBarAndAfterTheLast() {
        ReplayBench bench = new ReplayBench()
                .feed(
                        "A",
                        "1m",
                        List.of(dividend(1, "1"), dividend(13, "1"), dividend(20, "1")),
                        flat(10, 10_000),
                        flat(11, 10_000),
                        flat(12, 10_000),
                        flat(13, 10_000));
        bench.slot(0, buyer(bench)).run();
        assertThat(bench.log).filteredOn(line -> line.startsWith("dividend")).containsExactly("dividend at 13");
    }

    @Test
    void shouldAdjustPositionBeforeTheOpenAfterSplit() {
        ReplayBench bench = new ReplayBench()
                .feed(
                        "A",
                        "1m",
                        List.of(split(3, 4, 1)),
                        flat(0, 10_000),
                        flat(1, 10_000),
                        flat(2, 10_000),
                        flat(3, 2_500));
        long equity = bench.slot(0, buyer(bench)).run();
        assertThat(equity).as("nothing was won or lost").isEqualTo(1_000_000L * 100_000_000L);
    }

    @Test
    void shouldTradeOutAtTheEndWhenSettlementSaysSo() {
        ReplayBench bench = new ReplayBench()
                .settlement(Settlement.LAST_CLOSE)
                .feed("A", "1m", flat(0, 10_000), flat(1, 10_100), flat(2, 10_700));
        long equity = bench.slot(0, buyer(bench)).run();
        assertThat(bench.fills).extracting(ReplayBench.Fill::lots).containsExactly(1L, -1L);
        assertThat(bench.fills.getLast().priceTicks()).isEqualTo(10_700);
        assertThat(equity).as("6.00 won").isEqualTo(1_000_006L * 100_000_000L);
    }

    @Test
    void shouldReportProgressNowAndThen() {
        long[][] rows = new long[40_000][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = flat(i, 10_000);
        }
        ReplayBench bench = new ReplayBench().feed("A", "1m", rows);
        bench.run();
        assertThat(bench.progress).containsExactly(16_384L, 32_768L);
    }

    @Test
    void shouldSayWhichPriceIsOffTheTick() {
        FeedSpec feed = new FeedSpec(
                InstrumentTerms.spot("XYZ", "SIM", Currency.of("XYZ"), ReplayBench.USD, Decimal.of(5, 2), Decimal.ONE),
                BarInterval.parse("1m"),
                List.of(),
                () -> ReplayBench.source(flat(0, 10_005), flat(1, 10_007)));
        try (BarCursor cursor = new BarCursor(new Instrument(0, feed.terms()), feed)) {
            assertThat(cursor.openTicks()).as("100.05 in steps of 0.05").isEqualTo(2_001);
            cursor.takeOpen();
            assertThatThrownBy(cursor::takeClose)
                    .isInstanceOf(RequestException.class)
                    .hasMessage(
                            "XYZ: the price 100.07 of the bar at 1970-01-01T00:01:00Z is no multiple of the tick 0.05."
                                    + " Give the instrument a finer tick in venues.instruments.");
        }
    }

    @Test
    void shouldCountTicksFinerThanTheScaleOfBars() {
        FeedSpec feed = new FeedSpec(
                InstrumentTerms.spot("XYZ", "SIM", Currency.of("XYZ"), ReplayBench.USD, Decimal.of(5, 10), Decimal.ONE),
                BarInterval.parse("1m"),
                List.of(),
                () -> ReplayBench.source(flat(0, 1)));
        try (BarCursor cursor = new BarCursor(new Instrument(0, feed.terms()), feed)) {
            assertThat(cursor.openTicks()).as("0.01 in steps of 0.0000000005").isEqualTo(20_000_000);
        }
    }

    @Test
    void shouldEndQuietlyWhenThereAreNoBars() {
        ReplayBench bench = new ReplayBench().feed("A", "1m");
        assertThat(bench.slot(0, buyer(bench)).run()).isZero();
        assertThat(bench.log).isEmpty();
    }
}
