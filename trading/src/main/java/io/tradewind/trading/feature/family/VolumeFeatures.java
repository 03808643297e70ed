// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import static io.tradewind.trading.feature.family.Family.bars;
import static io.tradewind.trading.feature.family.Family.ratio;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.microstructure.AmihudIlliquidity;
import io.tradewind.quant.indicator.microstructure.CorwinSchultzSpread;
import io.tradewind.quant.indicator.microstructure.RollSpread;
import io.tradewind.quant.indicator.microstructure.VolumeProfile;
import io.tradewind.quant.indicator.momentum.RateOfChange;
import io.tradewind.quant.indicator.rolling.RunningDeviation;
import io.tradewind.quant.indicator.rolling.RunningSum;
import io.tradewind.quant.indicator.smoothing.VolumeWeightedAverage;
import io.tradewind.quant.indicator.volume.AccumulationDistribution;
import io.tradewind.quant.indicator.volume.OnBalanceVolume;
import io.tradewind.trading.feature.declaration.FeatureArguments;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.declaration.FeatureParameter;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureFormula;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import java.util.List;
import java.util.function.Supplier;

/** Volume, and the liquidity that bars show. */
public final class VolumeFeatures {

    private static final double MILLION = 1e6;
    private static final FeatureParameter[] PROFILE = {bars(100, 2), FeatureParameter.real("bin_bps", 10, 1, 10_000)};

    private VolumeFeatures() {}

    /** All of them. */
    public static List<FeatureDefinition> definitions() {
        return new Family(FeatureSource.BAR)
                .add("volume_ratio", "volume / mean volume of n bars", VolumeFeatures::volumeRatio, bars(20, 1))
                .add(
                        "volume_score",
                        "(volume - mean) / standard deviation of n bars; NaN when all are equal",
                        VolumeFeatures::volumeScore,
                        bars(20, 2))
                .add(
                        "obv",
                        "change of the on-balance volume over n bars / their volume, -1 to 1",
                        (a, g) -> flow("on balance", OnBalanceVolume::new, a, g),
                        bars(20, 1))
                .add(
                        "accumulation",
                        "change of the accumulation/distribution line over n bars / their volume, -1 to 1",
                        (a, g) -> flow("accumulation", AccumulationDistribution::new, a, g),
                        bars(20, 1))
                .add(
                        "vwap_ratio",
                        "close / volume-weighted average close of n bars - 1",
                        VolumeFeatures::vwapRatio,
                        bars(20, 1))
                .add(
                        "session_vwap_ratio",
                        "close / volume-weighted average typical price since the session's open - 1",
                        VolumeFeatures::sessionVwapRatio)
                .add(
                        "profile.poc",
                        "close / price with the most volume in n bars - 1, in bins of equal relative width",
                        VolumeFeatures::pointOfControl,
                        PROFILE)
                .add(
                        "profile.share",
                        "share of the volume of n bars in the bin of the close, 0 to 1",
                        VolumeFeatures::profileShare,
                        PROFILE)
                .add(
                        "roll",
                        "Roll's spread from n pairs of close changes / close; NaN where their covariance is positive",
                        VolumeFeatures::roll,
                        bars(60, 2))
                .add(
                        "corwin_schultz",
                        "Corwin-Schultz spread, mean of n two-bar estimates, a fraction",
                        VolumeFeatures::corwinSchultz,
                        bars(20, 1))
                .add(
                        "amihud",
                        "Amihud illiquidity: mean absolute log return for a million quote units traded",
                        VolumeFeatures::amihud,
                        bars(20, 1))
                .definitions();
    }

    private static FeatureNode volumes(String key, Supplier<RealIndicator> kernel, FeatureGraph g) {
        BarInput bar = g.bar();
        return g.series(key, bar::volume, kernel);
    }

    private static FeatureNode meanVolume(int n, FeatureGraph g) {
        return volumes("mean volume " + n, () -> RunningSum.mean(n), g);
    }

    private static FeatureFormula volumeRatio(FeatureArguments a, FeatureGraph g) {
        FeatureNode mean = meanVolume(a.integer(0), g);
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> ratio(bar.volume(), mean.value(0)), mean);
    }

    private static FeatureFormula volumeScore(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        FeatureNode mean = meanVolume(n, g);
        FeatureNode deviation = volumes("volume deviation " + n, () -> RunningDeviation.standard(n, true, false), g);
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> ratio(bar.volume() - mean.value(0), deviation.value(0)), mean, deviation);
    }

    private static FeatureFormula flow(String name, Supplier<Indicator> line, FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        FeatureNode level = g.indicator(name, line);
        FeatureNode change = g.series(
                name + " change " + n,
                level.lookback(),
                () -> level.value(0),
                () -> new RateOfChange(RateOfChange.Form.DIFFERENCE, n));
        FeatureNode mean = meanVolume(n, g);
        return FeatureFormula.of(() -> ratio(change.value(0), n * mean.value(0)), change, mean);
    }

    private static FeatureFormula vwapRatio(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        FeatureNode average = g.indicator("vwap " + n, () -> new VolumeWeightedAverage(n));
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> bar.close() / average.value(0) - 1, average);
    }

    private static FeatureFormula sessionVwapRatio(FeatureArguments a, FeatureGraph g) {
        SessionClock clock = SessionClock.of(g);
        FeatureNode average = g.node(SessionVwap.class, "session vwap", () -> new SessionVwap(clock));
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> bar.close() / average.value(0) - 1, average);
    }

    private static FeatureNode profile(FeatureArguments a, FeatureGraph g) {
        return g.indicator("profile " + a.name().arguments(), () -> new VolumeProfile(a.integer(0), a.real(1)));
    }

    private static FeatureFormula pointOfControl(FeatureArguments a, FeatureGraph g) {
        FeatureNode profile = profile(a, g);
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> bar.close() / profile.value(0) - 1, profile);
    }

    private static FeatureFormula profileShare(FeatureArguments a, FeatureGraph g) {
        return FeatureFormula.of(profile(a, g), 1);
    }

    private static FeatureFormula roll(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        FeatureNode spread = g.indicator("roll " + n, () -> new RollSpread(n));
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> spread.value(0) / bar.close(), spread);
    }

    private static FeatureFormula corwinSchultz(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        return FeatureFormula.of(g.indicator("corwin schultz " + n, () -> new CorwinSchultzSpread(n)), 0);
    }

    private static FeatureFormula amihud(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        FeatureNode node = g.indicator("amihud " + n, () -> new AmihudIlliquidity(n));
        return FeatureFormula.of(() -> MILLION * node.value(0), node);
    }
}
