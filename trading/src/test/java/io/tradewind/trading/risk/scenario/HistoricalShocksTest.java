// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the shocks from the daily bars again. */
class HistoricalShocksTest {
    private static final double HALF_DIGIT = 0.5e-4 + 1e-9;

    @ParameterizedTest
    @CsvSource({
        "covid-2020-03, 2020-03-11, 2020-03-13",
        "crypto-2021-05, 2021-05-18, 2021-05-20",
        "peak-2021-11, 2021-11-08, 2021-12-05",
        "luna-2022-05, 2022-05-07, 2022-05-12",
        "ftx-2022-11, 2022-11-05, 2022-11-10",
        "banking-2023-03, 2023-03-07, 2023-03-13"
    })
    void shouldBeTheFarthestPricesOfTheRecordedDays(String name, String from, String to) {
        StressScenario scenario = StressScenarios.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        scenario.shocks()
                .forEach((asset, shock) -> assertThat(shock.toDouble())
                        .as("%s of %s", asset, name)
                        .isCloseTo(recorded(asset, from, to), within(HALF_DIGIT)));
    }

    private static double recorded(String asset, String from, String to) {
        List<String[]> rows = rows(asset);
        double close = rows.stream()
                .filter(row -> row[0].compareTo(from + " 99") < 0)
                .mapToDouble(row -> Double.parseDouble(row[4]))
                .reduce(Double.NaN, (earlier, later) -> later);
        List<String[]> days = rows.stream()
                .filter(row -> row[0].compareTo(from + " 99") > 0 && row[0].compareTo(to + " 99") < 0)
                .toList();
        double low = days.stream().mapToDouble(row -> low(row, close)).min().orElseThrow() / close - 1;
        double high = days.stream()
                                .mapToDouble(row -> Double.parseDouble(row[2]))
                                .max()
                                .orElseThrow()
                        / close
                - 1;
        if (asset.equals("JPY")) {
            double down = 1 / (1 + high) - 1;
            double up = 1 / (1 + low) - 1;
            return Math.abs(down) >= Math.abs(up) ? down : up;
        }
        return Math.abs(low) >= Math.abs(high) ? low : high;
    }

    /** A low that is printed 0 is a fault of the record: the close stands in. */
    private static double low(String[] row, double before) {
        double low = Double.parseDouble(row[3]);
        return low < before / 10 ? Double.parseDouble(row[4]) : low;
    }

    private static List<String[]> rows(String asset) {
        try (Stream<String> lines = Files.lines(bars().resolve(file(asset)))) {
            return lines.filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String asset) {
        return switch (asset) {
            case "BTC" -> "crypto/btcusd/BTCUSD_D1.csv";
            case "ADA" -> "crypto/adausdt/ADAUSDT_D1.csv";
            case "ETH" -> "crypto/ethusdt/ETHUSDT_D1.csv";
            case "XAU" -> "commodities/gold/XAUUSD_D1.csv";
            case "XAG" -> "commodities/silver/XAGUSD_D1.csv";
            case "EUR" -> "forex/eurusd/EURUSD_D1.csv";
            case "GBP" -> "forex/gbpusd/GBPUSD_D1.csv";
            case "JPY" -> "forex/usdjpy/USDJPY_D1.csv";
            case "SPX" -> "indices/s&p500/USA500IDXUSD_D1.csv";
            case "AAPL" -> "stock/aapl/AAPLUSUSD_D1.csv";
            default -> "crypto/" + asset.toLowerCase(Locale.ROOT) + "/" + asset + "USDT_D1.csv";
        };
    }

    private static Path bars() {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getProperty("tradewind.shared")),
                        Optional.ofNullable(System.getenv("TRADEWIND_SHARED")))
                .flatMap(Optional::stream)
                .map(Path::of)
                .map(shared -> shared.resolve("data").resolve("bars"))
                .filter(Files::isDirectory)
                .findFirst()
                .or(HistoricalShocksTest::above);
        Assumptions.assumeTrue(
                found.isPresent(), "no folder shared/data/bars: set TRADEWIND_SHARED to the folder that holds data");
        return found.orElseThrow();
    }

    private static Optional<Path> above() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve("data").resolve("bars");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
