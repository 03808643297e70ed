// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.performance.TradeSample;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.trading.portfolio.RoundTrip;
import io.tradewind.trading.portfolio.RoundTripListener;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** {@code trades.csv}: every round trip; keeps profit, return and holding time of each for the metrics. */
final class TradesFile implements RoundTripListener, Closeable {
    private static final String HEADER = "instrument,strategy,side,quantity,entry_time_ns,entry_price,exit_time_ns,"
            + "exit_price,pnl,fees,return,bars_held";
    private static final int RETURN_SCALE = 12;

    private final CsvFile csv;
    private final InstrumentRegistry registry;
    private final RateTable rates;
    private final ClientOrderIds ids;
    private double[] profits = new double[64];
    private double[] returns = new double[64];
    private long[] holdingNs = new long[64];
    private int count;

    TradesFile(RunFolder folder, InstrumentRegistry registry, RateTable rates, ClientOrderIds ids) throws IOException {
        this.csv = new CsvFile(folder.file("trades.csv"), HEADER, null);
        this.registry = registry;
        this.rates = rates;
        this.ids = ids;
    }

    @Override
    public void onRoundTrip(RoundTrip trip) {
        Instrument instrument = registry.get(trip.instrumentId());
        int scale = instrument.settlement().scale();
        BigDecimal cost = BigDecimal.valueOf(Math.abs(trip.entryCostUnits()), scale);
        BigDecimal profit = BigDecimal.valueOf(trip.profitUnits(), scale);
        BigDecimal fraction =
                cost.signum() == 0 ? BigDecimal.ZERO : profit.divide(cost, RETURN_SCALE, RoundingMode.HALF_EVEN);
        BigDecimal entry = instrument.averagePrice(trip.entryCostUnits(), trip.signedLots());
        csv.text(instrument.symbol())
                .text(ids.strategy(trip.slotId()))
                .text(trip.signedLots() > 0 ? "long" : "short")
                .quantity(instrument, Math.abs(trip.signedLots()))
                .number(trip.entryTimeNs())
                .text(plain(entry))
                .number(trip.exitTimeNs())
                .price(instrument, trip.exitTicks())
                .decimal(trip.profitUnits(), scale)
                .decimal(trip.feeUnits(), scale)
                .text(plain(fraction))
                .number(trip.exitBar() - trip.entryBar())
                .end();
        keep(trip, fraction.doubleValue());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private void keep(RoundTrip trip, double fraction) {
        if (count == profits.length) {
            profits = Arrays.copyOf(profits, count * 2);
            returns = Arrays.copyOf(returns, count * 2);
            holdingNs = Arrays.copyOf(holdingNs, count * 2);
        }
        long units = rates.toRunCurrency(trip.profitUnits(), registry.settlementId(trip.instrumentId()));
        profits[count] = Decimal.of(units, registry.currency(0).scale()).toDouble();
        returns[count] = fraction;
        holdingNs[count] = trip.exitTimeNs() - trip.entryTimeNs();
        count++;
    }

    TradeSample sample() {
        return new TradeSample(
                Arrays.copyOf(profits, count), Arrays.copyOf(returns, count), Arrays.copyOf(holdingNs, count));
    }

    long rows() {
        return csv.rows();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
