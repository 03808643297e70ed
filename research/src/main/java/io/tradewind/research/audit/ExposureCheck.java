// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Amounts;
import io.tradewind.research.audit.check.Check;
import io.tradewind.research.audit.check.Difference;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * The exposure column of {@code equity.csv} is the sum of the absolute shares that {@code exposure.csv} has of the same time.
 *
 * <p>The tolerance is one unit of the last printed digit for each share and for the sum.
 */
final class ExposureCheck implements Check {
    private static final int SCALE = 12;

    @Override
    public String name() {
        return "exposure";
    }

    @Override
    public Finding examine(RunFolder folder) {
        Difference difference = new Difference();
        long rows = 0;
        try (TableReader table = folder.open("equity.csv");
                Shares shares = new Shares(folder)) {
            int time = table.column("time_ns");
            int exposure = table.column("exposure");
            while (table.next()) {
                rows++;
                BigDecimal total = table.decimal(exposure);
                BigDecimal sum = total.signum() == 0 ? BigDecimal.ZERO : shares.sumAt(table.whole(time));
                if (!Amounts.near(sum, total, BigDecimal.valueOf(shares.taken() + 1L, SCALE))) {
                    difference.add(table.where() + ": exposure " + Amounts.shorten(total) + ", sum of " + shares.taken()
                            + " instruments " + Amounts.shorten(sum));
                }
            }
            if (shares.left() > 0) {
                difference.add("exposure.csv: " + shares.left() + " rows of no row of equity.csv");
            }
        }
        return difference.finding(
                name(), "exposure column against the sum of exposure.csv at the same time: " + rows + " rows");
    }

    /** The shares of one sample after the other. An instrument that comes again at the same time belongs to the next sample. */
    private static final class Shares implements AutoCloseable {
        private final TableReader table;
        private final int time;
        private final int instrument;
        private final int exposure;
        private final Set<String> seen = new HashSet<>();
        private boolean more;

        Shares(RunFolder folder) {
            table = folder.open("exposure.csv");
            time = table.column("time_ns");
            instrument = table.column("instrument");
            exposure = table.column("exposure");
            more = table.next();
        }

        BigDecimal sumAt(long timeNs) {
            seen.clear();
            BigDecimal sum = BigDecimal.ZERO;
            while (more && table.whole(time) == timeNs && seen.add(table.text(instrument))) {
                sum = sum.add(table.decimal(exposure).abs());
                more = table.next();
            }
            return sum;
        }

        /** Instruments of the sum asked for last. */
        int taken() {
            return seen.size();
        }

        /** Rows that no sum took. */
        long left() {
            long rows = 0;
            while (more) {
                rows++;
                more = table.next();
            }
            return rows;
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
