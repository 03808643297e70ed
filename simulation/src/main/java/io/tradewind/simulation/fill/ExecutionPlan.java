// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fill;

/** The fills of one order: how many lots each, and how far from the quoted price. Reused from order to order. */
public final class ExecutionPlan {
    /** Adverse moves are counted in this part of a basis point. */
    public static final int BPS_SCALE = 8;

    private static final double UNITS_PER_BP = 1e8;

    private final long[] lots = new long[FillSplitter.MOST_PARTS];
    private final long[] adverseUnits = new long[FillSplitter.MOST_PARTS];
    private int count;

    /** A plan without fills. */
    public ExecutionPlan() {}

    /** Forgets the fills of the order before. */
    public void clear() {
        count = 0;
    }

    /**
     * Adds a fill. This is the one way from a model's basis points to exact ones; it rounds against the order.
     *
     * @param fillLots its size, above 0
     * @param adverseBps how far it trades from the quoted price, positive against the order
     * @throws IllegalStateException when there are {@link FillSplitter#MOST_PARTS} already
     */
    public void add(long fillLots, double adverseBps) {
        if (count == lots.length) {
            throw new IllegalStateException("an order has " + lots.length + " fills at most");
        }
        lots[count] = fillLots;
        adverseUnits[count] = (long) StrictMath.ceil(adverseBps * UNITS_PER_BP);
        count++;
    }

    /**
     * How many fills there are.
     *
     * @return at least 1
     */
    public int count() {
        return count;
    }

    /**
     * Size of a fill.
     *
     * @param fill from 0
     * @return lots, above 0
     */
    public long lots(int fill) {
        return lots[fill];
    }

    /**
     * How far a fill trades from the quoted price.
     *
     * @param fill from 0
     * @return basis points scaled by 10^{@value #BPS_SCALE}, positive against the order
     */
    public long adverseUnits(int fill) {
        return adverseUnits[fill];
    }

    /**
     * The worst of all fills.
     *
     * @return basis points scaled by 10^{@value #BPS_SCALE}, positive against the order
     */
    public long worstUnits() {
        long worst = adverseUnits[0];
        for (int i = 1; i < count; i++) {
            worst = Math.max(worst, adverseUnits[i]);
        }
        return worst;
    }

    /**
     * The best of all fills.
     *
     * @return basis points scaled by 10^{@value #BPS_SCALE}, positive against the order
     */
    public long bestUnits() {
        long best = adverseUnits[0];
        for (int i = 1; i < count; i++) {
            best = Math.min(best, adverseUnits[i]);
        }
        return best;
    }

    /**
     * Brings the fills to another quantity: the last ones are cut, or the last one grows.
     *
     * @param orderLots the quantity in lots, above 0
     */
    public void fit(long orderLots) {
        long left = orderLots;
        int fill = 0;
        while (fill < count - 1 && lots[fill] < left) {
            left -= lots[fill];
            fill++;
        }
        lots[fill] = left;
        count = fill + 1;
    }
}
