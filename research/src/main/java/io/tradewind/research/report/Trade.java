// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

/** One round trip of {@code trades.csv}; profit and fees in the instrument's settlement currency, profit net of fees. */
record Trade(
        String instrument,
        String strategy,
        boolean isShort,
        double quantity,
        double entrySeconds,
        double entryPrice,
        double exitSeconds,
        double exitPrice,
        double pnl,
        double fees,
        double returnFraction,
        long row) {
    boolean won() {
        return pnl > 0;
    }

    String side() {
        return isShort ? "short" : "long";
    }
}
