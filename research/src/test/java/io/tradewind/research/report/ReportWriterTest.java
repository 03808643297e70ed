// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.research.audit.SyntheticRun;
import io.tradewind.research.audit.table.TableException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportWriterTest {
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void shouldShowEverySectionWithTheFiguresOfTheFolder() throws IOException {
        SyntheticRun.write(folder, 42, 24 * 400, HOUR_NS, 0.02, "AAPL", "BTCUSD", "ESZ5");
        String page = report();
        List.of(
                        "monthly",
                        "trades",
                        "costs",
                        "metrics",
                        "rejections",
                        "assumptions",
                        "reproduce",
                        "equity",
                        "drawdown",
                        "sharpe",
                        "exposure",
                        "price")
                .forEach(id -> assertThat(page).contains("id=\"" + id + "\""));
        assertThat(page)
                .contains(
                        "<h1>synthetic portfolio</h1>",
                        "net result after all booked costs",
                        "95 % interval of the return")
                .contains("Window of 63 daily returns", "Positions, ledger and equity agree to the cent.")
                .contains("<option>AAPL</option><option>BTCUSD</option><option>ESZ5</option>")
                .contains(
                        "Mean over standard deviation of daily returns",
                        "MAX_ORDER_NOTIONAL",
                        "Cash earns no interest.")
                .contains("tradeHash", "dataFingerprints.synthetic")
                .doesNotContain("Small sample.", "{{", "NaN %");
    }

    @Test
    void shouldMakeNoRequestAndForbidOnes() throws IOException {
        SyntheticRun.write(folder, 1, 100, HOUR_NS, 0.2, "AAPL", "ESZ5");
        String page = report();
        assertThat(page).contains("default-src 'none'");
        assertThat(Pattern.compile("(?:src|href)=\"(?!#|data:)").matcher(page).find())
                .isFalse();
        assertThat(page).doesNotContain("@import", "url(", "fetch(", "XMLHttpRequest");
    }

    @Test
    void shouldGiveTheSameBytesForTheSameFolder() throws IOException {
        SyntheticRun.write(folder, 3, 3_000, HOUR_NS, 0.1, "AAPL", "BTCUSD", "ESZ5");
        String first = report();
        assertThat(report()).isEqualTo(first);
    }

    @Test
    void shouldEscapeHostileNamesInMarkupAndData() throws IOException {
        String hostile = "</script><script>alert(1)</script>&'";
        SyntheticRun.write(folder, 3, 200, HOUR_NS, 0.3, hostile);
        String page = report();
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
        assertThat(data(page).path("prices").has(hostile)).isTrue();
    }

    @Test
    void shouldSayThatASmallSampleIsSmall() throws IOException {
        SyntheticRun.write(folder, 5, 48, HOUR_NS, 0.1, "BTCUSD");
        assertThat(report()).contains("Small sample.", "needs 30 daily returns");
    }

    @Test
    void shouldWorkWithOneBarAndNoTrade() throws IOException {
        SyntheticRun.write(folder, 5, 1, HOUR_NS, 0, "BTCUSD");
        String page = report();
        assertThat(page).contains("No trade was closed in this run.", "No fill, no fee.");
        assertThat(data(page).path("equity").path(0)).hasSize(1);
    }

    @Test
    void shouldShowAbsentAndUndefinedMetricsAsNotAvailable() throws IOException {
        SyntheticRun.write(folder, 5, 1, HOUR_NS, 0, "BTCUSD");
        String page = report();
        assertThat(page).contains("<th scope=\"row\">Win rate</th><td class=\"num\">n/a</td>");
        assertThat(page).contains("<th scope=\"row\">Omega ratio</th><td class=\"num\">n/a</td>");
    }

    @Test
    void shouldWorkWithNothingButAnEquityCurve() throws IOException {
        Files.writeString(
                folder.resolve("equity.csv"),
                "time_ns,equity,cash,unrealised_pnl,drawdown,exposure\n0,100,100,0,0,0\n");
        assertThat(report()).contains("no metrics", "no manifest", "Buy-and-hold benchmark: n/a");
    }

    @Test
    void shouldRefuseATornFileAndKeepTheOlderReport() throws IOException {
        SyntheticRun.write(folder, 5, 10, HOUR_NS, 0, "BTCUSD");
        String before = report();
        Path equity = folder.resolve("equity.csv");
        String text = Files.readString(equity);
        Files.writeString(equity, text.substring(0, text.length() - 3));
        assertThatThrownBy(() -> ReportWriter.write(folder))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 11");
        assertThat(Files.readString(folder.resolve(ReportWriter.FILE_NAME))).isEqualTo(before);
    }

    @Test
    void shouldStaySmallAndKeepTheDeepestPointOverAMillionRows() throws IOException {
        SyntheticRun.write(folder, 5, 2, HOUR_NS, 0, "BTCUSD", "ESZ5");
        writeLongRun(1_000_000, 567_891);
        String page = report();
        assertThat(page.length()).isLessThan(10 * MEGABYTE);
        double deepest = 0;
        for (JsonNode value : data(page).path("drawdown").path(1)) {
            deepest = Math.min(deepest, value.doubleValue());
        }
        assertThat(deepest).isEqualTo(-0.75);
        assertThat(page).contains("1,000,000 equity rows", "lowest, highest and last of each 1,024", "largest of");
    }

    private void writeLongRun(int rows, int lowAt) throws IOException {
        try (BufferedWriter equity = Files.newBufferedWriter(folder.resolve("equity.csv"));
                BufferedWriter marks = Files.newBufferedWriter(folder.resolve("marks.csv"));
                BufferedWriter trades = Files.newBufferedWriter(folder.resolve("trades.csv"))) {
            equity.write("time_ns,equity,cash,unrealised_pnl,drawdown,exposure\n");
            marks.write("time_ns,instrument,mark\n");
            trades.write(
                    "instrument,strategy,side,quantity,entry_time_ns,entry_price,exit_time_ns,exit_price,pnl,fees,return,bars_held\n");
            for (int i = 0; i < rows; i++) {
                String time = i * 60L + "000000000";
                String level = "1000." + i % 997;
                equity.write(
                        time + "," + level + "," + level + ",0," + (i == lowAt ? "0.75" : "0") + ",0." + i % 89 + "\n");
                marks.write(time + ",BTCUSD," + level + "\n" + time + ",ESZ5," + level + "\n");
                if (i % 20 == 0) {
                    trades.write("BTCUSD,s,long,1," + time + "," + level + "," + time + "," + level + ","
                            + (i % 1009 - 500) + ",1,0.0" + i % 53 + ",1\n");
                }
            }
        }
    }

    private String report() throws IOException {
        return Files.readString(ReportWriter.write(folder));
    }

    private static JsonNode data(String page) {
        String open = "id=\"run-data\">";
        int from = page.indexOf(open) + open.length();
        return JsonMapper.shared().readTree(page.substring(from, page.indexOf("</script>", from)));
    }
}
