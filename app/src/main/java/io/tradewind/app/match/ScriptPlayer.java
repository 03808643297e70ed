// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.matching.MatchingEngine;
import io.tradewind.simulation.matching.OrderRequest;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plays the commands of a script into an engine: names become numbers, decimals become ticks and lots. */
final class ScriptPlayer {
    private static final Grid WHOLE = new Grid(BigDecimal.ONE);

    private final MatchInstrument instrument;
    private final EventWriter events;
    private final MatchingEngine engine;
    private final Names orders;
    private final Names accounts;
    private final Names groups = new Names();
    private final OrderRequest request = new OrderRequest();

    ScriptPlayer(MatchInstrument instrument, Appendable out) {
        this.instrument = instrument;
        this.orders = new Names();
        this.accounts = new Names();
        this.events = new EventWriter(out, instrument, orders, accounts);
        this.engine = new MatchingEngine(instrument.filters(), instrument.rules(), events);
    }

    void play(ScriptRow row) {
        events.begin(row);
        if (row.timeNs() != null) {
            engine.onTime(row.timeNs());
        }
        switch (row.action()) {
            case NEW -> engine.submit(fill(row, orders.number(row.orderId()), accounts.number(row.account())));
            case CANCEL -> engine.cancel(orders.number(row.orderId()), accounts.number(row.account()));
            case AMEND ->
                engine.amend(
                        orders.number(row.orderId()),
                        accounts.number(row.account()),
                        instrument.quantities().units(row.newQuantity()),
                        instrument.prices().units(row.newPrice()));
            case MARK -> engine.onMark(mark(row));
            case HALT -> engine.halt();
            case OPEN -> engine.open();
            case END_OF_DAY -> engine.endOfDay();
        }
    }

    /** A mark need not be on the tick: it is rounded down, but to no less than one tick. */
    private long mark(ScriptRow row) {
        return Math.max(1, instrument.prices().floor(Objects.requireNonNull(row.price(), "the reader requires it")));
    }

    private OrderRequest fill(ScriptRow row, long order, long account) {
        Grid lots = instrument.quantities();
        Grid ticks = instrument.prices();
        OrderType type = Objects.requireNonNull(row.type(), "the reader requires a type");
        TimeInForce usual = type.isLimited() ? TimeInForce.GTC : TimeInForce.IOC;
        request.of(
                        order,
                        account,
                        Objects.requireNonNull(row.side(), "the reader requires a side"),
                        type,
                        Objects.requireNonNullElse(row.tif(), usual),
                        lots.units(row.quantity()))
                .prices(ticks.units(row.price()), ticks.units(row.stopPrice()))
                .display(lots.units(row.displayQuantity()))
                .flags(row.selfTrade(), row.postOnly(), row.reduceOnly());
        return further(row.further());
    }

    private OrderRequest further(ScriptRow.Further further) {
        boolean bps = further.trailUnit() == ScriptRow.TrailUnit.BPS;
        Grid grid = further.trailUnit() == ScriptRow.TrailUnit.PRICE ? instrument.prices() : WHOLE;
        long trail = grid.units(further.trailOffset());
        return request.watch(Objects.requireNonNullElse(further.trigger(), TriggerPrice.LAST))
                .trail(bps ? OrderRequest.NOT_GIVEN : trail, bps ? trail : OrderRequest.NOT_GIVEN)
                .times(given(further.triggerTimeNs()), given(further.expireTimeNs()))
                .links(
                        further.group().isEmpty() ? OrderRequest.NOT_GIVEN : groups.number(further.group()),
                        further.parent().isEmpty() ? OrderRequest.NOT_GIVEN : orders.number(further.parent()));
    }

    private static long given(@Nullable Long value) {
        return value == null ? OrderRequest.NOT_GIVEN : value;
    }
}
