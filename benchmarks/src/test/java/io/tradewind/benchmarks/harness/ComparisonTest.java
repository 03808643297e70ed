// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.benchmarks.harness.Figure.Rule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final Machine MACHINE = new Machine("cpu", 2, 1_024, "Linux", "JVM 25", List.of(), 0);
    private static final long LOOP_NS = 20_000_000;

    private static Report report(long loopNs, Figure... figures) {
        return report(new Calibration(loopNs, loopNs), figures);
    }

    private static Report report(Calibration calibration, Figure... figures) {
        Measured measured = new Measured("case", calibration, Arrays.asList(figures), List.of());
        return new Report(Report.FORMAT, "2026-01-01T00:00:00Z", "bench case", MACHINE, List.of(measured));
    }

    private static Figure figure(Rule rule, double value) {
        return new Figure("figure", value, "unit", rule);
    }

    private static Comparison compare(Report before, Report now) {
        return Comparison.of(before, now, before.names());
    }

    private static boolean passes(Rule rule, double before, double now, double machine) {
        return compare(report(LOOP_NS, figure(rule, before)), report((long) (LOOP_NS * machine), figure(rule, now)))
                .passes();
    }

    @ParameterizedTest
    @CsvSource({
        "TIME, 100, 110, 1.0, true",
        "TIME, 100, 110.01, 1.0, false",
        "TIME, 100, 50, 1.0, true",
        "TIME, 100, 219, 2.0, true",
        "TIME, 100, 221, 2.0, false",
        "TIME, 100, 60, 0.5, false",
        "TIME, 100, 54, 0.5, true",
        "RATE, 110, 100, 1.0, true",
        "RATE, 110, 99.99, 1.0, false",
        "RATE, 110, 500, 1.0, true",
        "RATE, 110, 50, 2.0, true",
        "RATE, 110, 49.9, 2.0, false",
        "RATE, 110, 199, 0.5, false",
        "SIZE, 100, 110, 1.0, true",
        "SIZE, 100, 111, 5.0, false",
        "SIZE, 0, 0.01, 1.0, true",
        "SIZE, 0, 0.02, 1.0, false",
        "NONE, 100, 1000000, 1.0, true"
    })
    void shouldTurnRedPastAHundredAndTenPercentInMultiplesOfTheCalibrationLoop(
            Rule rule, double before, double now, double machine, boolean passes) {
        assertThat(passes(rule, before, now, machine)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"TIME, NaN", "RATE, NaN", "SIZE, NaN", "TIME, Infinity", "RATE, Infinity", "SIZE, Infinity"})
    void shouldNotPassAFigureThatIsNoNumber(Rule rule, double value) {
        assertThat(passes(rule, 100, value, 1)).isFalse();
    }

    @Test
    void shouldNameFigureValueAndWhatWasAllowed() {
        Comparison found = compare(report(LOOP_NS, figure(Rule.TIME, 100)), report(LOOP_NS, figure(Rule.TIME, 150)));

        assertThat(found.suspects()).containsExactly("case");
        assertThat(found.worse().getFirst().key()).isEqualTo("figure");
        assertThat(found.worse().getFirst().text())
                .isEqualTo("150.0 unit, at most 110.0 allowed (baseline 100.0, calibration loop at 1.000 of the"
                        + " baseline's)");
    }

    @Test
    void shouldNotPassARunWithoutAFigureOfTheBaseline() {
        Report before = report(LOOP_NS, figure(Rule.TIME, 100), new Figure("other", 5, "ns", Rule.TIME));

        Comparison found = compare(before, report(LOOP_NS, figure(Rule.TIME, 100)));

        assertThat(found.passes()).isFalse();
        assertThat(found.missing()).containsExactly("case, other: no such figure in this run");
    }

    @Test
    void shouldNotPassAFigureThatIsNoLongerCompared() {
        Comparison found = compare(report(LOOP_NS, figure(Rule.TIME, 100)), report(LOOP_NS, figure(Rule.NONE, 100)));

        assertThat(found.missing()).containsExactly("case, figure: this run no longer compares it");
    }

    @Test
    void shouldNameABenchmarkThatWasAskedForAndDidNotRun() {
        Report before = report(LOOP_NS, figure(Rule.TIME, 100));
        Report nothing = new Report(Report.FORMAT, "now", "bench", MACHINE, List.of());

        assertThat(Comparison.of(before, nothing, List.of("case")).missing())
                .containsExactly("case: the benchmark did not run");
        assertThat(Comparison.of(before, nothing, List.of()).passes()).isTrue();
    }

    @Test
    void shouldNoteWhatTheBaselineDoesNotHave() {
        Report now = report(LOOP_NS, figure(Rule.TIME, 100), new Figure("new", 5, "ns", Rule.TIME));
        Report nothing = new Report(Report.FORMAT, "now", "bench", MACHINE, List.of());

        assertThat(compare(report(LOOP_NS, figure(Rule.TIME, 100)), now).notes())
                .containsExactly("case, new: not in the baseline");
        assertThat(Comparison.of(nothing, now, List.of()).notes()).containsExactly("case: not in the baseline");
        assertThat(compare(report(LOOP_NS, figure(Rule.TIME, 100)), now).passes())
                .isTrue();
    }

    @Test
    void shouldTakeTheMachinesSpeedOnBothSidesOfABenchmark() {
        Calibration slowing = new Calibration(LOOP_NS, 3 * LOOP_NS);
        Comparison found = compare(report(LOOP_NS, figure(Rule.TIME, 100)), report(slowing, figure(Rule.TIME, 219)));

        assertThat(slowing.ns()).isEqualTo(2.0 * LOOP_NS);
        assertThat(slowing.steady()).isFalse();
        assertThat(found.passes()).isTrue();
        assertThat(found.notes())
                .containsExactly("case: the machine changed its speed meanwhile: calibration loop 20.00 ms before, "
                        + "60.00 ms after");
        assertThat(new Calibration(100, 105).steady()).isTrue();
        assertThat(new Calibration(106, 100).steady()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(0, 1));
    }

    @Test
    void shouldKeepOnlyWhatIsWorseInTheNextRunToo() {
        Report before = report(LOOP_NS, figure(Rule.TIME, 100), new Figure("other", 5, "ns", Rule.TIME));
        Comparison both =
                compare(before, report(LOOP_NS, figure(Rule.TIME, 200), new Figure("other", 9, "ns", Rule.TIME)));
        Comparison one =
                compare(before, report(LOOP_NS, figure(Rule.TIME, 100), new Figure("other", 8, "ns", Rule.TIME)));
        Comparison gone = compare(before, report(LOOP_NS, figure(Rule.TIME, 100)));

        assertThat(both.worse()).hasSize(2);
        assertThat(both.confirmedBy(one).worse())
                .extracting(Comparison.Worse::key)
                .containsExactly("other");
        assertThat(both.confirmedBy(gone).worse()).isEmpty();
        assertThat(both.confirmedBy(gone).passes()).isFalse();
    }
}
