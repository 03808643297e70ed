// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.control.ControlListener;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.FeatureListener;
import io.tradewind.trading.engine.MarketListener;
import io.tradewind.trading.execution.RejectionListener;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.RoundTrip;
import io.tradewind.trading.portfolio.metric.TradeOutcome;
import io.tradewind.trading.risk.Approved;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.Size;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Listens to the writer: keeps its journal, folds its fills, reports its trades and remembers the highest exposure. */
final class StressRecord implements RejectionListener, OrderListener {
    /** Told of trades. */
    @FunctionalInterface
    interface TradeSink {
        void onTrade(long tradeId, int symbol, TradeOutcome outcome, long pnlUnits, long exposureUnits);
    }

    private final InstrumentRegistry registry;
    private final OutputJournal journal;
    private final FillFold fold;
    private final TradeSink trades;
    private final Map<String, Long> reasons = new TreeMap<>();
    private final long[] peakExposure;
    private final long[] highestShare;
    private long highestTotalShare;
    private long peakEquity;
    private long peakTotal = -1;
    private TradeOutcome outcome = TradeOutcome.OPENED;
    private long realisedUnits;
    private long illegalTransitions;
    private long cuts;
    private @Nullable String exposureFault;

    StressRecord(InstrumentRegistry registry, OutputJournal journal, FillFold fold, TradeSink trades) {
        this.registry = registry;
        this.journal = journal;
        this.fold = fold;
        this.trades = trades;
        this.peakExposure = new long[registry.size()];
        this.highestShare = new long[registry.size()];
    }

    EngineListeners listeners() {
        return listeners(ControlListener.NONE);
    }

    EngineListeners listeners(ControlListener control) {
        return new EngineListeners(
                journal::posting,
                this,
                this::onFill,
                this::onRoundTrip,
                this,
                (timeNs, portfolio) -> sample(portfolio),
                MarketListener.NONE,
                FeatureListener.NONE,
                control);
    }

    private void onRoundTrip(RoundTrip trip) {
        outcome = TradeOutcome.of(trip.profitUnits());
        realisedUnits = Math.addExact(trip.profitUnits(), trip.feeUnits());
    }

    private void onFill(
            Order order,
            long fillId,
            long bar,
            long lots,
            long priceTicks,
            long feeUnits,
            Liquidity liquidity,
            long venueTimeNs,
            long receiveTimeNs) {
        int id = order.instrumentId();
        journal.fill(
                fillId,
                order.clientOrderId(),
                id,
                order.side(),
                lots,
                priceTicks,
                feeUnits,
                venueTimeNs,
                receiveTimeNs);
        fold.add(id, order.side().sign() * lots, priceTicks, feeUnits);
        long exposure = Math.abs(registry.get(id).notionalUnits(priceTicks, fold.heldLots(id)));
        trades.onTrade(fillId, id, outcome, Math.subtractExact(realisedUnits, feeUnits), exposure);
        outcome = TradeOutcome.OPENED;
        realisedUnits = 0;
    }

    /** Keeps the moment of the highest total exposure, positions at their marks, and the highest share of the equity of each symbol and of all. */
    private void sample(Portfolio portfolio) {
        long equity = portfolio.equityUnits();
        long total = 0;
        for (int i = 0; i < peakExposure.length; i++) {
            long exposure = exposure(portfolio, i);
            total = Math.addExact(total, exposure);
            highestShare[i] = Math.max(highestShare[i], share(exposure, equity));
        }
        highestTotalShare = Math.max(highestTotalShare, share(total, equity));
        if (total != portfolio.grossExposureUnits()) {
            exposureFault = "positions sum to " + total + ", the account says " + portfolio.grossExposureUnits();
        }
        if (total > peakTotal) {
            peakTotal = total;
            peakEquity = equity;
            for (int i = 0; i < peakExposure.length; i++) {
                peakExposure[i] = exposure(portfolio, i);
            }
        }
    }

    /** Units of 10^-8, rounded up; without equity any exposure is too much. */
    private static long share(long exposure, long equity) {
        if (exposure == 0) {
            return 0;
        }
        return equity <= 0
                ? Long.MAX_VALUE
                : WideMath.multiplyDivide(exposure, StressOutcome.WHOLE, equity, RoundingMode.CEILING);
    }

    private static long exposure(Portfolio portfolio, int id) {
        return portfolio.lots(id) == 0
                ? 0
                : Math.abs(portfolio.notionalUnits(id, portfolio.markTicks(id), portfolio.lots(id)));
    }

    @Override
    public void onRefused(long timeNs, Intent intent, Refused refused) {
        journal.refusal(timeNs, intent, refused);
        reasons.merge(refused.reason().name(), 1L, Long::sum);
    }

    @Override
    public void onCut(long timeNs, Intent wanted, Approved approved) {
        cuts++;
    }

    @Override
    public void onNotSized(long timeNs, int slotId, int instrumentId, Size.Reason reason) {
        reasons.merge("size " + reason, 1L, Long::sum);
    }

    @Override
    public void onOrderDone(Order order) {
        // fills and the ledger tell what matters
    }

    @Override
    public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
        illegalTransitions++;
    }

    /** Exposure of a symbol at the moment of the highest total, in units of the run currency. */
    long peakExposure(int id) {
        return peakExposure[id];
    }

    /** Equity at that moment. */
    long peakEquity() {
        return peakEquity;
    }

    /** Highest share of the equity that a symbol took, x 10^-8, whenever that was. */
    long highestShare(int id) {
        return highestShare[id];
    }

    /** The same for all symbols together. */
    long highestTotalShare() {
        return highestTotalShare;
    }

    long illegalTransitions() {
        return illegalTransitions;
    }

    /** Intents that the gate made smaller. */
    long cuts() {
        return cuts;
    }

    /** What the gate and the sizers refused, by reason. */
    Map<String, Long> reasons() {
        return reasons;
    }

    /** How the sum of positions differs from the account's exposure; null when it never did. */
    @Nullable
    String exposureFault() {
        return exposureFault;
    }
}
