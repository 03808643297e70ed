// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.quant.random.Xoshiro256;

/**
 * Bars of one symbol in a synthetic market whose symbols share a common factor.
 *
 * <p>The log return of a bar is {@code sigma_t * (rho * common + sqrt(1 - rho^2) * own)}, in four equal steps whose extremes are
 * the bar's range. The shocks are Student t with {@value #DEGREES_OF_FREEDOM} degrees of freedom, scaled to unit variance;
 * {@code sigma_t^2} follows a GARCH(1,1) with alpha {@value #ALPHA} and beta {@value #BETA} around the symbol's long-run
 * variance (T. Bollerslev, Journal of Econometrics 31, 1986). The two shares of persistence are the usual size for daily and
 * intraday returns of liquid markets; they are assumptions of the demonstration, not estimates.
 */
public final class SyntheticMarket implements BarSource {
    /** Degrees of freedom of the shocks: kurtosis 9. */
    static final int DEGREES_OF_FREEDOM = 5;

    /** Weight of the last squared shock. */
    static final double ALPHA = 0.08;

    /** Weight of the last variance. */
    static final double BETA = 0.90;

    private static final int STEPS = 4;
    private static final double YEAR_NS = 365 * 86_400e9;
    private static final double PRICE_ONE = 1e8;

    private final SyntheticSymbol symbol;
    private final long startNs;
    private final long intervalNs;
    private final long bars;
    private final Xoshiro256 common;
    private final Xoshiro256 own;
    private final long tickUnits;
    private final double longRunVariance;
    private double variance;
    private double logPrice;
    private long closeUnits;
    private long next;

    /**
     * A symbol's bars.
     *
     * @param symbol its terms
     * @param index number of the symbol in its market, which its own randomness follows from
     * @param seed seed of the market: symbols of one seed share the common factor
     * @param startNs open of the first bar, nanoseconds since the epoch, UTC
     * @param intervalNs length of a bar
     * @param bars number of bars
     */
    public SyntheticMarket(SyntheticSymbol symbol, int index, long seed, long startNs, long intervalNs, long bars) {
        this.symbol = symbol;
        this.startNs = startNs;
        this.intervalNs = intervalNs;
        this.bars = bars;
        this.common = new Xoshiro256(seed);
        this.own = new Xoshiro256(seed * 1_000_003L + index + 1);
        this.tickUnits = symbol.tick().unscaledAt(BarBatch.SCALE);
        this.longRunVariance = symbol.annualVolatility() * symbol.annualVolatility() * intervalNs / YEAR_NS;
        this.variance = longRunVariance;
        this.closeUnits = onTick(symbol.startPrice().toDouble());
        this.logPrice = StrictMath.log(closeUnits / PRICE_ONE);
    }

    @Override
    public int read(BarBatch batch) {
        batch.clear();
        while (next < bars && batch.size() < batch.capacity()) {
            addBar(batch);
            next++;
        }
        return batch.size();
    }

    private void addBar(BarBatch batch) {
        long open = closeUnits;
        long high = open;
        long low = open;
        double sigma = StrictMath.sqrt(variance / STEPS);
        double total = 0;
        for (int step = 0; step < STEPS; step++) {
            double shock = shock();
            total += shock;
            logPrice += sigma * shock;
            closeUnits = onTick(StrictMath.exp(logPrice));
            high = Math.max(high, closeUnits);
            low = Math.min(low, closeUnits);
        }
        double surprise = total * total / STEPS;
        variance = (1 - ALPHA - BETA) * longRunVariance + variance * (ALPHA * surprise + BETA);
        batch.add(startNs + next * intervalNs, open, high, low, closeUnits, volume(surprise));
    }

    private double shock() {
        double share = symbol.commonShare();
        return share * student(common) + StrictMath.sqrt(1 - share * share) * student(own);
    }

    /** Student t of unit variance: a normal over the root of a mean of squared normals. */
    private static double student(Xoshiro256 random) {
        double normal = normal(random);
        double squares = 0;
        for (int i = 0; i < DEGREES_OF_FREEDOM; i++) {
            double value = normal(random);
            squares += value * value;
        }
        double scale = StrictMath.sqrt((DEGREES_OF_FREEDOM - 2.0) / DEGREES_OF_FREEDOM);
        return scale * normal / StrictMath.sqrt(squares / DEGREES_OF_FREEDOM);
    }

    /** Box and Muller's transform, cosine half: the same bits on every machine. */
    private static double normal(Xoshiro256 random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    private long volume(double surprise) {
        double noise = -StrictMath.log(1 - own.nextDouble());
        double units = symbol.meanVolume() * noise * (0.5 + 0.5 * StrictMath.min(surprise, 10));
        long thousandths = StrictMath.round(units * 1e3);
        return thousandths * 100_000L;
    }

    private long onTick(double price) {
        long ticks = StrictMath.round(price * PRICE_ONE / tickUnits);
        return Math.max(1, ticks) * tickUnits;
    }

    @Override
    public void close() {
        next = bars;
    }
}
