// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The trades account for the realised profit, per instrument.
 *
 * <p>Identity: sum of {@code pnl} in trades.csv + open part = {@code realised_pnl} of positions.csv - sum of {@code fee}
 * in fills.csv. The open part is recomputed from the fills: what the round trip that is still open has realised, less
 * its fees. Where each reduction is a trade of its own, the open part is the entry fee of the open quantity; either
 * reading is accepted. The tolerance is one unit of the last printed digit (0.01 at most) for each fill and trade.
 */
final class TradeProfitCheck implements Check {
    private static final int COARSEST_SCALE = 2;
    private static final int FINEST_SCALE = 8;

    @Override
    public String name() {
        return "trades";
    }

    @Override
    public Finding examine(RunFolder folder) {
        Difference difference = new Difference();
        PositionReplay replay = PositionReplay.of(folder, new Difference());
        Map<String, BigDecimal> realised = realised(folder);
        TradeSums trades = TradeSums.read(folder);
        TreeMap<String, Netting> positions = replay.positions();
        positions.forEach((instrument, position) -> {
            if (position.costKnown()) {
                compare(instrument, position, realised.getOrDefault(instrument, BigDecimal.ZERO), trades, difference);
            }
        });
        trades.profit.keySet().stream()
                .filter(instrument -> !positions.containsKey(instrument))
                .sorted()
                .forEach(instrument -> difference.add("trades.csv: trades of " + instrument + " without a fill"));
        return difference.finding(
                name(),
                "pnl of " + trades.rows + " trades + open part against realised_pnl - fees, " + positions.size()
                        + " instruments");
    }

    private static void compare(
            String instrument, Netting position, BigDecimal realised, TradeSums trades, Difference difference) {
        BigDecimal target = realised.subtract(position.fees());
        BigDecimal closed = trades.profit.getOrDefault(instrument, BigDecimal.ZERO);
        BigDecimal roundTripOpen = position.realisedSinceFlat().subtract(position.feesSinceFlat());
        BigDecimal reductionOpen = position.feesOfOpenQuantity().negate();
        long bookings = position.fills() + trades.count.getOrDefault(instrument, 0L);
        int scale = Math.clamp(trades.scale, COARSEST_SCALE, FINEST_SCALE);
        BigDecimal tolerance = BigDecimal.ONE.movePointLeft(scale).multiply(BigDecimal.valueOf(bookings));
        boolean equal = Amounts.near(closed.add(roundTripOpen), target, tolerance)
                || Amounts.near(closed.add(reductionOpen), target, tolerance);
        if (!equal) {
            difference.add(instrument + ": trades " + Amounts.shorten(closed) + " + open part "
                    + Amounts.shorten(roundTripOpen) + ", realised less fees " + Amounts.shorten(target));
        }
    }

    private static Map<String, BigDecimal> realised(RunFolder folder) {
        Map<String, BigDecimal> realised = new HashMap<>();
        try (TableReader table = folder.open("positions.csv")) {
            int instrument = table.column("instrument");
            int profit = table.column("realised_pnl");
            while (table.next()) {
                realised.merge(table.text(instrument), table.decimal(profit), BigDecimal::add);
            }
        }
        return realised;
    }

    /** Sums over trades.csv by instrument. */
    private static final class TradeSums {
        final Map<String, BigDecimal> profit = new HashMap<>();
        final Map<String, Long> count = new HashMap<>();
        int scale;
        long rows;

        static TradeSums read(RunFolder folder) {
            TradeSums sums = new TradeSums();
            try (TableReader table = folder.open("trades.csv")) {
                int instrument = table.column("instrument");
                int pnl = table.column("pnl");
                while (table.next()) {
                    BigDecimal profit = table.decimal(pnl);
                    String name = table.text(instrument);
                    sums.profit.merge(name, profit, BigDecimal::add);
                    sums.count.merge(name, 1L, Long::sum);
                    sums.scale = Math.max(sums.scale, profit.scale());
                    sums.rows++;
                }
            }
            return sums;
        }
    }
}
