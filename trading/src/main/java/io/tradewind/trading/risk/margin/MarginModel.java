// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.margin;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/**
 * Margins and liquidation prices of positions in one instrument, exact.
 *
 * <p>Sources: Binance, "How to Calculate Liquidation Price of USDⓈ-M Futures Contracts" and "How to Calculate Liquidation Price of COIN-M
 * Futures Contracts" (cross and isolated, brackets and maintenance amounts taken at the liquidation price); Bybit, "Liquidation Price
 * Calculation under Isolated Mode (Unified Trading Account)" (linear and inverse, with the fee of the closing trade). {@code docs/margin.md}
 * has the formulas and worked examples.
 *
 * <p>With the collateral {@code W}, the cost {@code E} and the value {@code V} of a position, all in the settlement currency, the requirement
 * {@code R(V) = V * rate(V) - amount(V)} and the profit {@code V - E} (long linear and spot, short inverse) or {@code E - V} (short linear and
 * spot, long inverse), the position is liquidated where {@code W + profit = R(V)}. The requirement is linear within a bracket, so that {@code V
 * = (E - W - amount) / (1 - rate)} or {@code V = (E + W + amount) / (1 + rate)}; the price follows from the value.
 *
 * <p>Collateral is the isolated margin, or in cross mode the wallet with the open profit of all other positions less their maintenance
 * margins, which are held constant, as the venues do. Amounts up to {@value #LARGEST} units are counted; what is larger is UNKNOWN. One thread;
 * nothing is allocated and nothing thrown.
 */
public final class MarginModel {
    /** Largest amount and product that is counted: 2^60. */
    static final long LARGEST = 1L << 60;

    private static final long ONE = MarginSchedule.ONE;

    private final Instrument instrument;
    private final MarginTerms terms;
    private final MarginSchedule schedule;
    private final boolean inverse;

    /**
     * A model.
     *
     * @param instrument what is held
     * @param terms what its venue asks for
     * @throws IllegalArgumentException when a contract for cash, without borrowing, is asked for
     */
    public MarginModel(Instrument instrument, MarginTerms terms) {
        MarginBracket.require(
                terms.borrowing() || instrument.contract() == ContractType.SPOT,
                "borrowing of " + instrument,
                false,
                "true for contracts");
        this.instrument = instrument;
        this.terms = terms;
        this.schedule = new MarginSchedule(terms, instrument.settlement().scale());
        this.inverse = instrument.contract() == ContractType.INVERSE;
    }

    /**
     * The instrument.
     *
     * @return what is held
     */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * What its venue asks for.
     *
     * @return the terms
     */
    public MarginTerms terms() {
        return terms;
    }

    /**
     * Margin that opening a position takes.
     *
     * @param valueUnits value of the position, settlement currency, 0 to 2^60
     * @return units, rounded up
     */
    public long initialUnits(long valueUnits) {
        return schedule.initialUnits(valueUnits);
    }

    /**
     * Margin under which a position is liquidated, the closing fee not counted.
     *
     * @param valueUnits value of the position, settlement currency, 0 to 2^60
     * @return units, rounded up
     */
    public long maintenanceUnits(long valueUnits) {
        return schedule.maintenanceUnits(valueUnits);
    }

    /**
     * Maintenance margin with the fee of the closing trade.
     *
     * @param valueUnits value of the position, settlement currency, 0 to 2^60
     * @return units, rounded up once
     */
    public long requirementUnits(long valueUnits) {
        return schedule.requirementUnits(valueUnits);
    }

    /**
     * Finds the price at which the collateral and the profit come down to the maintenance margin and the closing fee.
     *
     * @param lots the position, signed
     * @param costUnits its cost as {@link Instrument#notionalUnits} gives it; the sign does not matter
     * @param collateralUnits isolated margin, or wallet and open profit of all others less their maintenance margins; signed
     * @param into receives the price, for a long rounded up to the tick and for a short down
     */
    public void liquidationPrice(long lots, long costUnits, long collateralUnits, LiquidationPrice into) {
        solve(lots, costUnits, collateralUnits, true, into);
    }

    /**
     * Finds the price at which the collateral is used up by the loss.
     *
     * @param lots the position, signed
     * @param costUnits its cost as {@link Instrument#notionalUnits} gives it; the sign does not matter
     * @param collateralUnits as for {@link #liquidationPrice}
     * @param into receives the price, for a long rounded up to the tick and for a short down
     */
    public void bankruptcyPrice(long lots, long costUnits, long collateralUnits, LiquidationPrice into) {
        solve(lots, costUnits, collateralUnits, false, into);
    }

    private void solve(long lots, long costUnits, long collateralUnits, boolean keeps, LiquidationPrice into) {
        boolean below = lots > 0;
        if (lots == 0) {
            into.set(LiquidationPrice.Kind.NONE, 0, below);
        } else if (!isCountable(costUnits) || !isCountable(collateralUnits) || !isCountable(lots)) {
            into.set(LiquidationPrice.Kind.UNKNOWN, 0, below);
        } else if (below != inverse) {
            solveLeast(lots, Math.abs(costUnits) - collateralUnits, keeps, into);
        } else {
            solveMost(lots, Math.abs(costUnits) + collateralUnits, keeps, into);
        }
    }

    private static boolean isCountable(long amount) {
        return amount <= LARGEST && amount >= -LARGEST;
    }

    /** The position loses as its value falls: what value is just enough? */
    private void solveLeast(long lots, long neededUnits, boolean keeps, LiquidationPrice into) {
        if (neededUnits <= 0) {
            into.set(LiquidationPrice.Kind.NONE, 0, lots > 0);
            return;
        }
        int bracket = keeps ? schedule.bracketOfLeast(neededUnits) : 0;
        long weight = keeps ? ONE - schedule.rate(bracket) : ONE;
        price(lots, keeps ? neededUnits - schedule.amount(bracket) : neededUnits, weight, into);
    }

    /** The position loses as its value rises: what value is just not too much? */
    private void solveMost(long lots, long availableUnits, boolean keeps, LiquidationPrice into) {
        if (availableUnits <= 0) {
            into.set(LiquidationPrice.Kind.ALWAYS, 0, lots > 0);
            return;
        }
        int bracket = keeps ? schedule.bracketOfMost(availableUnits) : 0;
        long weight = keeps ? ONE + schedule.rate(bracket) : ONE;
        price(lots, keeps ? availableUnits + schedule.amount(bracket) : availableUnits, weight, into);
    }

    /**
     * The price at which the position is worth {@code amount / weight}. Rounding after each of two divisions, in the same direction, is the
     * same as rounding after one by the product of the divisors.
     */
    private void price(long lots, long amount, long weight, LiquidationPrice into) {
        RoundingMode rounding = lots > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
        long perTick = product(Math.abs(lots), instrument.moneyFactor());
        long scaled = product(amount, instrument.moneyDivisor());
        if (perTick < 0 || scaled < 0) {
            into.set(LiquidationPrice.Kind.UNKNOWN, 0, lots > 0);
            return;
        }
        long ticks = inverse
                ? WideMath.divide(WideMath.multiplyDivide(perTick, weight, ONE, rounding), scaled, rounding)
                : WideMath.divide(WideMath.multiplyDivide(scaled, ONE, weight, rounding), perTick, rounding);
        into.set(ticks == 0 ? LiquidationPrice.Kind.ALWAYS : LiquidationPrice.Kind.PRICE, ticks, lots > 0);
    }

    /** A product of values that are not negative, -1 when it is above {@link #LARGEST}. */
    private static long product(long a, long b) {
        long low = a * b;
        return Math.multiplyHigh(a, b) == 0 && low >= 0 && low <= LARGEST ? low : -1;
    }
}
