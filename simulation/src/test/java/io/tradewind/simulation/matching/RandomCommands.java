// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Seeded commands of four accounts through every type, flag, policy and input, some of them wrong. */
final class RandomCommands {
    /** Takes commands. */
    interface Target {
        void submit(OrderRequest request);

        void cancel(long id, long account);

        void amend(long id, long account, long lots, long ticks);

        void submitWithinBudget(OrderRequest request, long budget);

        void move(long id, long account, long ticks);

        void reduce(long id, long account, long lots);

        void onTime(long timeNs);

        void onMark(long ticks);

        void halt();

        void open();

        void endOfDay();

        /** The ids of all live orders. */
        List<Long> live();
    }

    private static final int ACCOUNTS = 4;
    private static final int RECENT = 60;

    private record Known(long account, Side side) {}

    private final RandomGenerator random;
    private final OrderRequest request = new OrderRequest();
    private final List<Known> orders = new ArrayList<>();
    private final List<Known> groups = new ArrayList<>();
    private long nowNs;
    private boolean halted;

    RandomCommands(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        orders.add(new Known(0, Side.BUY));
        orders.add(new Known(0, Side.BUY));
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    /** The request that was submitted last. */
    OrderRequest request() {
        return request;
    }

    /** Gives the next command; tells whether it was a new order. */
    boolean next(Target target) {
        int kind = random.nextInt(1000);
        if (kind < 20) {
            target.submitWithinBudget(request, budget());
            return true;
        }
        if (kind < 550) {
            fill();
            target.submit(request);
            return true;
        }
        if (kind < 650) {
            int id = target(target);
            target.cancel(id, oneIn(10) ? account() : orders.get(id).account);
        } else if (kind < 680) {
            int id = target(target);
            target.reduce(id, orders.get(id).account, random.nextInt(15));
        } else if (kind < 720) {
            int id = target(target);
            target.move(id, orders.get(id).account, price());
        } else if (kind < 800) {
            int id = target(target);
            long lots = oneIn(3) ? OrderRequest.NOT_GIVEN : random.nextInt(30);
            target.amend(id, orders.get(id).account, lots, oneIn(3) ? OrderRequest.NOT_GIVEN : price());
        } else {
            input(target, kind);
        }
        return false;
    }

    /** Makes a plain market order that is to fill as a whole; gives what it may cost. */
    private long budget() {
        Known owner = new Known(account(), any(Side.values()));
        long lots = 4 + 2L * random.nextInt(12);
        request.of(orders.size(), owner.account, owner.side, OrderType.MARKET, TimeInForce.FOK, lots);
        orders.add(owner);
        return lots * (92 + random.nextInt(16));
    }

    private void input(Target target, int kind) {
        if (halted && oneIn(5)) {
            halted = false;
            target.open();
        } else if (kind < 930) {
            nowNs += random.nextInt(-1, 25);
            target.onTime(nowNs);
        } else if (kind < 990) {
            target.onMark(90 + random.nextInt(20));
        } else if (kind < 992) {
            target.endOfDay();
        } else if (halted || kind > 993) {
            halted = false;
            target.open();
        } else {
            halted = true;
            target.halt();
        }
    }

    private int target(Target target) {
        List<Long> live = oneIn(5) ? List.of() : target.live();
        return live.isEmpty() ? someId() : live.get(random.nextInt(live.size())).intValue();
    }

    private int someId() {
        return Math.max(1, orders.size() - 1 - random.nextInt(oneIn(8) ? 2_000 : RECENT));
    }

    private long account() {
        return random.nextInt(ACCOUNTS);
    }

    private long price() {
        return oneIn(200) ? OrderRequest.OFF_GRID : 90 + random.nextInt(20);
    }

    private void fill() {
        Known owner = new Known(account(), any(Side.values()));
        long group = OrderRequest.NOT_GIVEN;
        long parent = OrderRequest.NOT_GIVEN;
        if (oneIn(4)) {
            boolean begins = groups.isEmpty() || oneIn(2);
            if (begins) {
                groups.add(owner);
            }
            int at = begins ? groups.size() - 1 : groups.size() - 1 - random.nextInt(Math.min(3, groups.size()));
            owner = oneIn(40) ? owner : groups.get(at);
            group = at;
        }
        if (oneIn(6)) {
            int at = oneIn(20) ? someId() : Math.max(1, orders.size() - 1 - random.nextInt(6));
            parent = at;
            owner = oneIn(30) || group != OrderRequest.NOT_GIVEN
                    ? owner
                    : new Known(orders.get(at).account, owner.side);
        }
        boolean copy = oneIn(100);
        long id = copy ? someId() : orders.size();
        if (!copy) {
            orders.add(owner);
        }
        begin(id, owner, parent != OrderRequest.NOT_GIVEN);
        request.links(group, parent);
    }

    private void begin(long id, Known owner, boolean child) {
        OrderType type = oneIn(2) ? OrderType.LIMIT : any(OrderType.values());
        TimeInForce tif = oneIn(2) ? TimeInForce.GTC : any(TimeInForce.values());
        long lots = oneIn(100) ? OrderRequest.OFF_GRID : oneIn(30) ? random.nextInt(25) : 4 + 2 * random.nextInt(9);
        boolean plain = type == OrderType.LIMIT && OrderRequest.rests(tif);
        boolean watches = type.isWaiting() && type != OrderType.TIME_STOP;
        request.of(id, owner.account, owner.side, type, tif, lots)
                .prices(price(), price())
                .display(oneIn(plain ? 4 : 100) ? random.nextInt(6) : OrderRequest.NOT_GIVEN)
                .flags(any(SelfTradePolicy.values()), oneIn(plain ? child ? 2 : 5 : 100), oneIn(child ? 100 : 12))
                .watch(watches || oneIn(100) ? any(TriggerPrice.values()) : TriggerPrice.LAST)
                .times(
                        oneIn(70) != (type == OrderType.TIME_STOP)
                                ? nowNs + random.nextInt(-5, 100)
                                : OrderRequest.NOT_GIVEN,
                        oneIn(70) != (tif == TimeInForce.GTD)
                                ? nowNs + random.nextInt(-5, 100)
                                : OrderRequest.NOT_GIVEN);
        if ((type == OrderType.TRAILING_STOP && !oneIn(20)) || oneIn(100)) {
            boolean ticks = random.nextBoolean();
            boolean both = oneIn(20);
            request.trail(
                    ticks || both ? random.nextInt(8) : OrderRequest.NOT_GIVEN,
                    !ticks || both ? random.nextInt(900) : OrderRequest.NOT_GIVEN);
        }
    }
}
