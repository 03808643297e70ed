// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import static io.tradewind.simulation.matching.property.Suite.require;

import io.tradewind.domain.command.Side;
import io.tradewind.simulation.matching.MatchOrder;
import io.tradewind.simulation.matching.book.PriceLevel;
import io.tradewind.simulation.matching.book.SideView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and what the book shows. */
class BookPropertyTest {
    @Test
    void shouldTradeWithNobodyWhileABetterPriceOrAnEarlierOrderRests() {
        Suite.Count trades = new Suite.Count();
        Suite.Count shared = new Suite.Count();
        Suite.run("price-time priority", seed -> crowded(), seed -> new Priority(trades, shared));
        trades.expectAtLeast(5L * Suite.CASES, "trades");
        shared.expectAtLeast(2L * Suite.CASES, "trades at a price where others rested too");
    }

    /** Few prices, so that many orders share one. */
    private static Mix crowded() {
        Mix mix = Mix.ofAll();
        mix.levels = 5;
        mix.commands = 90;
        return mix;
    }

    @Test
    void shouldNeverStandCrossedAfterACommand() {
        Suite.Count twoSided = new Suite.Count();
        Suite.run("never a crossed book", seed -> Mix.ofAll(), seed -> new NeverCrossed(twoSided));
        twoSided.expectAtLeast(5L * Suite.CASES, "books with two sides");
    }

    @Test
    void shouldShowNoMoreOfAnIcebergThanItsDisplayAndTradeEachSliceAtItsTurn() {
        Suite.Count turns = new Suite.Count();
        Suite.run("iceberg slices", seed -> icebergs(), seed -> new Slices(turns));
        turns.expectAtLeast(2L * Suite.CASES, "slices that came after other orders");
    }

    private static Mix icebergs() {
        Mix mix = Mix.ofAll();
        mix.icebergOneIn = 1;
        mix.levels = 4;
        mix.limitOneIn = 1;
        mix.postOnlyOneIn = 0;
        mix.amendPercent = 0;
        return mix;
    }

    private record Priority(Suite.Count trades, Suite.Count shared) implements Invariant {
        @Override
        public void onTrade(Mirror mirror, Trade trade) {
            Tracked maker = trade.maker();
            require(trade.ticks() == maker.limitTicks, "a trade at", trade.ticks(), "with", maker);
            require(trade.taker().crosses(trade.ticks()), trade.taker(), "trades beyond its limit at", trade.ticks());
            long others = 0;
            for (Tracked other : mirror.resting(maker.ask.side)) {
                boolean samePrice = other.limitTicks == maker.limitTicks;
                require(!maker.isBeatenBy(other), maker, "trades while a better price rests:", other);
                require(!samePrice || other.stamp >= maker.stamp, maker, "trades while an earlier one rests:", other);
                others += samePrice ? 1 : 0;
            }
            require(others > 0, maker, "trades but does not rest");
            trades.add();
            if (others > 1) {
                shared.add();
            }
        }

        @Override
        public void after(Mirror mirror) {
            for (Side side : Side.values()) {
                List<Long> ids = new ArrayList<>();
                mirror.engine().book().side(side).forEach(order -> ids.add(order.id()));
                List<Long> expected =
                        mirror.resting(side).stream().map(order -> order.ask.id).toList();
                require(ids.equals(expected), "the queue of", side, "is", ids, "and should be", expected);
            }
        }
    }

    private record NeverCrossed(Suite.Count twoSided) implements Invariant {
        @Override
        public void after(Mirror mirror) {
            PriceLevel bid = mirror.engine().book().side(Side.BUY).level(0);
            PriceLevel ask = mirror.engine().book().side(Side.SELL).level(0);
            if (bid != null && ask != null) {
                require(bid.priceTicks() < ask.priceTicks(), "bid", bid.priceTicks(), "ask", ask.priceTicks());
                twoSided.add();
            }
            expectSorted(mirror.engine().book().side(Side.BUY), -1);
            expectSorted(mirror.engine().book().side(Side.SELL), 1);
        }

        private static void expectSorted(SideView<MatchOrder> side, int direction) {
            PriceLevel better = null;
            for (int rank = 0; rank < side.size(); rank++) {
                PriceLevel level = side.level(rank);
                require(level != null && level.orders() > 0 && level.shownLots() > 0, "level", rank, "is empty");
                require(
                        better == null || level == null || (level.priceTicks() - better.priceTicks()) * direction > 0,
                        "level",
                        rank,
                        "stands before a better one");
                better = level;
            }
        }
    }

    private static final class Slices implements Invariant {
        private final Suite.Count turns;
        private final Map<Long, Map<Tracked, Long>> usedUpBefore = new TreeMap<>();

        Slices(Suite.Count turns) {
            this.turns = turns;
        }

        @Override
        public void onTrade(Mirror mirror, Trade trade) {
            Tracked maker = trade.maker();
            require(trade.lots() <= maker.shownLots, "more than the shown", maker.shownLots, "of", maker, "traded");
            require(
                    trade.lots() == Math.min(maker.shownLots, trade.taker().leavesLots),
                    trade.lots(),
                    "lots traded between",
                    trade.taker(),
                    "and the shown",
                    maker.shownLots,
                    "of",
                    maker);
            Map<Tracked, Long> first = usedUpBefore.remove(maker.ask.id);
            if (first != null) {
                first.forEach((other, stamp) -> require(
                        !mirror.rests(other) || other.limitTicks != maker.limitTicks || other.stamp != stamp,
                        maker,
                        "trades a new slice before",
                        other,
                        "which rested when the last one was used up"));
                turns.add();
            }
            if (trade.lots() == maker.shownLots && trade.lots() < maker.leavesLots) {
                usedUpBefore.put(maker.ask.id, othersAtItsPrice(mirror, maker));
            }
        }

        private static Map<Tracked, Long> othersAtItsPrice(Mirror mirror, Tracked maker) {
            Map<Tracked, Long> others = new LinkedHashMap<>();
            for (Tracked other : mirror.resting(maker.ask.side)) {
                if (other != maker && other.limitTicks == maker.limitTicks) {
                    others.put(other, other.stamp);
                }
            }
            return others;
        }

        @Override
        public void after(Mirror mirror) {
            for (Side side : Side.values()) {
                mirror.engine().book().side(side).forEach(order -> {
                    Tracked tracked = mirror.order(order.id());
                    long most = tracked.ask.isIceberg() ? tracked.ask.displayLots : order.leavesLots();
                    require(order.shownLots() > 0 && order.shownLots() <= most, tracked, "shows", order.shownLots());
                    require(order.shownLots() == tracked.shownLots, tracked, "shows", order.shownLots());
                });
            }
        }
    }
}
