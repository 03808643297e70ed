// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.catalog.Definition;
import io.tradewind.quant.indicator.catalog.TaLibCandles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bar of every pattern against TA-Lib's C program. */
class CandlePatternsTest {

    private static final double[][] SERIES = new CandleSeries().prices;
    private static final double SHALLOW = 0.1;

    /** Range type (0 body, 1 high-low, 2 shadows), period and factor of each measure in the variant "settings" of the resource. */
    private static final double[][] OTHER_SETTINGS = {
        {0, 7, 1.1},
        {0, 12, 2.5},
        {1, 6, 0.4},
        {1, 8, 0.2},
        {0, 3, 0.8},
        {2, 4, 1.5},
        {2, 9, 0.9},
        {1, 0, 0.15},
        {2, 7, 0.3},
        {0, 4, 0.7},
        {1, 6, 0.1}
    };

    private static final Pattern CASE =
            Pattern.compile("\"function\":\"(CDL\\w+)\".*?\"lookback\":(\\d+).*?\"nonzero\":\\[(.*?)]}");

    static Stream<String[]> recorded() {
        return resource("talib.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("recorded")
    void shouldEqualTaLibAtEveryCandle(
            String variant, String name, int lookback, int count, String hash, String firstRows) {
        CandleIndicator indicator = pattern(variant, CandlePatterns.named(name));
        List<long[]> rows = rows(indicator, SERIES);

        assertThat(indicator.lookback()).isEqualTo(lookback);
        assertThat(text(rows.subList(0, Math.min(3, rows.size())))).isEqualTo(firstRows);
        assertThat(rows).hasSize(count);
        assertThat(fingerprint(rows)).isEqualTo(hash);
    }

    @Test
    void shouldHaveAllPatternsOfTaLibInTheRecordedFile() {
        List<String> seen = recorded()
                .filter(row -> row[0].equals("default") && !row[3].equals("0"))
                .map(row -> row[1])
                .toList();

        assertThat(seen).hasSize(61);
        assertThat(CandlePatterns.all().stream().map(CandlePattern::name)).containsExactlyElementsOf(seen);
    }

    @Test
    void shouldEqualTheReferenceCases() {
        double[][] bars = bars("inputs/goog_daily.csv");
        List<MatchResult> cases = CASE.matcher(SharedFolder.text("cases/candles_talib_googfull.json"))
                .results()
                .toList();

        assertThat(cases).isNotEmpty();
        for (MatchResult each : cases) {
            CandleIndicator indicator = CandlePatterns.named(each.group(1)).create();
            String expected =
                    each.group(3).replace("],[", " ").replace(",", ":").replaceAll("[\\[\\]]", "");
            assertThat(indicator.lookback()).as(each.group(1)).isEqualTo(Integer.parseInt(each.group(2)));
            assertThat(text(rows(indicator, bars))).as(each.group(1)).isEqualTo(expected);
        }
    }

    @Test
    void shouldHaveNoValueBeforeTheLookbackAndOneAtEveryCandleAfterIt() {
        for (CandlePattern pattern : CandlePatterns.all()) {
            CandleIndicator indicator = pattern.create();
            for (int i = 0; i < 200; i++) {
                double value = next(indicator, SERIES[i]);
                assertThat(Double.isNaN(value)).as(pattern.name() + " at " + i).isEqualTo(i < indicator.lookback());
                assertThat(indicator.isReady()).isEqualTo(i >= indicator.lookback());
            }
        }
    }

    @Test
    void shouldTakeThePenetrationFromTheCatalog() {
        Definition definition = TaLibCandles.definitions().stream()
                .filter(each -> each.name().equals("CDLMORNINGSTAR"))
                .findFirst()
                .orElseThrow();
        List<long[]> shallow = rows(definition.create(Map.of("optInPenetration", SHALLOW)), SERIES);
        List<long[]> usual = rows(definition.create(), SERIES);

        assertThat(shallow).hasSizeGreaterThan(usual.size());
        assertThatThrownBy(() -> definition.create(Map.of("optInPenetration", -0.1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("optInPenetration");
    }

    @Test
    void shouldRefuseWhatHasNoMeaning() {
        CandlePattern star = CandlePatterns.named("CDLMORNINGSTAR");

        assertThatThrownBy(() -> star.create(CandleSettings.TA_LIB, Double.NaN)).hasMessageContaining("penetration");
        assertThatThrownBy(() -> star.create(CandleSettings.TA_LIB, -1)).hasMessageContaining("penetration");
        assertThatThrownBy(() -> CandlePatterns.named("CDLNONE")).hasMessageContaining("CDLNONE");
        assertThatThrownBy(() -> new CandleSetting(RangeType.HIGH_LOW, -1, 1)).hasMessageContaining("period");
        assertThatThrownBy(() -> new CandleSetting(RangeType.HIGH_LOW, 5, Double.NaN))
                .hasMessageContaining("factor");
        assertThatThrownBy(() -> new CandleSettings(List.of())).hasMessageContaining("11");
    }

    private static CandleIndicator pattern(String variant, CandlePattern pattern) {
        return switch (variant) {
            case "default" -> pattern.create();
            case "penetration" -> pattern.create(CandleSettings.TA_LIB, SHALLOW);
            case "settings" -> pattern.create(otherSettings(), pattern.penetration());
            default -> throw new IllegalArgumentException(variant);
        };
    }

    private static CandleSettings otherSettings() {
        List<CandleSetting> settings = new ArrayList<>();
        for (double[] each : OTHER_SETTINGS) {
            settings.add(new CandleSetting(RangeType.values()[(int) each[0]], (int) each[1], each[2]));
        }
        return new CandleSettings(settings);
    }

    private static List<long[]> rows(Indicator indicator, double[][] bars) {
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < bars.length; i++) {
            double value = next(indicator, bars[i]);
            if (!Double.isNaN(value) && value != 0) {
                rows.add(new long[] {i, (long) value});
            }
        }
        return rows;
    }

    private static double next(Indicator indicator, double[] bar) {
        return indicator.update(bar[0], bar[1], bar[2], bar[3], 0);
    }

    private static String text(List<long[]> rows) {
        return String.join(" ", rows.stream().map(row -> row[0] + ":" + row[1]).toList());
    }

    private static String fingerprint(List<long[]> rows) {
        long hash = 0xcbf29ce484222325L;
        for (long[] row : rows) {
            hash = (hash ^ row[0]) * 0x100000001b3L;
            hash = (hash ^ row[1]) * 0x100000001b3L;
        }
        return "%016x".formatted(hash);
    }

    private static double[][] bars(String file) {
        List<List<String>> columns = Stream.of("open", "high", "low", "close")
                .map(name -> SharedFolder.column(file, name))
                .toList();
        double[][] bars = new double[columns.getFirst().size()][4];
        for (int i = 0; i < bars.length; i++) {
            for (int k = 0; k < 4; k++) {
                bars[i][k] = Double.parseDouble(columns.get(k).get(i));
            }
        }
        return bars;
    }

    private static String resource(String name) {
        try (InputStream in = CandlePatternsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
