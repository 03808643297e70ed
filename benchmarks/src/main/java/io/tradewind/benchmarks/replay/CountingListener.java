// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.replay;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.research.backtest.BacktestListener;
import io.tradewind.research.backtest.SilentListeners;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;

/** Counts what a backtest tells and keeps nothing of it: the part of a run folder's recorder that is not writing. */
final class CountingListener implements BacktestListener {
    private final boolean benchmark;
    private long postings;
    private long fills;
    private long roundTrips;
    private long samples;

    CountingListener(boolean benchmark) {
        this.benchmark = benchmark;
    }

    @Override
    public EngineListeners listeners(InstrumentRegistry registry, RateTable rates) {
        EngineListeners silent = SilentListeners.with((timeNs, portfolio) -> samples++);
        return new EngineListeners(
                (entryId, timeNs, kind, account, instrumentId, currencyId, units, reference) -> postings++,
                silent.orders(),
                (order, fillId, bar, lots, priceTicks, feeUnits, liquidity, venueTimeNs, receiveTimeNs) -> fills++,
                trip -> roundTrips++,
                silent.rejections(),
                silent.equity());
    }

    @Override
    public boolean wantsBenchmark() {
        return benchmark;
    }

    @Override
    public EquityListener benchmark() {
        return (timeNs, portfolio) -> samples++;
    }

    @Override
    public void onProgress(long bars, long timeNs) {
        // nobody watches
    }

    long postings() {
        return postings;
    }

    long fills() {
        return fills;
    }

    long roundTrips() {
        return roundTrips;
    }

    long samples() {
        return samples;
    }
}
