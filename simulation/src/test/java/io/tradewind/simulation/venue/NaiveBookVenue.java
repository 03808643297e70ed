// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.simulation.latency.LatencyModel;
import io.tradewind.simulation.queue.QueueModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The rules of the book venue for one spot instrument in the plainest code: lists, maps, everything looked up again. */
final class NaiveBookVenue {
    /** An answer and when the core gets it. */
    record Answer(long receiveNs, String text) {}

    private record Arrival(long timeNs, Runnable effect) {}

    private static final class Working {
        long id;
        Side side = Side.BUY;
        OrderType type = OrderType.MARKET;
        long leaves;
        long filled;
        long limit;
        long stop;
        boolean reduceOnly;
        long group;
        boolean known;
        long ahead;
        long displayed;
        long traded;
        double carried;
    }

    static final BigDecimal MAKER = new BigDecimal("-0.0001");
    static final BigDecimal TAKER = new BigDecimal("0.0004");
    static final long MOST_LOTS = 1_000;
    static final BigDecimal LEAST_NOTIONAL = new BigDecimal("20");

    final List<Answer> answers = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    long position;
    private final OrderBook book;
    private final boolean top;
    private final QueueModel model;
    private final LatencyModel entry;
    private final LatencyModel response;
    private final List<Working> orders = new ArrayList<>();
    private final Map<Side, Map<Long, Long>> consumed = Map.of(Side.BUY, new TreeMap<>(), Side.SELL, new TreeMap<>());
    private boolean lost = true;
    private boolean frozen;
    private long now = Long.MIN_VALUE;
    private long lastArrival = Long.MIN_VALUE;
    private long lastAnswer = Long.MIN_VALUE;

    NaiveBookVenue(OrderBook.Depth depth, QueueModel model, LatencyModel entry, LatencyModel response) {
        this.book = new OrderBook(depth);
        this.top = depth == OrderBook.Depth.TOP;
        this.model = model;
        this.entry = entry;
        this.response = response;
    }

    void send(NewOrder order) {
        NewOrder copy = copy(order);
        send(order.timeNs, () -> accept(copy));
    }

    void cancel(long id, long timeNs) {
        send(timeNs, () -> {
            for (Working order : List.copyOf(orders)) {
                if (order.id == id) {
                    cancel(order, VenueReason.REQUESTED);
                    return;
                }
            }
            say(EventTexts.rejected(id, VenueReason.UNKNOWN_ORDER));
        });
    }

    private void send(long timeNs, Runnable effect) {
        lastArrival = Math.max(lastArrival, timeNs + entry.sampleNs(timeNs));
        arrivals.add(new Arrival(lastArrival, effect));
    }

    long nextArrivalNs() {
        return arrivals.isEmpty() ? Long.MAX_VALUE : arrivals.getFirst().timeNs();
    }

    void arrive() {
        Arrival arrival = arrivals.removeFirst();
        now = Math.max(now, arrival.timeNs());
        arrival.effect().run();
    }

    void tick(TickBatch batch, long timeNs) {
        now = Math.max(now, timeNs);
        if (batch.kind(0) == TickKind.TRADE) {
            if (batch.isOnBook(0) && book.isTradable()) {
                trade(batch.price(0), batch.quantity(0), batch.aggressor(0));
            }
            return;
        }
        BiPredicate<Side, Long> updated = apply(batch);
        if (!book.isTradable()) {
            lost |= book.state() == OrderBook.State.RESYNC || book.state() == OrderBook.State.AWAITING_SNAPSHOT;
            frozen = true;
            return;
        }
        if (lost) {
            consumed.values().forEach(Map::clear);
            orders.forEach(this::join);
        } else {
            for (Working order : orders) {
                boolean news = frozen ? isShown(order) : updated.test(order.side, order.limit);
                if (order.type == OrderType.LIMIT && news) {
                    update(order);
                }
            }
            boolean stale = frozen;
            consumed.forEach((side, levels) -> levels.keySet().removeIf(t -> !stale && updated.test(side, t)));
        }
        lost = false;
        frozen = false;
        for (Side side : Side.values()) {
            byPriority(side).stream().filter(orders::contains).forEach(order -> take(order, Liquidity.MAKER));
        }
    }

    /** Applies an update of the book; answers which levels it was news of. */
    private BiPredicate<Side, Long> apply(TickBatch batch) {
        TreeMap<Side, List<Long>> before = new TreeMap<>();
        for (Side side : Side.values()) {
            before.put(side, List.of(book.bestTicks(side), book.bestLots(side)));
        }
        if (batch.kind(0) == TickKind.QUOTE) {
            boolean taken =
                    book.quote(batch.id(0), batch.price(0), batch.quantity(0), batch.askPrice(0), batch.askQuantity(0));
            return (side, ticks) -> taken
                    && !before.get(side).equals(List.of(book.bestTicks(side), book.bestLots(side)))
                    && !isWorse(side, ticks, book.bestTicks(side));
        }
        boolean snapshot = batch.kind(0) == TickKind.SNAPSHOT;
        boolean taken = snapshot
                ? book.beginSnapshot(batch.id(0))
                : book.beginDelta(batch.firstId(0), batch.id(0), batch.previousId(0));
        Map<Side, Set<Long>> listed = Map.of(Side.BUY, new HashSet<>(), Side.SELL, new HashSet<>());
        for (int i = batch.levelStart(0); taken && i < batch.levelEnd(0); i++) {
            Side side = i < batch.askStart(0) ? Side.BUY : Side.SELL;
            book.set(side, batch.levelPrice(i), batch.levelQuantity(i));
            listed.get(side).add(batch.levelPrice(i));
        }
        book.endUpdate();
        return (side, ticks) -> taken
                && (snapshot
                        || listed.get(side).contains(ticks)
                                && (!book.isQuoted() || isWorse(side, ticks, book.bestTicks(side))));
    }

    private static boolean isWorse(Side side, long ticks, long than) {
        return side == Side.BUY ? ticks < than : ticks > than;
    }

    private void join(Working order) {
        if (order.type == OrderType.LIMIT) {
            order.known = book.isTradable() && isShown(order);
            order.displayed = book.lotsAt(order.side, order.limit);
            order.ahead = order.displayed;
            order.traded = 0;
            order.carried = 0;
        }
    }

    private boolean isShown(Working order) {
        return !top || !isWorse(order.side, order.limit, book.bestTicks(order.side));
    }

    private void update(Working order) {
        if (!order.known) {
            join(order);
            order.known = true;
            return;
        }
        long shown = book.lotsAt(order.side, order.limit);
        long cancelled = Math.max(0, order.displayed - order.traded) - shown;
        if (cancelled > 0 && order.ahead > 0) {
            long behind = Math.max(0, Math.max(0, order.displayed - order.traded) - order.ahead);
            double gone = order.carried + cancelled * model.aheadShare(order.ahead, behind);
            order.carried = gone - StrictMath.floor(gone);
            order.ahead = Math.max(0, order.ahead - (long) StrictMath.floor(gone));
        }
        order.ahead = Math.min(order.ahead, shown);
        order.displayed = shown;
        order.traded = 0;
    }

    private List<Working> byPriority(Side side) {
        Comparator<Working> better = Comparator.comparingLong(o -> side == Side.BUY ? -o.limit : o.limit);
        return orders.stream()
                .filter(o -> o.side == side && o.type == OrderType.LIMIT)
                .sorted(better)
                .toList();
    }

    private void trade(long price, long lots, Side aggressor) {
        long left = lots;
        for (Working order : byPriority(aggressor.opposite())) {
            if (!orders.contains(order) || isWorse(order.side, order.limit, price)) {
                continue;
            }
            long reaching = left;
            if (order.limit != price) {
                order.known = true;
                order.ahead = 0;
            } else if (order.known) {
                order.traded += lots;
                reaching = Math.max(0, left - order.ahead);
                order.ahead = Math.max(0, order.ahead - left);
            } else {
                reaching = 0;
            }
            long filled = Math.min(order.leaves, reaching);
            left -= filled;
            if (filled > 0) {
                fill(order, order.limit, filled, Liquidity.MAKER);
            }
        }
        for (Working stop : List.copyOf(orders)) {
            if (orders.contains(stop)
                    && stop.type == OrderType.STOP
                    && (stop.side == Side.BUY ? price >= stop.stop : price <= stop.stop)) {
                take(stop, Liquidity.TAKER);
                if (orders.remove(stop)) {
                    say(EventTexts.expired(stop.id, VenueReason.NO_LIQUIDITY));
                }
            }
        }
    }

    private TreeMap<Long, Long> available(Side side) {
        Comparator<Long> rising = Comparator.naturalOrder();
        TreeMap<Long, Long> levels = new TreeMap<>(side == Side.BUY ? rising.reversed() : rising);
        for (long t = book.bestTicks(side); t != 0; t = book.nextTicks(side, t)) {
            levels.put(t, book.lotsAt(side, t) - consumed.get(side).getOrDefault(t, 0L));
        }
        return levels;
    }

    private static boolean mayPay(Working order, long ticks) {
        return order.type != OrderType.LIMIT || !isWorse(order.side, order.limit, ticks);
    }

    private void take(Working order, Liquidity liquidity) {
        Side other = order.side.opposite();
        available(other).forEach((ticks, lots) -> {
            long filled = Math.min(order.leaves, lots);
            if (filled > 0 && mayPay(order, ticks)) {
                consumed.get(other).merge(ticks, filled, Long::sum);
                fill(order, liquidity == Liquidity.TAKER ? ticks : order.limit, filled, liquidity);
            }
        });
    }

    private void fill(Working order, long price, long lots, Liquidity liquidity) {
        BigDecimal fee = value(price, lots)
                .multiply(liquidity == Liquidity.MAKER ? MAKER : TAKER)
                .setScale(8, RoundingMode.HALF_EVEN);
        order.leaves -= lots;
        order.filled += lots;
        position += order.side == Side.BUY ? lots : -lots;
        if (order.leaves == 0) {
            orders.remove(order);
        }
        say(EventTexts.filled(
                order.id, order.side, lots, price, fee.movePointRight(8).longValueExact(), liquidity, now));
        Stream.of(byPriority(Side.BUY), byPriority(Side.SELL), stops())
                .flatMap(List::stream)
                .filter(other -> other != order)
                .forEach(other -> {
                    if (order.group != 0 && other.group == order.group) {
                        cancel(other, VenueReason.OCO_FILLED);
                    } else {
                        cut(other);
                    }
                });
    }

    private List<Working> stops() {
        return orders.stream().filter(o -> o.type == OrderType.STOP).toList();
    }

    private static BigDecimal value(long ticks, long lots) {
        return BigDecimal.valueOf(ticks, 2).multiply(BigDecimal.valueOf(lots));
    }

    private void cut(Working order) {
        long reducible = Math.max(0, order.side == Side.BUY ? -position : position);
        if (order.reduceOnly && reducible == 0) {
            cancel(order, VenueReason.REDUCE_ONLY);
        } else if (order.reduceOnly && order.leaves > reducible) {
            order.leaves = reducible;
            say(EventTexts.restated(order.id, order.filled + reducible));
        }
    }

    private void cancel(Working order, VenueReason reason) {
        orders.remove(order);
        say(EventTexts.cancelled(order.id, reason));
    }

    private void accept(NewOrder sent) {
        VenueReason refusal = refusal(sent);
        if (refusal != null) {
            say(EventTexts.rejected(sent.clientOrderId, refusal));
            return;
        }
        Working order = new Working();
        order.id = sent.clientOrderId;
        order.side = sent.side;
        order.type = sent.type;
        order.leaves = sent.quantityLots;
        order.limit = sent.limitTicks;
        order.stop = sent.stopTicks;
        order.reduceOnly = sent.reduceOnly;
        order.group = sent.ocoGroupId;
        say(EventTexts.accepted(order.id));
        cut(order);
        if (order.type == OrderType.STOP) {
            orders.add(order);
            return;
        }
        long within = available(order.side.opposite()).entrySet().stream()
                .filter(level -> mayPay(order, level.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (sent.timeInForce == TimeInForce.FOK && within < order.leaves) {
            say(EventTexts.expired(order.id, VenueReason.NOT_FILLABLE));
            return;
        }
        if (book.isTradable()) {
            take(order, Liquidity.TAKER);
        }
        if (order.leaves > 0 && order.type == OrderType.LIMIT && sent.timeInForce == TimeInForce.GTC) {
            join(order);
            orders.add(order);
        } else if (order.leaves > 0) {
            say(EventTexts.expired(order.id, VenueReason.NO_LIQUIDITY));
        }
    }

    private VenueReason refusal(NewOrder order) {
        boolean sized = order.reduceOnly ? order.quantityLots > 0 : order.quantityLots <= MOST_LOTS;
        if (!sized || order.buyingPowerShare != 0) {
            return VenueReason.BAD_QUANTITY;
        }
        if (order.type == OrderType.LIMIT && order.limitTicks < 1
                || order.type == OrderType.STOP && order.stopTicks < 1) {
            return VenueReason.BAD_PRICE;
        }
        if (order.reduceOnly && (order.side == Side.BUY ? position >= 0 : position <= 0)) {
            return VenueReason.REDUCE_ONLY;
        }
        long best = book.bestTicks(order.side.opposite());
        if (order.type != OrderType.STOP) {
            boolean patient = order.type == OrderType.LIMIT && order.timeInForce == TimeInForce.GTC;
            if (!book.isTradable() && !(patient && order.reduceOnly)) {
                return VenueReason.NO_BOOK;
            }
            boolean takes = order.type == OrderType.MARKET || !isWorse(order.side, order.limitTicks, best);
            if (book.isTradable() && order.postOnly && takes) {
                return VenueReason.WOULD_TAKE;
            }
        }
        long price = order.type == OrderType.MARKET ? best : order.limitTicks + order.stopTicks;
        boolean small = value(price, order.quantityLots).compareTo(LEAST_NOTIONAL) < 0;
        return small && !order.reduceOnly ? VenueReason.MIN_NOTIONAL : null;
    }

    private static NewOrder copy(NewOrder order) {
        NewOrder copy = new NewOrder();
        copy.clientOrderId = order.clientOrderId;
        copy.side = order.side;
        copy.type = order.type;
        copy.timeInForce = order.timeInForce;
        copy.quantityLots = order.quantityLots;
        copy.buyingPowerShare = order.buyingPowerShare;
        copy.limitTicks = order.limitTicks;
        copy.stopTicks = order.stopTicks;
        copy.reduceOnly = order.reduceOnly;
        copy.postOnly = order.postOnly;
        copy.ocoGroupId = order.ocoGroupId;
        return copy;
    }

    private void say(String text) {
        lastAnswer = Math.max(lastAnswer, now + response.sampleNs(now));
        answers.add(new Answer(lastAnswer, text + " @" + now));
    }
}
