// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.eval.CaseComparator.Comparison;
import java.nio.file.Path;
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
                "{'sqn':1}                      | {'sqn':1.001}                    | {'rel':0.01}"
            })
    void shouldTakeAsEqualWhatLiesWithinTheTolerance(String expected, String actual, String tolerance) {
        Comparison comparison = compare(expected, actual, tolerance);

        assertThat(comparison.equal()).as(comparison.message()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'x':1}                        | {'x':1.0000001}                  | {}",
                "{'x':1}                        | {'x':null}                       | {'abs':9}",
                "{'x':null}                     | {'x':0}                          | {'abs':9}",
                "{'x':1}                        | {}                               | {'abs':9}",
                "{}                             | {'x':1}                          | {'abs':9}",
                "{'x':[1,2]}                    | {'x':[1]}                        | {'abs':9}",
                "{'x':{'y':1}}                  | {'x':{'y':1,'z':2}}              | {'abs':9}",
                "{'x':[1]}                      | {'x':1}                          | {'abs':9}",
                "{'x':'buy'}                    | {'x':'sell'}                     | {}",
                "{'t':'2017-04-19 09:00:00'}    | {'t':'2017-04-19'}               | {}",
                "{'t':'2017-04-18'}             | {'t':'2017-04-19 09:00:00'}      | {}",
                "{'trades':[{'entry_bar':1}]}   | {'trades':[{'entry_bar':2}]}     | {'pnl_abs':9,'abs':9}",
                "{'n_trades':1}                 | {'n_trades':2}                   | {'stats_rel':9,'rel':9}",
                "{'trades':[{'pnl':1}]}         | {'trades':[{'pnl':1.1}]}         | {'price_abs':9,'pnl_abs':0.01}"
            })
    void shouldTakeAsDifferentWhatDoesNot(String expected, String actual, String tolerance) {
        Comparison comparison = compare(expected, actual, tolerance);

        assertThat(comparison.equal()).isFalse();
        assertThat(comparison.message()).isNotEmpty();
    }

    private static Comparison compare(String expected, String actual, String tolerance) {
        var reference = new ReferenceCase("one", object("{}"), object("{}"), object(expected), object(tolerance));
        return CaseComparator.compare(reference, object(actual), Path.of(""));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
    }
}
