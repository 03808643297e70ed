// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.domain.port.TickBatch;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A random book of few ticks and few lots, so that everything meets everything: gaps, crossings and quotes ahead included. */
final class RandomMarket {
    private static final List<OrderType> TYPES = Stream.concat(
                    Stream.of(OrderType.values()),
                    Stream.of(OrderType.LIMIT, OrderType.LIMIT, OrderType.LIMIT, OrderType.LIMIT, OrderType.STOP))
            .toList();
    private static final List<TimeInForce> TIMES = Stream.concat(
                    Stream.of(TimeInForce.values()),
                    Stream.of(TimeInForce.GTC, TimeInForce.GTC, TimeInForce.GTC, TimeInForce.GTC))
            .toList();

    final TickBatch batch = new TickBatch(1);
    final NewOrder order = new NewOrder();
    private final SplittableRandom random;
    private final TreeMap<Long, Long> bids = new TreeMap<>();
    private final TreeMap<Long, Long> asks = new TreeMap<>();
    private long middle = 1_000;
    private long updateId = 100;
    private long sequence;
    private long nextOrderId = 1;

    RandomMarket(SplittableRandom random) {
        this.random = random;
    }

    /** Makes the next tick the one of the batch. */
    void tick(long timeNs) {
        batch.clear();
        sequence++;
        int dice = random.nextInt(100);
        if (sequence == 1 || dice < 3) {
            snapshot(timeNs);
        } else if (dice < 52) {
            delta(timeNs, dice < 5 ? 2 : 1);
        } else if (dice < 80) {
            trade(timeNs);
        } else {
            quote(timeNs);
        }
    }

    private void snapshot(long timeNs) {
        batch.snapshot(sequence, timeNs, timeNs, updateId);
        bids.descendingMap().forEach(batch::bid);
        asks.forEach(batch::ask);
    }

    private void delta(long timeNs, long step) {
        middle += random.nextInt(5) == 0 ? random.nextInt(5) - 2 : 0;
        Map<Long, Long> bidChanges = new TreeMap<>();
        Map<Long, Long> askChanges = new TreeMap<>();
        boolean crossing = random.nextInt(30) == 0;
        for (int i = random.nextInt(5); i >= 0; i--) {
            bidChanges.put(middle - 1 - random.nextInt(6), lots(0));
            askChanges.put(middle + 1 + random.nextInt(6), lots(0));
        }
        if (!crossing) {
            bids.tailMap(middle, true).keySet().forEach(ticks -> bidChanges.put(ticks, 0L));
            asks.headMap(middle, true).keySet().forEach(ticks -> askChanges.put(ticks, 0L));
        }
        batch.delta(sequence, timeNs, timeNs, updateId + step, updateId + step, TickBatch.NO_ID);
        updateId += step;
        bidChanges.forEach(batch::bid);
        askChanges.forEach(batch::ask);
        bidChanges.forEach((ticks, lots) -> put(bids, ticks, lots));
        askChanges.forEach((ticks, lots) -> put(asks, ticks, lots));
    }

    private static void put(TreeMap<Long, Long> levels, long ticks, long lots) {
        if (lots == 0) {
            levels.remove(ticks);
        } else {
            levels.put(ticks, lots);
        }
    }

    private void trade(long timeNs) {
        Side aggressor = random.nextBoolean() ? Side.BUY : Side.SELL;
        long price = middle + aggressor.sign() * (1L + random.nextInt(4)) - (random.nextInt(6) == 0 ? 3 : 0);
        batch.trade(sequence, timeNs, timeNs, sequence, price, lots(1), aggressor, random.nextInt(10) > 0);
    }

    private void quote(long timeNs) {
        long bid = middle - 1 - random.nextInt(3);
        long ask = random.nextInt(40) == 0 ? bid : middle + 1 + random.nextInt(3);
        batch.quote(sequence, timeNs, timeNs, updateId + random.nextInt(3), bid, lots(1), ask, lots(1));
    }

    private long lots(int least) {
        return (long) least + random.nextInt(9);
    }

    /** Makes a random order the one of {@link #order}. */
    void nextOrder(long timeNs) {
        order.clientOrderId = nextOrderId++;
        order.timeNs = timeNs;
        order.instrumentId = 0;
        order.side = random.nextBoolean() ? Side.BUY : Side.SELL;
        order.type = TYPES.get(random.nextInt(TYPES.size()));
        order.timeInForce = TIMES.get(random.nextInt(TIMES.size()));
        order.quantityLots = random.nextInt(60) == 0 ? 5_000 : 1 + random.nextInt(12);
        order.buyingPowerShare = random.nextInt(60) == 0 ? 1_000 : 0;
        long ticks = random.nextInt(80) == 0 ? 0 : middle + random.nextInt(9) - 4 - order.side.sign();
        order.limitTicks = order.type.isLimited() ? ticks : 0;
        order.stopTicks = order.type.hasStopPrice() ? stop(ticks) : 0;
        order.reduceOnly = random.nextInt(4) == 0;
        order.postOnly = random.nextInt(order.type.isLimited() ? 5 : 40) == 0;
        order.ocoGroupId = random.nextInt(3) == 0 ? 1 + (order.clientOrderId / 3) : 0;
        options(timeNs);
    }

    private long stop(long ticks) {
        boolean falls = order.type == OrderType.MARKET_IF_TOUCHED || order.type == OrderType.LIMIT_IF_TOUCHED;
        return ticks == 0 ? 0 : ticks + (falls ? -2L : 2L) * order.side.sign();
    }

    private void options(long timeNs) {
        order.clearOptions();
        order.trigger = TriggerPrice.values()[random.nextInt(3)];
        boolean child = random.nextInt(5) == 0;
        order.parentOrderId = child ? Math.max(1, order.clientOrderId - random.nextInt(12)) : 0;
        order.displayLots = order.type.isLimited() && random.nextInt(4) == 0 ? 1L + random.nextInt(4) : 0;
        order.expireTimeNs = order.timeInForce == TimeInForce.GTD ? timeNs + random.nextInt(400) : 0;
        if (order.type == OrderType.TIME_STOP) {
            order.triggerTimeNs = timeNs + random.nextInt(200);
        } else if (order.type == OrderType.TRAILING_STOP && random.nextBoolean()) {
            order.trailTicks = 1L + random.nextInt(4);
        } else if (order.type == OrderType.TRAILING_STOP) {
            order.trailBps = 1L + random.nextInt(40);
        }
    }

    /** A limit near the middle. */
    long anyTicks() {
        return middle + random.nextInt(9) - 4;
    }

    /** Id of an order that may still work. */
    long anyOrderId() {
        return Math.max(1, nextOrderId - 1 - random.nextInt(15));
    }
}
