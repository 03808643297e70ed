// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.margin.MarginTerms;
import io.tradewind.trading.risk.scenario.StressScenario;
import io.tradewind.trading.risk.scenario.StressScenarios;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the limits of a portfolio must know beside the terms of its instruments.
 *
 * @param margin margin terms of each instrument, in the order of their ids
 * @param classes asset class of each instrument; null where no default volatility stands in for one that is not known yet
 * @param scenarios shocks that are computed before each order, one or more
 */
public record RiskInputs(List<MarginTerms> margin, List<@Nullable AssetClass> classes, List<StressScenario> scenarios) {
    /**
     * The same with asset classes.
     *
     * @param assetClasses one for each instrument
     * @return a copy
     */
    public RiskInputs withClasses(List<? extends @Nullable AssetClass> assetClasses) {
        return new RiskInputs(margin, Collections.unmodifiableList(assetClasses), scenarios);
    }

    /**
     * What stands in where nothing is configured: the usual margin at the greatest leverage, no asset classes, the standard scenarios.
     *
     * @param registry instruments
     * @param limits give the greatest leverage
     * @return inputs for every instrument
     */
    public static RiskInputs standard(InstrumentRegistry registry, RiskLimits limits) {
        List<MarginTerms> margin = IntStream.range(0, registry.size())
                .mapToObj(i -> MarginTerms.standard(
                        registry.get(i).contract(), limits.margin().maxLeverage()))
                .toList();
        return new RiskInputs(
                margin, Collections.nCopies(registry.size(), (AssetClass) null), StressScenarios.standard());
    }
}
