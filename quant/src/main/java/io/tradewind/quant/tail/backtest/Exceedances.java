// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail.backtest;

import io.tradewind.quant.inference.Samples;
import java.util.Arrays;

/** On which of a row of days a return fell below its value at risk. */
public final class Exceedances {
    private final boolean[] hits;

    private Exceedances(boolean[] hits) {
        this.hits = hits;
    }

    /**
     * Compares returns with forecasts.
     *
     * @param returns at least one, finite
     * @param valuesAtRisk as many, finite, negative for losses
     * @return the days on which a return is strictly below
     * @throws IllegalArgumentException when the lengths differ, there is none, or a value is not finite
     */
    public static Exceedances of(double[] returns, double[] valuesAtRisk) {
        Samples.requireFinite("returns", returns, 1);
        Samples.requireFinite("valuesAtRisk", valuesAtRisk, 1);
        if (returns.length != valuesAtRisk.length) {
            throw new IllegalArgumentException(
                    "returns and valuesAtRisk differ in length: " + returns.length + " and " + valuesAtRisk.length);
        }
        boolean[] hits = new boolean[returns.length];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = returns[i] < valuesAtRisk[i];
        }
        return new Exceedances(hits);
    }

    /**
     * From a series of hits.
     *
     * @param hits at least one day
     * @return the same as a series
     * @throws IllegalArgumentException when there is no day
     */
    public static Exceedances ofHits(boolean[] hits) {
        if (hits.length == 0) {
            throw new IllegalArgumentException("a series of exceedances needs at least one day");
        }
        return new Exceedances(hits.clone());
    }

    /**
     * Number of days.
     *
     * @return 1 or more
     */
    public int days() {
        return hits.length;
    }

    /**
     * Number of exceedances.
     *
     * @return 0 to {@link #days}
     */
    public int count() {
        int count = 0;
        for (boolean hit : hits) {
            count += hit ? 1 : 0;
        }
        return count;
    }

    /**
     * Whether a day is one.
     *
     * @param day from 0
     * @return true for an exceedance
     */
    public boolean at(int day) {
        return hits[day];
    }

    /**
     * Days with an exceedance.
     *
     * @return indices from 0, ascending
     */
    public int[] indices() {
        int[] indices = new int[hits.length];
        int count = 0;
        for (int i = 0; i < hits.length; i++) {
            if (hits[i]) {
                indices[count++] = i;
            }
        }
        return Arrays.copyOf(indices, count);
    }

    /**
     * How often a day of one kind follows a day of another.
     *
     * @param none2none no exceedance after none
     * @param none2hit an exceedance after none
     * @param hit2none none after an exceedance
     * @param hit2hit an exceedance after another
     */
    public record Transitions(int none2none, int none2hit, int hit2none, int hit2hit) {}

    /**
     * Counts pairs of neighbouring days.
     *
     * @return one fewer than days in sum
     */
    public Transitions transitions() {
        int[] counts = new int[4];
        for (int i = 1; i < hits.length; i++) {
            counts[(hits[i - 1] ? 2 : 0) + (hits[i] ? 1 : 0)]++;
        }
        return new Transitions(counts[0], counts[1], counts[2], counts[3]);
    }
}
