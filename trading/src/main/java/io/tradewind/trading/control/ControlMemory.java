// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import org.jspecify.annotations.Nullable;

/** What the desk has to remember besides mode, latch and health. Times are nanoseconds since the epoch, UTC. */
final class ControlMemory {
    static final long NEVER = Long.MAX_VALUE;

    /** When the mode was set, tightened or confirmed last. */
    long sinceNs = Long.MIN_VALUE;

    /** When a trigger fired last. */
    long latchedNs = Long.MIN_VALUE;

    /** One bit for each trigger that fired since the last reset. */
    int triggers;

    /** The trigger that latched the kill switch. */
    @Nullable
    KillTrigger first;

    /** Whether account and venue were compared and agreed, since the last emergency or trip. */
    boolean reconciled = true;

    /** A comparison counts when it began later than this. */
    long compareAfterNs = Long.MIN_VALUE;

    /** Whether the core itself tightened, so that it may loosen itself. */
    boolean supervised;

    /** Whether a limit of losses kept new risk out when it was looked at last. */
    boolean limited;

    /** When a limit of losses was reached last. */
    long limitedNs = Long.MIN_VALUE;

    /** When losses were accepted last. */
    long rebasedNs = Long.MIN_VALUE;

    long heartbeatNs = Long.MIN_VALUE;
    long heartbeatDueNs = NEVER;

    /** When the venue's answers were lost; NEVER while they come. */
    long linkLostNs = NEVER;

    long linkDueNs = NEVER;

    boolean hasFired(KillTrigger trigger) {
        return (triggers & 1 << trigger.ordinal()) != 0;
    }

    void fired(KillTrigger trigger, long nowNs) {
        triggers |= 1 << trigger.ordinal();
        latchedNs = nowNs;
    }

    /** What was compared until now does not count any more. */
    void compareAnew(long nowNs) {
        reconciled = false;
        compareAfterNs = nowNs;
    }

    /** Account and venue were compared: agreement counts for what happened before the comparison began, differences always. */
    void compared(boolean agree, long beganNs) {
        reconciled = agree && (reconciled || beganNs > compareAfterNs);
    }

    /** Notes since when a limit of losses is reached. */
    void limited(boolean isLimited, long nowNs) {
        if (isLimited && !limited) {
            limitedNs = nowNs;
        }
        limited = isLimited;
    }

    void save(StateSink sink) {
        sink.putLong(first == null ? -1 : first.ordinal());
        sink.putLong(triggers);
        sink.putLong(sinceNs);
        sink.putLong(latchedNs);
        sink.putLong(reconciled ? 1 : 0);
        sink.putLong(compareAfterNs);
        sink.putLong(supervised ? 1 : 0);
        sink.putLong(limited ? 1 : 0);
        sink.putLong(limitedNs);
        sink.putLong(rebasedNs);
        sink.putLong(heartbeatNs);
        sink.putLong(heartbeatDueNs);
        sink.putLong(linkLostNs);
        sink.putLong(linkDueNs);
    }

    void restore(StateSource source) {
        int trigger = (int) source.getLong();
        first = trigger < 0 ? null : KillTrigger.of(trigger);
        triggers = (int) source.getLong();
        sinceNs = source.getLong();
        latchedNs = source.getLong();
        reconciled = source.getLong() == 1;
        compareAfterNs = source.getLong();
        supervised = source.getLong() == 1;
        limited = source.getLong() == 1;
        limitedNs = source.getLong();
        rebasedNs = source.getLong();
        heartbeatNs = source.getLong();
        heartbeatDueNs = source.getLong();
        linkLostNs = source.getLong();
        linkDueNs = source.getLong();
    }
}
