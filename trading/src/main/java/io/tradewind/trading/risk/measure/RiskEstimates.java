// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

/** Estimates that checks may look at. */
public interface RiskEstimates {
    /**
     * Volatility of an instrument.
     *
     * @param instrumentId the instrument
     * @return standard deviation of log returns, annualised; NaN when unknown
     */
    double annualVolatility(int instrumentId);

    /**
     * How that volatility was found.
     *
     * @param instrumentId the instrument
     * @return NONE when it is unknown
     */
    VolatilityMethod method(int instrumentId);

    /**
     * When the newest return behind the volatility ended.
     *
     * @param instrumentId the instrument
     * @return nanoseconds since the epoch, UTC; Long.MIN_VALUE when there is none
     */
    long volatilityAsOfNs(int instrumentId);

    /**
     * Correlation of two instruments' returns, shrunk and positive semi-definite as a matrix.
     *
     * @param first an instrument
     * @param second another
     * @return -1 to 1; NaN when unknown
     */
    double correlation(int first, int second);

    /**
     * When the correlation matrix was made.
     *
     * @return nanoseconds since the epoch, UTC; Long.MIN_VALUE before the first
     */
    long correlationAsOfNs();

    /**
     * One-day value at risk at 99 % for an annual volatility of 1.
     *
     * @param instrumentId the instrument
     * @return positive; normal over a year of 365 days unless overridden
     */
    default double valueAtRiskFactor(int instrumentId) {
        return TailFactors.normalValueAtRisk(365);
    }

    /**
     * One-day expected shortfall at 99 % for an annual volatility of 1.
     *
     * @param instrumentId the instrument
     * @return positive; normal over a year of 365 days unless overridden
     */
    default double shortfallFactor(int instrumentId) {
        return TailFactors.normalShortfall(365);
    }

    /**
     * How many times as volatile as usual an instrument has been of late: volatility of about the last day over that of the last weeks.
     *
     * @param instrumentId the instrument
     * @return 1 when nothing has changed; NaN until there are enough returns
     */
    default double turbulence(int instrumentId) {
        return Double.NaN;
    }

    /**
     * Changes whenever an estimate has changed.
     *
     * @return a number that was not given before; 0 for estimates that never change
     */
    default long revision() {
        return 0;
    }
}
