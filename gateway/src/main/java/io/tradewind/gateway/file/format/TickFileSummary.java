// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.format;

import java.util.List;
import java.util.OptionalLong;

/**
 * What was read from files of ticks.
 *
 * @param lines data lines, headers left out
 * @param snapshots ticks that are snapshots of a book
 * @param deltas ticks that are changes of a book
 * @param trades ticks that are trades
 * @param quotes ticks that are quotes
 * @param levels level changes of all depth lines, those before the snapshot among them; levels of snapshots are not counted
 * @param beforeSnapshot depth lines that the first snapshot contains already; they became no tick
 * @param repeatedSnapshots snapshots after the first
 * @param clockOffsetNs to be added to times of receipt, so that no tick is received before the venue made it, those received
 *     while a clock was set back left aside: 0 when none is; empty when no tick has both times
 * @param depth whether the ticks hold a book
 * @param gaps depth lines whose update ids do not follow from the line before
 * @param rejects lines that gave no tick because they are wrong
 * @param ignored lines of kinds that are no ticks, such as answers to subscriptions
 * @param timesGoingBack lines received before the line above them by the recorder's clock
 * @param repairs values that were rounded to 8 decimals, and sizes that were assumed
 * @param tradeIds account of the trade ids
 * @param notes what else a reader should know, with file and line, such as which line set the clock offset
 */
public record TickFileSummary(
        long lines,
        long snapshots,
        long deltas,
        long trades,
        long quotes,
        long levels,
        long beforeSnapshot,
        long repeatedSnapshots,
        OptionalLong clockOffsetNs,
        boolean depth,
        long gaps,
        long rejects,
        long ignored,
        long timesGoingBack,
        long repairs,
        TradeIds tradeIds,
        List<String> notes) {
    /** Copies the list. */
    public TickFileSummary {
        notes = List.copyOf(notes);
    }

    /**
     * Account of the trade ids of a recording: {@code last - first + 1 = distinct + missing}.
     *
     * @param first id of the first trade, or -1
     * @param last highest id, or -1
     * @param distinct ids that were there
     * @param missing ids between first and last that were not
     * @param repeated lines whose id is not above that of the trade before; they became no tick
     */
    public record TradeIds(long first, long last, long distinct, long missing, long repeated) {
        /** Of files without trade ids. */
        public static final TradeIds NONE = new TradeIds(-1, -1, 0, 0, 0);
    }
}
