// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import io.tradewind.domain.event.RequestError;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a plan: what goes wrong, to which messages, when and how often.
 *
 * <p>With {@code nth} 0 it befalls each message of its kinds that is sent from {@code fromNs} on for {@code lengthNs}, with
 * probability {@code ratePpm}. With {@code nth} 1 or more it befalls the nth such message alone; a state ({@link
 * FaultKind#isSpan()}) begins with that message and lasts {@code lengthNs}.
 *
 * @param kind what goes wrong
 * @param messages kinds of messages that it befalls, a part of {@link FaultKind#messages()}
 * @param fromNs nanoseconds from the beginning of the run, not negative
 * @param lengthNs how long it lasts, nanoseconds, positive; {@link #FOREVER} for the rest of the run
 * @param nth counts the messages of its kinds from {@code fromNs} on; 0 when the rate decides
 * @param ratePpm probability in millionths, 0 to 1,000,000
 * @param delayNs how late: see {@link FaultKind}; of an error, how long it takes to come back; nanoseconds, not negative
 * @param factor multiple of the venue's latency that a slow venue takes, at least 1
 * @param skewNs how far the clock of the requests is ahead, nanoseconds; negative when it is behind
 * @param retryAfterNs what a refusal for too many requests says, nanoseconds; never beyond the end of the storm
 * @param error what the core hears of a request or answer that is lost; null for nothing
 * @param held true when a stream that is down keeps the answers and gives them when it is up
 */
public record Fault(
        FaultKind kind,
        Set<LinkMessage> messages,
        long fromNs,
        long lengthNs,
        long nth,
        int ratePpm,
        long delayNs,
        int factor,
        long skewNs,
        long retryAfterNs,
        @Nullable RequestError error,
        boolean held) {
    /** Length of a fault that lasts for the rest of the run. */
    public static final long FOREVER = Long.MAX_VALUE;

    /** A rate that befalls every message. */
    public static final int ALWAYS_PPM = 1_000_000;

    private static final int DEFAULT_FACTOR = 10;
    private static final long DEFAULT_RETRY_NS = 1_000_000_000L;

    /** Checks the values. */
    public Fault {
        messages = Collections.unmodifiableSet(EnumSet.copyOf(messages));
        if (!kind.messages().containsAll(messages)) {
            throw new IllegalArgumentException(kind + " cannot befall " + messages + ", only " + kind.messages());
        }
        if (fromNs < 0 || lengthNs <= 0 || nth < 0 || delayNs < 0 || retryAfterNs < 0) {
            throw new IllegalArgumentException(kind + " has a negative time or count");
        }
        if (ratePpm < 0 || ratePpm > ALWAYS_PPM || factor < 1) {
            throw new IllegalArgumentException(kind + " has a rate outside 0 to 1,000,000 ppm, or a factor below 1");
        }
    }

    /**
     * A fault that befalls every message that it can, from the beginning to the end.
     *
     * @param kind what goes wrong
     * @return the fault
     */
    public static Fault of(FaultKind kind) {
        return new Fault(
                kind,
                kind.messages(),
                0,
                FOREVER,
                0,
                ALWAYS_PPM,
                kind.defaultDelayNs(),
                kind == FaultKind.SLOW ? DEFAULT_FACTOR : 1,
                0,
                DEFAULT_RETRY_NS,
                kind == FaultKind.OUTAGE ? RequestError.UNAVAILABLE : null,
                false);
    }

    /**
     * The same for some kinds of messages.
     *
     * @param first one of them
     * @param more others
     * @return a copy
     */
    public Fault on(LinkMessage first, LinkMessage... more) {
        return on(EnumSet.of(first, more));
    }

    /**
     * The same for some kinds of messages.
     *
     * @param some at least one
     * @return a copy
     */
    public Fault on(Set<LinkMessage> some) {
        return new Fault(
                kind, some, fromNs, lengthNs, nth, ratePpm, delayNs, factor, skewNs, retryAfterNs, error, held);
    }

    /**
     * The same for a part of the run.
     *
     * @param beginNs nanoseconds from the beginning of the run
     * @param durationNs nanoseconds
     * @return a copy
     */
    public Fault during(long beginNs, long durationNs) {
        return new Fault(
                kind, messages, beginNs, durationNs, nth, ratePpm, delayNs, factor, skewNs, retryAfterNs, error, held);
    }

    /**
     * The same for one message, or from it on.
     *
     * @param number counts the messages of its kinds, from 1
     * @return a copy
     */
    public Fault nth(long number) {
        return new Fault(
                kind, messages, fromNs, lengthNs, number, ratePpm, delayNs, factor, skewNs, retryAfterNs, error, held);
    }

    /**
     * The same at a rate.
     *
     * @param ppm probability in millionths
     * @return a copy
     */
    public Fault rate(int ppm) {
        return new Fault(
                kind, messages, fromNs, lengthNs, nth, ppm, delayNs, factor, skewNs, retryAfterNs, error, held);
    }

    /**
     * The same with a delay.
     *
     * @param ns nanoseconds
     * @return a copy
     */
    public Fault delay(long ns) {
        return new Fault(kind, messages, fromNs, lengthNs, nth, ratePpm, ns, factor, skewNs, retryAfterNs, error, held);
    }

    /**
     * The same with a multiple of the latency.
     *
     * @param multiple at least 1
     * @return a copy
     */
    public Fault factor(int multiple) {
        return new Fault(
                kind, messages, fromNs, lengthNs, nth, ratePpm, delayNs, multiple, skewNs, retryAfterNs, error, held);
    }

    /**
     * The same with a clock that is off.
     *
     * @param ns nanoseconds ahead
     * @return a copy
     */
    public Fault skew(long ns) {
        return new Fault(
                kind, messages, fromNs, lengthNs, nth, ratePpm, delayNs, factor, ns, retryAfterNs, error, held);
    }

    /**
     * The same with another time to come back after.
     *
     * @param ns nanoseconds
     * @return a copy
     */
    public Fault retryAfter(long ns) {
        return new Fault(kind, messages, fromNs, lengthNs, nth, ratePpm, delayNs, factor, skewNs, ns, error, held);
    }

    /**
     * The same, and the core hears an error, or nothing.
     *
     * @param heard what it hears; null for nothing
     * @return a copy
     */
    public Fault error(@Nullable RequestError heard) {
        return new Fault(
                kind, messages, fromNs, lengthNs, nth, ratePpm, delayNs, factor, skewNs, retryAfterNs, heard, held);
    }

    /**
     * The same, and a stream that is down keeps its answers.
     *
     * @return a copy
     */
    public Fault holding() {
        return new Fault(
                kind, messages, fromNs, lengthNs, nth, ratePpm, delayNs, factor, skewNs, retryAfterNs, error, true);
    }
}
