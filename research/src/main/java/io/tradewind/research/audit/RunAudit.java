// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.AuditReport;
import io.tradewind.research.audit.check.Check;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.market.MarketAudit;
import io.tradewind.research.audit.market.MarketChecks;
import io.tradewind.research.audit.market.RunMarket;
import io.tradewind.research.audit.table.TableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Audits a run folder from its files alone, and a run over ticks against the market that it met.
 *
 * <p>Reads each table as a stream; memory grows with the number of instruments and orders, not with the length of the
 * run. The checks share no arithmetic with the code that wrote the folder.
 */
public final class RunAudit {
    private static final List<Check> CHECKS = List.of(
            new LedgerBalanceCheck(),
            new PositionCheck(),
            new CashCheck(),
            new EquityCheck(),
            new DrawdownCheck(),
            new FeeCheck(),
            new OrderCheck(),
            new TradeHashCheck(),
            new TradeCheck());

    /** Of a run over ticks, which has a record of its venue. */
    private static final List<Check> VENUE_CHECKS = List.of(new VenueFillCheck(), new VenueOrderCheck());

    private RunAudit() {}

    /** Runs all checks that need nothing but the files; those against the market are skipped by name. */
    public static AuditReport check(Path runFolder) {
        return withoutMarket(runFolder, "market data not at hand, check skipped");
    }

    /**
     * Runs all checks that need nothing but the files. Never throws for what the folder holds: a file that cannot be read is
     * a finding.
     *
     * @param runFolder the run's files
     * @param reason why the market that a run over ticks met is not at hand; each skipped check tells it
     * @return the findings
     */
    public static AuditReport withoutMarket(Path runFolder, String reason) {
        return check(runFolder, folder -> MarketChecks.skip(MarketAudit.ruleNames(true), reason));
    }

    /**
     * Runs all checks. Never throws for what the folder holds: a file that cannot be read is a finding.
     *
     * @param runFolder the run's files
     * @param market what the run met, when it was over ticks
     * @return the findings
     * @throws io.tradewind.domain.port.RequestException when the ticks at hand cannot be read
     */
    public static AuditReport check(Path runFolder, RunMarket market) {
        return check(runFolder, folder -> MarketChecks.of(folder, market));
    }

    private static AuditReport check(Path runFolder, Function<RunFolder, List<Finding>> againstMarket) {
        RunFolder folder = new RunFolder(runFolder);
        List<Finding> findings = new ArrayList<>();
        for (Check check : CHECKS) {
            findings.add(examine(check, folder));
        }
        if (folder.has("exposure.csv")) {
            findings.add(examine(new ExposureCheck(), folder));
        }
        if (folder.isOverTicks()) {
            for (Check check : VENUE_CHECKS) {
                findings.add(examine(check, folder));
            }
            findings.addAll(againstMarket.apply(folder));
        }
        return new AuditReport(runFolder, findings);
    }

    private static Finding examine(Check check, RunFolder folder) {
        try {
            return check.examine(folder);
        } catch (TableException unreadable) {
            return Finding.failed(
                    check.name(), "not compared: a file could not be read", String.valueOf(unreadable.getMessage()));
        } catch (ArithmeticException impossible) {
            String message = "the figures allow no result (" + impossible.getMessage() + ")";
            return Finding.failed(check.name(), "not compared: the arithmetic broke off", message);
        }
    }
}
