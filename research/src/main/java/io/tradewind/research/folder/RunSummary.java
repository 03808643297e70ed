// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.quant.performance.Metric;
import java.util.List;

/**
 * The figures of a run.
 *
 * @param metrics of the strategies
 * @param benchmark the same of buy-and-hold
 * @param finalEquity in the run currency, exact text
 * @param tradeHash SHA-256 of the fills; empty until the run is finished
 */
public record RunSummary(List<Metric> metrics, List<Metric> benchmark, String finalEquity, String tradeHash) {
    RunSummary withTradeHash(String hash) {
        return new RunSummary(metrics, benchmark, finalEquity, hash);
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
