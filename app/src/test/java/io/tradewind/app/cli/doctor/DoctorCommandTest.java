// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.cli.Cli;
import io.tradewind.app.cli.TestTerminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoctorCommandTest {
    private static int run(TestTerminal screen, DoctorCommand command, String... arguments) {
        String[] all = Stream.concat(Stream.of("doctor"), Stream.of(arguments)).toArray(String[]::new);
        return new Cli(screen.terminal(), List.of(new CommandLine(command))).run(all);
    }

    @Test
    void shouldExamineThisMachineAndReportJson(@TempDir Path folder) {
        TestTerminal screen = new TestTerminal(false);
        int code = run(
                screen,
                new DoctorCommand(screen.terminal()),
                "--json",
                "--catalog",
                folder.resolve("a/b").toString());
        JsonNode document = JsonMapper.shared().readTree(screen.out());
        assertThat(document.get("checks").size()).isEqualTo(12);
        document.get("checks").forEach(check -> {
            assertThat(check.get("status").asString()).isIn("ok", "warn", "fail");
            assertThat(check.get("finding").asString()).isNotBlank();
            boolean ok = check.get("status").asString().equals("ok");
            assertThat(check.get("remedy").asString().isEmpty()).isEqualTo(ok);
        });
        assertThat(code).isEqualTo(document.get("verdict").asString().equals("ok") ? 0 : 1);
    }

    @Test
    void shouldEndWithOneAndRemedyWhenACheckFails() {
        TestTerminal screen = new TestTerminal(false);
        DoctorCommand command = new DoctorCommand(
                screen.terminal(),
                catalog -> List.of(
                        Finding.ok("cores", "2 cores"), MachineChecks.java(21), Finding.warn("x", "y", "Do z.")));
        assertThat(run(screen, command)).isEqualTo(1);
        assertThat(screen.out())
                .contains("ok    cores  2 cores")
                .contains("fail  java")
                .contains("Install a JDK 25")
                .contains("warn  x      y. Do z.");
    }

    @Test
    void shouldWarnAboutOneCoreAndSteppedClock() {
        assertThat(MachineChecks.cores(1).status()).isEqualTo(Finding.Status.WARN);
        assertThat(MachineChecks.java(25).status()).isEqualTo(Finding.Status.OK);
        assertThat(ClockChecks.drift(1_000_000, 200_000_000).status()).isEqualTo(Finding.Status.WARN);
        assertThat(ClockChecks.drift(-10_000, 200_000_000).text()).contains("-50 ppm over 200 ms");
        assertThat(ClockChecks.resolution().text()).contains(" ns");
    }

    @Test
    void shouldMeasureFsyncAndLeaveNothingBehind(@TempDir Path folder) throws IOException {
        assertThat(DiskChecks.fsync(folder).text()).contains("median").contains("50 files");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        assertThat(DiskChecks.fsync(folder.resolve("none")).status()).isEqualTo(Finding.Status.FAIL);
        assertThat(DiskChecks.free(folder).text()).contains("GB free");
        assertThat(DiskChecks.free(folder.resolve("none")).status()).isEqualTo(Finding.Status.WARN);
    }

    @Test
    void shouldRefuseCatalogThatIsNoFolder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(DiskChecks.catalog(file.resolve("catalog")).status()).isEqualTo(Finding.Status.FAIL);
        assertThat(DiskChecks.catalog(folder).text()).contains("is there and writable");
        assertThat(DiskChecks.catalog(folder.resolve("new")).text()).contains("creates it");
    }

    @Test
    void shouldSeeTakenPortAndAnsweringServer() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(NetworkChecks.ports(port, port).status()).isEqualTo(Finding.Status.WARN);
            assertThat(NetworkChecks.server("redis", port).text()).contains("answers on loopback port " + port);
        }
    }
}
