// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.table.TableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Audits a run folder from its files alone.
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

    private RunAudit() {}

    /** Runs all checks. Never throws for what the folder holds: a file that cannot be read is a finding. */
    public static AuditReport check(Path runFolder) {
        RunFolder folder = new RunFolder(runFolder);
        List<Finding> findings = new ArrayList<>();
        for (Check check : CHECKS) {
            findings.add(examine(check, folder));
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
