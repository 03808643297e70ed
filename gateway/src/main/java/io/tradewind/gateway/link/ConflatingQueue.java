// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A queue that keeps one element for each key: what arrives before the last one was taken is merged into it. For market
 * data, where the newest state is all that matters. Keys leave in the order in which they came.
 *
 * <p>Bounded by the number of keys; an element of a key that finds no place is refused. Any number of threads, one lock.
 *
 * @param <K> what tells the streams apart, such as the instrument
 * @param <E> what the queue holds
 */
public final class ConflatingQueue<K, E> {
    private final int mostKeys;
    private final BinaryOperator<E> merge;
    private final Map<K, E> latest = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long accepted;
    private long conflated;
    private long rejected;
    private long polled;

    /**
     * What became of the elements: offered = accepted + conflated + rejected, accepted = polled + depth.
     *
     * @param accepted elements that opened a place for their key
     * @param conflated elements merged into one that waited
     * @param rejected elements whose key found no place
     * @param polled elements taken
     */
    public record Counts(long accepted, long conflated, long rejected, long polled) {}

    /**
     * An empty queue.
     *
     * @param mostKeys places, positive
     * @param merge makes one element of the waiting and the new one: {@code (old, recent) -> recent} for whole states
     */
    public ConflatingQueue(int mostKeys, BinaryOperator<E> merge) {
        if (mostKeys <= 0) {
            throw new IllegalArgumentException("a conflating queue needs room for a key: " + mostKeys);
        }
        this.mostKeys = mostKeys;
        this.merge = merge;
    }

    /**
     * Offers an element.
     *
     * @param key its stream
     * @param element the newest state
     * @return ACCEPTED, also when it was merged; REJECTED when its key found no place
     */
    public Admission offer(K key, E element) {
        lock.lock();
        try {
            E waiting = latest.get(key);
            if (waiting != null) {
                latest.put(key, merge.apply(waiting, element));
                conflated++;
                return Admission.ACCEPTED;
            }
            if (latest.size() == mostKeys) {
                rejected++;
                return Admission.REJECTED;
            }
            latest.put(key, element);
            accepted++;
            return Admission.ACCEPTED;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the element of the key that has waited longest.
     *
     * @return null when the queue is empty
     */
    public @Nullable E poll() {
        lock.lock();
        try {
            Map.Entry<K, E> eldest =
                    latest.isEmpty() ? null : latest.entrySet().iterator().next();
            if (eldest == null) {
                return null;
            }
            E element = eldest.getValue();
            latest.remove(eldest.getKey());
            polled++;
            return element;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Keys that wait.
     *
     * @return from 0 to the number of places
     */
    public int depth() {
        lock.lock();
        try {
            return latest.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What became of everything.
     *
     * @return sums as of now
     */
    public Counts counts() {
        lock.lock();
        try {
            return new Counts(accepted, conflated, rejected, polled);
        } finally {
            lock.unlock();
        }
    }
}
