// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderTriggeredDecoder;
import io.tradewind.quant.indicator.StateSink;
import java.util.ArrayList;
import java.util.List;

/**
 * The bars of one instant, which come one by one: from the first to {@link TimerKind#BARS_COMPLETE} the marks do not fit together, and
 * other instruments' bars may not have met the venue yet. Here is what waits for that: a look at the equity, transfers to be set off
 * against it, and wishes to loosen.
 *
 * <p>Of one instrument each bar is an instant by itself, so that any later event completes it too. Of several ones nothing else does: a
 * bar of the next instant is refused.
 */
public final class BarBatch {
    private static final long NONE = Long.MIN_VALUE;

    /**
     * Money that was booked and not yet set off against losses.
     *
     * @param units run-currency units, negative for what was taken out
     * @param isCounted whether a deposit widens what may be lost
     */
    public record Transfer(long units, boolean isCounted) {}

    /**
     * A command.
     *
     * @param action what
     * @param mode the mode that SET_MODE asks for
     * @param trigger what TRIP_KILL is for
     * @param reason why
     * @param actorId who, as the door knows him
     * @param textReference number of a text that is kept outside, 0 for none
     */
    public record Wish(
            ControlAction action,
            TradingMode mode,
            KillTrigger trigger,
            ControlReason reason,
            int actorId,
            long textReference) {}

    private final boolean watched;
    private final boolean several;
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private long toldNs = NONE;
    private long clockNs = NONE;
    private long changedNs = NONE;

    /**
     * A batch that is not open.
     *
     * @param watched whether anybody does anything once bars are complete; it never opens otherwise
     * @param instruments how many there are
     */
    public BarBatch(boolean watched, int instruments) {
        this.watched = watched;
        this.several = instruments > 1;
    }

    /**
     * Whether bars were told and not all of their instant.
     *
     * @return true while the marks do not fit together
     */
    public boolean isOpen() {
        return toldNs != NONE;
    }

    /**
     * A bar comes: the batch is open.
     *
     * @param eventNs its last instant
     * @param nowNs the core's clock
     */
    public void onBar(long eventNs, long nowNs) {
        if (watched) {
            toldNs = eventNs;
            clockNs = nowNs;
        }
    }

    /**
     * Whether an event is later than the open batch, and completes it.
     *
     * @param isBar whether it is a bar
     * @param eventNs its event time
     * @param nowNs the core's clock
     * @return true of one instrument
     * @throws IllegalStateException when it is a bar, and nobody told that those of the other instruments are complete
     */
    public boolean isCompletedBy(boolean isBar, long eventNs, long nowNs) {
        boolean later = isOpen() && (isBar ? eventNs > toldNs : nowNs > clockNs);
        if (later && isBar && several) {
            throw new IllegalStateException("a bar that ends at " + eventNs + " follows bars that end at " + toldNs
                    + ": TimerKind.BARS_COMPLETE must come between them");
        }
        return later && !several;
    }

    /**
     * Whether nothing may be done at an event of the venue: it may be about a bar that others have not met yet.
     *
     * @param templateId the event's template
     * @return true for the venue's answers over bars of several instruments
     */
    public boolean isQuietAt(int templateId) {
        return watched
                && several
                && templateId >= OrderAcceptedDecoder.TEMPLATE_ID
                && templateId <= OrderTriggeredDecoder.TEMPLATE_ID;
    }

    /**
     * The account is worth something else.
     *
     * @param nowNs the core's clock
     */
    public void onChanged(long nowNs) {
        changedNs = nowNs;
    }

    /**
     * Whether the account came to be worth something else before this moment, and nobody looked.
     *
     * @param nowNs the core's clock
     * @return true when somebody should
     */
    public boolean isLookDue(long nowNs) {
        return changedNs != NONE && nowNs > changedNs;
    }

    /** Equity was looked at. */
    public void looked() {
        changedNs = NONE;
    }

    /** All bars were told. */
    public void close() {
        toldNs = NONE;
        changedNs = NONE;
    }

    /**
     * Transfers that wait.
     *
     * @return whoever takes them clears the list
     */
    public List<Transfer> transfers() {
        return transfers;
    }

    /**
     * Wishes that wait.
     *
     * @return whoever takes them clears the list
     */
    public List<Wish> wishes() {
        return wishes;
    }

    /**
     * What the transfers that wait add up to.
     *
     * @return run-currency units
     */
    public long transferredUnits() {
        long sum = 0;
        for (Transfer transfer : transfers) {
            sum = Math.addExact(sum, transfer.units());
        }
        return sum;
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putLong(toldNs);
        sink.putLong(clockNs);
        sink.putLong(changedNs);
        sink.putLong(transfers.size());
        for (Transfer transfer : transfers) {
            sink.putLong(transfer.units());
            sink.putLong(transfer.isCounted() ? 1 : 0);
        }
        sink.putLong(wishes.size());
        for (Wish wish : wishes) {
            sink.putLong(wish.action().ordinal());
            sink.putLong(wish.mode().ordinal());
            sink.putLong(wish.trigger().ordinal());
            sink.putLong(wish.reason().ordinal());
            sink.putLong(wish.actorId());
            sink.putLong(wish.textReference());
        }
    }
}
