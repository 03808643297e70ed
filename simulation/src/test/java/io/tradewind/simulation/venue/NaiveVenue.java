// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
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

    private static final class Working {
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
    }

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

    NaiveVenue(Rules rules, BigDecimal cash) {
        this.rules = rules;
        this.cash = cash;
    }

    void newOrder(NewOrder order) {
        boolean badQuantity = order.buyingPowerShare == 0
                && (order.reduceOnly
                        ? order.quantityLots <= 0
                        : order.quantityLots < rules.minLots || order.quantityLots > rules.maxLots);
        boolean badPrice = order.type == OrderType.LIMIT && order.limitTicks < 1
                || order.type == OrderType.STOP && order.stopTicks < 1;
        if (badQuantity || badPrice) {
            lines.add(EventTexts.rejected(
                    order.clientOrderId, badQuantity ? VenueReason.BAD_QUANTITY : VenueReason.BAD_PRICE));
            return;
        }
        Working working = new Working();
        working.id = order.clientOrderId;
        working.side = order.side;
        working.type = order.type;
        working.lots = order.quantityLots;
        working.share = BigDecimal.valueOf(order.buyingPowerShare, NewOrder.SHARE_SCALE);
        working.limit = order.limitTicks;
        working.stop = order.stopTicks;
        working.reduceOnly = order.reduceOnly;
        working.group = order.ocoGroupId;
        orders.add(working);
        lines.add(EventTexts.accepted(working.id));
    }

    void cancel(long id) {
        for (Working order : List.copyOf(orders)) {
            if (order.id == id) {
                end(order, VenueReason.REQUESTED);
            }
        }
    }

    void open(long timeNs, long openTicks, long highTicks, long lowTicks) {
        open = openTicks;
        high = highTicks;
        low = lowTicks;
        mark = openTicks;
        for (Working order : List.copyOf(orders)) {
            if (!orders.contains(order)) {
                continue;
            }
            boolean taker = order.type != OrderType.LIMIT || !order.sawPrice;
            if (order.type == OrderType.MARKET || order.type == OrderType.STOP && reaches(order, open)) {
                fill(order, costly(order, open), Liquidity.TAKER, timeNs);
            } else if (order.type == OrderType.LIMIT && isBetter(order, open)) {
                fill(order, open, taker ? Liquidity.TAKER : Liquidity.MAKER, timeNs);
            }
            order.sawPrice = true;
        }
    }

    void end(long timeNs, long closeTicks) {
        close = closeTicks;
        for (Working order : List.copyOf(orders)) {
            if (orders.contains(order) && order.type == OrderType.STOP) {
                if (reaches(order, open)) {
                    fill(order, costly(order, open), Liquidity.TAKER, timeNs);
                } else if (reaches(order, order.side == Side.BUY ? high : low)) {
                    fill(order, costly(order, order.stop), Liquidity.TAKER, timeNs);
                }
            }
        }
        for (Working order : List.copyOf(orders)) {
            if (orders.contains(order) && order.type == OrderType.LIMIT) {
                long best = order.side == Side.BUY ? low : high;
                if (isBetter(order, open)) {
                    fill(order, open, order.sawPrice ? Liquidity.MAKER : Liquidity.TAKER, timeNs);
                } else if (isBetter(order, best) || rules.limitFill == LimitFill.TOUCH && best == order.limit) {
                    fill(order, order.limit, Liquidity.MAKER, timeNs);
                }
                order.sawPrice = true;
            }
        }
        mark = closeTicks;
    }

    void complete(long timeNs) {
        if (rules.fillAt == FillAt.CLOSE) {
            for (Working order : List.copyOf(orders)) {
                if (orders.contains(order) && order.type == OrderType.MARKET) {
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
            order.limit = adjusted(order.limit, numerator, denominator);
            order.stop = adjusted(order.stop, numerator, denominator);
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
        return order.side == Side.BUY ? ticks >= order.stop : ticks <= order.stop;
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
        lines.add(EventTexts.filled(
                order.id, order.side, order.lots, ticks, fee.movePointRight(8).longValueExact(), liquidity, timeNs));
        for (Working other : List.copyOf(orders)) {
            if (order.group != 0 && other.group == order.group) {
                end(other, VenueReason.OCO_FILLED);
            }
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
        lines.add(EventTexts.cancelled(order.id, reason));
    }
}
