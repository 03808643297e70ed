// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring.reference;

import io.tradewind.app.eval.ReferenceBacktest.Fill;
import io.tradewind.app.eval.ReferenceBacktest.Trade;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.DecimalText;
import io.tradewind.research.backtest.BacktestListener;
import io.tradewind.research.backtest.SilentListeners;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.RoundTrip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps what a reference case compares: fills, round trips and the equity of each bar, in doubles. */
final class ReferenceRecorder implements BacktestListener {
    private final double[] equity;
    private final List<Trade> trades = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private int samples;
    private long feeUnits;

    ReferenceRecorder(int bars) {
        this.equity = new double[bars];
    }

    @Override
    public EngineListeners listeners(InstrumentRegistry registry, RateTable rates) {
        EngineListeners silent = SilentListeners.with(this::onSample);
        Instrument instrument = registry.get(0);
        return new EngineListeners(
                silent.ledger(),
                silent.orders(),
                (order, fillId, bar, lots, priceTicks, fee, liquidity, venueTimeNs, receiveTimeNs) ->
                        onFill(instrument, order.side(), bar, lots, priceTicks, fee),
                trip -> onRoundTrip(instrument, trip),
                silent.rejections(),
                silent.equity());
    }

    /** A sample after the last bar's replaces it: the end-of-data settlement counts to the last bar. */
    private void onSample(long timeNs, Portfolio portfolio) {
        int index = Math.min(samples, equity.length - 1);
        Currency currency = portfolio.position(0).instrument().settlement();
        equity[index] = money(portfolio.equityUnits(), currency);
        samples++;
    }

    private void onFill(Instrument instrument, Side side, long bar, long lots, long priceTicks, long fee) {
        feeUnits = Math.addExact(feeUnits, fee);
        fills.add(new Fill(
                Math.toIntExact(bar),
                (double) side.sign() * lots,
                Double.parseDouble(instrument.priceText(priceTicks)),
                money(fee, instrument.settlement())));
    }

    private void onRoundTrip(Instrument instrument, RoundTrip trip) {
        Currency currency = instrument.settlement();
        double pnl = money(trip.profitUnits(), currency);
        trades.add(new Trade(
                trip.signedLots(),
                Math.toIntExact(trip.entryBar()),
                Math.toIntExact(trip.exitBar()),
                instrument
                        .averagePrice(trip.entryCostUnits(), trip.signedLots())
                        .doubleValue(),
                Double.parseDouble(instrument.priceText(trip.exitTicks())),
                pnl,
                pnl / Math.abs(money(trip.entryCostUnits(), currency)),
                money(trip.feeUnits(), currency)));
    }

    private static double money(long units, Currency currency) {
        return Double.parseDouble(DecimalText.format(units, currency.scale()));
    }

    @Override
    public EquityListener benchmark() {
        return (timeNs, portfolio) -> {};
    }

    @Override
    public void onProgress(long bars, long timeNs) {
        // a reference case is short
    }

    double[] equity() {
        return Arrays.copyOf(equity, equity.length);
    }

    List<Trade> trades() {
        return List.copyOf(trades);
    }

    List<Fill> fills() {
        return List.copyOf(fills);
    }

    int openTrades(Portfolio portfolio) {
        return portfolio.lots(0) == 0 ? 0 : 1;
    }

    double commissions(Currency currency) {
        return Decimal.of(feeUnits, currency.scale()).toDouble();
    }
}
