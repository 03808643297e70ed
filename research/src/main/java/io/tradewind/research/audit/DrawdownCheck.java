// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Amounts;
import io.tradewind.research.audit.check.Check;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The drawdown column of {@code equity.csv} is 1 - equity / peak.
 *
 * <p>The peak is the highest equity so far. The tolerance is one unit of the column's last printed digit, at most 1e-6.
 */
final class DrawdownCheck implements Check {
    private static final int COARSEST_SCALE = 6;

    @Override
    public String name() {
        return "drawdown";
    }

    @Override
    public Finding examine(RunFolder folder) {
        BigDecimal peak = BigDecimal.ZERO;
        BigDecimal largestError = BigDecimal.ZERO;
        String worst = "";
        int scale = COARSEST_SCALE;
        long rows = 0;
        try (TableReader table = folder.open("equity.csv")) {
            int equityColumn = table.column("equity");
            int drawdownColumn = table.column("drawdown");
            while (table.next()) {
                rows++;
                BigDecimal equity = table.decimal(equityColumn);
                peak = rows == 1 ? equity : peak.max(equity);
                BigDecimal printed = table.decimal(drawdownColumn);
                scale = Math.max(scale, printed.scale());
                BigDecimal expected = drawdown(equity, peak);
                BigDecimal error = expected.subtract(printed).abs();
                if (error.compareTo(largestError) > 0) {
                    largestError = error;
                    worst = table.where() + ": drawdown " + printed.toPlainString() + ", recomputed "
                            + Amounts.shorten(expected);
                }
            }
        }
        String compared = "drawdown column against 1 - equity / highest equity so far: " + rows + " rows";
        boolean passed = largestError.compareTo(BigDecimal.ONE.movePointLeft(scale)) <= 0;
        return passed ? Finding.passed(name(), compared) : Finding.failed(name(), compared, worst);
    }

    private static BigDecimal drawdown(BigDecimal equity, BigDecimal peak) {
        if (peak.signum() <= 0 || equity.compareTo(peak) == 0) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.ONE.subtract(equity.divide(peak, MathContext.DECIMAL128));
    }
}
