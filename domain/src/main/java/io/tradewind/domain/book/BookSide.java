// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import io.tradewind.domain.command.Side;

/**
 * One side of a book: the levels within a window of ticks around the best price lie in slots found by their price, the others in a
 * map whose order is made when it is asked for.
 *
 * <p>A level's key is its price times the side's sign, so that a better price is a greater key on both sides and every method below is
 * written once. All far levels are worse than all near ones, and while there is a level the best one is near: the window moves when a
 * better price lies beyond it, and when the best price has fallen into its worse half.
 */
public final class BookSide {
    /** Stands for a price that does not exist. */
    public static final long NO_PRICE = 0;

    /** Ticks that the window of a full book spans; they take 0.25 MB. */
    static final int FULL_SLOTS = 1 << 15;

    /** The smallest window. */
    static final int LEAST_SLOTS = 4 * Long.SIZE;

    private final Side side;
    private final int sign;
    private final NearLevels near;
    private final FarLevels far = new FarLevels();
    private final int roomBelowBest;
    private final int leastBelowBest;
    private long firstNearKey;
    private long bestKey;
    private long bestLots;

    /**
     * An empty side.
     *
     * @param side BUY for bids, SELL for asks
     */
    public BookSide(Side side) {
        this(side, FULL_SLOTS);
    }

    /** An empty side with a window of the given ticks, a power of two and at least {@link #LEAST_SLOTS}. */
    BookSide(Side side, int slots) {
        this.side = side;
        sign = side.sign();
        near = new NearLevels(slots);
        roomBelowBest = slots / 4 * 3;
        leastBelowBest = slots / 2;
    }

    /**
     * Which side it is.
     *
     * @return BUY for bids, SELL for asks
     */
    public Side side() {
        return side;
    }

    /**
     * Levels with a quantity.
     *
     * @return their number
     */
    public int depth() {
        return near.size() + far.size();
    }

    /**
     * Best price, in constant time.
     *
     * @return ticks, {@link #NO_PRICE} when the side is empty
     */
    public long bestTicks() {
        return bestKey * sign;
    }

    /**
     * Quantity at the best price, in constant time.
     *
     * @return lots, 0 when the side is empty
     */
    public long bestLots() {
        return bestLots;
    }

    /**
     * Price of a level. It takes a step for each 64 ticks from the best price on; to walk over levels, take {@link #nextTicks}.
     *
     * @param level 0 for the best, up to depth - 1
     * @return ticks
     * @throws IndexOutOfBoundsException if there is no such level
     */
    public long ticksAt(int level) {
        int nearLevels = near.size();
        return (level < nearLevels ? near.keyAt(level, bestKey) : far.keyAt(level - nearLevels)) * sign;
    }

    /**
     * Quantity of a level, in the time of {@link #ticksAt}.
     *
     * @param level 0 for the best, up to depth - 1
     * @return lots, positive
     * @throws IndexOutOfBoundsException if there is no such level
     */
    public long lotsAt(int level) {
        int nearLevels = near.size();
        return level < nearLevels ? near.lotsAtKey(near.keyAt(level, bestKey)) : far.lotsAt(level - nearLevels);
    }

    /**
     * Quantity at a price.
     *
     * @param ticks price
     * @return lots, 0 when there is no such level
     */
    public long lotsAtPrice(long ticks) {
        long key = ticks * sign;
        if (key > bestKey) {
            return 0;
        }
        return key >= firstNearKey ? near.lotsAtKey(key) : far.lotsAtKey(key);
    }

    /**
     * The next level that is worse than a price.
     *
     * @param ticks price, positive
     * @return its price in ticks, {@link #NO_PRICE} when there is none
     */
    public long nextTicks(long ticks) {
        long key = ticks * sign;
        if (bestLots == 0 || key > bestKey) {
            return bestTicks();
        }
        if (key > firstNearKey) {
            long next = near.below(key);
            if (next >= firstNearKey) {
                return next * sign;
            }
        }
        int level = far.countFrom(key);
        return level < far.size() ? far.keyAt(level) * sign : NO_PRICE;
    }

    /**
     * The first level that is not better than a price. It takes a step for each 64 ticks from the best price on.
     *
     * @param ticks price, positive
     * @return its number counted from the best; {@link #depth()} when there is none
     */
    public int levelAtOrWorse(long ticks) {
        long key = ticks * sign;
        if (bestLots == 0 || key >= bestKey) {
            return 0;
        }
        return key >= firstNearKey ? near.countAbove(key, bestKey) : near.size() + far.countAbove(key);
    }

    /**
     * Whether a price is better than another on this side.
     *
     * @param ticks price
     * @param otherTicks the other
     * @return true for a higher bid or a lower ask
     */
    public boolean isBetter(long ticks, long otherTicks) {
        return (ticks - otherTicks) * sign > 0;
    }

    /**
     * Sets the quantity at a price.
     *
     * @param ticks price, positive
     * @param quantityLots new quantity; 0 takes the level out
     */
    public void set(long ticks, long quantityLots) {
        long key = ticks * sign;
        if (bestLots == 0 && quantityLots != 0) {
            moveWindow(key);
        }
        if (key < firstNearKey) {
            far.set(key, quantityLots);
        } else if (key - firstNearKey < near.slots()) {
            setNear(key, quantityLots);
        } else if (quantityLots != 0) {
            moveUp(key);
            setNear(key, quantityLots);
        }
    }

    private void setNear(long key, long quantityLots) {
        near.set(key, quantityLots);
        if (quantityLots == 0) {
            if (key == bestKey) {
                findBest();
            }
        } else if (key >= bestKey || bestLots == 0) {
            bestKey = key;
            bestLots = quantityLots;
        }
    }

    /** The best level is gone: the next one takes its place. */
    private void findBest() {
        if (near.size() != 0) {
            bestKey = near.below(bestKey);
        } else {
            bestKey = far.size() != 0 ? far.keyAt(0) : NO_PRICE;
        }
        if (bestKey - firstNearKey < leastBelowBest && far.size() != 0) {
            moveDown();
        }
        bestLots = bestKey == NO_PRICE ? 0 : near.lotsAtKey(bestKey);
    }

    /** The best price has fallen: far levels come near. */
    private void moveDown() {
        moveWindow(bestKey);
        while (far.size() != 0 && far.keyAt(0) >= firstNearKey) {
            near.set(far.keyAt(0), far.lotsAt(0));
            far.removeGreatest();
        }
    }

    /** A better price lies beyond the window: the worst near levels become far ones. */
    private void moveUp(long key) {
        long from = firstNearKey;
        moveWindow(key);
        long end = Math.min(firstNearKey, from + near.slots());
        for (; from < end; from += Long.SIZE) {
            for (long bits = near.word(from); bits != 0; bits &= bits - 1) {
                long evicted = from + Long.numberOfTrailingZeros(bits);
                far.append(evicted, near.lotsAtKey(evicted));
                near.set(evicted, 0);
            }
        }
    }

    private void moveWindow(long bestKeyOfIt) {
        firstNearKey = (bestKeyOfIt - roomBelowBest) & -Long.SIZE;
    }

    /** Takes every level out. */
    public void clear() {
        near.clear();
        far.clear();
        bestKey = NO_PRICE;
        bestLots = 0;
    }
}
