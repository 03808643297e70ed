// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.loss;

import io.tradewind.trading.control.ControlDesk;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.LossFacts;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.RoundTripListener;

/** Tells the watch of losses what happened, and turns what it says into modes and trips. */
public final class LossActions implements LossFacts {
    private final LossWatch losses;
    private final Portfolio portfolio;

    /**
     * Actions over a watch.
     *
     * @param losses what was lost
     * @param portfolio values the account
     */
    public LossActions(LossWatch losses, Portfolio portfolio) {
        this.losses = losses;
        this.portfolio = portfolio;
        losses.heldBy(() -> !portfolio.isFlat());
    }

    /**
     * Hears the round trips of the strategies that take positions before the outside does. Those of quoting ones are not told here: they
     * are many, partial and no bets, and say nothing as a streak; what they lose is bounded by the loss of a period and the drawdown.
     *
     * @param outside hears it too
     * @return a listener of both
     */
    public RoundTripListener before(RoundTripListener outside) {
        return !losses.isOn()
                ? outside
                : trip -> {
                    losses.closed(trip.slotId(), trip.profitUnits());
                    outside.onRoundTrip(trip);
                };
    }

    /**
     * The account has its first money.
     *
     * @param nowNs the core's clock
     */
    public void open(long nowNs) {
        losses.equity(portfolio.equityUnits());
        losses.at(nowNs);
    }

    /**
     * The clock moves: what the account was worth until now belongs to the day before.
     *
     * @param nowNs the core's clock
     */
    public void at(long nowNs) {
        if (losses.isOn() && losses.isDayOver(nowNs)) {
            losses.equity(portfolio.equityUnits());
            losses.at(nowNs);
        }
    }

    /**
     * Money was paid in or taken out.
     *
     * @param beforeUnits equity before, run-currency units
     * @param units what was paid in; negative for what was taken out
     * @param isCounted whether a deposit widens what may be lost
     */
    public void onTransfer(long beforeUnits, long units, boolean isCounted) {
        losses.transfer(beforeUnits, units, isCounted);
    }

    /**
     * Nothing of a strategy's position is left, or it was turned round.
     *
     * @param slotId the strategy's slot
     */
    public void onTradeOver(int slotId) {
        losses.over(slotId);
    }

    /**
     * The account is worth something else: acts on what was reached.
     *
     * @param desk tightens and trips
     * @param nowNs the core's clock
     */
    public void onEquity(ControlDesk desk, long nowNs) {
        if (!losses.isOn()) {
            return;
        }
        losses.equity(portfolio.equityUnits());
        if (losses.isHardReached()) {
            trip(desk, KillTrigger.DRAWDOWN, losses.drawdown(), losses.hardLimit(), LossWatch.SCALE, nowNs);
        } else if (losses.isSoftReached()) {
            desk.tighten(TradingMode.REDUCE, KillTrigger.DRAWDOWN, losses.drawdown(), losses.softLimit(), nowNs);
        }
        if (losses.isKillDayReached()) {
            long loss = losses.loss(LossWatch.Period.DAY);
            trip(desk, KillTrigger.DAILY_LOSS, loss, losses.killDayLimit(), LossWatch.SCALE, nowNs);
        }
        if (losses.isKillStreakReached()) {
            int limit = losses.limits().killConsecutive();
            trip(desk, KillTrigger.CONSECUTIVE_LOSSES, losses.streak(), limit, 0, nowNs);
        }
        desk.supervise(nowNs);
    }

    private static void trip(ControlDesk desk, KillTrigger trigger, long value, long limit, int scale, long nowNs) {
        if (!desk.hasFired(trigger)) {
            desk.trip(trigger, value, limit, scale, nowNs);
        }
    }

    /**
     * Whether there is any limit.
     *
     * @return false when nothing has to be told
     */
    public boolean isOn() {
        return losses.isOn();
    }

    @Override
    public long equityUnits() {
        return portfolio.equityUnits();
    }

    @Override
    public long drawdown() {
        return losses.isOn() ? losses.drawdown() : 0;
    }

    @Override
    public long drawdownNow() {
        return losses.isOn() ? losses.drawdownAt(portfolio.equityUnits()) : 0;
    }

    @Override
    public long softDrawdown() {
        return losses.softLimit();
    }

    @Override
    public boolean isLimited() {
        return losses.isLimited();
    }

    @Override
    public boolean isBreached(KillTrigger trigger) {
        return switch (trigger) {
            case DAILY_LOSS -> losses.isKillDayReached();
            case DRAWDOWN -> losses.isHardReached();
            case CONSECUTIVE_LOSSES -> losses.isKillStreakReached();
            default -> false;
        };
    }

    @Override
    public long value(KillTrigger trigger) {
        return switch (trigger) {
            case DAILY_LOSS -> losses.loss(LossWatch.Period.DAY);
            case DRAWDOWN -> losses.drawdown();
            case CONSECUTIVE_LOSSES -> losses.streak();
            default -> 0;
        };
    }

    @Override
    public long limit(KillTrigger trigger) {
        return switch (trigger) {
            case DAILY_LOSS -> losses.killDayLimit();
            case DRAWDOWN -> losses.hardLimit();
            case CONSECUTIVE_LOSSES -> losses.limits().killConsecutive();
            default -> 0;
        };
    }

    @Override
    public void rebase(long nowNs) {
        losses.equity(portfolio.equityUnits());
        losses.rebase();
    }
}
