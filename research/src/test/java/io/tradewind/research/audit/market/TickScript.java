// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSource;
import java.util.Optional;

/** Ticks in memory, written in whole units: the market of symbol AAA. Each is received {@value #LATENCY_NS} ns after it happened. */
public final class TickScript implements MarketTicks {
    private static final long ONE = 100_000_000L;
    private static final long LATENCY_NS = 7;
    private static final int CAPACITY = 4_096;

    private final TickBatch all = new TickBatch(CAPACITY);
    private final boolean hasDepth;
    private final String fingerprint;
    private long sequence;

    public TickScript(boolean hasDepth, String fingerprint) {
        this.hasDepth = hasDepth;
        this.fingerprint = fingerprint;
    }

    public TickScript snapshot(long timeNs, long id) {
        all.snapshot(++sequence, timeNs, timeNs + LATENCY_NS, id);
        return this;
    }

    public TickScript delta(long timeNs, long id) {
        all.delta(++sequence, timeNs, timeNs + LATENCY_NS, id, id, TickBatch.NO_ID);
        return this;
    }

    public TickScript bid(long price, long quantity) {
        all.bid(price * ONE, quantity * ONE);
        return this;
    }

    public TickScript ask(long price, long quantity) {
        all.ask(price * ONE, quantity * ONE);
        return this;
    }

    public TickScript trade(long timeNs, long price, long quantity, Side aggressor, boolean onBook) {
        all.trade(++sequence, timeNs, timeNs + LATENCY_NS, sequence, price * ONE, quantity * ONE, aggressor, onBook);
        return this;
    }

    /** A quote has no event time, as on a spot market. */
    public TickScript quote(long timeNs, long id, long bid, long bidQuantity, long ask, long askQuantity) {
        all.quote(
                ++sequence,
                TickBatch.NO_TIME,
                timeNs + LATENCY_NS,
                id,
                bid * ONE,
                bidQuantity * ONE,
                ask * ONE,
                askQuantity * ONE);
        return this;
    }

    public int size() {
        return all.size();
    }

    public long timeNs(int i) {
        return all.receiveTimeNs(i) - LATENCY_NS;
    }

    /** One tick in whole units. */
    public void copyTo(TickBatch batch, int i) {
        batch.clear();
        batch.copy(all, i, all.receiveTimeNs(i), all.sequence(i));
        batch.toTicksAndLots(ONE, ONE);
    }

    @Override
    public Optional<String> fingerprint(String symbol) {
        return symbol.equals("AAA") ? Optional.of(fingerprint) : Optional.empty();
    }

    @Override
    public boolean hasDepth(String symbol) {
        return hasDepth;
    }

    @Override
    public TickSource open(String symbol) {
        return new TickSource() {
            private int next;

            @Override
            public int read(TickBatch batch) {
                batch.clear();
                while (next < all.size() && !batch.isFull()) {
                    batch.copy(all, next, all.receiveTimeNs(next), all.sequence(next));
                    next++;
                }
                return batch.size();
            }

            @Override
            public void close() {
                next = all.size();
            }
        };
    }
}
