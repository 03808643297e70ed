// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.quant.indicator.StateSink;

/**
 * Double entry in many currencies: every amount is posted to two accounts, and an entry that does not sum to zero in each
 * currency cannot be closed.
 */
public final class Ledger {
    private static final AccountKind[] ACCOUNTS = AccountKind.values();

    private final InstrumentRegistry registry;
    private final LedgerListener listener;
    private final long[][] balances;
    private final long[] openSums;
    private long entryId;
    private EntryKind kind = EntryKind.TRANSFER;
    private long timeNs;
    private long reference;

    /**
     * An empty ledger.
     *
     * @param registry instruments and currencies
     * @param listener told of every posting
     */
    public Ledger(InstrumentRegistry registry, LedgerListener listener) {
        this.registry = registry;
        this.listener = listener;
        this.balances = new long[ACCOUNTS.length][];
        for (AccountKind account : ACCOUNTS) {
            int rows = account.isPerInstrument() ? registry.size() : 1;
            balances[account.ordinal()] = new long[rows * registry.currencyCount()];
        }
        this.openSums = new long[registry.currencyCount()];
    }

    /**
     * Opens an entry.
     *
     * @param entryKind why it is made
     * @param entryTimeNs when, nanoseconds since the epoch, UTC
     * @param entryReference what caused it
     */
    public void begin(EntryKind entryKind, long entryTimeNs, long entryReference) {
        entryId++;
        kind = entryKind;
        timeNs = entryTimeNs;
        reference = entryReference;
    }

    /**
     * Moves an amount between two accounts that are not of an instrument.
     *
     * @param debit receives the amount
     * @param credit gives the amount
     * @param currencyId its currency
     * @param units signed amount
     * @throws ArithmeticException when a balance overflows
     */
    public void transfer(AccountKind debit, AccountKind credit, int currencyId, long units) {
        post(debit, -1, currencyId, units);
        post(credit, -1, currencyId, Math.negateExact(units));
    }

    /**
     * Adds one line to the open entry. An amount of zero leaves no line.
     *
     * @param account which account
     * @param instrumentId its instrument, or -1
     * @param currencyId currency of the amount
     * @param units signed amount
     * @throws ArithmeticException when the balance overflows
     */
    public void post(AccountKind account, int instrumentId, int currencyId, long units) {
        if (units == 0) {
            return;
        }
        long[] rows = balances[account.ordinal()];
        int index = index(instrumentId, currencyId);
        rows[index] = Math.addExact(rows[index], units);
        openSums[currencyId] = Math.addExact(openSums[currencyId], units);
        listener.onPosting(entryId, timeNs, kind, account, instrumentId, currencyId, units, reference);
    }

    /**
     * Closes the entry.
     *
     * @throws IllegalStateException when its lines do not sum to zero in each currency
     */
    public void end() {
        for (int currency = 0; currency < openSums.length; currency++) {
            if (openSums[currency] != 0) {
                throw new IllegalStateException("ledger entry " + entryId + " does not balance in "
                        + registry.currency(currency) + ": " + openSums[currency]);
            }
        }
    }

    /**
     * Balance of an account.
     *
     * @param account which account
     * @param instrumentId its instrument, or -1
     * @param currencyId currency
     * @return signed amount in the currency's scale
     */
    public long balance(AccountKind account, int instrumentId, int currencyId) {
        return balances[account.ordinal()][index(instrumentId, currencyId)];
    }

    /**
     * Entries made.
     *
     * @return number of the last entry, 0 when there is none
     */
    public long entryCount() {
        return entryId;
    }

    private int index(int instrumentId, int currencyId) {
        return Math.max(instrumentId, 0) * openSums.length + currencyId;
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putLong(entryId);
        for (long[] rows : balances) {
            for (long balance : rows) {
                sink.putLong(balance);
            }
        }
    }
}
