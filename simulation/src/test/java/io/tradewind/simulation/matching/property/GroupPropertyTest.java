// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import static io.tradewind.simulation.matching.property.Suite.require;

import io.tradewind.simulation.matching.MatchCause;
import io.tradewind.simulation.matching.OcoRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One cancels other: a group never trades more than its quantity. */
class GroupPropertyTest {
    @Test
    void shouldNeverTradeMoreThanTheQuantityOfAGroup() {
        Suite.Count shared = new Suite.Count();
        Suite.run(
                "OCO total",
                seed -> groups(),
                seed -> new Total(Suite.rules(seed).fill(), shared));
        shared.expectAtLeast(2L * Suite.CASES, "trades that others of the group lost by");
    }

    private static Mix groups() {
        Mix mix = Mix.ofAll();
        mix.groupOneIn = 2;
        mix.cancelPercent = 4;
        mix.accounts = 2;
        return mix;
    }

    private static final class Total implements Invariant {
        private final OcoRules.Fill rule;
        private final Suite.Count shared;
        private final Map<Long, List<Tracked>> groups = new TreeMap<>();
        private final Map<Long, Long> quantity = new TreeMap<>();
        private final List<Runnable> due = new ArrayList<>();

        Total(OcoRules.Fill rule, Suite.Count shared) {
            this.rule = rule;
            this.shared = shared;
        }

        @Override
        public void onAccepted(Mirror mirror, Tracked order) {
            long group = order.ask.group;
            if (group != Ask.NONE) {
                groups.computeIfAbsent(group, id -> new ArrayList<>()).add(order);
                quantity.merge(group, order.ask.lots, Math::max);
                require(
                        order.acceptedLots <= order.ask.lots - filled(group, order),
                        order,
                        "joins a group that filled");
            }
        }

        private long filled(long group, Tracked... without) {
            List<Tracked> left = List.of(without);
            return groups.get(group).stream()
                    .filter(order -> !left.contains(order))
                    .mapToLong(order -> order.filledLots)
                    .sum();
        }

        @Override
        public void onTrade(Mirror mirror, Trade trade) {
            checkWhatIsDue();
            expectWithinTheGroup(trade.taker(), trade.lots());
            expectWithinTheGroup(trade.maker(), trade.lots());
        }

        private void expectWithinTheGroup(Tracked order, long lots) {
            long group = order.ask.group;
            if (group == Ask.NONE) {
                return;
            }
            long total = filled(group) + lots;
            require(total <= quantity.get(group), order, "trades: its group has", total, "of", quantity.get(group));
            for (Tracked other : groups.get(group)) {
                if (other != order && !other.ended && !other.ask.isChild()) {
                    long left = rule == OcoRules.Fill.CANCEL ? 0 : Math.max(0, other.leavesLots - lots);
                    due.add(() -> require(other.leavesLots == left, other, "should have", left, "after", order));
                    shared.add();
                }
            }
        }

        @Override
        public void onLoss(Mirror mirror, Tracked order, long lots, boolean ends, MatchCause cause) {
            if (cause != MatchCause.OCO_FILLED) {
                checkWhatIsDue();
            }
        }

        @Override
        public void onArrival(Mirror mirror, Tracked order) {
            checkWhatIsDue();
        }

        @Override
        public void after(Mirror mirror) {
            checkWhatIsDue();
            for (long group : groups.keySet()) {
                long total = filled(group);
                for (Tracked order : groups.get(group)) {
                    long most = total + order.leavesLots;
                    require(most <= quantity.get(group), order, "may bring its group to", most);
                }
            }
        }

        private void checkWhatIsDue() {
            due.forEach(Runnable::run);
            due.clear();
        }
    }
}
