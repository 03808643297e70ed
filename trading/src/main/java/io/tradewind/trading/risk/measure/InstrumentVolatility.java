// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.tail.Holding.AssetClass;
import org.jspecify.annotations.Nullable;

/**
 * Volatility of one instrument: the default of its class at first, its own returns later, without a jump between them.
 *
 * <p>History is {@code sqrt(sum w r^2 / sum w dt)} per year, with mean 0 and weights that halve with age (RiskMetrics Technical
 * Document, 1996, with time in place of days): a return over a night or a weekend counts for the time that it took, so that no
 * calendar is needed. The share of history is {@code min(1, n / N)}. Under a tenth of the default it does not fall.
 *
 * <p>Turbulence compares the same figure over a shorter memory with it: 1 in a market that is as it was.
 */
final class InstrumentVolatility {
    private static final double YEAR_NS = 365.25 * 86_400e9;
    private static final double FLOOR_SHARE = 0.1;
    private static final double CALENDAR_DAYS = 365;
    private static final double FOREX_DAYS = 260;
    private static final double STOCK_DAYS = 252;

    private final double halfLifeNs;
    private final double shortHalfLifeNs;
    private final int completeAt;
    private final double standard;
    private final boolean fallback;
    private final double daysInYear;
    private double squares;
    private double timeNs;
    private double shortSquares;
    private double shortTimeNs;
    private long count;
    private long asOfNs = Long.MIN_VALUE;
    private double annual;
    private double turbulence = Double.NaN;
    private double valueAtRiskFactor;
    private double shortfallFactor;
    private VolatilityMethod method;

    InstrumentVolatility(RiskModelSpec spec, @Nullable AssetClass assetClass) {
        this.halfLifeNs = spec.halfLifeNs();
        this.shortHalfLifeNs = spec.shortHalfLifeNs();
        this.completeAt = spec.completeAt();
        this.daysInYear = daysInYear(assetClass);
        this.standard = assetClass == null ? Double.NaN : assetClass.dailyDeviation() * Math.sqrt(daysInYear);
        this.fallback = spec.fallback() && assetClass != null;
        this.method = fallback ? VolatilityMethod.FALLBACK : VolatilityMethod.NONE;
        this.annual = fallback ? standard : Double.NaN;
        measureTails(weight());
    }

    private void measureTails(double weight) {
        valueAtRiskFactor = TailFactors.valueAtRisk(weight, daysInYear);
        shortfallFactor = TailFactors.shortfall(weight, daysInYear);
    }

    private static double daysInYear(@Nullable AssetClass assetClass) {
        if (assetClass == null) {
            return CALENDAR_DAYS;
        }
        return switch (assetClass) {
            case CRYPTO -> CALENDAR_DAYS;
            case FOREX -> FOREX_DAYS;
            case STOCKS -> STOCK_DAYS;
        };
    }

    void add(double logReturn, long overNs, long endNs) {
        double decay = StrictMath.pow(0.5, overNs / halfLifeNs);
        squares = squares * decay + logReturn * logReturn;
        timeNs = timeNs * decay + overNs;
        double shortDecay = StrictMath.pow(0.5, overNs / shortHalfLifeNs);
        shortSquares = shortSquares * shortDecay + logReturn * logReturn;
        shortTimeNs = shortTimeNs * shortDecay + overNs;
        count++;
        asOfNs = endNs;
        evaluate();
    }

    private void evaluate() {
        double history = Math.sqrt(squares / timeNs * YEAR_NS);
        boolean told = count >= completeAt && squares > 0;
        turbulence = told ? Math.sqrt(shortSquares / shortTimeNs * (timeNs / squares)) : Double.NaN;
        double weight = weight();
        measureTails(weight);
        double blended = fallback ? (1 - weight) * standard + weight * history : history;
        double floor = Double.isNaN(standard) ? 0 : FLOOR_SHARE * standard;
        boolean known = (fallback || count >= completeAt) && Math.max(blended, floor) > 0;
        annual = known ? Math.max(blended, floor) : Double.NaN;
        if (!known) {
            method = VolatilityMethod.NONE;
        } else if (blended < floor) {
            method = VolatilityMethod.FLOOR;
        } else {
            method = weight < 1 ? VolatilityMethod.BLEND : VolatilityMethod.HISTORICAL;
        }
    }

    /** Share of history. */
    private double weight() {
        return fallback ? Math.min(1, (double) count / completeAt) : 1;
    }

    double annual() {
        return annual;
    }

    VolatilityMethod method() {
        return method;
    }

    double turbulence() {
        return turbulence;
    }

    long asOfNs() {
        return asOfNs;
    }

    double valueAtRiskFactor() {
        return valueAtRiskFactor;
    }

    double shortfallFactor() {
        return shortfallFactor;
    }

    void save(StateSink sink) {
        sink.putDouble(squares);
        sink.putDouble(timeNs);
        sink.putDouble(shortSquares);
        sink.putDouble(shortTimeNs);
        sink.putLong(count);
        sink.putLong(asOfNs);
    }

    void restore(StateSource source) {
        squares = source.getDouble();
        timeNs = source.getDouble();
        shortSquares = source.getDouble();
        shortTimeNs = source.getDouble();
        count = source.getLong();
        asOfNs = source.getLong();
        if (count > 0) {
            evaluate();
        }
    }
}
