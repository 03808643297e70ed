// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run left behind.
 *
 * @param runFolder the run folder
 * @param document the result for programs, without {@code run}
 * @param text the result for people, without a last line end
 * @param exitCode 0, or 1 when a check of the run failed
 */
public record RunOutcome(Path runFolder, Map<String, ?> document, String text, int exitCode) {
    /** Prints the result; the run folder is the last line on standard error, and {@code run} in the JSON. */
    int print(Terminal terminal, boolean json) {
        if (json) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("run", runFolder.toString());
            whole.putAll(document);
            terminal.printJson(whole);
        } else {
            terminal.print(text);
        }
        terminal.message(runFolder.toString());
        return exitCode;
    }
}
