// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

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

    private final Rules rules;
    private final NaiveBarAccount account;
    private final NaiveBarDesk desk;
    private long open;
    private long high;
    private long low;
    private long close;

    NaiveVenue(Rules rules, BigDecimal cash) {
        this.rules = rules;
        this.account = new NaiveBarAccount(rules, cash);
        this.desk = new NaiveBarDesk(rules, account);
    }

    /** What was said, to be read and cleared. */
    List<String> said() {
        return desk.lines;
    }

    void newOrder(NewOrder sent) {
        NaiveBarOrder working = NaiveBarOrder.of(sent);
        VenueReason refusal = refusal(working);
        if (refusal != null) {
            desk.reject(working, refusal);
            return;
        }
        desk.orders.add(working);
        desk.lines.add(EventTexts.accepted(working.id));
        long taken = desk.filled(working.group);
        if (taken > 0) {
            desk.share(working, taken);
        }
        NaiveEnded parent = desk.ended(sent.parentOrderId);
        if (desk.works(working) && parent != null && desk.find(sent.parentOrderId) == null) {
            desk.adopt(working, parent.filled(), close);
        } else if (desk.works(working) && sent.parentOrderId == 0 && close != 0) {
            working.observe(close);
        }
    }

    private VenueReason refusal(NaiveBarOrder order) {
        if (desk.isRejected(order.group)) {
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
            NaiveEnded parent = desk.ended(order.terms.parentOrderId);
            if (desk.find(order.terms.parentOrderId) != null) {
                return null;
            }
            return parent == null ? VenueReason.UNKNOWN_ORDER : parent.filled() == 0 ? VenueReason.PARENT_ENDED : null;
        }
        return wouldTake(order, order.limit) ? VenueReason.WOULD_TAKE : null;
    }

    private boolean isAllowed(NaiveBarOrder order, long lots) {
        return order.reduceOnly ? lots > 0 : lots >= rules.minLots && lots <= rules.maxLots;
    }

    private boolean wouldTake(NaiveBarOrder order, long limit) {
        boolean takes =
                !order.type.isLimited() || close != 0 && (order.side == Side.BUY ? limit > close : limit < close);
        return order.terms.postOnly && !order.waiting && takes;
    }

    void cancel(long id) {
        NaiveBarOrder order = desk.find(id);
        if (order == null) {
            desk.lines.add(EventTexts.refused(id, VenueRequest.CANCEL, VenueReason.UNKNOWN_ORDER));
        } else {
            desk.end(order, VenueReason.REQUESTED);
        }
    }

    void amend(long id, long lots, long limit) {
        NaiveBarOrder order = desk.find(id);
        VenueReason refusal = order == null ? VenueReason.UNKNOWN_ORDER : amendRefusal(order, lots, limit);
        if (refusal != null) {
            desk.lines.add(EventTexts.refused(id, VenueRequest.AMEND, refusal));
            return;
        }
        long newLots = lots == 0 ? order.lots : lots;
        long newLimit = limit == 0 ? order.limit : limit;
        if (newLots > order.lots || newLimit != order.limit) {
            desk.orders.remove(order);
            desk.orders.add(order);
        }
        order.sawPrice &= newLimit == order.limit;
        order.lots = newLots;
        order.limit = newLimit;
        desk.lines.add(EventTexts.amended(id, newLots, newLimit));
    }

    private VenueReason amendRefusal(NaiveBarOrder order, long lots, long limit) {
        if (lots == 0 && limit == 0 || limit != 0 && !order.type.isLimited() || lots != 0 && order.share.signum() > 0) {
            return VenueReason.BAD_COMBINATION;
        }
        if (lots != 0 && !isAllowed(order, lots)) {
            return VenueReason.BAD_QUANTITY;
        }
        return limit != 0 && wouldTake(order, limit) ? VenueReason.WOULD_TAKE : null;
    }

    void queryOrder(long id) {
        desk.tell(id);
    }

    void queryAccount(long after) {
        desk.tellAccount(after);
    }

    void open(long timeNs, long openTicks, long highTicks, long lowTicks) {
        open = openTicks;
        high = highTicks;
        low = lowTicks;
        close = openTicks;
        account.mark = openTicks;
        desk.expireUntil(timeNs);
        for (NaiveBarOrder order : List.copyOf(desk.orders)) {
            if (!desk.works(order) || !order.active()) {
                continue;
            }
            if (order.waiting) {
                order.observe(open);
                boolean due =
                        order.type == OrderType.TIME_STOP ? timeNs >= order.terms.triggerTimeNs : order.reaches(open);
                if (due) {
                    trigger(order, open, timeNs);
                }
            } else if (order.marketNow()) {
                desk.fill(order, costly(order, open), Liquidity.TAKER, timeNs);
            } else if (order.immediate()) {
                fillOrKill(order, timeNs);
            } else if (order.isBetter(open)) {
                gap(order, timeNs);
            }
            order.sawPrice = true;
        }
    }

    private void gap(NaiveBarOrder order, long timeNs) {
        if (order.terms.postOnly && !order.sawPrice) {
            desk.end(order, VenueReason.WOULD_TAKE);
        } else {
            desk.fill(order, open, order.sawPrice ? Liquidity.MAKER : Liquidity.TAKER, timeNs);
        }
    }

    private void fillOrKill(NaiveBarOrder order, long timeNs) {
        if (!order.isBetter(open) && !(rules.limitFill == LimitFill.TOUCH && open == order.limit)) {
            kill(order);
        } else if (order.terms.postOnly) {
            desk.end(order, VenueReason.WOULD_TAKE);
        } else {
            desk.fill(order, open, Liquidity.TAKER, timeNs);
        }
    }

    private void kill(NaiveBarOrder order) {
        boolean whole = order.terms.timeInForce == TimeInForce.FOK;
        desk.expire(order, whole ? VenueReason.NOT_FILLABLE : VenueReason.NO_LIQUIDITY);
    }

    private void trigger(NaiveBarOrder order, long price, long timeNs) {
        order.waiting = false;
        order.begunInBar = desk.inBar;
        desk.lines.add(EventTexts.triggered(order.id, price));
        long paid = costly(order, price);
        if (!order.type.isLimited()) {
            desk.fill(order, paid, Liquidity.TAKER, timeNs);
        } else if (order.isBetter(paid) || paid == order.limit) {
            if (order.terms.postOnly) {
                desk.end(order, VenueReason.WOULD_TAKE);
            } else {
                desk.fill(order, paid, Liquidity.TAKER, timeNs);
            }
        } else if (order.immediate()) {
            kill(order);
        }
    }

    void end(long timeNs, long closeTicks) {
        close = closeTicks;
        desk.inBar = true;
        List<NaiveBarOrder> arrived = List.copyOf(desk.orders);
        for (NaiveBarOrder order : arrived) {
            if (desk.works(order) && order.stopNow() && !order.begunInBar) {
                stopInRange(order, timeNs);
            }
        }
        desk.expireUntil(timeNs);
        for (NaiveBarOrder order : arrived) {
            if (desk.works(order) && order.active()) {
                if (order.limitNow()) {
                    limitInRange(order, timeNs);
                } else if (order.targetNow()) {
                    targetInRange(order, timeNs);
                }
                order.sawPrice = true;
            }
        }
        for (NaiveBarOrder order : arrived) {
            long worst = order.side == Side.BUY ? high : low;
            if (desk.works(order) && order.stopNow() && order.begunInBar && order.reaches(worst)) {
                trigger(order, order.stop, timeNs);
            }
        }
        for (NaiveBarOrder order : arrived) {
            order.begunInBar = false;
            if (desk.works(order) && order.active() && order.waiting) {
                order.observe(close);
                if (order.type == OrderType.TIME_STOP && timeNs >= order.terms.triggerTimeNs) {
                    order.waiting = false;
                    order.begunInBar = true;
                    desk.lines.add(EventTexts.triggered(order.id, close));
                }
            }
        }
        desk.inBar = false;
        account.mark = closeTicks;
    }

    private void stopInRange(NaiveBarOrder order, long timeNs) {
        long worst = order.side == Side.BUY ? high : low;
        if (order.reaches(open)) {
            trigger(order, open, timeNs);
        } else if (order.reaches(worst)) {
            trigger(order, order.stop, timeNs);
        } else {
            order.observe(order.side == Side.BUY ? low : high);
            if (order.reaches(worst)) {
                trigger(order, worst, timeNs);
            }
        }
    }

    private void targetInRange(NaiveBarOrder order, long timeNs) {
        long best = order.side == Side.BUY ? low : high;
        if (order.begunInBar) {
            if (order.reaches(close)) {
                trigger(order, order.stop, timeNs);
            }
        } else if (order.reaches(best)) {
            trigger(order, order.reaches(open) ? open : order.stop, timeNs);
        }
    }

    private void limitInRange(NaiveBarOrder order, long timeNs) {
        long best = order.begunInBar ? close : order.side == Side.BUY ? low : high;
        boolean reached = order.isBetter(best) || rules.limitFill == LimitFill.TOUCH && best == order.limit;
        if (order.immediate()) {
            if (!order.begunInBar) {
                fillOrKill(order, timeNs);
            }
        } else if (!order.begunInBar && order.isBetter(open)) {
            gap(order, timeNs);
        } else if (reached) {
            desk.fill(order, order.limit, Liquidity.MAKER, timeNs);
        }
    }

    void complete(long timeNs) {
        if (rules.fillAt == FillAt.CLOSE) {
            for (NaiveBarOrder order : List.copyOf(desk.orders)) {
                if (desk.works(order) && order.marketNow()) {
                    account.mark = close;
                    desk.fill(order, costly(order, close), Liquidity.TAKER, timeNs);
                }
            }
        }
    }

    void split(long numerator, long denominator) {
        account.split(numerator, denominator);
        close = NaiveBarOrder.adjusted(close, numerator, denominator);
        desk.orders.forEach(order -> order.split(numerator, denominator));
    }

    void dividend(BigDecimal amount, BigDecimal reference) {
        account.dividend(amount, reference);
    }

    private long costly(NaiveBarOrder order, long ticks) {
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
}
