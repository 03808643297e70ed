// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder with recorded data, or skips the test. */
public final class Shared {
    private Shared() {}

    public static Path data(String path) {
        Path file = root().resolve("data").resolve(path);
        assumeTrue(Files.exists(file), "recorded data is not there; set TRADEWIND_SHARED to its folder: " + file);
        return file;
    }

    private static Path root() {
        String property = System.getProperty("tradewind.shared", System.getenv("TRADEWIND_SHARED"));
        if (property != null) {
            return Path.of(property);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/oracles"))) {
            folder = folder.getParent();
        }
        return folder.resolve("shared");
    }
}
