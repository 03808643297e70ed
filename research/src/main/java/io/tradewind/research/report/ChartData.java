// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** The numbers behind the charts as one JSON text that may stand inside a script element. */
final class ChartData {
    private static final MathContext DIGITS = new MathContext(9);
    private static final double MILLIS = 1e3;

    private final StringBuilder out = new StringBuilder(1 << 16);

    private ChartData() {}

    static String json(RunData run) {
        ChartData data = new ChartData();
        data.out.append("{\"currency\":");
        data.string(run.currency());
        data.table("equity", 2, run.equity().values().points());
        data.table("drawdown", 2, run.equity().drawdowns().points());
        data.table("exposure", 1, run.equity().exposures().points());
        data.table("sharpe", 1, run.equity().closes().rollingSharpe());
        data.out.append(",\"prices\":{");
        data.prices(run);
        return data.out.append("}}").toString();
    }

    private void prices(RunData run) {
        Map<String, List<Trade>> shown = run.trades().shown();
        String separator = "";
        for (var entry : run.marks().prices().entrySet()) {
            String instrument = entry.getKey();
            out.append(separator);
            string(instrument);
            out.append(":{\"count\":").append(tradeCount(run, instrument));
            table("marks", 1, entry.getValue().points());
            out.append(",\"trades\":[");
            trades(shown.getOrDefault(instrument, List.of()));
            out.append("]}");
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
            out.append(separator).append('[');
            time(trade.entrySeconds());
            number(trade.entryPrice());
            out.append(',');
            time(trade.exitSeconds());
            number(trade.exitPrice());
            out.append(trade.isShort() ? ",-1" : ",1");
            number(trade.pnl());
            number(trade.returnFraction());
            out.append(']');
            separator = ",";
        }
    }

    /** Appends a member: an array of times, then an array for each column. */
    private void table(String name, int columns, List<double[]> rows) {
        out.append(",\"").append(name).append("\":[[");
        for (int i = 0; i < rows.size(); i++) {
            out.append(i == 0 ? "" : ",");
            time(rows.get(i)[0]);
        }
        out.append(']');
        for (int c = 1; c <= columns; c++) {
            out.append(",[");
            int mark = out.length();
            for (double[] row : rows) {
                number(row[c]);
            }
            if (out.length() > mark) {
                out.deleteCharAt(mark);
            }
            out.append(']');
        }
        out.append(']');
    }

    private void time(double seconds) {
        BigDecimal millis = BigDecimal.valueOf(Math.round(seconds * MILLIS), 3);
        out.append(millis.stripTrailingZeros().toPlainString());
    }

    /** Appends a comma and the number, or null for what is not finite. */
    private void number(double value) {
        out.append(',');
        if (!Double.isFinite(value)) {
            out.append("null");
        } else if (value == 0) {
            out.append('0');
        } else {
            String text =
                    BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toString();
            out.append(text.indexOf('E') < 0 ? text : shorter(text));
        }
    }

    private static String shorter(String scientific) {
        String plain = new BigDecimal(scientific).toPlainString();
        return plain.length() <= scientific.length() + 2 ? plain : scientific;
    }

    /** A JSON string in which no character can end the script element around it. */
    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean safe = c >= ' ' && c < 0x7f && "\"\\<>&'".indexOf(c) < 0;
            if (safe) {
                out.append(c);
            } else {
                out.append(String.format("\\u%04x", (int) c));
            }
        }
        out.append('"');
    }
}
