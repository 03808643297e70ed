// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.port.RequestException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;

/**
 * Where events go when a file is named. A regular file is written as a whole or not at all: under another name beside it, then
 * renamed. Anything else that is there, such as a pipe, a terminal or an open descriptor, is written to as it is.
 */
final class EventFile {
    private static final int MAX_LINKS = 40;

    /** Path under which the system shows open descriptors, such as that of {@code /dev/stdout}. */
    private static final Path DESCRIPTORS = Path.of("/proc");

    private EventFile() {}

    /** What is to be written. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /** Writes; symbolic links are followed and stay. */
    static void write(Path out, Content content) throws IOException {
        if (Files.isDirectory(out)) {
            throw new RequestException("--out " + out + " is a folder. Name a file for the events.");
        }
        Path target = target(out.toAbsolutePath());
        boolean other = Files.exists(out) && !Files.isRegularFile(out);
        if (other || target.startsWith(DESCRIPTORS)) {
            pass(Files.newOutputStream(out, StandardOpenOption.APPEND), content);
        } else {
            replace(target, content);
        }
    }

    /** Where links lead, in a real folder; the first descriptor on the way if there is one. */
    private static Path target(Path absolute) throws IOException {
        Path path = absolute;
        for (int links = 0; links <= MAX_LINKS; links++) {
            Path folder = Objects.requireNonNull(path.getParent(), "only a folder has no folder above it");
            Files.createDirectories(folder);
            Path found = folder.toRealPath().resolve(path.getFileName());
            if (found.startsWith(DESCRIPTORS) || !Files.isSymbolicLink(found)) {
                return found;
            }
            path = found.resolveSibling(Files.readSymbolicLink(found));
        }
        throw new FileSystemLoopException(absolute.toString());
    }

    private static void replace(Path target, Content content) throws IOException {
        Path unfinished = create(target);
        try {
            pass(Files.newOutputStream(unfinished, StandardOpenOption.WRITE), content);
            keepPermissions(target, unfinished);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A new empty file in the same folder, with the permissions that any new file has. */
    private static Path create(Path target) throws IOException {
        for (int i = 1; ; i++) {
            Path path = target.resolveSibling("match-" + i + ".unfinished");
            try {
                Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                        .close();
                return path;
            } catch (FileAlreadyExistsException e) {
                if (i == Integer.MAX_VALUE) {
                    throw e;
                }
            }
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    private static void pass(OutputStream bytes, Content content) throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            content.writeTo(writer);
        }
    }
}
