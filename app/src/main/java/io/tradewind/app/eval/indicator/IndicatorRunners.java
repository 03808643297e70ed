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
        var ttr = new IndicatorRunner(new TtrNames(), FirstValid.FIRST_COLUMN, false);
        var formula = new IndicatorRunner(new FormulaNames(), FirstValid.ALL_COLUMNS, false);
        var pandasTa = new IndicatorRunner(new PandasTaNames(), FirstValid.ALL_COLUMNS, false);
        var ta = new IndicatorRunner(new TaNames(), FirstValid.ALL_COLUMNS, false);
        return Map.of(
                "candles_talib",
                taLib,
                "indicators_talib",
                taLib,
                "indicators_ttr",
                ttr,
                "indicators_formula",
                formula,
                "indicators_pandasta",
                pandasTa,
                "indicators_ta_",
                ta);
    }
}
