// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Positions rebuilt from {@code fills.csv} and {@code corporate_actions.csv}.
 *
 * <p>The ledger serves as the order of events only: its {@code position:} rows say which came first at one time, a fill
 * or a split. Each {@code kind=fill} row must equal the next fill of a spot instrument, and each {@code kind=settlement}
 * row must belong to a corporate action that is due. Contracts that are not spot have no position rows; their fills are
 * taken in file order.
 */
final class PositionReplay {
    private static final String POSITION = "position:";

    private final Map<String, Contract> contracts;
    private final Actions actions;
    private final Difference difference;
    private final TreeMap<String, Netting> positions = new TreeMap<>();
    private final TreeMap<String, BigDecimal> ledgerUnits = new TreeMap<>();
    private final Map<String, BigDecimal> pendingUnits = new HashMap<>();

    private PositionReplay(Map<String, Contract> contracts, Actions actions, Difference difference) {
        this.contracts = contracts;
        this.actions = actions;
        this.difference = difference;
    }

    /** Replays the folder; contradictions between fills, ledger and actions go to {@code difference}. */
    static PositionReplay of(RunFolder folder, Difference difference) {
        PositionReplay replay = new PositionReplay(folder.contracts(), Actions.read(folder), difference);
        try (TableReader fills = folder.open("fills.csv");
                TableReader ledger = folder.open("ledger.csv")) {
            replay.run(new FillCursor(fills, replay), ledger);
        }
        long endNs = lastEquityNs(folder);
        replay.actions.instruments().forEach(instrument -> replay.reportUnbooked(instrument, endNs));
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

    private void run(FillCursor fills, TableReader ledger) {
        int timeColumn = ledger.column("time_ns");
        int kindColumn = ledger.column("kind");
        int accountColumn = ledger.column("account");
        int amountColumn = ledger.column("amount");
        while (ledger.next()) {
            String account = ledger.text(accountColumn);
            if (!account.startsWith(POSITION)) {
                continue;
            }
            String instrument = account.substring(POSITION.length());
            BigDecimal amount = ledger.decimal(amountColumn);
            ledgerUnits.merge(instrument, amount, BigDecimal::add);
            if (ledger.is(kindColumn, "fill")) {
                reportUnbooked(instrument, ledger.whole(timeColumn));
                settlePending(instrument);
                fills.takeSpot(instrument, amount, ledger.where());
            } else {
                settle(instrument, ledger.whole(timeColumn), amount, ledger.where());
            }
        }
        fills.takeRest();
        pendingUnits.keySet().stream().sorted().toList().forEach(this::settlePending);
    }

    /** Books a settlement row: splits that are due first, what remains is units paid instead of a dividend. */
    private void settle(String instrument, long timeNs, BigDecimal amount, String where) {
        boolean known = pendingUnits.containsKey(instrument);
        for (Actions.Action action : actions.of(instrument)) {
            if (action.booked || action.timeNs > timeNs) {
                continue;
            }
            action.booked = true;
            if (!action.split) {
                known = true;
            } else if (position(instrument).openBefore(action.timeNs)) {
                known = true;
                applySplit(instrument, action);
            }
        }
        if (!known) {
            difference.add(where + ": units of " + instrument + " change without a corporate action");
        }
        pendingUnits.merge(instrument, amount, BigDecimal::add);
    }

    private void applySplit(String instrument, Actions.Action action) {
        settlePending(instrument);
        Netting position = position(instrument);
        BigDecimal before = position.quantity();
        position.split(action.numerator, action.denominator);
        pendingUnits.put(instrument, before.subtract(position.quantity()));
    }

    /** What settlement rows hold beyond splits must be units of a reinvested dividend, never a wrong split. */
    private void settlePending(String instrument) {
        BigDecimal units = pendingUnits.remove(instrument);
        if (units == null || units.signum() == 0) {
            return;
        }
        boolean dividend = actions.of(instrument).stream().anyMatch(action -> !action.split && action.booked);
        if (dividend) {
            position(instrument).addUnits(units);
        } else {
            difference.add(instrument + ": ledger books " + Amounts.shorten(units)
                    + " units more at a split than its ratio gives");
        }
    }

    /** A split that lies before a time, changes a held position and is not in the ledger is a contradiction. */
    private void reportUnbooked(String instrument, long nowNs) {
        for (Actions.Action action : actions.of(instrument)) {
            if (action.split && !action.booked && action.timeNs < nowNs) {
                action.booked = true;
                if (position(instrument).openBefore(action.timeNs)) {
                    difference.add(instrument + ": the split at " + action.timeNs + " is not in the ledger");
                }
            }
        }
    }

    private Netting position(String instrument) {
        return positions.computeIfAbsent(instrument, this::newPosition);
    }

    private Netting newPosition(String instrument) {
        Contract contract = contracts.get(instrument);
        if (contract == null) {
            difference.add("manifest.json: no instrument " + instrument);
            contract = new Contract(instrument, Contract.Kind.SPOT, BigDecimal.ONE, "");
        }
        return new Netting(contract);
    }

    /** Rebuilt positions by instrument. */
    TreeMap<String, Netting> positions() {
        return positions;
    }

    /** Balances of the ledger's position accounts by instrument. */
    TreeMap<String, BigDecimal> ledgerUnits() {
        return ledgerUnits;
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
                Netting position = replay.position(fills.instrument());
                fills.applyTo(position);
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
                Netting position = replay.position(fills.instrument());
                fills.applyTo(position);
                if (position.contract().kind() == Contract.Kind.SPOT) {
                    replay.difference.add(fills.where() + ": fill is not in the ledger");
                }
            }
        }
    }
}
