// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.ReferenceBacktest.Result;
import io.tradewind.app.eval.ReferenceBacktest.Trade;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.performance.BacktestingPyStatistics;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code backtest_backtestingpy}: trades, equity and statistics by the conventions of backtesting.py. */
final class BacktestingPyRunner implements CaseRunner {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ReferenceBacktest backtest;

    BacktestingPyRunner(ReferenceBacktest backtest) {
        this.backtest = backtest;
    }

    @Override
    public CaseRules rules() {
        return BacktestRules.RULES;
    }

    @Override
    public ObjectNode run(Task task) {
        Result result = backtest.run(BacktestRequests.backtestingPy(task));
        double[] equity = withFirstValueBefore(result.equity());
        ObjectNode actual = NODES.objectNode();
        for (String name : task.wanted()) {
            actual.set(name, value(name, result, equity));
        }
        return actual;
    }

    private static JsonNode value(String name, Result result, double[] equity) {
        return switch (name) {
            case "trades" -> trades(result);
            case "n_trades" -> NODES.numberNode(result.trades().size());
            case "final_equity" -> JsonValues.number(equity[equity.length - 1]);
            case "stats" -> statistics(result, equity);
            case "equity_csv" -> JsonValues.numbers(equity, 0);
            default -> throw new UnsupportedCaseException("value '" + name + "' has no counterpart");
        };
    }

    /** Bars before the first evaluated one carry its equity. */
    private static double[] withFirstValueBefore(double[] equity) {
        int first = 0;
        while (first < equity.length - 1 && Double.isNaN(equity[first])) {
            first++;
        }
        double[] filled = equity.clone();
        Arrays.fill(filled, 0, first, equity[first]);
        return filled;
    }

    private static ArrayNode trades(Result result) {
        boolean dates = JsonValues.areDates(result.barTimeNs());
        ArrayNode array = NODES.arrayNode();
        for (Trade trade : result.trades()) {
            ObjectNode node = array.addObject();
            node.set("size", JsonValues.count(trade.size()));
            node.put("entry_bar", trade.entryBar());
            node.put("exit_bar", trade.exitBar());
            node.put("entry_time", time(result.barTimeNs()[trade.entryBar()], dates));
            node.put("exit_time", time(result.barTimeNs()[trade.exitBar()], dates));
            node.set("entry_price", JsonValues.number(trade.entryPrice()));
            node.set("exit_price", JsonValues.number(trade.exitPrice()));
            node.set("pnl", JsonValues.number(trade.pnl()));
            node.set("return_pct", JsonValues.number(trade.returnFraction()));
            node.set("commission", JsonValues.number(trade.commission()));
        }
        return array;
    }

    private static String time(long timeNs, boolean dates) {
        return dates ? JsonValues.date(timeNs) : JsonValues.dateTime(timeNs);
    }

    private static ObjectNode statistics(Result result, double[] equity) {
        long[] times = result.barTimeNs();
        var values = BacktestingPyStatistics.compute(
                times,
                result.close(),
                equity,
                ClosedTrades.of(result.trades()),
                result.commissions(),
                result.warmUpBars());
        ObjectNode node = NODES.objectNode();
        node.put("Start", JsonValues.dateTime(times[0]));
        node.put("End", JsonValues.dateTime(times[times.length - 1]));
        values.forEach((name, value) ->
                node.set(name, name.equals("# Trades") ? JsonValues.count(value) : JsonValues.number(value)));
        return node;
    }
}
