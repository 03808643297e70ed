// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.ReferenceBacktest.Fill;
import io.tradewind.app.eval.ReferenceBacktest.Request;
import io.tradewind.app.eval.ReferenceBacktest.Result;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.performance.BacktraderStatistics;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code backtest_backtrader}: fills, portfolio values and analyzers by the conventions of backtrader. */
final class BacktraderRunner implements CaseRunner {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ReferenceBacktest backtest;

    BacktraderRunner(ReferenceBacktest backtest) {
        this.backtest = backtest;
    }

    @Override
    public CaseRules rules() {
        return BacktestRules.RULES;
    }

    @Override
    public ObjectNode run(Task task) {
        Request request = BacktestRequests.backtrader(task);
        Result result = backtest.run(request);
        double cash = request.cash().doubleValue();
        int first = firstEvaluated(result.equity());
        double[] values = result.equity().clone();
        Arrays.fill(values, 0, first, cash);
        var statistics =
                BacktraderStatistics.compute(result.barTimeNs(), values, cash, ClosedTrades.of(result.trades()));
        ObjectNode actual = NODES.objectNode();
        for (String name : task.wanted()) {
            JsonNode value =
                    name.equals("equity_csv") ? JsonValues.numbers(values, first) : value(name, result, statistics);
            actual.set(name, value);
        }
        return actual;
    }

    private static JsonNode value(String name, Result result, BacktraderStatistics statistics) {
        return switch (name) {
            case "fills" -> fills(result);
            case "final_value" -> JsonValues.number(statistics.finalValue());
            case "max_drawdown_pct" -> JsonValues.number(statistics.maximumDrawdownPct());
            case "max_drawdown_money" -> JsonValues.number(statistics.maximumDrawdownMoney());
            case "sharpe_daily_annualised" -> JsonValues.number(statistics.sharpeDailyAnnualised());
            case "closed_trades" -> NODES.numberNode(statistics.closedTrades());
            case "open_trades" -> NODES.numberNode(result.openTrades());
            case "won" -> NODES.numberNode(statistics.won());
            case "lost" -> NODES.numberNode(statistics.lost());
            case "gross_pnl" -> JsonValues.number(statistics.grossPnl());
            case "net_pnl" -> JsonValues.number(statistics.netPnl());
            case "yearly_returns" -> yearlyReturns(statistics);
            case "sqn" -> JsonValues.number(statistics.sqn());
            default -> throw new UnsupportedCaseException("value '" + name + "' has no counterpart");
        };
    }

    private static int firstEvaluated(double[] equity) {
        int first = 0;
        while (first < equity.length && Double.isNaN(equity[first])) {
            first++;
        }
        return first;
    }

    private static ArrayNode fills(Result result) {
        long[] times = result.barTimeNs();
        boolean dates = JsonValues.areDates(times);
        ArrayNode array = NODES.arrayNode();
        for (Fill fill : result.fills()) {
            long timeNs = times[fill.bar()];
            ObjectNode node = array.addObject();
            node.put("bar", fill.bar());
            node.put("side", fill.size() > 0 ? "buy" : "sell");
            node.set("size", JsonValues.count(fill.size()));
            node.set("price", JsonValues.number(fill.price()));
            node.set("commission", JsonValues.number(fill.commission()));
            node.put("time", dates ? JsonValues.date(timeNs) : JsonValues.dateTime(timeNs));
        }
        return array;
    }

    private static ObjectNode yearlyReturns(BacktraderStatistics statistics) {
        ObjectNode node = NODES.objectNode();
        statistics.yearlyReturns().forEach((year, value) -> node.set(year.toString(), JsonValues.number(value)));
        return node;
    }
}
