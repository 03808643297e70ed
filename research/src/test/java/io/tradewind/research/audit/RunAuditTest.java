// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.research.audit.check.AuditReport;
import io.tradewind.research.audit.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAuditTest {
    private static final long HOUR_NS = 3_600_000_000_000L;

    @TempDir
    Path folder;

    @BeforeEach
    void writeConsistentFolder() throws IOException {
        SyntheticRun.write(folder, 42, 600, HOUR_NS, 0.2, "AAPL", "BTCUSD", "ESZ5");
    }

    @Test
    void shouldPassAConsistentFolder() {
        AuditReport report = RunAudit.check(folder);
        assertThat(report.passed()).as(report.toText()).isTrue();
        assertThat(report.findings()).hasSize(9);
        assertThat(report.toText()).contains("ok    ledger-balance", "PASS: 9 of 9 checks passed");
    }

    @Test
    void shouldPassConsistentFoldersOfManySeeds() throws IOException {
        for (long seed = 0; seed < 25; seed++) {
            SyntheticRun.write(folder, seed, 300, HOUR_NS, 0.4, "AAPL", "BTCUSD", "ESZ5");
            AuditReport report = RunAudit.check(folder);
            assertThat(report.passed())
                    .as("seed " + seed + "\n" + report.toText())
                    .isTrue();
        }
    }

    @Test
    void shouldFindSharesOfInstrumentsThatDoNotSumToTheExposure() throws IOException {
        Path equity = folder.resolve("equity.csv");
        Path exposure = folder.resolve("exposure.csv");
        Files.writeString(equity, """
                time_ns,equity,cash,unrealised_pnl,drawdown,exposure
                1,9,9,0,0,0
                1,9,9,0,0,0.3
                2,9,9,0,0,0.5
                3,9,9,0,0,0
                """);
        String header = "time_ns,instrument,exposure\n";
        String shares = "1,A,0.1\n1,B,-0.2\n2,A,0.500000000001\n";

        Files.writeString(exposure, header + shares);
        assertThat(exposure()).isEqualTo(Finding.Outcome.PASSED);
        Files.writeString(exposure, header + shares.replace("-0.2", "-0.20000000001"));
        assertThat(exposure()).isEqualTo(Finding.Outcome.FAILED);
        Files.writeString(exposure, header + shares.replace("2,A,0.500000000001\n", ""));
        assertThat(exposure()).isEqualTo(Finding.Outcome.FAILED);
        Files.writeString(exposure, header + shares + "3,A,0.1\n");
        assertThat(exposure()).as("a row of no exposure").isEqualTo(Finding.Outcome.FAILED);
    }

    private Finding.Outcome exposure() {
        return RunAudit.check(folder).findings().stream()
                .filter(finding -> finding.check().equals("exposure"))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void shouldFindLedgerEntryThatDoesNotSumToZero() throws IOException {
        int last = lines("ledger.csv").size() - 1;
        editField("ledger.csv", last, "amount", amount -> amount + "1");
        assertFails("ledger-balance");
    }

    @Test
    void shouldFindPositionThatIsOneUnitOff() throws IOException {
        editField("positions.csv", 1, "quantity", quantity -> "12345.678");
        assertFails("positions");
    }

    @Test
    void shouldFindRealisedProfitThatIsOneCentOff() throws IOException {
        editField(
                "positions.csv",
                1,
                "realised_pnl",
                profit -> new java.math.BigDecimal(profit)
                        .add(new java.math.BigDecimal("0.01"))
                        .toPlainString());
        assertFails("positions");
    }

    @Test
    void shouldFindSplitThatTheLedgerDoesNotCarry() throws IOException {
        edit("ledger.csv", text -> text.replaceAll("(?m)^.*,settlement,[^,]*:AAPL,.*,split\n", ""));
        assertFails("positions");
    }

    @Test
    void shouldFindSplitWithAnotherRatio() throws IOException {
        edit("corporate_actions.csv", text -> text.replace(",split,7,1,", ",split,4,1,"));
        assertFails("positions");
    }

    @Test
    void shouldFindCashThatTheLedgerDoesNotExplain() throws IOException {
        editField("equity.csv", 300, "cash", cash -> cash + "7");
        assertFails("cash");
    }

    @Test
    void shouldFindLastCashThatIsNotTheLedgers() throws IOException {
        editField("equity.csv", lines("equity.csv").size() - 1, "cash", cash -> "1.5");
        assertFails("cash");
    }

    @Test
    void shouldFindEquityThatMarksDoNotExplain() throws IOException {
        editField(
                "equity.csv",
                200,
                "equity",
                equity -> new java.math.BigDecimal(equity)
                        .add(new java.math.BigDecimal("0.00001"))
                        .toPlainString());
        assertFails("equity");
    }

    @Test
    void shouldFindMarkThatWasChanged() throws IOException {
        edit("marks.csv", text -> text.replaceAll(",AAPL,(\\d+)\\.", ",AAPL,1$1."));
        assertFails("equity");
    }

    @Test
    void shouldFindMissingMarkOfAnOpenPosition() throws IOException {
        edit("marks.csv", text -> text.replaceAll("(?m)^.*,BTCUSD,.*\n", ""));
        assertFails("equity");
    }

    @Test
    void shouldFindMultiplierThatWasChanged() throws IOException {
        edit("manifest.json", text -> text.replace("\"multiplier\":50", "\"multiplier\":20"));
        assertFails("equity");
    }

    @Test
    void shouldFindDrawdownThatIsFlattered() throws IOException {
        int row = lines("equity.csv").size() - 1;
        editField("equity.csv", row, "drawdown", drawdown -> "0.99");
        assertFails("drawdown");
    }

    @Test
    void shouldFindFeeThatTheLedgerDoesNotBook() throws IOException {
        editField("fills.csv", 3, "fee", fee -> fee + "1");
        assertFails("fees");
        assertFails("trade-hash");
    }

    @Test
    void shouldFindOrderWithAnotherFilledQuantity() throws IOException {
        editField("orders.csv", 2, "filled_quantity", quantity -> quantity + "1");
        assertFails("orders");
    }

    @Test
    void shouldFindFillWithoutAnOrder() throws IOException {
        edit("orders.csv", text -> text.replaceFirst("(?m)^1,.*\n", ""));
        assertFails("orders");
    }

    @Test
    void shouldFindFillsThatDoNotMatchTheHash() throws IOException {
        edit("fills.csv", text -> text.replaceFirst("taker", "maker"));
        assertFails("trade-hash");
    }

    @Test
    void shouldFindTradeWithFlatteredProfit() throws IOException {
        editField(
                "trades.csv",
                1,
                "pnl",
                profit -> new java.math.BigDecimal(profit)
                        .add(java.math.BigDecimal.ONE)
                        .toPlainString());
        assertFails("trades");
    }

    @Test
    void shouldIgnoreActionsBeforeAndAfterTheRun() throws IOException {
        edit(
                "corporate_actions.csv",
                text -> text.replaceFirst(
                        "\n", "\n5,BTCUSD,split,3,1,0,USD\n4102444800000000000,BTCUSD,split,2,1,0,USD\n"));
        assertThat(RunAudit.check(folder).passed()).isTrue();
    }

    @Test
    void shouldHoldTheFiguresOfTheWorkedExample() throws IOException {
        SyntheticRun.write(folder, 7, 3 * 1_440, HOUR_NS / 60, 0.01, "BTCUSDT");
        assertThat(RunAudit.check(folder).passed()).isTrue();
        assertThat(lines("fills.csv")).hasSize(1 + 37);
        assertThat(lines("trades.csv")).hasSize(1 + 22);
        assertThat(lines("positions.csv")).contains("BTCUSDT,242.783,25.75,-1402.03453,-429.72591,USD");
        assertThat(lines("equity.csv").getLast()).contains(",97796.97628284,91975.03994284,");
        assertThat(lines("marks.csv").getLast()).endsWith(",BTCUSDT,23.98");
    }

    @Test
    void shouldReportTornMissingAndGarbledFilesAsFindings() throws IOException {
        for (String name : List.of(
                "ledger.csv",
                "fills.csv",
                "equity.csv",
                "marks.csv",
                "positions.csv",
                "trades.csv",
                "orders.csv",
                "manifest.json")) {
            String original = Files.readString(folder.resolve(name));
            edit(name, text -> text.substring(0, text.length() / 2));
            assertThat(RunAudit.check(folder).passed()).as(name + " torn").isFalse();
            edit(name, text -> "\u0000\u0001garbage");
            assertThat(RunAudit.check(folder).passed()).as(name + " garbled").isFalse();
            Files.delete(folder.resolve(name));
            assertThat(RunAudit.check(folder).passed()).as(name + " missing").isFalse();
            Files.writeString(folder.resolve(name), original);
        }
    }

    @Test
    void shouldReportAFolderThatDoesNotExist() {
        AuditReport report = RunAudit.check(folder.resolve("absent"));
        assertThat(report.findings()).noneMatch(Finding::passed);
        assertThat(report.toText()).contains("FAIL: 0 of 9");
    }

    private void assertFails(String check) {
        AuditReport report = RunAudit.check(folder);
        assertThat(report.findings())
                .as(report.toText())
                .filteredOn(finding -> !finding.passed())
                .anySatisfy(finding -> {
                    assertThat(finding.check()).isEqualTo(check);
                    assertThat(finding.firstDifference()).isNotEmpty();
                });
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private void edit(String name, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(folder.resolve(name));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(folder.resolve(name), after);
    }

    private void editField(String name, int row, String column, UnaryOperator<String> change) throws IOException {
        List<String> lines = lines(name);
        String[] fields = lines.get(row).split(",", -1);
        int index = List.of(lines.getFirst().split(",")).indexOf(column);
        fields[index] = change.apply(fields[index]);
        lines.set(row, String.join(",", fields));
        edit(name, text -> String.join("\n", lines) + "\n");
    }
}
