// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.port.EventSink;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the inputs of one core, in one order, and hashes them as encoded.
 *
 * <p>Events are written one behind the other into a block; the core reads them there. What a venue answers while the core works
 * is appended and delivered by {@link #drain}, so the core never re-enters itself. A block that is full and delivered goes
 * through the hash and is written anew.
 */
final class EventSequencer implements EventSink {
    private static final int BLOCK_LENGTH = 1 << 16;
    private static final int RESERVE = 1 << 13;

    private final EventHandler handler;
    private final @Nullable MessageDigest digest;
    private byte[] block = new byte[BLOCK_LENGTH];
    private UnsafeBuffer buffer = new UnsafeBuffer(block);
    private int end;
    private int delivered;
    private long sequence;

    /** Takes numbered events. */
    @FunctionalInterface
    interface EventHandler {
        void onEvent(DirectBuffer buffer, int offset);
    }

    EventSequencer(EventHandler handler) {
        this(handler, sha256());
    }

    private EventSequencer(EventHandler handler, @Nullable MessageDigest digest) {
        this.handler = handler;
        this.digest = digest;
    }

    /** A sequencer whose input hash nobody asks for. */
    static EventSequencer withoutHash(EventHandler handler) {
        return new EventSequencer(handler, null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Where the next event may be encoded; at least {@value #RESERVE} bytes follow. */
    int claim() {
        return claim(RESERVE);
    }

    /** Where an event of a given length may be encoded. */
    int claim(int length) {
        if (end > block.length - length && delivered == end) {
            flush();
        }
        while (end > block.length - length) {
            grow();
        }
        return end;
    }

    /** The buffer that {@link #claim} refers to; valid until the next claim. */
    UnsafeBuffer buffer() {
        return buffer;
    }

    /** Ends the encoding of an event at the claimed place. */
    void commit(int length) {
        end += length;
    }

    @Override
    public void onEvent(DirectBuffer source, int offset, int length) {
        int at = claim();
        buffer.putBytes(at, source, offset, length);
        commit(length);
    }

    /** Numbers and delivers everything that waits, also what that leads to. */
    void drain() {
        while (delivered < end) {
            int at = delivered;
            delivered += EventHeader.length(buffer, at);
            EventHeader.sequence(buffer, at, ++sequence);
            handler.onEvent(buffer, at);
        }
    }

    private void flush() {
        if (digest != null) {
            digest.update(block, 0, end);
        }
        end = 0;
        delivered = 0;
    }

    private void grow() {
        block = Arrays.copyOf(block, block.length * 2);
        buffer = new UnsafeBuffer(block);
    }

    /** Events delivered. */
    long sequence() {
        return sequence;
    }

    /** SHA-256 of all events as delivered, in hex. Ends the hash. */
    String inputHash() {
        if (digest == null) {
            throw new IllegalStateException("this sequencer was made without a hash");
        }
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
