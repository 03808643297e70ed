// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import io.tradewind.domain.command.Side;

/**
 * What the variance and the heat of the portfolio become when an order is filled: a flyweight of {@link PortfolioRisk}.
 *
 * <p>A position counts in the direction of the order: {@code t} units after it, below 0 while a position of the other side is left. The
 * variance is {@code others + 2 sigma (known t + unknown |t|) + (sigma t)^2}, so the largest position within a limit is the larger
 * root of a quadratic.
 */
public final class OrderRisk {
    /** No instrument. */
    public static final int NONE = -1;

    private int instrumentId = -1;
    private Side side = Side.BUY;
    private long nowNs;
    private long equity;
    private double base;
    private double known;
    private double unknown;
    private double sigma;
    private double otherVariance;
    private double otherHeat;
    private double varianceNow;
    private double heatNow;
    private double valueAtRiskFactor;
    private double shortfallFactor;
    private VolatilityMethod method = VolatilityMethod.NONE;
    private Readiness readiness = Readiness.READY;
    private int lacking = NONE;
    private long ageNs;
    private long maxAgeNs = 1;

    OrderRisk() {}

    boolean isOf(int id, Side orderSide, long timeNs, long equityUnits) {
        return id == instrumentId && orderSide == side && timeNs == nowNs && equityUnits == equity;
    }

    void begin(int id, Side orderSide, long timeNs, long equityUnits) {
        instrumentId = id;
        side = orderSide;
        nowNs = timeNs;
        equity = equityUnits;
        valueAtRiskFactor = 0;
        shortfallFactor = 0;
        method = VolatilityMethod.HISTORICAL;
    }

    void base(double unitsAlong, double knownRow, double unknownRow, double volatility) {
        base = unitsAlong;
        known = knownRow;
        unknown = unknownRow;
        sigma = volatility;
    }

    void others(double variance, double heat) {
        otherVariance = Math.max(0, variance);
        otherHeat = Math.max(0, heat);
    }

    void now(double variance, double heat) {
        varianceNow = variance;
        heatNow = heat;
    }

    void tails(double valueAtRisk, double shortfall, VolatilityMethod how) {
        valueAtRiskFactor = Math.max(valueAtRiskFactor, valueAtRisk);
        shortfallFactor = Math.max(shortfallFactor, shortfall);
        method = how.compareTo(method) < 0 ? how : method;
    }

    void lacks(Readiness answer, int ofInstrument) {
        lacks(answer, ofInstrument, 0, 1);
    }

    void lacks(Readiness answer, int ofInstrument, long age, long maxAge) {
        readiness = answer;
        lacking = ofInstrument;
        ageNs = age;
        maxAgeNs = maxAge;
    }

    /**
     * Whether there is an answer.
     *
     * @return READY, or what is missing
     */
    public Readiness readiness() {
        return readiness;
    }

    /**
     * Whose input is missing.
     *
     * @return instrument id; {@link #NONE} when nothing is missing, or something that is of no single instrument
     */
    public int lackingId() {
        return lacking;
    }

    /**
     * How old a volatility is that is too old.
     *
     * @return nanoseconds; 0 unless that is what is missing
     */
    public long ageNs() {
        return ageNs;
    }

    /**
     * How old it may be.
     *
     * @return nanoseconds; 1 unless a volatility is too old
     */
    public long maxAgeNs() {
        return maxAgeNs;
    }

    /**
     * Cash plus the value of all positions.
     *
     * @return run-currency units
     */
    public long equityUnits() {
        return equity;
    }

    /**
     * The position before the order, with the working orders of its side filled.
     *
     * @return run-currency units in the direction of the order; below 0 for a position of the other side
     */
    public double baseUnits() {
        return base;
    }

    /**
     * One-day value at risk at 99 % for an annual volatility of 1, of the position that needs most.
     *
     * @return positive
     */
    public double valueAtRiskFactor() {
        return valueAtRiskFactor;
    }

    /**
     * One-day expected shortfall at 99 % for an annual volatility of 1, of the position that needs most.
     *
     * @return positive
     */
    public double shortfallFactor() {
        return shortfallFactor;
    }

    /**
     * The least certain volatility behind the figures.
     *
     * @return how it was found
     */
    public VolatilityMethod method() {
        return method;
    }

    /**
     * Annual deviation of the portfolio now.
     *
     * @return run-currency units
     */
    public double deviationNow() {
        return Math.sqrt(Math.max(0, varianceNow));
    }

    /**
     * Annual deviation of the portfolio with another position in the order's instrument.
     *
     * @param position run-currency units in the direction of the order
     * @return run-currency units; NaN when it cannot be computed
     */
    public double deviationAt(double position) {
        double along = known * position + unknown * Math.abs(position);
        return Math.sqrt(Math.max(0, otherVariance + sigma * (2 * along + sigma * position * position)));
    }

    /**
     * The largest position whose deviation is within a limit.
     *
     * @param limit annual deviation, run-currency units
     * @return run-currency units in the direction of the order; NaN when every position is above the limit
     */
    public double largestPosition(double limit) {
        double room = limit * limit - otherVariance;
        double along = root(sigma, known + unknown, room);
        return along >= 0 ? along : Math.min(0, root(sigma, known - unknown, room));
    }

    /** The larger root of {@code sigma^2 t^2 + 2 sigma row t - room = 0}; NaN without a root. */
    private static double root(double sigma, double row, double room) {
        double discriminant = row * row + room;
        if (!(discriminant >= 0)) {
            return Double.NaN;
        }
        double square = Math.sqrt(discriminant);
        return (row > 0 ? room / (row + square) : square - row) / sigma;
    }

    /**
     * Sum of the absolute positions times their volatilities now.
     *
     * @return run-currency units
     */
    public double heatNow() {
        return heatNow;
    }

    /**
     * The same with another position in the order's instrument.
     *
     * @param position run-currency units in the direction of the order
     * @return run-currency units; NaN when it cannot be computed
     */
    public double heatAt(double position) {
        return otherHeat + Math.abs(position) * sigma;
    }

    /**
     * The largest position whose heat is within a limit.
     *
     * @param limit run-currency units
     * @return run-currency units; below 0 when every position is above the limit
     */
    public double hottestPosition(double limit) {
        return (limit - otherHeat) / sigma;
    }
}
