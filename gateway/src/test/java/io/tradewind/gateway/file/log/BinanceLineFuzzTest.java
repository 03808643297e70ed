// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.port.RequestException;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

@Timeout(300)
class BinanceLineFuzzTest {
    private static final String TIME = "1723161254000000000";
    private static final List<String> LINES = List.of(
            TIME
                    + " {\"stream\":\"btcusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":1723161255208,\"s\":\"BTCUSDT\","
                    + "\"U\":50093239189,\"u\":50093239202,\"b\":[[\"61737.63000000\",\"0.00000000\"],"
                    + "[\"61730.17000000\",\"12.50000000\"]],\"a\":[[\"61837.64000000\",\"1.54698000\"]]}}",
            TIME
                    + " {\"stream\":\"btcusdt@bookTicker\",\"data\":{\"u\":50093239212,\"s\":\"BTCUSDT\",\"b\":\"61837.63000000\","
                    + "\"B\":\"3.78826000\",\"a\":\"61837.64000000\",\"A\":\"1.54698000\"}}",
            TIME + " {\"stream\":\"btcusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":1723161255343,\"s\":\"BTCUSDT\","
                    + "\"t\":3735683259,\"p\":\"61837.63000000\",\"q\":\"0.02000000\",\"T\":1723161255342,\"m\":true,\"M\":true}}",
            TIME
                    + " {\"lastUpdateId\":50093239218,\"bids\":[[\"61837.63\",\"3.788\"]],\"asks\":[[\"61837.64\",\"1.5\"]]}",
            TIME + " {\"stream\":\"btcusdt@depth@0ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":1723161256299,"
                    + "\"T\":1723161256298,\"s\":\"BTCUSDT\",\"U\":5123107832006,\"u\":5123107837557,\"pu\":5123107831937,"
                    + "\"b\":[[\"58710.20\",\"0.014\"]],\"a\":[]}}",
            TIME + " {\"stream\":\"btcusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":1723161256322,\"T\":1723161256322,"
                    + "\"s\":\"BTCUSDT\",\"t\":5266583935,\"p\":\"61800.30\",\"q\":\"0.006\",\"X\":\"MARKET\",\"m\":false}}");

    @TempDir
    private Path folder;

    private final BinanceLine line = new BinanceLine();

    private BinanceLine.Kind read(byte[] text) {
        byte[] bytes = Arrays.copyOf(text, text.length + LogLines.PADDING);
        bytes[text.length] = '\n';
        Arrays.fill(bytes, text.length + 1, bytes.length, (byte) '7');
        return line.read(bytes, 0, text.length);
    }

    @Test
    void shouldReadMutatedLineAsTheTreeParserDoesOrNotAtAll() {
        int readable = 0;
        for (int seed = 0; seed < 100_000; seed++) {
            Random random = new Random(seed);
            byte[] text = LINES.get(random.nextInt(LINES.size())).getBytes(StandardCharsets.ISO_8859_1);
            for (int flips = random.nextInt(3); flips >= 0; flips--) {
                int at = random.nextInt(text.length);
                boolean likely = random.nextInt(2) == 0;
                text[at] = (byte) (likely ? text[random.nextInt(text.length)] : random.nextInt(256));
                text[at] = text[at] == '\n' ? (byte) ' ' : text[at];
            }
            try {
                readable += compare(text, seed) ? 1 : 0;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + new String(text, StandardCharsets.ISO_8859_1), e);
            }
        }
        assertThat(readable).isGreaterThan(10_000);
    }

    /** Whether both read the line; what the fast one reads must then be what the tree says. */
    private boolean compare(byte[] text, int seed) {
        BinanceLine.Kind kind = read(text);
        JsonNode tree = kind == BinanceLine.Kind.BROKEN || kind == BinanceLine.Kind.OTHER ? null : tree(text);
        if (tree == null) {
            return false;
        }
        JsonNode data = tree.has("data") && tree.get("data").isObject() ? tree.get("data") : tree;
        long[][] values = {
            {BinanceLine.EVENT_TIME, line.eventTime},
            {BinanceLine.TRANSACTION_TIME, line.transactionTime},
            {BinanceLine.FIRST_ID, line.firstId},
            {BinanceLine.LAST_ID, line.lastId},
            {BinanceLine.PREVIOUS_ID, line.previousId},
            {BinanceLine.TRADE_ID, line.tradeId},
            {BinanceLine.SNAPSHOT_ID, line.snapshotId},
            {BinanceLine.PRICE, line.price},
            {BinanceLine.QUANTITY, line.quantity},
            {BinanceLine.BID, line.bid},
            {BinanceLine.BID_SIZE, line.bidSize},
            {BinanceLine.ASK, line.ask},
            {BinanceLine.ASK_SIZE, line.askSize}
        };
        String[] names = {"E", "T", "U", "u", "pu", "t", "lastUpdateId", "p", "q", "b", "B", "a", "A"};
        for (int i = 0; i < names.length; i++) {
            if (line.has((int) values[i][0])) {
                JsonNode node = data.has(names[i]) ? data.get(names[i]) : tree.get(names[i]);
                long expected = node.isString() ? SlowBinanceLog.scaled(node) : node.asLong();
                assertThat(values[i][1]).as("seed %d, field %s", seed, names[i]).isEqualTo(expected);
            }
        }
        compareLevels(line.bids, BinanceLine.BIDS, first(data, "b", "bids"), seed);
        compareLevels(line.asks, BinanceLine.ASKS, first(data, "a", "asks"), seed);
        return true;
    }

    private static JsonNode first(JsonNode data, String name, String other) {
        return data.has(name) && data.get(name).isArray() ? data.get(name) : data.path(other);
    }

    private void compareLevels(BinanceLevels side, int field, JsonNode expected, int seed) {
        if (line.has(field)) {
            assertThat(side.size()).as("seed %d", seed).isEqualTo(expected.size());
            for (int i = 0; i < side.size(); i++) {
                assertThat(side.price(i))
                        .as("seed %d", seed)
                        .isEqualTo(SlowBinanceLog.scaled(expected.get(i).get(0)));
                assertThat(side.quantity(i))
                        .as("seed %d", seed)
                        .isEqualTo(SlowBinanceLog.scaled(expected.get(i).get(1)));
            }
        }
    }

    private static JsonNode tree(byte[] text) {
        int brace = 0;
        while (text[brace] != ' ') {
            brace++;
        }
        try {
            return SlowBinanceLog.tree(text, brace + 1, text.length);
        } catch (JacksonException e) {
            return null;
        }
    }

    @Test
    void shouldReadFieldsInAnyOrderAmongOthersOfAnyShape() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            List<String> fields = new ArrayList<>(List.of(
                    "\"e\":\"depthUpdate\"",
                    "\"E\":1723161255208",
                    "\"s\":\"BTCUSDT\"",
                    "\"U\":11",
                    "\"u\": 22",
                    "\"pu\":10",
                    "\"b\" : [ [\"1.5\" , \"2\"],[\"1.25\",\"0.00000001\"] ]",
                    "\"a\":[[\"3\",\"4\",[]]]"));
            fields.add("\"x\":{\"b\":[\"}\",{\"u\":[]}],\"q\\\"\\\\\":-1.5e+3}");
            fields.add("\"name \\u0041 with escapes \\\\\":\"a \\\" quote and a brace }\"");
            fields.add("\"long name\":null");
            Collections.shuffle(fields, random);
            String json = "{" + String.join(random.nextBoolean() ? "," : " ,\t", fields) + "}";
            String wrapped = random.nextBoolean() ? "{\"data\":" + json + ",\"stream\":\"s\"}" : json;
            byte[] text = (TIME + " " + wrapped).getBytes(StandardCharsets.UTF_8);
            assertThat(read(text)).as("seed %d: %s", seed, wrapped).isEqualTo(BinanceLine.Kind.DEPTH);
            assertThat(line.has(BinanceLine.BIDS | BinanceLine.ASKS | BinanceLine.PREVIOUS_ID))
                    .as("seed %d: %s", seed, wrapped)
                    .isTrue();
            assertThat(compare(text, seed)).isTrue();
        }
    }

    @Test
    void shouldReadDecimalsExactlyOrRefuseThem() {
        JsonCursor cursor = new JsonCursor();
        for (int seed = 0; seed < 200_000; seed++) {
            Random random = new Random(seed);
            int digits = random.nextInt(14);
            int decimals = random.nextInt(12);
            StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "-" : "");
            for (int i = 0; i < digits; i++) {
                text.append(random.nextInt(10));
            }
            text.append(decimals > 0 ? "." : "");
            for (int i = 0; i < decimals; i++) {
                text.append(random.nextInt(3) == 0 ? random.nextInt(10) : 0);
            }
            byte[] bytes = Arrays.copyOf(("\"" + text + "\"\n").getBytes(StandardCharsets.UTF_8), 64);
            cursor.at(bytes, 0);
            boolean read = cursor.decimal();
            assertThat(read).as(text.toString()).isEqualTo(digits > 0 && fits(text.toString()));
            if (read) {
                assertThat(BigDecimal.valueOf(cursor.value(), 8)).isEqualByComparingTo(new BigDecimal(text.toString()));
            }
        }
    }

    private static boolean fits(String text) {
        BigDecimal scaled = new BigDecimal(text).movePointRight(8).stripTrailingZeros();
        return scaled.scale() <= 0 && scaled.abs().compareTo(new BigDecimal("9223372036700000000")) < 0;
    }

    @Test
    void shouldAnswerEveryMutatedLogWithTicksRejectsOrRequestException() throws IOException {
        byte[] valid = String.join("\n", LINES.subList(0, 4)).getBytes(StandardCharsets.ISO_8859_1);
        Path file = folder.resolve("fuzz.log");
        int read = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = valid.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            RecordedTicks sink = new RecordedTicks();
            try {
                TickFileSummary summary =
                        new BinanceLogFormat().read(List.of(file), TickFileOptions.of("BTCUSDT"), sink);
                assertThat(sink.ticks.size() + summary.beforeSnapshot() + summary.rejects() + summary.ignored())
                        .as("seed %d", seed)
                        .isEqualTo(summary.lines());
                read++;
            } catch (RequestException expected) {
                assertThat(expected.getMessage()).as("seed %d", seed).contains("fuzz.log");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(read).isGreaterThan(500);
    }
}
