// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SMA(C, n10)| SMA(C, n10)",
                "TTR::EMA(C, n=10, wilder = TRUE)| EMA(C, n = 10.0, wilder = TRUE)",
                "(H + L + C)/3| (((H+L)+C)/3.0)",
                "a - b * c ^ 2| (a-(b*(c^2.0)))",
                "x[, c('dn', \"up\")]| x[, c(\"dn\", \"up\")]",
                "d$close| d[\"close\"]",
                "d[[\"close\"]]| d[\"close\"]",
                "f(-1, 1e-3, 2L)| f((-1.0), 0.001, 2.0)",
                "1:3| (1.0:3.0)",
                "f(list(list(SMA), list(EMA, wilder=TRUE)))| f(list(list(SMA), list(EMA, wilder = TRUE)))"
            })
    void shouldReadCallsAsRDoes(String text, String read) {
        String written = RParser.parse(text).text();

        assertThat(written).isEqualTo(read);
        assertThat(RParser.parse(written).text()).as("read again").isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f(", "f(1) g(2)", "f(x ~ y)", "x[, \"a", "f(x))", "1.2.3", "f(1)(2)"})
    void shouldRefuseWhatItDoesNotUnderstand(String text) {
        assertThatThrownBy(() -> RParser.parse(text)).isInstanceOf(UnsupportedCaseException.class);
    }

    @Test
    void shouldKnowConstantsAndNamesThatEndInANumber() {
        RConstants constants = new RConstants((ObjectNode) JsonMapper.shared().readTree("{\"width\": 7, \"n20\": 21}"));

        assertThat(constants.value(RParser.parse("n14"))).isEqualTo(14.0);
        assertThat(constants.value(RParser.parse("n20")))
                .as("a parameter comes first")
                .isEqualTo(21.0);
        assertThat(constants.value(RParser.parse("width * 2 - 1"))).isEqualTo(13.0);
        assertThat(constants.value(RParser.parse("c(1:3, 10)"))).isEqualTo(List.of(1.0, 2.0, 3.0, 10.0));
        assertThat(constants.value(RParser.parse("FALSE"))).isEqualTo(0.0);
        assertThat(constants.isConstant(RParser.parse("V"))).isFalse();
    }
}
