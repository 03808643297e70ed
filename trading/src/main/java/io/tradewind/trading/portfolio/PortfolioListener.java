// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

/** Told of what changes the value of an account, after it has changed. */
public interface PortfolioListener {
    /**
     * An instrument has another mark.
     *
     * @param instrumentId the instrument
     */
    void onMark(int instrumentId);

    /**
     * The position in an instrument has changed: a fill, a split, a reinvested dividend.
     *
     * @param instrumentId the instrument
     */
    void onPosition(int instrumentId);

    /**
     * A currency is worth something else in the run currency. Nothing unless overridden.
     *
     * @param currencyId the currency
     */
    default void onRate(int currencyId) {}
}
