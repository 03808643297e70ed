// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.volume.AccumulationDistribution;
import io.tradewind.quant.indicator.volume.AccumulationDistributionOscillator;
import io.tradewind.quant.indicator.volume.OnBalanceVolume;
import java.util.List;

/** TA-Lib 0.6, group Volume Indicators. */
public final class TaLibVolume {

    private static final String PROGRAM = "TA-Lib 0.6";
    private static final String FAMILY = "volume";
    private static final List<String> OUT_REAL = List.of("outReal");

    private TaLibVolume() {}

    /** The functions of the group, by name. */
    public static List<Definition> definitions() {
        return List.of(
                new Definition(
                        PROGRAM,
                        "AD",
                        FAMILY,
                        "high, low, close, volume",
                        List.of(),
                        OUT_REAL,
                        "sum of volume ((close - low) - (high - close)) / (high - low)",
                        given -> new AccumulationDistribution()),
                new Definition(
                        PROGRAM,
                        "ADOSC",
                        FAMILY,
                        "high, low, close, volume",
                        List.of(Parameter.bars("optInFastPeriod", 3, 2), Parameter.bars("optInSlowPeriod", 10, 2)),
                        OUT_REAL,
                        "EMA(AD, fast) - EMA(AD, slow), both started at the first AD",
                        given -> new AccumulationDistributionOscillator(
                                given.integer("optInFastPeriod"), given.integer("optInSlowPeriod"))),
                new Definition(
                        PROGRAM,
                        "OBV",
                        FAMILY,
                        "close, volume",
                        List.of(),
                        OUT_REAL,
                        "sum of volume sign(close - previous close), from the first volume",
                        given -> new OnBalanceVolume()));
    }
}
