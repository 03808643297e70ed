// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.control.ControlData;
import io.tradewind.research.report.page.JsonText;
import io.tradewind.research.report.replay.ReplayData;
import java.util.List;
import java.util.Map;

/** The numbers behind the charts as one JSON text that may stand inside a script element. */
final class ChartData {
    private final JsonText out = new JsonText();

    private ChartData() {}

    static String json(RunData run) {
        ChartData data = new ChartData();
        data.out.raw("{\"currency\":").string(run.currency());
        data.table("equity", 2, run.equity().values().points());
        data.table("drawdown", 2, run.equity().drawdowns().points());
        data.table("exposure", 1, run.equity().exposures().points());
        data.table("sharpe", 1, run.equity().closes().rollingSharpe());
        data.out.raw(",\"prices\":{");
        data.prices(run);
        data.out.raw("}");
        ControlData.append(data.out, run.control(), run.summary(), run.equity().endSeconds());
        if (run.replay().isPresent()) {
            ReplayData.append(data.out, run.replay());
        }
        return data.out.raw("}").toString();
    }

    private void prices(RunData run) {
        Map<String, List<Trade>> shown = run.trades().shown();
        String separator = "";
        for (var entry : run.marks().prices().entrySet()) {
            String instrument = entry.getKey();
            out.raw(separator).string(instrument).raw(":{\"count\":").whole(tradeCount(run, instrument));
            table("marks", 1, entry.getValue().points());
            out.raw(",\"trades\":[");
            trades(shown.getOrDefault(instrument, List.of()));
            out.raw("]}");
            separator = ",";
        }
    }

    private static int tradeCount(RunData run, String instrument) {
        TradeHistory.Totals totals = run.trades().totals().get(instrument);
        return totals == null ? 0 : totals.trades;
    }

    /** Each trade as [entry time, entry price, exit time, exit price, 1 long or -1 short, profit, return]. */
    private void trades(List<Trade> trades) {
        String separator = "";
        for (Trade trade : trades) {
            out.raw(separator).raw("[").time(trade.entrySeconds());
            out.raw(",").number(trade.entryPrice());
            out.raw(",").time(trade.exitSeconds());
            out.raw(",").number(trade.exitPrice());
            out.raw(trade.isShort() ? ",-1" : ",1");
            out.raw(",").number(trade.pnl());
            out.raw(",").number(trade.returnFraction()).raw("]");
            separator = ",";
        }
    }

    /** Appends a member: an array of times, then an array for each column. */
    private void table(String name, int columns, List<double[]> rows) {
        out.raw(",\"").raw(name).raw("\":[[");
        for (int i = 0; i < rows.size(); i++) {
            out.raw(i == 0 ? "" : ",").time(rows.get(i)[0]);
        }
        out.raw("]");
        for (int c = 1; c <= columns; c++) {
            out.raw(",[");
            for (int i = 0; i < rows.size(); i++) {
                out.raw(i == 0 ? "" : ",").number(rows.get(i)[c]);
            }
            out.raw("]");
        }
        out.raw("]");
    }
}
