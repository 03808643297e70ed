// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.quant.performance.Metric;
import io.tradewind.research.backtest.bound.QueueBound;
import io.tradewind.research.quoting.QuotingFigures;
import java.util.List;

/**
 * The figures of a run.
 *
 * @param metrics of the strategies
 * @param benchmark the same of buy-and-hold
 * @param finalEquity in the run currency, exact text
 * @param tradeHash SHA-256 of the fills; empty until the run is finished
 * @param quoting figures of the strategies that quote, in total and by instrument; empty when none did
 * @param bounds the same run under the extreme models of the queue; empty over bars
 */
public record RunSummary(
        List<Metric> metrics,
        List<Metric> benchmark,
        String finalEquity,
        String tradeHash,
        List<QuotingFigures> quoting,
        List<QueueBound> bounds) {
    RunSummary withTradeHash(String hash) {
        return new RunSummary(metrics, benchmark, finalEquity, hash, quoting, bounds);
    }

    /**
     * A metric's value.
     *
     * @param key its key
     * @return the value; NaN when it is not defined
     */
    public double value(String key) {
        return metrics.stream()
                .filter(metric -> metric.key().equals(key))
                .mapToDouble(Metric::value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
