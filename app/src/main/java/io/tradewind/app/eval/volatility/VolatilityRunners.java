// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.volatility;

import io.tradewind.app.eval.runner.CaseRunner;
import java.util.Map;

/** Which group of this family is computed by what. */
public final class VolatilityRunners {
    private VolatilityRunners() {}

    /** Runners by the group their cases begin with. */
    public static Map<String, CaseRunner> all() {
        return Map.ofEntries(
                Map.entry("garch_arch", new ArchRunner()),
                Map.entry("garch_fgarch", new FGarchRunner()),
                Map.entry("garch_fixed_params", new RugarchRunner()),
                Map.entry("garch_published", new PublishedGarchRunner()),
                Map.entry("garch_rugarch", new RugarchRunner()),
                Map.entry("dcc_rmgarch", new DccRunner()));
    }
}
