// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

/**
 * One figure of a report with the name of its definition.
 *
 * @param key stable name in files, such as {@code sharpe}
 * @param label name for people
 * @param value the figure, NaN when it is not defined
 * @param unit {@code fraction}, {@code ratio}, {@code count}, {@code periods}, {@code days} or {@code currency}
 * @param definition convention in words that a program can compare, such as {@code sharpe.arithmetic.ddof1.sqrt(365)}
 * @param interval 95 % confidence interval, undefined when none is given
 */
public record Metric(String key, String label, double value, String unit, String definition, Interval interval) {

    /** Whether the figure is defined and finite. */
    public boolean isDefined() {
        return Double.isFinite(value);
    }
}
