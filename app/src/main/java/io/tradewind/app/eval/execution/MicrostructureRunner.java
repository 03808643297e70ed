// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.execution;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.CsvTable;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.quant.execution.BookFeatures;
import io.tradewind.quant.execution.RangeVolatility;
import io.tradewind.quant.execution.TradeBars;
import io.tradewind.quant.execution.TradeFlow;
import io.tradewind.quant.performance.SampleMoments;
import java.util.Arrays;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code exec_microstructure}: estimators from trades, from books and from bars. */
public final class MicrostructureRunner implements CaseRunner {
    private static final double USUAL_BARS_PER_YEAR = 252;
    private static final double MARKET_ORDER = 3;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        if (params.find("bars") != null) {
            return flow(task, params);
        }
        return params.find("levels") != null ? books(task, params) : ranges(task, params);
    }

    private static ObjectNode flow(Task task, CaseParameters params) {
        long length = TradeColumns.barLength(params.text("", "bars"));
        params.requireAllKnown();
        TradeBars.Trades trades = TradeColumns.trades(task);
        TradeBars bars = TradeBars.byTime(trades, length);
        return new Values()
                .number("roll_cov_ddof1", () -> TradeFlow.rollCovariance(trades.prices()))
                .number("roll_spread", () -> TradeFlow.rollSpread(trades.prices()))
                .number("kyle_lambda", () -> TradeFlow.kyleLambda(bars).lambda())
                .number("kyle_intercept", () -> TradeFlow.kyleLambda(bars).intercept())
                .number("amihud", () -> TradeFlow.amihud(bars))
                .number("trade_sign_autocorr1", () -> TradeFlow.sideAutocorrelation(trades.sides()))
                .wantedBy(task);
    }

    private static ObjectNode ranges(Task task, CaseParameters params) {
        double year = params.real(USUAL_BARS_PER_YEAR, "annualise");
        params.requireAllKnown();
        CaseSeries bars = CaseSeries.read(task);
        RangeVolatility sample =
                new RangeVolatility(bars.column("open"), bars.column("high"), bars.column("low"), bars.column("close"));
        return new Values()
                .number("corwin_schultz_mean_raw", () -> SampleMoments.mean(sample.corwinSchultzSpreads()))
                .number(
                        "corwin_schultz_mean_floor0",
                        () -> SampleMoments.mean(Arrays.stream(sample.corwinSchultzSpreads())
                                .map(x -> StrictMath.max(0, x))
                                .toArray()))
                .number("parkinson", () -> sample.parkinson(year))
                .number("garman_klass", () -> sample.garmanKlass(year))
                .number("rogers_satchell", () -> sample.rogersSatchell(year))
                .number("yang_zhang", () -> sample.yangZhang(year))
                .number("close_close", () -> sample.closeToClose(year))
                .wantedBy(task);
    }

    private static ObjectNode books(Task task, CaseParameters params) {
        int levels = params.integer(1, "levels");
        params.requireAllKnown();
        CsvTable table = CsvTable.read(CaseSeries.path(task));
        double[][] bidPrices = columns(task, table, "bids", "price", levels);
        double[][] bidAmounts = columns(task, table, "bids", "amount", levels);
        double[][] askPrices = columns(task, table, "asks", "price", levels);
        double[][] askAmounts = columns(task, table, "asks", "amount", levels);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        BookFeatures before = null;
        for (int row = 0; row < bidPrices[0].length; row++) {
            BookFeatures book =
                    new BookFeatures(at(bidPrices, row), at(bidAmounts, row), at(askPrices, row), at(askAmounts, row));
            ObjectNode node = features(book, levels);
            if (before != null) {
                node.set("ofi", JsonValues.number(book.orderFlowImbalance(before)));
            }
            rows.add(node);
            before = book;
        }
        return new Values().node("rows", () -> rows).wantedBy(task);
    }

    private static ObjectNode features(BookFeatures book, int levels) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("mid", JsonValues.number(book.mid()));
        node.set("microprice", JsonValues.number(book.microprice()));
        node.set("spread", JsonValues.number(book.spread()));
        node.set("imbalance_l1", JsonValues.number(book.imbalance(1)));
        node.set("imbalance_all", JsonValues.number(book.imbalance(levels)));
        node.set("market_buy_3_avg_price", JsonValues.number(book.averagePrice(MARKET_ORDER, true)));
        return node;
    }

    private static double[][] columns(Task task, CsvTable table, String side, String what, int levels) {
        double[][] columns = new double[levels][];
        for (int level = 0; level < levels; level++) {
            columns[level] = CaseSeries.rows(task, table.numbers(side + "[" + level + "]." + what));
        }
        return columns;
    }

    private static double[] at(double[][] columns, int row) {
        return Arrays.stream(columns).mapToDouble(column -> column[row]).toArray();
    }
}
