// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.system;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The recorded data and reference cases beside the project, read in place. */
final class SharedData {
    private SharedData() {}

    /** The folder; the calling test is skipped with a reason where it is missing. */
    static Path folder() {
        Path folder = Path.of(System.getProperty("tradewind.shared", "../shared"));
        Assumptions.assumeTrue(
                Files.isDirectory(folder.resolve("oracles")),
                "needs the shared data and reference cases: set TRADEWIND_SHARED to their folder (looked in " + folder
                        + ")");
        return folder;
    }

    /** Imports bars by the command line; fails the test when a file is refused. */
    static void importBars(Path catalog, String symbol, String format, String interval, Path file, String... more) {
        String[] arguments = new String[11 + more.length];
        System.arraycopy(
                new String[] {
                    "data",
                    "import",
                    file.toString(),
                    "--format",
                    format,
                    "--symbol",
                    symbol,
                    "--interval",
                    interval,
                    "--catalog",
                    catalog.toString()
                },
                0,
                arguments,
                0,
                11);
        System.arraycopy(more, 0, arguments, 11, more.length);
        Program.Result result = Program.run(arguments);
        if (result.exitCode() != 0) {
            throw new AssertionError("import of " + file + " ended with " + result.exitCode() + ": " + result.err());
        }
    }
}
