// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The streams of the process.
 *
 * @param out results, nothing else
 * @param err progress, messages and errors
 * @param interactive whether a person watches {@code err}: progress may redraw its line
 * @param colour whether {@code err} may be coloured
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colour) {
    private static final String RED = "\u001b[31m";
    private static final String RESET = "\u001b[0m";

    /**
     * The terminal of this process. The property {@code tradewind.terminal} (true or false) overrides the detection, the
     * environment variable {@code NO_COLOR} switches colour off.
     *
     * @return standard output and standard error in UTF-8
     */
    public static Terminal ofProcess() {
        boolean interactive = detect();
        boolean colour = interactive && System.getenv("NO_COLOR") == null;
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        return new Terminal(out, new PrintStream(System.err, true, StandardCharsets.UTF_8), interactive, colour);
    }

    private static boolean detect() {
        String stated = System.getProperty("tradewind.terminal");
        if (stated != null) {
            return Boolean.parseBoolean(stated);
        }
        Path standardError = Path.of("/proc/self/fd/2");
        if (Files.isSymbolicLink(standardError)) {
            try {
                String target = Files.readSymbolicLink(standardError).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException e) {
                return false;
            }
        }
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /**
     * Prints a result.
     *
     * @param text lines without the last line end
     */
    public void print(String text) {
        out.println(text);
        out.flush();
    }

    /**
     * Prints the one JSON document of a command.
     *
     * @param document maps, lists, texts, numbers, truth values and nulls
     */
    public void printJson(Map<String, ?> document) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        out.println(mapper.writeValueAsString(document));
        out.flush();
    }

    /**
     * Prints a message beside the result.
     *
     * @param text lines without the last line end
     */
    public void message(String text) {
        err.println(text);
        err.flush();
    }

    /**
     * Prints an error, in red where colour is allowed.
     *
     * @param paragraph what is wrong, where, what to do
     */
    public void error(String paragraph) {
        message(colour ? RED + paragraph + RESET : paragraph);
    }
}
