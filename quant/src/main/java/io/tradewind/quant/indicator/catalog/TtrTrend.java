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
import io.tradewind.quant.indicator.smoothing.AverageKind;
import io.tradewind.quant.indicator.trend.AverageOscillator;
import io.tradewind.quant.indicator.trend.DetrendedPrice;
import io.tradewind.quant.indicator.trend.DirectionalTrend;
import io.tradewind.quant.indicator.trend.KnowSureThing;
import io.tradewind.quant.indicator.trend.ParabolicStop;
import io.tradewind.quant.indicator.trend.RecentExtremes;
import io.tradewind.quant.indicator.trend.SignalToNoise;
import io.tradewind.quant.indicator.trend.TrendDetection;
import io.tradewind.quant.indicator.trend.TripleSmoothedChange;
import io.tradewind.quant.indicator.trend.VerticalHorizontalFilter;
import io.tradewind.quant.indicator.trend.ZigZag;
import java.util.List;

/** TTR 0.24.3, trend. */
public final class TtrTrend {

    private static final String FAMILY = "trend";
    private static final String REAL = "real";
    private static final String BARS = "high, low, close";
    private static final String RANGE = "high, low";

    private TtrTrend() {}

    /** The functions, by name. */
    public static List<Definition> definitions() {
        return List.of(
                directional(),
                aroon(),
                detrended(),
                knowSureThing(),
                macd(),
                parabolic(),
                signalToNoise(),
                trendDetection(),
                trix(),
                verticalHorizontal(),
                zigZag());
    }

    private static Definition directional() {
        return define(
                "ADX",
                FAMILY,
                BARS,
                List.of(Parameter.bars("n", 14, 1), maType(AverageKind.EMA_WILDER)),
                List.of("DIp", "DIn", "DX", "ADX"),
                "DI = 100 wilderSum(DM) / wilderSum(TR), DX = 100 |DIp - DIn| / (DIp + DIn), ADX its average",
                given -> new DirectionalTrend(given.integer("n"), kind(given)));
    }

    private static Definition aroon() {
        return define(
                "aroon",
                FAMILY,
                RANGE,
                List.of(Parameter.bars("n", 20, 1)),
                List.of("aroonUp", "aroonDn", "oscillator"),
                "100 (n - bars since the extreme of n + 1 bars) / n",
                given -> new RecentExtremes(given.integer("n")));
    }

    private static Definition detrended() {
        return define(
                "DPO",
                FAMILY,
                REAL,
                List.of(
                        Parameter.bars("n", 10, 1),
                        maType(AverageKind.SMA),
                        Parameter.code("shift", 0, -100_000, 100_000),
                        flag("percent", false)),
                List.of("DPO"),
                "x(shift bars ago) - average(x, n); shift 0 stands for n / 2 + 1; TTR shows it shift bars earlier",
                TtrTrend::detrended);
    }

    private static Indicator detrended(Arguments given) {
        int n = given.integer("n");
        int shift = given.integer("shift");
        return new DetrendedPrice(n, kind(given), shift == 0 ? n / 2 + 1 : shift, given.flag("percent"));
    }

    private static Definition knowSureThing() {
        return define(
                "KST",
                FAMILY,
                REAL,
                List.of(
                        Parameter.barsList("n", 1, 10, 10, 10, 15),
                        Parameter.barsList("nROC", 1, 10, 15, 20, 30),
                        Parameter.bars("nSig", 9, 1),
                        maType(AverageKind.SMA),
                        reals("wts", 1, 2, 3, 4)),
                List.of("kst", "signal"),
                "100 times the weighted sum of averages of logarithmic rates of change",
                given -> new KnowSureThing(
                        integers(given, "n"),
                        integers(given, "nROC"),
                        given.list("wts"),
                        given.integer("nSig"),
                        kind(given)));
    }

    private static Definition macd() {
        return define(
                "MACD",
                FAMILY,
                REAL,
                List.of(
                        Parameter.bars("nFast", 12, 1),
                        Parameter.bars("nSlow", 26, 1),
                        Parameter.bars("nSig", 9, 1),
                        maType(AverageKind.EMA),
                        flag("percent", true),
                        slot("maFast"),
                        slot("maSlow"),
                        slot("maSig")),
                List.of("macd", "signal"),
                "fast less slow average, in percent of the slow one by default",
                given -> new AverageOscillator(
                        slot(given, "maFast", given.integer("nFast")).get(),
                        slot(given, "maSlow", given.integer("nSlow")).get(),
                        slot(given, "maSig", given.integer("nSig")).get(),
                        given.flag("percent")));
    }

    private static Definition parabolic() {
        return define(
                "SAR",
                FAMILY,
                RANGE,
                List.of(reals("accel", 0.02, 0.2), Parameter.real("initGap", 0, 0, 1e300)),
                List.of("sar"),
                "Wilder's stop, started initGap below the first low; TTR takes sd(H - L) of the whole series for it",
                TtrTrend::parabolic);
    }

    private static Indicator parabolic(Arguments given) {
        double[] acceleration = given.list("accel");
        if (acceleration.length != 2) {
            throw new IllegalArgumentException("SAR: 'accel' needs 2 values, got " + acceleration.length);
        }
        return new ParabolicStop(acceleration[0], acceleration[1], given.real("initGap"));
    }

    private static Definition signalToNoise() {
        return define(
                "SNR",
                FAMILY,
                BARS,
                List.of(Parameter.bars("n", 14, 1), maType(AverageKind.EMA_WILDER)),
                List.of("SNR"),
                "|C - C(n bars ago)| / ATR(n)",
                given -> new SignalToNoise(given.integer("n"), kind(given)));
    }

    private static Definition trendDetection() {
        return define(
                "TDI",
                FAMILY,
                REAL,
                List.of(Parameter.bars("n", 20, 1), Parameter.bars("multiple", 2, 1)),
                List.of("tdi", "di"),
                "|sum of n momenta| - (sum of n multiple |momenta| - sum of n |momenta|)",
                given -> new TrendDetection(given.integer("n"), given.integer("multiple")));
    }

    /** TTR averages the signal over n, not nSig, unless each average is given; so does this. */
    private static Definition trix() {
        return define(
                "TRIX",
                FAMILY,
                REAL,
                List.of(
                        Parameter.bars("n", 20, 1),
                        Parameter.bars("nSig", 9, 1),
                        maType(AverageKind.EMA),
                        flag("percent", true),
                        slot("maFirst"),
                        slot("maSecond"),
                        slot("maThird"),
                        slot("maSig")),
                List.of("TRIX", "signal"),
                "change of a triple average; the signal is its average over n, over nSig when maSig is given",
                TtrTrend::trix);
    }

    private static Indicator trix(Arguments given) {
        int n = given.integer("n");
        int signalLength = given.integer("nSig");
        boolean separate = !given.text("maSig").equals("maType");
        return new TripleSmoothedChange(
                slot(given, "maFirst", n).get(),
                slot(given, "maSecond", n).get(),
                slot(given, "maThird", n).get(),
                slot(given, "maSig", separate ? signalLength : n).get(),
                given.flag("percent"));
    }

    private static Definition verticalHorizontal() {
        return define(
                "VHF",
                FAMILY,
                BARS,
                List.of(Parameter.bars("n", 28, 1)),
                List.of("VHF"),
                "(highest - lowest of n bars) / sum of n |changes of C|",
                given -> new VerticalHorizontalFilter(given.integer("n")));
    }

    private static Definition zigZag() {
        return define(
                "ZigZag",
                FAMILY,
                RANGE,
                List.of(
                        Parameter.real("change", 10, 1e-12, 1e12),
                        flag("percent", true),
                        flag("retrace", false),
                        flag("lastExtreme", true)),
                List.of("direction", "pivot", "pivotAge", "extreme", "extremeAge"),
                "legs as known at each bar; TTR's line looks ahead and is not offered",
                TtrTrend::zigZag);
    }

    private static Indicator zigZag(Arguments given) {
        ZigZag.Unit unit = given.flag("percent") ? ZigZag.Unit.PERCENT : ZigZag.Unit.PRICE;
        return new ZigZag(
                given.real("change"),
                given.flag("retrace") ? ZigZag.Unit.RETRACEMENT : unit,
                given.flag("lastExtreme"));
    }
}
