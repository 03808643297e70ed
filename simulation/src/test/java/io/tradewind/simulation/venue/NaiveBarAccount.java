// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The money of the naive bar venue in decimals: what is held, what it is worth, what it pays for. */
final class NaiveBarAccount {
    private final NaiveVenue.Rules rules;
    private BigDecimal cash;
    long position;
    long mark;

    NaiveBarAccount(NaiveVenue.Rules rules, BigDecimal cash) {
        this.rules = rules;
        this.cash = cash;
    }

    /** Books a fill; answers its fee. */
    BigDecimal fill(NaiveBarOrder order, long ticks, Liquidity liquidity) {
        BigDecimal notional = value(ticks, order.lots);
        BigDecimal fee =
                fee(notional, order.lots, liquidity == Liquidity.MAKER ? rules.makerRate() : rules.takerRate());
        long signed = order.side == Side.BUY ? order.lots : -order.lots;
        cash = cash.subtract(value(ticks, signed)).subtract(fee);
        position += signed;
        return fee;
    }

    /** What an order could reduce the position by. */
    long reducible(NaiveBarOrder order) {
        return Math.max(0, order.side == Side.BUY ? -position : position);
    }

    /** What a share of the money that is free buys. */
    long lotsFor(BigDecimal share, long ticks) {
        return largestWithin(round(free().multiply(share), RoundingMode.FLOOR), ticks);
    }

    private long largestWithin(BigDecimal budget, long ticks) {
        long lots = budget.divide(
                        rules.tick().multiply(rules.lot()).multiply(BigDecimal.valueOf(ticks)), 0, RoundingMode.UP)
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

    boolean canPay(NaiveBarOrder order, long ticks) {
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
        return round(equity.multiply(rules.leverage()), RoundingMode.FLOOR)
                .subtract(value.abs())
                .max(BigDecimal.ZERO);
    }

    private BigDecimal cost(long ticks, long lots) {
        BigDecimal notional = value(ticks, lots);
        return notional.add(fee(notional, lots, rules.takerRate()));
    }

    private BigDecimal fee(BigDecimal notional, long lots, BigDecimal rate) {
        BigDecimal fee = round(notional.multiply(rate)).add(round(quantity(lots).multiply(rules.feePerUnit())));
        return fee.signum() < 0 ? fee : fee.max(rules.leastFee());
    }

    void dividend(BigDecimal amount, BigDecimal reference) {
        cash = cash.add(round(quantity(position).multiply(amount)));
        if (rules.reinvest()) {
            BigDecimal exPrice = reference.subtract(amount);
            long more = BigDecimal.valueOf(position)
                    .multiply(amount)
                    .divide(exPrice, 0, RoundingMode.DOWN)
                    .longValueExact();
            cash = cash.subtract(round(quantity(more).multiply(exPrice)));
            position += more;
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
        mark = NaiveBarOrder.adjusted(mark, numerator, denominator);
    }

    private BigDecimal quantity(long lots) {
        return rules.lot().multiply(BigDecimal.valueOf(lots));
    }

    BigDecimal value(long ticks, long lots) {
        return round(quantity(lots).multiply(rules.tick()).multiply(BigDecimal.valueOf(ticks)));
    }

    private static BigDecimal round(BigDecimal value) {
        return round(value, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal round(BigDecimal value, RoundingMode rounding) {
        return value.setScale(8, rounding);
    }
}
