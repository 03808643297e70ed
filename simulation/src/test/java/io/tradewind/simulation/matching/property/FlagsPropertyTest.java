// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import static io.tradewind.simulation.matching.property.Suite.require;

import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.matching.MatchReason;
import io.tradewind.simulation.matching.SelfTradePolicy;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fill-or-kill, post-only and reduce-only. */
class FlagsPropertyTest {
    @Test
    void shouldFillAFillOrKillOrderWholeOrNotAtAll() {
        Suite.Count filled = new Suite.Count();
        Suite.Count killed = new Suite.Count();
        Suite.run("FOK all or none", FlagsPropertyTest::killing, seed -> new AllOrNone(seed % 2 == 0, filled, killed));
        filled.expectAtLeast(Suite.CASES, "filled");
        killed.expectAtLeast(Suite.CASES, "killed");
    }

    /** Even seeds without groups, so that what can trade is a plain sum. */
    private static Mix killing(long seed) {
        Mix mix = Mix.ofAll();
        mix.timesInForce = new TimeInForce[] {TimeInForce.FOK};
        mix.icebergOneIn = 3;
        return seed % 2 == 0 ? mix.withoutLinks() : mix;
    }

    @Test
    void shouldNeverTakeWithAPostOnlyOrder() {
        Suite.Count rested = new Suite.Count();
        Suite.Count refused = new Suite.Count();
        Suite.run("post-only never takes", seed -> posting(), seed -> new NeverTakes(rested, refused));
        rested.expectAtLeast(Suite.CASES, "accepted");
        refused.expectAtLeast(Suite.CASES, "refused");
    }

    private static Mix posting() {
        Mix mix = Mix.ofAll();
        mix.postOnlyOneIn = 2;
        mix.limitOneIn = 1;
        mix.amendPercent = 20;
        return mix;
    }

    @Test
    void shouldNeverTurnAPositionRoundWithAReduceOnlyOrder() {
        Suite.Count cut = new Suite.Count();
        Suite.Count refused = new Suite.Count();
        Suite.run("reduce-only never flips", seed -> reducing(), seed -> new NeverFlips(cut, refused));
        cut.expectAtLeast(Suite.CASES, "cut to the position");
        refused.expectAtLeast(Suite.CASES, "refused");
    }

    /** Without amendments: a later look is not part of the rule. */
    private static Mix reducing() {
        Mix mix = Mix.ofAll().withoutLinks();
        mix.reduceOnlyOneIn = 2;
        mix.amendPercent = 0;
        return mix;
    }

    private static final class AllOrNone implements Invariant {
        private final boolean exact;
        private final Suite.Count filled;
        private final Suite.Count killed;
        private @Nullable Tracked order;
        private long wanted;
        private boolean canTrade;

        AllOrNone(boolean exact, Suite.Count filled, Suite.Count killed) {
            this.exact = exact;
            this.filled = filled;
            this.killed = killed;
        }

        @Override
        public void onArrival(Mirror mirror, Tracked arriving) {
            judge();
            if (arriving.ask.tif == TimeInForce.FOK) {
                order = arriving;
                wanted = arriving.filledLots + arriving.leavesLots;
                canTrade = offered(mirror, arriving) >= arriving.leavesLots;
            }
        }

        @Override
        public void after(Mirror mirror) {
            judge();
        }

        private void judge() {
            Tracked done = order;
            if (done == null) {
                return;
            }
            order = null;
            boolean whole = done.filledLots == wanted;
            boolean none = done.expiredLots > 0 && done.filledLots + done.expiredLots >= wanted;
            require(whole || (none && done.ended), done, "filled", done.filledLots, "of", wanted);
            require(whole || done.filledLots == 0 || done.ask.isChild(), done, "filled a part");
            require(!exact || whole == canTrade, done, canTrade ? "could have been filled" : "could not be filled");
            (whole ? filled : killed).add();
        }

        /** Rule 3: hidden quantity counts; the account's own orders as its policy says. */
        private static long offered(Mirror mirror, Tracked order) {
            long lots = 0;
            long worstTicks = Long.MIN_VALUE;
            for (Tracked maker : mirror.resting(order.ask.side.opposite())) {
                boolean own = maker.ask.account == order.ask.account && order.ask.policy != SelfTradePolicy.NONE;
                if (own && order.ask.policy != SelfTradePolicy.CANCEL_RESTING && order.crosses(maker.limitTicks)) {
                    worstTicks = maker.limitTicks;
                    break;
                }
            }
            for (Tracked maker : mirror.resting(order.ask.side.opposite())) {
                boolean own = maker.ask.account == order.ask.account && order.ask.policy != SelfTradePolicy.NONE;
                if (maker.limitTicks == worstTicks) {
                    return lots;
                }
                lots += own || !order.crosses(maker.limitTicks) ? 0 : maker.leavesLots;
            }
            return lots;
        }
    }

    private record NeverTakes(Suite.Count rested, Suite.Count refused) implements Invariant {
        @Override
        public void onAccepted(Mirror mirror, Tracked order) {
            if (order.ask.postOnly && !order.ask.isChild()) {
                require(!wouldTake(mirror, order.ask), order, "was accepted and would take");
                rested.add();
            }
        }

        private static boolean wouldTake(Mirror mirror, Ask ask) {
            Tracked order = new Tracked(ask, ask.lots, 0);
            return mirror.resting(ask.side.opposite()).stream().anyMatch(maker -> order.crosses(maker.limitTicks));
        }

        @Override
        public void onRejected(Mirror mirror, long id, MatchReason reason) {
            Ask ask = mirror.asked();
            if (reason == MatchReason.POST_ONLY_WOULD_MATCH && ask != null) {
                require(wouldTake(mirror, ask), ask, "was refused and would not take");
                refused.add();
            }
        }

        @Override
        public void onTrade(Mirror mirror, Trade trade) {
            require(!trade.taker().ask.postOnly, trade.taker(), "is post-only and takes");
        }
    }

    private static final class NeverFlips implements Invariant {
        private final Suite.Count cut;
        private final Suite.Count refused;
        private final Map<Long, Long> positionAtAcceptance = new TreeMap<>();
        private @Nullable Tracked accepted;

        NeverFlips(Suite.Count cut, Suite.Count refused) {
            this.cut = cut;
            this.refused = refused;
        }

        @Override
        public void onAccepted(Mirror mirror, Tracked order) {
            if (!order.ask.reduceOnly) {
                return;
            }
            long held = mirror.position(order.ask.account);
            require(held * order.ask.side.sign() < 0, order, "does not reduce", held);
            long lots = Math.min(order.ask.lots, Math.abs(held));
            require(order.acceptedLots == lots, order, "was asked for", order.ask.lots, "with a position of", held);
            positionAtAcceptance.put(order.ask.id, held);
            accepted = order;
            if (lots < order.ask.lots) {
                cut.add();
            }
        }

        @Override
        public void onRejected(Mirror mirror, long id, MatchReason reason) {
            Ask ask = mirror.asked();
            if (reason == MatchReason.REDUCE_ONLY && ask != null) {
                long held = mirror.position(ask.account);
                require(ask.reduceOnly && held * ask.side.sign() >= 0, ask, "was refused with a position of", held);
                refused.add();
            }
        }

        @Override
        public void onArrival(Mirror mirror, Tracked order) {
            accepted = accepted == order ? order : null;
        }

        @Override
        public void onTrade(Mirror mirror, Trade trade) {
            expectWithinItsPosition(trade.taker(), trade.lots());
            expectWithinItsPosition(trade.maker(), trade.lots());
            if (trade.taker() == accepted && trade.maker().ask.account != trade.taker().ask.account) {
                long before = mirror.position(trade.taker().ask.account);
                long after = before + trade.taker().ask.side.sign() * trade.lots();
                require(
                        Long.signum(after) * Long.signum(before) >= 0 && Math.abs(after) < Math.abs(before),
                        trade.taker(),
                        "moves the position from",
                        before,
                        "to",
                        after);
            }
        }

        private void expectWithinItsPosition(Tracked order, long lots) {
            long held = positionAtAcceptance.getOrDefault(order.ask.id, Long.MAX_VALUE);
            require(order.filledLots + lots <= Math.abs(held), order, "trades", lots, "more with a position of", held);
        }

        @Override
        public void after(Mirror mirror) {
            accepted = null;
        }
    }
}
