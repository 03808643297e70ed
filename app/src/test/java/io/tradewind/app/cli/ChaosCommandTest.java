// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.thread.CancellationToken;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ChaosCommandTest {
    private static final String CONFIG = """
        venues: [{ instruments: [BTCUSDT] }]
        strategies: [{ name: sma-cross, instruments: [BTCUSDT], bar: 1h, fast: 10, slow: 30 }]
        """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(boolean clean, String... more) throws Exception {
        Path config = Files.writeString(folder.resolve("run.yaml"), CONFIG);
        ChaosCommand.Runner runner = request -> {
            String source = request.plan()
                    .map(Path::toString)
                    .orElseGet(() -> "seed " + request.seed().orElseThrow());
            return new ChaosCommand.Outcome(Map.of("source", source), source + ", " + request.runs() + " runs", clean);
        };
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, false, false);
        ChaosCommand command = new ChaosCommand(terminal, runner, CancellationToken.NEVER, Map.of());
        String[] arguments = new String[more.length + 2];
        arguments[0] = "chaos";
        arguments[1] = config.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new Cli(terminal, List.of(new CommandLine(command))).run(arguments);
    }

    @Test
    void shouldExitWithOneWhenCoreAndVenueDiffer() throws Exception {
        assertThat(run(true, "--seed", "7")).isZero();
        assertThat(run(false, "--seed", "7")).isEqualTo(1);
    }

    @Test
    void shouldPassOnWhatWasAskedFor() throws Exception {
        assertThat(run(true, "--plan", "faults.yaml", "--runs", "12")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("faults.yaml, 12 runs");
        assertThat(run(true, "--seed", "-3", "--json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"source\" : \"seed -3\"");
    }

    @Test
    void shouldRefuseToGuessWhereTheFaultsComeFrom() throws Exception {
        assertThat(run(true)).isEqualTo(2);
        assertThat(run(true, "--seed", "1", "--plan", "faults.yaml")).isEqualTo(2);
        assertThat(run(true, "--seed", "x")).isEqualTo(2);
        assertThat(run(true, "--seed", "1", "--runs", "100001")).isEqualTo(2);
    }
}
