// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.research.audit.RunAudit;
import io.tradewind.research.audit.check.AuditReport;
import io.tradewind.research.audit.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Three times the capital in Bitcoin through three crashes, by {@code samples/shock.yaml}: the limits stop it where they should. */
class ShockSystemTest {
    private static final double SOFT = 0.15;
    private static final double HARD = 0.2;
    private static final long MINUTE_NS = 60_000_000_000L;

    @TempDir
    Path folder;

    private Path importDays(String days) {
        Path klines = SharedData.folder().resolve("data").resolve("klines").resolve("btcusdt-1m");
        String[] files = days.split(" ");
        String[] more = new String[files.length - 1];
        for (int i = 0; i < more.length; i++) {
            more[i] = klines.resolve("BTCUSDT-1m-" + files[i + 1] + ".csv").toString();
        }
        Path catalog = folder.resolve("catalog");
        SharedData.importBars(
                catalog, "BTCUSDT", "binance-kline", "1m", klines.resolve("BTCUSDT-1m-" + files[0] + ".csv"), more);
        return catalog;
    }

    private static Path sample() {
        Path root = Path.of(System.getProperty("tradewind.root", "")).toAbsolutePath();
        while (!Files.isDirectory(root.resolve("samples"))) {
            root = root.getParent();
        }
        return root.resolve("samples").resolve("shock.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-11T12:00:00Z, 2020-03-14, 2020-03-11 2020-03-12 2020-03-13",
        "2021-05-18T12:00:00Z, 2021-05-21, 2021-05-18 2021-05-19 2021-05-20",
        "2022-05-08, 2022-05-14, 2022-05-08 2022-05-09 2022-05-10 2022-05-11 2022-05-12 2022-05-13"
    })
    void shouldKeepTheLossOfACrashInsideTheHardLimitAndOneStep(String from, String to, String days) throws IOException {
        Path catalog = importDays(days);
        Path run = folder.resolve("run");

        JsonNode result = Program.backtest(
                sample(), run, List.of("data.catalog=" + catalog, "data.from=" + from, "data.to=" + to));

        assertThat(result.path("mode").asString()).isEqualTo("EMERGENCY");
        assertThat(result.path("killSwitchTrips").asLong()).isEqualTo(1);
        Brakes brakes = Brakes.read(run);
        assertThat(brakes.softNs).isPositive().isLessThan(brakes.tripNs);
        assertThat(brakes.softDrawdown).isGreaterThanOrEqualTo(SOFT).isLessThan(HARD);
        assertThat(brakes.tripDrawdown).isGreaterThanOrEqualTo(HARD);
        assertThat(brakes.flatNs - brakes.tripNs).isBetween(0L, MINUTE_NS);
        assertLossIsBounded(Loss.read(run, brakes));
        assertThat(Files.readString(run.resolve("report.html"))).contains("The kill switch latched.");
        AuditReport audit = RunAudit.check(run);
        assertThat(audit.passed()).as(audit.toText()).isTrue();
    }

    /** One step: from the last mark inside the limit to the fill, with its fee. Nothing is traded in between, nothing is held after. */
    private static void assertLossIsBounded(Loss loss) {
        assertThat(loss.insideDrawdown).isLessThan(HARD);
        assertThat(loss.heldAfter).isZero();
        double step = loss.stepUnits / loss.highWater;
        assertThat(step).isBetween(0.0, 0.02);
        assertThat(loss.finalDrawdown).isGreaterThan(SOFT).isLessThanOrEqualTo(HARD + step);
    }

    /** When the limits stepped in, from {@code control.csv}. */
    private static final class Brakes {
        long softNs;
        double softDrawdown;
        long tripNs;
        double tripDrawdown;
        long flatNs;
        long causeNs;

        static Brakes read(Path run) {
            Brakes brakes = new Brakes();
            try (TableReader table = TableReader.open(run.resolve("control.csv"))) {
                while (table.next()) {
                    brakes.take(table);
                }
            }
            return brakes;
        }

        private void take(TableReader table) {
            long timeNs = table.whole(table.column("time_ns"));
            double value = table.number(table.column("value"));
            if (table.is(table.column("event"), "transition") && table.is(table.column("to"), "REDUCE")) {
                softNs = timeNs;
                causeNs = timeNs;
                softDrawdown = value;
            } else if (table.is(table.column("event"), "trip")) {
                assertThat(table.text(table.column("trigger"))).isEqualTo("DRAWDOWN");
                assertThat(table.text(table.column("detail"))).isEqualTo("FLATTEN");
                tripNs = timeNs;
                causeNs = timeNs;
                tripDrawdown = value;
            } else if (table.is(table.column("event"), "step")) {
                assertThat(causeNs)
                        .as("the cause is told before the first step")
                        .isPositive();
                assertThat(table.text(table.column("to"))).isEqualTo(tripNs > 0 ? "EMERGENCY" : "REDUCE");
            } else if (table.is(table.column("event"), "done")) {
                flatNs = timeNs;
            }
        }
    }

    /** What it cost, from the account and the fills alone. */
    private static final class Loss {
        double highWater;
        double insideDrawdown;
        double finalDrawdown;
        double stepUnits;
        double heldAfter;

        static Loss read(Path run, Brakes brakes) {
            Loss loss = new Loss();
            double inside = loss.readEquity(run, brakes.tripNs);
            double mark = lastMarkBefore(run, brakes.tripNs);
            try (TableReader fills = TableReader.open(run.resolve("fills.csv"))) {
                while (fills.next()) {
                    loss.takeFill(fills, mark, brakes.tripNs);
                }
            }
            loss.insideDrawdown = 1 - inside / loss.highWater;
            return loss;
        }

        /** The equity of the last row before the trip. */
        private double readEquity(Path run, long tripNs) {
            double inside = Double.NaN;
            double last = Double.NaN;
            try (TableReader table = TableReader.open(run.resolve("equity.csv"))) {
                while (table.next()) {
                    last = table.number(table.column("equity"));
                    highWater = Math.max(highWater, last);
                    inside = table.whole(table.column("time_ns")) < tripNs ? last : inside;
                }
            }
            finalDrawdown = 1 - last / highWater;
            return inside;
        }

        private static double lastMarkBefore(Path run, long tripNs) {
            double mark = Double.NaN;
            try (TableReader table = TableReader.open(run.resolve("marks.csv"))) {
                while (table.next() && table.whole(table.column("time_ns")) < tripNs) {
                    mark = table.number(table.column("mark"));
                }
            }
            return mark;
        }

        private void takeFill(TableReader fills, double mark, long tripNs) {
            double quantity = fills.number(fills.column("quantity"));
            heldAfter += fills.is(fills.column("side"), "buy") ? quantity : -quantity;
            heldAfter = Math.abs(heldAfter) < 1e-9 ? 0 : heldAfter;
            if (fills.whole(fills.column("receive_time_ns")) >= tripNs) {
                stepUnits +=
                        quantity * (mark - fills.number(fills.column("price"))) + fills.number(fills.column("fee"));
            }
        }
    }
}
