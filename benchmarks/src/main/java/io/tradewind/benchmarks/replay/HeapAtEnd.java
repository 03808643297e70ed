// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.replay;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.research.backtest.BacktestListener;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;

/** Measures the heap from inside a backtest, at the equity sample of its last bar. */
final class HeapAtEnd implements BacktestListener {
    private final CountingListener counts = new CountingListener(true);
    private final long lastNs;
    private long used;

    HeapAtEnd(long bars) {
        this.lastNs = RandomWalk.START_NS + bars * RandomWalk.INTERVAL_NS - 1;
    }

    @Override
    public EngineListeners listeners(InstrumentRegistry registry, RateTable rates) {
        EngineListeners counting = counts.listeners(registry, rates);
        return new EngineListeners(
                counting.ledger(),
                counting.orders(),
                counting.fills(),
                counting.roundTrips(),
                counting.rejections(),
                (timeNs, portfolio) -> {
                    if (timeNs == lastNs) {
                        used = FlatHeap.usedAfterCollection();
                    }
                });
    }

    @Override
    public EquityListener benchmark() {
        return counts.benchmark();
    }

    @Override
    public void onProgress(long bars, long timeNs) {
        // nobody watches
    }

    /** Heap in use at the last bar, bytes. */
    long used() {
        return used;
    }

    CountingListener counts() {
        return counts;
    }
}
