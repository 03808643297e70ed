// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Cash and spot units as the ledger moves them, told at any time that only moves forward.
 *
 * <p>Rows at one time have an order of their own, and a row of {@code equity.csv} may lie between two of them. So the
 * timeline knows the state before the time and every entry at that time; a caller tries the states in turn.
 */
final class LedgerTimeline implements AutoCloseable {
    private static final String POSITION = "position:";

    private final TableReader ledger;
    private final int entryColumn;
    private final int timeColumn;
    private final int accountColumn;
    private final int currencyColumn;
    private final int amountColumn;
    private final Map<String, BigDecimal> cash = new HashMap<>();
    private final Map<String, BigDecimal> units = new HashMap<>();
    private final List<Move> atNow = new ArrayList<>();
    private long nowNs = Long.MIN_VALUE;
    private boolean more;

    /** A ledger row that changes cash or units. */
    record Move(String entry, boolean cash, String key, BigDecimal amount) {}

    LedgerTimeline(RunFolder folder) {
        ledger = folder.open("ledger.csv");
        entryColumn = ledger.column("entry_id");
        timeColumn = ledger.column("time_ns");
        accountColumn = ledger.column("account");
        currencyColumn = ledger.column("currency");
        amountColumn = ledger.column("amount");
        more = ledger.next();
    }

    /** Moves to a time: what was before it is in the state, what is at it is kept apart. */
    void moveTo(long timeNs) {
        if (timeNs == nowNs) {
            return;
        }
        nowNs = timeNs;
        atNow.forEach(this::apply);
        atNow.clear();
        for (; more && ledger.whole(timeColumn) < timeNs; more = ledger.next()) {
            apply(read());
        }
        for (; more && ledger.whole(timeColumn) == timeNs; more = ledger.next()) {
            atNow.add(read());
        }
    }

    /** True when all cash before and at the time is in currencies that pass the test. */
    boolean holdsOnly(Predicate<String> currency) {
        for (var amount : cash.entrySet()) {
            if (amount.getValue().signum() != 0 && !currency.test(amount.getKey())) {
                return false;
            }
        }
        for (Move move : atNow) {
            if (move.cash() && !currency.test(move.key())) {
                return false;
            }
        }
        return true;
    }

    private Move read() {
        String account = ledger.text(accountColumn);
        boolean isCash = account.equals("cash");
        boolean isPosition = account.startsWith(POSITION);
        String key = isCash ? ledger.text(currencyColumn) : isPosition ? account.substring(POSITION.length()) : "";
        return new Move(ledger.text(entryColumn), isCash, key, ledger.decimal(amountColumn));
    }

    private void apply(Move move) {
        apply(move, cash, units);
    }

    private static void apply(Move move, Map<String, BigDecimal> cash, Map<String, BigDecimal> units) {
        if (!move.key().isEmpty()) {
            (move.cash() ? cash : units).merge(move.key(), move.amount(), BigDecimal::add);
        }
    }

    /**
     * Asks about each state that the ledger passed through at the time: after all entries, before them, then after each.
     *
     * @return true as soon as one state answers with true
     */
    boolean anyState(StateTest test) {
        if (atNow.isEmpty()) {
            return test.holds(cash, units);
        }
        return holdsAfter(atNow.size(), test) || test.holds(cash, units) || anyStateBetween(test);
    }

    private boolean anyStateBetween(StateTest test) {
        for (int count = 1; count < atNow.size(); count++) {
            boolean entryEnds =
                    !atNow.get(count).entry().equals(atNow.get(count - 1).entry());
            if (entryEnds && holdsAfter(count, test)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsAfter(int count, StateTest test) {
        Map<String, BigDecimal> cashThen = new HashMap<>(cash);
        Map<String, BigDecimal> unitsThen = new HashMap<>(units);
        atNow.subList(0, count).forEach(move -> apply(move, cashThen, unitsThen));
        return test.holds(cashThen, unitsThen);
    }

    /** A question about cash by currency and units by instrument. */
    interface StateTest {
        boolean holds(Map<String, BigDecimal> cash, Map<String, BigDecimal> units);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
