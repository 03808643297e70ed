// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.trading.portfolio.Portfolio;

/** Told when the account is to be valued. */
@FunctionalInterface
public interface EquityListener {
    /**
     * A sample is due.
     *
     * @param timeNs time of the sample, nanoseconds since the epoch, UTC; never decreasing
     * @param portfolio the account as of that time
     */
    void onSample(long timeNs, Portfolio portfolio);
}
