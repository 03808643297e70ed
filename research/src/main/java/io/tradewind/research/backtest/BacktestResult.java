// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.quant.tail.TailMethod;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.MeasureDesk;
import io.tradewind.trading.risk.measure.VolatilityMethod;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

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
 * @param tailMethods how often the gate calculated value at risk, by method, those that were used; empty without such a limit
 */
public record BacktestResult(
        InstrumentRegistry registry,
        Portfolio portfolio,
        long bars,
        long events,
        String inputHash,
        String stateHash,
        long illegalTransitions,
        long levels,
        Map<TailMethod, Long> tailMethods) {
    /** How often the gate of a core calculated value at risk, by method. */
    static Map<TailMethod, Long> tailMethods(TradingEngine engine) {
        Map<TailMethod, Long> counts = new EnumMap<>(TailMethod.class);
        MeasureDesk desk = engine.risk().measure();
        if (desk != null) {
            for (VolatilityMethod method : VolatilityMethod.values()) {
                long count = desk.risk().calculations(method);
                if (count > 0) {
                    counts.merge(method.tailMethod(), count, Long::sum);
                }
            }
        }
        return Collections.unmodifiableMap(counts);
    }
}
