// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.channel.ChandelierExit;
import io.tradewind.quant.indicator.channel.Ichimoku;
import io.tradewind.quant.indicator.channel.KeltnerChannel;
import io.tradewind.quant.indicator.channel.PivotPoints;
import io.tradewind.quant.indicator.channel.Supertrend;
import io.tradewind.quant.indicator.flow.CumulativeVwap;
import io.tradewind.quant.indicator.flow.ForceIndex;
import io.tradewind.quant.indicator.oscillator.Awesome;
import io.tradewind.quant.indicator.oscillator.UlcerIndex;
import io.tradewind.quant.indicator.oscillator.ZScore;
import io.tradewind.quant.indicator.smoothing.AverageKind;
import io.tradewind.quant.indicator.smoothing.HullAverage;
import io.tradewind.quant.indicator.trend.Choppiness;
import io.tradewind.quant.indicator.trend.EfficiencyRatio;
import io.tradewind.quant.indicator.trend.ElderRay;
import io.tradewind.quant.indicator.trend.HeikinAshi;
import io.tradewind.quant.indicator.trend.Vortex;
import java.util.ArrayList;
import java.util.List;

/** Indicators that are known by a formula rather than by a program. */
public final class FormulaCatalog {

    private static final String PROGRAM = "formula";
    private static final String CHANNEL = "channel";
    private static final String TREND = "trend";
    private static final String OSCILLATOR = "oscillator";
    private static final String VOLUME = "volume";
    private static final String REAL = "real";
    private static final String RANGE = "high, low";
    private static final String BARS = "high, low, close";
    private static final String BARS_VOLUME = "high, low, close, volume";
    private static final String CANDLES = "open, high, low, close";
    private static final List<String> VALUE = List.of("value");
    private static final List<String> THREE_LEVELS = List.of("p", "r1", "s1", "r2", "s2", "r3", "s3");

    private FormulaCatalog() {}

    /** The indicators, by family. */
    public static List<Definition> definitions() {
        List<Definition> all = new ArrayList<>(List.of(ichimoku(), supertrend(), keltner(), chandelier()));
        all.addAll(pivots());
        all.addAll(List.of(vwap(), anchoredVwap(), sessionVwap(), forceIndex()));
        all.addAll(List.of(vortex(), heikinAshi(), elderRay(), choppiness(), efficiencyRatio(), hull()));
        all.addAll(List.of(awesome(), zScore(), ulcer()));
        return List.copyOf(all);
    }

    private static List<Definition> pivots() {
        return List.of(
                pivot(
                        "PIVOT_CLASSIC",
                        PivotPoints.Kind.CLASSIC,
                        THREE_LEVELS,
                        "P = (H + L + C) / 3, 2 P - L, P + H - L, H + 2 (P - L)"),
                pivot("PIVOT_FIB", PivotPoints.Kind.FIBONACCI, THREE_LEVELS, "P -+ 0.382, 0.618, 1 of the range"),
                pivot(
                        "PIVOT_CAMARILLA",
                        PivotPoints.Kind.CAMARILLA,
                        List.of("r1", "s1", "r2", "s2", "r3", "s3", "r4", "s4"),
                        "C -+ 1.1/12, 1.1/6, 1.1/4, 1.1/2 of the range"),
                pivot(
                        "PIVOT_WOODIE",
                        PivotPoints.Kind.WOODIE,
                        List.of("p", "r1", "s1", "r2", "s2"),
                        "P = (H + L + 2 C) / 4, 2 P - L, P + H - L"),
                pivot(
                        "PIVOT_DEMARK",
                        PivotPoints.Kind.DEMARK,
                        List.of("p", "r1", "s1"),
                        "X = H + L + C + (L, H or C by direction); X / 4, X / 2 - L, X / 2 - H"));
    }

    private static Definition ichimoku() {
        return new Definition(
                PROGRAM,
                "ICHIMOKU",
                CHANNEL,
                BARS,
                List.of(
                        Parameter.bars("tenkan", 9, 1),
                        Parameter.bars("kijun", 26, 1),
                        Parameter.bars("senkou_b", 52, 1),
                        Parameter.bars("shift", 26, 0)),
                List.of("tenkan", "kijun", "span_a", "span_b", "span_a_plotted", "span_b_plotted", "chikou"),
                "(highest + lowest) / 2 of each length; spans also shift bars later; chikou is C, drawn shift bars"
                        + " earlier",
                given -> new Ichimoku(
                        given.integer("tenkan"),
                        given.integer("kijun"),
                        given.integer("senkou_b"),
                        given.integer("shift")));
    }

    private static Definition supertrend() {
        return new Definition(
                PROGRAM,
                "SUPERTREND",
                CHANNEL,
                BARS,
                List.of(Parameter.bars("period", 10, 1), Parameter.real("multiplier", 3, 0, 1e6)),
                List.of("line", "direction", "final_upper", "final_lower"),
                "(H + L) / 2 -+ multiplier Wilder ATR, ratcheting; turns when C crosses its final band",
                given -> new Supertrend(given.integer("period"), given.real("multiplier")));
    }

    private static Definition keltner() {
        return new Definition(
                PROGRAM,
                "KELTNER_EMA_ATR",
                CHANNEL,
                BARS,
                List.of(
                        Parameter.bars("ema", 20, 1),
                        Parameter.bars("atr_wilder", 10, 1),
                        Parameter.real("mult", 2, -1e6, 1e6)),
                List.of("lower", "mid", "upper"),
                "EMA(C) -+ mult Wilder ATR",
                given -> KeltnerChannel.ofClose(
                        given.integer("ema"), AverageKind.EMA, given.integer("atr_wilder"), given.real("mult")));
    }

    private static Definition chandelier() {
        return new Definition(
                PROGRAM,
                "CHANDELIER",
                CHANNEL,
                BARS,
                List.of(Parameter.bars("n", 22, 1), Parameter.real("mult", 3, -1e6, 1e6)),
                List.of("long", "short"),
                "highest H of n - mult Wilder ATR(n); lowest L of n + mult ATR(n)",
                given -> new ChandelierExit(given.integer("n"), given.real("mult")));
    }

    private static Definition pivot(String name, PivotPoints.Kind kind, List<String> outputs, String formula) {
        return new Definition(
                PROGRAM,
                name,
                CHANNEL,
                CANDLES,
                List.of(),
                outputs,
                "of the previous bar: " + formula,
                given -> new PivotPoints(kind));
    }

    private static Definition vwap() {
        return new Definition(
                PROGRAM,
                "VWAP_CUMULATIVE",
                VOLUME,
                BARS_VOLUME,
                List.of(),
                VALUE,
                "sum of (H + L + C) / 3 volume / sum of volume since the first bar",
                given -> CumulativeVwap.anchoredAt(0));
    }

    private static Definition anchoredVwap() {
        return new Definition(
                PROGRAM,
                "VWAP_ANCHORED",
                VOLUME,
                BARS_VOLUME,
                List.of(Parameter.bars("anchor", 0, 0)),
                VALUE,
                "VWAP_CUMULATIVE since the bar with the index anchor",
                given -> CumulativeVwap.anchoredAt(given.integer("anchor")));
    }

    private static Definition sessionVwap() {
        return new Definition(
                PROGRAM,
                "VWAP_SESSION",
                VOLUME,
                BARS_VOLUME,
                List.of(Parameter.bars("bars", 1440, 1)),
                VALUE,
                "VWAP_CUMULATIVE, starting anew every so many bars",
                given -> CumulativeVwap.ofSessions(given.integer("bars")));
    }

    private static Definition forceIndex() {
        return new Definition(
                PROGRAM,
                "FORCE_INDEX",
                VOLUME,
                "close, volume",
                length(13, 1),
                VALUE,
                "EMA of (C - previous C) volume",
                given -> new ForceIndex(given.integer("n")));
    }

    private static Definition vortex() {
        return new Definition(
                PROGRAM,
                "VORTEX",
                TREND,
                BARS,
                length(14, 1),
                List.of("plus", "minus"),
                "sum of n |H - previous L| / sum TR; sum of n |L - previous H| / sum TR",
                given -> new Vortex(given.integer("n")));
    }

    private static Definition heikinAshi() {
        return new Definition(
                PROGRAM,
                "HEIKIN_ASHI",
                TREND,
                CANDLES,
                List.of(),
                List.of("open", "high", "low", "close"),
                "close = (O + H + L + C) / 4, open = mean of the previous averaged open and close",
                given -> new HeikinAshi());
    }

    private static Definition elderRay() {
        return new Definition(
                PROGRAM,
                "ELDER_RAY",
                TREND,
                BARS,
                length(13, 1),
                List.of("bull", "bear"),
                "H - EMA(C), L - EMA(C)",
                given -> new ElderRay(given.integer("n")));
    }

    private static Definition choppiness() {
        return new Definition(
                PROGRAM,
                "CHOPPINESS",
                TREND,
                BARS,
                length(14, 2),
                VALUE,
                "100 log(sum of n TR / (highest - lowest)) / log(n)",
                given -> new Choppiness(given.integer("n")));
    }

    private static Definition efficiencyRatio() {
        return new Definition(
                PROGRAM,
                "EFFICIENCY_RATIO",
                TREND,
                REAL,
                length(10, 1),
                VALUE,
                "|x - x(n bars ago)| / sum of n |changes|",
                given -> new EfficiencyRatio(given.integer("n")));
    }

    private static Definition hull() {
        return new Definition(
                PROGRAM,
                "HMA",
                "average",
                REAL,
                length(16, 2),
                VALUE,
                "WMA(2 WMA(x, floor(n / 2)) - WMA(x, n), floor(sqrt(n)))",
                given -> new HullAverage(given.integer("n")));
    }

    private static Definition awesome() {
        return new Definition(
                PROGRAM,
                "AWESOME",
                OSCILLATOR,
                RANGE,
                List.of(Parameter.bars("fast", 5, 1), Parameter.bars("slow", 34, 1)),
                VALUE,
                "SMA((H + L) / 2, fast) - SMA((H + L) / 2, slow)",
                given -> new Awesome(given.integer("fast"), given.integer("slow")));
    }

    private static Definition zScore() {
        return new Definition(
                PROGRAM,
                "ZSCORE",
                OSCILLATOR,
                REAL,
                List.of(Parameter.bars("n", 20, 2), Parameter.code("ddof", 1, 0, 1)),
                VALUE,
                "(x - mean) / deviation of n values, divisor n - ddof",
                given -> new ZScore(given.integer("n"), given.integer("ddof")));
    }

    private static Definition ulcer() {
        return new Definition(
                PROGRAM,
                "ULCER",
                OSCILLATOR,
                REAL,
                length(14, 1),
                VALUE,
                "sqrt(mean of n (100 (x / highest of n - 1))^2)",
                given -> new UlcerIndex(given.integer("n")));
    }

    private static List<Parameter> length(int defaultValue, int least) {
        return List.of(Parameter.bars("n", defaultValue, least));
    }
}
