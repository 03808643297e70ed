// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists of features under one name. */
public final class FeaturePresets {

    private static final List<String> BARS = List.of(
            "return(1)",
            "return(2)",
            "return(3)",
            "return(5)",
            "return(10)",
            "return(20)",
            "return(60)",
            "log_return(1)",
            "log_return(5)",
            "log_return(20)",
            "log_return(60)",
            "gap",
            "body",
            "upper_shadow",
            "lower_shadow",
            "range",
            "close_location",
            "sma_ratio(1,5)",
            "sma_ratio(1,10)",
            "sma_ratio(1,20)",
            "sma_ratio(1,50)",
            "sma_ratio(1,100)",
            "sma_ratio(5,20)",
            "sma_ratio(10,50)",
            "sma_ratio(20,100)",
            "ema_ratio(1,10)",
            "ema_ratio(1,20)",
            "ema_ratio(1,50)",
            "ema_ratio(12,26)",
            "wma_ratio(1,10)",
            "wma_ratio(1,30)",
            "kama_ratio(1,30)",
            "macd(12,26,9)",
            "macd.signal(12,26,9)",
            "macd.histogram(12,26,9)",
            "adx(14)",
            "di.plus(14)",
            "di.minus(14)",
            "aroon(25)",
            "sar(0.02,0.2)",
            "slope(20)",
            "slope(60)",
            "rsi(7)",
            "rsi(14)",
            "rsi(21)",
            "stochastic.k(14,3,3)",
            "stochastic.d(14,3,3)",
            "stochastic_rsi.k(14,5,3)",
            "williams_r(14)",
            "cci(14)",
            "cci(20)",
            "mfi(14)",
            "cmo(14)",
            "imi(14)",
            "trix(15)",
            "ultimate(7,14,28)",
            "balance_of_power",
            "bollinger.position(20,2)",
            "bollinger.width(20,2)",
            "keltner.position(20,10,2)",
            "donchian.position(20)",
            "donchian.position(55)",
            "high_ratio(20)",
            "low_ratio(20)",
            "true_range",
            "atr(14)",
            "atr(50)",
            "parkinson(20)",
            "garman_klass(20)",
            "rogers_satchell(20)",
            "yang_zhang(20)",
            "realised(10)",
            "realised(20)",
            "realised(60)",
            "volatility_ratio(10,60)",
            "volume_ratio(20)",
            "volume_score(20)",
            "obv(20)",
            "accumulation(20)",
            "vwap_ratio(20)",
            "vwap_ratio(100)",
            "session_vwap_ratio",
            "profile.poc(100,10)",
            "profile.share(100,10)",
            "roll(60)",
            "corwin_schultz(20)",
            "amihud(20)",
            "candle.doji",
            "candle.engulfing",
            "candle.hammer",
            "candle.shootingstar",
            "candle.harami",
            "candle.morningstar",
            "candle.eveningstar",
            "candle.marubozu",
            "clock.minutes_since_open",
            "clock.time_sin",
            "clock.time_cos",
            "clock.day_of_week");

    private static final List<String> FLOW = List.of(
            "trade.imbalance(1)",
            "trade.imbalance(20)",
            "trade.count_ratio(20)",
            "trade.size_ratio(20)",
            "trade.vpin_daily(50,30)",
            "trade.kyle(60)",
            "trade.roll(200)",
            "book.spread",
            "book.microprice",
            "book.mid",
            "book.imbalance(1)",
            "book.imbalance(5)",
            "book.imbalance(10)",
            "book.depth_ratio(5,20)",
            "book.ofi(1)",
            "book.ofi(20)");

    private static final Map<String, List<String>> ALL = all();

    private FeaturePresets() {}

    private static Map<String, List<String>> all() {
        Map<String, List<String>> presets = new LinkedHashMap<>();
        presets.put("bars", BARS);
        presets.put("flow", FLOW);
        presets.put("standard", Stream.concat(BARS.stream(), FLOW.stream()).toList());
        return presets;
    }

    /** The names of the presets. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The features of a preset; a text that names none stands for itself. */
    public static List<String> expand(String text) {
        return ALL.getOrDefault(text, List.of(text));
    }
}
