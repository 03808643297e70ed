// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.audit.table.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Fees, traded value and booked income of a run, in run currency, from fills, ledger and final positions. */
final class CostHistory {
    private static final String FEE_ACCOUNT = "expense:fee";
    private static final String PROFIT_ACCOUNT = "income:pnl";

    private final Contracts contracts;
    private final TreeMap<String, InstrumentCosts> byInstrument = new TreeMap<>();
    private final TreeMap<String, Double> booked = new TreeMap<>();
    private double fees;
    private double realised;
    private double unrealised;
    private long fills;

    /** Sums over the fills of one instrument, in run currency. */
    static final class InstrumentCosts {
        long fills;
        long makerFills;
        double notional;
        double fees;
    }

    private CostHistory(Contracts contracts) {
        this.contracts = contracts;
    }

    /** Reads the folder's tables; a missing one contributes nothing. */
    static CostHistory read(Path folder, Contracts contracts) {
        CostHistory history = new CostHistory(contracts);
        history.read(folder.resolve("fills.csv"), history::readFills);
        history.read(folder.resolve("ledger.csv"), history::readLedger);
        history.read(folder.resolve("positions.csv"), history::readPositions);
        return history;
    }

    private void read(Path file, Consumer<TableReader> reader) {
        if (Files.exists(file)) {
            try (TableReader table = TableReader.open(file)) {
                reader.accept(table);
            }
        }
    }

    private void readFills(TableReader table) {
        int instrument = table.column("instrument");
        int quantity = table.column("quantity");
        int price = table.column("price");
        int fee = table.column("fee");
        int currency = table.column("fee_currency");
        int liquidity = table.column("liquidity");
        while (table.next()) {
            String name = table.text(instrument);
            InstrumentCosts costs = byInstrument.computeIfAbsent(name, key -> new InstrumentCosts());
            costs.fills++;
            costs.makerFills += table.is(liquidity, "maker") ? 1 : 0;
            costs.notional += Math.abs(contracts.notional(name, table.number(quantity), table.number(price)));
            costs.fees += table.number(fee) * contracts.rate(table.text(currency));
            fills++;
        }
    }

    private void readLedger(TableReader table) {
        int account = table.column("account");
        int currency = table.column("currency");
        int amount = table.column("amount");
        while (table.next()) {
            String name = table.text(account);
            if (name.equals(FEE_ACCOUNT)) {
                fees += table.number(amount) * contracts.rate(table.text(currency));
            } else if (isResult(name)) {
                booked.merge(name, -table.number(amount) * contracts.rate(table.text(currency)), Double::sum);
            }
        }
    }

    private static boolean isResult(String account) {
        boolean result = account.startsWith("income:") || account.startsWith("expense:");
        return result && !account.equals(PROFIT_ACCOUNT);
    }

    private void readPositions(TableReader table) {
        int realisedPnl = table.column("realised_pnl");
        int unrealisedPnl = table.column("unrealised_pnl");
        int currency = table.column("currency");
        while (table.next()) {
            double rate = contracts.rate(table.text(currency));
            realised += orZero(table.number(realisedPnl)) * rate;
            unrealised += orZero(table.number(unrealisedPnl)) * rate;
        }
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    /** Costs by instrument, in name order. */
    TreeMap<String, InstrumentCosts> byInstrument() {
        return byInstrument;
    }

    /** Income (positive) and expense (negative) accounts of the ledger except fees and trading profit. */
    TreeMap<String, Double> booked() {
        return booked;
    }

    /** Sum of the ledger's fee rows. */
    double fees() {
        return fees;
    }

    /** Profit of closed quantity before fees. */
    double realised() {
        return realised;
    }

    /** Profit of open positions at the last marks. */
    double unrealised() {
        return unrealised;
    }

    long fills() {
        return fills;
    }

    /** Realised and unrealised profit before fees, at executed prices. */
    double gross() {
        return realised + unrealised;
    }
}
