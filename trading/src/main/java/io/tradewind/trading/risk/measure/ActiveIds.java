// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import java.util.Arrays;

/** Instruments with a position, in the order of their ids: sums over them do not depend on what came first. */
final class ActiveIds {
    private final int[] ids;
    private int count;

    ActiveIds(int instruments) {
        this.ids = new int[instruments];
    }

    int count() {
        return count;
    }

    int get(int index) {
        return ids[index];
    }

    /** Takes an instrument in or out; true when that changed something. */
    boolean set(int id, boolean now) {
        int at = Arrays.binarySearch(ids, 0, count, id);
        if (now && at < 0) {
            int to = -at - 1;
            System.arraycopy(ids, to, ids, to + 1, count - to);
            ids[to] = id;
            count++;
        } else if (!now && at >= 0) {
            System.arraycopy(ids, at + 1, ids, at, count - at - 1);
            count--;
        }
        return now != at >= 0;
    }
}
