// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.control;

import io.tradewind.research.report.page.JsonText;
import io.tradewind.research.report.page.RunDocument;
import java.util.List;

/** Bands of modes, trips, limits and exposures for the charts. */
public final class ControlData {
    private static final List<String> LIMITS =
            List.of("soft_drawdown", "hard_drawdown", "max_symbol", "max_gross", "max_net");

    private ControlData() {}

    /**
     * Appends the member {@code control}.
     *
     * @param out the document
     * @param history what happened
     * @param summary the limits
     * @param endSeconds end of the run
     */
    public static void append(JsonText out, ControlHistory history, RunDocument summary, double endSeconds) {
        out.raw(",\"control\":{\"bands\":[");
        String separator = "";
        for (ControlHistory.Band band : history.bands(endSeconds)) {
            out.raw(separator).raw("[").time(band.fromSeconds()).raw(",").time(band.toSeconds());
            out.raw(",").string(band.mode()).raw("]");
            separator = ",";
        }
        out.raw("],\"trips\":[");
        separator = "";
        for (ControlEvent trip : history.trips()) {
            out.raw(separator)
                    .raw("[")
                    .time(trip.seconds())
                    .raw(",")
                    .string(trip.trigger())
                    .raw("]");
            separator = ",";
        }
        out.raw("],\"limits\":{");
        separator = "";
        for (String limit : LIMITS) {
            out.raw(separator).string(limit).raw(":").number(limit(summary, limit));
            separator = ",";
        }
        out.raw("},\"exposure\":[");
        exposures(out, history.exposure().shares().points());
        out.raw("]}");
    }

    /** A limit of the summary as a number; NaN when it is off. */
    static double limit(RunDocument summary, String key) {
        String text = summary.text("risk", "limits", key);
        return text.isEmpty() || text.equals("off") ? Double.NaN : summary.number("risk", "limits", key);
    }

    private static void exposures(JsonText out, List<double[]> rows) {
        for (int column = 0; column <= 3; column++) {
            out.raw(column == 0 ? "[" : ",[");
            for (int i = 0; i < rows.size(); i++) {
                out.raw(i == 0 ? "" : ",");
                if (column == 0) {
                    out.time(rows.get(i)[0]);
                } else {
                    out.number(rows.get(i)[column]);
                }
            }
            out.raw("]");
        }
    }
}
