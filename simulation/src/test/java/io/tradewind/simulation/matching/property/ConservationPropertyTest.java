// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import static io.tradewind.simulation.matching.property.Suite.require;

import io.tradewind.domain.command.Side;
import io.tradewind.simulation.matching.MatchOrder;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nothing is made and nothing is lost: lots of each order, lots and money over all accounts. */
class ConservationPropertyTest {
    private static final long LARGEST_TICKS = 1_000_000_000_000_000L;
    private static final long LARGE_LOT = 1_000_000_000_000L;

    @Test
    void shouldAccountForEveryLotOfEveryOrder() {
        Suite.Count ends = new Suite.Count();
        Suite.run("conservation of quantity", seed -> Mix.ofAll(), seed -> new Quantity(ends));
        ends.expectAtLeast(5L * Suite.CASES, "orders that ended");
    }

    @Test
    void shouldMoveMoneyBetweenAccountsOnly() {
        Suite.Count trades = new Suite.Count();
        Suite.run("conservation of cash", ConservationPropertyTest::prices, seed -> new Cash(trades));
        trades.expectAtLeast(5L * Suite.CASES, "trades");
    }

    /** Every other seed trades at the largest prices, where a product needs 128 bits. */
    private static Mix prices(long seed) {
        Mix mix = Mix.ofAll();
        if (seed % 2 == 0) {
            mix.firstTicks = LARGEST_TICKS - mix.levels;
            mix.lotUnit = LARGE_LOT;
        }
        return mix;
    }

    private static final class Quantity implements Invariant {
        private final Suite.Count ends;
        private final Map<Long, Long> found = new TreeMap<>();

        Quantity(Suite.Count ends) {
            this.ends = ends;
        }

        @Override
        public void onTrade(Mirror mirror, Trade trade) {
            Tracked taker = trade.taker();
            Tracked maker = trade.maker();
            require(taker.ask.side != maker.ask.side && taker != maker, taker, "and", maker, "traded");
            require(trade.lots() > 0, "a trade of", trade.lots());
            require(taker.leavesLots - trade.takerLeavesLots() == trade.lots(), taker, "lost more or less than", trade);
            require(maker.leavesLots - trade.makerLeavesLots() == trade.lots(), maker, "lost more or less than", trade);
        }

        @Override
        public void after(Mirror mirror) {
            found.clear();
            for (Side side : Side.values()) {
                mirror.engine().book().side(side).forEach(this::find);
            }
            mirror.engine().forEachWaiting(this::find);
            for (Tracked order : mirror.orders.values()) {
                if (order.ask.isChild()) {
                    expectNoMoreThanItsParent(mirror, order);
                } else {
                    expectWhole(order);
                }
            }
        }

        private void find(MatchOrder order) {
            require(found.put(order.id(), order.leavesLots()) == null, "order", order.id(), "is in two places");
        }

        private void expectWhole(Tracked order) {
            long given = order.acceptedLots + order.amendedLots;
            long told =
                    order.filledLots + order.leavesLots + order.cancelledLots + order.expiredLots + order.takenOffLots;
            require(given == told, order, "was given", given, "lots, and", told, "are accounted for");
            long open = found.getOrDefault(order.ask.id, 0L);
            require(open == order.leavesLots, order, "stands in the market with", open);
            if (order.ended) {
                ends.add();
            }
        }

        private void expectNoMoreThanItsParent(Mirror mirror, Tracked child) {
            long released = mirror.order(child.ask.parent).filledLots;
            require(child.quantityLots == child.filledLots + child.leavesLots, child, "filled", child.filledLots);
            require(child.quantityLots <= Math.min(released, child.acceptedLots), child, "of a parent with", released);
            long open = found.getOrDefault(child.ask.id, 0L);
            require(open == child.leavesLots, child, "stands in the market with", open);
        }
    }

    private static final class Cash implements Invariant {
        private final Suite.Count trades;
        private final Map<Long, BigInteger> cash = new TreeMap<>();
        private final Map<Long, BigInteger> lots = new TreeMap<>();

        Cash(Suite.Count trades) {
            this.trades = trades;
        }

        @Override
        public void onTrade(Mirror mirror, Trade trade) {
            book(trade.taker(), trade.takerLeavesLots(), trade.ticks());
            book(trade.maker(), trade.makerLeavesLots(), trade.ticks());
            require(sum(cash).signum() == 0, "accounts hold", cash, "after", trade);
            require(sum(lots).signum() == 0, "accounts hold", lots, "after", trade);
            trades.add();
        }

        /** What the order's own report says that it traded; a buy pays, a sell is paid. */
        private void book(Tracked order, long leavesLots, long ticks) {
            BigInteger traded =
                    BigInteger.valueOf(order.ask.side.sign() * Math.subtractExact(order.leavesLots, leavesLots));
            lots.merge(order.ask.account, traded, BigInteger::add);
            cash.merge(order.ask.account, traded.negate().multiply(BigInteger.valueOf(ticks)), BigInteger::add);
        }

        private static BigInteger sum(Map<Long, BigInteger> amounts) {
            return amounts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        }
    }
}
