// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.eval.CaseComparator.Comparison;
import io.tradewind.app.eval.EvaluationReport.Status;
import io.tradewind.app.eval.runner.CaseRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CaseComparatorTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'x':1}                        | {'x':1.0}                        | {}",
                "{'x':null}                     | {'x':null}                       | {}",
                "{'x':'NaN'}                    | {'x':null}                       | {}",
                "{'x':100}                      | {'x':100.5}                      | {'abs':0.5}",
                "{'x':100}                      | {'x':101}                        | {'rel':0.01}",
                "{'x':[1,[2,3]]}                | {'x':[1,[2,3]]}                  | {}",
                "{'x':true}                     | {'x':true}                       | {}",
                "{'t':'2017-04-19T09:00:00Z'}   | {'t':'2017-04-19 09:00:00'}      | {}",
                "{'t':'2017-04-19 09:00:00+00:00'} | {'t':'2017-04-19 09:00:00'}   | {}",
                "{'t':'2017-04-19 00:00:00'}    | {'t':'2017-04-19'}               | {}",
                "{'t':'2017-04-19'}             | {'t':'2017-04-19 09:00:00'}      | {}",
                "{'trades':[{'pnl':1}]}         | {'trades':[{'pnl':1.001}]}       | {'pnl_abs':0.01}",
                "{'net_pnl':1}                  | {'net_pnl':1.001}                | {'value_abs':0.01}",
                "{'final_equity':1}             | {'final_equity':1.001}           | {'equity_rel':0.01}",
                "{'stats':{'SQN':1}}            | {'stats':{'SQN':1.001}}          | {'stats_rel':0.01}",
                "{'sqn':1}                      | {'sqn':1.001}                    | {'rel':0.01}",
                "{'a':{'pvalue':1}}             | {'a':{'pvalue':1.001}}           | {'pvalue_abs':0.01}",
                "{'crit':{'x':[1]}}             | {'crit':{'x':[1.001]}}           | {'crit_abs':0.01}"
            })
    void shouldTakeAsEqualWhatLiesWithinTheTolerance(String expected, String actual, String tolerance) {
        Comparison comparison = compare(expected, actual, tolerance);

        assertThat(comparison.status()).as(comparison.message()).isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'x':1}                        | {'x':1.0000001}                  | {}",
                "{'x':1}                        | {'x':null}                       | {'abs':9}",
                "{'x':null}                     | {'x':0}                          | {'abs':9}",
                "{}                             | {'x':1}                          | {'abs':9}",
                "{'x':[1,2]}                    | {'x':[1]}                        | {'abs':9}",
                "{'x':{'y':1}}                  | {'x':{'y':1,'z':2}}              | {'abs':9}",
                "{'x':[1]}                      | {'x':1}                          | {'abs':9}",
                "{'x':'buy'}                    | {'x':'sell'}                     | {}",
                "{'t':'2017-04-19 09:00:00'}    | {'t':'2017-04-19'}               | {}",
                "{'t':'2017-04-18'}             | {'t':'2017-04-19 09:00:00'}      | {}",
                "{'trades':[{'entry_bar':1}]}   | {'trades':[{'entry_bar':2}]}     | {'pnl_abs':9,'abs':9}",
                "{'n_trades':1}                 | {'n_trades':2}                   | {'stats_rel':9,'rel':9}",
                "{'lags':3}                     | {'lags':4}                       | {'lags':'exact','rel':9}",
                "{'x':3}                        | {'x':4}                          | {'exact':true,'rel':9}",
                "{'trades':[{'pnl':1}]}         | {'trades':[{'pnl':1.1}]}         | {'price_abs':9,'pnl_abs':0.01}"
            })
    void shouldTakeAsDifferentWhatDoesNot(String expected, String actual, String tolerance) {
        Comparison comparison = compare(expected, actual, tolerance);

        assertThat(comparison.status()).isEqualTo(Status.FAIL);
        assertThat(comparison.message()).isNotEmpty();
    }

    @Test
    void shouldReportAsUnsupportedWhatIsEqualButIncomplete() {
        assertThat(compare("{'x':1,'y':2}", "{'x':1}", "{}").status()).isEqualTo(Status.UNSUPPORTED);
        assertThat(compare("{'x':1,'y':2}", "{'x':1}", "{}").message()).contains("y");
        assertThat(compare("{'x':1,'y':2}", "{'x':3}", "{}").status()).isEqualTo(Status.FAIL);
    }

    @Test
    void shouldNotWantWhatTheRulesIgnore() {
        CaseRules rules = CaseRules.STANDARD.ignoring("second");

        assertThat(compare("{'x':1,'second':{'y':2}}", "{'x':1}", "{}", rules).status())
                .isEqualTo(Status.PASS);
    }

    @Test
    void shouldPassByTheStatedRuleAndSaySo() {
        CaseRules rules = CaseRules.STANDARD.accepting((expected, actual, tolerance) ->
                actual.path("loglik").doubleValue() > expected.path("loglik").doubleValue());

        assertThat(compare("{'loglik':1}", "{'loglik':2}", "{}", rules).status())
                .isEqualTo(Status.PASS);
        assertThat(compare("{'loglik':1}", "{'loglik':2}", "{}", rules).message())
                .contains("rule");
        assertThat(compare("{'loglik':1}", "{'loglik':0}", "{}", rules).status())
                .isEqualTo(Status.FAIL);
    }

    @Test
    void shouldCompareColumnsOfAFileByKeyAndByPosition(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("t.csv"), "index,A.x,A.y\n0,,1\n1,5,2\n");
        String byKey = "{'csv':'t.csv','columns':{'outX':'A.x','outY':'A.y'}}";
        String byPosition = "{'csv':'t.csv','columns':['A.y','A.x']}";

        assertThat(compare(root, byKey, "{'columns':{'outX':[null,5],'outY':[1,2]}}"))
                .isEqualTo(Status.PASS);
        assertThat(compare(root, byPosition, "{'columns':[[1,2],[null,5]]}")).isEqualTo(Status.PASS);
        assertThat(compare(root, byPosition, "{'columns':[[1,2],[4,5]]}")).isEqualTo(Status.FAIL);
        assertThat(compare(root, byPosition, "{'columns':[[1,2]]}")).isEqualTo(Status.FAIL);
        assertThat(compare(root, byKey, "{'columns':{'outX':[null,5]}}")).isEqualTo(Status.FAIL);
    }

    private static Status compare(Path root, String expected, String actual) {
        return CaseComparator.compare(reference(expected, "{}"), object(actual), root, CaseRules.STANDARD)
                .status();
    }

    private static Comparison compare(String expected, String actual, String tolerance) {
        return compare(expected, actual, tolerance, BacktestRules.RULES);
    }

    private static Comparison compare(String expected, String actual, String tolerance, CaseRules rules) {
        return CaseComparator.compare(reference(expected, tolerance), object(actual), Path.of(""), rules);
    }

    private static ReferenceCase reference(String expected, String tolerance) {
        return new ReferenceCase("one", object("{}"), object("{}"), List.of(), object(expected), object(tolerance), "");
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
    }
}
