// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Amounts;
import io.tradewind.research.audit.check.Check;
import io.tradewind.research.audit.check.Contract;
import io.tradewind.research.audit.check.Difference;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * {@code positions.csv} follows from fills and corporate actions, and agrees with the ledger's position accounts.
 *
 * <p>Quantities must be equal. Average price and realised profit are recomputed by netting at average cost; they may
 * differ by one unit of the column's last printed digit (1e-6 at most) for each fill, because each booking may round once;
 * for the average that tolerance is money, hence divided by a quantity below one.
 */
final class PositionCheck implements Check {
    private static final int COARSEST_SCALE = 6;
    private static final int FINEST_SCALE = 8;

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public Finding examine(RunFolder folder) {
        Difference difference = new Difference();
        PositionReplay replay = PositionReplay.of(folder, difference, new SilentListener());
        compareLedger(replay, difference);
        int scale = scale(folder);
        Set<String> seen = new HashSet<>();
        try (TableReader table = folder.open("positions.csv")) {
            while (table.next()) {
                String instrument = table.text(table.column("instrument"));
                if (!seen.add(instrument)) {
                    difference.add(table.where() + ": second row of " + instrument);
                }
                compareRow(table, instrument, replay, scale, difference);
            }
        }
        replay.positions().forEach((instrument, position) -> {
            if (!seen.contains(instrument) && position.matters()) {
                difference.add("positions.csv: no row for " + instrument);
            }
        });
        long fills =
                replay.positions().values().stream().mapToLong(Netting::fills).sum();
        return difference.finding(
                name(),
                "quantity, average_price and realised_pnl of " + seen.size() + " positions against " + fills
                        + " fills, corporate actions and the ledger's position accounts");
    }

    private static void compareLedger(PositionReplay replay, Difference difference) {
        replay.positions().forEach((instrument, position) -> {
            boolean spot = position.contract().kind() == Contract.Kind.SPOT;
            BigDecimal units = replay.ledgerUnits().getOrDefault(instrument, BigDecimal.ZERO);
            if (spot && units.compareTo(position.quantity()) != 0) {
                difference.add(instrument + ": ledger holds " + Amounts.shorten(units) + ", fills and splits give "
                        + Amounts.shorten(position.quantity()));
            }
        });
    }

    private static void compareRow(
            TableReader table, String instrument, PositionReplay replay, int scale, Difference difference) {
        BigDecimal quantity = table.decimal(table.column("quantity"));
        Netting position = replay.positions().get(instrument);
        if (position == null) {
            if (quantity.signum() != 0) {
                difference.add(table.where() + ": position of " + instrument + " without a fill");
            }
            return;
        }
        if (quantity.compareTo(position.quantity()) != 0) {
            difference.add(table.where() + ": quantity " + Amounts.shorten(quantity) + ", recomputed "
                    + Amounts.shorten(position.quantity()));
        }
        BigDecimal tolerance = BigDecimal.ONE.movePointLeft(scale).multiply(BigDecimal.valueOf(position.fills()));
        if (quantity.signum() != 0) {
            compare(table, "average_price", position.averagePrice(), perUnit(tolerance, quantity), difference);
        }
        compare(table, "realised_pnl", position.realised(), tolerance, difference);
    }

    /** The cost is money and may be off by the tolerance; the average divides it by the quantity. */
    private static BigDecimal perUnit(BigDecimal tolerance, BigDecimal quantity) {
        return tolerance.max(tolerance.divide(quantity.abs(), Contract.WIDE));
    }

    private static void compare(
            TableReader table, String column, BigDecimal expected, BigDecimal tolerance, Difference difference) {
        BigDecimal printed = table.decimal(table.column(column));
        if (!Amounts.near(printed, expected, tolerance)) {
            difference.add(table.where() + ": " + column + " " + Amounts.shorten(printed) + ", recomputed "
                    + Amounts.shorten(expected));
        }
    }

    /** The account's own position is all that this check needs. */
    private static final class SilentListener implements PositionReplay.Listener {
        @Override
        public void onFill(FillTable fill, Contract contract) {
            // strategies do not matter here
        }

        @Override
        public void onSplit(String instrument, BigDecimal numerator, BigDecimal denominator) {
            // strategies do not matter here
        }

        @Override
        public void onReinvested(String instrument, BigDecimal units, BigDecimal cost, BigDecimal amount) {
            // strategies do not matter here
        }
    }

    private static int scale(RunFolder folder) {
        int scale = COARSEST_SCALE;
        try (TableReader table = folder.open("positions.csv")) {
            while (table.next()) {
                int realised = table.decimal(table.column("realised_pnl")).scale();
                scale = Math.max(
                        scale,
                        Math.max(
                                realised,
                                table.decimal(table.column("average_price")).scale()));
            }
        }
        return Math.min(scale, FINEST_SCALE);
    }
}
