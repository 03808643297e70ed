// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.matching.SelfTradePolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a script line by line; the first malformed line ends it with its place. */
final class ScriptReader implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final OrderType[] PLAIN_TYPES = {
        OrderType.MARKET, OrderType.LIMIT, OrderType.STOP, OrderType.STOP_LIMIT
    };
    private static final TimeInForce[] PLAIN_TIFS = {TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK, TimeInForce.DAY
    };

    private final Path file;
    private final BoundedLines lines;
    private final ScriptHeader header;
    private final OrderType[] types;
    private final TimeInForce[] tifs;
    private final ScriptRow.Action[] actions;
    private long lastSeq = Long.MIN_VALUE;

    ScriptReader(Path file) throws IOException {
        this.file = file;
        this.lines = new BoundedLines(file);
        String first = Objects.requireNonNullElse(lines.next(), "");
        header = ScriptHeader.of(file.toString(), first.startsWith(BYTE_ORDER_MARK) ? first.substring(1) : first);
        types = header.extended() ? OrderType.values() : PLAIN_TYPES;
        tifs = header.extended() ? TimeInForce.values() : PLAIN_TIFS;
        actions =
                header.extended() ? ScriptRow.Action.values() : ScriptRow.Action.PLAIN.toArray(new ScriptRow.Action[0]);
    }

    /** The next command, or null at the end; empty lines are passed over. */
    @Nullable
    ScriptRow next() throws IOException {
        String text = lines.next();
        while (text != null && text.isEmpty()) {
            text = lines.next();
        }
        return text == null ? null : row(new ScriptLine(file.toString(), header, lines.number(), text));
    }

    private ScriptRow row(ScriptLine line) {
        ScriptRow.Action action = line.choice(ScriptColumn.ACTION, actions);
        if (action == null) {
            throw line.error(ScriptColumn.ACTION, "is empty", "Write NEW, CANCEL or AMEND");
        }
        require(line, action);
        SelfTradePolicy policy = line.choice(ScriptColumn.STP, SelfTradePolicy.values());
        return new ScriptRow(
                seq(line),
                line.integer(ScriptColumn.TIME_NS),
                action,
                line.text(ScriptColumn.ACCOUNT),
                line.text(ScriptColumn.CLIENT_ORDER_ID),
                line.choice(ScriptColumn.SIDE, Side.values()),
                line.choice(ScriptColumn.TYPE, types),
                line.choice(ScriptColumn.TIF, tifs),
                line.decimal(ScriptColumn.QUANTITY),
                line.decimal(ScriptColumn.PRICE),
                line.decimal(ScriptColumn.STOP_PRICE),
                line.decimal(ScriptColumn.DISPLAY_QUANTITY),
                line.flag(ScriptColumn.POST_ONLY),
                line.flag(ScriptColumn.REDUCE_ONLY),
                policy == null ? SelfTradePolicy.NONE : policy,
                line.decimal(ScriptColumn.NEW_QUANTITY),
                line.decimal(ScriptColumn.NEW_PRICE),
                further(line));
    }

    private static void require(ScriptLine line, ScriptRow.Action action) {
        if (action.namesOrder()) {
            line.required(ScriptColumn.ACCOUNT);
            line.required(ScriptColumn.CLIENT_ORDER_ID);
        }
        if (action == ScriptRow.Action.NEW) {
            line.required(ScriptColumn.SIDE);
            line.required(ScriptColumn.TYPE);
        }
        if (action == ScriptRow.Action.MARK) {
            line.required(ScriptColumn.PRICE);
            BigDecimal price = line.decimal(ScriptColumn.PRICE);
            if (price != null && price.signum() <= 0) {
                throw line.error(ScriptColumn.PRICE, "of a mark is not positive", "Write a price above 0");
            }
        }
    }

    private static ScriptRow.Further further(ScriptLine line) {
        return new ScriptRow.Further(
                line.choice(ScriptColumn.TRIGGER, TriggerPrice.values()),
                line.decimal(ScriptColumn.TRAIL_OFFSET),
                line.choice(ScriptColumn.TRAIL_UNIT, ScriptRow.TrailUnit.values()),
                line.integer(ScriptColumn.EXPIRE_TIME_NS),
                line.integer(ScriptColumn.TRIGGER_TIME_NS),
                line.text(ScriptColumn.OCO_GROUP),
                line.text(ScriptColumn.PARENT_CLIENT_ORDER_ID));
    }

    private long seq(ScriptLine line) {
        long seq = line.requiredInteger(ScriptColumn.SEQ);
        if (seq <= lastSeq) {
            throw line.error(
                    ScriptColumn.SEQ,
                    "is " + seq + " after " + lastSeq,
                    "Number the commands in strictly rising order");
        }
        lastSeq = seq;
        return seq;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
