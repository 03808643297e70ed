// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.margin;

import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/**
 * A table of brackets made ready for arithmetic: values and margins in units of the settlement currency.
 *
 * <p>The maintenance margin of a value in bracket {@code n} is {@code value * rate(n) - amount(n)} with {@code amount(1) = 0} and {@code
 * amount(n) = amount(n - 1) + floor(n) * (rate(n) - rate(n - 1))}, so that it has no jump from one bracket to the next (Binance, "Leverage
 * and Margin of USDⓈ-M Futures" and "How to Calculate Liquidation Price of COIN-M Futures Contracts", section Maintenance Amount).
 */
final class MarginSchedule {
    /** A rate of 1. */
    static final long ONE = PowersOfTen.of(MarginBracket.RATE_SCALE);

    private final long[] floors;
    private final long[] initialRates;
    private final long[] maintenanceRates;
    private final long[] amounts;
    private final long feeRate;

    MarginSchedule(MarginTerms terms, int scale) {
        int size = terms.brackets().size();
        floors = new long[size];
        initialRates = new long[size];
        maintenanceRates = new long[size];
        amounts = new long[size];
        feeRate = terms.closingFeeRate().unscaledAt(MarginBracket.RATE_SCALE);
        for (int i = 0; i < size; i++) {
            MarginBracket bracket = terms.brackets().get(i);
            initialRates[i] = bracket.initialRate().unscaledAt(MarginBracket.RATE_SCALE);
            maintenanceRates[i] = bracket.maintenanceRate().unscaledAt(MarginBracket.RATE_SCALE);
            if (i > 0) {
                floors[i] = terms.brackets().get(i - 1).upToNotional().unscaledAt(scale);
                MarginBracket.require(
                        floors[i] <= MarginModel.LARGEST, "up_to_notional", floors[i], "2^60 units or less");
                long more = WideMath.multiplyDivide(
                        floors[i], maintenanceRates[i] - maintenanceRates[i - 1], ONE, RoundingMode.UNNECESSARY);
                amounts[i] = Math.addExact(amounts[i - 1], more);
            }
        }
    }

    private int bracketOf(long value) {
        int bracket = 0;
        while (bracket + 1 < floors.length && value > floors[bracket + 1]) {
            bracket++;
        }
        return bracket;
    }

    private static long part(long value, long rate) {
        long product = value * rate;
        boolean fits = Math.multiplyHigh(value, rate) == 0 && product >= 0;
        return fits ? Math.ceilDiv(product, ONE) : WideMath.multiplyDivide(value, rate, ONE, RoundingMode.CEILING);
    }

    /** Margin that opening a position of this value takes, rounded up. */
    long initialUnits(long value) {
        return part(value, initialRates[bracketOf(value)]);
    }

    /** Margin that keeps a position of this value from being liquidated, rounded up. */
    long maintenanceUnits(long value) {
        int bracket = bracketOf(value);
        return part(value, maintenanceRates[bracket]) - amounts[bracket];
    }

    /** Maintenance margin and the fee of the closing trade, rounded up once. */
    long requirementUnits(long value) {
        int bracket = bracketOf(value);
        return part(value, rate(bracket)) - amounts[bracket];
    }

    /** Maintenance and fee rate of a bracket, in millionths. */
    long rate(int bracket) {
        return maintenanceRates[bracket] + feeRate;
    }

    /** Maintenance amount of a bracket. */
    long amount(int bracket) {
        return amounts[bracket];
    }

    /** Bracket of the value that is just enough: where {@code value - requirement(value)} comes to an amount. */
    int bracketOfLeast(long neededUnits) {
        int bracket = 0;
        while (bracket + 1 < floors.length
                && floors[bracket + 1] - requirementUnits(floors[bracket + 1]) < neededUnits) {
            bracket++;
        }
        return bracket;
    }

    /** Bracket of the value that is just not too much: where {@code value + requirement(value)} comes to an amount. */
    int bracketOfMost(long availableUnits) {
        int bracket = 0;
        while (bracket + 1 < floors.length
                && floors[bracket + 1] + requirementUnits(floors[bracket + 1]) < availableUnits) {
            bracket++;
        }
        return bracket;
    }
}
