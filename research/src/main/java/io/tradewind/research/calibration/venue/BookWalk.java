// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.domain.book.BookSide;
import java.util.ArrayList;
import java.util.List;

/** Mean cost of an order that walks the displayed book, by its size: the average price less the mid, over the mid. */
final class BookWalk {
    private static final int DECADES = 18;
    private static final int[] LEADS = {1, 2, 5};
    private static final double BASIS_POINTS = 1e4;

    private final long[] quantities = new long[DECADES * LEADS.length];
    private final double[] costs = new double[quantities.length];
    private final long[] counts = new long[quantities.length];
    private long samples;

    /**
     * Cost of one size.
     *
     * @param quantity scaled by 10^8
     * @param costBps mean over the moments and sides that displayed enough, basis points of the mid
     * @param displayedShare share of moments and sides that displayed enough, 0 to 1
     */
    public record Cost(long quantity, double costBps, double displayedShare) {}

    BookWalk() {
        long decade = 1;
        for (int i = 0; i < quantities.length; i++) {
            quantities[i] = LEADS[i % LEADS.length] * decade;
            decade *= i % LEADS.length == LEADS.length - 1 ? 10 : 1;
        }
    }

    /** Measures the book as it is. */
    void sample(BookSide bids, BookSide asks) {
        double mid = (bids.bestTicks() + asks.bestTicks()) / 2.0;
        walk(bids, mid);
        walk(asks, mid);
    }

    private void walk(BookSide side, double mid) {
        samples++;
        double taken = 0;
        double paid = 0;
        int size = 0;
        for (int level = 0; level < side.depth() && size < quantities.length; level++) {
            double distance = StrictMath.abs(side.ticksAt(level) - mid);
            double lots = side.lotsAt(level);
            while (size < quantities.length && quantities[size] <= taken + lots) {
                double cost = (paid + (quantities[size] - taken) * distance) / quantities[size] / mid;
                costs[size] += cost * BASIS_POINTS;
                counts[size]++;
                size++;
            }
            taken += lots;
            paid += lots * distance;
        }
    }

    /** Costs of the sizes from one to another that at least half of the moments displayed. */
    List<Cost> costs(double least, double most) {
        List<Cost> result = new ArrayList<>();
        for (int i = 0; i < quantities.length; i++) {
            if (quantities[i] >= least && quantities[i] <= most && 2 * counts[i] >= samples && counts[i] > 0) {
                result.add(new Cost(quantities[i], costs[i] / counts[i], (double) counts[i] / samples));
            }
        }
        return result;
    }
}
