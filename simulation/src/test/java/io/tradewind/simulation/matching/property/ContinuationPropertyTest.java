// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import static io.tradewind.simulation.matching.property.Suite.require;

import io.tradewind.simulation.matching.MatchCause;
import io.tradewind.simulation.matching.MatchReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A market restored from its state goes on as the one that was never cut. */
class ContinuationPropertyTest {
    @Test
    void shouldGoOnAfterACutAnywhereAsIfThereWereNone() {
        Suite.each("continuation after a cut", seed -> {
            Mix mix = Mix.ofAll();
            Log whole = new Log();
            new RandomCase(seed, mix, Suite.rules(seed), whole).play();
            Log cut = new Log();
            int before = 1 + (int) (seed % mix.commands);
            new RandomCase(seed, mix, Suite.rules(seed), cut).playCutBefore(before);
            require(whole.lines.equals(cut.lines), "cut before command", before, "goes on otherwise");
        });
    }

    private static final class Log implements Invariant {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void onAccepted(Mirror mirror, Tracked order) {
            lines.add("accepted " + order);
        }

        @Override
        public void onRejected(Mirror mirror, long id, MatchReason reason) {
            lines.add("rejected " + id + " " + reason);
        }

        @Override
        public void onArrival(Mirror mirror, Tracked order) {
            lines.add("arrives " + order);
        }

        @Override
        public void onTrade(Mirror mirror, Trade trade) {
            lines.add(trade.toString());
        }

        @Override
        public void onLoss(Mirror mirror, Tracked order, long lots, boolean ends, MatchCause cause) {
            lines.add(order + " loses " + lots + " " + ends + " " + cause);
        }

        @Override
        public void onExpired(Mirror mirror, Tracked order, long lots) {
            lines.add(order + " expires " + lots);
        }
    }
}
