// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.queue;

/**
 * The place of one resting order in the queue of its level.
 *
 * <p>It joins at the end. Trades at the level take from the front. When the displayed quantity becomes less than trades explain,
 * the rest was cancelled, and the {@link QueueModel} says how much of that stood ahead; what was added stands behind. Never is
 * more ahead than the level displays.
 *
 * <pre>
 *   displayed at the last update                = ahead + behind + traded since
 *   cancelled = displayed - traded since - displayed now          (0 when negative)
 *   ahead     = ahead - share * cancelled, at least ahead - cancelled, at most what the level displays now
 * </pre>
 *
 * <p>Shares of a lot are carried to the next cancellation, so that many small ones move an order as one large one does.
 */
public final class QueuePosition {
    /** Stands for a quantity ahead that is not known: the book does not see the level. */
    public static final long UNKNOWN = Long.MAX_VALUE;

    private long aheadLots;
    private long displayedLots;
    private long tradedLots;
    private double carriedLots;

    /** At the front of an empty level. */
    public QueuePosition() {}

    /**
     * Joins the end of a level.
     *
     * @param displayed quantity there, not negative
     */
    public void join(long displayed) {
        place(displayed, displayed);
    }

    /** Joins a level that the book does not see; the first update that shows it places the order at its end. */
    public void joinUnseen() {
        place(UNKNOWN, 0);
    }

    private void place(long ahead, long displayed) {
        aheadLots = ahead;
        displayedLots = displayed;
        tradedLots = 0;
        carriedLots = 0;
    }

    /**
     * A quantity traded at the level.
     *
     * @param lots traded with those who rest there, positive
     * @param leftLots what of it our own orders before this one did not take, not negative
     * @return what of it is left once everyone ahead was served; 0 when it ended ahead of us
     */
    public long onTrade(long lots, long leftLots) {
        if (aheadLots == UNKNOWN) {
            return 0;
        }
        tradedLots += lots;
        long served = Math.min(aheadLots, leftLots);
        aheadLots -= served;
        return leftLots - served;
    }

    /** Someone traded at a worse price: whoever stood ahead is gone. */
    public void onTradeThrough() {
        aheadLots = 0;
    }

    /**
     * The level was updated.
     *
     * @param model shares what was cancelled
     * @param displayed quantity now, not negative
     */
    public void onUpdate(QueueModel model, long displayed) {
        if (aheadLots == UNKNOWN) {
            join(displayed);
            return;
        }
        long expected = Math.max(0, displayedLots - tradedLots);
        if (expected > displayed && aheadLots > 0) {
            cancel(model, expected, expected - displayed);
        }
        aheadLots = Math.min(aheadLots, displayed);
        displayedLots = displayed;
        tradedLots = 0;
    }

    private void cancel(QueueModel model, long expected, long cancelled) {
        long behind = Math.max(0, expected - aheadLots);
        double gone = model.aheadShare(aheadLots, behind) * cancelled + carriedLots;
        long whole = (long) gone;
        carriedLots = gone - whole;
        aheadLots -= Math.min(aheadLots, whole);
    }

    /**
     * Quantity ahead of us.
     *
     * @return lots, or {@link #UNKNOWN}
     */
    public long aheadLots() {
        return aheadLots;
    }

    /**
     * What the level displayed when it was last updated.
     *
     * @return lots
     */
    public long displayedLots() {
        return displayedLots;
    }
}
