// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.candle.CandlePattern;
import io.tradewind.quant.indicator.candle.CandlePatterns;
import io.tradewind.quant.indicator.candle.CandleSettings;
import java.util.List;

/** The candle patterns of TA-Lib 0.6 with its candle settings. */
public final class TaLibCandles {

    private static final String PENETRATION = "optInPenetration";
    private static final double DEEPEST = 3e37;

    private TaLibCandles() {}

    /** One definition a pattern, in the order of their names. */
    public static List<Definition> definitions() {
        return CandlePatterns.all().stream().map(TaLibCandles::definition).toList();
    }

    private static Definition definition(CandlePattern pattern) {
        boolean hasPenetration = pattern.hasPenetration();
        return new Definition(
                "TA-Lib 0.6",
                pattern.name(),
                "candle",
                "open, high, low, close",
                hasPenetration ? List.of(Parameter.real(PENETRATION, pattern.penetration(), 0, DEEPEST)) : List.of(),
                List.of("outInteger"),
                pattern.title() + ": 100 bullish, -100 bearish, 0 absent",
                arguments -> pattern.create(
                        CandleSettings.TA_LIB, hasPenetration ? arguments.real(PENETRATION) : pattern.penetration()));
    }
}
