// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.RequestException;
import io.tradewind.store.catalog.disk.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether the files of parts are what was imported: their length each time, their checksum the first time, and again when a file has
 * been written since.
 */
final class TickFiles {
    private final Map<Path, Sound> sound = new ConcurrentHashMap<>();

    /** A file whose bytes were found to have a checksum. */
    private record Sound(FileTime written, String sha256) {}

    void requireSound(Path folder, TickPart part) {
        requireSound(folder.resolve(part.eventFile()), part.events());
        requireSound(folder.resolve(part.levelFile()), part.levels());
    }

    private void requireSound(Path file, TickPart.Checksum expected) {
        try {
            if (Files.size(file) != expected.bytes()) {
                throw new RequestException(file + ": has " + Files.size(file) + " bytes instead of " + expected.bytes()
                        + ", so it is truncated or changed; restore it or import its log again");
            }
            Sound wanted = new Sound(Files.getLastModifiedTime(file), expected.sha256());
            if (!wanted.equals(sound.get(file))) {
                if (!AtomicFiles.sha256(file).equals(expected.sha256())) {
                    throw corrupt(file, null);
                }
                sound.put(file, wanted);
            }
        } catch (IOException e) {
            throw new RequestException(
                    file + ": a part of the catalog is missing; restore it or import its log again", e);
        }
    }

    static RequestException corrupt(Path file, @Nullable Throwable cause) {
        String message = file + ": is corrupt, its checksum is wrong; restore it or import its log again";
        return cause == null ? new RequestException(message) : new RequestException(message, cause);
    }
}
