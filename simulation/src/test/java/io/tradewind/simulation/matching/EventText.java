// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import java.util.ArrayList;
import java.util.List;

/** Writes what an engine does as lines of text, ids and numbers as they are. */
final class EventText implements MatchListener {
    private final List<String> lines = new ArrayList<>();

    List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    @Override
    public void accepted(MatchOrder order) {
        lines.add("ACCEPTED " + order.id() + " " + order.quantityLots());
    }

    @Override
    public void rejected(long orderId, long accountId, MatchReason reason) {
        lines.add("REJECTED " + orderId + " " + reason);
    }

    @Override
    public void triggered(MatchOrder order) {
        lines.add("TRIGGERED " + order.id() + " " + order.leavesLots() + " at " + order.stopTicks());
    }

    @Override
    public void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots) {
        lines.add("TRADE " + taker.id() + " " + maker.id() + " " + lots + "@" + priceTicks + " " + taker.leavesLots()
                + " " + maker.leavesLots());
    }

    @Override
    public void amended(MatchOrder order, MatchCause cause) {
        lines.add("AMENDED " + order.id() + " " + order.quantityLots() + "@" + order.limitTicks() + " "
                + order.leavesLots() + " " + cause);
    }

    @Override
    public void cancelled(MatchOrder order, long lots, MatchCause cause) {
        lines.add("CANCELLED " + order.id() + " " + lots + " " + cause);
    }

    @Override
    public void expired(MatchOrder order, long lots) {
        lines.add("EXPIRED " + order.id() + " " + lots);
    }
}
