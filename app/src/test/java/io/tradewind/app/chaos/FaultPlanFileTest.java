// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.port.RequestException;
import io.tradewind.simulation.chaos.Fault;
import io.tradewind.simulation.chaos.FaultKind;
import io.tradewind.simulation.chaos.FaultPlan;
import io.tradewind.simulation.chaos.LinkMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultPlanFileTest {
    private static final long SECOND_NS = 1_000_000_000L;

    @TempDir
    Path folder;

    private static Fault only(String fault) {
        FaultPlan plan = FaultPlanFile.parse("plan.yaml", "faults: [{" + fault + "}]");
        assertThat(plan.faults()).hasSize(1);
        return plan.faults().getFirst();
    }

    private static String refusalOf(String yaml) {
        try {
            FaultPlanFile.parse("plan.yaml", yaml);
        } catch (RequestException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("expected a refusal of " + yaml);
    }

    @Test
    void shouldReadEveryKey() {
        assertThat(only("kind: response-lost, messages: [accepted, filled], nth: 3, from: 10s, for: 1m, error:"
                        + " no-answer"))
                .isEqualTo(Fault.of(FaultKind.RESPONSE_LOST)
                        .on(LinkMessage.ACCEPTED, LinkMessage.FILLED)
                        .nth(3)
                        .during(10 * SECOND_NS, 60 * SECOND_NS)
                        .error(RequestError.NO_ANSWER));
        assertThat(only("kind: duplicate-response, rate_pct: 2.5, delay: 50ms"))
                .isEqualTo(Fault.of(FaultKind.DUPLICATE_RESPONSE).rate(25_000).delay(50_000_000));
        assertThat(only("kind: slow, factor: 20, delay: 100ms"))
                .isEqualTo(Fault.of(FaultKind.SLOW).factor(20).delay(100_000_000));
        assertThat(only("kind: clock-skew, skew: 7s"))
                .isEqualTo(Fault.of(FaultKind.CLOCK_SKEW).skew(-7 * SECOND_NS));
        assertThat(only("kind: clock-skew, skew: 7s, clock: ahead"))
                .isEqualTo(Fault.of(FaultKind.CLOCK_SKEW).skew(7 * SECOND_NS));
        assertThat(only("kind: rate-storm, retry_after: 3s"))
                .isEqualTo(Fault.of(FaultKind.RATE_STORM).retryAfter(3 * SECOND_NS));
        assertThat(only("kind: outage, requests: lost"))
                .isEqualTo(Fault.of(FaultKind.OUTAGE).error(null));
        assertThat(only("kind: stream-down, answers: held"))
                .isEqualTo(Fault.of(FaultKind.STREAM_DOWN).holding());
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadEveryKindWithItsDefaults(FaultKind kind) {
        String more = kind == FaultKind.CLOCK_SKEW ? ", skew: 1s" : "";
        Fault expected = kind == FaultKind.CLOCK_SKEW ? Fault.of(kind).skew(-SECOND_NS) : Fault.of(kind);
        assertThat(only("kind: " + FaultPlanFile.word(kind) + more)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STREAM")
    void shouldKnowEveryKindOfMessage(LinkMessage message) {
        assertThat(only("kind: slow, messages: [" + FaultPlanFile.word(message) + "]")
                        .messages())
                .containsExactly(message);
    }

    @Test
    void shouldReadPlanWithoutFaults() {
        assertThat(FaultPlanFile.parse("plan.yaml", "seed: 9").faults()).isEmpty();
        assertThat(FaultPlanFile.parse("plan.yaml", "seed: 9").seed()).isEqualTo(9);
        assertThat(FaultPlanFile.parse("plan.yaml", "").seed()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "faults: [{kind: respons-lost}]|plan.yaml:1:17: faults.0.kind|did you mean 'response-lost'?",
                "faults: [{kind: slow, factr: 3}]|faults.0.factr: unknown key 'factr'|Did you mean 'factor'?",
                "faults: [{nth: 1}]|faults.0.kind: is missing|one of request-lost",
                "faults: [{kind: outage, factor: 3}]|has no effect|kind is slow",
                "faults: [{kind: outage, messages: [fild]}]|faults.0.messages.0: is 'fild'|did you mean 'filled'?",
                "faults: [{kind: outage, messages: [filled]}]|names 'filled', which outage cannot befall|new, cancel,"
                        + " amend",
                "faults: [{kind: outage, for: 5 minutes}]|faults.0.for: is '5 minutes'|duration such as 500ms",
                "faults: [{kind: outage, rate_pct: 101}]|outside the range|at most 100",
                "faults: [{kind: outage, nth: 0}]|outside 1 or more|whole number",
                "faults: [{kind: clock-skew}]|faults.0.skew: is missing|duration",
                "fault: []|unknown key 'fault'|Did you mean 'faults'?",
                "seed: x|seed: is 'x', not a whole number|the default is 1",
                "faults: {kind: slow}|must be a list of faults|one entry per line"
            })
    void shouldSayWhatIsWrongWhereAndWhatToDo(String yaml, String what, String remedy) {
        assertThat(refusalOf(yaml)).contains("plan.yaml:").contains(what).contains(remedy);
    }

    @Test
    void shouldReportAllProblemsOfOneFile() {
        assertThat(refusalOf("faults:\n  - { kind: slo }\n  - { kind: outage, nth: -1 }\n  - { kind: slow, rate: 4 }\n")
                        .lines())
                .hasSize(3);
    }

    @Test
    void shouldRefuseFileThatIsMissing() {
        assertThatThrownBy(() -> FaultPlanFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void shouldReadTheSample() throws Exception {
        Path root = Path.of(System.getProperty("tradewind.root", "")).toAbsolutePath();
        while (!Files.isDirectory(root.resolve("samples"))) {
            root = root.getParent();
        }
        FaultPlan plan =
                FaultPlanFile.read(root.resolve("samples").resolve("plans").resolve("chaos.yaml"));
        assertThat(plan.faults()).hasSize(10);
        assertThat(plan.faults()).extracting(Fault::kind).contains(FaultKind.RESPONSE_LOST, FaultKind.OUTAGE);
    }
}
