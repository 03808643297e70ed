// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.trading.engine.FillListener;
import io.tradewind.trading.order.Order;
import java.io.Closeable;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** {@code fills.csv}: every execution. Its rows are what the trade hash is of. */
final class FillsFile implements FillListener, Closeable {
    private static final String HEADER = "fill_id,order_id,client_order_id,instrument,venue,side,quantity,price,fee,"
            + "fee_currency,liquidity,venue_time_ns,receive_time_ns";

    private final MessageDigest digest = Sha256.create();
    private final CsvFile csv;
    private final InstrumentRegistry registry;
    private final ClientOrderIds ids;
    private final long[] feesByCurrency;
    private final RateTable rates;
    private double tradedNotional;

    FillsFile(RunFolder folder, InstrumentRegistry registry, RateTable rates, ClientOrderIds ids) throws IOException {
        this.rates = rates;
        this.csv = new CsvFile(folder.file("fills.csv"), HEADER, digest);
        this.registry = registry;
        this.ids = ids;
        this.feesByCurrency = new long[registry.currencyCount()];
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
        Instrument instrument = registry.get(order.instrumentId());
        csv.number(fillId)
                .number(order.clientOrderId())
                .text(ids.of(order.clientOrderId()))
                .text(instrument.symbol())
                .text(instrument.terms().venue())
                .text(Names.side(order.side()))
                .quantity(instrument, lots)
                .price(instrument, priceTicks)
                .decimal(feeUnits, instrument.settlement().scale())
                .text(instrument.settlement().code())
                .text(Names.liquidity(liquidity))
                .number(venueTimeNs)
                .number(receiveTimeNs)
                .end();
        int currency = registry.settlementId(instrument.id());
        feesByCurrency[currency] = Math.addExact(feesByCurrency[currency], feeUnits);
        long notional = rates.toRunCurrency(instrument.notionalUnits(priceTicks, lots), currency);
        tradedNotional += Decimal.of(notional, registry.currency(0).scale()).toDouble();
    }

    long rows() {
        return csv.rows();
    }

    long fees(int currencyId) {
        return feesByCurrency[currencyId];
    }

    /** Sum of the values of all fills in run currency: a statistic, in double precision, because it grows without bound. */
    double tradedNotional() {
        return tradedNotional;
    }

    /** SHA-256 of the rows after the header; valid after {@link #close}. */
    String tradeHash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
