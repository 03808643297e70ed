// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static io.tradewind.quant.indicator.catalog.PandasTaCatalog.bars;
import static io.tradewind.quant.indicator.catalog.PandasTaCatalog.mode;
import static io.tradewind.quant.indicator.catalog.PandasTaCatalog.number;
import static io.tradewind.quant.indicator.catalog.TtrParameters.flag;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.adaptive.HoltWinterChannel;
import io.tradewind.quant.indicator.band.Aberration;
import io.tradewind.quant.indicator.band.AccelerationEnvelope;
import io.tradewind.quant.indicator.band.DeviationBands;
import io.tradewind.quant.indicator.band.DrawdownIndex;
import io.tradewind.quant.indicator.band.KeltnerBands;
import io.tradewind.quant.indicator.band.PriceDistance;
import io.tradewind.quant.indicator.band.RangeAverage;
import io.tradewind.quant.indicator.band.Thermometer;
import io.tradewind.quant.indicator.band.TwoLengthChannel;
import io.tradewind.quant.indicator.catalog.PandasTaCatalog.Family;
import io.tradewind.quant.indicator.compose.Scaled;
import io.tradewind.quant.indicator.flow.ChaikinLine;
import io.tradewind.quant.indicator.flow.ChaikinMoneyFlow;
import io.tradewind.quant.indicator.kernel.RollingExtreme;
import io.tradewind.quant.indicator.regime.AroonLines;
import io.tradewind.quant.indicator.regime.AverageRuns;
import io.tradewind.quant.indicator.regime.CandleBody;
import io.tradewind.quant.indicator.regime.ChandeKrollStop;
import io.tradewind.quant.indicator.regime.ChoppinessRatio;
import io.tradewind.quant.indicator.regime.DelayedDetrend;
import io.tradewind.quant.indicator.regime.DirectionalAverages;
import io.tradewind.quant.indicator.regime.HorizontalFilter;
import io.tradewind.quant.indicator.regime.MassIndex;
import io.tradewind.quant.indicator.regime.MiddleTrend;
import io.tradewind.quant.indicator.regime.MonotoneRun;
import io.tradewind.quant.indicator.regime.ParabolicSides;
import io.tradewind.quant.indicator.regime.SignalDecay;
import io.tradewind.quant.indicator.regime.TrailingBand;
import io.tradewind.quant.indicator.rolling.RunningSum;
import io.tradewind.quant.indicator.strength.DeviationStrength;
import io.tradewind.quant.indicator.trend.Vortex;
import io.tradewind.quant.indicator.turnover.AveragedVolumeFlow;
import io.tradewind.quant.indicator.turnover.BalanceRuns;
import io.tradewind.quant.indicator.turnover.EaseOfMove;
import io.tradewind.quant.indicator.turnover.FlowOscillator;
import io.tradewind.quant.indicator.turnover.PriceVolume;
import io.tradewind.quant.indicator.turnover.PriceVolumeRank;
import io.tradewind.quant.indicator.turnover.PriceVolumeTrend;
import io.tradewind.quant.indicator.turnover.SignedVolumeSum;
import io.tradewind.quant.indicator.turnover.StartedMoneyFlow;
import io.tradewind.quant.indicator.turnover.VolumeIndex;
import java.util.ArrayList;
import java.util.List;

/** pandas-ta 0.3.14b0, trend, volatility and volume. */
final class PandasTaTrend {

    private static final Family TREND = new Family(PandasTaCatalog.PROGRAM, "trend");
    private static final Family VOLATILITY = new Family(PandasTaCatalog.PROGRAM, "volatility");
    private static final Family VOLUME = new Family(PandasTaCatalog.PROGRAM, "volume");
    private static final Family OVERLAP = new Family(PandasTaCatalog.PROGRAM, "overlap");
    private static final String REAL = "real";
    private static final String BARS = "high, low, close";
    private static final String RANGE = "high, low";
    private static final String FLOW = "close, volume";
    private static final String BARS_VOLUME = "high, low, close, volume";
    private static final String LENGTH = "length";
    private static final String SCALAR = "scalar";

    private PandasTaTrend() {}

    /** The functions, by family. */
    static List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        all.addAll(trend());
        all.addAll(volatility());
        all.addAll(volume());
        return all;
    }

    private static List<Definition> trend() {
        return List.of(
                TREND.define(
                        "adx",
                        BARS,
                        List.of(bars(LENGTH, 14), bars("lensig", 14), number(SCALAR, 100), mode("rma")),
                        List.of("ADX", "DMP", "DMN", "rawplus", "rawminus"),
                        "directional movement over ATR, averages from the second bar on",
                        given -> new DirectionalAverages(
                                given.integer(LENGTH), given.integer("lensig"), given.real(SCALAR), mode(given))),
                TREND.define(
                        "amat",
                        REAL,
                        List.of(bars("fast", 8), bars("slow", 21), bars("lookback", 2), mode("ema")),
                        List.of("AMAT_LR", "AMAT_SR", "fast", "slow"),
                        "1 while the fast average rises (falls) and the slow one moves; the averages",
                        given -> new AverageRuns(
                                mode(given).of(given.integer("fast")),
                                mode(given).of(given.integer("slow")),
                                given.integer("lookback"))),
                TREND.define(
                        "aroon",
                        RANGE,
                        List.of(bars(LENGTH, 14), number(SCALAR, 100)),
                        List.of("AROONU", "AROOND", "AROONOSC"),
                        "scalar (n - bars since the extreme) / n",
                        given -> new AroonLines(given.integer(LENGTH), given.real(SCALAR), RollingExtreme.Ties.LATEST)),
                TREND.define(
                        "cksp",
                        BARS,
                        List.of(bars("p", 10), number("x", 1), bars("q", 9), flag("tvmode", true)),
                        List.of("CKSPl", "CKSPs"),
                        "highest of q of (highest H - x ATR), lowest of q of (lowest L + x ATR)",
                        given -> new ChandeKrollStop(
                                given.integer("p"),
                                given.real("x"),
                                given.integer("q"),
                                given.flag("tvmode") ? AverageMode.RMA : AverageMode.SMA)),
                TREND.value(
                        "decay",
                        REAL,
                        List.of(bars(LENGTH, 5), Parameter.choice("mode", "linear", "exp")),
                        "max(x, previous x - 1 / n, 0)",
                        given -> new SignalDecay(
                                given.integer(LENGTH), given.text("mode").equals("exp"))),
                TREND.value(
                        "decreasing",
                        REAL,
                        List.of(bars(LENGTH, 1), flag("strict", false)),
                        "1 when x fell over n bars",
                        given -> new MonotoneRun(given.integer(LENGTH), false, given.flag("strict"))),
                TREND.value(
                        "increasing",
                        REAL,
                        List.of(bars(LENGTH, 1), flag("strict", false)),
                        "1 when x rose over n bars",
                        given -> new MonotoneRun(given.integer(LENGTH), true, given.flag("strict"))),
                TREND.value(
                        "dpo",
                        REAL,
                        List.of(bars(LENGTH, 20), flag("centered", true)),
                        "x(n / 2 + 1 bars ago) - SMA (drawn that much earlier), or x - SMA(n / 2 + 1 bars ago)",
                        PandasTaTrend::detrend),
                TREND.define(
                        "psar",
                        BARS,
                        List.of(
                                Parameter.real("af0", 0.02, 0, 1),
                                Parameter.real("af", 0.02, 0, 1),
                                Parameter.real("max_af", 0.2, 0, 1)),
                        List.of("PSARl", "PSARs", "PSARaf", "PSARr"),
                        "parabolic stop while long and short, acceleration, turn",
                        given -> new ParabolicSides(given.real("af0"), given.real("af"), given.real("max_af"))),
                TREND.value(
                        "ttm_trend",
                        BARS,
                        List.of(bars(LENGTH, 6)),
                        "1 when C > mean of (H + L) / 2, else -1",
                        given -> new MiddleTrend(given.integer(LENGTH))),
                TREND.value(
                        "qstick",
                        "open, close",
                        List.of(bars(LENGTH, 10), mode("sma")),
                        "average of C - O",
                        given -> new CandleBody(mode(given).of(given.integer(LENGTH)))),
                TREND.value(
                        "chop",
                        BARS,
                        List.of(Parameter.bars(LENGTH, 14, 2), bars("atr_length", 1), number(SCALAR, 100)),
                        "scalar log(sum ATR / range) / log n",
                        given -> new ChoppinessRatio(
                                given.integer(LENGTH), given.integer("atr_length"), given.real(SCALAR))),
                TREND.value(
                        "vhf",
                        REAL,
                        List.of(bars(LENGTH, 28), bars("drift", 1)),
                        "range of x / sum |change|",
                        given -> new HorizontalFilter(given.integer(LENGTH), given.integer("drift"))),
                TREND.define(
                        "vortex",
                        BARS,
                        List.of(bars(LENGTH, 14)),
                        List.of("VTXP", "VTXM"),
                        "sum |H - previous L| / sum TR, sum |L - previous H| / sum TR",
                        given -> new Vortex(given.integer(LENGTH))),
                OVERLAP.define(
                        "supertrend",
                        BARS,
                        List.of(bars(LENGTH, 7), number("multiplier", 3)),
                        List.of("SUPERT", "SUPERTd", "SUPERTl", "SUPERTs"),
                        "(H + L) / 2 -+ multiplier ATR, held while the direction stays",
                        given -> new TrailingBand(given.integer(LENGTH), given.real("multiplier"))));
    }

    private static Indicator detrend(Arguments given) {
        int n = given.integer(LENGTH);
        int shift = n / 2 + 1;
        return given.flag("centered") ? new DelayedDetrend(n, shift, 0) : new DelayedDetrend(n, 0, shift);
    }

    private static Indicator normalizedRange(Arguments given) {
        RealIndicator average = mode(given).of(given.integer(LENGTH), 1);
        return RangeAverage.percentage(average, RangeAverage.Start.SECOND_BAR, given.real(SCALAR));
    }

    /** The prices of rvi and inertia. */
    static DeviationStrength.Source source(Arguments given) {
        if (given.flag("refined")) {
            return DeviationStrength.Source.HIGH_LOW;
        }
        return given.flag("thirds") ? DeviationStrength.Source.ALL : DeviationStrength.Source.CLOSE;
    }

    private static Indicator balanceRuns(Arguments given) {
        return new BalanceRuns(
                given.integer("fast"),
                given.integer("slow"),
                given.integer("max_lookback"),
                given.integer("min_lookback"),
                given.integer("run_length"),
                mode(given));
    }

    private static List<Definition> volatility() {
        return List.of(
                VOLATILITY.define(
                        "aberration",
                        BARS,
                        List.of(bars(LENGTH, 5), bars("atr_length", 15)),
                        List.of("ABER_ZG", "ABER_SG", "ABER_XG", "ABER_ATR"),
                        "SMA of the typical price -+ ATR",
                        given -> new Aberration(given.integer(LENGTH), given.integer("atr_length"))),
                VOLATILITY.define(
                        "accbands",
                        BARS,
                        List.of(bars(LENGTH, 20), number("c", 4), mode("sma")),
                        List.of("ACCBL", "ACCBM", "ACCBU"),
                        "averages of L (1 - c range share), C, H (1 + c range share)",
                        given -> new AccelerationEnvelope(given.integer(LENGTH), given.real("c"), mode(given))),
                VOLATILITY.define(
                        "atr",
                        BARS,
                        List.of(bars(LENGTH, 14), mode("rma")),
                        List.of("ATR", "percent"),
                        "average true range; in percent of C",
                        given -> new RangeAverage(
                                mode(given).of(given.integer(LENGTH), 1), RangeAverage.Start.SECOND_BAR, 100)),
                VOLATILITY.value(
                        "natr",
                        BARS,
                        List.of(bars(LENGTH, 14), number(SCALAR, 100), mode("ema")),
                        "scalar average true range / C",
                        PandasTaTrend::normalizedRange),
                VOLATILITY.value(
                        "true_range",
                        BARS,
                        List.of(),
                        "max(H, previous C) - min(L, previous C)",
                        given -> new Scaled(
                                new RangeAverage(RunningSum.of(1), RangeAverage.Start.SECOND_BAR, 100), 1, 0)),
                VOLATILITY.define(
                        "bbands",
                        REAL,
                        List.of(
                                Parameter.bars(LENGTH, 5, 2),
                                number("std", 2),
                                Parameter.code("ddof", 0, 0, 1),
                                mode("sma")),
                        List.of("BBL", "BBM", "BBU", "BBB", "BBP"),
                        "average -+ std deviations; width %, place",
                        given -> new DeviationBands(
                                mode(given).of(given.integer(LENGTH)),
                                given.integer(LENGTH),
                                given.real("std"),
                                given.integer("ddof"))),
                VOLATILITY.define(
                        "donchian",
                        RANGE,
                        List.of(bars("lower_length", 20), bars("upper_length", 20)),
                        List.of("DCL", "DCM", "DCU"),
                        "lowest L, middle, highest H",
                        given -> new TwoLengthChannel(given.integer("lower_length"), given.integer("upper_length"))),
                VOLATILITY.define(
                        "hwc",
                        REAL,
                        List.of(
                                Parameter.real("na", 0.2, 0, 1),
                                Parameter.real("nb", 0.1, 0, 1),
                                Parameter.real("nc", 0.1, 0, 1),
                                Parameter.real("nd", 0.1, 0, 1),
                                number(SCALAR, 1)),
                        List.of("HW-MID", "HW-UPPER", "HW-LOWER", "HW-WIDTH", "HW-PCTW"),
                        "level with trend and acceleration -+ scalar errors",
                        given -> new HoltWinterChannel(
                                given.real("na"),
                                given.real("nb"),
                                given.real("nc"),
                                given.real("nd"),
                                given.real(SCALAR))),
                VOLATILITY.value(
                        "pdist",
                        "open, high, low, close",
                        List.of(bars("drift", 1)),
                        "2 (H - L) + |O - previous C| - |C - O|",
                        given -> new PriceDistance(given.integer("drift"))),
                VOLATILITY.value(
                        "rvi",
                        BARS,
                        List.of(
                                Parameter.bars(LENGTH, 14, 2),
                                number(SCALAR, 100),
                                mode("ema"),
                                flag("refined", false),
                                flag("thirds", false)),
                        "scalar average deviation on rises / on moves",
                        given -> new DeviationStrength(
                                given.integer(LENGTH),
                                mode(given),
                                given.real(SCALAR),
                                source(given),
                                RunningSum.of(1))),
                VOLATILITY.define(
                        "thermo",
                        RANGE,
                        List.of(bars(LENGTH, 20), number("long", 2), number("short", 0.5), mode("ema")),
                        List.of("THERMO", "THERMOma", "THERMOl", "THERMOs"),
                        "larger move of H or L, its average, below long and above short times that",
                        given -> new Thermometer(
                                given.integer(LENGTH), given.real("long"), given.real("short"), mode(given))),
                VOLATILITY.value(
                        "ui",
                        REAL,
                        List.of(bars(LENGTH, 14), number(SCALAR, 100)),
                        "root mean square of drawdowns from the highest of n",
                        given -> new DrawdownIndex(given.integer(LENGTH), false, given.real(SCALAR))),
                VOLATILITY.value(
                        "massi",
                        RANGE,
                        List.of(bars("fast", 9), bars("slow", 25)),
                        "sum of EMA(H - L) / EMA(EMA(H - L))",
                        given -> MassIndex.seeded(
                                Math.min(given.integer("fast"), given.integer("slow")),
                                Math.max(given.integer("fast"), given.integer("slow")))),
                VOLATILITY.define(
                        "kc",
                        BARS,
                        List.of(bars(LENGTH, 20), number(SCALAR, 2), mode("ema"), flag("tr", true)),
                        List.of("KCL", "KCB", "KCU"),
                        "average of C -+ scalar average range",
                        given -> new KeltnerBands(
                                mode(given).of(given.integer(LENGTH)),
                                mode(given).of(given.integer(LENGTH), given.flag("tr") ? 1 : 0),
                                given.flag("tr"),
                                RangeAverage.Start.SECOND_BAR,
                                given.real(SCALAR))));
    }

    private static List<Definition> volume() {
        return List.of(
                VOLUME.value("ad", BARS_VOLUME, List.of(), "sum of V times close location", given -> new ChaikinLine()),
                VOLUME.value(
                        "adosc",
                        BARS_VOLUME,
                        List.of(bars("fast", 3), bars("slow", 10)),
                        "EMA fast - EMA slow of ad",
                        given ->
                                new Scaled(FlowOscillator.chaikin(given.integer("fast"), given.integer("slow")), 1, 0)),
                VOLUME.define(
                        "aobv",
                        FLOW,
                        List.of(
                                bars("fast", 4),
                                bars("slow", 12),
                                bars("max_lookback", 2),
                                bars("min_lookback", 2),
                                bars("run_length", 2),
                                mode("ema")),
                        List.of("OBV", "OBV_min", "OBV_max", "OBV_fast", "OBV_slow", "AOBV_LR", "AOBV_SR"),
                        "obv, its extremes, averages and their runs",
                        PandasTaTrend::balanceRuns),
                VOLUME.value(
                        "efi",
                        FLOW,
                        List.of(bars(LENGTH, 13), bars("drift", 1), mode("ema")),
                        "average of (C - previous C) V",
                        given -> new AveragedVolumeFlow(
                                mode(given).of(given.integer(LENGTH), given.integer("drift")), given.integer("drift"))),
                VOLUME.define(
                        "kvo",
                        BARS_VOLUME,
                        List.of(bars("fast", 34), bars("slow", 55), bars("signal", 13), mode("ema")),
                        List.of("KVO", "KVOs"),
                        "average fast - average slow of V with the sign of the typical price's change, its average",
                        given -> FlowOscillator.klinger(
                                given.integer("fast"), given.integer("slow"), given.integer("signal"), mode(given))),
                VOLUME.value(
                        "mfi",
                        BARS_VOLUME,
                        List.of(bars(LENGTH, 14), bars("drift", 1)),
                        "100 rising turnover / turnover of moves",
                        given -> new StartedMoneyFlow(given.integer(LENGTH), given.integer("drift"))),
                VOLUME.value(
                        "obv",
                        FLOW,
                        List.of(),
                        "sum of V with the sign of the change of C",
                        given -> new SignedVolumeSum(false)),
                VOLUME.value(
                        "pvol",
                        FLOW,
                        List.of(flag("signed", false)),
                        "C V",
                        given -> new PriceVolume(given.flag("signed"))),
                VOLUME.value(
                        "pvr", FLOW, List.of(), "1 to 4 by the directions of C and V", given -> new PriceVolumeRank()),
                VOLUME.value(
                        "cmf",
                        BARS_VOLUME,
                        List.of(bars(LENGTH, 20)),
                        "sum of V times close location / sum of V",
                        given -> new ChaikinMoneyFlow(given.integer(LENGTH))),
                VOLUME.value(
                        "eom",
                        BARS_VOLUME,
                        List.of(bars(LENGTH, 14), Parameter.real("divisor", 1e8, 1e-9, 1e18), bars("drift", 1)),
                        "mean of change of (H + L) / 2 times (H - L) divisor / V",
                        given -> Scaled.firstOutput(
                                new EaseOfMove(given.integer(LENGTH), given.real("divisor"), given.integer("drift")),
                                given.integer(LENGTH) + given.integer("drift") - 1)),
                VOLUME.value(
                        "pvt",
                        FLOW,
                        List.of(bars("drift", 1)),
                        "sum of V times the change of C in percent",
                        given -> new PriceVolumeTrend(100, given.integer("drift"), 1)),
                VOLUME.value(
                        "nvi",
                        FLOW,
                        List.of(bars(LENGTH, 1), number("initial", 1000)),
                        "initial plus percentages on days of falling volume",
                        given -> new VolumeIndex(false, false, given.real("initial"), given.integer(LENGTH))),
                VOLUME.value(
                        "pvi",
                        FLOW,
                        List.of(bars(LENGTH, 1), number("initial", 1000)),
                        "initial plus percentages on days of rising volume",
                        given -> new VolumeIndex(true, false, given.real("initial"), given.integer(LENGTH))));
    }
}
