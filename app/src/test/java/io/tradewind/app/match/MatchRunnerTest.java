// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.cli.MatchCommand;
import io.tradewind.domain.port.RequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchRunnerTest {
    private static final String HEADER = ScriptColumn.HEADER + "\n";

    @TempDir
    private Path folder;

    private String run(String script, Optional<String> instrument) throws IOException {
        Path file = Files.writeString(folder.resolve("script.csv"), script);
        Optional<Path> yaml = Optional.empty();
        if (instrument.isPresent()) {
            yaml = Optional.of(Files.writeString(folder.resolve("instrument.yaml"), instrument.get()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(out, true, StandardCharsets.UTF_8);
        new MatchRunner().run(new MatchCommand.Request(file, Optional.empty(), yaml, screen));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(MatchRunnerTest.class.getResourceAsStream("/match/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void shouldWriteTheCommittedEventsOfTheRules() throws IOException {
        assertThat(run(resource("rules.csv"), Optional.empty())).isEqualTo(resource("rules.expected.csv"));
    }

    @Test
    void shouldWriteTheHeaderOnlyForAScriptWithoutCommands() throws IOException {
        assertThat(run(HEADER, Optional.empty())).isEqualTo(EventWriter.HEADER + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,1,NEW,A,a,LONG,LIMIT,,1,1,,,,,,,|line 2, column 13: side is 'LONG'",
                "1,1,NEW,A,a,BUY,LIMIT,,1e3,1,,,,,,,|line 2, column 24: quantity is no plain decimal: '1e3'",
                "1,1,NEW,A,a,BUY,LIMIT,,1,1,,,yes,,,,|line 2, column 30: post_only is 'yes'",
                "1,1,NEW,A,,BUY,LIMIT,,1,1,,,,,,,|line 2, column 11: client_order_id is empty",
                "1,1,HOLD,A,a,,,,,,,,,,,,|line 2, column 5: action is 'HOLD'",
                "1,1,NEW,A,a,BUY,LIMIT|line 2: 7 columns where 17 belong"
            })
    void shouldSayWhereAMalformedLineIsWrong(String line, String message) {
        assertThatThrownBy(() -> run(HEADER + line + "\n", Optional.empty()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseSequenceNumbersThatDoNotRise() {
        String line = "1,1,CANCEL,A,a,,,,,,,,,,,,\n";
        assertThatThrownBy(() -> run(HEADER + line + line, Optional.empty()))
                .hasMessageContaining("line 3, column 1: seq is 1 after 1");
    }

    @Test
    void shouldRefuseALineWithoutEndBeforeItFillsTheMemory() {
        assertThatThrownBy(() -> run(HEADER + "1".repeat(BoundedLines.MAX_BYTES + 1), Optional.empty()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("longer than");
    }

    @Test
    void shouldTakeTickLotAndFiltersFromTheInstrumentFile() throws IOException {
        String script = HEADER
                + "1,1,NEW,A,a,BUY,LIMIT,,2,10.5,,,,,,,\n"
                + "2,2,NEW,A,b,BUY,LIMIT,,2,10.6,,,,,,,\n"
                + "3,3,NEW,A,c,BUY,LIMIT,,1,10.5,,,,,,,\n";
        assertThat(run(script, Optional.of("tick: 0.5\nlot: 1\nmin_notional: 20\n")))
                .isEqualTo(EventWriter.HEADER
                        + "\n1,ACCEPTED,a,A,10.5,2,2,,,\n2,REJECTED,b,A,10.6,2,0,,,BAD_PRICE\n"
                        + "3,REJECTED,c,A,10.5,1,0,,,MIN_NOTIONAL\n");
    }

    @Test
    void shouldRefuseUnknownKeysOfTheInstrumentFile() {
        assertThatThrownBy(() -> run(HEADER, Optional.of("tik: 0.5\n")))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("unknown key 'tik'");
    }

    @Test
    void shouldLeaveTheOutputFileAloneWhenTheScriptIsMalformed() throws IOException {
        Path script = Files.writeString(folder.resolve("bad.csv"), HEADER + "1\n");
        Path out = Files.writeString(folder.resolve("out.csv"), "before");
        MatchCommand.Request request = new MatchCommand.Request(script, Optional.of(out), Optional.empty(), System.out);
        assertThatThrownBy(() -> new MatchRunner().run(request)).isInstanceOf(RequestException.class);
        assertThat(out).hasContent("before");
    }
}
