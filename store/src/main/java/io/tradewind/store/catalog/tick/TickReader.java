// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.TickSink;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the ticks of one foreign log, which may be several files, into a sink. */
@FunctionalInterface
public interface TickReader {
    /**
     * Reads everything.
     *
     * @param sink takes batches and rejects in the order of the log; sequence numbers are not looked at
     * @return what only the reader knows
     * @throws IOException when a file cannot be read to its end
     */
    Totals read(TickSink sink) throws IOException;

    /**
     * What only the reader knows of a log.
     *
     * @param lines lines read, rejects among them
     * @param beforeSnapshot deltas left out because the first snapshot holds them already
     * @param repeatedSnapshots snapshots after the first
     * @param clockOffsetNs to add to the times of receipt, so that none lies before the venue's; empty when there is
     *     nothing to estimate it from
     * @param tradeIds which trades were there, where the reader knows more than the ticks tell, such as ids of lines that
     *     are no trade; empty: by the ids of the ticks
     * @param backwards lines received before the line above them, of which the ticks may tell nothing any more
     * @param notes what else the user should know, a sentence each
     */
    record Totals(
            long lines,
            long beforeSnapshot,
            long repeatedSnapshots,
            OptionalLong clockOffsetNs,
            Optional<TradeIds> tradeIds,
            long backwards,
            List<String> notes) {
        /** Copies the list. */
        public Totals {
            notes = List.copyOf(notes);
        }

        /**
         * Of a reader that saw no time of receipt go back that the ticks do not show.
         *
         * @param lines lines read, rejects among them
         * @param beforeSnapshot deltas left out because the first snapshot holds them already
         * @param repeatedSnapshots snapshots after the first
         * @param clockOffsetNs to add to the times of receipt
         * @param tradeIds which trades were there
         * @param notes what else the user should know, a sentence each
         */
        public Totals(
                long lines,
                long beforeSnapshot,
                long repeatedSnapshots,
                OptionalLong clockOffsetNs,
                Optional<TradeIds> tradeIds,
                List<String> notes) {
            this(lines, beforeSnapshot, repeatedSnapshots, clockOffsetNs, tradeIds, 0, notes);
        }
    }
}
