// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.execution;

import io.tradewind.quant.inference.Samples;
import java.util.Arrays;

/** Benchmarks of an execution over bars, and schedules that follow them. */
public final class ScheduleFigures {
    private static final double BASIS_POINTS = 1e4;

    private ScheduleFigures() {}

    /**
     * Price weighted by volume.
     *
     * @param prices one per bar, finite
     * @param volumes one per bar, 0 or more, not all 0
     * @return the mean
     * @throws IllegalArgumentException when the lengths differ, there is no bar or no volume
     */
    public static double volumeWeighted(double[] prices, double[] volumes) {
        Samples.requireFinite("prices", prices, 1);
        double total = total(volumes, prices.length);
        double sum = 0;
        for (int i = 0; i < prices.length; i++) {
            sum += prices[i] * volumes[i];
        }
        return sum / total;
    }

    /**
     * Price weighted by time.
     *
     * @param prices one per bar, finite
     * @return the mean
     * @throws IllegalArgumentException when there is no bar
     */
    public static double timeWeighted(double[] prices) {
        return Samples.mean(Samples.requireFinite("prices", prices, 1));
    }

    /**
     * Mean of high, low and close.
     *
     * @param high per bar
     * @param low per bar
     * @param close per bar
     * @return one price per bar
     * @throws IllegalArgumentException when the lengths differ
     */
    public static double[] typicalPrices(double[] high, double[] low, double[] close) {
        Checks.sameLength("high", high, close.length);
        Checks.sameLength("low", low, close.length);
        double[] typical = new double[close.length];
        for (int i = 0; i < typical.length; i++) {
            typical[i] = (high[i] + low[i] + close[i]) / 3;
        }
        return typical;
    }

    /**
     * Slices in proportion to volumes.
     *
     * @param quantity to be traded
     * @param volumes one per bar, 0 or more, not all 0
     * @return one slice per bar, with the quantity as sum
     * @throws IllegalArgumentException when there is no volume
     */
    public static double[] volumeSlices(double quantity, double[] volumes) {
        double total = total(volumes, volumes.length);
        double[] slices = new double[volumes.length];
        for (int i = 0; i < slices.length; i++) {
            slices[i] = quantity * volumes[i] / total;
        }
        return slices;
    }

    /**
     * Equal slices.
     *
     * @param quantity to be traded
     * @param count number of slices, 1 or more
     * @return slices with the quantity as sum
     * @throws IllegalArgumentException when there is no slice
     */
    public static double[] timeSlices(double quantity, int count) {
        Samples.requireRange("count", count, 1, Integer.MAX_VALUE);
        double[] slices = new double[count];
        Arrays.fill(slices, quantity / count);
        return slices;
    }

    /**
     * What following the volume at a rate has filled after each bar.
     *
     * @param volumes one per bar, 0 or more
     * @param rate share of the volume, above 0 and up to 1
     * @param quantity at which the order is done; infinity for no end
     * @return one cumulated quantity per bar
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static double[] participation(double[] volumes, double rate, double quantity) {
        Checks.notNegative("volumes", volumes, 0);
        if (!(rate > 0 && rate <= 1) || !(quantity >= 0)) {
            throw new IllegalArgumentException(
                    "a participation needs a rate above 0 and up to 1 and a quantity of 0 or more, got " + rate
                            + " and " + quantity);
        }
        double[] filled = new double[volumes.length];
        double sum = 0;
        for (int i = 0; i < filled.length; i++) {
            sum += rate * volumes[i];
            filled[i] = Math.min(sum, quantity);
        }
        return filled;
    }

    /**
     * Implementation shortfall: how much worse than the price on arrival the average fill was.
     *
     * @param averagePrice of the fills, above 0
     * @param arrivalPrice when the order was decided, above 0
     * @param buy true for a buy
     * @return basis points, above 0 for a cost
     * @throws IllegalArgumentException when a price is not above 0
     */
    public static double shortfallBps(double averagePrice, double arrivalPrice, boolean buy) {
        Checks.positive("averagePrice", averagePrice);
        double change = averagePrice / Checks.positive("arrivalPrice", arrivalPrice) - 1;
        return (buy ? change : -change) * BASIS_POINTS;
    }

    private static double total(double[] volumes, int length) {
        Checks.sameLength("volumes", volumes, length);
        Checks.notNegative("volumes", volumes, 1);
        double total = 0;
        for (double volume : volumes) {
            total += volume;
        }
        return Checks.positive("total volume", total);
    }
}
