// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.cost;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.engine.FillListener;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.portfolio.AccountKind;
import io.tradewind.trading.portfolio.EntryKind;
import io.tradewind.trading.portfolio.LedgerListener;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.Position;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a run and keeps apart what it earned and what it cost. Slippage and fees of a fill belong to the month of the
 * next sample of the account, because that sample is the first to show them.
 *
 * <p>Gross is not what is left over: it is the profit of the positions, taken from the portfolio, plus the slippage taken
 * from the fills. The change of the equity is taken from the account. That both agree is a check, not a definition.
 */
public final class CostLedger implements FillListener, OrderListener, LedgerListener, EquityListener {
    /** What an order may slip, basis points, unless stated otherwise. */
    public static final double DEFAULT_BUDGET_BPS = 10;

    private static final double BASIS_POINTS = 10_000;

    private final InstrumentRegistry registry;
    private final RateTable rates;
    private final OrderSlippage orders;
    private final RoundTripCosts[] roundTrips;
    private final long[] slippage;
    private final long[] splitNs;
    private final long[] fees;
    private final long[] funding;
    private final List<CostMonth> months = new ArrayList<>();
    private long deposits;
    private long unmeasured;
    private @Nullable YearMonth month;
    private Costs sampled = Costs.NONE;
    private Costs closed = Costs.NONE;
    private long sampledEquity;
    private long closedEquity;
    private long tripCount;
    private double tripCosts;
    private double tripValue;
    private double worstTripBps = Double.NaN;

    /**
     * An empty ledger.
     *
     * @param registry instruments and currencies of the run
     * @param rates the core's marks and rates, to be read only
     * @param budgetBps what an order may slip, basis points
     */
    public CostLedger(InstrumentRegistry registry, RateTable rates, double budgetBps) {
        this.registry = registry;
        this.rates = rates;
        this.orders = new OrderSlippage(budgetBps);
        this.roundTrips = new RoundTripCosts[registry.size()];
        Arrays.setAll(roundTrips, id -> new RoundTripCosts());
        this.slippage = new long[registry.size()];
        this.splitNs = new long[registry.size()];
        Arrays.fill(splitNs, Long.MIN_VALUE);
        this.fees = new long[registry.currencyCount()];
        this.funding = new long[registry.currencyCount()];
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
        boolean stale = order.createdNs() <= splitNs[order.instrumentId()];
        long arrival = stale ? 0 : order.arrivalTicks();
        fill(order.clientOrderId(), order.instrumentId(), order.side(), lots, priceTicks, arrival, feeUnits);
    }

    /** A fill; arrival 0 when it is not known. */
    void fill(long orderId, int instrumentId, Side side, long lots, long priceTicks, long arrivalTicks, long feeUnits) {
        Instrument instrument = registry.get(instrumentId);
        long reference = arrivalTicks > 0 ? arrivalTicks : priceTicks;
        unmeasured += arrivalTicks > 0 ? 0 : 1;
        long slipped = Slippage.units(instrument, side, lots, priceTicks, reference);
        long value = Math.abs(instrument.notionalUnits(reference, lots));
        slippage[instrumentId] = Math.addExact(slippage[instrumentId], slipped);
        int currency = registry.settlementId(instrumentId);
        fees[currency] = Math.addExact(fees[currency], feeUnits);
        if (arrivalTicks > 0) {
            orders.onFill(orderId, slipped, value);
        }
        roundTrips[instrumentId].onFill(
                side.sign() * lots,
                Math.addExact(slipped, feeUnits),
                value,
                (costs, entry) -> trip(costs, entry, currency));
    }

    private void trip(long costUnits, long entryValueUnits, int currency) {
        if (entryValueUnits == 0) {
            return;
        }
        double costs = rates.toRunCurrency(costUnits, currency);
        double value = rates.toRunCurrency(entryValueUnits, currency);
        double bps = BASIS_POINTS * costUnits / entryValueUnits;
        tripCount++;
        tripCosts += costs;
        tripValue += value;
        worstTripBps = Double.isNaN(worstTripBps) ? bps : Math.max(worstTripBps, bps);
    }

    @Override
    public void onOrderDone(Order order) {
        orders.onDone(order.clientOrderId());
    }

    @Override
    public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
        // costs nothing
    }

    @Override
    public void onPosting(
            long entryId,
            long timeNs,
            EntryKind kind,
            AccountKind account,
            int instrumentId,
            int currencyId,
            long units,
            long reference) {
        switch (kind) {
            case FUNDING, INTEREST -> {
                if (account == AccountKind.CASH) {
                    funding[currencyId] = Math.subtractExact(funding[currencyId], units);
                }
            }
            case TRANSFER -> {
                if (account == AccountKind.CASH) {
                    deposits = Math.addExact(deposits, rates.toRunCurrency(units, currencyId));
                }
            }
            case SETTLEMENT -> {
                if (instrumentId >= 0) {
                    splitNs[instrumentId] = timeNs;
                }
            }
            case FILL, FEE -> {}
        }
    }

    @Override
    public void onSample(long timeNs, Portfolio portfolio) {
        YearMonth now = YearMonth.from(Instant.ofEpochSecond(0, timeNs).atOffset(ZoneOffset.UTC));
        if (month != null && now.isAfter(month)) {
            closeMonth(month);
        }
        month = now;
        sampled = costs(portfolio);
        sampledEquity = Math.subtractExact(portfolio.equityUnits(), deposits);
    }

    private Costs costs(Portfolio portfolio) {
        long gross = 0;
        long slipped = 0;
        for (int id = 0; id < slippage.length; id++) {
            Position position = portfolio.position(id);
            rescale(id, position);
            int currency = registry.settlementId(id);
            long executed = Math.addExact(position.realisedUnits(), position.unrealisedUnits(portfolio.markTicks(id)));
            long ofInstrument = rates.toRunCurrency(slippage[id], currency);
            slipped = Math.addExact(slipped, ofInstrument);
            gross = Math.addExact(gross, Math.addExact(rates.toRunCurrency(executed, currency), ofInstrument));
        }
        return new Costs(gross, inRunCurrency(fees), slipped, inRunCurrency(funding));
    }

    private void rescale(int instrumentId, Position position) {
        if (splitNs[instrumentId] != Long.MIN_VALUE) {
            roundTrips[instrumentId].rescale(position.lots());
        }
    }

    private long inRunCurrency(long[] byCurrency) {
        long sum = 0;
        for (int currency = 0; currency < byCurrency.length; currency++) {
            sum = Math.addExact(sum, rates.toRunCurrency(byCurrency[currency], currency));
        }
        return sum;
    }

    private void closeMonth(YearMonth ending) {
        months.add(new CostMonth(ending, sampled.minus(closed), Math.subtractExact(sampledEquity, closedEquity)));
        closed = sampled;
        closedEquity = sampledEquity;
    }

    /**
     * The account at the end, and everything that was found. To be called once.
     *
     * @param portfolio the account as the run left it; fills since the last sample are counted into the last month
     * @return the report
     */
    public CostReport finish(Portfolio portfolio) {
        sampled = costs(portfolio);
        sampledEquity = Math.subtractExact(portfolio.equityUnits(), deposits);
        if (month != null) {
            closeMonth(month);
        }
        Costs total = months.stream().map(CostMonth::costs).reduce(Costs.NONE, Costs::plus);
        double mean = tripValue == 0 ? Double.NaN : BASIS_POINTS * tripCosts / tripValue;
        return new CostReport(
                total,
                months,
                closedEquity,
                orders.report(),
                new CostReport.RoundTrips(tripCount, mean, worstTripBps),
                unmeasured);
    }
}
