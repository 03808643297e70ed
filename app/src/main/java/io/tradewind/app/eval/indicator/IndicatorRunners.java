// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.indicator.IndicatorNames.FirstValid;
import io.tradewind.app.eval.runner.CaseRunner;
import java.util.Map;

/** The runners of the groups of indicator cases, one for each program. */
public final class IndicatorRunners {

    private IndicatorRunners() {}

    /** Runners by the beginning of the group's name. */
    public static Map<String, CaseRunner> all() {
        var taLib = new IndicatorRunner(new TaLibNames(), FirstValid.ALL_COLUMNS, true);
        return Map.of("candles_talib", taLib, "indicators_talib", taLib);
    }
}
