// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.order.OrderState;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;

/** {@code orders.csv}: one row an order, written when its life ends or the run does. */
final class OrdersFile implements OrderListener, Closeable {
    private static final String HEADER = "order_id,client_order_id,strategy,instrument,venue,side,type,tif,quantity,"
            + "limit_price,stop_price,flags,status,filled_quantity,average_price,created_ns,updated_ns,reason";
    private static final String[] STATES = lowerCase(OrderState.values());
    private static final String[] TIMES = lowerCase(TimeInForce.values());
    private static final String[] TYPES = lowerCase(OrderType.values());

    private final CsvFile csv;
    private final InstrumentRegistry registry;
    private final ClientOrderIds ids;

    OrdersFile(RunFolder folder, InstrumentRegistry registry, ClientOrderIds ids) throws IOException {
        this.csv = new CsvFile(folder.file("orders.csv"), HEADER, null);
        this.registry = registry;
        this.ids = ids;
    }

    private static String[] lowerCase(Enum<?>[] values) {
        String[] names = new String[values.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return names;
    }

    @Override
    public void onOrderDone(Order order) {
        Instrument instrument = registry.get(order.instrumentId());
        csv.number(order.clientOrderId())
                .text(ids.of(order.clientOrderId()))
                .text(ids.strategy(order.intent().slotId))
                .text(instrument.symbol())
                .text(instrument.terms().venue())
                .text(Names.side(order.side()))
                .text(TYPES[order.type().ordinal()])
                .text(TIMES[order.intent().timeInForce.ordinal()])
                .quantity(instrument, order.quantityLots());
        optionalPrice(instrument, order.intent().limitTicks);
        optionalPrice(instrument, order.intent().stopTicks);
        csv.text(flags(order)).text(STATES[order.state().ordinal()]).quantity(instrument, order.filledLots());
        averagePrice(instrument, order);
        csv.number(order.createdNs())
                .number(order.updatedNs())
                .text(reason(order))
                .end();
    }

    private void optionalPrice(Instrument instrument, long ticks) {
        if (ticks == 0) {
            csv.empty();
        } else {
            csv.price(instrument, ticks);
        }
    }

    private void averagePrice(Instrument instrument, Order order) {
        if (order.filledLots() == 0) {
            csv.empty();
            return;
        }
        BigDecimal average = instrument.averagePrice(order.filledNotionalUnits(), order.filledLots());
        csv.text(average.signum() == 0 ? "0" : average.stripTrailingZeros().toPlainString());
    }

    private static String flags(Order order) {
        String purpose = order.intent().purpose.text();
        String flags = order.intent().postOnly ? purpose + ";post-only" : purpose;
        return order.intent().venueReduceOnly ? flags + ";reduce-only" : flags;
    }

    private static String reason(Order order) {
        return switch (order.state()) {
            case CANCELLED, REJECTED, EXPIRED, FAILED ->
                order.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> "";
        };
    }

    @Override
    public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
        // counted by the core and shown in the manifest
    }

    long rows() {
        return csv.rows();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
