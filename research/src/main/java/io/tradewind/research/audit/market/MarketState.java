// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One instrument as the venue had it: the book after the last tick, that tick, what we took since, and our open orders. */
final class MarketState {
    private final MarketBook book;
    private final TakenDepth taken = new TakenDepth();
    private final Map<String, OpenOrder> orders = new HashMap<>();
    private @Nullable TickKind kind;
    private long sequence;
    private long timeNs = Long.MIN_VALUE;
    private long nextTimeNs = Long.MAX_VALUE;
    private long tradePrice;
    private long tradeQuantity;
    private Side aggressor = Side.BUY;
    private boolean tookFromBook;

    MarketState(boolean hasDepth) {
        book = new MarketBook(hasDepth);
    }

    MarketBook book() {
        return book;
    }

    TakenDepth taken() {
        return taken;
    }

    /** Applies a tick that happened at this time. */
    void apply(TickBatch ticks, int i, long happenedNs) {
        kind = ticks.kind(i);
        sequence = ticks.sequence(i);
        timeNs = happenedNs;
        switch (ticks.kind(i)) {
            case SNAPSHOT -> snapshot(ticks, i);
            case DELTA -> delta(ticks, i);
            case QUOTE -> quote(ticks, i);
            case TRADE -> trade(ticks, i);
        }
    }

    private void snapshot(TickBatch ticks, int i) {
        if (book.snapshot(ticks, i)) {
            taken.clear();
        }
    }

    private void delta(TickBatch ticks, int i) {
        if (!book.delta(ticks, i) || taken.isEmpty()) {
            return;
        }
        for (int level = ticks.levelStart(i); level < ticks.levelEnd(i); level++) {
            Side side = level < ticks.askStart(i) ? Side.BUY : Side.SELL;
            long price = ticks.levelPrice(level);
            if (book.isFromLevels(side, price)) {
                taken.forget(side, price);
            }
        }
    }

    private void quote(TickBatch ticks, int i) {
        long bid = book.best(Side.BUY);
        long bidQuantity = book.displayed(Side.BUY, bid);
        long ask = book.best(Side.SELL);
        long askQuantity = book.displayed(Side.SELL, ask);
        if (book.quote(ticks, i)) {
            forgetUnlessStill(Side.BUY, bid, bidQuantity);
            forgetUnlessStill(Side.SELL, ask, askQuantity);
        }
    }

    private void forgetUnlessStill(Side side, long best, long quantity) {
        if (book.best(side) != best || book.displayed(side, best) != quantity) {
            taken.forgetFrom(side, book.best(side));
        }
    }

    private void trade(TickBatch ticks, int i) {
        tradePrice = ticks.price(i);
        tradeQuantity = ticks.quantity(i);
        aggressor = ticks.aggressor(i);
        tookFromBook = ticks.isOnBook(i);
    }

    /** Tells when the tick behind the last one happened; Long.MAX_VALUE when there is none. */
    void before(long tickTimeNs) {
        nextTimeNs = tickTimeNs;
    }

    /** Keeps the open orders; the row was judged. */
    void after(VenueRow row) {
        switch (row.event()) {
            case ACCEPTED -> orders.put(row.orderId(), new OpenOrder(row));
            case FILLED_MAKER, FILLED_TAKER -> fill(row);
            case ENDED -> orders.remove(row.orderId());
            case QUEUE -> {}
        }
    }

    private void fill(VenueRow row) {
        OpenOrder order = orders.get(row.orderId());
        if (order == null) {
            return;
        }
        if (order.isFilledBy(row.quantity())) {
            orders.remove(row.orderId());
        }
        order.fill(row.quantity());
    }

    /** An open order; null when it was not accepted, or is over. */
    @Nullable
    OpenOrder order(String orderId) {
        return orders.get(orderId);
    }

    /** Whether a tick has come yet. */
    boolean hasBegun() {
        return kind != null;
    }

    boolean isTrade() {
        return kind == TickKind.TRADE;
    }

    /** Whether the last tick is a trade with those who rest in the book. */
    boolean isTradeWithBook() {
        return isTrade() && tookFromBook;
    }

    long sequence() {
        return sequence;
    }

    long timeNs() {
        return timeNs;
    }

    long nextTimeNs() {
        return nextTimeNs;
    }

    long tradePrice() {
        return tradePrice;
    }

    long tradeQuantity() {
        return tradeQuantity;
    }

    Side aggressor() {
        return aggressor;
    }
}
