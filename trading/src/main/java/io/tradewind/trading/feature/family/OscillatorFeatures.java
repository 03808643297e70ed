// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import static io.tradewind.trading.feature.family.Family.bars;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.average.MovingAverageType;
import io.tradewind.quant.indicator.momentum.BalanceOfPower;
import io.tradewind.quant.indicator.momentum.ChandeMomentumOscillator;
import io.tradewind.quant.indicator.momentum.CommodityChannelIndex;
import io.tradewind.quant.indicator.momentum.IntradayMomentumIndex;
import io.tradewind.quant.indicator.momentum.MoneyFlowIndex;
import io.tradewind.quant.indicator.momentum.RelativeStrengthIndex;
import io.tradewind.quant.indicator.momentum.Stochastic;
import io.tradewind.quant.indicator.momentum.StochasticStrength;
import io.tradewind.quant.indicator.momentum.Trix;
import io.tradewind.quant.indicator.momentum.UltimateOscillator;
import io.tradewind.quant.indicator.momentum.WilliamsR;
import io.tradewind.trading.feature.declaration.FeatureArguments;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.declaration.FeatureParameter;
import io.tradewind.trading.feature.node.FeatureFormula;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureSource;
import java.util.List;
import java.util.function.Function;

/** Oscillators on the scale of TA-Lib. */
public final class OscillatorFeatures {

    private static final FeatureParameter[] STOCHASTIC = {bars("k", 14, 1), bars("slow_k", 3, 1), bars("d", 3, 1)};
    private static final FeatureParameter[] STRENGTH = {bars("n", 14, 2), bars("k", 5, 1), bars("d", 3, 1)};
    private static final FeatureParameter[] ULTIMATE = {bars("short", 7, 1), bars("medium", 14, 1), bars("long", 28, 1)
    };

    private OscillatorFeatures() {}

    /** All of them. */
    public static List<FeatureDefinition> definitions() {
        return new Family(FeatureSource.BAR)
                .add(
                        "rsi",
                        "relative strength index, 0 to 100",
                        of(a -> new RelativeStrengthIndex(a.integer(0))),
                        bars(14, 2))
                .add("stochastic.k", "slow stochastic %K, 0 to 100", (a, g) -> stochastic(0, a, g), STOCHASTIC)
                .add("stochastic.d", "slow stochastic %D, 0 to 100", (a, g) -> stochastic(1, a, g), STOCHASTIC)
                .add(
                        "stochastic_rsi.k",
                        "fast stochastic %K of the RSI, 0 to 100",
                        (a, g) -> strength(0, a, g),
                        STRENGTH)
                .add(
                        "stochastic_rsi.d",
                        "fast stochastic %D of the RSI, 0 to 100",
                        (a, g) -> strength(1, a, g),
                        STRENGTH)
                .add("williams_r", "Williams %R, -100 to 0", of(a -> new WilliamsR(a.integer(0))), bars(14, 2))
                .add("cci", "commodity channel index", of(a -> new CommodityChannelIndex(a.integer(0))), bars(14, 2))
                .add("mfi", "money flow index, 0 to 100", of(a -> new MoneyFlowIndex(a.integer(0))), bars(14, 2))
                .add(
                        "cmo",
                        "Chande momentum oscillator, -100 to 100",
                        of(a -> new ChandeMomentumOscillator(a.integer(0))),
                        bars(14, 2))
                .add(
                        "imi",
                        "intraday momentum index, 0 to 100",
                        of(a -> new IntradayMomentumIndex(a.integer(0))),
                        bars(14, 2))
                .add(
                        "trix",
                        "change of the triple exponential average, percent",
                        of(a -> new Trix(a.integer(0))),
                        bars(15, 1))
                .add(
                        "ultimate",
                        "ultimate oscillator, 0 to 100",
                        of(a -> new UltimateOscillator(a.integer(0), a.integer(1), a.integer(2))),
                        ULTIMATE)
                .add("balance_of_power", "(close - open) / (high - low), -1 to 1", of(a -> new BalanceOfPower()))
                .definitions();
    }

    private static FeatureDefinition.Factory of(Function<FeatureArguments, Indicator> make) {
        return (a, g) -> FeatureFormula.of(g.indicator(a.name().toString(), () -> make.apply(a)), 0);
    }

    private static FeatureFormula stochastic(int output, FeatureArguments a, FeatureGraph g) {
        return FeatureFormula.of(
                g.indicator(
                        "stochastic " + a.name().arguments(),
                        () -> Stochastic.slow(
                                a.integer(0),
                                a.integer(1),
                                MovingAverageType.SMA,
                                a.integer(2),
                                MovingAverageType.SMA)),
                output);
    }

    private static FeatureFormula strength(int output, FeatureArguments a, FeatureGraph g) {
        return FeatureFormula.of(
                g.indicator(
                        "stochastic_rsi " + a.name().arguments(),
                        () -> new StochasticStrength(a.integer(0), a.integer(1), a.integer(2), MovingAverageType.SMA)),
                output);
    }
}
