// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import io.tradewind.domain.number.Decimal;

/** A strategy's stop must lie within the greatest distance that the limits allow: else its entries would be refused one by one. */
final class StopRule {
    private static final int PERCENT_DIGITS = 2;

    private final Problems problems;
    private final Decimal most;

    /**
     * The rule under some limits.
     *
     * @param problems receives what is wrong
     * @param most greatest distance of a stop, a share of the price; 0 for no limit
     */
    StopRule(Problems problems, Decimal most) {
        this.problems = problems;
        this.most = most;
    }

    void check(Config config) {
        if (most.signum() > 0) {
            for (Config strategy : config.list("strategies")) {
                if (strategy.optionalDecimal("stop_atr_multiple")
                                .orElse(Decimal.ZERO)
                                .signum()
                        == 0) {
                    within(strategy, "stop_loss_pct"); // beside a stop by range the nearer of the two counts
                }
                within(strategy, "trailing_stop_pct");
            }
        }
    }

    private void within(Config strategy, String key) {
        strategy.optionalDecimal(key).ifPresent(percent -> {
            if (percent.toBigDecimal().compareTo(most.toBigDecimal().movePointRight(PERCENT_DIGITS)) > 0) {
                problems.add(
                        strategy.origin(key),
                        strategy.absolute(key),
                        "is " + percent + " %, beyond risk.max_stop_distance, " + most
                                + ": an entry with a stop so far away is refused",
                        "Bring the stop nearer, or widen risk.max_stop_distance.");
            }
        });
    }
}
