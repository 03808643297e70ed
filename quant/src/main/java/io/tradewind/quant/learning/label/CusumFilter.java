// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.label;

import java.util.stream.IntStream;

/**
 * Symmetric CUSUM filter: an event each time the sum of changes since the last event leaves a band.
 *
 * <p>Source: López de Prado (2018), snippet 2.4. Both sums restart at 0 after their own event; the lower side is looked at first.
 */
public final class CusumFilter {

    private CusumFilter() {}

    /**
     * Bars at which an event happens.
     *
     * @param prices above 0, n of them; changes are log returns
     * @param threshold half width of the band, above 0
     * @return ascending indices from 1 to n - 1
     * @throws IllegalArgumentException when a price is not above 0 or the threshold is not
     */
    public static int[] events(double[] prices, double threshold) {
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("threshold must be above 0, got " + threshold);
        }
        double[] logs = Returns.logs(prices);
        var events = IntStream.builder();
        double up = 0;
        double down = 0;
        for (int i = 1; i < logs.length; i++) {
            double change = logs[i] - logs[i - 1];
            up = StrictMath.max(0, up + change);
            down = StrictMath.min(0, down + change);
            if (down < -threshold) {
                down = 0;
                events.add(i);
            } else if (up > threshold) {
                up = 0;
                events.add(i);
            }
        }
        return events.build().toArray();
    }
}
