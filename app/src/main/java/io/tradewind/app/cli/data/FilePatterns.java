// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Expands {@code *} and {@code ?} in file names, for patterns that the shell left alone. */
final class FilePatterns {
    private FilePatterns() {}

    /**
     * The files that arguments name.
     *
     * @param arguments paths; only the last part may hold a pattern
     * @return files in the order of the arguments, matches of one pattern by name
     * @throws RequestException when a file or its folder is missing or a pattern matches nothing
     */
    static List<Path> expand(List<String> arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (Files.exists(path)) {
                files.add(regular(path));
            } else if (argument.contains("*") || argument.contains("?")) {
                files.addAll(matches(path));
            } else {
                throw new RequestException("The file " + argument + " does not exist. Check the path.");
            }
        }
        return files;
    }

    private static Path regular(Path path) {
        if (Files.isDirectory(path)) {
            throw new RequestException(path + " is a folder. Name its files, for example '" + path + "/*.csv'.");
        }
        return path;
    }

    private static List<Path> matches(Path pattern) throws IOException {
        Path parent = pattern.getParent();
        Path folder = parent == null ? Path.of("") : parent;
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream =
                    Files.newDirectoryStream(folder, String.valueOf(pattern.getFileName()))) {
                stream.forEach(file -> {
                    if (Files.isRegularFile(file)) {
                        found.add(file);
                    }
                });
            }
        }
        if (found.isEmpty()) {
            throw new RequestException("No file matches " + pattern + ". Check the folder and the pattern.");
        }
        Collections.sort(found);
        return found;
    }
}
