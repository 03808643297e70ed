// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static io.tradewind.quant.indicator.catalog.PandasTaCatalog.bars;
import static io.tradewind.quant.indicator.catalog.PandasTaCatalog.number;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.adaptive.EfficiencyAverage;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.average.WeightedMovingAverage;
import io.tradewind.quant.indicator.band.BandPlace;
import io.tradewind.quant.indicator.band.CloudLines;
import io.tradewind.quant.indicator.band.DeviationBands;
import io.tradewind.quant.indicator.band.DrawdownIndex;
import io.tradewind.quant.indicator.band.KeltnerBands;
import io.tradewind.quant.indicator.band.KeltnerTypical;
import io.tradewind.quant.indicator.band.RangeAverage;
import io.tradewind.quant.indicator.band.StartedMean;
import io.tradewind.quant.indicator.catalog.PandasTaCatalog.Family;
import io.tradewind.quant.indicator.channel.DonchianChannel;
import io.tradewind.quant.indicator.compose.OfVolume;
import io.tradewind.quant.indicator.compose.Scaled;
import io.tradewind.quant.indicator.compose.WithDifference;
import io.tradewind.quant.indicator.flow.ChaikinLine;
import io.tradewind.quant.indicator.flow.ChaikinMoneyFlow;
import io.tradewind.quant.indicator.kernel.RollingExtreme;
import io.tradewind.quant.indicator.momentum.RateOfChange;
import io.tradewind.quant.indicator.oscillator.Awesome;
import io.tradewind.quant.indicator.regime.AroonLines;
import io.tradewind.quant.indicator.regime.AverageDifference;
import io.tradewind.quant.indicator.regime.DelayedDetrend;
import io.tradewind.quant.indicator.regime.MassIndex;
import io.tradewind.quant.indicator.regime.ParabolicTrail;
import io.tradewind.quant.indicator.regime.SureThing;
import io.tradewind.quant.indicator.regime.WilderDirection;
import io.tradewind.quant.indicator.rolling.RunningSum;
import io.tradewind.quant.indicator.smoothing.ExponentialAverage;
import io.tradewind.quant.indicator.strength.DeviationIndex;
import io.tradewind.quant.indicator.strength.PeriodReturn;
import io.tradewind.quant.indicator.strength.PressureOscillator;
import io.tradewind.quant.indicator.strength.SchaffCycle;
import io.tradewind.quant.indicator.strength.StartedStrength;
import io.tradewind.quant.indicator.strength.StochasticLines;
import io.tradewind.quant.indicator.strength.StrengthPlace;
import io.tradewind.quant.indicator.strength.TripleRate;
import io.tradewind.quant.indicator.strength.TrueStrength;
import io.tradewind.quant.indicator.trend.Vortex;
import io.tradewind.quant.indicator.turnover.AveragedVolumeFlow;
import io.tradewind.quant.indicator.turnover.EaseOfMove;
import io.tradewind.quant.indicator.turnover.PriceVolumeTrend;
import io.tradewind.quant.indicator.turnover.SignedVolumeSum;
import io.tradewind.quant.indicator.turnover.StartedMoneyFlow;
import io.tradewind.quant.indicator.turnover.VolumeIndex;
import io.tradewind.quant.indicator.turnover.WindowVwap;
import java.util.ArrayList;
import java.util.List;

/** ta 0.11.0 (bukosabino), all indicators, by their functions' names. */
public final class TaCatalog {

    private static final String PROGRAM = "ta 0.11.0";
    private static final Family MOMENTUM = new Family(PROGRAM, "momentum");
    private static final Family VOLUME = new Family(PROGRAM, "volume");
    private static final Family VOLATILITY = new Family(PROGRAM, "volatility");
    private static final Family TREND = new Family(PROGRAM, "trend");
    private static final Family OTHERS = new Family(PROGRAM, "others");
    private static final String WINDOW = "window";
    private static final String REAL = "real";
    private static final String BARS = "high, low, close";
    private static final String RANGE = "high, low";
    private static final String FLOW = "close, volume";
    private static final String BARS_VOLUME = "high, low, close, volume";
    private static final String BEFORE = "before";
    private static final List<String> PLACES = List.of("h", "m", "l", "w", "p", "hi", "li");
    private static final List<String> LINES = List.of("line", "signal", "diff");

    private TaCatalog() {}

    /** The indicators, by family. */
    public static List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        all.addAll(momentum());
        all.addAll(oscillators());
        all.addAll(volume());
        all.addAll(volatility());
        all.addAll(averages());
        all.addAll(trend());
        all.addAll(others());
        return all;
    }

    private static List<Definition> momentum() {
        return List.of(
                MOMENTUM.real(
                        "rsi",
                        List.of(window(14)),
                        "100 - 100 / (1 + average rise / average fall)",
                        given -> new StartedStrength(given.integer(WINDOW))),
                MOMENTUM.real(
                        "kama",
                        List.of(window(10), bars("pow1", 2), bars("pow2", 30)),
                        "k += (efficiency weight)^2 (x - k)",
                        given -> new EfficiencyAverage(
                                given.integer(WINDOW), given.integer("pow1"), given.integer("pow2"), 1, true)),
                MOMENTUM.real(
                        "roc",
                        List.of(window(12)),
                        "100 (x / x(n bars ago) - 1)",
                        given -> new RateOfChange(RateOfChange.Form.PERCENT, given.integer(WINDOW))),
                MOMENTUM.real(
                        "tsi",
                        List.of(bars("window_slow", 25), bars("window_fast", 13)),
                        "100 EMA(EMA(change)) / EMA(EMA(|change|))",
                        given -> new Scaled(
                                TrueStrength.started(given.integer("window_fast"), given.integer("window_slow")),
                                1,
                                0)),
                MOMENTUM.define(
                        "stochrsi",
                        REAL,
                        List.of(Parameter.bars(WINDOW, 14, 2), bars("smooth1", 3), bars("smooth2", 3)),
                        List.of("value", "k", "d"),
                        "place of RSI in its range of n, and means of it",
                        given -> new StrengthPlace(
                                new StartedStrength(given.integer(WINDOW)),
                                given.integer(WINDOW),
                                RunningSum.compensatedMean(given.integer("smooth1")),
                                RunningSum.compensatedMean(given.integer("smooth2")),
                                1)),
                MOMENTUM.define(
                        "ppo",
                        REAL,
                        List.of(bars("window_slow", 26), bars("window_fast", 12), bars("window_sign", 9)),
                        LINES,
                        "100 (EMA fast - EMA slow) / EMA slow",
                        given -> difference(given, 100)),
                MOMENTUM.define(
                        "pvo",
                        "volume",
                        List.of(bars("window_slow", 26), bars("window_fast", 12), bars("window_sign", 9)),
                        LINES,
                        "100 (EMA fast - EMA slow) / EMA slow of the volume",
                        given -> new OfVolume(difference(given, 100))));
    }

    private static List<Definition> oscillators() {
        return List.of(
                MOMENTUM.value(
                        "ultimate",
                        BARS,
                        List.of(
                                bars("window1", 7),
                                bars("window2", 14),
                                bars("window3", 28),
                                number("weight1", 4),
                                number("weight2", 2),
                                number("weight3", 1)),
                        "100 weighted mean of buying pressure / true range over three windows",
                        given -> new PressureOscillator(
                                new int[] {given.integer("window1"), given.integer("window2"), given.integer("window3")
                                },
                                new double[] {given.real("weight1"), given.real("weight2"), given.real("weight3")},
                                false)),
                MOMENTUM.define(
                        "stoch",
                        BARS,
                        List.of(window(14), bars("smooth_window", 3)),
                        List.of("k", "signal", "j"),
                        "100 (C - lowest) / (highest - lowest), a mean of it, 3 k - 2 signal",
                        given -> new StochasticLines(
                                given.integer(WINDOW), 1, given.integer("smooth_window"), AverageMode.SMA)),
                MOMENTUM.value(
                        "williams_r",
                        BARS,
                        List.of(bars("lbp", 14)),
                        "-100 (highest - C) / (highest - lowest)",
                        given -> new Scaled(new StochasticLines(given.integer("lbp"), 1, 1, AverageMode.SMA), 1, -100)),
                MOMENTUM.value(
                        "awesome",
                        RANGE,
                        List.of(bars("window1", 5), bars("window2", 34)),
                        "SMA((H + L) / 2, fast) - SMA(slow)",
                        given -> new Awesome(given.integer("window1"), given.integer("window2"))));
    }

    private static List<Definition> volume() {
        return List.of(
                VOLUME.value(
                        "adi",
                        BARS_VOLUME,
                        List.of(),
                        "sum of V ((C - L) - (H - C)) / (H - L)",
                        given -> new ChaikinLine()),
                VOLUME.value(
                        "obv", FLOW, List.of(), "sum of V, negative when C falls", given -> new SignedVolumeSum(true)),
                VOLUME.value(
                        "cmf",
                        BARS_VOLUME,
                        List.of(window(20)),
                        "sum of V times close location / sum of V",
                        given -> new ChaikinMoneyFlow(given.integer(WINDOW))),
                VOLUME.value(
                        "force_index",
                        FLOW,
                        List.of(window(13)),
                        "EMA((C - previous C) V)",
                        given -> new AveragedVolumeFlow(EwmAverage.ofSpan(given.integer(WINDOW)), 1)),
                VOLUME.define(
                        "eom",
                        "high, low, volume",
                        List.of(window(14)),
                        List.of("sma", "raw"),
                        "mean of 1e8 change of (H + L) / 2 times (H - L) / V, and the value itself",
                        given -> new EaseOfMove(given.integer(WINDOW), 1e8, 1)),
                VOLUME.value(
                        "vpt",
                        FLOW,
                        List.of(Parameter.bars("smoothing_factor", 1, 1)),
                        "sum of V (C / previous C - 1)",
                        given -> new PriceVolumeTrend(1, 1, given.integer("smoothing_factor"))),
                VOLUME.value(
                        "nvi",
                        FLOW,
                        List.of(),
                        "1000, compounded with returns on days of falling volume",
                        given -> new VolumeIndex(false, true, 1000, 1)),
                VOLUME.value(
                        "mfi",
                        BARS_VOLUME,
                        List.of(window(14)),
                        "100 rising turnover / turnover of moves",
                        given -> new StartedMoneyFlow(given.integer(WINDOW), 1)),
                VOLUME.value(
                        "vwap",
                        BARS_VOLUME,
                        List.of(window(14)),
                        "sum of typical price V / sum of V over n bars",
                        given -> new WindowVwap(given.integer(WINDOW))));
    }

    private static List<Definition> volatility() {
        return List.of(
                VOLATILITY.define(
                        "atr",
                        BARS,
                        List.of(window(14)),
                        List.of("value", "percent"),
                        "Wilder average of the true range, started with the mean of n; percent of C",
                        given -> new RangeAverage(
                                ExponentialAverage.wilder(given.integer(WINDOW)), RangeAverage.Start.FIRST_BAR, 100)),
                VOLATILITY.define(
                        "bollinger",
                        REAL,
                        List.of(window(20), number("window_dev", 2)),
                        PLACES,
                        "SMA -+ k deviations; width %, place, C above, C below",
                        given -> BandPlace.ofLowerFirst(new DeviationBands(
                                RunningSum.compensatedMean(given.integer(WINDOW)),
                                given.integer(WINDOW),
                                given.real("window_dev"),
                                0))),
                VOLATILITY.define(
                        "keltner",
                        BARS,
                        List.of(
                                window(20),
                                bars("window_atr", 10),
                                TtrParameters.flag("original_version", true),
                                number("multiplier", 2)),
                        PLACES,
                        "means of typical prices, or EMA -+ multiplier ATR",
                        TaCatalog::keltner),
                VOLATILITY.define(
                        "donchian",
                        BARS,
                        List.of(window(20)),
                        PLACES,
                        "highest high, middle, lowest low; width % of SMA, place, flags",
                        given -> BandPlace.ofUpperFirst(
                                new DonchianChannel(given.integer(WINDOW), false), given.integer(WINDOW))),
                VOLATILITY.real(
                        "ulcer",
                        List.of(window(14)),
                        "root mean square of drawdowns, %",
                        given -> new DrawdownIndex(given.integer(WINDOW), true, 100)));
    }

    private static Indicator keltner(Arguments given) {
        int n = given.integer(WINDOW);
        int atr = given.integer("window_atr");
        double multiplier = given.real("multiplier");
        if (given.flag("original_version")) {
            return BandPlace.ofLowerFirst(new KeltnerTypical(n));
        }
        return BandPlace.ofLowerFirst(new KeltnerBands(
                EwmAverage.ofSpan(n), ExponentialAverage.wilder(atr), true, RangeAverage.Start.FIRST_BAR, multiplier));
    }

    private static List<Definition> averages() {
        return List.of(
                TREND.real(
                        "sma",
                        List.of(window(12)),
                        "mean of n",
                        given -> RunningSum.compensatedMean(given.integer(WINDOW))),
                TREND.real(
                        "ema",
                        List.of(window(12)),
                        "e += 2 / (n + 1) (x - e), from the first value on",
                        given -> EwmAverage.ofSpan(given.integer(WINDOW))),
                TREND.real(
                        "wma",
                        List.of(window(9)),
                        "mean with weights 1 ... n",
                        given -> new WeightedMovingAverage(given.integer(WINDOW))),
                TREND.define(
                        "macd",
                        REAL,
                        List.of(bars("window_slow", 26), bars("window_fast", 12), bars("window_sign", 9)),
                        LINES,
                        "EMA fast - EMA slow, its EMA, the difference",
                        given -> difference(given, 0)),
                TREND.real(
                        "dpo",
                        List.of(window(20)),
                        "x(n / 2 + 1 bars ago) - SMA(n)",
                        given -> new DelayedDetrend(given.integer(WINDOW), given.integer(WINDOW) / 2 + 1, 0)),
                TREND.real(
                        "trix",
                        List.of(window(15)),
                        "100 change of EMA(EMA(EMA)) / its previous value",
                        given -> new Scaled(TripleRate.started(given.integer(WINDOW)), 1, 0)),
                TREND.define(
                        "kst",
                        REAL,
                        List.of(
                                bars("roc1", 10),
                                bars("roc2", 15),
                                bars("roc3", 20),
                                bars("roc4", 30),
                                bars("window1", 10),
                                bars("window2", 10),
                                bars("window3", 10),
                                bars("window4", 15),
                                bars("nsig", 9),
                                Parameter.real(BEFORE, 0, -1e15, 1e15)),
                        List.of("line", "sig", "diff"),
                        "100 sum of i SMA(rate of change i); before = price assumed before the first bar, 0 none",
                        TaCatalog::sureThing),
                TREND.define(
                        "stc",
                        REAL,
                        List.of(
                                bars("window_slow", 50),
                                bars("window_fast", 23),
                                bars("cycle", 10),
                                bars("smooth1", 3),
                                bars("smooth2", 3)),
                        List.of("value", "macd", "d"),
                        "EMA of the stochastic of the EMA of the stochastic of MACD",
                        given -> SchaffCycle.averaged(
                                given.integer("cycle"),
                                given.integer("window_fast"),
                                given.integer("window_slow"),
                                given.integer("smooth1"),
                                given.integer("smooth2"))));
    }

    private static Indicator sureThing(Arguments given) {
        return new SureThing(
                new int[] {given.integer("roc1"), given.integer("roc2"), given.integer("roc3"), given.integer("roc4")},
                new int[] {
                    given.integer("window1"),
                    given.integer("window2"),
                    given.integer("window3"),
                    given.integer("window4")
                },
                new StartedMean(given.integer("nsig")),
                100,
                given.real(BEFORE));
    }

    private static List<Definition> trend() {
        return List.of(
                TREND.define(
                        "adx",
                        BARS,
                        List.of(window(14)),
                        List.of("pos", "neg", "dx", "adx"),
                        "Wilder's directional movement, sums started with n bars",
                        given -> new WilderDirection(given.integer(WINDOW))),
                TREND.define(
                        "vortex",
                        BARS,
                        List.of(window(14)),
                        List.of("pos", "neg", "diff"),
                        "sum |H - previous L| / sum TR, sum |L - previous H| / sum TR",
                        given -> new WithDifference(new Vortex(given.integer(WINDOW)))),
                TREND.value(
                        "mass_index",
                        RANGE,
                        List.of(bars("window_fast", 9), bars("window_slow", 25)),
                        "sum of EMA(H - L) / EMA(EMA(H - L))",
                        given -> MassIndex.started(given.integer("window_fast"), given.integer("window_slow"))),
                TREND.value(
                        "cci",
                        BARS,
                        List.of(Parameter.bars(WINDOW, 20, 2), Parameter.real("constant", 0.015, 1e-12, 1e9)),
                        "(TP - SMA) / (c mean deviation)",
                        given -> new DeviationIndex(given.integer(WINDOW), given.real("constant"))),
                TREND.define(
                        "ichimoku",
                        RANGE,
                        List.of(bars("window1", 9), bars("window2", 26), bars("window3", 52)),
                        List.of("conversion", "base", "a", "b", "a_visual", "b_visual"),
                        "middles of ranges; visual = window2 bars later",
                        given -> new CloudLines(
                                given.integer("window1"), given.integer("window2"), given.integer("window3"))),
                TREND.define(
                        "psar",
                        BARS,
                        List.of(Parameter.real("step", 0.02, 0, 1), Parameter.real("max_step", 0.2, 0, 1)),
                        List.of("value", "up", "down", "up_indicator", "down_indicator"),
                        "parabolic stop and reverse",
                        given -> new ParabolicTrail(given.real("step"), given.real("max_step"))),
                TREND.define(
                        "aroon",
                        RANGE,
                        List.of(window(25)),
                        List.of("up", "down", "indicator"),
                        "100 (n - bars since the extreme) / n",
                        given -> new AroonLines(given.integer(WINDOW), 100, RollingExtreme.Ties.EARLIEST)));
    }

    private static List<Definition> others() {
        return List.of(
                OTHERS.real(
                        "dr",
                        List.of(Parameter.real(BEFORE, 0, -1e15, 1e15)),
                        "100 (x / previous - 1); before = price before the first bar, 0 none",
                        given -> new PeriodReturn(PeriodReturn.Kind.SIMPLE, given.real(BEFORE))),
                OTHERS.real(
                        "dlr",
                        List.of(),
                        "100 log(x / previous)",
                        given -> new PeriodReturn(PeriodReturn.Kind.LOGARITHMIC, 0)),
                OTHERS.real(
                        "cr",
                        List.of(),
                        "100 (x / first - 1)",
                        given -> new PeriodReturn(PeriodReturn.Kind.CUMULATIVE, 0)));
    }

    private static AverageDifference difference(Arguments given, double scale) {
        return new AverageDifference(
                EwmAverage.ofSpan(given.integer("window_fast")),
                EwmAverage.ofSpan(given.integer("window_slow")),
                EwmAverage.ofSpan(given.integer("window_sign")),
                scale);
    }

    private static Parameter window(int defaultValue) {
        return bars(WINDOW, defaultValue);
    }
}
