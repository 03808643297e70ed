// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RequestException;
import io.tradewind.simulation.matching.MatchTimeInForce;
import io.tradewind.simulation.matching.MatchType;
import io.tradewind.simulation.matching.SelfTradePolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a script line by line; the first malformed line ends it with its place. */
final class ScriptReader implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final BoundedLines lines;
    private long lastSeq = Long.MIN_VALUE;

    ScriptReader(Path file) throws IOException {
        this.file = file;
        this.lines = new BoundedLines(file);
        String header = Objects.requireNonNullElse(lines.next(), "");
        String plain = header.startsWith(BYTE_ORDER_MARK) ? header.substring(1) : header;
        if (!plain.equals(ScriptColumn.HEADER)) {
            throw new RequestException(
                    file + ", line 1: not the header of a script. Begin with: " + ScriptColumn.HEADER + ".");
        }
    }

    /** The next command, or null at the end; empty lines are passed over. */
    @Nullable
    ScriptRow next() throws IOException {
        String text = lines.next();
        while (text != null && text.isEmpty()) {
            text = lines.next();
        }
        return text == null ? null : row(new ScriptLine(file.toString(), lines.number(), text));
    }

    private ScriptRow row(ScriptLine line) {
        ScriptRow.Action action = line.choice(ScriptColumn.ACTION, ScriptRow.Action.values());
        if (action == null) {
            throw line.error(ScriptColumn.ACTION, "is empty", "Write NEW, CANCEL or AMEND");
        }
        if (!line.text(ScriptColumn.TIME_NS).isEmpty()) {
            line.integer(ScriptColumn.TIME_NS);
        }
        if (action == ScriptRow.Action.NEW) {
            line.required(ScriptColumn.SIDE);
            line.required(ScriptColumn.TYPE);
        }
        SelfTradePolicy policy = line.choice(ScriptColumn.STP, SelfTradePolicy.values());
        return new ScriptRow(
                seq(line),
                action,
                line.required(ScriptColumn.ACCOUNT),
                line.required(ScriptColumn.CLIENT_ORDER_ID),
                line.choice(ScriptColumn.SIDE, Side.values()),
                line.choice(ScriptColumn.TYPE, MatchType.values()),
                line.choice(ScriptColumn.TIF, MatchTimeInForce.values()),
                line.decimal(ScriptColumn.QUANTITY),
                line.decimal(ScriptColumn.PRICE),
                line.decimal(ScriptColumn.STOP_PRICE),
                line.decimal(ScriptColumn.DISPLAY_QUANTITY),
                line.flag(ScriptColumn.POST_ONLY),
                line.flag(ScriptColumn.REDUCE_ONLY),
                policy == null ? SelfTradePolicy.NONE : policy,
                line.decimal(ScriptColumn.NEW_QUANTITY),
                line.decimal(ScriptColumn.NEW_PRICE));
    }

    private long seq(ScriptLine line) {
        long seq = line.integer(ScriptColumn.SEQ);
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
