// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InferenceRunnersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path root;

    /** Values of scipy, statsmodels and R below are of these 40 numbers: {@code a = (37 i^2 + 11 i) mod 101, b = (53 i^3 + a) mod 97}. */
    @BeforeEach
    void write() throws IOException {
        StringBuilder rows = new StringBuilder("a,b\n");
        for (int i = 1; i <= 40; i++) {
            int a = (37 * i * i + 11 * i) % 101;
            rows.append(a).append(',').append((53 * i * i * i + a) % 97).append('\n');
        }
        Files.writeString(root.resolve("data.csv"), rows);
    }

    private ObjectNode run(String name, String columns, String params, String... wanted) {
        ObjectNode input = (ObjectNode) JSON.readTree(
                "{\"file\": \"data.csv\", \"columns\": [" + columns + "], \"rows\": [0, 40], \"transform\": \"none\"}");
        CaseRunner runner = InferenceRunners.all().get("tests_");
        return runner.run(new CaseRunner.Task(
                name,
                "tests_adf",
                input,
                (ObjectNode) JSON.readTree(params.replace('\'', '"')),
                List.of(),
                List.of(wanted),
                List.of(),
                "",
                root));
    }

    private double first(String name, String params, String wanted) {
        return run(name, "\"a\"", params, wanted).get(wanted).doubleValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adf.x | {'regression': 'constant+trend+trend^2', 'autolag': 'BIC', 'maxlag': 3} | statistic | -5.205131979882847",
                "adf.x | {'regression': 'none', 'autolag': null, 'maxlag': 2} | pvalue | 0.26276163589909796",
                "kpss.x | {'regression': 'trend', 'nlags': 2} | statistic | 0.04792130890745374",
                "kpss.x | {'regression': 'level', 'nlags': 'legacy'} | statistic | 0.24429651386748838",
                "engle_granger.a,b | {'y': 'b', 'x': 'a', 'trend': 'ctt', 'autolag': 't-stat', 'maxlag': 4} | statistic | -8.91932154290595",
                "ks_1samp_t.x | {'standardise': '(x-mean)/std(ddof=0)', 'cdf': 'Student t, 2.5 df, unit scale'} | pvalue_asymp | 0.46048589020442426",
                "ks_1samp_norm.x | {'standardise': '(x-mean)/std(ddof=0)'} | pvalue_exact | 0.640596238510404",
                "ks_2samp.x | {'sample1': 'first 13 values', 'sample2': 'the rest'} | pvalue_exact | 0.773636653358489",
                "ks_2samp.a,b | {'mode': 'asymp'} | pvalue | 0.010754963444389753",
                "arch_lm.x | {'nlags': 3} | f_pvalue | 0.38401379016114257",
                "moments.x | {} | q95 | 85.0",
                "urca_adf.x | {'type': 'trend', 'lags': 3, 'selectlags': 'AIC'} | phi3 | 11.305067938651849",
                "urca_pp.x | {'type': 'Z-alpha', 'model': 'trend', 'lags': 'long'} | statistic | -22.928067251337296",
                "tseries_pp.x | {'type': 'Z(t_alpha)', 'alternative': 'explosive'} | pvalue | 0.99",
                "tseries_kpss.x | {'null': 'Trend', 'lshort': false} | statistic | 0.10048099809451787",
                "tseries_adf.x | {'alternative': 'explosive', 'k': 2} | pvalue | 0.9626196701647132",
                "two_sample.x | {'sample1': 'first floor(n/2)', 'sample2': 'rest', 'alternative': 'less'} | wilcoxon_p | 0.7797644834661961",
                "dm.a,b | {'h': 3, 'power': 1, 'alternative': 'greater', 'varestimator': 'bartlett'} | pvalue | 0.10079855948484769"
            })
    void shouldReadTheOptionsOfTheReference(String name, String params, String wanted, double expected) {
        String columns = name.contains(",") ? "\"a\", \"b\"" : "\"a\"";
        double actual = run(name, columns, params, wanted).get(wanted).doubleValue();
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void shouldSelectByAicWhenTheCaseDoesNotSayAndFixTheLagsWhenItSaysNull() {
        assertThat(run("adf.x", "\"a\"", "{'regression': 'c'}", "icbest")
                        .get("icbest")
                        .isNull())
                .isFalse();
        assertThat(run("adf.x", "\"a\"", "{'regression': 'c', 'autolag': null, 'maxlag': 2}", "icbest")
                        .get("icbest")
                        .isNull())
                .isTrue();
    }

    @Test
    void shouldLeaveOutWhatItDoesNotKnow() {
        ObjectNode result = run("adf.x", "\"a\"", "{'maxlag': 1}", "statistic", "moon");
        assertThat(result.has("statistic")).isTrue();
        assertThat(result.has("moon")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adf.x | {'regression': 'cubic'}",
                "adf.x | {'autolag': 'HQ'}",
                "adf.x | {'moon': 1}",
                "kpss.x | {'nlags': 'many'}",
                "urca_jo.x | {'ecdet': 'cubic'}",
                "ks_1samp_gamma.x | {'cdf': 'gamma'}",
                "ks_2samp.x | {'sample1': 'every second value'}",
                "two_sample.x | {'alternative': 'sideways'}",
                "pacf.x | {'method': 'guess'}",
                "astrology.x | {}"
            })
    void shouldSayThatACaseHasNoCounterpart(String name, String params) {
        assertThatExceptionOfType(UnsupportedCaseException.class).isThrownBy(() -> first(name, params, "statistic"));
    }
}
