// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.audit.table.TableReader;
import io.tradewind.research.report.page.SeriesSampler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** What {@code trades.csv} says: counts, all returns, the extremes, and the largest trades of each instrument. */
final class TradeHistory {
    private static final int EXTREMES = 10;
    private static final int SHOWN_TRADES = 5_000;
    private static final int SHOWN_PER_INSTRUMENT = 2_000;
    private static final Comparator<Trade> BY_ROW = Comparator.comparingLong(Trade::row);
    private static final Comparator<Trade> BY_SIZE =
            Comparator.<Trade>comparingDouble(trade -> Math.abs(trade.pnl())).thenComparing(BY_ROW.reversed());

    private final Contracts contracts;
    private final Comparator<Trade> byProfit;
    private final TreeMap<String, PriorityQueue<Trade>> largest = new TreeMap<>();
    private final TreeMap<String, Totals> totals = new TreeMap<>();
    private final PriorityQueue<Trade> best;
    private final PriorityQueue<Trade> worst;
    private double[] returns = new double[64];
    private int count;
    private int wins;

    /** Sums over the trades of one instrument, in run currency. */
    static final class Totals {
        int trades;
        int wins;
        double pnl;
    }

    private TradeHistory(Contracts contracts) {
        this.contracts = contracts;
        this.byProfit = Comparator.comparingDouble(this::profit).thenComparing(BY_ROW);
        this.best = new PriorityQueue<>(byProfit);
        this.worst = new PriorityQueue<>(byProfit.reversed());
    }

    /** Reads the folder's table; a missing file reads as no trades. */
    static TradeHistory read(Path folder, Contracts contracts) {
        TradeHistory history = new TradeHistory(contracts);
        Path file = folder.resolve("trades.csv");
        if (Files.exists(file)) {
            try (TableReader table = TableReader.open(file)) {
                history.readRows(table);
            }
        }
        return history;
    }

    private void readRows(TableReader table) {
        int instrument = table.column("instrument");
        int strategy = table.header().indexOf("strategy");
        int side = table.column("side");
        int quantity = table.column("quantity");
        int entryTime = table.column("entry_time_ns");
        int entryPrice = table.column("entry_price");
        int exitTime = table.column("exit_time_ns");
        int exitPrice = table.column("exit_price");
        int pnl = table.column("pnl");
        int fees = table.column("fees");
        int fraction = table.column("return");
        while (table.next()) {
            take(new Trade(
                    table.text(instrument),
                    strategy < 0 ? "" : table.text(strategy),
                    isShort(table.text(side)),
                    table.number(quantity),
                    SeriesSampler.seconds(table.whole(entryTime)),
                    table.number(entryPrice),
                    SeriesSampler.seconds(table.whole(exitTime)),
                    table.number(exitPrice),
                    table.number(pnl),
                    table.number(fees),
                    table.number(fraction),
                    count));
        }
    }

    private static boolean isShort(String side) {
        return side.toLowerCase(java.util.Locale.ROOT).startsWith("s");
    }

    private void take(Trade trade) {
        if (count == returns.length) {
            returns = Arrays.copyOf(returns, 2 * count);
        }
        returns[count++] = trade.returnFraction();
        wins += trade.won() ? 1 : 0;
        Totals sums = totals.computeIfAbsent(trade.instrument(), key -> new Totals());
        sums.trades++;
        sums.wins += trade.won() ? 1 : 0;
        sums.pnl += profit(trade);
        keep(best, trade, EXTREMES);
        keep(worst, trade, EXTREMES);
        keep(
                largest.computeIfAbsent(trade.instrument(), key -> new PriorityQueue<>(BY_SIZE)),
                trade,
                SHOWN_PER_INSTRUMENT);
    }

    private static void keep(PriorityQueue<Trade> queue, Trade trade, int limit) {
        queue.add(trade);
        if (queue.size() > limit) {
            queue.poll();
        }
    }

    /** Net profit of a trade in run currency. */
    double profit(Trade trade) {
        return trade.pnl() * contracts.settlementRate(trade.instrument());
    }

    int count() {
        return count;
    }

    int wins() {
        return wins;
    }

    /** Return of each trade as a fraction, in file order. */
    double[] returns() {
        return Arrays.copyOf(returns, count);
    }

    /** Totals by instrument, in name order. */
    TreeMap<String, Totals> totals() {
        return totals;
    }

    /** At most ten trades with the highest profit, best first. */
    List<Trade> best() {
        return sorted(best, byProfit.reversed()).stream()
                .filter(trade -> trade.pnl() > 0)
                .toList();
    }

    /** At most ten trades with the heaviest loss, worst first. */
    List<Trade> worst() {
        return sorted(worst, byProfit).stream()
                .filter(trade -> trade.pnl() <= 0)
                .toList();
    }

    /** The largest trades of each instrument by absolute profit, in time order, within the page's budget. */
    TreeMap<String, List<Trade>> shown() {
        TreeMap<String, List<Trade>> shown = new TreeMap<>();
        int limit = Math.max(20, SHOWN_TRADES / Math.max(1, largest.size()));
        largest.forEach((instrument, queue) -> {
            List<Trade> trades = sorted(queue, BY_SIZE.reversed());
            List<Trade> within = new ArrayList<>(trades.subList(0, Math.min(limit, trades.size())));
            within.sort(BY_ROW);
            shown.put(instrument, within);
        });
        return shown;
    }

    private static List<Trade> sorted(PriorityQueue<Trade> queue, Comparator<Trade> order) {
        List<Trade> trades = new ArrayList<>(queue);
        trades.sort(order);
        return trades;
    }
}
