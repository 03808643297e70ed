// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.disk;

import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to write to a catalog, held by one process; the system frees it when the process dies. */
public final class CatalogLock implements AutoCloseable {
    private static final String FILE = ".lock";

    private final FileChannel channel;
    private final FileLock lock;

    private CatalogLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the right to write.
     *
     * @param root folder of the catalog, made when it is not there
     * @return the lock, to be closed
     * @throws RequestException when another import has it, or the folder cannot be written
     */
    public static CatalogLock take(Path root) {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new RequestException("the catalog " + root
                        + " is being written by another import; wait until it ends and try again");
            }
            return new CatalogLock(channel, lock);
        } catch (IOException e) {
            throw new RequestException(
                    "the catalog " + root + " cannot be locked for writing (" + e.getMessage() + ")", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Throws {@link IllegalStateException} when the lock was lost. */
    public void requireHeld() {
        if (!lock.isValid()) {
            throw new IllegalStateException("the catalog lock was lost");
        }
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new RequestException("the catalog lock cannot be released (" + e.getMessage() + ")", e);
        }
    }
}
