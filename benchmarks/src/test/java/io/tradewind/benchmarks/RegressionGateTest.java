// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.benchmarks.harness.Calibration;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Figure.Rule;
import io.tradewind.benchmarks.harness.Machine;
import io.tradewind.benchmarks.harness.Measured;
import io.tradewind.benchmarks.harness.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RegressionGateTest {
    private static final Machine HERE = new Machine("cpu", 2, 1_024, "Linux", "JVM 25", List.of("-Xmx1g"), 0.5);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Deque<Double> further = new ArrayDeque<>();

    private static Report report(Machine machine, double ns) {
        Measured measured = new Measured(
                "queues",
                new Calibration(1_000, 1_000),
                List.of(new Figure("put", ns, "ns", Rule.TIME)),
                List.of("a note"));
        return new Report(Report.FORMAT, "2026-01-01T00:00:00Z", "bench queues", machine, List.of(measured));
    }

    private boolean passes(double baseline, double first) throws Exception {
        return new RegressionGate(report(HERE, baseline), err)
                .passes(report(HERE, first), List.of("queues"), names -> report(HERE, further.remove()));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void shouldTurnRedWhenTheCodeIsSlowerEachTime() throws Exception {
        further.addAll(List.of(14.0, 13.5));

        assertThat(passes(10, 13)).isFalse();
        assertThat(said())
                .contains("looks worse, measuring again: queues")
                .contains("worse than 110 %: queues, put: 13.00 ns, at most 11.00 allowed (baseline 10.00")
                .contains("regression: 1 worse, 0 missing, against the baseline of 2026-01-01T00:00:00Z");
        assertThat(further).isEmpty();
    }

    @Test
    void shouldStayGreenWhenASlowMomentDoesNotComeBack() throws Exception {
        further.addAll(List.of(14.0, 10.5));

        assertThat(passes(10, 13)).isTrue();
        assertThat(said()).contains("no figure is worse than 110 % of the baseline of 2026-01-01T00:00:00Z");
    }

    @Test
    void shouldStayGreenWithoutMeasuringAgainWhenItIsFaster() throws Exception {
        assertThat(passes(10, 5)).isTrue();
        assertThat(passes(10, 11)).isTrue();
        assertThat(said()).doesNotContain("again");
    }

    @Test
    void shouldReadWhatARunPrintedAsJson(@TempDir Path folder) throws IOException {
        Report report = report(HERE, 12.5);
        Path file = folder.resolve("baseline.json");
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report));

        assertThat(RegressionGate.read(file)).isEqualTo(report);
    }

    @Test
    void shouldRefuseABaselineThatIsNotThereOrOfAnotherFormat(@TempDir Path folder) throws IOException {
        Path old =
                Files.writeString(folder.resolve("old.json"), "{\"date\":\"2025\",\"calibrationNs\":5,\"results\":[]}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegressionGate.read(folder.resolve("none.json")))
                .withMessageContaining("there is no baseline");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegressionGate.read(old))
                .withMessageContaining("has format 1, this program reads 2; measure it again");
    }

    @Test
    void shouldRefuseABaselineOfAnotherMachineUnlessAskedTo() {
        Machine there = new Machine("other cpu", 8, 1_024, "Linux", "JVM 24", List.of(), 0.1);
        RegressionGate gate = new RegressionGate(report(there, 10), err);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate.requireComparable(HERE, false))
                .withMessage(
                        "the baseline is of another machine: processor was other cpu and is cpu; cores was 8 and is 2; "
                                + "JVM was JVM 24 and is JVM 25. Measure a baseline here, or compare all the same with "
                                + "--any-machine");
        gate.requireComparable(HERE, true);
        assertThat(said()).startsWith("note: the baseline is of another machine");
        new RegressionGate(report(HERE, 10), err).requireComparable(HERE, false);
    }

    @Test
    void shouldReadOptionsAndRefuseWhatIsNotKnown() {
        Set<String> known = Set.of("queues");
        BenchOptions options =
                BenchOptions.parse(new String[] {"--json", "--compare", "base.json", "--any-machine", "queues"}, known);

        assertThat(options).isEqualTo(new BenchOptions(false, true, Path.of("base.json"), true, List.of("queues")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse(new String[] {"--compare"}, known))
                .withMessageContaining("--compare needs the file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse(new String[] {"--fast"}, known))
                .withMessageContaining("no option '--fast'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse(new String[] {"cues"}, known))
                .withMessageContaining("no benchmark 'cues': choose queues");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse(new String[] {"--any-machine"}, known))
                .withMessageContaining("belongs to --compare");
    }
}
