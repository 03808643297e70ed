// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring.risk;

import io.tradewind.app.config.Config;
import io.tradewind.research.backtest.spec.SizingSpec;

/** The sizing model of a strategy. */
public final class SizingSpecs {
    private SizingSpecs() {}

    /**
     * The sizing model of a strategy's section.
     *
     * @param strategy the section
     * @return its model
     */
    public static SizingSpec of(Config strategy) {
        return switch (strategy.text("sizing.model")) {
            case "fixed" -> new SizingSpec.Fixed(strategy.decimal("sizing.quantity"));
            case "volatility-target" ->
                new SizingSpec.VolatilityTarget(
                        strategy.share("sizing.annual"),
                        strategy.count("sizing.window_bars"),
                        strategy.share("sizing.fraction"));
            case "risk-per-trade" ->
                new SizingSpec.RiskPerTrade(
                        strategy.share("sizing.risk_per_trade"),
                        strategy.share("sizing.max_fraction"),
                        strategy.decimal("sizing.min_balance"));
            case "kelly" -> kelly(strategy);
            default ->
                new SizingSpec.AllIn(
                        strategy.share("sizing.fraction"),
                        strategy.text("sizing.at").equals("fill"));
        };
    }

    private static SizingSpec kelly(Config strategy) {
        return new SizingSpec.Kelly(
                strategy.share("sizing.kelly_fraction"),
                strategy.share("sizing.edge_haircut"),
                strategy.count("sizing.least_trades"),
                strategy.share("sizing.start_fraction"),
                strategy.share("sizing.max_fraction"),
                strategy.decimal("sizing.min_balance"));
    }
}
