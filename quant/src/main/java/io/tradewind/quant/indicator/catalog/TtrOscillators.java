// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static io.tradewind.quant.indicator.catalog.TtrParameters.define;
import static io.tradewind.quant.indicator.catalog.TtrParameters.flag;
import static io.tradewind.quant.indicator.catalog.TtrParameters.integers;
import static io.tradewind.quant.indicator.catalog.TtrParameters.kind;
import static io.tradewind.quant.indicator.catalog.TtrParameters.maType;
import static io.tradewind.quant.indicator.catalog.TtrParameters.reals;
import static io.tradewind.quant.indicator.catalog.TtrParameters.slot;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.oscillator.ChannelIndex;
import io.tradewind.quant.indicator.oscillator.DvIntermediate;
import io.tradewind.quant.indicator.oscillator.Growth;
import io.tradewind.quant.indicator.oscillator.LaggedCopies;
import io.tradewind.quant.indicator.oscillator.Momentum;
import io.tradewind.quant.indicator.oscillator.MomentumBalance;
import io.tradewind.quant.indicator.oscillator.Return;
import io.tradewind.quant.indicator.oscillator.StochasticMomentum;
import io.tradewind.quant.indicator.oscillator.StochasticOscillator;
import io.tradewind.quant.indicator.oscillator.StrengthIndex;
import io.tradewind.quant.indicator.oscillator.WeightedPressure;
import io.tradewind.quant.indicator.oscillator.WilliamsPercent;
import io.tradewind.quant.indicator.smoothing.AverageKind;
import java.util.List;

/** TTR 0.24.3, oscillators. */
public final class TtrOscillators {

    private static final String FAMILY = "oscillator";
    private static final String REAL = "real";
    private static final String BARS = "high, low, close";
    private static final Parameter TYPE = Parameter.choice("type", "continuous", "discrete");

    private TtrOscillators() {}

    /** The functions, by name. */
    public static List<Definition> definitions() {
        return List.of(
                channelIndex(),
                momentumBalance(),
                dvi(),
                growth(),
                lags(),
                momentum(),
                rateOfChange(),
                strength(),
                stochasticMomentum(),
                stochastic(),
                ultimate(),
                williams());
    }

    private static Definition channelIndex() {
        return define(
                "CCI",
                FAMILY,
                BARS,
                List.of(Parameter.bars("n", 20, 2), maType(AverageKind.SMA), Parameter.real("c", 0.015, 1e-12, 1e9)),
                List.of("cci"),
                "(typical price - its average) / (c mean absolute deviation)",
                given -> new ChannelIndex(given.integer("n"), kind(given), given.real("c")));
    }

    private static Definition momentumBalance() {
        return real(
                "CMO",
                List.of(Parameter.bars("n", 14, 1)),
                "100 (sum of rises - sum of falls) / (sum of rises + sum of falls)",
                given -> new MomentumBalance(given.integer("n")));
    }

    private static Definition dvi() {
        return define(
                "DVI",
                FAMILY,
                REAL,
                List.of(
                        Parameter.bars("n", 252, 1),
                        reals("wts", 0.8, 0.2),
                        Parameter.bars("smooth", 3, 1),
                        Parameter.barsList("magnitude", 1, 5, 100, 5),
                        Parameter.barsList("stretch", 1, 10, 100, 2),
                        Parameter.real("exact.multiplier", 1, 0, 1)),
                List.of("dvi.mag", "dvi.str", "dvi"),
                "weighted percent ranks of magnitude and stretch of recent returns",
                given -> new DvIntermediate(
                        given.integer("n"),
                        given.list("wts"),
                        given.integer("smooth"),
                        integers(given, "magnitude"),
                        integers(given, "stretch"),
                        given.real("exact.multiplier")));
    }

    private static Definition growth() {
        return define(
                "growth",
                FAMILY,
                "real, signal",
                List.of(TYPE),
                List.of("growth"),
                "product of 1 + ROC signal, from the second bar on; TTR's is NA throughout",
                given -> new Growth(continuous(given)));
    }

    private static Definition lags() {
        return define(
                "lags",
                FAMILY,
                REAL,
                List.of(Parameter.bars("n", 1, 1)),
                List.of("V1", "V1.1"),
                "x and x of 1 ... n bars ago, n + 1 outputs",
                given -> new LaggedCopies(given.integer("n")));
    }

    private static Definition momentum() {
        return real(
                "momentum",
                List.of(Parameter.bars("n", 1, 1)),
                "x - x(n bars ago)",
                given -> new Momentum(given.integer("n")));
    }

    private static Definition rateOfChange() {
        return real(
                "ROC",
                List.of(Parameter.bars("n", 1, 1), TYPE),
                "log(x / x(n bars ago)), or x / x(n bars ago) - 1",
                given -> new Return(given.integer("n"), continuous(given)));
    }

    private static Definition strength() {
        return define(
                "RSI",
                FAMILY,
                REAL,
                List.of(Parameter.bars("n", 14, 1), maType(AverageKind.EMA_WILDER), slot("maUp"), slot("maDown")),
                List.of("rsi"),
                "100 average rise / (average rise + average fall)",
                TtrOscillators::strength);
    }

    private static Indicator strength(Arguments given) {
        int n = given.integer("n");
        return new StrengthIndex(
                slot(given, "maUp", n).get(), slot(given, "maDown", n).get());
    }

    private static Definition stochasticMomentum() {
        return define(
                "SMI",
                FAMILY,
                BARS,
                List.of(
                        Parameter.bars("n", 13, 1),
                        Parameter.bars("nFast", 2, 1),
                        Parameter.bars("nSlow", 25, 1),
                        Parameter.bars("nSig", 9, 1),
                        maType(AverageKind.EMA),
                        flag("bounded", true),
                        slot("maFast"),
                        slot("maSlow"),
                        slot("maSig")),
                List.of("SMI", "signal"),
                "200 smoothed (C - middle of n bars) / smoothed range; slow first unless maFast is given",
                TtrOscillators::stochasticMomentum);
    }

    private static Indicator stochasticMomentum(Arguments given) {
        var fast = slot(given, "maFast", given.integer("nFast"));
        var slow = slot(given, "maSlow", given.integer("nSlow"));
        boolean fastFirst = !given.text("maFast").equals("maType");
        return new StochasticMomentum(
                given.integer("n"),
                fastFirst ? fast : slow,
                fastFirst ? slow : fast,
                slot(given, "maSig", given.integer("nSig")).get(),
                given.flag("bounded"));
    }

    private static Definition stochastic() {
        return define(
                "stoch",
                FAMILY,
                BARS,
                List.of(
                        Parameter.bars("nFastK", 14, 1),
                        Parameter.bars("nFastD", 3, 1),
                        Parameter.bars("nSlowD", 3, 1),
                        maType(AverageKind.SMA),
                        flag("bounded", true),
                        Parameter.bars("smooth", 1, 1),
                        slot("maFastD"),
                        slot("maSlowD"),
                        slot("maSmooth")),
                List.of("fastK", "fastD", "slowD"),
                "(C - lowest of nFastK) / (highest - lowest), a fraction, and two averages",
                given -> new StochasticOscillator(
                        given.integer("nFastK"),
                        slot(given, "maSmooth", given.integer("smooth")),
                        slot(given, "maFastD", given.integer("nFastD")).get(),
                        slot(given, "maSlowD", given.integer("nSlowD")).get(),
                        given.flag("bounded")));
    }

    private static Definition ultimate() {
        return define(
                "ultimateOscillator",
                FAMILY,
                BARS,
                List.of(Parameter.barsList("n", 1, 7, 14, 28), reals("wts", 4, 2, 1)),
                List.of("ultimateOscillator"),
                "100 weighted mean of sum (C - true low) / sum TR",
                given -> new WeightedPressure(integers(given, "n"), given.list("wts")));
    }

    private static Definition williams() {
        return define(
                "WPR",
                FAMILY,
                BARS,
                List.of(Parameter.bars("n", 14, 1)),
                List.of("WPR"),
                "(highest of n - C) / (highest - lowest), a fraction",
                given -> new WilliamsPercent(given.integer("n")));
    }

    private static Definition real(
            String name, List<Parameter> parameters, String formula, Definition.Factory factory) {
        return define(name, FAMILY, REAL, parameters, List.of(name), formula, factory);
    }

    private static boolean continuous(Arguments given) {
        return given.text("type").equals("continuous");
    }
}
