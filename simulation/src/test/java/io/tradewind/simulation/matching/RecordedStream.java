// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.matching.book.PriceLevel;
import io.tradewind.simulation.matching.book.SideView;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/** The commands of a recorded stream over the book and the matcher, under the rules of its own README. */
final class RecordedStream implements Matcher.Desk {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final MatchBook book = new MatchBook();
    private final OrderPool pool = new OrderPool();
    private final Long2ObjectHashMap<MatchOrder> orders = new Long2ObjectHashMap<>();
    private final OrderRequest request = new OrderRequest();
    private final Matcher matcher = new Matcher(book, OcoRules.Fill.REDUCE, this, new EventText());
    long trades;
    long tradeVolume;
    long sumPriceSize;
    long reduceEvents;
    long reduceVolume;
    long rejectEvents;
    long rejectVolume;
    long checksum = FNV_OFFSET;

    /** Begins the totals anew; the book stays. */
    void clearTotals() {
        trades = 0;
        tradeVolume = 0;
        sumPriceSize = 0;
        reduceEvents = 0;
        reduceVolume = 0;
        rejectEvents = 0;
        rejectVolume = 0;
        checksum = FNV_OFFSET;
    }

    void apply(String line) {
        String[] field = line.split(",");
        long id = Long.parseLong(field[4]);
        switch (field[1]) {
            case "PLACE" -> place(id, field);
            case "MOVE" -> move(id, Long.parseLong(field[7]));
            case "REDUCE" -> reduce(id, Long.parseLong(field[8]));
            case "CANCEL" -> reduce(id, Long.MAX_VALUE);
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void place(long id, String[] field) {
        Side side = field[5].equals("B") ? Side.BUY : Side.SELL;
        long price = Long.parseLong(field[7]);
        long size = Long.parseLong(field[8]);
        boolean rests = field[6].equals("GTC");
        boolean budget = field[6].equals("FOK_BUDGET");
        OrderType type = budget ? OrderType.MARKET : OrderType.LIMIT;
        TimeInForce tif = rests ? TimeInForce.GTC : TimeInForce.IOC;
        MatchOrder order = pool.take();
        order.begin(
                request.of(id, Long.parseLong(field[3]), side, type, tif, size).prices(price, OrderRequest.NOT_GIVEN),
                size);
        if (!budget || affordable(order, price)) {
            matcher.match(order);
        }
        settle(order, rests);
    }

    private boolean affordable(MatchOrder order, long budget) {
        SideView<MatchOrder> side = book.side(order.side.opposite());
        long left = order.leavesLots;
        long cost = 0;
        for (int rank = 0; rank < side.size() && left > 0; rank++) {
            PriceLevel level = side.level(rank);
            long lots = level == null ? 0 : Math.min(left, level.shownLots());
            cost += level == null ? 0 : lots * level.priceTicks();
            left -= lots;
        }
        return left == 0 && (order.side == Side.BUY ? cost <= budget : cost >= budget);
    }

    private void settle(MatchOrder order, boolean rests) {
        if (order.leavesLots > 0 && rests) {
            book.rest(order);
            orders.put(order.id, order);
            return;
        }
        if (order.leavesLots > 0) {
            rejectEvents++;
            rejectVolume += order.leavesLots;
        }
        pool.release(order);
    }

    private void move(long id, long price) {
        MatchOrder order = orders.remove(id);
        if (order != null) {
            book.remove(order);
            order.limitTicks = price;
            matcher.match(order);
            settle(order, true);
        }
    }

    private void reduce(long id, long size) {
        MatchOrder order = orders.get(id);
        if (order == null) {
            return;
        }
        long lots = Math.min(size, order.leavesLots);
        reduceEvents++;
        reduceVolume += lots;
        order.leavesLots -= lots;
        order.shownLots -= lots;
        if (order.leavesLots == 0) {
            book.remove(order);
            gone(order);
        }
    }

    /** The book by level in the form of the expected file, asks from the best up, then bids from the best down. */
    List<String> levels() {
        List<String> lines = new ArrayList<>();
        for (Side side : List.of(Side.SELL, Side.BUY)) {
            SideView<MatchOrder> levels = book.side(side);
            for (int rank = 0; rank < levels.size(); rank++) {
                PriceLevel level = levels.level(rank);
                if (level != null) {
                    lines.add("0,%s,%d,%d,%d"
                            .formatted(side.name().charAt(0), level.priceTicks(), level.shownLots(), level.orders()));
                }
            }
        }
        return lines;
    }

    @Override
    public void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots) {
        trades++;
        tradeVolume += lots;
        sumPriceSize += priceTicks * lots;
        mix(taker.id);
        mix(maker.id);
        mix(priceTicks);
        mix(lots);
    }

    private void mix(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            checksum = (checksum ^ (value >>> shift & 0xff)) * FNV_PRIME;
        }
    }

    @Override
    public void gone(MatchOrder resting) {
        orders.remove(resting.id);
        pool.release(resting);
    }
}
