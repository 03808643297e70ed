// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The rules of the book venue for one spot instrument in the plainest code: lists, maps, everything looked up again. */
final class NaiveBookVenue {
    /** An answer and when the core gets it. */
    record Answer(long receiveNs, String text) {}

    private record Arrival(long timeNs, Runnable effect) {}

    private enum Place {
        NONE,
        BOOK,
        STOPS,
        IDLE
    }

    private record Ended(long lots, long filled, long limit, VenueOrderStatus status, VenueReason reason) {}

    private record Fill(String text, long timeNs) {}

    private static final class Working {
        NewOrder terms = new NewOrder();
        long id;
        Side side = Side.BUY;
        OrderType type = OrderType.MARKET;
        long lots;
        long filled;
        long limit;
        boolean reduceOnly;
        long group;
        long taken;
        long parentFilled;
        boolean waiting;
        boolean late;
        Long best;
        long expires = Long.MAX_VALUE;
        long shown;
        Place place = Place.NONE;
        boolean over;
        boolean displaced;
        boolean known;
        long ahead;
        long displayed;
        long traded;
        double carried;

        long workable() {
            long most = terms.parentOrderId == 0 ? lots : Math.min(lots, parentFilled - taken);
            return Math.max(0, most - filled);
        }

        boolean immediate() {
            return terms.timeInForce == TimeInForce.IOC || terms.timeInForce == TimeInForce.FOK;
        }

        long timer() {
            boolean starts = waiting && !late && type == OrderType.TIME_STOP && workable() > 0;
            return starts ? Math.min(expires, terms.triggerTimeNs) : expires;
        }

        long stop() {
            if (type != OrderType.TRAILING_STOP) {
                return terms.stopTicks;
            }
            BigDecimal far = terms.trailTicks > 0
                    ? BigDecimal.valueOf(terms.trailTicks)
                    : BigDecimal.valueOf(best).multiply(BigDecimal.valueOf(terms.trailBps, 4));
            return best + side.sign() * far.setScale(0, RoundingMode.CEILING).longValueExact();
        }

        boolean reached(long price) {
            boolean up =
                    (side == Side.BUY) == (type != OrderType.MARKET_IF_TOUCHED && type != OrderType.LIMIT_IF_TOUCHED);
            return up ? price >= stop() : price <= stop();
        }
    }

    private static final long DAY_NS = 86_400_000_000_000L;
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
    private final Map<Long, Ended> ended = new TreeMap<>();
    private final Map<Long, Long> groupFilled = new TreeMap<>();
    private final Set<Long> groupRejected = new HashSet<>();
    private final List<Fill> fills = new ArrayList<>();
    private Long last;
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
            Working order = find(id);
            if (order == null) {
                say(EventTexts.refused(id, VenueRequest.CANCEL, VenueReason.UNKNOWN_ORDER));
            } else {
                cancel(order, VenueReason.REQUESTED);
                settle();
            }
        });
    }

    void amend(long id, long lots, long limit, long timeNs) {
        send(timeNs, () -> {
            Working order = find(id);
            VenueReason refusal = order == null ? VenueReason.UNKNOWN_ORDER : amendRefusal(order, lots, limit);
            if (refusal == null) {
                amend(order, lots == 0 ? order.lots : lots, limit == 0 ? order.limit : limit);
                settle();
            } else {
                say(EventTexts.refused(id, VenueRequest.AMEND, refusal));
            }
        });
    }

    private VenueReason amendRefusal(Working order, long lots, long limit) {
        if (lots == 0 && limit == 0 || limit != 0 && !order.type.isLimited()) {
            return VenueReason.BAD_COMBINATION;
        }
        if (lots != 0 && (lots <= order.filled || !order.reduceOnly && lots > MOST_LOTS)) {
            return VenueReason.BAD_QUANTITY;
        }
        if (limit < 0) {
            return VenueReason.BAD_PRICE;
        }
        long newLots = lots == 0 ? order.lots : lots;
        long newLimit = limit == 0 ? order.limit : limit;
        boolean moves = order.place == Place.BOOK && (newLots > order.lots || newLimit != order.limit);
        if (moves && !book.isTradable() && !order.reduceOnly) {
            return VenueReason.NO_BOOK;
        }
        long best = book.bestTicks(order.side.opposite());
        if (moves && book.isTradable() && order.terms.postOnly && !isWorse(order.side, newLimit, best)) {
            return VenueReason.WOULD_TAKE;
        }
        return isSmall(order, newLots, newLimit) ? VenueReason.MIN_NOTIONAL : null;
    }

    private void amend(Working order, long lots, long limit) {
        boolean moves = order.place == Place.BOOK && (lots > order.lots || limit != order.limit);
        if (moves) {
            orders.remove(order);
            order.place = Place.NONE;
        }
        order.lots = lots;
        order.limit = limit;
        say(EventTexts.amended(order.id, lots, limit));
        if (order.workable() > 0) {
            cut(order);
        }
        if (moves && !order.over) {
            trade(order);
        } else if (order.place == Place.IDLE && order.workable() > 0) {
            order.displaced = true;
        }
    }

    void queryOrder(long id, long timeNs) {
        send(timeNs, () -> {
            Working order = find(id);
            if (order != null) {
                say(working(order));
                return;
            }
            Ended end =
                    ended.getOrDefault(id, new Ended(0, 0, 0, VenueOrderStatus.NOT_FOUND, VenueReason.UNKNOWN_ORDER));
            say(EventTexts.status(id, end.status(), end.filled(), end.lots(), end.limit(), end.reason()));
        });
    }

    private static String working(Working order) {
        return EventTexts.status(
                order.id, VenueOrderStatus.WORKING, order.filled, order.lots, order.limit, VenueReason.REQUESTED);
    }

    void queryAccount(long after, long timeNs) {
        send(timeNs, () -> {
            for (Fill fill : fills.subList((int) Math.min(after, fills.size()), fills.size())) {
                say(fill.text(), fill.timeNs());
            }
            lists().forEach(order -> say(working(order)));
            say(EventTexts.account(fills.size(), orders.size()));
        });
    }

    private Working find(long id) {
        return lists().stream().filter(order -> order.id == id).findFirst().orElse(null);
    }

    /** The working orders: bids, asks, those that wait for a condition, those that wait for their parent. */
    private List<Working> lists() {
        return Stream.of(byPriority(Side.BUY), byPriority(Side.SELL), at(Place.STOPS), at(Place.IDLE))
                .flatMap(List::stream)
                .toList();
    }

    private List<Working> at(Place place) {
        return orders.stream().filter(order -> order.place == place).toList();
    }

    private void send(long timeNs, Runnable effect) {
        lastArrival = Math.max(lastArrival, timeNs + entry.sampleNs(timeNs));
        arrivals.add(new Arrival(lastArrival, effect));
    }

    long nextArrivalNs() {
        return Math.min(
                arrivals.isEmpty() ? Long.MAX_VALUE : arrivals.getFirst().timeNs(), timer());
    }

    private long timer() {
        return orders.stream().mapToLong(Working::timer).min().orElse(Long.MAX_VALUE);
    }

    void arrive() {
        if (arrivals.isEmpty() || timer() <= arrivals.getFirst().timeNs()) {
            onTimer();
            return;
        }
        Arrival arrival = arrivals.removeFirst();
        now = Math.max(now, arrival.timeNs());
        arrival.effect().run();
    }

    void finish() {
        while (!arrivals.isEmpty()) {
            arrive();
        }
    }

    private void onTimer() {
        now = Math.max(now, timer());
        for (Working order : lists()) {
            if (!order.over && order.timer() <= now) {
                if (order.expires <= now) {
                    expire(order, VenueReason.TIME_ENDED);
                } else {
                    start(order);
                }
            }
        }
        settle();
    }

    private void start(Working order) {
        if (book.isTradable()) {
            fire(order, last == null ? 0 : last);
        } else {
            order.late = true;
        }
    }

    private void settle() {
        for (Working order = displaced(); order != null; order = displaced()) {
            order.displaced = false;
            enter(order);
        }
    }

    private Working displaced() {
        return lists().stream().filter(order -> order.displaced).findFirst().orElse(null);
    }

    private void place(Working order, Place place) {
        orders.remove(order);
        orders.add(order);
        order.place = place;
        order.displaced = false;
    }

    private void enter(Working order) {
        if (order.workable() == 0) {
            place(order, Place.IDLE);
            return;
        }
        if (order.terms.parentOrderId != 0) {
            cut(order);
        }
        if (order.over) {
            return;
        }
        if (order.waiting) {
            if (order.place != Place.STOPS) {
                place(order, Place.STOPS);
                await(order);
            }
        } else if (order.place == Place.BOOK) {
            rest(order);
        } else {
            trade(order);
        }
    }

    private void await(Working order) {
        if (order.type == OrderType.TIME_STOP) {
            if (order.terms.triggerTimeNs <= now) {
                start(order);
            }
        } else if (order.terms.trigger == TriggerPrice.LAST) {
            observe(order, last);
        } else if (book.isTradable()) {
            watch(order, watched(order));
        }
    }

    private static void observe(Working order, Long price) {
        List<Long> seen =
                Stream.of(order.best, price).filter(Objects::nonNull).sorted().toList();
        if (!seen.isEmpty()) {
            order.best = order.side == Side.BUY ? seen.getFirst() : seen.getLast();
        }
    }

    private void watch(Working order, Long price) {
        observe(order, price);
        if (order.reached(price)) {
            fire(order, price);
        }
    }

    private Long watched(Working order) {
        return order.terms.trigger == TriggerPrice.MARK
                ? (book.bestTicks(Side.BUY) + book.bestTicks(Side.SELL)) / 2
                : book.bestTicks(order.side.opposite());
    }

    private void fire(Working order, long price) {
        order.waiting = false;
        say(EventTexts.triggered(order.id, price));
        if (order.type.isLimited()) {
            order.displaced = true;
        } else if (order.terms.timeInForce == TimeInForce.FOK && within(order) < order.workable()) {
            expire(order, VenueReason.NOT_FILLABLE);
        } else {
            take(order, Liquidity.TAKER);
            if (!order.over && order.workable() > 0) {
                expire(order, VenueReason.NO_LIQUIDITY);
            }
        }
    }

    private void trade(Working order) {
        if (order.terms.timeInForce == TimeInForce.FOK && within(order) < order.workable()) {
            expire(order, VenueReason.NOT_FILLABLE);
            return;
        }
        if (book.isTradable()) {
            if (order.terms.postOnly && mayPay(order, book.bestTicks(order.side.opposite()))) {
                cancel(order, VenueReason.WOULD_TAKE);
                return;
            }
            take(order, Liquidity.TAKER);
        }
        if (order.over) {
            return;
        }
        if (order.workable() == 0) {
            place(order, Place.IDLE);
        } else if (order.type.isLimited() && !order.immediate()) {
            rest(order);
        } else {
            expire(order, VenueReason.NO_LIQUIDITY);
        }
    }

    private void rest(Working order) {
        place(order, Place.BOOK);
        order.shown = Math.min(order.terms.displayLots, order.workable());
        join(order);
    }

    private long within(Working order) {
        return available(order.side.opposite()).entrySet().stream()
                .filter(level -> mayPay(order, level.getKey()))
                .mapToLong(level -> Math.max(0, level.getValue()))
                .sum();
    }

    void tick(TickBatch batch, long timeNs) {
        while (timer() <= timeNs) {
            onTimer();
        }
        now = Math.max(now, timeNs);
        if (batch.kind(0) == TickKind.TRADE) {
            if (batch.isOnBook(0) && book.isTradable()) {
                trade(batch.price(0), batch.quantity(0), batch.aggressor(0));
                settle();
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
                if (order.place == Place.BOOK && news) {
                    update(order);
                }
            }
            boolean stale = frozen;
            consumed.forEach((side, levels) -> levels.keySet().removeIf(t -> !stale && updated.test(side, t)));
        }
        lost = false;
        frozen = false;
        for (Side side : Side.values()) {
            for (Working order : byPriority(side)) {
                long before = order.filled;
                if (!order.over) {
                    take(order, Liquidity.MAKER);
                    next(order, order.filled - before);
                }
            }
        }
        for (Working stop : at(Place.STOPS)) {
            if (!stop.over && stop.waiting && stop.workable() > 0) {
                if (stop.late) {
                    fire(stop, last == null ? 0 : last);
                } else if (stop.type != OrderType.TIME_STOP && stop.terms.trigger != TriggerPrice.LAST) {
                    watch(stop, watched(stop));
                }
            }
        }
        settle();
    }

    /** The next slice of an order that hides a part joins the end of the queue. */
    private void next(Working order, long filled) {
        if (filled == 0 || order.terms.displayLots == 0 || order.workable() == 0) {
            return;
        }
        if (filled < order.shown) {
            order.shown -= filled;
        } else {
            order.shown = Math.min(order.terms.displayLots, order.workable());
            join(order);
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
        if (order.place == Place.BOOK) {
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
                .filter(o -> o.side == side && o.place == Place.BOOK)
                .sorted(better)
                .toList();
    }

    private void trade(long price, long lots, Side aggressor) {
        long left = lots;
        for (Working order : byPriority(aggressor.opposite())) {
            if (order.over || isWorse(order.side, order.limit, price)) {
                continue;
            }
            long reaching = left;
            long most = order.workable();
            if (order.limit != price) {
                order.known = true;
                order.ahead = 0;
            } else if (order.known) {
                order.traded += lots;
                reaching = Math.max(0, left - order.ahead);
                order.ahead = Math.max(0, order.ahead - left);
                most = order.terms.displayLots == 0 ? most : Math.min(most, order.shown);
            } else {
                reaching = 0;
            }
            long filled = Math.min(most, reaching);
            left -= filled;
            if (filled > 0) {
                fill(order, order.limit, filled, Liquidity.MAKER);
                next(order, filled);
            }
        }
        last = price;
        for (Working stop : at(Place.STOPS)) {
            boolean watches = stop.type != OrderType.TIME_STOP && stop.terms.trigger == TriggerPrice.LAST;
            if (!stop.over && stop.waiting && stop.workable() > 0 && watches) {
                watch(stop, price);
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
        return !order.type.isLimited() || !isWorse(order.side, order.limit, ticks);
    }

    private void take(Working order, Liquidity liquidity) {
        Side other = order.side.opposite();
        available(other).forEach((ticks, lots) -> {
            long filled = Math.min(order.workable(), lots);
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
        order.filled += lots;
        position += order.side == Side.BUY ? lots : -lots;
        groupFilled.merge(order.group, lots, Long::sum);
        if (order.filled == order.lots) {
            end(order, VenueOrderStatus.FILLED, VenueReason.REQUESTED);
        } else if (order.workable() == 0) {
            order.displaced = true;
        }
        String text = EventTexts.filled(
                order.id, order.side, lots, price, fee.movePointRight(8).longValueExact(), liquidity, now);
        fills.add(new Fill(text, now));
        say(text);
        for (Working other : lists()) {
            if (other.over || other == order) {
                continue;
            }
            if (order.group != 0 && other.group == order.group) {
                share(other, lots);
            } else if (other.terms.parentOrderId == order.id) {
                grow(other, order.filled, order.over);
            } else if (other.workable() > 0) {
                cut(other);
            }
        }
    }

    private void share(Working order, long lots) {
        order.taken += lots;
        order.lots = Math.max(order.filled, order.lots - lots);
        long reducible = Math.max(0, order.side == Side.BUY ? -position : position);
        if (order.reduceOnly && order.workable() > reducible) {
            order.lots = order.filled + reducible;
        }
        if (order.lots == order.filled) {
            cancel(order, VenueReason.OCO_FILLED);
            return;
        }
        say(EventTexts.restated(order.id, order.lots));
        order.displaced |= order.workable() == 0;
    }

    private void grow(Working child, long parentFilled, boolean parentOver) {
        long before = child.workable();
        long lots = child.lots;
        child.parentFilled = parentFilled;
        if (parentOver) {
            child.lots = Math.max(child.filled, Math.min(lots, parentFilled - child.taken));
            if (child.lots == child.filled) {
                cancel(child, VenueReason.PARENT_ENDED);
                return;
            }
            if (child.lots != lots) {
                say(EventTexts.restated(child.id, child.lots));
            }
        }
        child.displaced |= child.workable() != before;
    }

    private void end(Working order, VenueOrderStatus status, VenueReason reason) {
        order.over = true;
        orders.remove(order);
        ended.put(order.id, new Ended(order.lots, order.filled, order.limit, status, reason));
    }

    private void expire(Working order, VenueReason reason) {
        end(order, VenueOrderStatus.EXPIRED, reason);
        say(EventTexts.expired(order.id, reason));
        leaveChildren(order);
    }

    private void leaveChildren(Working parent) {
        for (Working child : lists()) {
            if (!child.over && child.terms.parentOrderId == parent.id) {
                grow(child, parent.filled, true);
            }
        }
    }

    private static BigDecimal value(long ticks, long lots) {
        return BigDecimal.valueOf(ticks, 2).multiply(BigDecimal.valueOf(lots));
    }

    private void cut(Working order) {
        long reducible = Math.max(0, order.side == Side.BUY ? -position : position);
        if (order.reduceOnly && reducible == 0) {
            cancel(order, VenueReason.REDUCE_ONLY);
        } else if (order.reduceOnly && order.workable() > reducible) {
            order.lots = order.filled + reducible;
            say(EventTexts.restated(order.id, order.lots));
        }
    }

    private void cancel(Working order, VenueReason reason) {
        end(order, VenueOrderStatus.CANCELLED, reason);
        say(EventTexts.cancelled(order.id, reason));
        leaveChildren(order);
    }

    private void accept(NewOrder sent) {
        Working order = new Working();
        order.terms = sent;
        order.id = sent.clientOrderId;
        order.side = sent.side;
        order.type = sent.type;
        order.lots = sent.quantityLots;
        order.limit = sent.limitTicks;
        order.reduceOnly = sent.reduceOnly;
        order.group = sent.ocoGroupId;
        order.waiting = sent.type.isWaiting();
        if (sent.timeInForce == TimeInForce.GTD) {
            order.expires = sent.expireTimeNs;
        } else if (sent.timeInForce == TimeInForce.DAY) {
            order.expires = (now / DAY_NS + 1) * DAY_NS;
        }
        VenueReason refusal = refusal(order);
        if (refusal == null) {
            begin(order);
        } else {
            reject(order, refusal);
        }
        settle();
    }

    private void reject(Working order, VenueReason reason) {
        end(order, VenueOrderStatus.REJECTED, reason);
        say(EventTexts.rejected(order.id, reason));
        if (order.group != 0) {
            groupRejected.add(order.group);
            for (Working other : lists()) {
                if (!other.over && other.group == order.group) {
                    cancel(other, VenueReason.OCO_REJECTED);
                }
            }
        }
    }

    private void begin(Working order) {
        say(EventTexts.accepted(order.id));
        long taken = order.group == 0 ? 0 : groupFilled.getOrDefault(order.group, 0L);
        if (taken > 0) {
            share(order, taken);
        }
        if (order.terms.parentOrderId != 0 && !order.over) {
            Working parent = find(order.terms.parentOrderId);
            if (parent == null) {
                grow(order, ended.get(order.terms.parentOrderId).filled(), true);
            } else {
                order.parentFilled = parent.filled;
            }
        }
        if (!order.over && order.workable() > 0) {
            cut(order);
        }
        if (!order.over) {
            enter(order);
        }
    }

    private VenueReason refusal(Working order) {
        NewOrder sent = order.terms;
        if (groupRejected.contains(order.group)) {
            return VenueReason.OCO_REJECTED;
        }
        boolean sized = order.reduceOnly ? order.lots > 0 : order.lots >= 1 && order.lots <= MOST_LOTS;
        if (!sized || sent.buyingPowerShare != 0) {
            return VenueReason.BAD_QUANTITY;
        }
        if (order.type.isLimited() && order.limit < 1 || order.type.hasStopPrice() && sent.stopTicks < 1) {
            return VenueReason.BAD_PRICE;
        }
        boolean marketLater = order.waiting && !order.type.isLimited();
        boolean hides = sent.displayLots != 0 && (!order.type.isLimited() || order.immediate());
        if (sent.postOnly && marketLater || hides) {
            return VenueReason.BAD_COMBINATION;
        }
        if (order.expires <= now) {
            return VenueReason.TIME_ENDED;
        }
        if (sent.parentOrderId != 0) {
            if (find(sent.parentOrderId) != null) {
                return null;
            }
            Ended parent = ended.get(sent.parentOrderId);
            return parent == null ? VenueReason.UNKNOWN_ORDER : parent.filled() == 0 ? VenueReason.PARENT_ENDED : null;
        }
        if (order.reduceOnly && (order.side == Side.BUY ? position >= 0 : position <= 0)) {
            return VenueReason.REDUCE_ONLY;
        }
        return inMarket(order);
    }

    private VenueReason inMarket(Working order) {
        if (!order.waiting) {
            boolean patient = order.type == OrderType.LIMIT && !order.immediate();
            if (!book.isTradable() && !(patient && order.reduceOnly)) {
                return VenueReason.NO_BOOK;
            }
            if (book.isTradable() && order.terms.postOnly && mayPay(order, book.bestTicks(order.side.opposite()))) {
                return VenueReason.WOULD_TAKE;
            }
        }
        return isSmall(order, order.lots, order.limit) ? VenueReason.MIN_NOTIONAL : null;
    }

    private boolean isSmall(Working order, long lots, long limit) {
        long best = book.bestTicks(order.side.opposite());
        long price = limit != 0 ? limit : order.type.hasStopPrice() ? order.terms.stopTicks : best;
        return !order.reduceOnly && price != 0 && value(price, lots).compareTo(LEAST_NOTIONAL) < 0;
    }

    static NewOrder copy(NewOrder order) {
        NewOrder copy = new NewOrder();
        copy.timeNs = order.timeNs;
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
        copy.parentOrderId = order.parentOrderId;
        copy.trigger = order.trigger;
        copy.trailTicks = order.trailTicks;
        copy.trailBps = order.trailBps;
        copy.displayLots = order.displayLots;
        copy.expireTimeNs = order.expireTimeNs;
        copy.triggerTimeNs = order.triggerTimeNs;
        return copy;
    }

    private void say(String text) {
        say(text, now);
    }

    private void say(String text, long eventTimeNs) {
        lastAnswer = Math.max(lastAnswer, now + response.sampleNs(now));
        answers.add(new Answer(lastAnswer, text + " @" + eventTimeNs));
    }
}
