// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run folder under construction. It holds a file {@value #INCOMPLETE} until the run is complete. */
public final class RunFolder {
    /** Name of the mark of a folder whose run did not end. */
    public static final String INCOMPLETE = "INCOMPLETE";

    private final Path path;

    private RunFolder(Path path) {
        this.path = path;
    }

    /**
     * Creates a folder.
     *
     * @param path where; its parents are created
     * @return the folder, marked incomplete
     * @throws IOException when the disk refuses
     * @throws RequestException when there is something at the path already
     */
    public static RunFolder create(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(path);
        } catch (FileAlreadyExistsException e) {
            throw new RequestException(
                    "The run folder " + path + " exists already, and a run never overwrites another. Choose another"
                            + " with --out, or leave --out away for a new one.",
                    e);
        }
        Files.writeString(path.resolve(INCOMPLETE), "The run did not end: these files are cut short.\n");
        return new RunFolder(path);
    }

    /**
     * Where it lies.
     *
     * @return the folder's path
     */
    public Path path() {
        return path;
    }

    /**
     * A file in it.
     *
     * @param name file name
     * @return its path
     */
    public Path file(String name) {
        return path.resolve(name);
    }

    /**
     * Takes the mark away: all files are written.
     *
     * @throws IOException when the disk refuses
     */
    public void complete() throws IOException {
        Files.delete(path.resolve(INCOMPLETE));
    }
}
