// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

/** What the other stages may ask of the portfolio. Amounts are in the run currency's scale. */
public interface PortfolioView {
    /**
     * Cash plus the value of all positions at their marks.
     *
     * @return run-currency units
     */
    long equityUnits();

    /**
     * Sum of the absolute market values of all positions.
     *
     * @return run-currency units
     */
    long grossExposureUnits();

    /**
     * Position in an instrument.
     *
     * @param instrumentId the instrument
     * @return signed lots
     */
    long lots(int instrumentId);

    /**
     * Price that an instrument is valued at.
     *
     * @param instrumentId the instrument
     * @return ticks; 0 before the first price
     */
    long markTicks(int instrumentId);

    /**
     * Notional of a quantity at a price, in the run currency.
     *
     * @param instrumentId the instrument
     * @param priceTicks price
     * @param lots signed quantity
     * @return run-currency units with the sign of the lots
     */
    long notionalUnits(int instrumentId, long priceTicks, long lots);

    /**
     * Whether cash in other currencies can be converted: without a rate there is no equity.
     *
     * @return true unless overridden
     */
    default boolean isValued() {
        return true;
    }

    /**
     * Whether a position in an instrument can be valued in the run currency.
     *
     * @param instrumentId the instrument
     * @return true when it has a mark, and its settlement currency a rate
     */
    default boolean isPriced(int instrumentId) {
        return markTicks(instrumentId) > 0;
    }
}
