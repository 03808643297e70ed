// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fee;

import io.tradewind.domain.number.Decimal;

/**
 * Rates from a 30-day volume on.
 *
 * @param volume least volume, in the settlement currency, not negative
 * @param makerBps basis points for fills that rested; negative is a rebate
 * @param takerBps basis points for fills that did not
 */
public record FeeTier(Decimal volume, Decimal makerBps, Decimal takerBps) {
    /** Checks the range: -100 % to 100 %. */
    public FeeTier {
        if (volume.signum() < 0) {
            throw new IllegalArgumentException("fee tier volume must not be negative: " + volume);
        }
        requireRate(makerBps);
        requireRate(takerBps);
    }

    private static void requireRate(Decimal bps) {
        if (StrictMath.abs(bps.toDouble()) > 10_000) {
            throw new IllegalArgumentException("a fee must be within 10000 basis points: " + bps);
        }
    }
}
