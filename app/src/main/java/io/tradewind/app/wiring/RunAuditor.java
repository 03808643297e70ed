// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.app.config.ConfigLoader;
import io.tradewind.domain.port.RequestException;
import io.tradewind.research.audit.RunAudit;
import io.tradewind.research.audit.check.AuditReport;
import io.tradewind.research.audit.market.RunMarket;
import io.tradewind.store.catalog.tick.TickCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code audit-run}: the checks on a run's files, and, for a run over ticks, against the market it met. */
final class RunAuditor {
    private RunAuditor() {}

    static AuditReport audit(Path folder) {
        Path file = folder.resolve("config.yaml");
        if (!Files.isRegularFile(folder.resolve("venue.csv")) || !Files.isRegularFile(file)) {
            return RunAudit.check(folder);
        }
        Config config;
        try {
            config = new ConfigLoader().file(file).load();
        } catch (RequestException changed) {
            return RunAudit.withoutMarket(
                    folder, "config.yaml does not tell which market the run met: " + changed.getMessage());
        }
        return audit(folder, config);
    }

    private static AuditReport audit(Path folder, Config config) {
        BacktestSpecs specs = new BacktestSpecs(config);
        if (!specs.isTicks()) {
            return RunAudit.check(folder);
        }
        boolean riskAverse = specs.venue().text("fills.queue").equals("risk-averse");
        Optional<SyntheticTicks> synthetic = SyntheticTicks.of(folder);
        if (synthetic.isPresent()) {
            return RunAudit.check(folder, new RunMarket(synthetic.get(), riskAverse));
        }
        try (TickCatalog catalog = TickCatalog.open(Path.of(config.text("data.catalog")))) {
            return RunAudit.check(folder, new RunMarket(new CatalogTicks(config, catalog), riskAverse));
        }
    }
}
