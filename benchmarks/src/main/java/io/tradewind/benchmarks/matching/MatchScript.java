// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.domain.command.Side;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/**
 * Writes commands of one symbol as a script for {@code match}, with its own tick of 0.01 and lot of 0.0001.
 *
 * <p>Moves and reductions become amendments; an order within a budget becomes a market order FOK where the budget suffices, and is left
 * out where it does not, because a script has no budgets.
 */
final class MatchScript implements StreamGenerator.Sink {
    /** The ten columns of a new order between its id and new_quantity, empty. */
    private static final String NO_ORDER = ",".repeat(10);

    private static final int TICK_DIGITS = 2;
    private static final int LOT_DIGITS = 4;
    private static final long STEP_NS = 1000;

    private final Writer writer;
    private long sequence;

    /** Writes the header. */
    MatchScript(Writer writer) throws IOException {
        this.writer = writer;
        writer.write("seq,time_ns,action,account,client_order_id,side,type,tif,quantity,price,stop_price,"
                + "display_quantity,post_only,reduce_only,stp,new_quantity,new_price\n");
    }

    @Override
    public void take(Command command) throws IOException {
        sequence++;
        String price = decimal(command.price(), TICK_DIGITS);
        switch (command.kind()) {
            case PLACE_GTC -> place(command, "LIMIT,GTC", price);
            case PLACE_IOC -> place(command, "LIMIT,IOC", price);
            case PLACE_FOK_BUDGET -> {
                if (command.affordable()) {
                    place(command, "MARKET,FOK", "");
                }
            }
            case MOVE -> row(command, "AMEND", NO_ORDER + ",", price);
            case REDUCE -> row(command, "AMEND", NO_ORDER + decimal(command.totalAfter(), LOT_DIGITS) + ",", "");
            case CANCEL -> row(command, "CANCEL", NO_ORDER + ",", "");
        }
    }

    private void place(Command command, String typeAndTif, String price) throws IOException {
        String side = command.side() == Side.BUY ? "BUY," : "SELL,";
        String quantity = decimal(command.size(), LOT_DIGITS);
        row(command, "NEW", side + typeAndTif + "," + quantity + "," + price + ",,,,,,,", "");
    }

    private void row(Command command, String action, String middle, String newPrice) throws IOException {
        writer.write(sequence + "," + sequence * STEP_NS + "," + action + "," + command.account() + ","
                + command.order() + "," + middle + newPrice + "\n");
    }

    private static String decimal(long units, int digits) {
        return BigDecimal.valueOf(units, digits).stripTrailingZeros().toPlainString();
    }
}
