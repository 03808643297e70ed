// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.replay;

import io.tradewind.research.report.page.JsonText;
import java.util.List;
import java.util.function.BiConsumer;

/** The numbers behind the book replay: columns, with times in milliseconds after the start. */
public final class ReplayData {
    private static final double MILLIS = 1e3;

    private final JsonText out;
    private final long startMillis;

    private ReplayData(JsonText out, ReplayHistory replay) {
        this.out = out;
        this.startMillis = Math.round(replay.startSeconds() * MILLIS);
    }

    /**
     * Appends the member {@code replay}.
     *
     * @param out an open object
     * @param replay what happened
     */
    public static void append(JsonText out, ReplayHistory replay) {
        ReplayData data = new ReplayData(out, replay);
        out.raw(",\"replay\":{\"start\":").whole(data.startMillis).raw(",\"instruments\":{");
        String separator = "";
        for (var entry : replay.instruments().entrySet()) {
            out.raw(separator).string(entry.getKey()).raw(":{\"end\":");
            data.offset(replay.endSeconds());
            data.instrument(entry.getValue());
            separator = ",";
        }
        out.raw("}}");
    }

    private void instrument(InstrumentReplay replay) {
        out.raw(",\"bookRows\":").whole(replay.book.rows());
        out.raw(",\"rowsPerBucket\":").whole(replay.book.rowsPerBucket());
        out.raw(",\"quoteCount\":").whole(replay.quoteCount());
        out.raw(",\"fillCount\":").whole(replay.fillCount());
        out.raw(",\"queueCount\":").whole(replay.queueCount());
        series("book", replay.book.points(), 2);
        series("inventory", replay.inventory.points(), 1);
        series("bidQueue", replay.bidQueue(), 1);
        series("askQueue", replay.askQueue(), 1);
        quotes(replay.quotes());
        fills(replay.fills());
        out.raw("}");
    }

    private void series(String name, List<double[]> rows, int columns) {
        out.raw(",\"").raw(name).raw("\":[");
        column(rows, (to, row) -> offset(row[0]));
        for (int c = 1; c <= columns; c++) {
            int index = c;
            out.raw(",");
            column(rows, (to, row) -> to.number(row[index]));
        }
        out.raw("]");
    }

    /** From, to, price, side. */
    private void quotes(List<InstrumentReplay.Quote> quotes) {
        out.raw(",\"quotes\":[");
        column(quotes, (to, quote) -> offset(quote.fromSeconds()));
        out.raw(",");
        column(quotes, (to, quote) -> offset(quote.toSeconds()));
        out.raw(",");
        column(quotes, (to, quote) -> to.number(quote.price()));
        out.raw(",");
        column(quotes, (to, quote) -> to.whole(quote.side()));
        out.raw("]");
    }

    /** Time, price, quantity, side, 1 for a maker. */
    private void fills(List<InstrumentReplay.Fill> fills) {
        out.raw(",\"fills\":[");
        column(fills, (to, fill) -> offset(fill.seconds()));
        out.raw(",");
        column(fills, (to, fill) -> to.number(fill.price()));
        out.raw(",");
        column(fills, (to, fill) -> to.number(fill.quantity()));
        out.raw(",");
        column(fills, (to, fill) -> to.whole(fill.side()));
        out.raw(",");
        column(fills, (to, fill) -> to.whole(fill.maker() ? 1 : 0));
        out.raw("]");
    }

    private void offset(double seconds) {
        out.whole(Math.round(seconds * MILLIS) - startMillis);
    }

    private <T> void column(List<T> rows, BiConsumer<JsonText, T> cell) {
        out.raw("[");
        for (int i = 0; i < rows.size(); i++) {
            out.raw(i == 0 ? "" : ",");
            cell.accept(out, rows.get(i));
        }
        out.raw("]");
    }
}
