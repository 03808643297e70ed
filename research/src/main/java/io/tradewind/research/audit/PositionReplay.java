// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Amounts;
import io.tradewind.research.audit.check.Contract;
import io.tradewind.research.audit.check.Difference;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Positions rebuilt from {@code fills.csv} and {@code corporate_actions.csv}.
 *
 * <p>The ledger serves as the order of events only: its {@code position:} rows say which came first at one time, a fill
 * or a split. Each {@code kind=fill} row must equal the next fill of a spot instrument, and every other entry that moves
 * units must be a corporate action that is due. Contracts that are not spot have no position rows; their fills are taken
 * in file order.
 */
final class PositionReplay {
    private static final String POSITION = "position:";

    private final Map<String, Contract> contracts;
    private final Actions actions;
    private final Difference difference;
    private final Listener listener;
    private final TreeMap<String, Netting> positions = new TreeMap<>();
    private final TreeMap<String, BigDecimal> ledgerUnits = new TreeMap<>();
    private final Map<String, BigDecimal> cashInLieu = new HashMap<>();
    private final Map<String, Set<Long>> settledNs = new HashMap<>();

    /** Told of everything that changes positions, in its order, before the account's position changes. */
    interface Listener {
        void onFill(FillTable fill, Contract contract);

        void onSplit(String instrument, BigDecimal numerator, BigDecimal denominator);

        /** {@code units} of this cost were bought with a dividend of {@code amount} for each unit held. */
        void onReinvested(String instrument, BigDecimal units, BigDecimal cost, BigDecimal amount);
    }

    /** Units and cash of one ledger entry. */
    private static final class Entry {
        String id = "";
        String where = "";
        String instrument = "";
        long timeNs;
        boolean fill;
        BigDecimal units = BigDecimal.ZERO;
        BigDecimal cash = BigDecimal.ZERO;
    }

    private PositionReplay(RunFolder folder, Difference difference, Listener listener) {
        this.contracts = folder.contracts();
        this.actions = Actions.read(folder);
        this.difference = difference;
        this.listener = listener;
    }

    /** Replays the folder; contradictions between fills, ledger and actions go to {@code difference}. */
    static PositionReplay of(RunFolder folder, Difference difference, Listener listener) {
        PositionReplay replay = new PositionReplay(folder, difference, listener);
        if (!replay.actions.none()) {
            replay.findSettlements(folder);
        }
        try (TableReader fills = folder.open("fills.csv");
                TableReader ledger = folder.open("ledger.csv")) {
            replay.run(new FillCursor(fills, replay), ledger);
        }
        if (!replay.actions.none()) {
            long endNs = lastEquityNs(folder);
            replay.actions.instruments().forEach(instrument -> replay.passSplits(instrument, endNs));
        }
        return replay;
    }

    /** Time of the last equity row: actions after it are none of this run's. */
    private static long lastEquityNs(RunFolder folder) {
        long lastNs = Long.MIN_VALUE;
        try (TableReader table = folder.open("equity.csv")) {
            int time = table.column("time_ns");
            while (table.next()) {
                lastNs = table.whole(time);
            }
        }
        return lastNs;
    }

    private void findSettlements(RunFolder folder) {
        try (TableReader ledger = folder.open("ledger.csv")) {
            int timeColumn = ledger.column("time_ns");
            int kindColumn = ledger.column("kind");
            int accountColumn = ledger.column("account");
            while (ledger.next()) {
                if (ledger.startsWith(accountColumn, POSITION) && !ledger.is(kindColumn, "fill")) {
                    String instrument = ledger.text(accountColumn).substring(POSITION.length());
                    settledNs
                            .computeIfAbsent(instrument, key -> new HashSet<>())
                            .add(ledger.whole(timeColumn));
                }
            }
        }
    }

    private void run(FillCursor fills, TableReader ledger) {
        int entryColumn = ledger.column("entry_id");
        int timeColumn = ledger.column("time_ns");
        int kindColumn = ledger.column("kind");
        int accountColumn = ledger.column("account");
        int amountColumn = ledger.column("amount");
        Entry entry = new Entry();
        while (ledger.next()) {
            if (!ledger.is(entryColumn, entry.id)) {
                book(entry, fills);
                entry = new Entry();
                entry.id = ledger.text(entryColumn);
                entry.timeNs = ledger.whole(timeColumn);
                entry.fill = ledger.is(kindColumn, "fill");
            }
            if (ledger.is(accountColumn, "cash")) {
                entry.cash = entry.cash.add(ledger.decimal(amountColumn));
            } else if (ledger.startsWith(accountColumn, POSITION)) {
                entry.instrument = ledger.text(accountColumn).substring(POSITION.length());
                entry.where = ledger.where();
                entry.units = entry.units.add(ledger.decimal(amountColumn));
                ledgerUnits.merge(entry.instrument, ledger.decimal(amountColumn), BigDecimal::add);
            }
        }
        book(entry, fills);
        fills.takeRest();
    }

    private void book(Entry entry, FillCursor fills) {
        if (entry.instrument.isEmpty()) {
            return;
        }
        if (entry.fill) {
            passSplits(entry.instrument, entry.timeNs);
            fills.takeSpot(entry.instrument, entry.units, entry.where);
        } else {
            settle(entry);
        }
    }

    /** An entry that is no fill: the next split that is due, or else units bought with a dividend. */
    private void settle(Entry entry) {
        Optional<Actions.Action> split = dueSplit(entry);
        BigDecimal expected =
                split.map(action -> unitsBySplit(entry.instrument, action)).orElse(BigDecimal.ZERO);
        if (split.isPresent() && expected.compareTo(entry.units) == 0) {
            applySplit(entry, split.get());
        } else if (!reinvested(entry)) {
            difference.add(
                    split.isEmpty()
                            ? entry.where + ": units of " + entry.instrument + " change without a corporate action"
                            : entry.where + ": ledger books " + Amounts.shorten(entry.units) + " of " + entry.instrument
                                    + " at a split, its ratio gives " + Amounts.shorten(expected));
            split.ifPresent(action -> applySplit(entry, action));
        }
    }

    private Optional<Actions.Action> dueSplit(Entry entry) {
        for (Actions.Action action : actions.of(entry.instrument)) {
            if (action.split && !action.booked && action.timeNs <= entry.timeNs) {
                boolean fits = unitsBySplit(entry.instrument, action).compareTo(entry.units) == 0;
                if (fits || position(entry.instrument).openBefore(action.timeNs)) {
                    return Optional.of(action);
                }
                skip(entry.instrument, action);
            }
        }
        return Optional.empty();
    }

    private BigDecimal unitsBySplit(String instrument, Actions.Action action) {
        Netting position = position(instrument);
        return position.afterSplit(action.numerator, action.denominator).subtract(position.quantity());
    }

    private void applySplit(Entry entry, Actions.Action action) {
        action.booked = true;
        Netting position = position(entry.instrument);
        BigDecimal exact = position.quantity().multiply(action.numerator).divide(action.denominator, Contract.WIDE);
        listener.onSplit(entry.instrument, action.numerator, action.denominator);
        position.split(action.numerator, action.denominator);
        int fraction = exact.subtract(position.quantity()).signum();
        if (entry.cash.signum() != 0 && entry.cash.signum() != fraction) {
            difference.add(entry.where + ": cash " + Amounts.shorten(entry.cash) + " at a split of " + entry.instrument
                    + " that leaves no such fraction");
        }
        position.realise(entry.cash);
        cashInLieu.merge(entry.instrument, entry.cash, BigDecimal::add);
    }

    /** Takes the entry as units bought with a dividend that is due, when its money fits the dividend to one lot. */
    private boolean reinvested(Entry entry) {
        Netting position = position(entry.instrument);
        BigDecimal cost = entry.cash.negate();
        if (entry.units.signum() != position.quantity().signum() || cost.signum() != entry.units.signum()) {
            return false;
        }
        BigDecimal price = cost.divide(entry.units, Contract.WIDE);
        for (Actions.Action action : actions.of(entry.instrument)) {
            if (action.split || action.booked || action.timeNs > entry.timeNs) {
                continue;
            }
            BigDecimal rest =
                    position.quantity().multiply(action.amount).subtract(cost).abs();
            BigDecimal lot = position.contract().lot();
            BigDecimal oneLot = (lot.signum() == 0 ? entry.units.abs() : lot).multiply(price);
            if (rest.compareTo(oneLot) < 0) {
                action.booked = true;
                listener.onReinvested(entry.instrument, entry.units, cost, action.amount);
                position.add(entry.units, cost);
                return true;
            }
        }
        return false;
    }

    /** A split before a time that changes what is held and is not in the ledger is a contradiction. */
    private void passSplits(String instrument, long nowNs) {
        for (Actions.Action action : actions.of(instrument)) {
            boolean before = action.timeNs < nowNs || action.timeNs == nowNs && passesAtOpen(instrument, nowNs);
            if (action.split && !action.booked && before) {
                if (position(instrument).openBefore(action.timeNs)
                        && unitsBySplit(instrument, action).signum() != 0) {
                    difference.add(instrument + ": the split at " + action.timeNs + " is not in the ledger");
                }
                skip(instrument, action);
            }
        }
    }

    /** A split comes before the fills of its time, unless the ledger books it behind them. */
    private boolean passesAtOpen(String instrument, long timeNs) {
        return position(instrument).quantity().signum() == 0
                && !settledNs.getOrDefault(instrument, Set.of()).contains(timeNs);
    }

    /** Passes a split that the account's position does not feel; strategies whose positions offset one another do. */
    private void skip(String instrument, Actions.Action action) {
        action.booked = true;
        listener.onSplit(instrument, action.numerator, action.denominator);
    }

    private Netting position(String instrument) {
        return positions.computeIfAbsent(instrument, this::newPosition);
    }

    private Netting newPosition(String instrument) {
        Contract contract = contracts.get(instrument);
        if (contract == null) {
            difference.add("manifest.json: no instrument " + instrument);
            contract = Contract.unknown(instrument);
        }
        return new Netting(contract);
    }

    private Netting takeFill(FillTable fill) {
        Netting position = position(fill.instrument());
        listener.onFill(fill, position.contract());
        fill.applyTo(position);
        return position;
    }

    /** Rebuilt positions by instrument. */
    TreeMap<String, Netting> positions() {
        return positions;
    }

    /** Balances of the ledger's position accounts by instrument. */
    TreeMap<String, BigDecimal> ledgerUnits() {
        return ledgerUnits;
    }

    /** Cash that splits of an instrument paid for fractions. */
    BigDecimal cashInLieu(String instrument) {
        return cashInLieu.getOrDefault(instrument, BigDecimal.ZERO);
    }

    /** Walks {@code fills.csv} in step with the ledger. */
    private static final class FillCursor {
        private final FillTable fills;
        private final PositionReplay replay;

        FillCursor(TableReader table, PositionReplay replay) {
            this.fills = new FillTable(table);
            this.replay = replay;
        }

        /** Books fills up to and including the next one of a spot instrument, which must be this one. */
        void takeSpot(String instrument, BigDecimal amount, String where) {
            while (fills.next()) {
                Netting position = replay.takeFill(fills);
                if (position.contract().kind() != Contract.Kind.SPOT) {
                    continue;
                }
                if (!fills.instrument().equals(instrument) || fills.signed().compareTo(amount) != 0) {
                    replay.difference.add(where + ": ledger books " + Amounts.shorten(amount) + " of " + instrument
                            + ", " + fills.where() + " fills " + Amounts.shorten(fills.signed()) + " of "
                            + fills.instrument());
                }
                return;
            }
            replay.difference.add(where + ": ledger books a fill that fills.csv does not have");
        }

        void takeRest() {
            while (fills.next()) {
                Netting position = replay.takeFill(fills);
                if (position.contract().kind() == Contract.Kind.SPOT) {
                    replay.difference.add(fills.where() + ": fill is not in the ledger");
                }
            }
        }
    }
}
