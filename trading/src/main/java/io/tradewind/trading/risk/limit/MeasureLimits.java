// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.limit;

import io.tradewind.domain.number.Decimal;

/**
 * Limits on what is estimated: volatility, correlation, tails. An opening order is cut down to them; without a usable estimate it is refused.
 * Zero is no limit.
 *
 * @param annualVolatility most expected volatility of the portfolio in a year, such as 0.15
 * @param heat most sum of absolute weight times annual volatility, such as 0.25
 * @param correlation two positions above this, in the direction they are held, count as one bet
 * @param maxCorrelated most positions that count as one bet, at least 1
 * @param valueAtRisk most one-day loss at 99 %, as a share of equity
 * @param expectedShortfall most expected one-day loss beyond the 99 % quantile, as a share of equity
 * @param fallback true when a default volatility may stand in for one that is not known yet; false refuses
 * @param maxAgeNs an estimate older than this is stale, nanoseconds, positive
 * @param crisis what happens in a market much wilder than usual
 */
public record MeasureLimits(
        Decimal annualVolatility,
        Decimal heat,
        Decimal correlation,
        int maxCorrelated,
        Decimal valueAtRisk,
        Decimal expectedShortfall,
        boolean fallback,
        long maxAgeNs,
        CrisisLimits crisis) {
    private static final long FOUR_DAYS_NS = 4 * 86_400_000_000_000L;

    /** No limit. */
    public static final MeasureLimits OFF = new MeasureLimits(
            Decimal.ZERO,
            Decimal.ZERO,
            Decimal.ZERO,
            1,
            Decimal.ZERO,
            Decimal.ZERO,
            true,
            FOUR_DAYS_NS,
            CrisisLimits.OFF);

    /** Checks the ranges. */
    public MeasureLimits {
        Ranges.notNegative("volatility_target", annualVolatility);
        Ranges.notNegative("max_heat", heat);
        Ranges.require(
                correlation.signum() >= 0 && correlation.compareTo(Decimal.ONE) <= 0,
                "max_correlation",
                correlation,
                "0 to 1");
        Ranges.require(maxCorrelated >= 1, "max_correlated", maxCorrelated, "1 or more");
        Ranges.notNegative("max_value_at_risk", valueAtRisk);
        Ranges.notNegative("max_expected_shortfall", expectedShortfall);
        Ranges.require(maxAgeNs > 0, "estimate_age", maxAgeNs, "above 0");
    }

    static MeasureLimits of(
            String volatility,
            String heat,
            String correlation,
            int most,
            String risk,
            String shortfall,
            CrisisLimits crisis) {
        return new MeasureLimits(
                Decimal.parse(volatility),
                Decimal.parse(heat),
                Decimal.parse(correlation),
                most,
                Decimal.parse(risk),
                Decimal.parse(shortfall),
                true,
                FOUR_DAYS_NS,
                crisis);
    }

    /**
     * Whether anything is limited.
     *
     * @return false for {@link #OFF}
     */
    public boolean isOn() {
        return annualVolatility.signum()
                        + heat.signum()
                        + correlation.signum()
                        + valueAtRisk.signum()
                        + expectedShortfall.signum()
                        + crisis.turbulence().signum()
                > 0;
    }
}
