// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import static io.tradewind.simulation.matching.property.Suite.require;

import io.tradewind.domain.command.OrderType;
import io.tradewind.simulation.matching.MatchCause;
import io.tradewind.simulation.matching.SelfTradePolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Self-trade prevention by the policy of the order that comes in. */
class SelfTradePropertyTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldNeverTradeWithItsOwnAccountUnderAPolicy(SelfTradePolicy policy) {
        Suite.Count prevented = new Suite.Count();
        Suite.Count markets = new Suite.Count();
        Suite.run(
                "self-trade prevention " + policy,
                seed -> mix(policy, seed),
                seed -> new Prevention(seed % 2 == 0, prevented, markets));
        prevented.expectAtLeast(Suite.CASES, "preventions");
        markets.expectAtLeast(Suite.CASES / 10L, "preventions of market orders");
    }

    /** Even seeds without links between orders, so that every lot that is taken off has one reason. */
    private static Mix mix(SelfTradePolicy policy, long seed) {
        Mix mix = Mix.ofAll();
        mix.policies = new SelfTradePolicy[] {policy, policy, policy, SelfTradePolicy.NONE};
        mix.types = new OrderType[] {OrderType.MARKET, OrderType.MARKET, OrderType.STOP, OrderType.STOP_LIMIT};
        mix.accounts = 2;
        return seed % 2 == 0 ? mix.withoutLinks() : mix;
    }

    private static final class Prevention implements Invariant {
        private final boolean exact;
        private final Suite.Count prevented;
        private final Suite.Count markets;
        private @Nullable Tracked incoming;
        private @Nullable Tracked nextToLose;
        private long nextLots;

        Prevention(boolean exact, Suite.Count prevented, Suite.Count markets) {
            this.exact = exact;
            this.prevented = prevented;
            this.markets = markets;
        }

        @Override
        public void onArrival(Mirror mirror, Tracked order) {
            expectNothingDue();
            incoming = order;
        }

        @Override
        public void onTrade(Mirror mirror, Trade trade) {
            expectNothingDue();
            boolean own = trade.taker().ask.account == trade.maker().ask.account;
            require(!own || trade.taker().ask.policy == SelfTradePolicy.NONE, trade.taker(), "takes its own", trade);
        }

        @Override
        public void onLoss(Mirror mirror, Tracked order, long lots, boolean ends, MatchCause cause) {
            if (cause != MatchCause.SELF_TRADE || !exact) {
                return;
            }
            Tracked due = nextToLose;
            if (due != null) {
                require(order == due && lots == nextLots, due, "should lose", nextLots, "but", order, "loses", lots);
                require(ends == (lots == order.leavesLots), order, "loses", lots, "and ends or not");
                nextToLose = null;
                return;
            }
            prevent(mirror, order, lots, ends);
        }

        private void prevent(Mirror mirror, Tracked order, long lots, boolean ends) {
            Tracked taker = incoming;
            if (taker == null) {
                throw new AssertionError(order + " loses " + lots + " while nothing arrives");
            }
            List<Tracked> resting = mirror.resting(taker.ask.side.opposite());
            require(!resting.isEmpty(), taker, "has nobody to trade with");
            Tracked own = resting.getFirst();
            require(own.ask.account == taker.ask.account && taker.crosses(own.limitTicks), own, "is not in the way");
            long both = Math.min(taker.leavesLots, own.leavesLots);
            switch (taker.ask.policy) {
                case NONE -> throw new AssertionError(taker + " has no policy");
                case CANCEL_NEW -> require(order == taker && ends, order, "loses instead of", taker);
                case CANCEL_RESTING -> require(order == own && ends, order, "loses instead of", own);
                case CANCEL_BOTH -> {
                    require(order == taker && ends, order, "loses before", taker);
                    expectNext(own, own.leavesLots);
                }
                case DECREMENT_BOTH -> {
                    require(order == taker && lots == both, order, "loses", lots, "and not", both);
                    expectNext(own, both);
                }
            }
            require(ends == (lots == order.leavesLots), order, "loses", lots, "and ends or not");
            prevented.add();
            if (!taker.ask.type.isLimited()) {
                markets.add();
            }
        }

        private void expectNext(Tracked order, long lots) {
            nextToLose = order;
            nextLots = lots;
        }

        @Override
        public void after(Mirror mirror) {
            expectNothingDue();
            incoming = null;
        }

        private void expectNothingDue() {
            require(nextToLose == null, nextToLose == null ? "" : nextToLose, "has not lost", nextLots);
        }
    }
}
