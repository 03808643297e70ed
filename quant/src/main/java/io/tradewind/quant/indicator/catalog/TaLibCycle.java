// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.cycle.DominantCyclePeriod;
import io.tradewind.quant.indicator.cycle.DominantCyclePhase;
import io.tradewind.quant.indicator.cycle.Phasor;
import io.tradewind.quant.indicator.cycle.SineWave;
import io.tradewind.quant.indicator.cycle.TrendMode;
import java.util.List;

/** TA-Lib 0.6, group Cycle Indicators. */
public final class TaLibCycle {

    private TaLibCycle() {}

    /** The functions of the group. */
    public static List<Definition> definitions() {
        return List.of(
                define(
                        "HT_DCPERIOD",
                        List.of("outReal"),
                        "period of the dominant cycle in bars",
                        a -> new DominantCyclePeriod()),
                define(
                        "HT_DCPHASE",
                        List.of("outReal"),
                        "phase of the dominant cycle in degrees",
                        a -> new DominantCyclePhase()),
                define(
                        "HT_PHASOR",
                        List.of("outInPhase", "outQuadrature"),
                        "components of the detrended price, in phase and a quarter cycle ahead",
                        a -> new Phasor()),
                define(
                        "HT_SINE",
                        List.of("outSine", "outLeadSine"),
                        "sin(phase), sin(phase + 45 degrees)",
                        a -> new SineWave()),
                define(
                        "HT_TRENDMODE",
                        List.of("outInteger"),
                        "1 while the market trends, 0 while it cycles",
                        a -> new TrendMode()));
    }

    private static Definition define(String name, List<String> outputs, String formula, Definition.Factory factory) {
        return new Definition("TA-Lib 0.6", name, "cycle", "real", List.of(), outputs, formula, factory);
    }
}
