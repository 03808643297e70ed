// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import org.agrona.collections.Long2LongHashMap;

/** Each account's position from its trades, for reduce-only orders. */
final class Positions {
    private final Long2LongHashMap lots = new Long2LongHashMap(0);

    void onTrade(MatchOrder order, long traded) {
        long position = lots.get(order.accountId) + order.side.sign() * traded;
        if (position == 0) {
            lots.remove(order.accountId);
        } else {
            lots.put(order.accountId, position);
        }
    }

    /** How much an order of this side can take off the account's position; 0 when it would not reduce. */
    long reducible(long accountId, Side side) {
        return Math.max(0, -side.sign() * lots.get(accountId));
    }

    /** Each account with a position, by number, and its lots. */
    void writeTo(StateSink sink) {
        long[] accounts =
                lots.keySet().stream().sorted().mapToLong(Long::longValue).toArray();
        sink.putLong(accounts.length);
        for (long account : accounts) {
            sink.putLong(account);
            sink.putLong(lots.get(account));
        }
    }

    void readFrom(StateSource source) {
        for (long left = source.getLong(); left > 0; left--) {
            lots.put(source.getLong(), source.getLong());
        }
    }
}
