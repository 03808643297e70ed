// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream on a thread of its own, a few blocks ahead, so that it is unpacked while what came before is parsed. A fault of
 * the stream, an {@link Error} too, is thrown where it happened: after the bytes before it.
 */
final class ReadAhead extends InputStream {
    private static final int BLOCKS = 4;
    private static final int BLOCK = 1 << 18;

    private static final class Block {
        final byte[] bytes = new byte[BLOCK];
        int length;
        boolean last;

        @Nullable
        IOException fault;

        @Nullable
        RuntimeException failure;

        @Nullable
        Error error;
    }

    private final InputStream stream;
    private final BlockingQueue<Block> free = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread thread;
    private @Nullable Block current;
    private int position;

    ReadAhead(InputStream stream, String name) {
        this.stream = stream;
        for (int i = 0; i < BLOCKS; i++) {
            free.add(new Block());
        }
        thread = Thread.ofPlatform().daemon().name("read-ahead " + name).start(this::run);
    }

    private void run() {
        try {
            boolean more = true;
            while (more) {
                Block block = free.take();
                fill(block);
                more = !block.last;
                full.put(block);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fill(Block block) {
        block.length = 0;
        try {
            while (block.length < BLOCK && !block.last) {
                int read = stream.read(block.bytes, block.length, BLOCK - block.length);
                block.last = read < 0;
                block.length += Math.max(0, read);
            }
        } catch (IOException e) {
            block.fault = e;
            block.last = true;
        } catch (RuntimeException e) {
            block.failure = e;
            block.last = true;
        } catch (Error e) {
            block.error = e;
            block.last = true;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        Block block = current();
        if (position == block.length) {
            rethrow(block);
            return -1;
        }
        int read = Math.min(count, block.length - position);
        System.arraycopy(block.bytes, position, target, offset, read);
        position += read;
        return read;
    }

    /** The block with the next bytes, or the last one when there are none. */
    private Block current() throws IOException {
        Block block = current;
        try {
            while (block == null || (position == block.length && !block.last)) {
                if (block != null) {
                    free.put(block);
                }
                block = full.take();
                current = block;
                position = 0;
            }
            return block;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while reading").initCause(e);
        }
    }

    private static void rethrow(Block block) throws IOException {
        IOException fault = block.fault;
        if (fault != null) {
            throw fault;
        }
        RuntimeException failure = block.failure;
        if (failure != null) {
            throw failure;
        }
        Error error = block.error;
        if (error != null) {
            throw error;
        }
    }

    /** Stops the thread and closes the stream. */
    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stream.close();
    }
}
