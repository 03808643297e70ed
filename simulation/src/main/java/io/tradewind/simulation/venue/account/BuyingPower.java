// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue.account;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.simulation.fee.FeeModel;
import java.math.RoundingMode;

/**
 * What an account can pay for: {@code equity * leverage} less the gross value of what it holds.
 *
 * <p>An order is affordable when the value that it adds, with its fee, is within that; an order that makes the position smaller
 * always is.
 */
public final class BuyingPower {
    private static final int LEVERAGE_SCALE = 8;

    /** Probe that keeps the rounding of a lot's value out of the quotient. */
    private static final long PROBE_LOTS = 1_000_000;

    private final VenueAccount account;
    private final FeeModel fees;
    private final long leverage;

    /**
     * Buying power of an account.
     *
     * @param account the account
     * @param fees what trading costs
     * @param leverage multiple of the equity that positions may be worth; up to 8 decimals
     */
    public BuyingPower(VenueAccount account, FeeModel fees, Decimal leverage) {
        this.account = account;
        this.fees = fees;
        this.leverage = leverage.unscaledAt(LEVERAGE_SCALE);
    }

    private long availableUnits() {
        long equity = Math.max(0, account.equityUnits());
        long cap = WideMath.multiplyDivide(equity, leverage, PowersOfTen.of(LEVERAGE_SCALE), RoundingMode.FLOOR);
        return Math.max(0, Math.subtractExact(cap, account.grossUnits()));
    }

    /**
     * Whole lots that a share of the buying power pays for, fees included.
     *
     * @param instrument what is bought or sold
     * @param share scaled by 10^{@link NewOrder#SHARE_SCALE}
     * @param priceTicks price
     * @return lots; 0 when not one is paid for
     */
    public long lotsFor(Instrument instrument, long share, long priceTicks) {
        long budget = WideMath.multiplyDivide(
                availableUnits(), share, PowersOfTen.of(NewOrder.SHARE_SCALE), RoundingMode.FLOOR);
        long lots = lotsWorth(instrument, fees.valueWithin(budget), priceTicks);
        return costUnits(instrument, lots, priceTicks) <= budget
                ? lots
                : mostWithin(budget, instrument, lots, priceTicks);
    }

    private long lotsWorth(Instrument instrument, long value, long priceTicks) {
        if (account.settlesInRunCurrency(instrument)) {
            return instrument.lotsFor(value, priceTicks);
        }
        long probe = Math.abs(account.valueUnits(instrument, priceTicks, PROBE_LOTS));
        return probe == 0 ? 0 : WideMath.multiplyDivide(value, PROBE_LOTS, probe, RoundingMode.FLOOR);
    }

    /** Value and taker fee of a quantity, in run-currency units. */
    private long costUnits(Instrument instrument, long lots, long priceTicks) {
        long notional = Math.abs(instrument.notionalUnits(priceTicks, lots));
        long fee = fees.feeUnits(notional, instrument.baseUnits(lots), Liquidity.TAKER);
        return account.toRunCurrency(instrument, Math.addExact(notional, fee));
    }

    /** Halves the interval: fees by unit, least fees and conversion are not in the first estimate. */
    private long mostWithin(long budget, Instrument instrument, long tooMany, long priceTicks) {
        long within = 0;
        long beyond = tooMany;
        while (beyond - within > 1) {
            long middle = within + (beyond - within) / 2;
            if (costUnits(instrument, middle, priceTicks) <= budget) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        return within;
    }

    /**
     * Whether the account can pay for what a fill adds to its position.
     *
     * @param instrument what is traded
     * @param heldLots signed lots before
     * @param signedLots above 0 bought, below 0 sold
     * @param priceTicks price
     * @return whether it can
     */
    public boolean affords(Instrument instrument, long heldLots, long signedLots, long priceTicks) {
        long after = Math.addExact(heldLots, signedLots);
        long adds = Math.abs(after) - Math.abs(heldLots);
        if (adds <= 0) {
            return true;
        }
        boolean flips = Long.signum(after) != Long.signum(heldLots) && heldLots != 0;
        long opened = flips ? Math.abs(after) : adds;
        long needed = costUnits(instrument, opened, priceTicks);
        long freed = flips ? Math.abs(account.valueUnits(instrument, priceTicks, heldLots)) : 0;
        return needed <= Math.addExact(availableUnits(), freed);
    }
}
