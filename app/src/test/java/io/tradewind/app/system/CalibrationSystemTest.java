// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.research.calibration.FigureFile;
import io.tradewind.simulation.market.MarketFigures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code calibrate} by the command line; the committed figures against a fresh measurement. */
class CalibrationSystemTest {
    /** Figures are written with six significant digits; the estimators are the same bits everywhere. */
    private static final double RELATIVE_TOLERANCE = 1e-5;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldMeasureTheCommittedFiguresAgain() throws IOException {
        Path logs = SharedData.folder().resolve("data/l2/binance-spot");
        Path out = folder.resolve("calibration");
        Program.Result result = Program.run(
                "calibrate",
                logs.resolve("btcusdt_20240808.gz").toString(),
                logs.resolve("btcusdt_20240809.gz").toString(),
                logs.resolve("ethusdt_20240808.gz").toString(),
                logs.resolve("ethusdt_20240809.gz").toString(),
                "--out",
                out.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("BTCUSDT: 99,572 ticks", "self-exciting", "Correlation of returns over 5 s");
        Map<String, MarketFigures> fresh = FigureFile.parse(Files.readString(out.resolve("figures.properties")));
        for (MarketFigures measured : fresh.values()) {
            compare(measured, FigureFile.committed().get(measured.terms().symbol()));
        }
        assertThat(fresh).containsOnlyKeys("BTCUSDT", "ETHUSDT");
        assertThat(Files.readString(out.resolve("calibration.html")))
                .contains("<svg")
                .doesNotContain("http");
        assertThat(Files.readString(out.resolve("figures.json"))).contains("\"fits\"");
        venue(result.out(), out);
    }

    /** What the logs say of a venue; the ranges are those of docs/calibration.md. */
    private static void venue(String text, Path out) throws IOException {
        assertThat(text).contains("BTCUSDT. Feed latency", "ETHUSDT. Queue", "p bootstrap", "Cost of walking");
        assertThat(Files.readString(out.resolve("calibration.html"))).contains("latency, fills, impact");
        assertThat(Files.readAllLines(out.resolve("latency-quantiles.csv")))
                .first()
                .isEqualTo("probability,latency_ns");
        assertThat(out.resolve("latency-quantiles-ethusdt.csv")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("venues.yaml")))
                .contains("symbol: BTCUSDT", "symbol: ETHUSDT", "queue: probability, queue_exponent: 2.");
        JsonNode venues = JsonMapper.shared()
                .readTree(Files.readString(out.resolve("figures.json")))
                .get("venues");
        for (JsonNode venue : venues) {
            JsonNode queue = venue.get("fills").get("queue");
            assertThat(queue.get("exponent").asDouble()).isBetween(1.8, 2.6);
            assertThat(queue.get("used").asInt()).isGreaterThan(300);
            assertThat(venue.get("impact").get(0).get("better").asString()).isEqualTo("square root");
            assertThat(venue.get("latency").get("laws").get(0).get("bootstrapP").asDouble())
                    .isLessThan(0.05);
        }
    }

    private static void compare(MarketFigures fresh, MarketFigures committed) {
        Map<String, String> expected = FigureFile.values(committed);
        FigureFile.values(fresh).forEach((name, text) -> {
            String[] values = text.split(" ");
            String[] others = String.valueOf(expected.get(name)).split(" ");
            assertThat(values).as(name).hasSameSizeAs(others);
            for (int i = 0; i < values.length; i++) {
                double other = Double.parseDouble(others[i]);
                assertThat(Double.parseDouble(values[i]))
                        .as(name)
                        .isCloseTo(other, within(Math.abs(other) * RELATIVE_TOLERANCE));
            }
        });
    }

    @Test
    void shouldRefuseAnUnknownFormat() {
        Program.Result result = Program.run("calibrate", "x_1.gz", "--format", "other");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("There is no format 'other' of tick files", "binance-ws-log");
    }

    @Test
    void shouldRefuseAFolderAndAFileThatIsMissing() {
        Program.Result ofFolder = Program.run("calibrate", folder.toString());
        assertThat(ofFolder.exitCode()).isEqualTo(2);
        assertThat(ofFolder.err()).contains(folder + " is a folder. Name the logs in it.");
        Program.Result ofNothing =
                Program.run("calibrate", folder.resolve("xyz_1.gz").toString());
        assertThat(ofNothing.exitCode()).isEqualTo(2);
        assertThat(ofNothing.err()).contains("xyz_1.gz does not exist. Check the path.");
    }

    @Test
    void shouldSayWhatOfALogIsMissingOrWrong() throws IOException {
        Path log = SharedData.folder().resolve("data/l2/binance-spot/btcusdt_20240808.gz");
        List<String> lines;
        try (InputStream gzip = new GZIPInputStream(Files.newInputStream(log))) {
            lines = new ArrayList<>(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
        int middle = lines.size() / 2;
        while (!lines.get(middle).contains("depthUpdate")) {
            middle++;
        }
        lines.set(middle, lines.get(middle).substring(0, 30));
        Path torn = Files.write(folder.resolve("btcusdt_torn.log"), lines);
        Program.Result result = Program.run("calibrate", torn.toString(), "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.json().path("notes"))
                .extracting(JsonNode::asString)
                .anySatisfy(note -> assertThat(note).startsWith("BTCUSDT: 1 gaps in the updates of the book"))
                .anySatisfy(note ->
                        assertThat(note).startsWith("BTCUSDT: 1 of ").endsWith(" lines are wrong and were left out."));
    }
}
