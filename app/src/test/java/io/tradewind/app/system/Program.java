// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.system;

import io.tradewind.app.cli.Terminal;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.app.wiring.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program in this process: what it was told, what it printed, how it ended. */
final class Program {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Program() {}

    record Result(int exitCode, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    static Result run(String... arguments) {
        return run(CancellationToken.NEVER, arguments);
    }

    static Result run(CancellationToken cancellation, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code;
        try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            Terminal terminal = new Terminal(outStream, errStream, false, false);
            code = Wiring.commandLine(terminal, cancellation, Map.of()).run(arguments);
        }
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a configuration into a folder and returns its result document. */
    static JsonNode backtest(Path config, Path folder, List<String> settings) {
        List<String> arguments =
                new ArrayList<>(List.of("backtest", config.toString(), "--out", folder.toString(), "--json"));
        for (String setting : settings) {
            arguments.add("--set");
            arguments.add(setting);
        }
        Result result = run(arguments.toArray(String[]::new));
        if (result.exitCode() != 0) {
            throw new AssertionError("exit code " + result.exitCode() + ": " + result.err());
        }
        return result.json();
    }
}
