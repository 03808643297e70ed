// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.number.WideMath;
import io.tradewind.simulation.fee.FeeModel;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.portfolio.Portfolio;
import java.math.RoundingMode;

/**
 * Buy-and-hold beside a backtest over ticks: equal parts of the capital in every instrument, bought at the first marks of all of
 * them with the taker fee, and held. It is an account of its own, valued at the backtest's marks and at its samples.
 */
final class HoldBenchmark implements EquityListener {
    private static final long MANY_LOTS = 1_000_000;

    private final InstrumentRegistry registry;
    private final Portfolio portfolio;
    private final FeeModel fees;
    private final Money cash;
    private final EquityListener listener;
    private boolean deposited;
    private boolean bought;

    HoldBenchmark(InstrumentRegistry registry, RateTable rates, FeeModel fees, Money cash, EquityListener listener) {
        this.registry = registry;
        this.portfolio =
                new Portfolio(registry, rates, (entry, timeNs, kind, account, instrument, currency, units, ref) -> {});
        this.fees = fees;
        this.cash = cash;
        this.listener = listener;
    }

    @Override
    public void onSample(long timeNs, Portfolio other) {
        if (!deposited) {
            portfolio.deposit(cash, timeNs);
            deposited = true;
        }
        boolean marked = true;
        for (int i = 0; i < registry.size(); i++) {
            marked &= other.markTicks(i) != 0;
            if (other.markTicks(i) != 0) {
                portfolio.mark(i, other.markTicks(i));
            }
        }
        if (marked && !bought) {
            buy(timeNs);
            bought = true;
        }
        listener.onSample(timeNs, portfolio);
    }

    private void buy(long timeNs) {
        long part = cash.units() / registry.size();
        for (int i = 0; i < registry.size(); i++) {
            Instrument instrument = registry.get(i);
            long ticks = portfolio.markTicks(i);
            long lots = lotsFor(part, i, ticks);
            if (lots > 0) {
                long notional = Math.abs(instrument.notionalUnits(ticks, lots));
                long fee = fees.feeUnits(notional, Math.abs(instrument.baseUnits(lots)), Liquidity.TAKER);
                portfolio.fill(i + 1L, timeNs, i, Side.BUY, lots, ticks, fee);
            }
        }
    }

    /** Counted by many lots at once where they are cheap, whose worth would drown in rounding one by one. */
    private long lotsFor(long units, int instrumentId, long ticks) {
        long probe = portfolio.notionalUnits(instrumentId, ticks, 1) < MANY_LOTS ? MANY_LOTS : 1;
        long worth = portfolio.notionalUnits(instrumentId, ticks, probe);
        return worth <= 0 ? 0 : WideMath.multiplyDivide(units, probe, worth, RoundingMode.FLOOR);
    }
}
