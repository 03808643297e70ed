// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.spec;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.strategy.catalog.StrategyCatalog;
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.pipeline.FeatureSpec;
import io.tradewind.trading.sizing.PositionPolicy;
import java.util.List;

/**
 * A strategy as configured.
 *
 * @param name its name in the catalog
 * @param parameters its parameters
 * @param symbols what it trades, one instance for each
 * @param bar length of its bars, a multiple of the data's
 * @param session where longer bars are counted from
 * @param sizing how much it enters with
 * @param policy how its signals become positions
 * @param features what is computed for its decisions and written to the run folder
 */
public record StrategySpec(
        String name,
        StrategyParameters parameters,
        List<String> symbols,
        BarInterval bar,
        Session session,
        SizingSpec sizing,
        PositionPolicy policy,
        FeatureSpec features) {
    /**
     * A strategy without declared features.
     *
     * @param name its name in the catalog
     * @param parameters its parameters
     * @param symbols what it trades, one instance for each
     * @param bar length of its bars, a multiple of the data's
     * @param session where longer bars are counted from
     * @param sizing how much it enters with
     * @param policy how its signals become positions
     */
    public StrategySpec(
            String name,
            StrategyParameters parameters,
            List<String> symbols,
            BarInterval bar,
            Session session,
            SizingSpec sizing,
            PositionPolicy policy) {
        this(name, parameters, symbols, bar, session, sizing, policy, FeatureSpec.NONE);
    }

    /**
     * Whether it quotes on books instead of answering bars.
     *
     * @return true when its bars, sizing and policy mean nothing
     */
    public boolean isQuoting() {
        return StrategyCatalog.isQuoting(name);
    }
}
