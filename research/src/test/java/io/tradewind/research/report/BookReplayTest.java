// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.research.audit.SyntheticRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BookReplayTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String QUOTES_HEADER = "time_ns,instrument,bid,bid_size,ask,ask_size\n";
    private static final String ORDERS_HEADER =
            "order_id,client_order_id,strategy,instrument,venue,side,type,tif,quantity,"
                    + "limit_price,stop_price,flags,status,filled_quantity,average_price,created_ns,updated_ns,reason\n";
    private static final String VENUE_HEADER =
            "market_seq,time_ns,instrument,client_order_id,event,side,price,quantity,queue_ahead,displayed\n";

    @TempDir
    Path folder;

    @Test
    void shouldShowThePanelWithItsChartsAndInstruments() throws IOException {
        SyntheticQuoting.write(folder, 1, 60, "BTCUSDT", "ETHUSDT");
        String page = report();
        assertThat(page)
                .contains(
                        "<figure class=\"card\" id=\"replay\">",
                        "id=\"chart-replay-price\"",
                        "id=\"chart-replay-queue\"")
                .contains("id=\"chart-replay-inventory\"", "function drawReplay()", "#replay .chart")
                .contains("<select id=\"replay-instrument\"><option>BTCUSDT</option><option>ETHUSDT</option></select>");
        assertThat(replay(page).propertyNames()).containsExactly("BTCUSDT", "ETHUSDT");
    }

    @Test
    void shouldShowNothingOfItWithoutQuotes() throws IOException {
        SyntheticRun.write(folder, 42, 100, 3_600_000_000_000L, 0.1, "AAPL", "ESZ5");
        assertThat(report()).doesNotContainIgnoringCase("replay").doesNotContain("{{", "id=\"quoting\"");
    }

    @Test
    void shouldHoldTheRowsOfTheFolder() throws IOException {
        SyntheticRun.write(folder, 1, 2, 1_000_000_000L, 0, "XYZ");
        write(
                "quotes.csv",
                QUOTES_HEADER,
                "1000000000,XYZ,99.5,1,100.5,2",
                "2500000000,XYZ,,,,",
                "4000000000,XYZ,99,1,100,2");
        write(
                "orders.csv",
                ORDERS_HEADER,
                "1,a,mm,XYZ,SIM,buy,limit,gtc,1,99,,quote;post-only,filled,1,99,1100000000,2000000000,",
                "2,b,mm,XYZ,SIM,sell,limit,gtc,1,101,,quote;post-only,acknowledged,0,,1200000000,1300000000,",
                "3,c,mm,XYZ,SIM,sell,limit,gtc,1,99,,quote;post-only,rejected,0,,1200000000,1300000000,would-take",
                "4,d,sma,XYZ,SIM,buy,market,gtc,1,,,entry,filled,1,100,1200000000,1300000000,");
        write(
                "fills.csv",
                "fill_id,order_id,client_order_id,instrument,venue,side,quantity,price,fee,fee_currency,liquidity,venue_time_ns,"
                        + "receive_time_ns\n",
                "1,1,a,XYZ,SIM,buy,1,99,0,USD,maker,1900000000,2000000000",
                "2,4,d,XYZ,SIM,sell,3,100,0,USD,taker,2900000000,3000000000");
        write(
                "venue.csv",
                VENUE_HEADER,
                "1,1150000000,XYZ,a,accepted,buy,99,1,7,9",
                "2,1500000000,XYZ,a,queue,buy,99,1,2.5,9",
                "3,1900000000,XYZ,a,filled,buy,99,1,0,9",
                "3,2200000000,XYZ,e,accepted,buy,99,1,4,9",
                "4,2300000000,XYZ,e,ended,buy,99,1,4,9");
        JsonNode shown = replay(report()).path("XYZ");
        assertThat(shown.path("book").toString())
                .as("milliseconds after the first quote; no prices while the book is not good")
                .isEqualTo("[[0,1500,3000],[99.5,null,99],[100.5,null,100]]");
        assertThat(shown.path("quotes").toString())
                .as("from, to, price, side; a working quote lasts to the end, a refused one never rested")
                .isEqualTo("[[100,200],[1000,3000],[99,101],[1,-1]]");
        assertThat(shown.path("fills").toString())
                .as("time, price, quantity, side, maker")
                .isEqualTo("[[1000,2000],[99,100],[1,3],[1,-1],[1,0]]");
        assertThat(shown.path("inventory").toString()).isEqualTo("[[0,1000,2000,3000],[0,1,-2,-2]]");
        assertThat(shown.path("bidQueue").toString())
                .as("another order begins a line of its own")
                .isEqualTo("[[150,500,900,1200,1200,1300],[7,2.5,0,null,4,null]]");
        assertThat(shown.path("askQueue").toString()).isEqualTo("[[],[]]");
    }

    @Test
    void shouldStayBelowTenMegabytesAndSayWhatItLeftOut() throws IOException {
        SyntheticQuoting.write(folder, 2, 4 * 3_600, "BTCUSDT", "ETHUSDT", "SOLUSDT");
        String page = report();
        assertThat(page.length()).isLessThan(10 * MEGABYTE);
        assertThat(page).contains("buckets of best prices", "filled ones first, then the longest");
        JsonNode shown = replay(page).path("BTCUSDT");
        assertThat(shown.path("quotes").path(0)).hasSize(50_000 / 3);
        assertThat(shown.path("quoteCount").asLong()).isGreaterThan(50_000 / 3);
        assertThat(shown.path("rowsPerBucket").asLong()).isGreaterThan(1);
    }

    @Test
    void shouldMakeNoRequestAndGiveTheSameBytesAgain() throws IOException {
        SyntheticQuoting.write(folder, 3, 60, "BTCUSDT");
        String page = report();
        assertThat(Pattern.compile("(?:src|href)=\"(?!#|data:)").matcher(page).find())
                .isFalse();
        assertThat(page).contains("default-src 'none'").doesNotContain("@import", "url(", "fetch(");
        assertThat(report().equals(page)).as("the same bytes again").isTrue();
    }

    @Test
    void shouldAddNothingToThePageThatReachesOut() {
        assertThat(Template.resource("replay.js") + Template.resource("replay.css"))
                .doesNotContain("http", "import", "url(", "fetch", "src=");
    }

    @Test
    void shouldEscapeHostileNames() throws IOException {
        String hostile = "</script><script>alert(1)</script>";
        SyntheticQuoting.write(folder, 3, 10, hostile);
        String page = report();
        assertThat(page).doesNotContain("<script>alert");
        assertThat(replay(page).has(hostile)).isTrue();
    }

    @Test
    void shouldTabulateQuotingByInstrumentAndQueueModel() throws IOException {
        SyntheticQuoting.write(folder, 3, 10, "BTCUSDT");
        Path file = folder.resolve("summary.json");
        ObjectNode summary = (ObjectNode) JsonMapper.shared().readTree(file);
        summary.set("quoting", JsonMapper.shared().readTree("""
                [{"instrument": "total", "metrics": [
                   {"key": "fill_ratio", "label": "Fill ratio", "value": 0.125, "unit": "fraction", "definition": "by order"},
                   {"key": "adverse_selection_1s_bps", "label": "Adverse", "value": 0.51234, "unit": "bps", "definition": "d"},
                   {"key": "spread_captured", "label": "Captured", "value": -0.0123456, "unit": "currency", "definition": "d"},
                   {"key": "inventory_mean", "label": "Inventory", "value": 812.34567, "unit": "currency", "definition": "d"}]},
                 {"instrument": "BTCUSDT", "metrics": [
                   {"key": "fill_ratio", "value": null, "unit": "fraction"},
                   {"key": "inventory_mean", "value": 0.0123456789, "unit": "BTC"}]}]
                """));
        summary.set("bounds", JsonMapper.shared().readTree("""
                [{"model": "risk-averse", "pnl": -12.345, "fills": 1200, "fees": 10.5},
                 {"model": "optimistic", "pnl": "3.5", "fills": 4100, "fees": 33.25}]
                """));
        Files.writeString(file, summary.toString());
        assertThat(report())
                .contains("<th scope=\"col\" class=\"num\">total</th><th scope=\"col\" class=\"num\">BTCUSDT</th>")
                .contains(
                        "12.50\u00a0%",
                        "+0.512\u00a0bps", "\u22120.012346\u00a0USD", "812.35\u00a0USD", "0.012346\u00a0BTC")
                .contains(
                        "<th scope=\"row\">risk-averse</th><td class=\"num neg\">\u221212.34</td><td class=\"num\">1,200</td>")
                .contains("<td class=\"num pos\">+3.50</td><td class=\"num\">4,100</td><td class=\"num\">33.25</td>");
    }

    private void write(String name, String header, String... rows) throws IOException {
        Files.writeString(folder.resolve(name), header + String.join("\n", rows) + "\n");
    }

    private String report() throws IOException {
        return Files.readString(ReportWriter.write(folder));
    }

    private static JsonNode replay(String page) {
        String open = "id=\"run-data\">";
        int from = page.indexOf(open) + open.length();
        JsonNode data = JsonMapper.shared().readTree(page.substring(from, page.indexOf("</script>", from)));
        return data.path("replay").path("instruments");
    }
}
