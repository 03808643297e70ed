// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSource;
import io.tradewind.store.catalog.disk.Database;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Streams ticks from the parts of one symbol, one after the other. Between two parts it says that what was known of the book is
 * void: a snapshot without id and levels.
 */
final class ParquetTickSource implements TickSource {
    private final Database database;
    private final Path folder;
    private final Iterator<TickPart> parts;
    private final long fromNs;
    private final long toNs;
    private final TickFiles files;
    private @Nullable TickPartReader reader;
    private @Nullable TickPart part;

    ParquetTickSource(Database database, TickFiles files, Path folder, List<TickPart> parts, long fromNs, long toNs) {
        this.database = database;
        this.files = files;
        this.folder = folder;
        this.parts = parts.iterator();
        this.fromNs = fromNs;
        this.toNs = toNs;
        reader = open();
    }

    private @Nullable TickPartReader open() {
        while (parts.hasNext()) {
            TickPart next = parts.next();
            files.requireSound(folder, next);
            TickWindow window = TickPartReader.window(database, folder, next, fromNs, toNs);
            if (!window.isEmpty()) {
                part = next;
                return new TickPartReader(database, folder, next, window);
            }
        }
        return null;
    }

    @Override
    public int read(TickBatch batch) {
        batch.clear();
        while (reader != null && !reader.read(batch)) {
            reader.close();
            reader = null;
            reader = open();
            if (reader != null && part != null) {
                batch.snapshot(part.seamSequence(), TickBatch.NO_TIME, part.correctedFirstNs(), TickBatch.NO_ID);
            }
        }
        return batch.size();
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
