// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradewind.app.eval.EvaluationReport.CaseResult;
import io.tradewind.app.eval.EvaluationReport.Status;
import io.tradewind.app.eval.ReferenceBacktest.Conventions;
import io.tradewind.app.eval.ReferenceBacktest.Fill;
import io.tradewind.app.eval.ReferenceBacktest.Mode;
import io.tradewind.app.eval.ReferenceBacktest.Request;
import io.tradewind.app.eval.ReferenceBacktest.Result;
import io.tradewind.app.eval.ReferenceBacktest.Trade;
import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseEvaluatorTest {

    private static final long DAY_NS = 86_400_000_000_000L;
    private static final String TOLERANCE = "{'price_abs':1e-8,'pnl_abs':1e-6,'equity_rel':1e-9,'stats_rel':1e-6}";

    @TempDir
    Path root;

    private final List<Request> requests = new ArrayList<>();

    @BeforeEach
    void writeBars() throws IOException {
        Files.createDirectories(root.resolve("cases"));
        Files.writeString(root.resolve("bars.csv"), "time,open,high,low,close,volume\n");
        Files.writeString(root.resolve("equity.csv"), "bar,Equity\n0,100\n1,100\n2,101.5\n");
    }

    @Test
    void shouldPassACaseWhoseValuesAllAgree() throws IOException {
        CaseResult result = single("""
                'trades':[{'size':2,'entry_bar':1,'exit_bar':2,'entry_time':'1970-01-02','exit_time':'1970-01-03',
                'entry_price':10.0,'exit_price':11,'pnl':1.5,'return_pct':0.075,'commission':0.5}],
                'n_trades':1,'final_equity':101.5,'equity_csv':'equity.csv'""");

        assertThat(result.status()).as(result.message()).isEqualTo(Status.PASS);
        assertThat(result.message()).isEmpty();
        assertThat(result.maxAbsError()).isZero();
        assertThat(result.actual().get("trades").get(0).get("size").isIntegralNumber())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'n_trades':2",
                "'final_equity':101.6",
                "'final_equity':null",
                "'trades':[]",
                "'stats':{'# Trades':1}",
                "'stats':{'No Such Statistic':1}"
            })
    void shouldFailACaseWithAnyDifference(String expected) throws IOException {
        CaseResult result = single(expected);

        assertThat(result.status()).isEqualTo(Status.FAIL);
        assertThat(result.message()).isNotEmpty();
        assertThat(result.actual().isEmpty()).isFalse();
    }

    @Test
    void shouldComputeTheSameWhateverIsExpected() throws IOException {
        CaseResult one = single("'final_equity':101.5,'stats':{},'equity_csv':'equity.csv'");
        CaseResult other = single("'final_equity':-7,'stats':{'SQN':3},'equity_csv':'equity.csv'");

        assertThat(other.actual()).isEqualTo(one.actual());
        assertThat(requests.get(1)).isEqualTo(requests.get(0));
    }

    @Test
    void shouldNameTheFirstDifferencesWithTheirTolerance() throws IOException {
        CaseResult result = single("'final_equity':101.6");

        assertThat(result.message()).contains("final_equity", "expected 101.6", "computed 101.5", "allowed");
        assertThat(result.maxAbsError()).isBetween(0.0999, 0.1001);
        assertThat(result.maxRelError()).isBetween(0.000983, 0.000985);
    }

    @Test
    void shouldFailWhenAColumnHasAnotherLength() throws IOException {
        Files.writeString(root.resolve("equity.csv"), "bar,Equity\n0,100\n1,100\n2,101.5\n3,\n");

        assertThat(single("'equity_csv':'equity.csv'").message()).contains("expected 4 rows, computed 3");
    }

    @Test
    void shouldAnswerUnsupportedForAnUnknownGroupParameterOrValue() throws IOException {
        Path group = write("g.json", "tides", "{}", "'x':1");
        Path parameter = write("p.json", "backtest_backtestingpy", "{'lookahead':true}", "'n_trades':1");
        Path value = write("v.json", "backtest_backtrader", "{}", "'vwr':1");
        Path hedging = write("h.json", "backtest_backtestingpy", "{'hedging':true}", "'n_trades':1");

        EvaluationReport report = evaluate(group, parameter, value, hedging);

        assertThat(report.files())
                .allSatisfy(file -> assertThat(file.count(Status.UNSUPPORTED)).isEqualTo(1));
        assertThat(report.exitCode()).isZero();
        assertThat(report.toText()).contains("group 'tides'", "'lookahead'", "'vwr'", "'hedging'");
    }

    @Test
    void shouldFailACaseWhoseComputationBreaksOff() throws IOException {
        Path file = write("c.json", "backtest_backtestingpy", "{}", "'n_trades':1");
        var evaluator = new CaseEvaluator(request -> {
            throw new IllegalStateException("no bars");
        });

        EvaluationReport report = evaluator.evaluate(List.of(file), root);

        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.files().getFirst().cases().getFirst().message()).contains("no bars");
    }

    @Test
    void shouldHandOverParametersUnderTheirShortNames() throws IOException {
        evaluate(
                write(
                        "a.json",
                        "backtest_backtestingpy",
                        "{'n1':5,'n2':7,'sl':0.05,'tp':0.1,'mode':'short','commission':[1.5,0.001],'size':null,'margin':0.5}",
                        "'n_trades':1"),
                write("b.json", "backtest_backtrader", "{'f':50,'s':200,'stake':20,'long_only':false}", "'won':1"),
                write("d.json", "backtest_backtrader", "{}", "'won':1"));

        Request first = requests.get(0);
        assertThat(first.fast()).isEqualTo(5);
        assertThat(first.slow()).isEqualTo(7);
        assertThat(first.stopLossFraction()).isEqualByComparingTo("0.05");
        assertThat(first.takeProfitFraction()).isEqualByComparingTo("0.1");
        assertThat(first.mode()).isEqualTo(Mode.SHORT);
        assertThat(first.commissionFixed()).isEqualByComparingTo("1.5");
        assertThat(first.commissionRate()).isEqualByComparingTo("0.001");
        assertThat(first.marginFraction()).isEqualByComparingTo("0.5");
        assertThat(first.size()).isNull();
        assertThat(first.conventions()).isEqualTo(Conventions.BACKTESTING_PY);
        assertThat(requests.get(1).mode()).isEqualTo(Mode.BOTH);
        assertThat(requests.get(1).size()).isEqualByComparingTo(BigDecimal.valueOf(20));
        assertThat(requests.get(2).mode()).isEqualTo(Mode.LONG);
        assertThat(requests.get(2).size()).isEqualByComparingTo(BigDecimal.TEN);
        assertThat(requests.get(2).toRow()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void shouldWriteOneJsonDocumentWithPlainDecimals() throws IOException {
        Path file = write("c.json", "backtest_backtestingpy", "{}", "'final_equity':101.5000000001,'n_trades':1");

        String json = evaluate(file).toJson();
        JsonNode document = JsonMapper.builder().build().readTree(json);

        JsonNode first = document.get("files").get(0);
        assertThat(List.copyOf(first.propertyNames())).containsExactly("file", "pass", "fail", "unsupported", "cases");
        assertThat(List.copyOf(first.get("cases").get(0).propertyNames()))
                .containsExactly("name", "status", "maxAbsError", "maxRelError", "actual", "message");
        assertThat(first.get("pass").intValue()).isEqualTo(1);
        assertThat(json).doesNotContainPattern("[0-9]E-?[0-9]");
    }

    @Test
    void shouldTakeTheFolderAboveTheCasesAsTheRoot() throws IOException {
        Path file = write("c.json", "backtest_backtestingpy", "{}", "'equity_csv':'equity.csv'");

        EvaluationReport report = new CaseEvaluator(this::backtest).evaluate(List.of(file), null);

        assertThat(report.exitCode()).as(report.toText()).isZero();
        assertThat(requests.getFirst().csvFile()).isEqualTo(root.resolve("bars.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{'format':'oracle-cases-2','group':'g','cases':[]}",
                "{'format':'oracle-cases-1','cases':[]}",
                "{'format':'oracle-cases-1','group':'g','cases':[{'name':'x'}]}",
                "{'format':'oracle-cases-1','group':'g','cases':[{'name':'x','expected':{},'params':1}]}"
            })
    void shouldRefuseAFileOfAnotherFormatByName(String content) throws IOException {
        Path file = root.resolve("cases").resolve("bad.json");
        Files.writeString(file, content.replace('\'', '"'));

        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> evaluate(file))
                .withMessageContaining("bad.json");
    }

    @Test
    void shouldRefuseAMissingCaseFileAndAMissingDataFileByName() throws IOException {
        Path noBars = write("c.json", "backtest_backtestingpy", "{}", "'equity_csv':'gone.csv'");

        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> evaluate(root.resolve("none.json")))
                .withMessageContaining("none.json");
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> evaluate(noBars))
                .withMessageContaining("gone.csv");
    }

    @Test
    void shouldFailOnlyTheCaseWhoseBarFileIsMissing() throws IOException {
        Files.delete(root.resolve("bars.csv"));

        CaseResult result = single("'n_trades':1");

        assertThat(result.status()).isEqualTo(Status.FAIL);
        assertThat(result.message()).contains("bars.csv").contains("--root");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'params':{'regression':[],'nlags':0}",
                "'params':{'regression':'level','nlags':{}}",
                "'params':{'regression':'level','nlags':-3}",
                "'params':{'regression':'level','nlags':0,'x':1}",
                "'params':{'regression':'level','nlags':0},'rows':[0,7]",
                "'params':{'regression':'level','nlags':0},'rows':['a',4]",
                "'params':{'regression':'level','nlags':0},'rows':[2,2]",
                "'params':{'regression':'level','nlags':0},'transform':'cube'"
            })
    void shouldFailAMalformedCaseAndStillRunTheNext(String malformed) throws IOException {
        Files.writeString(root.resolve("x.csv"), "x\n1\n2\n4\n3\n5\n6\n");
        String input = malformed.contains("},") ? malformed.substring(malformed.indexOf("},") + 1) : "";
        String params = input.isEmpty() ? malformed : malformed.substring(0, malformed.indexOf("},") + 1);
        Path file = root.resolve("cases").resolve("bad.json");
        Files.writeString(file, """
                {'format':'oracle-cases-1','group':'tests_kpss','cases':[
                {'name':'kpss.bad','input':{'file':'x.csv','columns':['x']%s},%s,'expected':{'lags':0},'tolerance':{'abs':1e9}},
                {'name':'kpss.good','input':{'file':'x.csv','columns':['x']},'params':{'regression':'level','nlags':0},
                'expected':{'lags':0},'tolerance':{'lags':'exact'}}]}
                """.formatted(input, params).replace('\'', '"'));

        List<CaseResult> results = evaluate(file).files().getFirst().cases();

        assertThat(results.getFirst().status()).isIn(Status.FAIL, Status.UNSUPPORTED);
        assertThat(results.getFirst().message()).isNotEmpty();
        assertThat(results.getLast().status()).as(results.getLast().message()).isEqualTo(Status.PASS);
    }

    private CaseResult single(String expected) throws IOException {
        Path file = write("c.json", "backtest_backtestingpy", "{}", expected);
        return evaluate(file).files().getFirst().cases().getFirst();
    }

    private EvaluationReport evaluate(Path... files) {
        return new CaseEvaluator(this::backtest).evaluate(List.of(files), root);
    }

    private Result backtest(Request request) {
        requests.add(request);
        return new Result(
                new long[] {0, DAY_NS, 2 * DAY_NS},
                new double[] {10, 10, 11},
                new double[] {Double.NaN, 100, 101.5},
                List.of(new Trade(2, 1, 2, 10, 11, 1.5, 0.075, 0.5)),
                List.of(new Fill(1, 2, 10, 0.25), new Fill(2, -2, 11, 0.25)),
                0,
                0,
                0.5);
    }

    private Path write(String name, String group, String params, String expected) throws IOException {
        String text = """
                {'format':'oracle-cases-1','group':'%s','cases':[{'name':'one','input':{'file':'bars.csv'},
                'params':%s,'expected':{%s},'tolerance':%s}]}
                """.formatted(group, params, expected, TOLERANCE);
        Path file = root.resolve("cases").resolve(name);
        Files.writeString(file, text.replace('\'', '"'));
        return file;
    }
}
