// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.simulation.index.LongSums;

/** Each account's position from its trades, for reduce-only orders. */
final class Positions {
    private final LongSums lots = new LongSums();

    void onTrade(MatchOrder order, long traded) {
        lots.add(order.accountId, order.side.sign() * traded);
    }

    /** How much an order of this side can take off the account's position; 0 when it would not reduce. */
    long reducible(long accountId, Side side) {
        return Math.max(0, -side.sign() * lots.get(accountId));
    }

    /** Each account with a position, by number, and its lots. */
    void writeTo(StateSink sink) {
        long[] accounts = lots.sortedKeys();
        sink.putLong(accounts.length);
        for (long account : accounts) {
            sink.putLong(account);
            sink.putLong(lots.get(account));
        }
    }

    void readFrom(StateSource source) {
        for (long left = source.getLong(); left > 0; left--) {
            lots.add(source.getLong(), source.getLong());
        }
    }
}
