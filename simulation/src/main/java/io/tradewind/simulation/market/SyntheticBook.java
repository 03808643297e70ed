// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.quant.random.Xoshiro256;

/**
 * The book of a synthetic symbol and what happens in it: orders that take, changes at the best prices, moves after the latent
 * price, and the levels behind. Whatever changes it writes its ticks at once, but for deltas, which wait for {@link #delta}.
 */
final class SyntheticBook {
    /** Share of orders, times how far the latent price is away, that know where it is. */
    private static final double INFORMED = 0.5;

    /** How far the quantities at the best prices lean towards the latent price. */
    private static final double LEAN = 0.6;

    /** Share of changes at a best price that come with a new quantity to go to. */
    private static final double NEW_TARGET = 0.35;

    /** Share of wide spreads that the far side closes. */
    private static final double FAR_SIDE = 0.1;

    /** Share of new best prices that leave a spread of one tick. */
    private static final double CLOSING = 0.4;

    /** Share of the levels in the way of a move that an order takes; the others are cancelled. */
    private static final double TAKEN = 0.08;

    /** How long a move by the width of the band takes. */
    private static final double MOVE_NS = 5e7;

    /** Most levels that are cancelled in a step of a move. */
    private static final int STEP_LEVELS = 3;

    /** A resting order is at least the rest of the order that takes over this. */
    private static final int LARGE_PARTS = 6;

    /** Deltas over which the share of those with a move is averaged. */
    private static final double MOVE_MEMORY = 1_000;

    private static final int MOST_TRADES = 60;
    private static final int MOST_LEVELS = 20;
    private static final int MOST_WINDOW = 1 << 16;
    private static final long NEVER = Long.MAX_VALUE;
    private static final double NANOS = 1e9;

    private final Xoshiro256 random;
    private final MarketFigures figures;
    private final long priceStep;
    private final long quantityStep;
    private final TickLadder bids;
    private final TickLadder asks;
    private final ValueSampler orderLots;
    private final ValueSampler tradeLots;
    private final ValueSampler bestLots;
    private final ValueSampler deepLots;
    private final ValueSampler distances;
    private final ValueSampler levelsPerDelta;
    private final double bandShare;
    private final double pauseNs;
    private final double movePauseNs;
    private final double flipShare;
    private final double followShare;
    private final double farTicks;
    private long targetBid;
    private long targetAsk;
    private boolean hiddenBuy;
    private double latentTicks;
    private double bandTicks;
    private boolean moving;
    private boolean moved;
    private double movedShare;
    private long moveNs = NEVER;
    private long refillNs = NEVER;
    private long sequence;
    private long updateId = 1_000_000;
    private long deltaId;
    private long tradeId = 1_000;

    SyntheticBook(MarketFigures figures, Xoshiro256 random) {
        this.figures = figures;
        this.random = random;
        MarketFigures.Terms terms = figures.terms();
        MarketFigures.Book book = figures.book();
        this.priceStep = terms.priceStep();
        this.quantityStep = terms.quantityStep();
        this.orderLots = new ValueSampler(figures.flow().orderLots());
        this.tradeLots = new ValueSampler(figures.flow().tradeLots());
        this.bestLots = new ValueSampler(book.bestLots());
        this.deepLots = new ValueSampler(book.deepLots());
        this.distances = new ValueSampler(book.distanceTicks());
        this.levelsPerDelta = new ValueSampler(figures.arrivals().levelsPerDelta());
        MarketFigures.Returns returns = figures.returns();
        this.bandShare = returns.deviation() / StrictMath.sqrt(10 * returns.moveShare());
        this.movedShare = returns.moveShare();
        this.pauseNs = pause(figures);
        this.flipShare = (1 - figures.flow().signPersistence()) / 2;
        this.followShare = (1 + StrictMath.sqrt(figures.flow().signShare())) / 2;
        this.farTicks = book.distanceTicks().quantile(0.5);
        this.latentTicks = terms.startTicks();
        this.bandTicks = bandShare * latentTicks;
        double stepTicks = book.nearGapTicks() * (1 + STEP_LEVELS) / 2;
        this.movePauseNs = MOVE_NS * StrictMath.min(1, stepTicks / bandTicks);
        int window = window(figures);
        int best = (int) terms.startTicks();
        this.bids = new TickLadder(1, window, best);
        this.asks = new TickLadder(-1, window, best + 1);
        targetBid = bestLots.draw(random);
        targetAsk = bestLots.draw(random);
        bids.set(best, targetBid);
        asks.set(-best - 1, targetAsk);
        fill(bids);
        fill(asks);
    }

    /** A spread wider than a tick lasts this long on the mean: the share of time over the share and rate of such quotes. */
    private static double pause(MarketFigures figures) {
        MarketFigures.Book book = figures.book();
        double wideQuotes = book.wideQuoteShare() * figures.arrivals().quotes().rate();
        double seconds = wideQuotes > 0 ? book.wideTimeShare() / wideQuotes : 0;
        return NANOS * StrictMath.max(1e-5, StrictMath.min(1e-2, seconds));
    }

    /** Ticks that are kept behind the best price: where levels change, and more than the price can move between two deltas. */
    private static int window(MarketFigures figures) {
        double reach = 1.2 * figures.book().distanceTicks().quantile(0.98);
        double jump = 1.2 * LatentPrice.LARGEST_STEP * figures.terms().startTicks();
        double wanted = StrictMath.max(reach, jump);
        int window = 1 << 10;
        while (window < MOST_WINDOW && window < wanted) {
            window <<= 1;
        }
        return window;
    }

    private void fill(TickLadder side) {
        int rounds = 4_000;
        for (int i = 0; i < rounds; i++) {
            changeDeep(side);
        }
    }

    /** Time of the next event that the book itself causes. */
    long nextNs() {
        return Math.min(moveNs, refillNs);
    }

    /** The latent price has moved: begins to follow when it is out of the band around the mid. */
    void aim(double ticks, long nowNs) {
        latentTicks = ticks;
        bandTicks = bandShare * ticks;
        if (!moving && StrictMath.abs(latentTicks - mid()) > bandTicks) {
            moving = true;
            moveNs = nowNs + 1 + (long) (random.nextDouble() * (LatentPrice.STEP_NS - 2));
        }
    }

    private double mid() {
        return 0.5 * (bids.bestTicks() + asks.bestTicks());
    }

    /** The next step of a move, or of closing a wide spread. */
    void follow(TickBatch out) {
        if (moveNs <= refillNs) {
            long nowNs = moveNs;
            move(out, nowNs);
        } else {
            long nowNs = refillNs;
            refillNs = NEVER;
            refill(out, nowNs);
        }
    }

    private void move(TickBatch out, long nowNs) {
        boolean up = latentTicks > mid();
        TickLadder side = up ? asks : bids;
        moved = true;
        if (side.bestKey() < (up ? -latentTicks : latentTicks)) {
            moving = false;
            moveNs = NEVER;
            return;
        }
        if (random.nextDouble() < TAKEN) {
            take(out, nowNs, side, up ? Side.BUY : Side.SELL, orderLots.draw(random));
        } else {
            cancelBest(side);
            quote(out, nowNs);
        }
        moveNs = nowNs + drawNs(movePauseNs);
        scheduleRefill(nowNs);
    }

    private void cancelBest(TickLadder side) {
        for (int level = 1 + random.nextInt(STEP_LEVELS); level > 0; level--) {
            side.set(side.bestKey(), 0);
            guard(side);
            updateId++;
        }
    }

    private void refill(TickBatch out, long nowNs) {
        boolean up = latentTicks > mid();
        boolean bid = up != (random.nextDouble() < FAR_SIDE);
        TickLadder side = bid ? bids : asks;
        int spread = asks.bestTicks() - bids.bestTicks();
        int step = random.nextDouble() < CLOSING ? spread - 1 : 1 + random.nextInt(spread - 1);
        side.set(side.bestKey() + step, Math.min(deepLots.draw(random), bestLots.draw(random)));
        updateId++;
        quote(out, nowNs);
        scheduleRefill(nowNs);
    }

    private void scheduleRefill(long nowNs) {
        refillNs = asks.bestTicks() - bids.bestTicks() > 1 ? nowNs + drawNs(pauseNs) : NEVER;
    }

    private long drawNs(double mean) {
        return 1 + (long) (mean * StrictTables.minusLog(1 - random.nextDouble()));
    }

    /** A change of the quantity at a best price, on the way to a target that changes too. */
    void changeBest(TickBatch out, long nowNs) {
        boolean bid = random.nextLong() < 0;
        TickLadder side = bid ? bids : asks;
        if (random.nextDouble() < NEW_TARGET) {
            newTarget(bid);
        }
        long now = side.bestLots();
        long target = bid ? targetBid : targetAsk;
        long then = now + (long) ((target - now) * random.nextDouble());
        if (then == now) {
            then = now > 1 ? now - 1 : now + 1;
        }
        side.set(side.bestKey(), then);
        updateId++;
        quote(out, nowNs);
    }

    private void newTarget(boolean bid) {
        double lean = LEAN * lean();
        double factor = bid ? 1 + lean : 1 - lean;
        long target = Math.max(1, (long) (factor * bestLots.draw(random)));
        if (bid) {
            targetBid = target;
        } else {
            targetAsk = target;
        }
    }

    /** Where the latent price is: -1 at the lower end of the band to 1 at the upper. */
    private double lean() {
        double share = (latentTicks - mid()) / bandTicks;
        return StrictMath.max(-1, StrictMath.min(1, share));
    }

    /** An aggressive order. */
    void order(TickBatch out, long nowNs) {
        boolean buy = orderBuys();
        TickLadder side = buy ? asks : bids;
        take(out, nowNs, side, buy ? Side.BUY : Side.SELL, orderLots.draw(random));
        scheduleRefill(nowNs);
    }

    private boolean orderBuys() {
        if (random.nextDouble() < flipShare) {
            hiddenBuy = !hiddenBuy;
        }
        double lean = lean();
        if (random.nextDouble() < INFORMED * StrictMath.abs(lean)) {
            return lean > 0;
        }
        return random.nextDouble() < followShare == hiddenBuy;
    }

    /** Takes from the best level on, a trade for each resting order, and quotes what is left. */
    private void take(TickBatch out, long nowNs, TickLadder side, Side aggressor, long lots) {
        long rest = lots;
        int trades = 0;
        for (int level = 0; level < MOST_LEVELS && rest > 0; level++) {
            long here = side.bestLots();
            long taken = Math.min(rest, here);
            trades = trades(out, nowNs, side.bestTicks(), taken, aggressor, trades);
            side.set(side.bestKey(), here - taken);
            guard(side);
            updateId++;
            rest -= taken;
        }
        quote(out, nowNs);
    }

    private int trades(TickBatch out, long nowNs, int ticks, long lots, Side aggressor, int before) {
        long rest = lots;
        int count = before;
        while (rest > 0) {
            long part = count < MOST_TRADES ? Math.min(rest, restingOrder(rest)) : rest;
            out.trade(sequence++, nowNs, nowNs, tradeId++, ticks * priceStep, part * quantityStep, aggressor, true);
            rest -= part;
            count++;
        }
        return count;
    }

    /** Quantity of the resting order that an order meets: the larger orders are, the larger are those they meet. */
    private long restingOrder(long rest) {
        long larger = Math.max(tradeLots.draw(random), tradeLots.draw(random));
        return Math.max(larger, rest / LARGE_PARTS);
    }

    /** A side never runs empty: its last level is followed by another, a gap behind. */
    private void guard(TickLadder side) {
        if (side.isEmpty()) {
            side.set(side.bestKey() - 1 - (int) figures.book().nearGapTicks(), deepLots.draw(random));
        }
    }

    private void quote(TickBatch out, long nowNs) {
        out.quote(
                sequence++,
                nowNs,
                nowNs,
                updateId,
                bids.bestTicks() * priceStep,
                bids.bestLots() * quantityStep,
                asks.bestTicks() * priceStep,
                asks.bestLots() * quantityStep);
    }

    /** All levels. */
    void snapshot(TickBatch out, long nowNs) {
        out.snapshot(sequence++, nowNs, nowNs, updateId);
        bids.all(out, priceStep, quantityStep);
        asks.all(out, priceStep, quantityStep);
        deltaId = updateId;
    }

    /** The levels behind change, as many as in a delta of the log; then what has changed since the last delta goes out. */
    void delta(TickBatch out, long nowNs) {
        long wanted = wantedChanges();
        for (long i = (long) bids.changes() + asks.changes(); i < wanted; i++) {
            changeDeep(random.nextLong() < 0 ? bids : asks);
        }
        if (updateId > deltaId) {
            out.delta(sequence++, nowNs, nowNs, deltaId + 1, updateId, TickBatch.NO_ID);
            bids.flush(out, priceStep, quantityStep);
            asks.flush(out, priceStep, quantityStep);
            deltaId = updateId;
        }
    }

    /** Levels in this delta: the highest of the table where the price has moved, the others where it has not. */
    private long wantedChanges() {
        movedShare += ((moved ? 1 : 0) - movedShare) / MOVE_MEMORY;
        double draw = random.nextDouble();
        double probability = moved ? 1 - movedShare * (1 - draw) : draw * (1 - movedShare);
        moved = false;
        return levelsPerDelta.at(probability);
    }

    /**
     * One change behind the best price: a level is resized, set or taken out; set where the next level is further away than
     * levels are there on the mean.
     */
    private void changeDeep(TickLadder side) {
        int distance = (int) Math.min(distances.draw(random), MOST_WINDOW);
        int key = side.bestKey() - distance;
        int found = side.firstFrom(key);
        boolean there = side.isOccupied(found);
        if (there && random.nextDouble() < figures.book().updateShare()) {
            side.set(found, deepLots.draw(random));
        } else {
            double gap = key - found;
            double usual = usualGap(distance);
            boolean add = !there || random.nextDouble() * (gap + usual) < gap;
            side.set(add ? key : found, add ? deepLots.draw(random) : 0);
        }
        updateId++;
    }

    private double usualGap(int distance) {
        MarketFigures.Book book = figures.book();
        double near = book.nearGapTicks();
        double share = StrictMath.min(1, distance / farTicks);
        return near + share * (book.farGapTicks() - near);
    }
}
