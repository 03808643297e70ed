// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.quant.performance.Metric;
import io.tradewind.trading.engine.FillListener;
import io.tradewind.trading.engine.MarketListener;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Measures quoting strategies while they run: fills, spread captured, adverse selection, inventory and time at the best price.
 *
 * <p>Orders and fills of purpose quote count; the inventory follows every fill of a strategy that has quoted. All prices are those
 * that the core had seen at that moment. Sums over instruments are in run currency at the rates of the moment; their inventory is
 * the sum of the absolute values held.
 */
public final class QuotingMetrics implements MarketListener, FillListener, OrderListener {
    private final InstrumentQuoting[] instruments;
    private final Inventory value = new Inventory();
    private final double[] heldValues;
    private final BitSet quotingSlots = new BitSet();
    private double heldValue;

    /**
     * Metrics of a run that has not begun.
     *
     * @param registry instruments
     * @param rates of the core
     */
    public QuotingMetrics(InstrumentRegistry registry, RateTable rates) {
        this.instruments = new InstrumentQuoting[registry.size()];
        this.heldValues = new double[registry.size()];
        for (int i = 0; i < instruments.length; i++) {
            Instrument instrument = registry.get(i);
            instruments[i] = new InstrumentQuoting(instrument, new ContractValue(instrument, registry, rates));
        }
    }

    @Override
    public void onTick(long nowNs, int instrumentId, OrderBook book) {
        instruments[instrumentId].onTick(nowNs, book);
        value.advance(nowNs);
        revalue(instrumentId);
    }

    @Override
    public void onTrade(long nowNs, int instrumentId, long priceTicks, long quantityLots, Side aggressor) {
        // trades between others move nothing here
    }

    @Override
    public void onOrderAccepted(Order order) {
        if (isQuote(order)) {
            instruments[order.instrumentId()].onAccepted(order);
        }
    }

    @Override
    public void onOrderDone(Order order) {
        if (isQuote(order)) {
            instruments[order.instrumentId()].onDone(order);
        }
    }

    @Override
    public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
        // counted by the core
    }

    private boolean isQuote(Order order) {
        boolean quote = order.intent().purpose == Intent.Purpose.QUOTE;
        if (quote) {
            quotingSlots.set(order.intent().slotId);
        }
        return quote;
    }

    @Override
    public void onFill(
            Order order,
            long fillId,
            long bar,
            long lots,
            long priceTicks,
            long feeUnits,
            Liquidity liquidity,
            long venueTimeNs,
            long receiveTimeNs) {
        InstrumentQuoting quoting = instruments[order.instrumentId()];
        if (isQuote(order)) {
            quoting.onQuoteFill(order.side(), lots, (double) priceTicks, receiveTimeNs);
        }
        if (quotingSlots.get(order.intent().slotId)) {
            quoting.hold(order.side(), lots, receiveTimeNs);
            value.advance(receiveTimeNs);
            revalueAll();
        }
    }

    /** At fills, which are few, the sum is taken anew: roundings do not add up. */
    private void revalueAll() {
        heldValue = 0;
        for (int i = 0; i < instruments.length; i++) {
            heldValues[i] = instruments[i].heldValue();
            heldValue += heldValues[i];
        }
        value.set(heldValue);
    }

    private void revalue(int instrumentId) {
        double now = instruments[instrumentId].heldValue();
        heldValue += now - heldValues[instrumentId];
        heldValues[instrumentId] = now;
        value.set(heldValue);
    }

    /**
     * Figures of all instruments together.
     *
     * @return metrics in run currency; NaN where nothing was to be measured
     */
    public List<Metric> values() {
        return total().metrics();
    }

    private QuotingFigures total() {
        QuotingTally sum = new QuotingTally();
        for (InstrumentQuoting quoting : instruments) {
            sum.add(quoting.tally());
        }
        return QuotingFigures.of(QuotingFigures.TOTAL, sum, value, "currency");
    }

    /**
     * Figures of all instruments together, then of each that was quoted, in the order of their ids.
     *
     * @return nothing when no strategy quoted
     */
    public List<QuotingFigures> figures() {
        List<QuotingFigures> figures = new ArrayList<>();
        for (InstrumentQuoting quoting : instruments) {
            if (quoting.tally().orders > 0) {
                Instrument instrument = quoting.instrument;
                String unit = instrument.terms().base().code();
                figures.add(QuotingFigures.of(instrument.symbol(), quoting.tally(), quoting.inventory, unit));
            }
        }
        if (!figures.isEmpty()) {
            figures.addFirst(total());
        }
        return figures;
    }
}
