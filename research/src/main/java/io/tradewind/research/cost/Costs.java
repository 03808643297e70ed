// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.cost;

/**
 * A result and what was taken from it. Amounts are units of the run currency; costs are positive.
 *
 * @param grossUnits profit had every fill been at its order's arrival price, without fees and funding
 * @param feeUnits fees less rebates
 * @param slippageUnits what fills cost against the arrival price; negative when they were better
 * @param fundingUnits funding, interest and dividends paid less received
 */
public record Costs(long grossUnits, long feeUnits, long slippageUnits, long fundingUnits) {
    /** Nothing. */
    public static final Costs NONE = new Costs(0, 0, 0, 0);

    /**
     * What is left.
     *
     * @return gross - fees - slippage - funding, exact
     * @throws ArithmeticException on overflow
     */
    public long netUnits() {
        return Math.subtractExact(
                Math.subtractExact(Math.subtractExact(grossUnits, feeUnits), slippageUnits), fundingUnits);
    }

    /**
     * The sum.
     *
     * @param other costs of another time
     * @return both together
     */
    public Costs plus(Costs other) {
        return new Costs(
                Math.addExact(grossUnits, other.grossUnits),
                Math.addExact(feeUnits, other.feeUnits),
                Math.addExact(slippageUnits, other.slippageUnits),
                Math.addExact(fundingUnits, other.fundingUnits));
    }

    /**
     * The difference.
     *
     * @param other costs of an earlier time
     * @return what came since
     */
    public Costs minus(Costs other) {
        return new Costs(
                Math.subtractExact(grossUnits, other.grossUnits),
                Math.subtractExact(feeUnits, other.feeUnits),
                Math.subtractExact(slippageUnits, other.slippageUnits),
                Math.subtractExact(fundingUnits, other.fundingUnits));
    }
}
