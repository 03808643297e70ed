// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import java.util.Optional;

/**
 * What a simulated venue needs to know of a recorded one.
 *
 * @param symbol name of the instrument
 * @param priceStep size of a tick, scaled by 10^8
 * @param tradeStep size of a lot, scaled by 10^8: what divides all trades
 * @param bookStep what divides all quantities, scaled by 10^8: an instrument that replays the log needs a lot of this size
 * @param latency of the feed; empty where the log does not tell
 * @param fills of orders; empty with too few
 * @param impact of orders
 * @param seed of all draws
 */
public record VenueCalibration(
        String symbol,
        long priceStep,
        long tradeStep,
        long bookStep,
        Optional<LatencyCalibration> latency,
        Optional<FillCalibration> fills,
        ImpactCalibration impact,
        long seed) {
    /**
     * Fits a sample.
     *
     * @param sample of a log
     * @param seed of all draws
     * @return the calibration
     */
    public static VenueCalibration of(VenueSample sample, long seed) {
        return new VenueCalibration(
                sample.symbol(),
                sample.priceStep(),
                sample.tradeStep(),
                sample.bookStep(),
                LatencyCalibration.of(sample.latenciesNs, sample.latencyTimesNs, seed),
                FillCalibration.of(sample, seed),
                ImpactCalibration.of(sample, seed),
                seed);
    }
}
