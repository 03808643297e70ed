// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderState;
import io.tradewind.trading.signal.Quotes;
import io.tradewind.trading.sizing.Intent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps at most one resting order a side where a quoting strategy wants it.
 *
 * <p>What a strategy said of a side holds until it says something else. An order for more than is wanted is amended, and keeps its place.
 * An order at another price is cancelled, and the next one is sent only when the venue has confirmed that the old one is gone: so a
 * side never has two orders, and a strategy's inventory limit holds whatever fills on the way. After a refusal by the risk gate the side rests for
 * {@value #PAUSE_NS} ns; a price that the venue has refused is not sent again for {@value #REFUSAL_NS} ns.
 */
public final class QuoteExecutor {
    private static final long PAUSE_NS = 1_000_000_000L;
    private static final long REFUSAL_NS = 100_000_000L;

    private final OrderExecutor executor;
    private final int slotId;
    private final int instrumentId;
    private final Quote bid = new Quote(Side.BUY);
    private final Quote ask = new Quote(Side.SELL);
    private final Intent intent = new Intent();

    private static final class Quote {
        final Side side;
        long ticks;
        long lots;
        long pausedUntilNs = Long.MIN_VALUE;
        long refusedTicks;
        long refusedUntilNs = Long.MIN_VALUE;

        @Nullable
        Order order;

        long orderId;

        Quote(Side side) {
            this.side = side;
        }

        /** The order while it lives; a pooled order object that serves another id is not ours any more. */
        @Nullable
        Order live() {
            Order current = order;
            boolean gone = current == null
                    || current.clientOrderId() != orderId
                    || current.state().isTerminal();
            return gone ? null : current;
        }
    }

    /**
     * Quotes of one strategy in one instrument.
     *
     * @param executor sends the orders
     * @param slotId the strategy's slot
     * @param instrumentId what it quotes
     */
    public QuoteExecutor(OrderExecutor executor, int slotId, int instrumentId) {
        this.executor = executor;
        this.slotId = slotId;
        this.instrumentId = instrumentId;
    }

    /**
     * Brings the working orders nearer to what is wanted.
     *
     * @param quotes what the strategy says now
     * @param referenceTicks price at the decision
     * @param nowNs the core's clock
     */
    public void apply(Quotes quotes, long referenceTicks, long nowNs) {
        apply(bid, quotes, referenceTicks, nowNs);
        apply(ask, quotes, referenceTicks, nowNs);
    }

    private void apply(Quote quote, Quotes quotes, long referenceTicks, long nowNs) {
        if (quotes.isSaid(quote.side)) {
            quote.ticks = quotes.ticks(quote.side);
            quote.lots = quotes.lots(quote.side);
        }
        Order order = quote.live();
        if (order == null) {
            place(quote, referenceTicks, nowNs);
        } else if (order.intent().limitTicks != quote.ticks || quote.lots == 0) {
            withdraw(order, nowNs);
        } else if (order.leavesLots() > quote.lots) {
            shrink(order, quote.lots, nowNs);
        }
    }

    /** Takes what is too much off a quote, which keeps its place in the queue; while it cannot be amended it is withdrawn. */
    private void shrink(Order order, long lots, long nowNs) {
        boolean pending = order.state() == OrderState.PENDING_AMEND || order.state() == OrderState.PENDING_CANCEL;
        if (!pending && !executor.amend(order, order.filledLots() + lots, order.intent().limitTicks, nowNs)) {
            withdraw(order, nowNs);
        }
    }

    private void place(Quote quote, long referenceTicks, long nowNs) {
        boolean refused = quote.ticks == quote.refusedTicks && nowNs < quote.refusedUntilNs;
        if (quote.lots == 0 || nowNs < quote.pausedUntilNs || refused) {
            return;
        }
        intent.clear();
        intent.slotId = slotId;
        intent.instrumentId = instrumentId;
        intent.purpose = Intent.Purpose.QUOTE;
        intent.side = quote.side;
        intent.type = OrderType.LIMIT;
        intent.lots = quote.lots;
        intent.limitTicks = quote.ticks;
        intent.postOnly = true;
        intent.referenceTicks = referenceTicks;
        Order sent = executor.submit(intent, nowNs);
        quote.order = sent;
        if (sent == null) {
            quote.pausedUntilNs = nowNs + PAUSE_NS;
        } else {
            quote.orderId = sent.clientOrderId();
        }
    }

    private void withdraw(Order order, long nowNs) {
        if (order.state() != OrderState.PENDING_CANCEL) {
            executor.cancel(order, nowNs);
        }
    }

    /**
     * The venue has refused a quote.
     *
     * @param side its side
     * @param ticks its price
     * @param nowNs the core's clock
     */
    public void onRejected(Side side, long ticks, long nowNs) {
        Quote quote = side == Side.BUY ? bid : ask;
        quote.refusedTicks = ticks;
        quote.refusedUntilNs = nowNs + REFUSAL_NS;
    }

    /**
     * Takes both quotes away, and wants none until the strategy speaks again.
     *
     * @param nowNs the core's clock
     */
    public void withdrawAll(long nowNs) {
        withdraw(bid, nowNs);
        withdraw(ask, nowNs);
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        save(bid, sink);
        save(ask, sink);
    }

    private static void save(Quote quote, StateSink sink) {
        sink.putLong(quote.ticks);
        sink.putLong(quote.lots);
        sink.putLong(quote.pausedUntilNs);
        sink.putLong(quote.refusedTicks);
        sink.putLong(quote.refusedUntilNs);
        sink.putLong(quote.live() == null ? 0 : quote.orderId);
    }

    private void withdraw(Quote quote, long nowNs) {
        quote.lots = 0;
        Order order = quote.live();
        if (order != null) {
            withdraw(order, nowNs);
        }
    }
}
