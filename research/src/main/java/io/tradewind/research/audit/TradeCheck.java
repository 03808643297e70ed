// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Amounts;
import io.tradewind.research.audit.check.Check;
import io.tradewind.research.audit.check.Difference;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Every row of {@code trades.csv} is the next round trip that a strategy's own fills make, and together the strategies
 * earned what the account earned.
 *
 * <p>Fills belong to strategies through {@code orders.csv}. Money and prices may differ by two units of the last digit that
 * a run folder prints. Per instrument, pnl of the trades + open profit at the last mark - fees of open entries =
 * realised_pnl + unrealised_pnl of {@code positions.csv} - fees, within 1e-6; cash for fractions at splits belongs to no
 * strategy and is left out.
 */
final class TradeCheck implements Check {
    private static final BigDecimal TOTAL_TOLERANCE = new BigDecimal("0.000001");

    @Override
    public String name() {
        return "trades";
    }

    @Override
    public Finding examine(RunFolder folder) {
        Difference difference = new Difference();
        try (TableReader table = folder.open("trades.csv")) {
            TradeTable trades = new TradeTable(table, difference);
            StrategyReplay strategies = new StrategyReplay(strategyByOrder(folder), trades, difference);
            PositionReplay account = PositionReplay.of(folder, new Difference(), strategies);
            trades.finish();
            int uncompared = compareTotals(folder, account, strategies, trades, difference);
            String left = uncompared == 0 ? "" : ", " + uncompared + " without the sum: an action rounded shared units";
            return difference.finding(
                    name(),
                    trades.rows() + " trades against the fills of " + strategies.count()
                            + " strategy positions; their sum against positions.csv, "
                            + account.positions().size() + " instruments" + left);
        }
    }

    private static Map<String, String> strategyByOrder(RunFolder folder) {
        Map<String, String> strategies = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        try (TableReader table = folder.open("orders.csv")) {
            int order = table.column("order_id");
            int strategy = table.column("strategy");
            while (table.next()) {
                String name = names.computeIfAbsent(table.text(strategy), text -> text);
                strategies.put(table.text(order), name);
            }
        }
        return strategies;
    }

    private static int compareTotals(
            RunFolder folder,
            PositionReplay account,
            StrategyReplay strategies,
            TradeTable trades,
            Difference difference) {
        Map<String, BigDecimal> profits = accountProfits(folder);
        Map<String, BigDecimal> marks = strategies.anyOpen() ? lastMarks(folder) : Map.of();
        int uncompared = 0;
        for (var entry : account.positions().entrySet()) {
            String instrument = entry.getKey();
            Netting position = entry.getValue();
            if (strategies.quantity(instrument).compareTo(position.quantity()) != 0
                    && strategies.wasShared(instrument)) {
                uncompared++;
                continue;
            }
            BigDecimal mark = marks.get(instrument);
            if (mark == null && strategies.isOpen(instrument)) {
                difference.add("marks.csv has no mark of " + instrument);
                continue;
            }
            BigDecimal open = strategies.openPart(instrument, mark == null ? BigDecimal.ONE : mark);
            BigDecimal earned = trades.profit(instrument).add(open);
            BigDecimal target = profits.getOrDefault(instrument, BigDecimal.ZERO)
                    .subtract(position.fees())
                    .subtract(account.cashInLieu(instrument));
            if (!Amounts.near(earned, target, TOTAL_TOLERANCE)) {
                difference.add(instrument + ": trades and what is open earned " + Amounts.shorten(earned)
                        + ", the position less fees " + Amounts.shorten(target));
            }
        }
        return uncompared;
    }

    /** Realised and unrealised profit of positions.csv by instrument. */
    private static Map<String, BigDecimal> accountProfits(RunFolder folder) {
        Map<String, BigDecimal> profits = new HashMap<>();
        try (TableReader table = folder.open("positions.csv")) {
            int instrument = table.column("instrument");
            int realised = table.column("realised_pnl");
            int unrealised = table.column("unrealised_pnl");
            while (table.next()) {
                BigDecimal both = table.decimal(realised).add(table.decimal(unrealised));
                profits.merge(table.text(instrument), both, BigDecimal::add);
            }
        }
        return profits;
    }

    private static Map<String, BigDecimal> lastMarks(RunFolder folder) {
        Map<String, BigDecimal> marks = new HashMap<>();
        try (TableReader table = folder.open("marks.csv")) {
            int instrument = table.column("instrument");
            int mark = table.column("mark");
            while (table.next()) {
                marks.put(table.text(instrument), table.decimal(mark));
            }
        }
        return marks;
    }
}
