// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.TickBatch;

/** What is worth knowing of ticks as they pass: counts, steps, range of time, and what their ids tell. */
final class TickStatistics {
    private static final long LARGEST_STEP = 100_000_000L;

    private long snapshots;
    private long deltas;
    private long trades;
    private long quotes;
    private long levels;
    private long firstNs = Long.MAX_VALUE;
    private long lastNs = Long.MIN_VALUE;
    private long priceStep = LARGEST_STEP;
    private long quantityStep = LARGEST_STEP;
    private long highest;
    private long nonPositive;
    private long crossedQuotes;
    private long backwards;
    private final UpdateIds updateIds = new UpdateIds();
    private final TradeIdCounter tradeIds = new TradeIdCounter();

    /** What follows is another log: its ids need not join on. */
    void nextLog() {
        updateIds.nextLog();
        tradeIds.nextLog();
    }

    void add(TickBatch ticks, int i) {
        long receiveNs = ticks.receiveTimeNs(i);
        backwards += receiveNs < lastNs ? 1 : 0;
        lastNs = Math.max(lastNs, receiveNs);
        firstNs = Math.min(firstNs, receiveNs);
        switch (ticks.kind(i)) {
            case SNAPSHOT -> {
                snapshots++;
                updateIds.snapshot(ticks.id(i));
                addLevels(ticks, i);
            }
            case DELTA -> {
                deltas++;
                updateIds.delta(ticks.firstId(i), ticks.id(i), ticks.previousId(i));
                addLevels(ticks, i);
            }
            case TRADE -> {
                trades++;
                tradeIds.add(ticks.id(i));
                addPositive(ticks.price(i), ticks.quantity(i));
            }
            case QUOTE -> {
                quotes++;
                crossedQuotes += ticks.price(i) >= ticks.askPrice(i) ? 1 : 0;
                addPositive(ticks.price(i), ticks.quantity(i));
                addPositive(ticks.askPrice(i), ticks.askQuantity(i));
            }
        }
    }

    private void addPositive(long price, long quantity) {
        nonPositive += price <= 0 || quantity < 0 ? 1 : 0;
        addSteps(price, quantity);
    }

    private void addLevels(TickBatch ticks, int i) {
        int end = ticks.levelEnd(i);
        levels += end - ticks.levelStart(i);
        for (int level = ticks.levelStart(i); level < end; level++) {
            addPositive(ticks.levelPrice(level), ticks.levelQuantity(level));
        }
    }

    private void addSteps(long price, long quantity) {
        while (priceStep > 1 && price % priceStep != 0) {
            priceStep /= 10;
        }
        while (quantityStep > 1 && quantity % quantityStep != 0) {
            quantityStep /= 10;
        }
        highest = Math.max(highest, Math.max(magnitude(price), magnitude(quantity)));
    }

    private static long magnitude(long value) {
        return value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value);
    }

    TickCounts counts() {
        return new TickCounts(snapshots, deltas, trades, quotes, levels);
    }

    TickContinuity continuity() {
        return new TickContinuity(
                updateIds.gaps(),
                updateIds.resyncs(),
                updateIds.unsynchronised(),
                tradeIds.result(),
                crossedQuotes,
                backwards);
    }

    long firstNs() {
        return firstNs;
    }

    long lastNs() {
        return lastNs;
    }

    long priceStep() {
        return priceStep;
    }

    long quantityStep() {
        return quantityStep;
    }

    long highest() {
        return highest;
    }

    long nonPositive() {
        return nonPositive;
    }
}
