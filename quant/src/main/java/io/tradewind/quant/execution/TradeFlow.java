// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.execution;

import io.tradewind.quant.inference.Samples;

/** Spread, impact and persistence as trades reveal them. */
public final class TradeFlow {
    private TradeFlow() {}

    /**
     * Covariance of successive price changes (ddof 1), which bounces between bid and ask make negative.
     *
     * @param prices of trades, at least four
     * @return in price units squared
     * @throws IllegalArgumentException when there are too few prices or one is not finite
     */
    public static double rollCovariance(double[] prices) {
        double[] changes = Samples.differences(Samples.requireFinite("prices", prices, 4));
        int pairs = changes.length - 1;
        double later = 0;
        double earlier = 0;
        for (int i = 1; i < changes.length; i++) {
            later += changes[i] / pairs;
            earlier += changes[i - 1] / pairs;
        }
        double sum = 0;
        for (int i = 1; i < changes.length; i++) {
            sum += (changes[i] - later) * (changes[i - 1] - earlier);
        }
        return sum / (pairs - 1);
    }

    /**
     * Effective spread by R. Roll, A simple implicit measure of the effective bid-ask spread in an efficient market, Journal of Finance
     * 39 (1984): {@code 2 sqrt(-covariance)}.
     *
     * @param prices of trades, at least four
     * @return in price units; NaN when the covariance is above 0, where the estimator is not defined
     * @throws IllegalArgumentException when there are too few prices or one is not finite
     */
    public static double rollSpread(double[] prices) {
        return 2 * Math.sqrt(-rollCovariance(prices));
    }

    /**
     * Price change per unit of signed volume.
     *
     * @param lambda slope, price units per unit of volume
     * @param intercept price units
     */
    public record KyleLambda(double lambda, double intercept) {}

    /**
     * Kyle's lambda by least squares of the change of the close on the signed volume of the bar it happened in (A. Kyle, Continuous
     * auctions and insider trading, Econometrica 53, 1985).
     *
     * @param bars at least three
     * @return slope and intercept
     * @throws IllegalArgumentException when there are too few bars or the signed volume does not vary
     */
    public static KyleLambda kyleLambda(TradeBars bars) {
        double[] y = Samples.differences(Samples.requireFinite("closes", bars.closes(), 3));
        double[] flow = bars.signedVolumes();
        int count = y.length;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < count; i++) {
            meanX += flow[i + 1] / count;
            meanY += y[i] / count;
        }
        double together = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            together += (flow[i + 1] - meanX) * (y[i] - meanY);
            squares += (flow[i + 1] - meanX) * (flow[i + 1] - meanX);
        }
        if (!(squares > 0)) {
            throw new IllegalArgumentException("the signed volume of " + count + " bars does not vary");
        }
        double lambda = together / squares;
        return new KyleLambda(lambda, meanY - lambda * meanX);
    }

    /**
     * Amihud's illiquidity: mean size of the log return of a bar over the money traded in it (Y. Amihud, Illiquidity and stock returns,
     * Journal of Financial Markets 5, 2002).
     *
     * @param bars at least two, with a value above 0 each but the first
     * @return return per unit of money
     * @throws IllegalArgumentException when there are too few bars or a bar has no value
     */
    public static double amihud(TradeBars bars) {
        Checks.positive("closes", bars.closes(), 2);
        double sum = 0;
        int count = bars.closes().length - 1;
        for (int i = 1; i <= count; i++) {
            double change = StrictMath.log(bars.closes()[i] / bars.closes()[i - 1]);
            sum += Math.abs(change) / Checks.positive("value of bar " + i, bars.values()[i]);
        }
        return sum / count;
    }

    /**
     * Correlation of each trade's side with the one before.
     *
     * @param sides +1 or -1, at least three, not all alike
     * @return -1 to 1
     * @throws IllegalArgumentException when there are too few trades or they do not vary
     */
    public static double sideAutocorrelation(double[] sides) {
        Samples.requireFinite("sides", sides, 3);
        int pairs = sides.length - 1;
        double later = 0;
        double earlier = 0;
        for (int i = 1; i <= pairs; i++) {
            later += sides[i] / pairs;
            earlier += sides[i - 1] / pairs;
        }
        double together = 0;
        double squares = 0;
        double squaresEarlier = 0;
        for (int i = 1; i <= pairs; i++) {
            double y = sides[i] - later;
            double x = sides[i - 1] - earlier;
            together += x * y;
            squares += y * y;
            squaresEarlier += x * x;
        }
        if (!(squares > 0 && squaresEarlier > 0)) {
            throw new IllegalArgumentException("the sides of " + sides.length + " trades do not vary");
        }
        return together / Math.sqrt(squares * squaresEarlier);
    }
}
