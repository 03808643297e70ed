// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSource;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams ticks from the parts of one symbol, one after the other. */
final class ParquetTickSource implements TickSource {
    private final Database database;
    private final Path folder;
    private final Iterator<TickPart> parts;
    private final long fromNs;
    private final long toNs;
    private @Nullable TickPartReader reader;

    ParquetTickSource(Database database, Path folder, List<TickPart> parts, long fromNs, long toNs) {
        this.database = database;
        this.folder = folder;
        this.parts = parts.iterator();
        this.fromNs = fromNs;
        this.toNs = toNs;
        reader = open();
    }

    private @Nullable TickPartReader open() {
        while (parts.hasNext()) {
            TickPart part = parts.next();
            TickWindow window = TickPartReader.window(database, folder, part, fromNs, toNs);
            if (!window.isEmpty()) {
                return new TickPartReader(database, folder, part, window);
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
