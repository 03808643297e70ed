// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Columns of the reference files; a test that needs them is skipped where they are not there. */
public final class SharedFolder {

    private SharedFolder() {}

    /** The cells of a column below its header, of a file named relative to the folder of reference cases. */
    public static List<String> column(String file, String header) {
        try {
            List<String> lines = Files.readAllLines(oracles().resolve(file));
            int index = List.of(lines.getFirst().split(",", -1)).indexOf(header);
            return lines.stream()
                    .skip(1)
                    .map(line -> line.split(",", -1)[index])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole text of a file named relative to the folder of reference cases. */
    public static String text(String file) {
        try {
            return Files.readString(oracles().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path oracles() {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getProperty("tradewind.shared")),
                        Optional.ofNullable(System.getenv("TRADEWIND_SHARED")))
                .flatMap(Optional::stream)
                .map(Path::of)
                .map(shared -> shared.resolve("oracles"))
                .filter(Files::isDirectory)
                .findFirst()
                .or(SharedFolder::above);
        Assumptions.assumeTrue(
                found.isPresent(), "no folder shared/oracles: set TRADEWIND_SHARED to the folder that holds it");
        return found.orElseThrow();
    }

    private static Optional<Path> above() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve("oracles");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
