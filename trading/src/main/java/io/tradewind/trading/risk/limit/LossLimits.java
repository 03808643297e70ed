// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.limit;

import io.tradewind.domain.number.Decimal;

/**
 * Losses after which less is done. Shares are of the equity at the start of the period (UTC day, ISO week, month), drawdowns of the
 * high-water mark; deposits and withdrawals do not count as profit or loss. Zero is no limit.
 *
 * @param daily loss of a day after which no new risk is taken until the next
 * @param weekly loss of a week after which no new risk is taken until the next
 * @param monthly loss of a month after which no new risk is taken until the next
 * @param consecutive losing round trips in a row after which no new risk is taken until the next day
 * @param tradesPerDay entries of a day
 * @param softDrawdown drawdown at which the mode becomes REDUCE
 * @param hardDrawdown drawdown at which the mode becomes EMERGENCY and the kill switch latches
 * @param killDaily loss of a day at which the kill switch latches
 * @param killConsecutive losing round trips in a row at which the kill switch latches
 */
public record LossLimits(
        Decimal daily,
        Decimal weekly,
        Decimal monthly,
        int consecutive,
        int tradesPerDay,
        Decimal softDrawdown,
        Decimal hardDrawdown,
        Decimal killDaily,
        int killConsecutive) {
    /** No limit of losses. */
    public static final LossLimits OFF =
            new LossLimits(Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, 0, 0, Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, 0);

    /** Checks the ranges. */
    public LossLimits {
        share("daily_loss", daily);
        share("weekly_loss", weekly);
        share("monthly_loss", monthly);
        share("soft_drawdown", softDrawdown);
        share("hard_drawdown", hardDrawdown);
        share("kill_daily_loss", killDaily);
        Ranges.notNegative("max_consecutive_losses", consecutive);
        Ranges.notNegative("max_trades_per_day", tradesPerDay);
        Ranges.notNegative("kill_consecutive_losses", killConsecutive);
        ordered("soft_drawdown", softDrawdown, "hard_drawdown", hardDrawdown);
        ordered("daily_loss", daily, "kill_daily_loss", killDaily);
        Ranges.require(
                consecutive == 0 || killConsecutive == 0 || consecutive <= killConsecutive,
                "max_consecutive_losses",
                consecutive,
                "at most kill_consecutive_losses, " + killConsecutive);
    }

    private static void share(String name, Decimal value) {
        Ranges.require(value.signum() >= 0 && value.compareTo(Decimal.ONE) < 0, name, value, "0 or more and below 1");
    }

    private static void ordered(String low, Decimal first, String high, Decimal second) {
        Ranges.require(
                first.signum() == 0 || second.signum() == 0 || first.compareTo(second) <= 0,
                low,
                first,
                "at most " + high + ", " + second);
    }

    static LossLimits of(String daily, String weekly, String monthly, int row, String soft, String hard, String kill) {
        return new LossLimits(
                Decimal.parse(daily),
                Decimal.parse(weekly),
                Decimal.parse(monthly),
                row,
                0,
                Decimal.parse(soft),
                Decimal.parse(hard),
                Decimal.parse(kill),
                5 * row);
    }
}
