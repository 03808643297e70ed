// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import static io.tradewind.trading.feature.family.Family.bars;

import io.tradewind.quant.indicator.average.BollingerBands;
import io.tradewind.quant.indicator.channel.DonchianChannel;
import io.tradewind.quant.indicator.channel.KeltnerChannel;
import io.tradewind.quant.indicator.smoothing.AverageKind;
import io.tradewind.quant.indicator.volatility.AverageTrueRange;
import io.tradewind.quant.indicator.volatility.TrueRange;
import io.tradewind.trading.feature.declaration.FeatureArguments;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.declaration.FeatureParameter;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureFormula;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import java.util.List;

/** Place within bands, and ranges as a share of the price. */
public final class BandFeatures {

    private static final FeatureParameter[] BOLLINGER = {bars(20, 2), FeatureParameter.real("deviations", 2, 0.01, 100)
    };
    private static final FeatureParameter[] KELTNER = {
        bars(20, 2), bars("range_n", 10, 1), FeatureParameter.real("multiple", 2, 0.01, 100)
    };

    private BandFeatures() {}

    /** All of them. */
    public static List<FeatureDefinition> definitions() {
        return new Family(FeatureSource.BAR)
                .add(
                        "bollinger.position",
                        "place of the close in the bands, 0 lower, 1 upper; NaN for bands without width",
                        BandFeatures::bollingerPosition,
                        BOLLINGER)
                .add("bollinger.width", "(upper - lower band) / middle", BandFeatures::bollingerWidth, BOLLINGER)
                .add(
                        "keltner.position",
                        "place of the close in the Keltner channel of an EMA, 0 lower, 1 upper",
                        BandFeatures::keltner,
                        KELTNER)
                .add(
                        "donchian.position",
                        "place of the close between lowest low and highest high, 0 to 1; NaN when they are equal",
                        BandFeatures::donchian,
                        bars(20, 2))
                .add("high_ratio", "close / highest high of n bars - 1", (a, g) -> extreme(0, a, g), bars(20, 2))
                .add("low_ratio", "close / lowest low of n bars - 1", (a, g) -> extreme(2, a, g), bars(20, 2))
                .add("true_range", "true range / close", BandFeatures::trueRange)
                .add("atr", "average true range (Wilder) / close", BandFeatures::averageTrueRange, bars(14, 2))
                .definitions();
    }

    private static FeatureNode bollinger(FeatureArguments a, FeatureGraph g) {
        double deviations = a.real(1);
        return g.indicator(
                "bollinger " + a.name().arguments(), () -> new BollingerBands(a.integer(0), deviations, deviations));
    }

    private static FeatureFormula bollingerPosition(FeatureArguments a, FeatureGraph g) {
        FeatureNode bands = bollinger(a, g);
        return position(g.bar(), bands, 2, 0);
    }

    private static FeatureFormula bollingerWidth(FeatureArguments a, FeatureGraph g) {
        FeatureNode bands = bollinger(a, g);
        return FeatureFormula.of(() -> (bands.value(0) - bands.value(2)) / bands.value(1), bands);
    }

    private static FeatureFormula keltner(FeatureArguments a, FeatureGraph g) {
        FeatureNode channel = g.indicator(
                a.name().toString(),
                () -> KeltnerChannel.ofClose(a.integer(0), AverageKind.EMA, a.integer(1), a.real(2)));
        return position(g.bar(), channel, 0, 2);
    }

    private static FeatureNode donchianChannel(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        return g.indicator("donchian " + n, () -> new DonchianChannel(n, false));
    }

    private static FeatureFormula donchian(FeatureArguments a, FeatureGraph g) {
        return position(g.bar(), donchianChannel(a, g), 2, 0);
    }

    private static FeatureFormula position(BarInput bar, FeatureNode channel, int lower, int upper) {
        return FeatureFormula.of(
                () -> Family.ratio(bar.close() - channel.value(lower), channel.value(upper) - channel.value(lower)),
                channel);
    }

    private static FeatureFormula extreme(int output, FeatureArguments a, FeatureGraph g) {
        FeatureNode channel = donchianChannel(a, g);
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> bar.close() / channel.value(output) - 1, channel);
    }

    private static FeatureFormula trueRange(FeatureArguments a, FeatureGraph g) {
        FeatureNode range = g.indicator("true range", TrueRange::new);
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> range.value(0) / bar.close(), range);
    }

    private static FeatureFormula averageTrueRange(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        FeatureNode range = g.indicator("atr " + n, () -> new AverageTrueRange(n));
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> range.value(0) / bar.close(), range);
    }
}
