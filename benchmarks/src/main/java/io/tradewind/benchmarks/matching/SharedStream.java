// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The stream that benchmarks of the suite use: the recorded one, or one of the same size of our own where that is not there. */
final class SharedStream {
    private static final int ORDERS = 1000;
    private static final int COMMANDS = 1_000_000;

    private SharedStream() {}

    /** Where the recorded stream is, if it is there. */
    static Path prefix() {
        return Path.of(System.getenv().getOrDefault("TRADEWIND_SHARED", "../shared"), "data", "matching", "book1k");
    }

    static boolean isRecorded() {
        return Files.isReadable(StreamFiles.find(prefix(), "_bench.csv"));
    }

    static StreamFiles load() throws IOException {
        return isRecorded()
                ? StreamFiles.read(prefix())
                : StreamFiles.generated(new StreamShape(1, 1, ORDERS, COMMANDS, ORDERS));
    }

    static String origin() {
        return isRecorded() ? prefix().normalize().toString() : "a generated stream, seed 1";
    }
}
