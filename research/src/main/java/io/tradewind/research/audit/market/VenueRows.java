// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.research.audit.table.TableException;
import io.tradewind.research.audit.table.TableReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows of one instrument in {@code venue.csv}, with a view of the next. */
final class VenueRows implements AutoCloseable {
    private final TableReader table;
    private final String symbol;
    private final int sequence;
    private final int time;
    private final int instrument;
    private final int order;
    private final int event;
    private final int side;
    private final int price;
    private final int quantity;
    private final int queueAhead;
    private final int displayed;
    private @Nullable VenueRow next;

    VenueRows(Path file, String symbol) {
        this.symbol = symbol;
        table = TableReader.open(file);
        sequence = table.column("market_seq");
        time = table.column("time_ns");
        instrument = table.column("instrument");
        order = table.column("client_order_id");
        event = table.column("event");
        side = table.column("side");
        price = table.column("price");
        quantity = table.column("quantity");
        queueAhead = table.column("queue_ahead");
        displayed = table.column("displayed");
        advance();
    }

    /** The next row; null at the end. */
    @Nullable
    VenueRow peek() {
        return next;
    }

    void advance() {
        next = null;
        while (next == null && table.next()) {
            if (table.is(instrument, symbol)) {
                next = read();
            }
        }
    }

    private VenueRow read() {
        return new VenueRow(
                table.where(),
                table.whole(sequence),
                table.whole(time),
                table.text(order),
                event(),
                side(),
                scaled(price),
                scaled(quantity),
                table.isEmpty(queueAhead) ? VenueRow.UNKNOWN : scaled(queueAhead),
                scaled(displayed));
    }

    private VenueRow.Event event() {
        String text = table.text(event);
        return switch (text) {
            case "accepted" -> VenueRow.Event.ACCEPTED;
            case "queue" -> VenueRow.Event.QUEUE;
            case "filled-maker" -> VenueRow.Event.FILLED_MAKER;
            case "filled-taker" -> VenueRow.Event.FILLED_TAKER;
            case "ended" -> VenueRow.Event.ENDED;
            default -> throw new TableException(table.where() + ": event '" + text + "' is not known");
        };
    }

    private Side side() {
        if (table.is(side, "buy")) {
            return Side.BUY;
        }
        if (table.is(side, "sell")) {
            return Side.SELL;
        }
        throw new TableException(table.where() + ": side '" + table.text(side) + "' is neither buy nor sell");
    }

    private long scaled(int column) {
        try {
            long value = table.decimal(column)
                    .movePointRight(TickBatch.SCALE)
                    .toBigIntegerExact()
                    .longValueExact();
            if (value < 0) {
                throw new TableException(table.where() + ": '" + table.text(column) + "' is negative");
            }
            return value;
        } catch (ArithmeticException e) {
            throw new TableException(
                    table.where() + ": '" + table.text(column) + "' has more than 8 decimals or is too large", e);
        }
    }

    @Override
    public void close() {
        table.close();
    }
}
