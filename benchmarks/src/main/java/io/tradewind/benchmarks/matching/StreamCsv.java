// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.domain.command.Side;
import java.io.IOException;
import java.io.Writer;

/** Writes commands in the format that {@link StreamFiles} reads. */
final class StreamCsv implements StreamGenerator.Sink {
    private final Writer writer;
    private long sequence;

    /** Writes the header; rows are numbered from the one after {@code sequence}. */
    StreamCsv(Writer writer, long sequence) throws IOException {
        this.writer = writer;
        this.sequence = sequence;
        writer.write("seq,op,symbol,uid,order_id,side,type,price,size,reserve_price\n");
    }

    long sequence() {
        return sequence;
    }

    /** This, then another. */
    StreamGenerator.Sink and(StreamGenerator.Sink other) {
        return command -> {
            take(command);
            other.take(command);
        };
    }

    @Override
    public void take(Command command) throws IOException {
        String op = op(command.kind());
        String side = op.equals("PLACE") || op.equals("MOVE") ? letter(command.side()) : "";
        writer.write(++sequence + "," + op + "," + command.symbol() + "," + command.account() + "," + command.order()
                + "," + side + "," + type(command.kind()) + "," + command.price() + "," + command.size() + ",0\n");
    }

    private static String letter(Side side) {
        return side == Side.BUY ? "B" : "S";
    }

    private static String op(CommandStream.Kind kind) {
        return switch (kind) {
            case PLACE_GTC, PLACE_IOC, PLACE_FOK_BUDGET -> "PLACE";
            case MOVE, REDUCE, CANCEL -> kind.name();
        };
    }

    private static String type(CommandStream.Kind kind) {
        return switch (kind) {
            case PLACE_GTC -> "GTC";
            case PLACE_IOC -> "IOC";
            case PLACE_FOK_BUDGET -> "FOK_BUDGET";
            case MOVE, REDUCE, CANCEL -> "";
        };
    }
}
