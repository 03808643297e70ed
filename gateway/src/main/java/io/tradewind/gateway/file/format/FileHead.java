// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The beginning of a file, for guessing its format.
 *
 * @param zipped whether it is a zip; the lines are then those of its first entry
 * @param lines the first complete lines, at most five
 */
public record FileHead(boolean zipped, List<String> lines) {
    private static final int BYTES = 4096;
    private static final int LINES = 5;

    /**
     * Reads the beginning of a file.
     *
     * @param file the file
     * @return without lines when it cannot be read
     */
    public static FileHead of(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] start = stream.readNBytes(4);
            boolean zipped = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
            return zipped ? ofZip(file) : new FileHead(false, lines(Files.newInputStream(file)));
        } catch (IOException e) {
            return new FileHead(false, List.of());
        }
    }

    private static FileHead ofZip(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            zip.getNextEntry();
            return new FileHead(true, lines(zip));
        } catch (ZipException e) {
            return new FileHead(true, List.of());
        }
    }

    private static List<String> lines(InputStream stream) throws IOException {
        try (stream) {
            String text = new String(stream.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
            return text.lines().limit(LINES).toList();
        }
    }

    /**
     * The first line.
     *
     * @return empty when there is none
     */
    public String first() {
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    /**
     * A line that should hold data even when the file has a header.
     *
     * @return the second line, or the first when there is only one
     */
    public String data() {
        return lines.size() > 1 ? lines.get(1) : first();
    }
}
