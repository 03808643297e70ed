// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.gateway.file.format.BarFileOptions;
import io.tradewind.gateway.file.format.BarFileSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedFilesTest {
    private static final String HEADER = "time,open,high,low,close,volume\n";
    private static final String GOOD = "2024-01-01,10,12,9,11,5\n";

    @TempDir
    private Path folder;

    private RecordingSink csv(String text) throws IOException {
        return read("csv-bars", "bars.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private RecordingSink read(String format, String name, byte[] bytes) throws IOException {
        RecordingSink sink = new RecordingSink();
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        BarFileFormats.named(format).read(file, BarFileOptions.DEFAULT, sink);
        return sink;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-01-02,NaN,12,9,11,5          | UNPARSABLE
        2024-01-02,10,Infinity,9,11,5     | UNPARSABLE
        2024-01-02,,12,9,11,5             | UNPARSABLE
        2024-01-02,1e,12,9,11,5           | UNPARSABLE
        2024-01-02,0,12,9,11,5            | NON_POSITIVE_PRICE
        2024-01-02,10,12,-9,11,5          | NON_POSITIVE_PRICE
        2024-01-02,10,12,9,11,-5          | NEGATIVE_VOLUME
        2024-01-02,10,8,9,11,5            | OHLC_CONTRADICTION
        2024-01-02,10,10.5,9,11,5         | OHLC_CONTRADICTION
        2024-01-02,10,12,10.5,11,5        | OHLC_CONTRADICTION
        2024-01-02,10,12,9,11             | WRONG_COLUMN_COUNT
        2024-01-02,10,12,9,11,5,6         | WRONG_COLUMN_COUNT
        2024-02-30,10,12,9,11,5           | BAD_TIME
        yesterday,10,12,9,11,5            | BAD_TIME
        1871,10,12,9,11,5                 | BAD_TIME
        2024-01-02,10,1e30,9,11,5         | OVERFLOW
        2024-01-02,10,1e999999999,9,11,5  | OVERFLOW
        """)
    void shouldRejectRowWithItsLine(String row, RejectReason reason) throws IOException {
        RecordingSink sink = csv(HEADER + GOOD + row + "\n" + GOOD);
        assertThat(sink.bars).hasSize(2);
        assertThat(sink.rejects).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(3);
            assertThat(reject.reason()).isEqualTo(reason);
            assertThat(reject.detail()).isNotBlank();
        });
    }

    @Test
    void shouldReadScientificNotationExactlyAndRoundNoise() throws IOException {
        RecordingSink sink = csv(HEADER + "2024-01-01,8e-05,9.0E-5,7.5e-05,8e-05,4515.664000000001\n");
        assertThat(sink.bars.getFirst())
                .extracting(RecordingSink.Bar::open, RecordingSink.Bar::low, RecordingSink.Bar::volume)
                .containsExactly(8_000L, 7_500L, 451_566_400_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-02,10,12,9", "2024-01-0", "2024-01-02,10,12,9,11,"})
    void shouldRefuseFileThatIsCutUnlessItsLastLineIsWhole(String last) throws IOException {
        if (last.endsWith("11,")) {
            assertThat(csv(HEADER + GOOD + last + "7").bars).hasSize(2);
        } else {
            assertThatThrownBy(() -> csv(HEADER + GOOD + last))
                    .isInstanceOf(RequestException.class)
                    .hasMessageContaining("cut in its last line, 3");
        }
    }

    @Test
    void shouldFindColumnsByFallbackNamesAndByMap() throws IOException {
        assertThat(csv("\"1. open\";2. high;3. low;4. close;5. volume;Date\n10;12;9;11;5;1/3/2014\n").bars)
                .hasSize(1);
        Path file = folder.resolve("map.csv");
        Files.writeString(file, "When,First,Top,Bottom,Last\n2024-01-01T00:00:00+02:00,10,12,9,11\n");
        RecordingSink sink = new RecordingSink();
        BarFileOptions options =
                BarFileOptions.DEFAULT.withColumns("time=When,open=First,high=Top,low=Bottom,close=Last");
        BarFileSummary summary = new CsvBarFormat().read(file, options, sink);
        assertThat(sink.bars.getFirst().timeNs()).isEqualTo(1_704_060_000_000_000_000L);
        assertThat(summary.repairs()).isOne();
        assertThatThrownBy(() -> BarFileOptions.DEFAULT.withColumns("when=X")).isInstanceOf(RequestException.class);
    }

    @Test
    void shouldRefuseEmptyMissingAndUnknown() {
        assertThatThrownBy(() -> csv("")).isInstanceOf(RequestException.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> csv(HEADER))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("no bars");
        assertThatThrownBy(() ->
                        new TsvBarFormat().read(folder.resolve("none"), BarFileOptions.DEFAULT, new RecordingSink()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> BarFileFormats.named("excel"))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("excel", "binance-kline", "bars-tsv", "lean", "csv-bars", "coinbase-candles");
    }

    @Test
    void shouldTakeTheOtherSideOfAOneSidedQuoteAsRepair() throws IOException {
        byte[] zip = zip("14400000,,,,,,924200,925000,924200,924600,300\n");
        RecordingSink sink = read("lean", "equity/usa/minute/aapl/20140609_quote.zip", zip);
        assertThat(sink.bars.getFirst().open()).isEqualTo(9_242_000_000L);
    }

    @Test
    void shouldRefuseTornAndCorruptZip() throws IOException {
        byte[] zip = zip("20140102 00:00,10000,12000,9000,11000,5\n".repeat(400));
        for (int length : new int[] {10, zip.length / 2, zip.length - 5}) {
            assertThatThrownBy(() -> read("lean", "equity/x.zip", Arrays.copyOf(zip, length)))
                    .isInstanceOf(RequestException.class);
        }
        zip[40] ^= 0x55;
        assertThatThrownBy(() -> read("lean", "equity/x.zip", zip))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("torn or corrupt");
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("x.csv"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void shouldReadTimesOfEveryFormAndRefuseSkippedOnes() {
        TimestampParser utc = new TimestampParser(ZoneOffset.UTC);
        for (String text : new String[] {
            "2014-06-09",
            "2014-06-09 00:00:00",
            "2014-06-09T00:00:00Z",
            "2014-06-09T02:00:00+02:00",
            "6/9/2014",
            "1402272000",
            "1402272000000",
            "1402272000000000",
            "1402272000000000000"
        }) {
            assertThat(utc.parse(text)).as(text).isEqualTo(1_402_272_000_000_000_000L);
        }
        TimestampParser newYork = new TimestampParser(ZoneId.of("America/New_York"));
        assertThat(newYork.parse("2014-11-02 01:30")).isEqualTo(1_414_906_200_000_000_000L);
        for (String text : new String[] {"2014-03-09 02:30", "", "12", "9999-01-01", "2014-13-01", "1e99", "25:00"}) {
            assertThatThrownBy(() -> newYork.parse(text)).as(text).isInstanceOf(DateTimeException.class);
        }
    }

    @Test
    void shouldAnswerEveryMutationWithBarsRejectsOrRequestException() throws IOException {
        Map<String, byte[]> valid = new LinkedHashMap<>();
        valid.put("csv-bars", (HEADER + GOOD.repeat(4)).getBytes(StandardCharsets.UTF_8));
        valid.put(
                "bars-tsv",
                "Time\tOpen\tHigh\tLow\tClose\tVolume\n2024-01-01 00:00:00\t1\t2\t0.5\t1.5\t3\n"
                        .getBytes(StandardCharsets.UTF_8));
        valid.put(
                "binance-kline",
                "1704067200000,1,2,0.5,1.5,3,1704067259999,1,2,3,4,0\n"
                        .repeat(3)
                        .getBytes(StandardCharsets.UTF_8));
        valid.put("lean", zip("20140102 00:00,10000,12000,9000,11000,5\n20140103 00:00,10000,12000,9000,11000,5\n"));
        String candle =
                "{\"start\":\"1696982400\",\"low\":\"1\",\"high\":\"3\",\"open\":\"2\",\"close\":\"2\",\"volume\":\"1.5\"}";
        valid.put(
                "coinbase-candles", ("{\"candles\":[" + candle + "," + candle + "]}").getBytes(StandardCharsets.UTF_8));
        long seed = 20_240_101L;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 2_000; round++) {
            for (Map.Entry<String, byte[]> entry : valid.entrySet()) {
                byte[] mutated = mutate(entry.getValue(), random);
                try {
                    read(entry.getKey(), "equity/fuzz.bin", mutated);
                } catch (RequestException expected) {
                    assertThat(expected.getMessage())
                            .as("seed %d round %d", seed, round)
                            .isNotBlank();
                } catch (RuntimeException e) {
                    throw new AssertionError("seed " + seed + " round " + round + " " + entry.getKey(), e);
                }
            }
        }
    }

    private static byte[] mutate(byte[] valid, RandomGenerator random) {
        byte[] bytes = valid.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
