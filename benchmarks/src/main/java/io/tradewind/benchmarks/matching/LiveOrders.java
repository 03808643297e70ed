// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.domain.command.Side;
import io.tradewind.simulation.index.LongIndex;
import io.tradewind.simulation.matching.MatchCause;
import io.tradewind.simulation.matching.MatchListener;
import io.tradewind.simulation.matching.MatchOrder;
import io.tradewind.simulation.matching.MatchReason;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Which orders of one symbol live while its stream is generated, told by the engine itself. */
final class LiveOrders implements MatchListener {
    /** An order that lives. */
    static final class Live {
        final long id;
        final long account;
        final Side side;
        long total;
        long leaves;
        long price;
        private int place;

        private Live(MatchOrder order, int place) {
            this.id = order.id();
            this.account = order.accountId();
            this.side = order.side();
            this.place = place;
        }
    }

    private final List<Live> orders = new ArrayList<>();
    private final LongIndex<Live> byId = new LongIndex<>();

    int size() {
        return orders.size();
    }

    Live any(RandomGenerator random) {
        return orders.get(random.nextInt(orders.size()));
    }

    private void update(MatchOrder order) {
        Live live = byId.get(order.id());
        if (live == null) {
            throw new IllegalStateException("order " + order.id() + " was not accepted");
        }
        live.total = order.quantityLots();
        live.leaves = order.leavesLots();
        live.price = order.limitTicks();
        if (live.leaves == 0) {
            remove(live);
        }
    }

    private void remove(Live live) {
        byId.remove(live.id);
        Live last = orders.removeLast();
        if (last != live) {
            orders.set(live.place, last);
            last.place = live.place;
        }
    }

    @Override
    public void accepted(MatchOrder order) {
        Live live = new Live(order, orders.size());
        orders.add(live);
        byId.put(live.id, live);
        update(order);
    }

    @Override
    public void rejected(long orderId, long accountId, MatchReason reason) {
        throw new IllegalStateException("a generated command for order " + orderId + " was refused: " + reason);
    }

    @Override
    public void triggered(MatchOrder order) {
        throw new IllegalStateException("a stream has no stops, but " + order.id() + " was triggered");
    }

    @Override
    public void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots) {
        update(taker);
        update(maker);
    }

    @Override
    public void amended(MatchOrder order, MatchCause cause) {
        update(order);
    }

    @Override
    public void cancelled(MatchOrder order, long lots, MatchCause cause) {
        update(order);
    }

    @Override
    public void expired(MatchOrder order, long lots) {
        update(order);
    }
}
