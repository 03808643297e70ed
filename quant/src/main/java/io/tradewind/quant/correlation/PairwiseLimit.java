// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.correlation;

import io.tradewind.quant.linear.PositiveDefinite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A limit on how many series may move together: two count as together above a correlation, and so do all that are linked by such
 * pairs.
 *
 * @param correlation above this two series count as together, 0 to 1; 0.7 is usual
 * @param mostTogether how many may, 1 or more; 2 or 3 is usual
 */
public record PairwiseLimit(double correlation, int mostTogether) {
    /** Checks the ranges. */
    public PairwiseLimit {
        if (!(correlation >= 0 && correlation <= 1) || mostTogether < 1) {
            throw new IllegalArgumentException(
                    "a limit needs a correlation within 0 to 1 and a count of 1 or more, got " + correlation + " and "
                            + mostTogether);
        }
    }

    /**
     * Two series above the limit.
     *
     * @param first index of the one
     * @param second index of the other, larger
     * @param correlation signed
     */
    public record Pair(int first, int second, double correlation) {}

    /**
     * What the limit says of a set of positions.
     *
     * @param pairs all pairs above the limit, in order of their indices
     * @param groups all groups of two or more that are linked by them, each ascending
     * @param kept false when a group is larger than allowed
     */
    public record Verdict(List<Pair> pairs, List<List<Integer>> groups, boolean kept) {}

    /**
     * Checks positions.
     *
     * @param correlations square, symmetric, -1 to 1
     * @param directions one per series: above 0 long, below 0 short, 0 not held. A long and a short in series that move together
     *     offset each other and are no pair; in series that move against each other they are one
     * @return the verdict
     * @throws IllegalArgumentException when the shapes differ or the matrix is not symmetric and finite
     */
    public Verdict check(double[][] correlations, double[] directions) {
        PositiveDefinite.requireSymmetric("correlations", correlations);
        if (directions.length != correlations.length) {
            throw new IllegalArgumentException("there must be one direction for each of " + correlations.length
                    + " series, got " + directions.length);
        }
        List<Pair> pairs = new ArrayList<>();
        int[] group = new int[directions.length];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = 0; j < i; j++) {
                double together = correlations[i][j] * Math.signum(directions[i]) * Math.signum(directions[j]);
                if (together > correlation) {
                    pairs.add(new Pair(j, i, correlations[i][j]));
                    merge(group, group[i], group[j]);
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
        List<List<Integer>> groups = groups(group);
        boolean kept = groups.stream().allMatch(members -> members.size() <= mostTogether);
        return new Verdict(List.copyOf(pairs), groups, kept);
    }

    private static void merge(int[] group, int one, int other) {
        for (int i = 0; i < group.length; i++) {
            group[i] = group[i] == Math.max(one, other) ? Math.min(one, other) : group[i];
        }
    }

    private static List<List<Integer>> groups(int[] group) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int label = 0; label < group.length; label++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < group.length; i++) {
                if (group[i] == label) {
                    members.add(i);
                }
            }
            if (members.size() > 1) {
                groups.add(List.copyOf(members));
            }
        }
        return List.copyOf(groups);
    }
}
