// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

/** The last orders that ended with a fill, for children that arrive when their parent is done already. */
final class EndedOrders {
    /** How many are remembered. */
    static final int CAPACITY = 1024;

    final long[] ids = new long[CAPACITY];
    final long[] accounts = new long[CAPACITY];
    final long[] lots = new long[CAPACITY];
    long count;

    void add(long id, long account, long filledLots) {
        if (filledLots > 0) {
            int at = (int) (count++ % CAPACITY);
            ids[at] = id;
            accounts[at] = account;
            lots[at] = filledLots;
        }
    }

    /** What an order of an account had traded when it ended; 0 when that is not known. */
    long filledLots(long id, long account) {
        for (int i = 0; i < Math.min(count, CAPACITY); i++) {
            if (ids[i] == id && accounts[i] == account) {
                return lots[i];
            }
        }
        return 0;
    }
}
