// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** A desk, a door and a shelf venue behind it, with one clock. */
final class DoorBench {
    static final long MS = 1_000_000L;
    static final long SECOND_NS = 1_000 * MS;
    static final long START_NS = 1_700_000_000L * SECOND_NS;

    final AnswerTexts answers = new AnswerTexts();
    final FrontDesk desk;
    final ShelfVenue shelf;
    final VenueDoor door;
    long nowNs = START_NS;

    DoorBench(VenueRules rules, InstrumentTerms... terms) {
        List<InstrumentTerms> all = terms.length == 0 ? List.of(coin("0.01", "0.001")) : List.of(terms);
        InstrumentRegistry registry = new InstrumentRegistry(all, Currency.of("USDT"));
        desk = new FrontDesk(registry, rules, answers, LongUnaryOperator.identity());
        shelf = new ShelfVenue(desk.watching(answers));
        door = new VenueDoor(desk, shelf, shelf, () -> nowNs);
    }

    static InstrumentTerms coin(String tick, String lot) {
        return InstrumentTerms.spot(
                "BTCUSDT", "sim", Currency.of("BTC"), Currency.of("USDT"), Decimal.parse(tick), Decimal.parse(lot));
    }

    String submit(NewOrder order) {
        shelf.nowNs = nowNs;
        answers.lines.clear();
        door.newOrder(order);
        return String.join("; ", answers.lines);
    }

    String limit(long id, Side side, long ticks, long lots) {
        return submit(limitOrder(id, side, ticks, lots));
    }

    String cancel(long id) {
        shelf.nowNs = nowNs;
        answers.lines.clear();
        door.cancelOrder(id, 0, nowNs);
        return String.join("; ", answers.lines);
    }

    NewOrder limitOrder(long id, Side side, long ticks, long lots) {
        NewOrder order = new NewOrder();
        order.clientOrderId = id;
        order.timeNs = nowNs;
        order.side = side;
        order.type = OrderType.LIMIT;
        order.limitTicks = ticks;
        order.quantityLots = lots;
        return order;
    }

    NewOrder order(long id, OrderType type, long lots) {
        NewOrder order = limitOrder(id, Side.BUY, 0, lots);
        order.type = type;
        order.limitTicks = type.isLimited() ? 10_000 : 0;
        order.stopTicks = type.hasStopPrice() ? 10_000 : 0;
        order.trailTicks = type == OrderType.TRAILING_STOP ? 10 : 0;
        order.triggerTimeNs = type == OrderType.TIME_STOP ? nowNs + SECOND_NS : 0;
        return order;
    }
}
