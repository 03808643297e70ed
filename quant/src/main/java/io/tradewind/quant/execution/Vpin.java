// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.execution;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.Samples;
import java.util.Arrays;

/**
 * Volume-synchronised probability of informed trading: imbalance of buying and selling over buckets of equal volume.
 *
 * <p>Source: D. Easley, M. López de Prado and M. O'Hara, Flow toxicity and liquidity in a high-frequency world, Review of Financial
 * Studies 25 (2012). Volume that passes the end of a bucket goes on in the next; an incomplete bucket at the end is left out.
 *
 * @param bucketVolume volume of each bucket
 * @param buyVolumes bought volume of each bucket
 */
public record Vpin(double bucketVolume, double[] buyVolumes) {

    /**
     * Buckets from volumes whose bought part is known.
     *
     * @param volumes of trades or bars, 0 or more, in time order
     * @param bought part of each, 0 to the volume
     * @param bucketVolume above 0
     * @return the buckets
     * @throws IllegalArgumentException when the lengths differ or a figure is out of range
     */
    public static Vpin of(double[] volumes, double[] bought, double bucketVolume) {
        Checks.notNegative("volumes", volumes, 0);
        Checks.notNegative("bought", bought, 0);
        Checks.sameLength("bought", bought, volumes.length);
        Checks.positive("bucketVolume", bucketVolume);
        double total = 0;
        for (double volume : volumes) {
            total += volume;
        }
        Samples.requireRange(
                "number of buckets", (int) Math.min(Integer.MAX_VALUE, total / bucketVolume), 0, 100_000_000);
        double[] buys = new double[(int) (total / bucketVolume) + 1];
        int bucket = 0;
        double filled = 0;
        for (int i = 0; i < volumes.length; i++) {
            double left = volumes[i];
            double share = left > 0 ? bought[i] / left : 0;
            while (left > 0) {
                double taken = Math.min(left, bucketVolume - filled);
                buys[bucket] += share * taken;
                filled += taken;
                left -= taken;
                if (filled >= bucketVolume && bucket + 1 < buys.length) {
                    bucket++;
                    filled = 0;
                } else if (filled >= bucketVolume) {
                    return new Vpin(bucketVolume, buys);
                }
            }
        }
        return new Vpin(bucketVolume, Arrays.copyOf(buys, bucket));
    }

    /**
     * Buckets from trades whose side is known.
     *
     * @param amounts 0 or more
     * @param sides +1 for a buyer who took, -1 for a seller
     * @param bucketVolume above 0
     * @return the buckets
     * @throws IllegalArgumentException when the lengths differ or a figure is out of range
     */
    public static Vpin ofTrades(double[] amounts, double[] sides, double bucketVolume) {
        Checks.sameLength("sides", sides, amounts.length);
        double[] bought = new double[amounts.length];
        for (int i = 0; i < bought.length; i++) {
            bought[i] = sides[i] > 0 ? amounts[i] : 0;
        }
        return of(amounts, bought, bucketVolume);
    }

    /**
     * Share of each bucket's volume by which buying and selling differ.
     *
     * @return one value per bucket, 0 to 1
     */
    public double[] imbalances() {
        double[] imbalances = new double[buyVolumes.length];
        for (int i = 0; i < imbalances.length; i++) {
            imbalances[i] = Math.abs(2 * buyVolumes[i] - bucketVolume) / bucketVolume;
        }
        return imbalances;
    }

    /**
     * Mean imbalance of the last buckets.
     *
     * @param window buckets in a mean, 1 or more
     * @return one value per bucket from the first full window on; empty when there are fewer buckets
     * @throws IllegalArgumentException when the window is below 1
     */
    public double[] rolling(int window) {
        Samples.requireRange("window", window, 1, Integer.MAX_VALUE);
        double[] imbalances = imbalances();
        double[] means = new double[Math.max(0, imbalances.length - window + 1)];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int k = i; k < i + window; k++) {
                sum += imbalances[k];
            }
            means[i] = sum / window;
        }
        return means;
    }

    /**
     * Bought part of each bar's volume by its price change: bulk volume classification, {@code volume * Phi(change / deviation)}.
     *
     * <p>Source: D. Easley, M. López de Prado and M. O'Hara, Discerning information from trade data, Journal of Financial Economics 120
     * (2016), with the normal law. The first bar has change 0; without any deviation each bar is bought by half.
     *
     * @param closes of the bars
     * @param volumes of the bars, 0 or more
     * @param deviation of the changes, 0 or more
     * @return one volume per bar
     * @throws IllegalArgumentException when the lengths differ or a figure is out of range
     */
    public static double[] bulkClassified(double[] closes, double[] volumes, double deviation) {
        Samples.requireFinite("closes", closes, 0);
        Checks.notNegative("volumes", volumes, 0);
        Checks.sameLength("volumes", volumes, closes.length);
        Checks.notNegative("deviation", deviation);
        double[] bought = new double[closes.length];
        for (int i = 0; i < bought.length; i++) {
            double change = i == 0 || deviation == 0 ? 0 : (closes[i] - closes[i - 1]) / deviation;
            bought[i] = volumes[i] * NormalDistribution.cumulative(change);
        }
        return bought;
    }
}
