// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.research.audit.check.AuditReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyAndRateAuditTest {
    @TempDir
    Path folder;

    @Test
    void shouldPassTwoStrategiesOnOnePairWhoseRateMoves() throws IOException {
        HandMadeRun.writeForex(folder);
        AuditReport report = RunAudit.check(folder);
        assertThat(report.passed()).as(report.toText()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trades.csv|long,40,10|long,41,10|trades",
                "trades.csv|40,10,150,|40,10,150.00000000001,|trades",
                "trades.csv|30,152,|30,152.001,|trades",
                "trades.csv|,78.79,|,78.79000003,|trades",
                "trades.csv|,7.5,|,7.50000003,|trades",
                "trades.csv|,short,300|,long,300|trades",
                "trades.csv|300,20,151|300,21,151|trades",
                "trades.csv|USDJPY,breakout|USDJPY,sma-cross|trades",
                "orders.csv|3,sma-cross|3,breakout|trades",
                "orders.csv|1,sma-cross,100|9,sma-cross,100|trades",
                "positions.csv|620,110|620,110.00001|trades",
                "positions.csv|149,620|149.001,620|positions",
                "marks.csv|25,USDJPY,151|25,USDJPY,151.01|cash",
                "marks.csv|50,USDJPY,150|50,USDJPY,151|equity",
                "marks.csv|25,USDJPY,151|24,USDJPY,151|equity",
                "equity.csv|,1200.63245033,0,|,1200.63245233,0,|cash",
                "equity.csv|1000.63245033,|1000.63245233,|equity",
                "manifest.json|\"fixedRates\":{}|\"fixedRates\":{\"JPY\":0.0066}|cash",
                "manifest.json|\"JPY\":0.00666667|\"JPY\":0.00666669|equity",
                "manifest.json|\"currency\":\"USD\"|\"currency\":\"JPY\"|cash"
            })
    void shouldFindWhatWasChanged(String file, String before, String after, String check) throws IOException {
        HandMadeRun.writeForex(folder);
        replace(file, before, after);
        assertFails(check);
    }

    @Test
    void shouldTakeAFixedRateBeforeAMark() throws IOException {
        HandMadeRun.writeForex(folder);
        replace("manifest.json", "\"fixedRates\":{}", "\"fixedRates\":{\"JPY\":0.01}");
        replace("manifest.json", "0.00666667", "0.01");
        replace("equity.csv", "999.99,899.99,", "999.985,849.985,");
        replace("equity.csv", "1000.63245033,1200.63245033,", "1000.955,1302.955,");
        replace("equity.csv", "1004.7976,894.7976,", "1007.1964,842.1964,");
        AuditReport report = RunAudit.check(folder);
        assertThat(report.passed()).as(report.toText()).isTrue();
    }

    @Test
    void shouldMultiplyByThePairWhoseBaseIsTheSettlementCurrency() throws IOException {
        HandMadeRun.writeForex(folder);
        replace(
                "manifest.json",
                "\"instruments\":[",
                "\"instruments\":[{\"symbol\":\"JPYUSD\",\"contract\":\"spot\",\"base\":\"JPY\",\"quote\":\"USD\"},");
        replace("manifest.json", "0.00666667", "0.01");
        replace("marks.csv", "15,USDJPY,150\n", "15,USDJPY,150\n15,JPYUSD,0.01\n");
        replace("marks.csv", "25,USDJPY,151\n", "25,USDJPY,151\n25,JPYUSD,0.01\n");
        replace("marks.csv", "50,USDJPY,150\n", "50,USDJPY,150\n50,JPYUSD,0.01\n");
        replace("equity.csv", "999.99,899.99,", "999.985,849.985,");
        replace("equity.csv", "1000.63245033,1200.63245033,", "1000.955,1302.955,");
        replace("equity.csv", "1004.7976,894.7976,", "1007.1964,842.1964,");
        AuditReport report = RunAudit.check(folder);
        assertThat(report.passed()).as(report.toText()).isTrue();
    }

    @Test
    void shouldFindATradeThatIsMissingAndOneThatIsTooMany() throws IOException {
        HandMadeRun.writeForex(folder);
        String trades = Files.readString(folder.resolve("trades.csv"));
        List<String> lines = trades.lines().toList();
        Files.writeString(folder.resolve("trades.csv"), lines.get(0) + "\n" + lines.get(1) + "\n");
        assertFails("trades");
        Files.writeString(folder.resolve("trades.csv"), trades + lines.get(2) + "\n");
        assertFails("trades");
    }

    @Test
    void shouldPassSharesWithReinvestedDividendAndAFraction() throws IOException {
        HandMadeRun.writeShares(folder);
        AuditReport report = RunAudit.check(folder);
        assertThat(report.passed()).as(report.toText()).isTrue();
        assertThat(report.toText()).contains("1 without the sum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger.csv|position:AAPL,AAPL,1,7|position:AAPL,AAPL,2,7|positions",
                "ledger.csv|5,20,settlement,cash,USD,-100|5,20,settlement,cash,USD,-50|positions",
                "ledger.csv|position:AAPL,AAPL,-11,8|position:AAPL,AAPL,-10,8|positions",
                "ledger.csv|cash,USD,105,8|cash,USD,-105,8|positions",
                "corporate_actions.csv|dividend,1,1,10,|dividend,1,1,30,|positions",
                "corporate_actions.csv|split,1,3|split,1,2|positions",
                "trades.csv|366.666666666667|366.676666666667|trades",
                "trades.csv|,-110,|,-110.0000001,|trades"
            })
    void shouldFindWhatWasChangedAroundActions(String file, String before, String after, String check)
            throws IOException {
        HandMadeRun.writeShares(folder);
        replace(file, before, after);
        assertFails(check);
    }

    private void replace(String file, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(file), text.replace(before, after));
    }

    private void assertFails(String check) {
        AuditReport report = RunAudit.check(folder);
        assertThat(report.findings())
                .as(report.toText())
                .filteredOn(finding -> !finding.passed())
                .anySatisfy(finding -> assertThat(finding.check()).isEqualTo(check));
    }
}
