// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.cli.MatchCommand;
import io.tradewind.domain.port.RequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed scripts, one a rule, and what each of them must print. */
class MatchGoldenTest {
    private static final long GIBIBYTE = 1L << 30;

    private static Path folder(String name) {
        URL url = Objects.requireNonNull(MatchGoldenTest.class.getResource("/match/" + name));
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !name.endsWith(".expected.csv"))
                    .map(name -> name.substring(0, name.length() - ".csv".length()))
                    .sorted()
                    .toList();
        }
    }

    static List<String> scripts() throws IOException {
        return names("scripts");
    }

    static List<String> malformed() throws IOException {
        return names("malformed");
    }

    private static String run(Path script, Optional<Path> instrument) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(out, true, StandardCharsets.UTF_8);
        new MatchRunner().run(new MatchCommand.Request(script, Optional.empty(), instrument, screen));
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldWriteTheCommittedEvents(String name) throws IOException {
        Path folder = folder("scripts");
        Path instrument = folder.resolve(name + ".yaml");
        String events =
                run(folder.resolve(name + ".csv"), Optional.of(instrument).filter(Files::exists));
        assertThat(events).isEqualTo(Files.readString(folder.resolve(name + ".expected.csv")));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void shouldSayWhereAMalformedScriptIsWrong(String name) throws IOException {
        Path folder = folder("malformed");
        String message =
                Files.readString(folder.resolve(name + ".expected.txt")).strip();
        assertThatThrownBy(() -> run(folder.resolve(name + ".csv"), Optional.empty()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseALineOfAGibibyteAfterItsFirstBytes(@TempDir Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("long.csv"), ScriptColumn.HEADER + "\n1,1,NEW");
        try (RandomAccessFile file = new RandomAccessFile(script.toFile(), "rw")) {
            file.setLength(GIBIBYTE);
        }
        assertThatThrownBy(() -> run(script, Optional.empty()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("line 2, column " + (BoundedLines.MAX_BYTES + 1) + ": the line is longer than");
    }
}
