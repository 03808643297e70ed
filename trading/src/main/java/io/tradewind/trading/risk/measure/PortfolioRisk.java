// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import io.tradewind.domain.command.Side;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.risk.exposure.ExposureView;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.sizing.HeldCorrelation;

/**
 * The variance and the heat of all positions, and what an order would make of them.
 *
 * <p>Each position counts at the larger of its two worst cases. The variance is {@code x' S x} with {@code S_ij = sigma_i sigma_j rho_ij};
 * a change of one exposure changes it by its own row, O(n), and a change of the estimates computes it anew. A pair whose correlation
 * is not known counts as moving together, whatever the sides: no hedge is credited. One preparation serves all layers that ask about
 * the same order.
 */
public final class PortfolioRisk implements HeldCorrelation {
    /** Changes after which the sums are computed anew, so that rounding does not add up. */
    private static final int MOST_CHANGES = 1_000;

    private final ExposureView exposure;
    private final PortfolioView portfolio;
    private final RiskEstimates estimates;
    private final boolean fallback;
    private final long maxAgeNs;
    private final double[] units;
    private final double[] sigma;
    private final double[] deviation;
    private final boolean[] unmarked;
    private final ActiveIds active;
    private final BetLinks links;
    private final int[] changed;
    private final boolean[] isChanged;
    private final long[] calculations = new long[VolatilityMethod.values().length];
    private final OrderRisk order = new OrderRisk();
    private int changedCount;
    private int changes;
    private double variance;
    private double heat;
    private int unknown;
    private int missing;
    private long revision = Long.MIN_VALUE;
    private boolean isStale = true;
    private double tailFactor;
    private double shortfallFactor;
    private VolatilityMethod method = VolatilityMethod.HISTORICAL;
    private double rowKnown;
    private double rowUnknown;
    private int rowId = -1;
    private boolean isTailStale = true;
    private long oldestNs = Long.MAX_VALUE;
    private int oldestId = OrderRisk.NONE;

    /**
     * The risk of an account without positions.
     *
     * @param exposure positions and working orders at their marks
     * @param portfolio lots and marks
     * @param estimates volatilities and correlations
     * @param instruments how many there are
     * @param limits whether a missing correlation may be replaced by the worst, and how old an estimate may be
     */
    public PortfolioRisk(
            ExposureView exposure,
            PortfolioView portfolio,
            RiskEstimates estimates,
            int instruments,
            MeasureLimits limits) {
        this.exposure = exposure;
        this.portfolio = portfolio;
        this.estimates = estimates;
        this.fallback = limits.fallback();
        this.maxAgeNs = limits.maxAgeNs();
        this.units = new double[instruments];
        this.sigma = new double[instruments];
        this.deviation = new double[instruments];
        this.unmarked = new boolean[instruments];
        this.active = new ActiveIds(instruments);
        this.links = new BetLinks(estimates, instruments);
        this.changed = new int[instruments];
        this.isChanged = new boolean[instruments];
    }

    /**
     * The exposure of an instrument may have changed.
     *
     * @param instrumentId the instrument
     */
    public void changed(int instrumentId) {
        if (!isChanged[instrumentId]) {
            isChanged[instrumentId] = true;
            changed[changedCount++] = instrumentId;
        }
    }

    private void settle() {
        exposure.activeCount();
        boolean isRevised = revision != estimates.revision();
        boolean anew = isRevised
                || changedCount > 0 && (changes + changedCount > MOST_CHANGES || 2 * changedCount > active.count());
        if (isRevised) {
            revision = estimates.revision();
            links.forget();
        }
        if (!anew && changedCount == 0) {
            return;
        }
        isStale = true;
        changes += changedCount;
        for (int k = 0; k < changedCount; k++) {
            isChanged[changed[k]] = false;
            if (anew) {
                look(changed[k]);
            } else {
                change(changed[k]);
            }
        }
        changedCount = 0;
        if (anew) {
            computeAnew();
        }
        if (anew || isTailStale) {
            measureTails();
        }
    }

    private void change(int id) {
        if (isAsItWas(id)) {
            return;
        }
        allRow(id);
        variance -= contribution(id);
        heat -= Math.abs(deviation[id]);
        look(id);
        variance += contribution(id);
        heat += Math.abs(deviation[id]);
        rowId = id;
        if (active.count() == 0) {
            variance = 0;
            heat = 0;
        }
    }

    /** Most changes of orders leave the larger worst case alone. */
    private boolean isAsItWas(int id) {
        return !unmarked[id]
                && units[id] != 0
                && units[id] == worst(id)
                && sigma[id] == estimates.annualVolatility(id)
                && (portfolio.lots(id) == 0 || portfolio.isPriced(id));
    }

    private double worst(int id) {
        return larger(exposure.signedWorstUnits(id, Side.BUY), exposure.signedWorstUnits(id, Side.SELL));
    }

    /** The row over all others, which is as it was when nothing but its own position has changed since. */
    private void allRow(int id) {
        if (rowId != id) {
            row(id, active.count());
            rowId = id;
        }
    }

    private void look(int id) {
        count(id, -1);
        units[id] = worst(id);
        double volatility = estimates.annualVolatility(id);
        sigma[id] = volatility < Double.POSITIVE_INFINITY ? volatility : Double.NaN;
        unmarked[id] = portfolio.lots(id) != 0 && !portfolio.isPriced(id);
        isTailStale |= active.set(id, units[id] != 0 || unmarked[id]);
        links.hold(id, units[id]);
        rowId = -1;
        count(id, 1);
        if (Double.isNaN(sigma[id])) {
            sigma[id] = 0;
        }
        deviation[id] = sigma[id] * units[id];
    }

    private void count(int id, int sign) {
        missing += unmarked[id] ? sign : 0;
        unknown += units[id] != 0 && !(sigma[id] > 0) ? sign : 0;
    }

    private static double larger(long up, long down) {
        return Math.abs((double) up) >= Math.abs((double) down) ? up : down;
    }

    private void computeAnew() {
        changes = 0;
        variance = 0;
        heat = 0;
        for (int k = active.count() - 1; k >= 0; k--) {
            look(active.get(k));
        }
        for (int k = 0; k < active.count(); k++) {
            int id = active.get(k);
            row(id, k);
            rowId = -1;
            variance += contribution(id);
            heat += Math.abs(deviation[id]);
        }
    }

    /** The factors of the position that needs most, the least certain of their volatilities, and the oldest. */
    private void measureTails() {
        isTailStale = false;
        oldestNs = Long.MAX_VALUE;
        oldestId = OrderRisk.NONE;
        tailFactor = 0;
        shortfallFactor = 0;
        method = VolatilityMethod.HISTORICAL;
        for (int k = 0; k < active.count(); k++) {
            int id = active.get(k);
            tailFactor = Math.max(tailFactor, estimates.valueAtRiskFactor(id));
            shortfallFactor = Math.max(shortfallFactor, estimates.shortfallFactor(id));
            VolatilityMethod own = estimates.method(id);
            method = own.compareTo(method) < 0 ? own : method;
            long asOfNs = estimates.volatilityAsOfNs(id);
            if (asOfNs != Long.MIN_VALUE && asOfNs < oldestNs) {
                oldestNs = asOfNs;
                oldestId = id;
            }
        }
    }

    /** What an instrument adds to the variance of those that {@link #row} was summed over. */
    private double contribution(int id) {
        return 2 * sigma[id] * along(units[id]) + deviation[id] * deviation[id];
    }

    private double along(double own) {
        return own * rowKnown + Math.abs(own) * rowUnknown;
    }

    /** Sums of {@code sigma_j rho_ij x_j} over the first instruments but one's own, and of the absolute values where rho is not known. */
    private void row(int id, int first) {
        double known = 0;
        double unknownPairs = 0;
        for (int k = 0; k < first; k++) {
            int other = active.get(k);
            if (other != id) {
                double rho = estimates.correlation(id, other);
                if (Double.isNaN(rho)) {
                    unknownPairs += Math.abs(deviation[other]);
                } else {
                    known += rho * deviation[other];
                }
            }
        }
        rowKnown = known;
        rowUnknown = unknownPairs;
    }

    /**
     * Prepares the question what an order would make of the figures.
     *
     * @param instrumentId what the order trades
     * @param side its side
     * @param nowNs the core's clock
     * @return the answer's flyweight, valid until the next call
     */
    public OrderRisk of(int instrumentId, Side side, long nowNs) {
        settle();
        long equity = exposure.equityUnits();
        if (isStale || !order.isOf(instrumentId, side, nowNs, equity)) {
            prepare(instrumentId, side, nowNs, equity);
            isStale = false;
        }
        return order;
    }

    private void prepare(int id, Side side, long nowNs, long equity) {
        allRow(id);
        double ownSigma = estimates.annualVolatility(id);
        order.begin(id, side, nowNs, equity);
        order.base(
                side.sign() * (double) exposure.signedWorstUnits(id, side),
                side.sign() * rowKnown,
                rowUnknown,
                ownSigma);
        order.others(variance - contribution(id), heat - Math.abs(deviation[id]));
        order.now(variance, heat);
        order.tails(tailFactor, shortfallFactor, method);
        order.tails(estimates.valueAtRiskFactor(id), estimates.shortfallFactor(id), estimates.method(id));
        judge(id, nowNs);
    }

    /** Fails closed: one input that is missing, of the order's instrument or of any that is held, leaves no figure to go by. */
    private void judge(int id, long nowNs) {
        if (order.equityUnits() <= 0) {
            order.lacks(Readiness.NO_EQUITY, OrderRisk.NONE);
        } else if (missing > 0 || !portfolio.isPriced(id)) {
            order.lacks(Readiness.MISSING_MARK, portfolio.isPriced(id) ? firstUnmarked() : id);
        } else if (unknown > 0 || !isVolatility(estimates.annualVolatility(id))) {
            order.lacks(
                    Readiness.VOLATILITY_UNKNOWN, isVolatility(estimates.annualVolatility(id)) ? firstUnknown() : id);
        } else if (isTooOld(estimates.volatilityAsOfNs(id), nowNs)) {
            order.lacks(Readiness.VOLATILITY_STALE, id, nowNs - estimates.volatilityAsOfNs(id), maxAgeNs);
        } else if (oldestId != OrderRisk.NONE && isTooOld(oldestNs, nowNs)) {
            order.lacks(Readiness.VOLATILITY_STALE, oldestId, nowNs - oldestNs, maxAgeNs);
        } else if (hasOthers(id) && !isCorrelated(nowNs)) {
            order.lacks(Readiness.CORRELATION_STALE, OrderRisk.NONE);
        } else {
            order.lacks(Readiness.READY, OrderRisk.NONE);
        }
    }

    private static boolean isVolatility(double volatility) {
        return volatility > 0 && volatility < Double.POSITIVE_INFINITY;
    }

    private int firstUnmarked() {
        int k = 0;
        while (!unmarked[active.get(k)]) {
            k++;
        }
        return active.get(k);
    }

    /** What a look leaves of a volatility that is not known is 0. */
    private int firstUnknown() {
        int k = 0;
        while (units[active.get(k)] == 0 || sigma[active.get(k)] > 0) {
            k++;
        }
        return active.get(k);
    }

    private boolean hasOthers(int id) {
        return active.count() > (units[id] != 0 ? 1 : 0);
    }

    private boolean isCorrelated(long nowNs) {
        return !isTooOld(estimates.correlationAsOfNs(), nowNs) && (fallback || rowUnknown == 0);
    }

    /** What was never measured is not old. */
    private boolean isTooOld(long asOfNs, long nowNs) {
        return asOfNs != Long.MIN_VALUE && nowNs - asOfNs > maxAgeNs;
    }

    /**
     * What the figures are over.
     *
     * @return positions and working orders at their marks
     */
    public ExposureView exposure() {
        return exposure;
    }

    /**
     * How many positions would be one bet with a new one: those above a correlation with it in the directions they are held, and those
     * above it with them, and so on.
     *
     * @param instrumentId what is to be traded
     * @param side side of the order
     * @param threshold correlation above which two positions are one bet
     * @param enough where counting may stop
     * @return the new position and all linked with it, at least 1, at most {@code enough}
     */
    public int linked(int instrumentId, Side side, double threshold, int enough) {
        settle();
        return links.linked(instrumentId, side.sign(), threshold, enough);
    }

    @Override
    public double with(int instrumentId, Side side) {
        settle();
        double largest = 0;
        for (int k = 0; k < active.count(); k++) {
            int other = active.get(k);
            double rho = estimates.correlation(instrumentId, other) * Math.signum(units[other]) * side.sign();
            largest = other != instrumentId && rho > largest ? rho : largest;
        }
        return largest;
    }

    /**
     * Counts a calculation of value at risk.
     *
     * @param method the least certain volatility behind it
     */
    public void calculated(VolatilityMethod method) {
        calculations[method.ordinal()]++;
    }

    /**
     * How often value at risk was calculated: the metric {@code var_calculation_method}, labelled by {@link
     * VolatilityMethod#tailMethod()}.
     *
     * @param method the least certain volatility behind it
     * @return 0 or more
     */
    public long calculations(VolatilityMethod method) {
        return calculations[method.ordinal()];
    }

    /**
     * The figures as they are, computed anew for a report; the sums behind the checks are left alone.
     *
     * @return volatility, heat, value at risk and expected shortfall
     */
    public RiskFigures figures() {
        return RiskFigures.of(exposure, portfolio, estimates);
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putDouble(variance);
        sink.putDouble(heat);
        sink.putLong(changes);
        sink.putLong(revision);
        sink.putLong(changedCount);
        for (int k = 0; k < changedCount; k++) {
            sink.putLong(changed[k]);
        }
        for (int i = 0; i < units.length; i++) {
            sink.putDouble(units[i]);
            sink.putDouble(sigma[i]);
            sink.putLong(unmarked[i] ? 1 : 0);
        }
    }

    /**
     * Takes back the state that {@link #save} wrote, over the same exposures and estimates.
     *
     * @param source gives it
     */
    public void restore(StateSource source) {
        variance = source.getDouble();
        heat = source.getDouble();
        changes = Math.toIntExact(source.getLong());
        revision = source.getLong();
        int waiting = Math.toIntExact(source.getLong());
        changedCount = 0;
        for (int k = 0; k < waiting; k++) {
            changed(Math.toIntExact(source.getLong()));
        }
        for (int i = 0; i < units.length; i++) {
            count(i, -1);
            units[i] = source.getDouble();
            sigma[i] = source.getDouble();
            deviation[i] = sigma[i] * units[i];
            unmarked[i] = source.getLong() != 0;
            active.set(i, units[i] != 0 || unmarked[i]);
            links.hold(i, units[i]);
            count(i, 1);
        }
        measureTails();
        links.forget();
        rowId = -1;
        isStale = true;
    }
}
