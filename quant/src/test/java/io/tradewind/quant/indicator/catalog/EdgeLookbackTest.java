// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.random.Xoshiro256;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The declared warm-up where parameters are at the edge of their ranges or out of proportion to each other. */
class EdgeLookbackTest {

    private static final long SEED = 11;
    private static final int NEVER = -1;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "TTR, runCor, n=2 sample=0, 1",
        "TTR, runCor, n=2 sample=1, 1",
        "TTR, runCov, n=1 sample=0, 0",
        "TTR, CCI, n=2 maType=WMA, 1",
        "TTR, CCI, n=2 maType=SMA, 1",
        "TTR, CCI, n=2 maType=DEMA, 2",
        "TTR, PBands, n=1, 0",
        "TTR, PBands, n=3 centered=1, 6",
        "ta, mfi, window=1, 1",
        "ta, mfi, window=2, 1",
        "ta, cci, window=2, 1",
        "ta, stochrsi, window=5, 8",
        "ta, eom, window=1, 1",
        "pandas-ta, eom, length=56 drift=4, 59",
        "pandas-ta, eom, length=1 drift=4, 4",
        "pandas-ta, mfi, length=1, 1",
        "pandas-ta, mfi, length=3 drift=9, 9",
        "pandas-ta, cci, length=2, 1",
        "pandas-ta, stochrsi, length=2, 15",
        "formula, ZSCORE, n=2 ddof=0, 1",
        "formula, ZSCORE, n=2 ddof=1, 1"
    })
    void shouldHaveItsFirstValueAtTheDeclaredBar(String program, String name, String parameters, int bar) {
        Indicator indicator = definition(program, name).create(arguments(parameters));

        assertThat(indicator.lookback()).as("declared").isEqualTo(bar);
        assertThat(firstValue(indicator)).as("first value, seed " + SEED).isEqualTo(bar);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "TTR, CCI, n=1 maType=WMA",
        "TTR, PBands, n=1 centered=1",
        "TTR, PBands, n=2 centered=1",
        "ta, cci, window=1",
        "ta, stochrsi, window=1",
        "pandas-ta, cci, length=1",
        "pandas-ta, stochrsi, length=1",
        "formula, ZSCORE, n=1 ddof=0"
    })
    void shouldRefuseParametersWithWhichThereIsNeverAValue(String program, String name, String parameters) {
        Definition definition = definition(program, name);
        assertThatIllegalArgumentException().isThrownBy(() -> definition.create(arguments(parameters)));
    }

    @Test
    void shouldHaveAValueForTheLeastOfEachNumberUnlessTheNumbersDoNotGoTogether() {
        for (Definition definition : IndicatorCatalog.all()) {
            for (Parameter parameter : definition.parameters()) {
                if (parameter.defaultValue() instanceof Double && parameter.whole() && hasADomain(definition)) {
                    String what = definition.program() + " " + definition.name() + " with " + parameter.name() + " "
                            + parameter.least();
                    least(definition, parameter)
                            .ifPresent(each ->
                                    assertThat(firstValue(each)).as(what).isGreaterThanOrEqualTo(each.lookback()));
                }
            }
        }
    }

    private static Optional<Indicator> least(Definition definition, Parameter parameter) {
        try {
            return Optional.of(definition.create(Map.of(parameter.name(), parameter.least())));
        } catch (IllegalArgumentException refused) {
            assertThat(definition.parameters()).as(refused.getMessage()).hasSizeGreaterThan(1);
            return Optional.empty();
        }
    }

    /** Arcus sine and cosine have no value at prices above 1. */
    private static boolean hasADomain(Definition definition) {
        return !definition.name().equals("ACOS") && !definition.name().equals("ASIN");
    }

    private static Definition definition(String program, String name) {
        return IndicatorCatalog.all().stream()
                .filter(each -> each.name().equals(name))
                .filter(each -> each.program().split(" ")[0].equals(program))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> arguments(String text) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (String each : text.split(" ")) {
            int equals = each.indexOf('=');
            String value = each.substring(equals + 1);
            boolean number = Character.isDigit(value.charAt(0));
            arguments.put(each.substring(0, equals), number ? (Object) Double.valueOf(value) : value);
        }
        return arguments;
    }

    private static int firstValue(Indicator indicator) {
        var random = new Xoshiro256(SEED);
        double close = 100;
        for (int i = 0; i < indicator.lookback() + 400; i++) {
            double open = close + random.nextDouble() - 0.5;
            close = open + 2 * random.nextDouble() - 1;
            double high = StrictMath.max(open, close) + random.nextDouble();
            double low = StrictMath.min(open, close) - random.nextDouble();
            indicator.update(open, high, low, close, 1 + random.nextInt(1_000));
            for (int k = 0; k < indicator.outputs(); k++) {
                if (!Double.isNaN(indicator.value(k))) {
                    return i;
                }
            }
        }
        return NEVER;
    }
}
