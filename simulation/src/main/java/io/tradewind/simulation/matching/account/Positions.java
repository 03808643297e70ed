// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.account;

import io.tradewind.domain.command.Side;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.simulation.index.LongSums;

/** Each account's position from its trades, for reduce-only orders. */
public final class Positions {
    private final LongSums lots = new LongSums();

    /** Creates flat positions. */
    public Positions() {}

    /**
     * Takes notice of one side of a trade.
     *
     * @param accountId whose
     * @param side bought or sold
     * @param traded lots
     */
    public void onTrade(long accountId, Side side, long traded) {
        lots.add(accountId, side.sign() * traded);
    }

    /**
     * How much an order of this side can take off the account's position.
     *
     * @param accountId whose
     * @param side of the order
     * @return lots; 0 when it would not reduce
     */
    public long reducible(long accountId, Side side) {
        return Math.max(0, -side.sign() * lots.get(accountId));
    }

    /**
     * Writes each account with a position, by number, and its lots.
     *
     * @param sink takes them
     */
    public void writeTo(StateSink sink) {
        long[] accounts = lots.sortedKeys();
        sink.putLong(accounts.length);
        for (long account : accounts) {
            sink.putLong(account);
            sink.putLong(lots.get(account));
        }
    }

    /**
     * Takes over what was written.
     *
     * @param source gives it
     */
    public void readFrom(StateSource source) {
        for (long left = source.getLong(); left > 0; left--) {
            lots.add(source.getLong(), source.getLong());
        }
    }
}
