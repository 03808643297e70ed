// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import io.tradewind.trading.risk.limit.MeasureLimits;

/**
 * What a risk model is made with.
 *
 * @param intervalNs grid of the returns, nanoseconds, aligned to UTC, 1 s or more
 * @param halfLifeNs age at which a return counts half in the volatility, nanoseconds, at least the interval
 * @param windowReturns returns that correlations are measured over, 2 to 100,000
 * @param leastReturns returns that an instrument needs to have correlations, 2 to the window
 * @param completeAt returns from which history alone makes the volatility, 2 or more
 * @param recomputeNs how often the correlations are computed, nanoseconds, aligned to UTC, at least the interval
 * @param fallback true when the default volatility of an asset class stands in for missing history
 */
public record RiskModelSpec(
        long intervalNs,
        long halfLifeNs,
        int windowReturns,
        int leastReturns,
        int completeAt,
        long recomputeNs,
        boolean fallback) {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long HOUR_NS = 3_600 * SECOND_NS;
    private static final long DAY_NS = 24 * HOUR_NS;
    private static final double SHORTER = 11;

    /** Hourly returns, a half-life of 11 days, correlations over 720 returns from 30 on, each day; history alone from 60 returns on. */
    public static final RiskModelSpec USUAL = new RiskModelSpec(HOUR_NS, 11 * DAY_NS, 720, 30, 60, DAY_NS, true);

    /** Checks the ranges. */
    public RiskModelSpec {
        require(intervalNs >= SECOND_NS, "intervalNs", intervalNs, "1 s or more");
        require(halfLifeNs >= intervalNs, "halfLifeNs", halfLifeNs, "the interval or more");
        require(windowReturns >= 2 && windowReturns <= 100_000, "windowReturns", windowReturns, "2 to 100,000");
        require(
                leastReturns >= 2 && leastReturns <= windowReturns,
                "leastReturns",
                leastReturns,
                "2 to windowReturns, " + windowReturns);
        require(completeAt >= 2, "completeAt", completeAt, "2 or more");
        require(recomputeNs >= intervalNs, "recomputeNs", recomputeNs, "the interval or more");
    }

    /**
     * Age at which a return counts half in the volatility of the last day or so, which is compared with the usual one.
     *
     * @return nanoseconds, an eleventh of {@link #halfLifeNs}: a day of the usual model
     */
    public double shortHalfLifeNs() {
        return halfLifeNs / SHORTER;
    }

    private static void require(boolean holds, String name, long value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + range + ", is " + value);
        }
    }

    /**
     * The usual model under given limits.
     *
     * @param limits say whether a default may stand in
     * @return the specification
     */
    public static RiskModelSpec of(MeasureLimits limits) {
        return USUAL.withFallback(limits.fallback());
    }

    /**
     * The same with or without defaults.
     *
     * @param allowed true when defaults stand in
     * @return a copy
     */
    public RiskModelSpec withFallback(boolean allowed) {
        return new RiskModelSpec(intervalNs, halfLifeNs, windowReturns, leastReturns, completeAt, recomputeNs, allowed);
    }
}
