// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import java.util.Locale;

/** How a figure of risk was calculated; its label stands beside the figure wherever it is shown or counted. */
public enum TailMethod {
    /** Quantile of past returns. */
    HISTORICAL,
    /** Quantile of past returns with an interval by resampling. */
    BOOTSTRAP,
    /** Normal law. */
    GAUSSIAN,
    /** Student's t law. */
    STUDENT_T,
    /** Normal quantile corrected for skewness and kurtosis. */
    CORNISH_FISHER,
    /** Past returns scaled to today's conditional deviation. */
    FILTERED_HISTORICAL,
    /** Conditional deviation of a GARCH model. */
    GARCH,
    /** Exponentially weighted deviation. */
    EWMA,
    /** Default deviation of the asset class, without history. */
    FALLBACK,
    /** Partly default deviation, partly history. */
    TRANSITION,
    /** Least share of the fallback, where history shows no risk at all. */
    FLOOR;

    /**
     * The name in metrics and reports.
     *
     * @return lower case, such as {@code filtered_historical}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
