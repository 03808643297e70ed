// SPDX-License-Identifier: Apache-2.0
/**
 * What a quoting strategy earned, and what the market did to it.
 *
 * <p>Reach for it to judge a market maker. Open {@link io.tradewind.research.quoting.QuotingMetrics}, which listens to the core
 * and ends with {@link io.tradewind.research.quoting.QuotingFigures} for each instrument and for all;
 * {@link io.tradewind.research.quoting.QuoteSampler} thins best prices for a chart.
 *
 * <p>Promises: observes only, on the core thread; uses nothing that the core has not seen; memory grows with the number of
 * instruments and of fills in the last ten seconds, not with the length of the run; {@code double} holds statistics, never money
 * that is booked.
 */
@NullMarked
package io.tradewind.research.quoting;

import org.jspecify.annotations.NullMarked;
