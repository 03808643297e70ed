// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A million recorded commands against what another engine made of them. */
class MatchingStreamTest {
    private final Path folder = shared().resolve("data/matching");
    private final RecordedStream stream = new RecordedStream();

    private static Path shared() {
        String named = System.getProperty("tradewind.shared");
        Path near = Path.of("../shared");
        return named != null ? Path.of(named) : Files.isDirectory(near) ? near : Path.of("../../shared");
    }

    @BeforeEach
    void needsTheSharedStream() {
        assumeTrue(
                Files.isRegularFile(folder.resolve("book1k_bench.csv.gz")),
                "needs the recorded stream: -Dtradewind.shared=FOLDER with data/matching");
    }

    private List<String> lines(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(name))), StandardCharsets.UTF_8))) {
            reader.readLine();
            reader.lines().forEach(lines::add);
        }
        return lines;
    }

    private void expectTotals(String part) throws IOException {
        String text = Files.readString(folder.resolve("book1k_expected.json"));
        String expected = text.substring(text.indexOf("\"" + part + "\""));
        assertThat(expected.substring(0, expected.indexOf("}", expected.indexOf("fnv1a64"))))
                .contains("\"trades\":" + stream.trades + ",")
                .contains("\"trade_volume\":" + stream.tradeVolume + ",")
                .contains("\"sum_price_x_size\":" + stream.sumPriceSize + ",")
                .contains("\"reject_events\":" + stream.rejectEvents + ",")
                .contains("\"reject_volume\":" + stream.rejectVolume + ",")
                .contains("\"reduce_events\":" + stream.reduceEvents + ",")
                .contains("\"reduce_volume\":" + stream.reduceVolume + ",")
                .contains("\"" + "%016x".formatted(stream.checksum) + "\"");
    }

    @Test
    void shouldReproduceTotalsChecksumAndFinalBookOfTheRecordedStream() throws IOException {
        lines("book1k_fill.csv.gz").forEach(stream::apply);
        expectTotals("fill");
        stream.clearTotals();
        lines("book1k_bench.csv.gz").forEach(stream::apply);
        expectTotals("bench");
        assertThat(stream.levels()).containsExactlyInAnyOrderElementsOf(lines("book1k_final_l2.csv.gz"));
    }
}
