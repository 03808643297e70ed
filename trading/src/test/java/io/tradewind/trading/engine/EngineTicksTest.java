// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.RecordingVenue.Sent;
import io.tradewind.trading.fixture.ScriptedQuoter;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.fixture.TickRig;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.signal.Signal;
import org.junit.jupiter.api.Test;

/** Books, marks, quotes and bars of a core that sees market ticks. */
class EngineTicksTest {
    private static final long[][] NONE = {};

    private final ScriptedQuoter quoter = new ScriptedQuoter();
    private final ScriptedStrategy strategy = new ScriptedStrategy();
    private final TickRig rig = new TickRig("AAA", "BBB");

    private static long[][] level(long ticks, long lots) {
        return new long[][] {{ticks, lots}};
    }

    private long mark(int instrument) {
        return rig.engine().portfolio().markTicks(instrument);
    }

    @Test
    void shouldMarkAtTheMidOfABookWhileItIsGood() {
        rig.open();
        rig.at(1).delta(0, 5, 6, level(90_00, 1), NONE);
        assertThat(mark(0)).as("nothing is known yet").isZero();
        rig.at(2).snapshot(0, 10, new long[][] {{99_00, 5}, {98_00, 7}}, new long[][] {{101_01, 3}, {102_00, 4}});
        assertThat(mark(0)).as("half a tick is rounded down").isEqualTo(100_00);
        rig.at(3).delta(0, 11, 12, level(100_00, 2), level(101_01, 0));
        assertThat(mark(0)).isEqualTo(101_00);
        rig.at(4).delta(0, 13, 13, level(103_00, 2), NONE);
        assertThat(mark(0)).as("crossed: the mark stays").isEqualTo(101_00);
        rig.at(5).delta(0, 14, 14, level(103_00, 0), level(101_00, 1));
        assertThat(mark(0)).isEqualTo(100_50);
        rig.at(6).delta(0, 20, 21, level(100_50, 2), NONE);
        assertThat(mark(0)).as("a gap").isEqualTo(100_50);
        rig.at(7).snapshot(0, 30, level(50_00, 1), NONE);
        assertThat(mark(0)).as("one-sided").isEqualTo(100_50);
        rig.at(8).quote(0, 31, 60_00, 1, 62_00, 1);
        assertThat(mark(0)).as("a quote over the levels").isEqualTo(61_00);
        assertThat(mark(1)).as("the other instrument has a book of its own").isZero();
        assertThat(rig.market)
                .containsExactly(
                        "1 0 AWAITING_SNAPSHOT 0/0",
                        "2 0 GOOD 9900/10101",
                        "3 0 GOOD 10000/10200",
                        "4 0 CROSSED 10300/10200",
                        "5 0 GOOD 10000/10100",
                        "6 0 RESYNC 10000/10100",
                        "7 0 GOOD 5000/0",
                        "8 0 GOOD 6000/6200");
    }

    @Test
    void shouldTellStrategiesAndListenersOfTradesAndThenOfTheBook() {
        rig.quoter(0, quoter).open();
        rig.at(1).trade(0, 99_50, 3, Side.SELL);
        rig.book(2, 0, 1, 99_00, 101_00);
        rig.at(3).trade(0, 101_00, 2, Side.BUY);
        rig.at(4).trade(1, 7, 7, Side.BUY);
        assertThat(quoter.seen())
                .as("trades always, the book only while it is good, of its instrument alone")
                .containsExactly(
                        "1 trade SELL 3@9950",
                        "2 book 9900/10100 held 0",
                        "3 trade BUY 2@10100",
                        "3 book 9900/10100 held 0");
        assertThat(rig.market)
                .containsExactly(
                        "1 0 SELL 3@9950",
                        "1 0 AWAITING_SNAPSHOT 0/0",
                        "2 0 GOOD 9900/10100",
                        "3 0 BUY 2@10100",
                        "3 0 GOOD 9900/10100",
                        "4 1 BUY 7@7",
                        "4 1 AWAITING_SNAPSHOT 0/0");
    }

    @Test
    void shouldTakeQuotesAwayWhenTheBookIsNotGoodAndShowThemAgainWhenTheStrategySpeaks() {
        rig.quoter(0, quoter).open();
        quoter.says = quotes -> {
            quotes.bid(99_00, 5);
            quotes.ask(101_00, 6);
        };
        rig.book(1, 0, 10, 99_00, 101_00);
        assertThat(rig.venue.orders())
                .containsExactly(
                        new Sent(1, Side.BUY, OrderType.LIMIT, 5, 0, 99_00, 0, false, 0),
                        new Sent(2, Side.SELL, OrderType.LIMIT, 6, 0, 101_00, 0, false, 0));
        assertThat(rig.venue.postOnly()).containsOnly(true);
        rig.at(2).accepted(1);
        rig.events.accepted(2);
        rig.at(3).delta(0, 12, 13, level(99_00, 9), NONE);
        assertThat(rig.venue.cancels()).containsExactly(1L, 2L);
        rig.at(4).delta(0, 14, 15, level(99_00, 9), NONE);
        assertThat(rig.venue.cancels()).as("each once").hasSize(2);
        rig.at(5).cancelled(1, VenueReason.REQUESTED);
        rig.events.cancelled(2, VenueReason.REQUESTED);
        rig.at(6).trade(0, 99_00, 1, Side.SELL);
        assertThat(rig.venue.orders()).as("no new order meanwhile").hasSize(2);
        assertThat(quoter.seen()).as("the strategy is not asked").hasSize(2).endsWith("6 trade SELL 1@9900");
        rig.book(7, 0, 20, 99_00, 101_00);
        assertThat(rig.venue.orders()).hasSize(4);
        assertThat(rig.log)
                .containsExactly(
                        "accepted 1", "accepted 2", "done 1 CANCELLED REQUESTED", "done 2 CANCELLED REQUESTED");
    }

    @Test
    void shouldBookTheFillsOfQuotesAsThePositionOfTheirStrategy() {
        rig.slot(0, strategy, "0", "0")
                .quoter(1, new ScriptedQuoter())
                .quoter(0, quoter)
                .open();
        quoter.says = quotes -> quotes.bid(99_00, 5);
        rig.book(1, 0, 10, 99_00, 101_00);
        rig.at(2).accepted(1);
        rig.at(3).filled(1, 0, Side.BUY, 2, 99_00, 0);
        rig.book(4, 0, 11, 99_00, 101_00);
        assertThat(quoter.seen()).last().isEqualTo("4 book 9900/10100 held 2");
        assertThat(rig.venue.orders()).as("three are left").hasSize(1);
        quoter.says = quotes -> {
            quotes.noBid();
            quotes.ask(100_00, 2);
        };
        rig.book(5, 0, 12, 99_00, 101_00);
        rig.at(6).cancelled(1, VenueReason.REQUESTED);
        rig.at(6).filled(2, 0, Side.SELL, 2, 100_00, 0);
        rig.book(7, 0, 13, 99_00, 101_00);
        assertThat(quoter.seen()).last().isEqualTo("7 book 9900/10100 held 0");
        assertThat(rig.log)
                .containsExactly(
                        "accepted 1",
                        "fill 1 bar 0 BUY 2 @ 9900",
                        "done 1 CANCELLED REQUESTED",
                        "trip 2 2",
                        "fill 2 bar 0 SELL 2 @ 10000",
                        "done 2 FILLED REQUESTED");
        assertThat(rig.engine().portfolio().lots(0)).isZero();
    }

    @Test
    void shouldCountNoRoundTripOfQuotesAsALossInARowNorAsATradeOfTheDay() {
        RiskLimits wide = rig.limits;
        Decimal off = Decimal.ZERO;
        LossLimits one = new LossLimits(off, off, off, 1, 1, off, off, off, 1);
        rig.limits = new RiskLimits(
                wide.version(),
                wide.order(),
                wide.exposure(),
                wide.margin(),
                wide.measure(),
                wide.stop(),
                one,
                wide.scenario());
        rig.quoter(0, quoter).open();
        for (int trip = 0; trip < 3; trip++) {
            int sequence = 10 + 2 * trip;
            int order = 1 + 2 * trip;
            quoter.says = quotes -> {
                quotes.noAsk();
                quotes.bid(99_00, 2);
            };
            rig.book(10L * trip, 0, sequence, 99_00, 101_00);
            rig.at(10L * trip + 1).accepted(order);
            rig.at(10L * trip + 2).filled(order, 0, Side.BUY, 2, 99_00, 0);
            quoter.says = quotes -> {
                quotes.noBid();
                quotes.ask(98_00, 2);
            };
            rig.book(10L * trip + 3, 0, sequence + 1, 97_00, 101_00);
            rig.at(10L * trip + 4).accepted(order + 1);
            rig.at(10L * trip + 5).filled(order + 1, 0, Side.SELL, 2, 98_00, 0);
        }
        assertThat(rig.log.stream().filter("trip 0 2"::equals))
                .as("three losses")
                .hasSize(3);
        assertThat(rig.log).noneMatch(line -> line.contains("refused"));
        assertThat(rig.engine().risk().losses().streak()).isZero();
        assertThat(rig.engine().risk().losses().entries()).isZero();
        assertThat(rig.engine().control().trigger()).isNull();
    }

    /** The fill and the cancel pass each other: the venue knows the order no more when the cancel comes. */
    @Test
    void shouldThinkNothingOfACancelThatCameAfterTheFill() {
        rig.quoter(0, quoter).open();
        quoter.says = quotes -> quotes.bid(99_00, 5);
        rig.book(1, 0, 10, 99_00, 101_00);
        rig.at(2).accepted(1);
        quoter.says = quotes -> quotes.bid(98_00, 5);
        rig.book(3, 0, 11, 98_00, 101_00);
        assertThat(rig.venue.cancels()).containsExactly(1L);
        rig.at(4).filled(1, 0, Side.BUY, 5, 99_00, 0);
        rig.at(5).cancelRejected(1, VenueRequest.CANCEL, VenueReason.UNKNOWN_ORDER);
        assertThat(rig.log).containsExactly("accepted 1", "fill 1 bar 0 BUY 5 @ 9900", "done 1 FILLED REQUESTED");
        assertThat(rig.engine().orders().illegalTransitions()).isZero();
        rig.at(6).cancelRejected(77, VenueRequest.CANCEL, VenueReason.UNKNOWN_ORDER);
        assertThat(rig.log).last().as("an order that never was").isEqualTo("illegal 77 CONFIRM");
    }

    @Test
    void shouldOnlyBringTheBookUpBeforeTheTimeToTradeFrom() {
        rig.tradeFromNs = 100;
        rig.barNs = 10;
        rig.quoter(0, quoter).slot(0, strategy, "0", "0").open();
        quoter.says = quotes -> quotes.bid(99_00, 5);
        rig.book(1, 0, 10, 99_00, 101_00);
        rig.at(50).trade(0, 100_00, 3, Side.BUY);
        rig.at(99).quote(0, 11, 99_10, 5, 101_00, 5);
        assertThat(rig.venue.orders()).isEmpty();
        assertThat(quoter.seen()).isEmpty();
        assertThat(strategy.seen()).isEmpty();
        assertThat(rig.engine().portfolio().markTicks(0)).as("not even marked").isZero();
        rig.at(100).quote(0, 12, 99_20, 5, 101_00, 5);
        assertThat(quoter.seen()).last().as("on the book that was brought up").isEqualTo("100 book 9920/10100 held 0");
        assertThat(rig.venue.orders()).hasSize(1);
        assertThat(strategy.seen()).as("no bar of trades before").isEmpty();
    }

    /** The stop was cancelled for the exit; the exit was refused; nobody would ever close the position. */
    @Test
    void shouldSendAnExitAgainThatTheVenueRefusedForWantOfABook() {
        rig.barNs = 100;
        strategy.at(0, Signal::goLong).at(1, Signal::goFlat);
        rig.slot(0, strategy, "0.1", "0").open();
        rig.book(10, 0, 1, 99_00, 101_00);
        rig.at(20).trade(0, 100_00, 3, Side.BUY);
        rig.at(120).trade(0, 100_00, 3, Side.BUY);
        rig.at(121).accepted(1);
        rig.events.filled(1, 0, Side.BUY, 10, 101_00, 0);
        rig.at(122).accepted(2);
        rig.at(200).trade(0, 100_00, 2, Side.BUY);
        assertThat(rig.venue.cancels()).as("the stop goes for the exit").containsExactly(2L);
        assertThat(rig.venue.orders()).hasSize(3);
        rig.at(201).cancelled(2, VenueReason.REQUESTED);
        rig.at(202).rejected(3, VenueReason.NO_BOOK);
        rig.at(203).delta(0, 9, 9, new long[][] {}, new long[][] {});
        assertThat(rig.venue.orders()).as("a delta is missing: not yet").hasSize(3);
        rig.book(204, 0, 20, 99_00, 101_00);
        assertThat(rig.venue.orders()).hasSize(4);
        assertThat(rig.venue.last()).isEqualTo(new Sent(4, Side.SELL, OrderType.MARKET, 10, 0, 0, 0, true, 0));
        rig.at(205).accepted(4);
        rig.events.filled(4, 0, Side.SELL, 10, 99_00, 0);
        rig.book(206, 0, 21, 99_00, 101_00);
        assertThat(rig.venue.orders()).as("once").hasSize(4);
    }

    @Test
    void shouldMakeBarsOfTradesAndDecideAtTheFirstEventAtOrAfterTheirEnd() {
        rig.barNs = 100;
        strategy.at(0, Signal::goLong).at(2, Signal::goFlat);
        rig.slot(0, strategy, "0", "0").open();
        rig.book(10, 0, 1, 99_00, 101_00);
        rig.at(20).trade(0, 100_50, 3, Side.BUY);
        rig.at(99).trade(0, 100_10, 1, Side.SELL);
        rig.at(99).trade(1, 55, 1, Side.SELL);
        assertThat(strategy.seen()).isEmpty();
        rig.at(100).trade(0, 100_90, 2, Side.BUY);
        assertThat(strategy.seen())
                .as("the trade at the end belongs to the next bar")
                .containsExactly(new ScriptedStrategy.Seen(0, 99, 100_10, 0, Double.NaN));
        assertThat(rig.venue.orders()).containsExactly(new Sent(1, Side.BUY, OrderType.MARKET, 10, 0, 0, 0, false, 0));
        rig.at(150).accepted(1);
        rig.events.filled(1, 0, Side.BUY, 10, 101_00, 0);
        rig.at(207).quote(1, 1, 5, 5, 6, 6);
        assertThat(strategy.seen())
                .as("any event moves the clock")
                .hasSize(2)
                .endsWith(new ScriptedStrategy.Seen(100, 199, 100_90, 10, Double.NaN));
        rig.book(450, 0, 2, 99_00, 101_00);
        rig.at(1_000).trade(0, 99_00, 2, Side.BUY);
        assertThat(strategy.seen()).as("no bar without a trade").hasSize(2);
        rig.at(1_250).accepted(1);
        assertThat(strategy.seen()).hasSize(3).endsWith(new ScriptedStrategy.Seen(1_000, 1_099, 99_00, 10, Double.NaN));
        assertThat(rig.venue.last()).isEqualTo(new Sent(2, Side.SELL, OrderType.MARKET, 10, 0, 0, 0, true, 0));
        assertThat(rig.log).contains("fill 1 bar 1 BUY 10 @ 10100");
    }

    @Test
    void shouldMakeBarsOfMidPricesWhereOnlyBestPricesAreKnown() {
        rig.depth = OrderBook.Depth.TOP;
        rig.barNs = 100;
        rig.slot(0, strategy, "0", "0").open();
        rig.at(10).quote(0, -1, 99_00, 1, 101_00, 1);
        rig.at(20).quote(0, -1, 98_00, 1, 99_00, 1);
        rig.at(30).quote(0, -1, 120_00, 1, 110_00, 1);
        rig.at(40).trade(0, 200_00, 1, Side.BUY);
        rig.at(110).trade(0, 300_00, 1, Side.BUY);
        assertThat(strategy.seen())
                .as("neither the crossed quote nor the trade counts")
                .containsExactly(new ScriptedStrategy.Seen(0, 99, 98_50, 0, Double.NaN));
    }

    @Test
    void shouldSendNoNewOrderOnABookThatIsNotGoodButClose() {
        rig.barNs = 100;
        strategy.at(0, Signal::goLong).at(1, Signal::goLong).at(2, Signal::goFlat);
        rig.slot(0, strategy, "0", "0").open();
        rig.at(10).trade(0, 100_00, 1, Side.BUY);
        rig.at(100).trade(0, 100_00, 1, Side.BUY);
        assertThat(rig.log).containsExactly("refused entry BOOK_NOT_GOOD");
        rig.book(150, 0, 1, 99_00, 101_00);
        rig.at(200).trade(0, 100_00, 1, Side.BUY);
        assertThat(rig.venue.orders()).hasSize(1);
        rig.at(201).accepted(1);
        rig.events.filled(1, 0, Side.BUY, 10, 101_00, 0);
        rig.at(210).delta(0, 5, 6, level(99_00, 1), NONE);
        rig.at(300).trade(0, 100_00, 1, Side.BUY);
        assertThat(rig.venue.last()).isEqualTo(new Sent(2, Side.SELL, OrderType.MARKET, 10, 0, 0, 0, true, 0));
    }

    @Test
    void shouldDecideOnTheBookAsItWasBeforeTheEventThatEndsTheBar() {
        rig.barNs = 100;
        strategy.at(0, Signal::goLong);
        rig.slot(0, strategy, "0", "0").open();
        rig.book(10, 0, 1, 99_00, 101_00);
        rig.at(20).trade(0, 100_00, 1, Side.BUY);
        rig.at(100).delta(0, 9, 9, level(99_00, 1), NONE);
        assertThat(rig.log).as("the gap comes after the decision").isEmpty();
        assertThat(rig.venue.orders()).hasSize(1);
    }

    /** The venue nets: what one closes may be what the other opened. */
    @Test
    void shouldNotLetTheVenueReduceOnlyWhereAQuotingStrategySharesTheInstrument() {
        strategy.at(0, Signal::goLong);
        rig.barNs = 100;
        rig.slot(0, strategy, "0.1", "0.1").quoter(0, quoter).open();
        assertThat(protectiveReduceOnly(rig)).isFalse();
        TickRig alone = new TickRig("AAA", "BBB");
        alone.barNs = 100;
        alone.slot(0, new ScriptedStrategy().at(0, Signal::goLong), "0.1", "0.1")
                .quoter(1, quoter)
                .open();
        assertThat(protectiveReduceOnly(alone)).isTrue();
    }

    private static boolean protectiveReduceOnly(TickRig rig) {
        rig.book(10, 0, 1, 99_00, 101_00);
        rig.at(20).trade(0, 100_00, 1, Side.BUY);
        rig.at(100).trade(0, 100_00, 1, Side.BUY);
        rig.at(101).accepted(1);
        rig.events.filled(1, 0, Side.BUY, 10, 101_00, 0);
        Sent stop = rig.venue.orders().get(1);
        assertThat(stop.type()).isEqualTo(OrderType.STOP);
        return stop.reduceOnly();
    }

    @Test
    void shouldCountAFillInNoBarBeforeTheFirst() {
        rig.barNs = 100;
        rig.quoter(0, quoter).slot(0, strategy, "0", "0").open();
        quoter.says = quotes -> quotes.bid(99_00, 5);
        rig.book(10, 0, 10, 99_00, 101_00);
        rig.at(11).accepted(1);
        rig.at(510).trade(0, 100_00, 1, Side.BUY);
        rig.at(600).trade(0, 100_00, 1, Side.BUY);
        rig.events.filledAt(20, 1, 0, Side.BUY, 1, 99_00);
        assertThat(rig.log).last().isEqualTo("fill 1 bar 0 BUY 1 @ 9900");
    }

    @Test
    void shouldSampleTheAccountAtTheEndOfEachIntervalWithTheStateAfterItsLastEvent() {
        rig.quoter(0, quoter).open();
        quoter.says = quotes -> quotes.bid(99_00, 10);
        rig.book(10, 0, 1, 99_00, 101_00);
        rig.at(20).accepted(1);
        rig.at(30).filled(1, 0, Side.BUY, 10, 99_00, 0);
        quoter.says = quotes -> quotes.noBid();
        rig.book(999, 0, 2, 119_00, 121_00);
        rig.book(1_000, 0, 3, 139_00, 141_00);
        assertThat(rig.samples).as("ten shares gained 21 dollars each").containsExactly("999 100210");
        rig.at(3_500).trade(0, 1, 1, Side.BUY);
        assertThat(rig.samples).hasSize(2).endsWith("1000 100410");
        rig.at(3_999).timer(TimerKind.END_OF_DATA);
        rig.events.timer(TimerKind.AFTER_SETTLEMENT);
        assertThat(rig.samples).hasSize(3).endsWith("3999 100410");
        assertThat(rig.engine().portfolio().lots(0))
                .as("nothing is closed at the end")
                .isEqualTo(10);
    }

    /** Quotes of one side may all fill: together they must not break the limit that each keeps. */
    @Test
    void shouldHoldThePositionLimitOverAllQuotesAndEntriesOfASide() {
        rig.limits = RiskLimits.ordersOnly(new OrderLimits(
                Decimal.ZERO, Decimal.parse("1000"), Decimal.ONE, Decimal.ONE, Decimal.parse("100"), 100));
        rig.barNs = 100;
        strategy.at(0, Signal::goLong);
        ScriptedQuoter other = new ScriptedQuoter();
        rig.slot(0, strategy, "0", "0").quoter(0, quoter).quoter(0, other).open();
        quoter.says = quotes -> {
            quotes.bid(100_00, 6);
            quotes.ask(101_00, 6);
        };
        other.says = quotes -> quotes.bid(100_00, 5);
        rig.book(10, 0, 1, 100_00, 101_00);
        assertThat(rig.log).containsExactly("refused quote MAX_POSITION");
        assertThat(rig.venue.orders()).extracting(Sent::lots).containsExactly(6L, 6L);
        rig.at(20).trade(0, 100_00, 1, Side.BUY);
        rig.at(100).trade(0, 100_00, 1, Side.BUY);
        assertThat(rig.log).last().isEqualTo("refused entry MAX_POSITION");
        other.says = quotes -> quotes.bid(100_00, 4);
        rig.book(2_000_000_000, 0, 2, 100_00, 101_00);
        assertThat(rig.venue.orders()).extracting(Sent::lots).containsExactly(6L, 6L, 4L);
    }
}
