// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.SharedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Fits against the published benchmark and against the figures of rugarch, arch and fGarch in {@code garch-references.csv}, where each
 * row names the program, its version and its call.
 */
class GarchReferenceTest {
    private static final String BENCHMARK = "inputs/dem2gbp.csv";

    private static double[] series(String file, String column) {
        return SharedFolder.column(file, column).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Fiorentini, Calzolari and Panattoni (1996), table 1; robust errors as in Bollerslev and Ghysels (1996). */
    @Test
    void shouldGiveThePublishedBenchmarkToItsPrintedDigits() {
        GarchFit fit = GarchFitter.fit(GarchModel.garch(1, 1), series(BENCHMARK, "ret"));
        assertThat(printed(fit.coefficients()))
                .isEqualTo("{mu=-0.00619041, omega=0.0107614, alpha1=0.153134, beta1=0.805974}");
        assertThat(printed(fit.standardErrors()))
                .isEqualTo("{mu=0.00846212, omega=0.00285271, alpha1=0.0265228, beta1=0.0335527}");
        assertThat(printed(fit.robustStandardErrors()))
                .isEqualTo("{mu=0.00918935, omega=0.00649319, alpha1=0.0535317, beta1=0.0724614}");
        assertThat(fit.startSpread()).isLessThan(1e-8);
    }

    private static String printed(Map<String, Double> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, String.format(Locale.ROOT, "%.6g", value)));
        texts.replaceAll((name, text) -> text.replaceFirst("0+$", ""));
        return texts.toString();
    }

    @Test
    void shouldGiveEachStartConventionItsLogLikelihood() {
        double[] series = series(BENCHMARK, "ret");
        GarchModel model = GarchModel.garch(1, 1);
        assertThat(GarchFitter.fit(model, series).logLikelihood()).isCloseTo(-1106.60788, within(5e-6));
        GarchFit rugarch = GarchFitter.fit(model.with(GarchConventions.RUGARCH), series);
        assertThat(rugarch.logLikelihood()).isCloseTo(-1106.58658, within(5e-6));
        GarchFit arch = GarchFitter.fit(model.with(GarchConventions.ARCH), series);
        assertThat(arch.logLikelihood()).isCloseTo(-1104.52140, within(5e-6));
    }

    @TestFactory
    List<DynamicTest> shouldEqualThreeProgramsOnRealSeries() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream stream = Objects.requireNonNull(
                GarchReferenceTest.class.getResourceAsStream("/volatility/garch-references.csv"))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .skip(1)
                    .forEach(line -> tests.add(DynamicTest.dynamicTest(line, () -> check(line.split(",", -1)))));
        }
        return tests;
    }

    private static void check(String[] cells) {
        double[] all = series(cells[8], cells[9]);
        double[] rows = Arrays.copyOfRange(all, Integer.parseInt(cells[10]), Integer.parseInt(cells[11]));
        GarchFit fit = GarchFitter.fit(model(cells), rows);
        double reference = Double.parseDouble(cells[13]);
        assertThat(fit.logLikelihood()).isCloseTo(reference, within(0.002));
        assertThat(fit.logLikelihood()).isGreaterThan(reference - 2e-5);
        compare(fit.coefficients(), cells[14], 0.01, 0.0005);
        if (!cells[15].isEmpty()) {
            compare(fit.standardErrors(), cells[15], 0.005, 0);
        }
        if (!cells[16].isEmpty()) {
            compare(fit.robustStandardErrors(), cells[16], 0.005, 0);
        }
    }

    private static GarchModel model(String[] cells) {
        GarchConventions conventions = switch (cells[0]) {
            case "RUGARCH" -> GarchConventions.RUGARCH;
            case "FGARCH" -> GarchConventions.FGARCH;
            default -> GarchConventions.ARCH;
        };
        if (!cells[12].isEmpty()) {
            conventions = conventions.withBackcast(Double.parseDouble(cells[12]));
        }
        return new GarchModel(
                MeanModel.arma(Integer.parseInt(cells[5]), Integer.parseInt(cells[6])),
                VarianceForm.valueOf(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                Laws.of(cells[7]),
                conventions);
    }

    private static void compare(Map<String, Double> actual, String expected, double relative, double absolute) {
        for (String pair : expected.split(";", -1)) {
            String name = pair.substring(0, pair.indexOf('='));
            double value = Double.parseDouble(pair.substring(pair.indexOf('=') + 1));
            assertThat(actual).containsKey(name);
            assertThat(actual.get(name))
                    .as(name)
                    .isCloseTo(value, within(Math.max(absolute, relative * Math.abs(value))));
        }
    }
}
