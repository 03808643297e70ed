// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.order.Order;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exposures by a walk over all positions and all working orders. */
public final class NaiveExposure {
    private final RiskRig rig;

    /** Of a rig, as it is whenever something is asked. */
    public NaiveExposure(RiskRig rig) {
        this.rig = rig;
    }

    private static boolean counts(Order order) {
        return switch (order.intent().purpose) {
            case ENTRY, EXIT, QUOTE, LIQUIDATION -> true;
            case STOP_LOSS, TAKE_PROFIT, TIME_LIMIT -> false;
        };
    }

    /** Signed position with the orders of a side filled. */
    private long lots(long held, Side side, Predicate<Order> mine) {
        return held
                + side.sign() * working(side, mine).mapToLong(Order::leavesLots).sum();
    }

    private long reserved(Side side, Predicate<Order> mine) {
        return side.sign()
                * working(side, mine)
                        .filter(order -> order.quantityLots() == 0)
                        .mapToLong(Order::reservedUnits)
                        .sum();
    }

    private Stream<Order> working(Side side, Predicate<Order> mine) {
        return IntStream.range(0, rig.orders.workingCount())
                .mapToObj(rig.orders::working)
                .filter(order -> counts(order) && order.side() == side && mine.test(order));
    }

    private long notional(int instrument, long lots) {
        long units = lots == 0 ? 0 : rig.registry.get(instrument).notionalUnits(rig.rates.markTicks(instrument), lots);
        return rig.rates.toRunCurrency(units, rig.registry.settlementId(instrument));
    }

    /** Signed worst case of an instrument on one side: what its slots may be on it, those of the other side closed. */
    public long worst(int instrument, Side side) {
        int[] slots = IntStream.range(0, rig.slotLots.length)
                .filter(slot -> rig.groups.slotInstrument()[slot] == instrument)
                .toArray();
        long units = 0;
        long net = 0;
        long open = 0;
        int count = 0;
        for (int slot : slots) {
            Predicate<Order> mine = order -> order.intent().slotId == slot;
            long lots = lots(rig.slotLots[slot], side, mine);
            long reserved = reserved(side, mine);
            units += reserved;
            net += lots;
            open += Long.signum(lots) == side.sign() ? lots : 0;
            count += lots != 0 || reserved != 0 ? 1 : 0;
        }
        boolean nets = count <= 1 || open == 0 && units == 0;
        return units + notional(instrument, nets ? net : open);
    }

    /** Larger worst case of an instrument. */
    public long gross(int instrument) {
        return Math.max(Math.abs(worst(instrument, Side.BUY)), Math.abs(worst(instrument, Side.SELL)));
    }

    /** Gross of the instruments that a condition holds for. */
    public long gross(IntPredicate which) {
        long sum = 0;
        for (int i = 0; i < rig.registry.size(); i++) {
            sum += which.test(i) ? gross(i) : 0;
        }
        return sum;
    }

    /** Signed sum of the worst cases of one side. */
    public long net(Side side) {
        long sum = 0;
        for (int i = 0; i < rig.registry.size(); i++) {
            sum += worst(i, side);
        }
        return sum;
    }

    /** Worst case of a slot on one side. */
    public long worstOfSlot(int slot, Side side) {
        int instrument = rig.groups.slotInstrument()[slot];
        Predicate<Order> mine = order -> order.intent().slotId == slot;
        return reserved(side, mine) + notional(instrument, lots(rig.slotLots[slot], side, mine));
    }

    /** Gross of one strategy over its slots. */
    public long strategy(int strategy) {
        long sum = 0;
        for (int slot = 0; slot < rig.slotLots.length; slot++) {
            if (rig.groups.strategyOf()[slot] == strategy) {
                sum += Math.max(Math.abs(worstOfSlot(slot, Side.BUY)), Math.abs(worstOfSlot(slot, Side.SELL)));
            }
        }
        return sum;
    }

    /** Gross of a venue, by the name in the terms. */
    public long venue(String venue) {
        return gross(i -> rig.registry.get(i).terms().venue().equals(venue));
    }

    /** Gross of an asset, by the base currency in the terms. */
    public long asset(String code) {
        return gross(i -> rig.registry.get(i).terms().base().code().equals(code));
    }
}
