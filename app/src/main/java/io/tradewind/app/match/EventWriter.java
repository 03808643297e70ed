// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.command.OrderType;
import io.tradewind.simulation.matching.MatchCause;
import io.tradewind.simulation.matching.MatchListener;
import io.tradewind.simulation.matching.MatchOrder;
import io.tradewind.simulation.matching.MatchReason;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes events as CSV, one a line. */
final class EventWriter implements MatchListener {
    static final String HEADER =
            "seq,event,client_order_id,account,price,quantity,leaves_quantity,liquidity,counter_client_order_id,reason";

    private final Appendable out;
    private final MatchInstrument instrument;
    private final Names orders;
    private final Names accounts;
    private long seq;
    private String givenPrice = "";
    private String givenQuantity = "";

    EventWriter(Appendable out, MatchInstrument instrument, Names orders, Names accounts) {
        this.out = out;
        this.instrument = instrument;
        this.orders = orders;
        this.accounts = accounts;
        write(HEADER);
    }

    /** Says which command the next events belong to. */
    void begin(ScriptRow row) {
        seq = row.seq();
        givenPrice = switch (row.action()) {
            case NEW -> Grid.plain(row.price());
            case AMEND -> Grid.plain(row.newPrice());
            case CANCEL, MARK, HALT, OPEN, END_OF_DAY -> "";
        };
        givenQuantity = switch (row.action()) {
            case NEW -> Grid.plain(row.quantity());
            case AMEND -> Grid.plain(row.newQuantity());
            case CANCEL, MARK, HALT, OPEN, END_OF_DAY -> "";
        };
    }

    @Override
    public void accepted(MatchOrder order) {
        line("ACCEPTED", order, limit(order), order.quantityLots(), "");
    }

    @Override
    public void rejected(long orderId, long accountId, MatchReason reason) {
        write(seq + ",REJECTED," + orders.name(orderId) + ',' + accounts.name(accountId) + ',' + givenPrice + ','
                + givenQuantity + ",0,,," + reason);
    }

    @Override
    public void triggered(MatchOrder order) {
        String stop = order.type() == OrderType.TIME_STOP ? "" : price(order.stopTicks());
        line("TRIGGERED", order, stop, order.quantityLots(), "");
    }

    @Override
    public void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots) {
        trade(taker, maker, priceTicks, lots, "TAKER");
        trade(maker, taker, priceTicks, lots, "MAKER");
    }

    @Override
    public void amended(MatchOrder order, MatchCause cause) {
        line("AMENDED", order, limit(order), order.quantityLots(), reason(cause));
    }

    @Override
    public void cancelled(MatchOrder order, long lots, MatchCause cause) {
        write(head("CANCELLED", order, limit(order), lots) + ",0,,," + reason(cause));
    }

    @Override
    public void expired(MatchOrder order, long lots) {
        write(head("EXPIRED", order, limit(order), lots) + ",0,,,");
    }

    private void trade(MatchOrder order, MatchOrder counter, long priceTicks, long lots, String liquidity) {
        write(head("TRADE", order, price(priceTicks), lots)
                + ','
                + quantity(order.leavesLots())
                + ','
                + liquidity
                + ','
                + orders.name(counter.id())
                + ',');
    }

    private void line(String event, MatchOrder order, String price, long lots, String reason) {
        write(head(event, order, price, lots) + ',' + quantity(order.leavesLots()) + ",,," + reason);
    }

    private String head(String event, MatchOrder order, String price, long lots) {
        return seq + "," + event + ',' + orders.name(order.id()) + ',' + accounts.name(order.accountId()) + ',' + price
                + ',' + quantity(lots);
    }

    private String limit(MatchOrder order) {
        return order.limited() ? price(order.limitTicks()) : "";
    }

    private String price(long ticks) {
        return instrument.prices().text(ticks);
    }

    private String quantity(long lots) {
        return instrument.quantities().text(lots);
    }

    private static String reason(MatchCause cause) {
        return cause == MatchCause.REQUESTED ? "" : cause.name();
    }

    private void write(String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
