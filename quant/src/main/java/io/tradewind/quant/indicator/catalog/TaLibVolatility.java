// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.volatility.AverageTrueRange;
import io.tradewind.quant.indicator.volatility.AverageTrueRange.Scale;
import io.tradewind.quant.indicator.volatility.TrueRange;
import java.util.List;

/** TA-Lib 0.6, group Volatility Indicators. */
public final class TaLibVolatility {

    private static final String PROGRAM = "TA-Lib 0.6";
    private static final String FAMILY = "volatility";
    private static final String INPUTS = "high, low, close";
    private static final List<String> OUT_REAL = List.of("outReal");

    private TaLibVolatility() {}

    /** The functions of the group, by name. */
    public static List<Definition> definitions() {
        return List.of(
                new Definition(
                        PROGRAM,
                        "ATR",
                        FAMILY,
                        INPUTS,
                        List.of(Parameter.bars("optInTimePeriod", 14, 1)),
                        OUT_REAL,
                        "Wilder average of the true range",
                        given -> new AverageTrueRange(given.integer("optInTimePeriod"))),
                new Definition(
                        PROGRAM,
                        "NATR",
                        FAMILY,
                        INPUTS,
                        List.of(Parameter.bars("optInTimePeriod", 14, 1)),
                        OUT_REAL,
                        "100 ATR / close",
                        given -> new AverageTrueRange(given.integer("optInTimePeriod"), Scale.PERCENT_OF_CLOSE)),
                new Definition(
                        PROGRAM,
                        "TRANGE",
                        FAMILY,
                        INPUTS,
                        List.of(),
                        OUT_REAL,
                        "max(high - low, |previous close - high|, |previous close - low|)",
                        given -> new TrueRange()));
    }
}
