// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import java.util.Arrays;

/** Instruments with a position, in the order of their ids: sums over them do not depend on what came first. */
final class ActiveIds {
    private final int[] ids;
    private final int[] linked;
    private final boolean[] isLinked;
    private int count;

    ActiveIds(int instruments) {
        this.ids = new int[instruments];
        this.linked = new int[instruments + 1];
        this.isLinked = new boolean[instruments];
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

    /** The size of the group that a position would belong to, up to {@code enough}. */
    int linked(int id, int sign, double threshold, int enough, double[] units, RiskEstimates estimates) {
        int found = 1;
        linked[0] = id;
        isLinked[id] = true;
        for (int next = 0; next < found && found < enough; next++) {
            int from = linked[next];
            double direction = next == 0 ? sign : Math.signum(units[from]);
            for (int k = 0; k < count && found < enough; k++) {
                int other = ids[k];
                if (!isLinked[other] && isOneBet(estimates, from, other, direction * units[other], threshold)) {
                    isLinked[other] = true;
                    linked[found++] = other;
                }
            }
        }
        for (int i = 0; i < found; i++) {
            isLinked[linked[i]] = false;
        }
        return found;
    }

    /** A pair whose correlation is not known is one bet, whatever the sides. */
    private static boolean isOneBet(RiskEstimates estimates, int one, int other, double sides, double threshold) {
        double rho = estimates.correlation(one, other);
        return sides != 0 && (Double.isNaN(rho) || rho * Math.signum(sides) > threshold);
    }
}
