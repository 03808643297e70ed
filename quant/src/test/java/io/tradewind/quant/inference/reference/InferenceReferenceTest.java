// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test and option against figures of statsmodels, scipy and R, which stand in {@code figures.csv} with program and call. */
class InferenceReferenceTest {
    private static final double RELATIVE = 1e-8;
    private static final double ABSOLUTE = 1e-12;

    /** Sums in single precision keep so much. */
    private static final double SINGLE_PRECISION = 2e-4;

    /** R stops the series of the limit law at 1e-6. */
    private static final double TRUNCATED_SERIES = 2e-6;

    private static final Map<String, double[]> SERIES = ReferenceFigures.series(lines("series.csv"));
    private static final List<ReferenceFigures> ALL = lines("figures.csv").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> ReferenceFigures.parse(line, SERIES))
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adf",
                "urdf",
                "tsadf",
                "kpss",
                "urpp",
                "tspp",
                "coint",
                "johansen",
                "cajo",
                "po",
                "ljung",
                "arch",
                "pacf",
                "acf",
                "jb",
                "shapiro",
                "rshapiro",
                "moments",
                "dw",
                "runs",
                "quantile",
                "ks1",
                "ks2",
                "rks",
                "two",
                "rtwo",
                "wexact",
                "dm"
            })
    void shouldEqualTheReferenceProgram(String kind) {
        List<ReferenceFigures> cases =
                ALL.stream().filter(task -> task.kind().equals(kind)).toList();
        assertThat(cases).hasSizeGreaterThan(4);
        for (ReferenceFigures task : cases) {
            Map<String, Double> computed = Computed.of(task);
            task.expected().forEach((name, expected) -> compare(task, name, expected, computed.get(name)));
        }
    }

    @Test
    void shouldCoverEveryKindOfTheFile() {
        assertThat(ALL).hasSizeGreaterThan(400);
        assertThat(ALL.stream().map(ReferenceFigures::kind).distinct()).hasSize(28);
    }

    private static void compare(ReferenceFigures task, String name, double expected, double actual) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as("%s of %s", name, task.line()).isNaN();
            return;
        }
        double allowed = Math.max(ABSOLUTE, tolerance(task.kind()) * Math.abs(expected));
        assertThat(actual).as("%s of %s", name, task.line()).isCloseTo(expected, within(allowed));
    }

    private static double tolerance(String kind) {
        return switch (kind) {
            case "shapiro" -> SINGLE_PRECISION;
            case "rks" -> TRUNCATED_SERIES;
            default -> RELATIVE;
        };
    }

    private static List<String> lines(String resource) {
        try (InputStream in =
                Objects.requireNonNull(InferenceReferenceTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
