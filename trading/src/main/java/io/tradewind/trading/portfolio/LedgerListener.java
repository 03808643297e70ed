// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

/** Told of every posting, in order. */
@FunctionalInterface
public interface LedgerListener {
    /**
     * One line of a ledger entry.
     *
     * @param entryId number of the entry, from 1; its lines sum to zero per currency
     * @param timeNs when it was booked, nanoseconds since the epoch, UTC
     * @param kind why
     * @param account which account
     * @param instrumentId the instrument of the account, or -1
     * @param currencyId currency of the amount
     * @param units signed amount in the currency's scale
     * @param reference fill id, order id or number of the action that caused it
     */
    void onPosting(
            long entryId,
            long timeNs,
            EntryKind kind,
            AccountKind account,
            int instrumentId,
            int currencyId,
            long units,
            long reference);
}
