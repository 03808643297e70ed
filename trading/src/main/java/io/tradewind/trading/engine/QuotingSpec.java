// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.trading.signal.QuotingStrategy;

/**
 * One quoting strategy in one instrument, as it is configured.
 *
 * @param name the strategy's name in reports
 * @param instrumentId what it quotes
 * @param strategy decides
 */
public record QuotingSpec(String name, int instrumentId, QuotingStrategy strategy) {}
