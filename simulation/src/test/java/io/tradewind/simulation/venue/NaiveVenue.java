// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of the bar venue for one spot instrument in the plainest code: decimals, lists, no reuse. */
final class NaiveVenue {
    /** Options in decimals. */
    record Rules(
            FillAt fillAt,
            LimitFill limitFill,
            BigDecimal spread,
            SpreadOn spreadOn,
            BigDecimal slippage,
            boolean withinBar,
            BigDecimal leverage,
            BigDecimal makerRate,
            BigDecimal takerRate,
            BigDecimal leastFee,
            BigDecimal feePerUnit,
            boolean reinvest,
            BigDecimal tick,
            BigDecimal lot,
            long minLots,
            long maxLots,
            BigDecimal minNotional) {}

    private record Ended(long lots, long filled, long limit, VenueOrderStatus status, VenueReason reason) {}

    private static final class Working {
        NewOrder terms = new NewOrder();
        long id;
        Side side = Side.BUY;
        OrderType type = OrderType.MARKET;
        long lots;
        BigDecimal share = BigDecimal.ZERO;
        long limit;
        long stop;
        boolean reduceOnly;
        long group;
        boolean sawPrice;
        boolean waiting;
        boolean begunInBar;
        long trailTicks;
        Long best;
        long expires = Long.MAX_VALUE;
        boolean adopted;
        long taken;

        boolean active() {
            return terms.parentOrderId == 0 || adopted;
        }

        boolean marketNow() {
            return active() && !waiting && !type.isLimited();
        }

        boolean limitNow() {
            return active() && !waiting && type.isLimited();
        }

        boolean immediate() {
            return terms.timeInForce == TimeInForce.IOC || terms.timeInForce == TimeInForce.FOK;
        }

        boolean stopNow() {
            return active()
                    && waiting
                    && (type == OrderType.STOP || type == OrderType.STOP_LIMIT || type == OrderType.TRAILING_STOP);
        }

        boolean targetNow() {
            return active() && waiting && (type == OrderType.MARKET_IF_TOUCHED || type == OrderType.LIMIT_IF_TOUCHED);
        }

        void observe(long price) {
            if (type == OrderType.TRAILING_STOP) {
                best = best == null ? price : side == Side.BUY ? Math.min(best, price) : Math.max(best, price);
                trail();
            }
        }

        void trail() {
            BigDecimal far = terms.trailTicks > 0
                    ? BigDecimal.valueOf(trailTicks)
                    : BigDecimal.valueOf(best).multiply(BigDecimal.valueOf(terms.trailBps, 4));
            stop = best + side.sign() * far.setScale(0, RoundingMode.CEILING).longValueExact();
        }
    }

    private static final long DAY_NS = 86_400_000_000_000L;

    final List<String> lines = new ArrayList<>();
    private final Rules rules;
    private final List<Working> orders = new ArrayList<>();
    private BigDecimal cash;
    private long position;
    private long mark;
    private long open;
    private long high;
    private long low;
    private long close;
    private boolean inBar;
    private final Map<Long, Ended> ended = new TreeMap<>();
    private final Map<Long, Long> groupFilled = new TreeMap<>();
    private final Set<Long> groupRejected = new TreeSet<>();
    private final List<String> fills = new ArrayList<>();

    NaiveVenue(Rules rules, BigDecimal cash) {
        this.rules = rules;
        this.cash = cash;
    }

    void newOrder(NewOrder sent) {
        Working working = new Working();
        working.terms = sent;
        working.id = sent.clientOrderId;
        working.side = sent.side;
        working.type = sent.type;
        working.lots = sent.quantityLots;
        working.share = BigDecimal.valueOf(sent.buyingPowerShare, NewOrder.SHARE_SCALE);
        working.limit = sent.limitTicks;
        working.stop = sent.stopTicks;
        working.trailTicks = sent.trailTicks;
        working.reduceOnly = sent.reduceOnly;
        working.group = sent.ocoGroupId;
        working.waiting = sent.type.isWaiting();
        if (sent.timeInForce == TimeInForce.GTD) {
            working.expires = sent.expireTimeNs;
        } else if (sent.timeInForce == TimeInForce.DAY) {
            working.expires = (sent.timeNs / DAY_NS + 1) * DAY_NS;
        }
        VenueReason refusal = refusal(working);
        if (refusal != null) {
            reject(working, refusal);
            return;
        }
        orders.add(working);
        lines.add(EventTexts.accepted(working.id));
        long taken = working.group == 0 ? 0 : groupFilled.getOrDefault(working.group, 0L);
        if (taken > 0) {
            share(working, taken);
        }
        Ended parent = ended.get(sent.parentOrderId);
        if (orders.contains(working) && parent != null && find(sent.parentOrderId) == null) {
            adopt(working, parent.filled(), close);
        } else if (orders.contains(working) && sent.parentOrderId == 0 && close != 0) {
            working.observe(close);
        }
    }

    private VenueReason refusal(Working order) {
        if (groupRejected.contains(order.group)) {
            return VenueReason.OCO_REJECTED;
        }
        boolean sized = order.share.signum() > 0 || isAllowed(order, order.lots);
        if (!sized) {
            return VenueReason.BAD_QUANTITY;
        }
        if (order.type.isLimited() && order.limit < 1 || order.type.hasStopPrice() && order.stop < 1) {
            return VenueReason.BAD_PRICE;
        }
        boolean marketLater = order.waiting && !order.type.isLimited();
        boolean hides = order.terms.displayLots != 0 && (!order.type.isLimited() || order.immediate());
        if (order.terms.postOnly && marketLater
                || hides
                || order.terms.parentOrderId != 0 && order.share.signum() > 0) {
            return VenueReason.BAD_COMBINATION;
        }
        if (order.expires <= order.terms.timeNs) {
            return VenueReason.TIME_ENDED;
        }
        if (order.terms.parentOrderId != 0) {
            Ended parent = ended.get(order.terms.parentOrderId);
            if (find(order.terms.parentOrderId) != null) {
                return null;
            }
            return parent == null ? VenueReason.UNKNOWN_ORDER : parent.filled() == 0 ? VenueReason.PARENT_ENDED : null;
        }
        return wouldTake(order, order.limit) ? VenueReason.WOULD_TAKE : null;
    }

    private boolean isAllowed(Working order, long lots) {
        return order.reduceOnly ? lots > 0 : lots >= rules.minLots && lots <= rules.maxLots;
    }

    private boolean wouldTake(Working order, long limit) {
        boolean takes =
                !order.type.isLimited() || close != 0 && (order.side == Side.BUY ? limit > close : limit < close);
        return order.terms.postOnly && !order.waiting && takes;
    }

    private void reject(Working order, VenueReason reason) {
        ended.put(order.id, new Ended(order.lots, 0, order.limit, VenueOrderStatus.REJECTED, reason));
        lines.add(EventTexts.rejected(order.id, reason));
        if (order.group != 0) {
            groupRejected.add(order.group);
            for (Working other : List.copyOf(orders)) {
                if (orders.contains(other) && other.group == order.group) {
                    end(other, VenueReason.OCO_REJECTED);
                }
            }
        }
    }

    private Working find(long id) {
        return orders.stream().filter(order -> order.id == id).findFirst().orElse(null);
    }

    void cancel(long id) {
        Working order = find(id);
        if (order == null) {
            lines.add(EventTexts.refused(id, VenueRequest.CANCEL, VenueReason.UNKNOWN_ORDER));
        } else {
            end(order, VenueReason.REQUESTED);
        }
    }

    void amend(long id, long lots, long limit) {
        Working order = find(id);
        VenueReason refusal = order == null ? VenueReason.UNKNOWN_ORDER : amendRefusal(order, lots, limit);
        if (refusal != null) {
            lines.add(EventTexts.refused(id, VenueRequest.AMEND, refusal));
            return;
        }
        long newLots = lots == 0 ? order.lots : lots;
        long newLimit = limit == 0 ? order.limit : limit;
        if (newLots > order.lots || newLimit != order.limit) {
            orders.remove(order);
            orders.add(order);
        }
        order.sawPrice &= newLimit == order.limit;
        order.lots = newLots;
        order.limit = newLimit;
        lines.add(EventTexts.amended(id, newLots, newLimit));
    }

    private VenueReason amendRefusal(Working order, long lots, long limit) {
        if (lots == 0 && limit == 0 || limit != 0 && !order.type.isLimited() || lots != 0 && order.share.signum() > 0) {
            return VenueReason.BAD_COMBINATION;
        }
        if (lots != 0 && !isAllowed(order, lots)) {
            return VenueReason.BAD_QUANTITY;
        }
        return limit != 0 && wouldTake(order, limit) ? VenueReason.WOULD_TAKE : null;
    }

    void queryOrder(long id) {
        Working order = find(id);
        Ended end = ended.getOrDefault(id, new Ended(0, 0, 0, VenueOrderStatus.NOT_FOUND, VenueReason.UNKNOWN_ORDER));
        lines.add(
                order != null
                        ? working(order)
                        : EventTexts.status(id, end.status(), end.filled(), end.lots(), end.limit(), end.reason()));
    }

    private static String working(Working order) {
        return EventTexts.status(order.id, VenueOrderStatus.WORKING, 0, order.lots, order.limit, VenueReason.REQUESTED);
    }

    void queryAccount(long after) {
        lines.addAll(fills.subList((int) Math.min(after, fills.size()), fills.size()));
        orders.forEach(order -> lines.add(working(order)));
        lines.add(EventTexts.account(fills.size(), orders.size()));
    }

    private void expireUntil(long timeNs) {
        for (Working order : List.copyOf(orders)) {
            if (orders.contains(order) && order.expires <= timeNs) {
                expire(order, VenueReason.TIME_ENDED);
            }
        }
    }

    void open(long timeNs, long openTicks, long highTicks, long lowTicks) {
        open = openTicks;
        high = highTicks;
        low = lowTicks;
        close = openTicks;
        mark = openTicks;
        expireUntil(timeNs);
        for (Working order : List.copyOf(orders)) {
            if (!orders.contains(order) || !order.active()) {
                continue;
            }
            if (order.waiting) {
                order.observe(open);
                boolean due =
                        order.type == OrderType.TIME_STOP ? timeNs >= order.terms.triggerTimeNs : reaches(order, open);
                if (due) {
                    trigger(order, open, timeNs);
                }
            } else if (order.marketNow()) {
                fill(order, costly(order, open), Liquidity.TAKER, timeNs);
            } else if (order.immediate()) {
                fillOrKill(order, timeNs);
            } else if (isBetter(order, open)) {
                gap(order, timeNs);
            }
            order.sawPrice = true;
        }
    }

    private void gap(Working order, long timeNs) {
        if (order.terms.postOnly && !order.sawPrice) {
            end(order, VenueReason.WOULD_TAKE);
        } else {
            fill(order, open, order.sawPrice ? Liquidity.MAKER : Liquidity.TAKER, timeNs);
        }
    }

    private void fillOrKill(Working order, long timeNs) {
        if (!isBetter(order, open) && !(rules.limitFill == LimitFill.TOUCH && open == order.limit)) {
            kill(order);
        } else if (order.terms.postOnly) {
            end(order, VenueReason.WOULD_TAKE);
        } else {
            fill(order, open, Liquidity.TAKER, timeNs);
        }
    }

    private void kill(Working order) {
        boolean whole = order.terms.timeInForce == TimeInForce.FOK;
        expire(order, whole ? VenueReason.NOT_FILLABLE : VenueReason.NO_LIQUIDITY);
    }

    private void trigger(Working order, long price, long timeNs) {
        order.waiting = false;
        order.begunInBar = inBar;
        lines.add(EventTexts.triggered(order.id, price));
        long paid = costly(order, price);
        if (!order.type.isLimited()) {
            fill(order, paid, Liquidity.TAKER, timeNs);
        } else if (isBetter(order, paid) || paid == order.limit) {
            if (order.terms.postOnly) {
                end(order, VenueReason.WOULD_TAKE);
            } else {
                fill(order, paid, Liquidity.TAKER, timeNs);
            }
        } else if (order.immediate()) {
            kill(order);
        }
    }

    void end(long timeNs, long closeTicks) {
        close = closeTicks;
        inBar = true;
        List<Working> arrived = List.copyOf(orders);
        for (Working order : arrived) {
            if (orders.contains(order) && order.stopNow() && !order.begunInBar) {
                stopInRange(order, timeNs);
            }
        }
        expireUntil(timeNs);
        for (Working order : arrived) {
            if (orders.contains(order) && order.active()) {
                if (order.limitNow()) {
                    limitInRange(order, timeNs);
                } else if (order.targetNow()) {
                    targetInRange(order, timeNs);
                }
                order.sawPrice = true;
            }
        }
        for (Working order : arrived) {
            long worst = order.side == Side.BUY ? high : low;
            if (orders.contains(order) && order.stopNow() && order.begunInBar && reaches(order, worst)) {
                trigger(order, order.stop, timeNs);
            }
        }
        for (Working order : arrived) {
            order.begunInBar = false;
            if (orders.contains(order) && order.active() && order.waiting) {
                order.observe(close);
                if (order.type == OrderType.TIME_STOP && timeNs >= order.terms.triggerTimeNs) {
                    order.waiting = false;
                    order.begunInBar = true;
                    lines.add(EventTexts.triggered(order.id, close));
                }
            }
        }
        inBar = false;
        mark = closeTicks;
    }

    private void stopInRange(Working order, long timeNs) {
        long worst = order.side == Side.BUY ? high : low;
        if (reaches(order, open)) {
            trigger(order, open, timeNs);
        } else if (reaches(order, worst)) {
            trigger(order, order.stop, timeNs);
        } else {
            order.observe(order.side == Side.BUY ? low : high);
            if (reaches(order, worst)) {
                trigger(order, worst, timeNs);
            }
        }
    }

    private void targetInRange(Working order, long timeNs) {
        long best = order.side == Side.BUY ? low : high;
        if (order.begunInBar) {
            if (reaches(order, close)) {
                trigger(order, order.stop, timeNs);
            }
        } else if (reaches(order, best)) {
            trigger(order, reaches(order, open) ? open : order.stop, timeNs);
        }
    }

    private void limitInRange(Working order, long timeNs) {
        long best = order.begunInBar ? close : order.side == Side.BUY ? low : high;
        boolean reached = isBetter(order, best) || rules.limitFill == LimitFill.TOUCH && best == order.limit;
        if (order.immediate()) {
            if (!order.begunInBar) {
                fillOrKill(order, timeNs);
            }
        } else if (!order.begunInBar && isBetter(order, open)) {
            gap(order, timeNs);
        } else if (reached) {
            fill(order, order.limit, Liquidity.MAKER, timeNs);
        }
    }

    void complete(long timeNs) {
        if (rules.fillAt == FillAt.CLOSE) {
            for (Working order : List.copyOf(orders)) {
                if (orders.contains(order) && order.marketNow()) {
                    mark = close;
                    fill(order, costly(order, close), Liquidity.TAKER, timeNs);
                }
            }
        }
    }

    void split(long numerator, long denominator) {
        long after = position * numerator / denominator;
        BigDecimal kept = value(mark, after)
                .multiply(BigDecimal.valueOf(denominator))
                .divide(BigDecimal.valueOf(numerator), 8, RoundingMode.HALF_EVEN);
        boolean whole = after * denominator == position * numerator;
        cash = whole ? cash : cash.add(value(mark, position)).subtract(kept);
        position = after;
        mark = adjusted(mark, numerator, denominator);
        close = adjusted(close, numerator, denominator);
        for (Working order : orders) {
            order.lots = order.lots * numerator / denominator;
            order.taken = order.taken * numerator / denominator;
            order.limit = adjusted(order.limit, numerator, denominator);
            if (order.type == OrderType.TRAILING_STOP) {
                order.trailTicks = Math.max(1, adjusted(order.trailTicks, numerator, denominator));
                if (order.best != null) {
                    order.best = adjusted(order.best, numerator, denominator);
                    order.trail();
                }
            } else {
                order.stop = adjusted(order.stop, numerator, denominator);
            }
        }
    }

    private static long adjusted(long ticks, long numerator, long denominator) {
        return BigDecimal.valueOf(ticks)
                .multiply(BigDecimal.valueOf(denominator))
                .divide(BigDecimal.valueOf(numerator), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    void dividend(BigDecimal amount, BigDecimal reference) {
        cash = cash.add(round(quantity(position).multiply(amount)));
        if (rules.reinvest) {
            BigDecimal exPrice = reference.subtract(amount);
            long more = BigDecimal.valueOf(position)
                    .multiply(amount)
                    .divide(exPrice, 0, RoundingMode.DOWN)
                    .longValueExact();
            cash = cash.subtract(round(quantity(more).multiply(exPrice)));
            position += more;
        }
    }

    private static boolean reaches(Working order, long ticks) {
        if (order.type == OrderType.TRAILING_STOP && order.best == null) {
            return false;
        }
        boolean target = order.type == OrderType.MARKET_IF_TOUCHED || order.type == OrderType.LIMIT_IF_TOUCHED;
        return (order.side == Side.BUY) != target ? ticks >= order.stop : ticks <= order.stop;
    }

    private static boolean isBetter(Working order, long ticks) {
        return order.side == Side.BUY ? ticks < order.limit : ticks > order.limit;
    }

    private long costly(Working order, long ticks) {
        BigDecimal half = rules.spread.divide(BigDecimal.TWO, MathContext.UNLIMITED);
        BigDecimal paid =
                rules.spreadOn == SpreadOn.BOTH_SIDES ? half : order.reduceOnly ? BigDecimal.ZERO : rules.spread;
        long quoted = worse(order.side, ticks, paid);
        long slipped = worse(order.side, quoted, rules.slippage);
        if (!rules.withinBar) {
            return slipped;
        }
        return order.side == Side.BUY
                ? Math.max(quoted, Math.min(slipped, high))
                : Math.min(quoted, Math.max(slipped, low));
    }

    private static long worse(Side side, long ticks, BigDecimal fraction) {
        BigDecimal factor = BigDecimal.ONE.add(side == Side.BUY ? fraction : fraction.negate());
        long rounded = BigDecimal.valueOf(ticks)
                .multiply(factor)
                .setScale(0, side == Side.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR)
                .longValueExact();
        return Math.max(1, rounded);
    }

    private void fill(Working order, long ticks, Liquidity liquidity, long timeNs) {
        VenueReason refusal = order.reduceOnly ? clamp(order) : sizeAndCheck(order, ticks);
        if (refusal != null) {
            end(order, refusal);
            return;
        }
        BigDecimal notional = value(ticks, order.lots);
        BigDecimal fee = fee(notional, order.lots, liquidity == Liquidity.MAKER ? rules.makerRate : rules.takerRate);
        long signed = order.side == Side.BUY ? order.lots : -order.lots;
        cash = cash.subtract(value(ticks, signed)).subtract(fee);
        position += signed;
        orders.remove(order);
        ended.put(
                order.id,
                new Ended(order.lots, order.lots, order.limit, VenueOrderStatus.FILLED, VenueReason.REQUESTED));
        groupFilled.merge(order.group, order.lots, Long::sum);
        String text = EventTexts.filled(
                order.id, order.side, order.lots, ticks, fee.movePointRight(8).longValueExact(), liquidity, timeNs);
        lines.add(text);
        fills.add(text);
        for (Working other : List.copyOf(orders)) {
            if (!orders.contains(other)) {
                continue;
            }
            if (order.group != 0 && other.group == order.group) {
                share(other, order.lots);
            } else if (other.terms.parentOrderId == order.id) {
                adopt(other, order.lots, ticks);
            }
        }
    }

    private void share(Working order, long filled) {
        order.lots = Math.max(0, order.lots - filled);
        order.taken += filled;
        long reducible = Math.max(0, order.side == Side.BUY ? -position : position);
        if (order.reduceOnly && order.active()) {
            order.lots = Math.min(order.lots, reducible);
        }
        if (order.lots == 0) {
            end(order, VenueReason.OCO_FILLED);
        } else {
            lines.add(EventTexts.restated(order.id, order.lots));
        }
    }

    private void adopt(Working child, long filled, long price) {
        long most = Math.max(0, Math.min(child.lots, filled - child.taken));
        boolean cut = most < child.lots;
        child.lots = most;
        if (most == 0) {
            end(child, VenueReason.PARENT_ENDED);
            return;
        }
        if (cut) {
            lines.add(EventTexts.restated(child.id, most));
        }
        child.adopted = true;
        child.sawPrice = false;
        child.begunInBar = inBar;
        if (price != 0) {
            child.observe(price);
        }
    }

    private VenueReason clamp(Working order) {
        if (order.lots == 0) {
            return VenueReason.BAD_QUANTITY;
        }
        long reducible = order.side == Side.BUY ? -position : position;
        if (reducible <= 0) {
            return VenueReason.REDUCE_ONLY;
        }
        if (order.lots > reducible) {
            order.lots = reducible;
            lines.add(EventTexts.restated(order.id, reducible));
        }
        return null;
    }

    private VenueReason sizeAndCheck(Working order, long ticks) {
        if (order.share.signum() > 0) {
            order.lots = largestWithin(round(free().multiply(order.share), RoundingMode.FLOOR), ticks);
            if (order.lots == 0) {
                return VenueReason.INSUFFICIENT_FUNDS;
            }
            if (order.lots < rules.minLots || order.lots > rules.maxLots) {
                return VenueReason.BAD_QUANTITY;
            }
            lines.add(EventTexts.restated(order.id, order.lots));
        } else if (order.lots == 0) {
            return VenueReason.BAD_QUANTITY;
        }
        if (value(ticks, order.lots).compareTo(rules.minNotional) < 0) {
            return VenueReason.MIN_NOTIONAL;
        }
        return canPay(order, ticks) ? null : VenueReason.INSUFFICIENT_FUNDS;
    }

    private long largestWithin(BigDecimal budget, long ticks) {
        long lots = budget.divide(
                        rules.tick.multiply(rules.lot).multiply(BigDecimal.valueOf(ticks)), 0, RoundingMode.UP)
                .longValueExact();
        long step = Long.highestOneBit(Math.max(1, lots));
        long found = 0;
        for (; step > 0; step /= 2) {
            if (cost(ticks, found + step).compareTo(budget) <= 0) {
                found += step;
            }
        }
        return found;
    }

    private boolean canPay(Working order, long ticks) {
        long signed = order.side == Side.BUY ? order.lots : -order.lots;
        long after = position + signed;
        if (Math.abs(after) <= Math.abs(position)) {
            return true;
        }
        boolean turns = position != 0 && Long.signum(after) != Long.signum(position);
        BigDecimal freed = turns ? value(ticks, position).abs() : BigDecimal.ZERO;
        long opened = turns ? Math.abs(after) : Math.abs(after) - Math.abs(position);
        return cost(ticks, opened).compareTo(free().add(freed)) <= 0;
    }

    private BigDecimal free() {
        BigDecimal value = position == 0 ? BigDecimal.ZERO : value(mark, position);
        BigDecimal equity = cash.add(value).max(BigDecimal.ZERO);
        return round(equity.multiply(rules.leverage), RoundingMode.FLOOR)
                .subtract(value.abs())
                .max(BigDecimal.ZERO);
    }

    private BigDecimal cost(long ticks, long lots) {
        BigDecimal notional = value(ticks, lots);
        return notional.add(fee(notional, lots, rules.takerRate));
    }

    private BigDecimal fee(BigDecimal notional, long lots, BigDecimal rate) {
        BigDecimal fee = round(notional.multiply(rate)).add(round(quantity(lots).multiply(rules.feePerUnit)));
        return fee.signum() < 0 ? fee : fee.max(rules.leastFee);
    }

    private BigDecimal quantity(long lots) {
        return rules.lot.multiply(BigDecimal.valueOf(lots));
    }

    private BigDecimal value(long ticks, long lots) {
        return round(quantity(lots).multiply(rules.tick).multiply(BigDecimal.valueOf(ticks)));
    }

    private static BigDecimal round(BigDecimal value) {
        return round(value, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal round(BigDecimal value, RoundingMode rounding) {
        return value.setScale(8, rounding);
    }

    private void end(Working order, VenueReason reason) {
        orders.remove(order);
        ended.put(order.id, new Ended(order.lots, 0, order.limit, VenueOrderStatus.CANCELLED, reason));
        lines.add(EventTexts.cancelled(order.id, reason));
        leaveChildren(order);
    }

    private void expire(Working order, VenueReason reason) {
        orders.remove(order);
        ended.put(order.id, new Ended(order.lots, 0, order.limit, VenueOrderStatus.EXPIRED, reason));
        lines.add(EventTexts.expired(order.id, reason));
        leaveChildren(order);
    }

    private void leaveChildren(Working parent) {
        for (Working child : List.copyOf(orders)) {
            if (orders.contains(child) && child.terms.parentOrderId == parent.id) {
                end(child, VenueReason.PARENT_ENDED);
            }
        }
    }
}
