// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one most likely meant, by optimal string alignment distance. */
public final class NearestName {
    private NearestName() {}

    /**
     * The nearest known name.
     *
     * @param written the name as written
     * @param known all known names
     * @return the nearest one; empty when none is within a third of the longer name's length (at least 1 edit)
     */
    public static Optional<String> of(String written, Collection<String> known) {
        String lower = written.toLowerCase(Locale.ROOT).replace('-', '_');
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            String name = candidate.toLowerCase(Locale.ROOT).replace('-', '_');
            int distance = distance(lower, name);
            int allowed = Math.max(1, Math.max(lower.length(), name.length()) / 3);
            if (distance <= allowed && distance < bestDistance) {
                bestDistance = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Edits (insert, delete, replace, swap of neighbours) between two texts. */
    static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= right.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            for (int j = 1; j <= right.length(); j++) {
                int replace = cost[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                int step = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                cost[i][j] = swapped(left, right, i, j) ? Math.min(step, cost[i - 2][j - 2] + 1) : step;
            }
        }
        return cost[left.length()][right.length()];
    }

    private static boolean swapped(String left, String right, int i, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
