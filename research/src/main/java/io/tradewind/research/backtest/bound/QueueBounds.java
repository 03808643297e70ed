// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.bound;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestListener;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.SilentListeners;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.BookSpec;
import io.tradewind.simulation.queue.QueueSpec;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.engine.FillListener;
import io.tradewind.trading.order.Order;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a backtest over ticks again under the two extreme models of the queue: no cancellation is ahead of us, and all are. The truth,
 * which the data do not tell, lies between.
 */
public final class QueueBounds {
    private final BacktestSpec spec;
    private final LongConsumer progress;

    /**
     * Bounds of a backtest.
     *
     * @param spec the backtest, over ticks
     * @param progress told the number of ticks now and then; may throw to end the run
     */
    public QueueBounds(BacktestSpec spec, LongConsumer progress) {
        this.spec = spec;
        this.progress = progress;
    }

    /**
     * Runs both.
     *
     * @return the pessimistic and the optimistic bound; nothing for a backtest over bars
     */
    public List<QueueBound> run() {
        BookSpec book = spec.book();
        return book == null ? List.of() : List.of(run(book, QueueSpec.riskAverse()), run(book, QueueSpec.optimistic()));
    }

    private QueueBound run(BookSpec book, QueueSpec queue) {
        Tally tally = new Tally();
        BacktestResult result = new Backtest(spec.with(spec.strategies(), book.with(queue))).run(tally);
        int scale = spec.currency().scale();
        long pnl = result.portfolio().equityUnits() - spec.cash().unscaledAt(scale);
        return new QueueBound(
                queue.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Decimal.of(pnl, scale),
                tally.fills,
                Decimal.of(tally.feeUnits, scale));
    }

    private final class Tally implements BacktestListener, FillListener {
        private @Nullable InstrumentRegistry registry;
        private @Nullable RateTable rates;
        private long fills;
        private long feeUnits;

        @Override
        public EngineListeners listeners(InstrumentRegistry instruments, RateTable coreRates) {
            registry = instruments;
            rates = coreRates;
            EngineListeners silent = SilentListeners.with(benchmark());
            return new EngineListeners(
                    silent.ledger(), silent.orders(), this, silent.roundTrips(), silent.rejections(), silent.equity());
        }

        @Override
        public void onFill(
                Order order,
                long fillId,
                long bar,
                long lots,
                long priceTicks,
                long fee,
                Liquidity liquidity,
                long venueTimeNs,
                long receiveTimeNs) {
            if (registry == null || rates == null) {
                throw new IllegalStateException("the run has not begun");
            }
            fills++;
            feeUnits = Math.addExact(feeUnits, rates.toRunCurrency(fee, registry.settlementId(order.instrumentId())));
        }

        @Override
        public boolean wantsBenchmark() {
            return false;
        }

        @Override
        public EquityListener benchmark() {
            return (timeNs, portfolio) -> {};
        }

        @Override
        public void onProgress(long ticks, long timeNs) {
            progress.accept(ticks);
        }
    }
}
