// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.series;

import io.tradewind.app.eval.runner.CaseRunner;
import java.util.Map;

/** Which group of this family is computed by what. */
public final class SeriesRunners {
    private SeriesRunners() {}

    /** Runners by the group their cases begin with. */
    public static Map<String, CaseRunner> all() {
        return Map.of(
                "arima",
                new ArimaRunner(),
                "arima_auto",
                new AutoArimaRunner(),
                "exp_smoothing",
                new SmoothingRunner());
    }
}
