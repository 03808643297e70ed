// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import io.tradewind.domain.admission.IdempotencyTable;
import io.tradewind.domain.admission.IdempotencyVerdict;
import io.tradewind.domain.admission.OrderContent;
import io.tradewind.domain.command.NewOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Sends each new order once, however many threads submit it: the first one sends, the others wait for its result and share it.
 *
 * <p>Looking an id up and taking it is one step under a lock; the sending itself, which may take long, is outside. A submission that fails
 * without telling what became of it leaves its id taken with an unknown fate: it is never sent again by itself. The adapter asks the venue,
 * and then says {@link #confirmed} or {@link #notCarriedOut}.
 *
 * <p>Every method may be called from any thread, virtual ones included.
 */
public final class IdempotentSubmissions {
    private final IdempotencyTable table;
    private final ReentrantLock lock = new ReentrantLock();
    private final ConcurrentMap<Long, CompletableFuture<Submission>> underWay = new ConcurrentHashMap<>();

    /**
     * Guards a table.
     *
     * @param table from now on touched through this only
     */
    public IdempotentSubmissions(IdempotencyTable table) {
        this.table = table;
    }

    /** Carries one new order to the venue. */
    @FunctionalInterface
    public interface Sender {
        /**
         * Sends an order and waits for the answer.
         *
         * @param order a flyweight, valid until this returns
         * @return the venue's id of it, positive
         * @throws NotCarriedOutException when the venue certainly did nothing
         */
        long send(NewOrder order);
    }

    /** What became of a submission. */
    public enum Fate {
        /** The venue holds the order; this submission or an earlier one of the same content sent it. */
        ACCEPTED,
        /** The id belongs to an order of another content; nothing was sent. */
        CONFLICT,
        /** No id can be taken, because every one belongs to a live order; nothing was sent. */
        FULL,
        /** The venue certainly did nothing; the id is free again. */
        NOT_CARRIED_OUT,
        /** It was sent, and nobody knows what the venue did. */
        UNKNOWN
    }

    /**
     * The result of a submission.
     *
     * @param fate what became of it
     * @param venueOrderId the venue's id when it was accepted, else 0
     * @param failure why it was not carried out or is unknown, null otherwise and for a later question after an unknown fate
     */
    public record Submission(
            Fate fate, long venueOrderId, @Nullable Throwable failure) {
        private static Submission of(Fate fate) {
            return new Submission(fate, 0, null);
        }

        private static Submission accepted(long venueOrderId) {
            return new Submission(Fate.ACCEPTED, venueOrderId, null);
        }
    }

    /** The venue certainly did nothing with a request. */
    public static final class NotCarriedOutException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param message what the venue said
         */
        public NotCarriedOutException(String message) {
            super(message);
        }
    }

    /**
     * Sends an order unless it was sent before.
     *
     * @param order what to send
     * @param nowNs nanoseconds since the epoch, UTC
     * @param sender called by at most one thread for an id
     * @return what became of it; the same for all threads that submit it at once
     */
    public Submission submit(NewOrder order, long nowNs, Sender sender) {
        long id = order.clientOrderId;
        CompletableFuture<Submission> mine = new CompletableFuture<>();
        CompletableFuture<Submission> first;
        lock.lock();
        try {
            IdempotencyVerdict verdict = table.admit(id, OrderContent.hash(order), nowNs);
            if (verdict == IdempotencyVerdict.CONFLICT) {
                return Submission.of(Fate.CONFLICT);
            }
            if (verdict == IdempotencyVerdict.FULL) {
                return Submission.of(Fate.FULL);
            }
            first = underWay.get(id);
            if (verdict == IdempotencyVerdict.REPEATED && first == null) {
                return remembered(id);
            }
            if (first == null) {
                underWay.put(id, mine);
            }
        } finally {
            lock.unlock();
        }
        return first == null ? send(order, sender, mine) : first.join();
    }

    private Submission remembered(long clientOrderId) {
        long outcome = table.outcome(clientOrderId);
        return outcome == IdempotencyTable.NO_OUTCOME ? Submission.of(Fate.UNKNOWN) : Submission.accepted(outcome);
    }

    private Submission send(NewOrder order, Sender sender, CompletableFuture<Submission> mine) {
        long id = order.clientOrderId;
        Submission result = new Submission(Fate.UNKNOWN, 0, null);
        try {
            result = Submission.accepted(sender.send(order));
        } catch (NotCarriedOutException e) {
            result = new Submission(Fate.NOT_CARRIED_OUT, 0, e);
        } catch (RuntimeException e) {
            result = new Submission(Fate.UNKNOWN, 0, e);
        } finally {
            settle(id, result);
            mine.complete(result);
        }
        return result;
    }

    private void settle(long clientOrderId, Submission result) {
        lock.lock();
        try {
            if (result.fate == Fate.ACCEPTED) {
                table.answered(clientOrderId, result.venueOrderId);
            } else if (result.fate == Fate.NOT_CARRIED_OUT) {
                table.forget(clientOrderId);
            }
            underWay.remove(clientOrderId);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The venue was asked and holds the order.
     *
     * @param clientOrderId an id whose fate was unknown
     * @param venueOrderId the venue's id
     */
    public void confirmed(long clientOrderId, long venueOrderId) {
        lock.lock();
        try {
            table.answered(clientOrderId, venueOrderId);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The venue was asked and never had the order: its id is free again.
     *
     * @param clientOrderId an id whose fate was unknown
     */
    public void notCarriedOut(long clientOrderId) {
        lock.lock();
        try {
            if (!underWay.containsKey(clientOrderId)) {
                table.forget(clientOrderId);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The order works no longer; its id stays taken for the table's time to live.
     *
     * @param clientOrderId a live id
     * @param nowNs nanoseconds since the epoch, UTC
     */
    public void ended(long clientOrderId, long nowNs) {
        lock.lock();
        try {
            table.ended(clientOrderId, nowNs);
        } finally {
            lock.unlock();
        }
    }
}
