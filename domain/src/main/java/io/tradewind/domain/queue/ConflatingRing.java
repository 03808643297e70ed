// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import io.tradewind.domain.queue.OverflowPolicy.Conflate;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.agrona.BitUtil;
import org.agrona.BufferUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.OneToOneConcurrentArrayQueue;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Market data from one producing thread to one consuming thread, conflated by key: a new value replaces the one of the same key that
 * nobody took. It never fills up, since a key waits at most once; keys leave in the order in which they began to wait, each with its
 * newest value. No call waits or tries again.
 *
 * <p>Each key has three buffers: the producer writes into one, the consumer reads another, and the third is exchanged between them, so
 * a reader never sees part of one value and part of the next.
 *
 * <pre>
 *   buffer: | length int | unused int | value bytes … | padding to 64 |     three of them a key
 *   exchange word of a key: number of the exchanged buffer (0, 1 or 2), plus 4 while its value was not taken
 * </pre>
 *
 * <p>Memory order: values are written and read plainly; the exchange word is swapped atomically with acquire and release, which hands
 * a full buffer to the consumer and an empty one back; the order of keys goes through an Agrona queue (release store, acquire load).
 * Counters have one writer each, are written and read opaquely, and are exact once the threads are quiet:
 * offered = taken + conflated + waiting.
 *
 * <p>Allocates nothing after construction.
 */
public final class ConflatingRing {
    /** Most keys. */
    public static final int MOST_KEYS = 1 << 16;

    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int CACHE_LINE = 64;
    private static final int WORDS_APART = 2 * CACHE_LINE / Integer.BYTES;
    private static final int HEADER = 2 * Integer.BYTES;
    private static final int BUFFERS = 3;
    private static final int BUFFER = 3;
    private static final int FRESH = 4;

    private final OneToOneConcurrentArrayQueue<Integer> arrivals;
    private final Integer[] keys;
    private final UnsafeBuffer memory;
    private final int stride;
    private final int maxValueBytes;
    private final int[] exchange;
    private final byte[] written;
    private final byte[] read;
    private final PaddedLong offered = new PaddedLong();
    private final PaddedLong conflated = new PaddedLong();
    private final PaddedLong taken = new PaddedLong();

    /**
     * An empty ring.
     *
     * @param name what operators know it by
     * @param keys how many there are, 1 to 65,536; a key is a number from 0 below it, such as that of an instrument
     * @param maxValueBytes longest value, 1 or more
     * @param policy says that older values are lost
     * @throws IllegalArgumentException when a number is out of range or the values need more than 2 GiB
     */
    public ConflatingRing(String name, int keys, int maxValueBytes, Conflate policy) {
        Capacities.between("keys of ring '" + name + "'", keys, 1, MOST_KEYS);
        Capacities.between("maxValueBytes of ring '" + name + "'", maxValueBytes, 1, Integer.MAX_VALUE / 4);
        this.maxValueBytes = maxValueBytes;
        stride = BitUtil.align(HEADER + maxValueBytes, CACHE_LINE);
        long bytes = (long) BUFFERS * keys * stride;
        if (bytes > Integer.MAX_VALUE - CACHE_LINE) {
            throw new IllegalArgumentException("ring '" + name + "' of " + policy + " would need " + bytes + " bytes");
        }
        memory = new UnsafeBuffer(BufferUtil.allocateDirectAligned((int) bytes, CACHE_LINE));
        arrivals = new OneToOneConcurrentArrayQueue<>(keys);
        this.keys = new Integer[keys];
        exchange = new int[(keys + 1) * WORDS_APART];
        written = new byte[keys + 2 * CACHE_LINE];
        read = new byte[keys + 2 * CACHE_LINE];
        for (int key = 0; key < keys; key++) {
            this.keys[key] = key;
            exchange[word(key)] = 1;
            read[key + CACHE_LINE] = 2;
        }
    }

    /**
     * Sets the value of a key; the producing thread only.
     *
     * @param key whose value, from 0 below the number of keys
     * @param source holds the value
     * @param offset of its first byte
     * @param length in bytes, 0 to the longest value
     * @throws IllegalArgumentException when key or length are out of range
     */
    public void offer(int key, DirectBuffer source, int offset, int length) {
        Capacities.between("key", key, 0, keys.length - 1);
        Capacities.between("length", length, 0, maxValueBytes);
        int mine = written[key + CACHE_LINE];
        int at = position(key, mine);
        memory.putInt(at, length);
        memory.putBytes(at + HEADER, source, offset, length);
        int before = (int) WORD.getAndSet(exchange, word(key), mine | FRESH);
        written[key + CACHE_LINE] = (byte) (before & BUFFER);
        offered.addAlone();
        if ((before & FRESH) != 0) {
            conflated.addAlone();
        } else if (!arrivals.offer(keys[key])) {
            throw new IllegalStateException("key " + key + " waits twice: two threads produce");
        }
    }

    /**
     * Takes the newest value of the key that has waited longest; the consuming thread only.
     *
     * @param handler gets key, buffer, offset and length; the bytes are valid until the key is taken again
     * @return false when no key waits
     */
    public boolean poll(MessageHandler handler) {
        Integer next = arrivals.poll();
        if (next == null) {
            return false;
        }
        int key = next;
        int before = (int) WORD.getAndSet(exchange, word(key), read[key + CACHE_LINE]);
        int mine = before & BUFFER;
        read[key + CACHE_LINE] = (byte) mine;
        taken.addAlone();
        int at = position(key, mine);
        handler.onMessage(key, memory, at + HEADER, memory.getInt(at));
        return true;
    }

    private int position(int key, int buffer) {
        return (key * BUFFERS + buffer) * stride;
    }

    private static int word(int key) {
        return (key + 1) * WORDS_APART;
    }

    /**
     * Keys waiting; any thread, a moment's picture.
     *
     * @return 0 to the number of keys
     */
    public int size() {
        return arrivals.size();
    }

    /**
     * Values offered; any thread.
     *
     * @return since construction
     */
    public long offered() {
        return offered.get();
    }

    /**
     * Values that a newer one replaced before they were taken; any thread.
     *
     * @return since construction
     */
    public long conflated() {
        return conflated.get();
    }

    /**
     * Values taken; any thread.
     *
     * @return since construction
     */
    public long taken() {
        return taken.get();
    }
}
