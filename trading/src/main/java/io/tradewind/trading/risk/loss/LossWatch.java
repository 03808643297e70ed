// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.loss;

import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.risk.limit.LossLimits;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Follows what was lost, one event at a time. Amounts are run-currency units, shares are scaled by 10^8.
 *
 * <p>The loss of a period is the equity at its start, with what was paid in and taken out since, less the equity now, as a share of the
 * former. A limit that was reached stays reached until its period is over. The drawdown is measured from the highest equity, open profit
 * included; a transfer moves that mark in proportion, so that the drawdown is the same before and after.
 *
 * <p>Where there is no equity to lose a share of, whatever is held has reached every limit. Money that nobody with a role paid in is not
 * counted: losses are measured as if it was not there, until it is taken out again or the losses are rebased.
 */
public final class LossWatch {
    /** Decimals of shares. */
    public static final int SCALE = 8;

    /** A period of the calendar, UTC. */
    public enum Period {
        /** From midnight. */
        DAY,
        /** From Monday. */
        WEEK,
        /** From the first. */
        MONTH
    }

    private final LossLimits limits;
    private final boolean on;
    private final LossPeriod[] periods;
    private final LossPeriod killDay;
    private BooleanSupplier held = () -> true;
    private final long softLimit;
    private final long hardLimit;
    private long[] openTrades = new long[8];
    private long dayEndNs = Long.MIN_VALUE;
    private boolean known;
    private long equityUnits;
    private long uncountedUnits;
    private long highUnits;
    private long softUnits = Long.MAX_VALUE;
    private long hardUnits = Long.MAX_VALUE;
    private int streak;
    private boolean streakReached;
    private int entries;

    /**
     * A watch that knows no equity yet.
     *
     * @param limits its limits
     */
    public LossWatch(LossLimits limits) {
        this.limits = limits;
        this.on = !limits.equals(LossLimits.OFF);
        this.periods = new LossPeriod[] {period(limits.daily()), period(limits.weekly()), period(limits.monthly())};
        this.killDay = period(limits.killDaily());
        this.softLimit = scaled(limits.softDrawdown());
        this.hardLimit = scaled(limits.hardDrawdown());
    }

    private LossPeriod period(Decimal limit) {
        return new LossPeriod(limit, () -> held.getAsBoolean());
    }

    private static long scaled(Decimal share) {
        return share.unscaledAt(SCALE, RoundingMode.FLOOR);
    }

    /**
     * Whether there is any limit.
     *
     * @return false when nothing has to be told
     */
    public boolean isOn() {
        return on;
    }

    /**
     * Says who knows whether anything is held; until then something is taken to be.
     *
     * @param anythingHeld true while there is a position; asked only without equity that losses can be measured against
     */
    public void heldBy(BooleanSupplier anythingHeld) {
        held = anythingHeld;
    }

    /**
     * Moves the clock. What was known before it belongs to the periods before it.
     *
     * @param nowNs nanoseconds since the epoch, UTC
     */
    public void at(long nowNs) {
        if (nowNs >= dayEndNs) {
            enter(Calendar.day(nowNs));
        }
    }

    /**
     * Whether a moment lies behind the day that the clock is in.
     *
     * @param nowNs nanoseconds since the epoch, UTC
     * @return true when {@link #at} would begin another day
     */
    public boolean isDayOver(long nowNs) {
        return nowNs >= dayEndNs;
    }

    private void enter(long day) {
        dayEndNs = Math.multiplyExact(day + 1, Calendar.DAY_NS);
        periods[Period.DAY.ordinal()].enter(day, equityUnits);
        killDay.enter(day, equityUnits);
        periods[Period.WEEK.ordinal()].enter(Calendar.week(day), equityUnits);
        periods[Period.MONTH.ordinal()].enter(Calendar.month(day), equityUnits);
        entries = 0;
        streakReached = false;
    }

    /**
     * The account has been valued. The first time its periods begin, wherever the clock was.
     *
     * @param units equity, open profit included
     */
    public void equity(long units) {
        equityUnits = LossShares.minus(units, uncountedUnits);
        if (!known) {
            known = true;
            begin();
        }
        if (equityUnits > highUnits) {
            high(equityUnits);
        }
        for (LossPeriod period : periods) {
            period.equity(equityUnits);
        }
        killDay.equity(equityUnits);
    }

    private void high(long units) {
        highUnits = units;
        softUnits = LossShares.threshold(units, softLimit);
        hardUnits = LossShares.threshold(units, hardLimit);
    }

    /**
     * Money was paid in or taken out.
     *
     * @param beforeUnits equity before
     * @param units what was paid in; negative for what was taken out, of which what is not counted goes first
     * @param isCounted whether a deposit counts; a withdrawal always does
     */
    public void transfer(long beforeUnits, long units, boolean isCounted) {
        equity(beforeUnits);
        long uncounted = units < 0 ? Math.max(-uncountedUnits, units) : isCounted ? 0 : units;
        uncountedUnits = Math.addExact(uncountedUnits, uncounted);
        if (units != uncounted) {
            count(units - uncounted);
        }
    }

    private void count(long units) {
        long beforeUnits = equityUnits;
        long afterUnits = Math.addExact(beforeUnits, units);
        for (LossPeriod period : periods) {
            period.transfer(units);
        }
        killDay.transfer(units);
        high(highAfter(beforeUnits, afterUnits, units));
        equity(Math.addExact(afterUnits, uncountedUnits));
    }

    /** Without equity before and after there is no proportion: what is paid in lies on top. */
    private long highAfter(long beforeUnits, long afterUnits, long units) {
        return beforeUnits <= 0 || afterUnits <= 0
                ? Math.max(0, Math.addExact(highUnits, units))
                : LossShares.upwards(highUnits, afterUnits, beforeUnits);
    }

    /**
     * A part of a trade was closed.
     *
     * @param slotId whose trade
     * @param profitUnits after fees; only the sign of a trade's sum counts
     */
    public void closed(int slotId, long profitUnits) {
        if (slotId >= openTrades.length) {
            openTrades = Arrays.copyOf(openTrades, Math.max(slotId + 1, 2 * openTrades.length));
        }
        openTrades[slotId] = Math.addExact(openTrades[slotId], profitUnits);
    }

    /**
     * A trade is over: nothing of its position is left.
     *
     * @param slotId whose trade
     */
    public void over(int slotId) {
        if (slotId >= openTrades.length) {
            return;
        }
        long profit = openTrades[slotId];
        openTrades[slotId] = 0;
        if (profit > 0) {
            streak = 0;
        } else if (profit < 0) {
            streak++;
            streakReached |= limits.consecutive() > 0 && streak >= limits.consecutive();
        }
    }

    /** An entry was approved. */
    public void entered() {
        entries++;
    }

    /** The owner accepts the losses so far, and all money that is there: mark, periods and streak begin anew at the present equity. */
    public void rebase() {
        equityUnits = Math.addExact(equityUnits, uncountedUnits);
        uncountedUnits = 0;
        high(Math.max(0, equityUnits));
        begin();
        streak = 0;
        streakReached = false;
    }

    private void begin() {
        for (LossPeriod period : periods) {
            period.begin(equityUnits);
        }
        killDay.begin(equityUnits);
    }

    /**
     * Whether there is an equity that losses can be measured against.
     *
     * @return false before the first, and when there is none that counts
     */
    public boolean isFunded() {
        return highUnits > 0 && equityUnits > 0;
    }

    /**
     * Whether the loss of a period has reached its limit, now or before in the period.
     *
     * @param period the period
     * @return false without a limit
     */
    public boolean isReached(Period period) {
        return periods[period.ordinal()].isReached();
    }

    /**
     * Whether the loss of a period or the streak keeps new risk out.
     *
     * @return true until the period is over
     */
    public boolean isLimited() {
        boolean limited = streakReached;
        for (LossPeriod period : periods) {
            limited |= period.isReached();
        }
        return limited;
    }

    /**
     * Loss of a period.
     *
     * @param period the period
     * @return share, rounded up; 0 for a gain
     */
    public long loss(Period period) {
        return periods[period.ordinal()].share(equityUnits);
    }

    /**
     * Limit of a period.
     *
     * @param period the period
     * @return share; 0 for none
     */
    public long limit(Period period) {
        return periods[period.ordinal()].limit();
    }

    /**
     * Whether the loss of the day has reached what trips the kill switch.
     *
     * @return false without such a limit
     */
    public boolean isKillDayReached() {
        return killDay.isReached();
    }

    /**
     * The loss of a day that trips the kill switch.
     *
     * @return share; 0 for none
     */
    public long killDayLimit() {
        return killDay.limit();
    }

    /**
     * Drawdown from the high-water mark.
     *
     * @return share, rounded up; 0 at the mark; all of it when something is held and there is no mark
     */
    public long drawdown() {
        return drawdownOf(equityUnits);
    }

    /**
     * Drawdown of an equity that has not been noted yet.
     *
     * @param units equity, open profit included
     * @return as {@link #drawdown}; 0 above the mark
     */
    public long drawdownAt(long units) {
        return Math.max(0, drawdownOf(LossShares.minus(units, uncountedUnits)));
    }

    private long drawdownOf(long countedUnits) {
        if (highUnits <= 0) {
            return held.getAsBoolean() ? LossShares.ONE : 0;
        }
        return LossShares.share(LossShares.minus(highUnits, countedUnits), highUnits);
    }

    private boolean isReached(long limit, long thresholdUnits) {
        if (limit == 0) {
            return false;
        }
        return highUnits > 0 ? LossShares.minus(highUnits, equityUnits) >= thresholdUnits : held.getAsBoolean();
    }

    /**
     * Whether the drawdown has reached the soft limit.
     *
     * @return false without one
     */
    public boolean isSoftReached() {
        return isReached(softLimit, softUnits);
    }

    /**
     * Whether the drawdown has reached the hard limit.
     *
     * @return false without one
     */
    public boolean isHardReached() {
        return isReached(hardLimit, hardUnits);
    }

    /**
     * The soft limit.
     *
     * @return share; 0 for none
     */
    public long softLimit() {
        return softLimit;
    }

    /**
     * The hard limit.
     *
     * @return share; 0 for none
     */
    public long hardLimit() {
        return hardLimit;
    }

    /**
     * The highest equity, moved by transfers.
     *
     * @return run-currency units
     */
    public long highUnits() {
        return highUnits;
    }

    /**
     * Money that is there and is not counted.
     *
     * @return run-currency units, not negative
     */
    public long uncountedUnits() {
        return uncountedUnits;
    }

    /**
     * Trades that ended in a loss since the last that ended in a profit.
     *
     * @return 0 or more
     */
    public int streak() {
        return streak;
    }

    /**
     * Whether the streak has reached its limit today.
     *
     * @return false without a limit
     */
    public boolean isStreakReached() {
        return streakReached;
    }

    /**
     * Whether the streak has reached what trips the kill switch.
     *
     * @return false without such a limit
     */
    public boolean isKillStreakReached() {
        return limits.killConsecutive() > 0 && streak >= limits.killConsecutive();
    }

    /**
     * Entries of the day.
     *
     * @return those that were approved
     */
    public int entries() {
        return entries;
    }

    /**
     * The limits.
     *
     * @return as they were given
     */
    public LossLimits limits() {
        return limits;
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putLong(dayEndNs);
        sink.putLong(known ? 1 : 0);
        sink.putLong(equityUnits);
        sink.putLong(uncountedUnits);
        sink.putLong(highUnits);
        sink.putLong(streak);
        sink.putLong(streakReached ? 1 : 0);
        sink.putLong(entries);
        for (LossPeriod period : periods) {
            period.save(sink);
        }
        killDay.save(sink);
        sink.putLong(openTrades.length);
        for (long profit : openTrades) {
            sink.putLong(profit);
        }
    }

    /**
     * Takes over a saved state.
     *
     * @param source gives it
     */
    public void restore(StateSource source) {
        dayEndNs = source.getLong();
        known = source.getLong() == 1;
        equityUnits = source.getLong();
        uncountedUnits = source.getLong();
        high(source.getLong());
        streak = (int) source.getLong();
        streakReached = source.getLong() == 1;
        entries = (int) source.getLong();
        for (LossPeriod period : periods) {
            period.restore(source);
        }
        killDay.restore(source);
        openTrades = new long[(int) source.getLong()];
        for (int i = 0; i < openTrades.length; i++) {
            openTrades[i] = source.getLong();
        }
    }
}
