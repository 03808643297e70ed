// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReferenceCasesSystemTest {
    private static JsonNode evaluate(String file) {
        Path cases = SharedData.folder().resolve("oracles").resolve("cases").resolve(file);
        Program.Result result = Program.run("eval", cases.toString(), "--json");
        assertThat(result.exitCode()).as(result.out()).isZero();
        return result.json().path("files").path(0);
    }

    @Test
    void shouldReproduceEveryCaseOfBacktestingPy() {
        JsonNode result = evaluate("backtest_backtestingpy.json");

        assertThat(result.path("pass").asInt()).isEqualTo(7);
        assertThat(result.path("fail").asInt() + result.path("unsupported").asInt())
                .isZero();
    }

    @Test
    void shouldReproduceEveryCaseOfBacktrader() {
        JsonNode result = evaluate("backtest_backtrader.json");

        assertThat(result.path("pass").asInt()).isEqualTo(3);
        assertThat(result.path("fail").asInt() + result.path("unsupported").asInt())
                .isZero();
    }

    @Test
    void shouldAnswerUnsupportedForAGroupThatIsNotThereYet() {
        JsonNode result = evaluate("ml_rnn.json");

        assertThat(result.path("unsupported").asInt()).isEqualTo(4);
        assertThat(result.path("pass").asInt() + result.path("fail").asInt()).isZero();
    }
}
