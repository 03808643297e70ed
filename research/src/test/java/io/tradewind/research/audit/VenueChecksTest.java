// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.research.audit.check.AuditReport;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.Finding.Outcome;
import io.tradewind.research.audit.market.RunMarket;
import io.tradewind.research.audit.market.TickScript;
import io.tradewind.research.audit.market.VenueRun;
import io.tradewind.simulation.queue.QueueSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record of the real venue, with the orders and fills that belong to it: each test changes one figure. */
class VenueChecksTest {
    private static final List<String> CHECKS = List.of(
            "venue-fills",
            "venue-orders",
            "market-data",
            "market-moments",
            "known-book",
            "taker-depth",
            "maker-trades",
            "maker-reach",
            "queue");

    @TempDir
    Path folder;

    private TickScript ticks = new TickScript(true, "none");

    @BeforeEach
    void writeRecord() throws IOException {
        ticks = VenueRun.write(folder, 3, true, 400, QueueSpec.riskAverse());
    }

    private Map<String, Finding> findings(AuditReport report) {
        Map<String, Finding> findings = new TreeMap<>();
        report.findings().forEach(finding -> findings.put(finding.check(), finding));
        return findings;
    }

    private AuditReport audit() {
        return RunAudit.check(folder, new RunMarket(ticks, true));
    }

    private void assertFails(String check, String message) {
        Finding finding = findings(audit()).get(check);
        assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finding.firstDifference()).contains(message);
    }

    private List<String> lines(String name) throws IOException {
        return new ArrayList<>(Files.readAllLines(folder.resolve(name)));
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static int last(List<String> lines, String text) {
        int at = lines.size() - 1;
        while (!lines.get(at).contains(text)) {
            at--;
        }
        return at;
    }

    private static String with(String line, int column, String value) {
        String[] fields = line.split(",", -1);
        fields[column] = value;
        return String.join(",", fields);
    }

    @Test
    void shouldPassARecordOfTheRealVenue() {
        Map<String, Finding> findings = findings(audit());
        assertThat(findings).containsKeys(CHECKS.toArray(String[]::new));
        assertThat(CHECKS)
                .allSatisfy(check -> assertThat(findings.get(check))
                        .isEqualTo(Finding.passed(check, findings.get(check).compared())));
    }

    @Test
    void shouldSkipByNameWhenTheMarketIsNotAtHand() {
        AuditReport report = RunAudit.check(folder);
        assertThat(report.findings())
                .filteredOn(f -> f.outcome() == Outcome.SKIPPED)
                .hasSize(7)
                .allSatisfy(finding -> {
                    assertThat(finding.compared()).contains("market data not at hand");
                    assertThat(finding.passed()).isFalse();
                });
        assertThat(report.toText()).contains("skip  queue", ", 7 skipped, for ");
        assertThat(findings(report).get("venue-fills").passed()).isTrue();
    }

    @Test
    void shouldSkipByNameWhenASymbolHasNoTicks() throws IOException {
        String manifest = Files.readString(folder.resolve("manifest.json"));
        Files.writeString(folder.resolve("manifest.json"), manifest.replace("\"AAA\"", "\"BBB\""));
        Finding finding = findings(audit()).get("market-data");
        assertThat(finding.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(finding.compared()).contains("no ticks of BBB");
    }

    @Test
    void shouldSkipTheQueueOfAnotherModel() {
        AuditReport report = RunAudit.check(folder, new RunMarket(ticks, false));
        assertThat(findings(report).get("queue").outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(findings(report).get("maker-trades").passed()).isTrue();
    }

    @Test
    void shouldFailWhenTheTicksAreNotTheRuns() throws IOException {
        String manifest = Files.readString(folder.resolve("manifest.json"));
        Files.writeString(folder.resolve("manifest.json"), manifest.replace("\"print\"", "\"other\""));
        assertFails("market-data", "fingerprint print, manifest.json other");
        assertThat(findings(audit()).get("taker-depth").outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void shouldFindFillThatIsNotInTheVenuesRecord() throws IOException {
        List<String> lines = lines("venue.csv");
        lines.remove(last(lines, ",filled-"));
        write("venue.csv", lines);
        assertFails("venue-fills", "is not in venue.csv");
    }

    @Test
    void shouldFindFillThatWasDropped() throws IOException {
        List<String> lines = lines("fills.csv");
        lines.remove(5);
        write("fills.csv", lines);
        assertFails("venue-fills", "fills.csv line 6");
        write("fills.csv", lines("fills.csv").subList(0, 5));
        assertFails("venue-fills", "is not in fills.csv");
    }

    @Test
    void shouldFindFillWithAnotherFigure() throws IOException {
        List<String> original = lines("fills.csv");
        Map<Integer, String> changes = Map.of(0, "999", 1, "BBB", 2, "none", 3, "77", 4, "1", 5, "nobody", 6, "8");
        for (var change : changes.entrySet()) {
            List<String> lines = new ArrayList<>(original);
            lines.set(4, with(lines.get(4), change.getKey(), change.getValue()));
            write("fills.csv", lines);
            assertFails("venue-fills", "fills.csv line 5");
        }
    }

    @Test
    void shouldFindOrderThatIsFilledBeyondItsQuantity() throws IOException {
        List<String> lines = lines("venue.csv");
        int at = last(lines, ",filled-");
        lines.set(at, with(lines.get(at), 7, "500"));
        write("venue.csv", lines);
        assertFails("venue-orders", "is filled with 5");
    }

    @Test
    void shouldFindFillBeforeAcceptance() throws IOException {
        List<String> lines = lines("venue.csv");
        String order = lines.get(last(lines, ",filled-")).split(",", -1)[3];
        lines.removeIf(line -> line.contains("," + order + ",accepted,"));
        write("venue.csv", lines);
        assertFails("venue-orders", "which was not accepted");
    }

    @Test
    void shouldFindSecondAcceptance() throws IOException {
        List<String> lines = lines("venue.csv");
        int at = last(lines, ",accepted,");
        lines.add(at, lines.get(at));
        write("venue.csv", lines);
        assertFails("venue-orders", "is accepted a second time");
    }

    @Test
    void shouldFindOrderThatLivedBeforeTheRunBegan() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        String json = Files.readString(manifest);
        Files.writeString(manifest, json.replaceFirst("\\{", "{ \"eventTimeFrom\": \"1970-01-01T00:00:00Z\","));
        assertThat(findings(audit()).get("venue-orders").outcome()).isEqualTo(Outcome.PASSED);
        Files.writeString(manifest, json.replaceFirst("\\{", "{ \"eventTimeFrom\": \"2200-01-01T00:00:00Z\","));
        assertFails("venue-orders", "before the run's eventTimeFrom");
    }

    @Test
    void shouldFindFillAfterTheEndOfAnOrder() throws IOException {
        List<String> lines = lines("venue.csv");
        int at = last(lines, ",filled-");
        lines.add(at, with(lines.get(at), 4, "ended"));
        write("venue.csv", lines);
        assertFails("venue-orders", "which is over");
    }

    @Test
    void shouldFindOrderOfAnUnknownInstrumentOrAnotherSide() throws IOException {
        List<String> original = lines("venue.csv");
        List<String> lines = new ArrayList<>(original);
        lines.set(1, with(lines.get(1), 2, "ZZZ"));
        write("venue.csv", lines);
        assertFails("venue-orders", "instrument ZZZ is not in the manifest");
        int at = last(original, ",filled-");
        String other = original.get(at).contains(",buy,") ? "sell" : "buy";
        original.set(at, with(original.get(at), 5, other));
        write("venue.csv", original);
        assertFails("venue-orders", "was accepted as");
    }

    @Test
    void shouldFindOrderThatDiffersFromTheVenues() throws IOException {
        List<String> original = lines("orders.csv");
        List<String> record = lines("venue.csv");
        String order = record.get(last(record, ",queue,")).split(",", -1)[3];
        int at = 1;
        while (!original.get(at).startsWith(order + ",")) {
            at++;
        }
        Map<Integer, String> changes = Map.of(1, "none", 2, "BBB", 3, "0.5", 4, "3", 6, "88");
        for (var change : changes.entrySet()) {
            List<String> lines = new ArrayList<>(original);
            lines.set(at, with(with(lines.get(at), 5, "entry"), change.getKey(), change.getValue()));
            write("orders.csv", lines);
            assertFails("venue-orders", "of order " + order + " is not what venue.csv has");
        }
        original.remove(at);
        write("orders.csv", original);
        assertFails("venue-orders", "order " + order + " is not in orders.csv");
    }

    @Test
    void shouldAskForTheRecordOfARunOverTicks() throws IOException {
        Files.delete(folder.resolve("venue.csv"));
        assertFails("venue-fills", "venue.csv: file is missing");
        assertFails("queue", "venue.csv: file is missing");
    }

    @Test
    void shouldReportATornOrGarbledRecordAsFindings() throws IOException {
        String original = Files.readString(folder.resolve("venue.csv"));
        Files.writeString(folder.resolve("venue.csv"), original.substring(0, original.length() / 2));
        assertFails("maker-trades", "ends in the middle");
        Files.writeString(folder.resolve("venue.csv"), "\u0000\u0001garbage\n");
        assertFails("venue-orders", "is not what venue.csv has");
        assertFails("maker-reach", "no column");
    }
}
