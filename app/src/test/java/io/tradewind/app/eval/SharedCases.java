// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds the folder of reference cases; a test that needs it is skipped without. */
final class SharedCases {

    private SharedCases() {}

    static Path oracles() {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getProperty("tradewind.shared")),
                        Optional.ofNullable(System.getenv("TRADEWIND_SHARED")))
                .flatMap(Optional::stream)
                .map(Path::of)
                .map(shared -> shared.resolve("oracles"))
                .filter(Files::isDirectory)
                .findFirst()
                .or(SharedCases::above);
        Assumptions.assumeTrue(
                found.isPresent(), "no folder shared/oracles: set TRADEWIND_SHARED to the folder that holds it");
        return found.orElseThrow();
    }

    static Path caseFile(String name) {
        return oracles().resolve("cases").resolve(name);
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
