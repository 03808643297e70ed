// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.trading.portfolio.Portfolio;

/**
 * What a backtest ended with.
 *
 * @param registry instruments and currencies
 * @param portfolio the account at the end
 * @param bars bars replayed; ticks of a backtest over ticks
 * @param events numbered events of the core
 * @param inputHash SHA-256 of the numbered events as encoded
 * @param stateHash SHA-256 of the canonical snapshot
 * @param illegalTransitions events that no order state allowed
 * @param levels changed levels in the ticks; 0 over bars
 */
public record BacktestResult(
        InstrumentRegistry registry,
        Portfolio portfolio,
        long bars,
        long events,
        String inputHash,
        String stateHash,
        long illegalTransitions,
        long levels) {}
