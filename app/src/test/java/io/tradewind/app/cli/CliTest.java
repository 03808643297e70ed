// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.cli.config.ConfigCommand;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.app.thread.CancelledException;
import io.tradewind.domain.port.RequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CliTest {
    private static final String CONFIG = """
            venues: [{ instruments: [BTCUSDT] }]
            strategies: [{ name: sma-cross, instruments: [BTCUSDT], bar: 1m }]
            """;

    @TempDir
    private Path folder;

    private final TestTerminal screen = new TestTerminal(false);
    private final List<BacktestCommand.Request> requests = new ArrayList<>();
    private Path config;
    private Exception failure;
    private Error error;

    @BeforeEach
    void writeConfiguration() throws IOException {
        config = Files.writeString(folder.resolve("run.yaml"), CONFIG);
    }

    private Cli cli(TestTerminal on) {
        Terminal terminal = on.terminal();
        BacktestCommand backtest = new BacktestCommand(
                terminal, this::backtest, CancellationToken.NEVER, Map.of("TRADEWIND__RUN__WORKERS", "3"));
        DemoCommand demo = new DemoCommand(
                terminal,
                request -> new RunOutcome(
                        Path.of("runs/demo"),
                        Map.of(
                                "seed",
                                request.seed(),
                                "seconds",
                                request.seconds().orElse(-1)),
                        "done",
                        0),
                CancellationToken.NEVER);
        EvalCommand eval = new EvalCommand(
                terminal,
                (files, root) -> new EvalCommand.Outcome(
                        "{\"files\": " + files.size() + ", \"root\": \"" + root + "\"}",
                        "1 file",
                        "| 1 file |",
                        files.size() - 1));
        return new Cli(
                terminal,
                List.of(
                        new CommandLine(demo),
                        new CommandLine(new VerifyCommand()),
                        new CommandLine(backtest),
                        new CommandLine(eval),
                        ConfigCommand.create(terminal, Map.of())));
    }

    private RunOutcome backtest(BacktestCommand.Request request) throws Exception {
        requests.add(request);
        if (error != null) {
            throw error;
        }
        if (failure != null) {
            throw failure;
        }
        return new RunOutcome(Path.of("runs/x"), Map.of("trades", 3), "3 trades", 0);
    }

    private int run(String... arguments) {
        return cli(screen).run(arguments);
    }

    @Test
    void shouldNotSayDoneWhenStandardOutputCannotBeWritten() {
        var full = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        var errors = new ByteArrayOutputStream();
        var cli = new Cli(
                new Terminal(full, new PrintStream(errors, true, StandardCharsets.UTF_8), false, false), List.of());

        assertThat(cli.run("--version")).isEqualTo(ExitCode.FAULT);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("standard output", "disk is full");
    }

    @Test
    void shouldPrintResultOnStandardOutputAndRunFolderLastOnStandardError() {
        assertThat(run("backtest", config.toString(), "--set", "strategies.0.fast=7", "--out", "there"))
                .isZero();
        assertThat(screen.out()).isEqualToNormalizingNewlines("3 trades\n");
        assertThat(screen.err()).isEqualToNormalizingNewlines("runs/x\n");
        assertThat(requests.getFirst().config().count("strategies.0.fast")).isEqualTo(7);
        assertThat(requests.getFirst().config().count("run.workers")).isEqualTo(3);
        assertThat(requests.getFirst().runFolder()).contains(Path.of("there"));
    }

    @Test
    void shouldPrintOneJsonDocumentAndNothingElse() {
        assertThat(run("backtest", config.toString(), "--json")).isZero();
        JsonNode document = JsonMapper.shared().readTree(screen.out());
        assertThat(document.get("run").asString()).isEqualTo("runs/x");
        assertThat(document.get("trades").asInt()).isEqualTo(3);
    }

    @Test
    void shouldMergeFurtherConfigurationFiles() throws IOException {
        Path later = Files.writeString(folder.resolve("later.yaml"), "run: { name: later }\n");
        assertThat(run("backtest", config.toString(), "--config", later.toString()))
                .isZero();
        assertThat(requests.getFirst().config().text("run.name")).isEqualTo("later");
    }

    @Test
    void shouldEndWithTwoAndAParagraphWhenTheRequestIsWrong() {
        failure = new RequestException("The folder runs/x exists. Name another with --out.");
        assertThat(run("backtest", config.toString())).isEqualTo(2);
        assertThat(screen.err()).isEqualToNormalizingNewlines("The folder runs/x exists. Name another with --out.\n");
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void shouldEndWithTwoWhenConfigurationIsWrongMissingOrNotNamed() {
        assertThat(run("backtest", folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(run("backtest")).isEqualTo(2);
        assertThat(run("backtest", config.toString(), "--set", "run.sed=1", "--json"))
                .isEqualTo(2);
        assertThat(screen.err())
                .contains("none.yaml does not exist")
                .contains("No configuration named")
                .contains("Did you mean 'seed'?");
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void shouldEndWithThreeWhenDiskOrDatabaseFails() {
        Map<Exception, String> faults = Map.of(
                new IOException("disk full"), "disk full",
                new UncheckedIOException(new NoSuchFileException("a.csv")), "no such file or folder: a.csv",
                new AccessDeniedException("b.csv"), "no permission for b.csv",
                new FileAlreadyExistsException("c.csv"), "c.csv exists already",
                new IllegalStateException(new SQLException("torn")), "database failed: torn");
        faults.forEach((exception, text) -> {
            failure = exception;
            assertThat(run("backtest", config.toString())).isEqualTo(3);
            assertThat(screen.err()).contains(text).doesNotContain("\tat ");
        });
    }

    @Test
    void shouldAdviseDebugForUnexpectedFailureAndShowTraceOnlyThen() {
        failure = new IllegalStateException("odd");
        assertThat(run("backtest", config.toString())).isEqualTo(3);
        assertThat(screen.err())
                .contains("IllegalStateException: odd")
                .contains("--debug")
                .doesNotContain("\tat ");
        assertThat(run("backtest", config.toString(), "--debug")).isEqualTo(3);
        assertThat(screen.err()).contains("\tat ");
    }

    @Test
    void shouldEndWithThreeAndAParagraphWhenTheVirtualMachineFails() {
        error = new OutOfMemoryError("heap");
        assertThat(run("backtest", config.toString())).isEqualTo(3);
        assertThat(screen.err()).contains("OutOfMemoryError: heap").doesNotContain("\tat ");
    }

    @Test
    void shouldEndWith130WhenInterrupted() {
        failure = new CancelledException("Interrupted; the run folder runs/x is marked incomplete.");
        assertThat(run("backtest", config.toString())).isEqualTo(130);
        assertThat(screen.err()).contains("marked incomplete");
    }

    @Test
    void shouldSuggestForUnknownCommandAndOption() {
        assertThat(run("backtets")).isEqualTo(2);
        assertThat(screen.err())
                .contains("backtets")
                .contains("Did you mean")
                .contains("backtest")
                .contains("--help");
        assertThat(run("demo", "--sede", "7")).isEqualTo(2);
        assertThat(screen.err()).contains("--sede").contains("--seed");
        assertThat(run("demo", "--seed", "x")).isEqualTo(2);
        assertThat(run("demo", "--seconds", "0")).isEqualTo(2);
        assertThat(screen.err()).contains("give a positive number of seconds");
        assertThat(run()).isEqualTo(2);
        assertThat(run("live")).isEqualTo(2);
    }

    @Test
    void shouldShowHelpWithExampleOnEachLevel() {
        for (String[] command : new String[][] {
            {},
            {"demo"},
            {"verify"},
            {"backtest"},
            {"eval"},
            {"config"},
            {"config", "check"},
            {"config", "explain"},
            {"config", "schema"}
        }) {
            TestTerminal own = new TestTerminal(false);
            List<String> arguments = new ArrayList<>(List.of(command));
            arguments.add("--help");
            assertThat(cli(own).run(arguments.toArray(new String[0]))).isZero();
            assertThat(own.out()).contains("Usage: tradewind").contains("Example: ./tradewind");
        }
    }

    @Test
    void shouldPrintErrorInRedOnlyOnATerminal() {
        TestTerminal watched = new TestTerminal(true);
        assertThat(cli(watched).run("nonsense")).isEqualTo(2);
        assertThat(watched.err()).startsWith("\u001b[31m").contains("\u001b[0m");
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(screen.err()).doesNotContain("\u001b");
    }

    @Test
    void shouldRunDemoOnDefaultsAndWithArguments() {
        assertThat(run("demo", "--seconds", "60", "--seed", "7", "--json")).isZero();
        JsonNode document = JsonMapper.shared().readTree(screen.out());
        assertThat(document.get("seed").asLong()).isEqualTo(7);
        assertThat(document.get("seconds").asLong()).isEqualTo(60);
        assertThat(run("demo")).isZero();
    }

    @Test
    void shouldEndWithOneWhenAReferenceCaseFails() {
        assertThat(run("eval", "a.json")).isZero();
        assertThat(run("eval", "a.json", "b.json", "--root", "r", "--json")).isEqualTo(1);
        assertThat(screen.out()).contains("\"files\": 2");
        assertThat(run("eval")).isEqualTo(2);
    }

    @Test
    void shouldSayThatTheLauncherVerifies() {
        assertThat(run("verify")).isEqualTo(2);
        assertThat(screen.err()).contains("./tradewind verify");
    }

    @Test
    void shouldCheckConfigurationAndPrintTheEffectiveOne() {
        assertThat(run("config", "check", config.toString())).isZero();
        assertThat(screen.out()).startsWith("run:\n  name: backtest\n");
        assertThat(screen.err()).contains("valid");
        TestTerminal json = new TestTerminal(false);
        assertThat(cli(json).run("config", "check", config.toString(), "--json"))
                .isZero();
        JsonNode document = JsonMapper.shared().readTree(json.out());
        assertThat(document.get("config").get("run").get("seed").asLong()).isEqualTo(42);
        assertThat(json.err()).isEmpty();
    }

    @Test
    void shouldExplainKeysAsTableDetailsAndJson() {
        assertThat(run("config", "explain")).isZero();
        assertThat(screen.out()).contains("KEY").contains("run.seed").contains("risk.preset");
        TestTerminal one = new TestTerminal(false);
        assertThat(cli(one).run("config", "explain", "run.seed")).isZero();
        assertThat(one.out()).startsWith("run.seed\n").contains("default  42").contains("read by");
        TestTerminal json = new TestTerminal(false);
        assertThat(cli(json).run("config", "explain", "risk", "--json")).isZero();
        assertThat(JsonMapper.shared().readTree(json.out()).get("keys").size()).isEqualTo(40);
        assertThat(run("config", "explain", "run.sed")).isEqualTo(2);
        assertThat(screen.err()).contains("Did you mean 'run.seed'?");
    }

    @Test
    void shouldPrintSchemaAndReferencePage() {
        assertThat(run("config", "schema")).isZero();
        assertThat(JsonMapper.shared().readTree(screen.out()).get("$schema").asString())
                .contains("2020-12");
        TestTerminal page = new TestTerminal(false);
        assertThat(cli(page).run("config", "explain", "--markdown")).isZero();
        assertThat(page.out()).startsWith("# Configuration");
    }

    @Test
    void shouldPrintVersion() {
        assertThat(run("--version")).isZero();
        assertThat(screen.out()).startsWith("Tradewind ");
    }
}
