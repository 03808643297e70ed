// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files that appear whole or not at all: written beside their place, forced to disk, renamed. */
public final class AtomicFiles {
    /** Ending of files that are being written. */
    public static final String UNFINISHED = ".unfinished";

    private static final int BUFFER = 1 << 16;

    private AtomicFiles() {}

    /**
     * Writes a text file.
     *
     * @param target its place
     * @param text its content, in UTF-8
     * @throws IOException when the disk fails; what was at the place before is then still there
     */
    public static void write(Path target, String text) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        Files.writeString(unfinished, text, StandardCharsets.UTF_8);
        publish(unfinished, target);
    }

    /**
     * Gives a finished file its name.
     *
     * @param unfinished the file, in the folder of the target
     * @param target its place; a file there is replaced
     * @throws IOException when the disk fails
     */
    public static void publish(Path unfinished, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(target.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /**
     * A SHA-256 that has seen nothing.
     *
     * @return a new digest
     */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Checksum of a file.
     *
     * @param file the file
     * @return SHA-256 in hexadecimal
     * @throws IOException when it cannot be read
     */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
