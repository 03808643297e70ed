// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of {@code corporate_actions.csv}; a folder without that file has none. */
final class Actions {
    private final Map<String, List<Action>> byInstrument = new HashMap<>();

    /** One action; {@code booked} turns true when the ledger is seen to carry it, or needs not. */
    static final class Action {
        final long timeNs;
        final boolean split;
        final BigDecimal numerator;
        final BigDecimal denominator;
        final BigDecimal amount;
        boolean booked;

        Action(long timeNs, boolean split, BigDecimal numerator, BigDecimal denominator, BigDecimal amount) {
            this.timeNs = timeNs;
            this.split = split;
            this.numerator = numerator;
            this.denominator = denominator;
            this.amount = amount;
        }
    }

    static Actions read(RunFolder folder) {
        Actions actions = new Actions();
        if (folder.has("corporate_actions.csv")) {
            try (TableReader table = folder.open("corporate_actions.csv")) {
                actions.readRows(table);
            }
        }
        return actions;
    }

    private void readRows(TableReader table) {
        int time = table.column("time_ns");
        int instrument = table.column("instrument");
        int kind = table.column("kind");
        int numerator = table.column("numerator");
        int denominator = table.column("denominator");
        int amount = table.column("amount");
        while (table.next()) {
            Action action = new Action(
                    table.whole(time),
                    table.text(kind).equalsIgnoreCase("split"),
                    table.decimal(numerator),
                    table.decimal(denominator),
                    table.decimal(amount));
            byInstrument
                    .computeIfAbsent(table.text(instrument), key -> new ArrayList<>())
                    .add(action);
        }
    }

    /** Actions of an instrument, in file order. */
    List<Action> of(String instrument) {
        return byInstrument.getOrDefault(instrument, List.of());
    }

    /** True when there is not one. */
    boolean none() {
        return byInstrument.isEmpty();
    }

    /** Instruments that have an action. */
    Iterable<String> instruments() {
        return byInstrument.keySet().stream().sorted().toList();
    }
}
