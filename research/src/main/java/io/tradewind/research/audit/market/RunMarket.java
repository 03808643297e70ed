// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

/**
 * The market that a run met.
 *
 * @param ticks gives its ticks
 * @param riskAverseQueue whether the venue let queues move by trades and by shrinking levels alone
 */
public record RunMarket(MarketTicks ticks, boolean riskAverseQueue) {}
