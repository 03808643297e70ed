// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import java.util.Arrays;

/**
 * Values in numbered places, ordered by size, with the number and the sum of those below any bound: a treap in arrays, O(log n).
 *
 * <p>Ties are ordered by place and priorities are a fixed function of the place, so the same values in the same places always make the
 * same tree, and sums are those of the subtrees, added afresh: nothing drifts. Source: R. Seidel, C. R. Aragon, Randomized search
 * trees, Algorithmica 16 (1996).
 */
final class OrderedSums {

    private static final int NONE = 0;

    private final double[] values;
    private final int[] left;
    private final int[] right;
    private final int[] priorities;
    private final int[] counts;
    private final double[] sums;
    private int root;
    private int splitLow;
    private int splitHigh;

    /** Places 0 to {@code places - 1}, all empty. */
    OrderedSums(int places) {
        this.values = new double[places + 1];
        this.left = new int[places + 1];
        this.right = new int[places + 1];
        this.priorities = new int[places + 1];
        this.counts = new int[places + 1];
        this.sums = new double[places + 1];
        for (int node = 1; node <= places; node++) {
            priorities[node] = mixed(node);
        }
    }

    /** Puts a value into an empty place. */
    void put(int place, double value) {
        int node = place + 1;
        values[node] = value;
        left[node] = NONE;
        right[node] = NONE;
        refresh(node);
        root = insert(root, node);
    }

    /** Empties a place that holds a value. */
    void remove(int place) {
        root = remove(root, place + 1);
    }

    void clear() {
        root = NONE;
        Arrays.fill(values, 0);
    }

    /** Sum of the distances of all values from {@code centre}. */
    double distances(double centre) {
        int below = 0;
        double sumBelow = 0;
        int node = root;
        while (node != NONE) {
            if (values[node] < centre) {
                below += counts[left[node]] + 1;
                sumBelow += sums[left[node]] + values[node];
                node = right[node];
            } else {
                node = left[node];
            }
        }
        double sumAbove = sums[root] - sumBelow;
        return (below * centre - sumBelow) + (sumAbove - (counts[root] - below) * centre);
    }

    double sum() {
        return sums[root];
    }

    private int insert(int tree, int node) {
        if (tree == NONE) {
            return node;
        }
        if (priorities[node] > priorities[tree]) {
            split(tree, node);
            left[node] = splitLow;
            right[node] = splitHigh;
            refresh(node);
            return node;
        }
        if (precedes(node, tree)) {
            left[tree] = insert(left[tree], node);
        } else {
            right[tree] = insert(right[tree], node);
        }
        refresh(tree);
        return tree;
    }

    /** Splits a tree into the nodes before and after {@code pivot}: {@code splitLow} and {@code splitHigh}. */
    private void split(int tree, int pivot) {
        if (tree == NONE) {
            splitLow = NONE;
            splitHigh = NONE;
        } else if (precedes(tree, pivot)) {
            split(right[tree], pivot);
            right[tree] = splitLow;
            refresh(tree);
            splitLow = tree;
        } else {
            split(left[tree], pivot);
            left[tree] = splitHigh;
            refresh(tree);
            splitHigh = tree;
        }
    }

    private int remove(int tree, int node) {
        if (tree == node) {
            return merge(left[node], right[node]);
        }
        if (precedes(node, tree)) {
            left[tree] = remove(left[tree], node);
        } else {
            right[tree] = remove(right[tree], node);
        }
        refresh(tree);
        return tree;
    }

    private int merge(int low, int high) {
        if (low == NONE || high == NONE) {
            return low + high;
        }
        if (priorities[low] > priorities[high]) {
            right[low] = merge(right[low], high);
            refresh(low);
            return low;
        }
        left[high] = merge(low, left[high]);
        refresh(high);
        return high;
    }

    private boolean precedes(int one, int other) {
        return values[one] < values[other] || (values[one] == values[other] && one < other);
    }

    private void refresh(int node) {
        counts[node] = counts[left[node]] + 1 + counts[right[node]];
        sums[node] = sums[left[node]] + values[node] + sums[right[node]];
    }

    /** A bijective scrambling of 32 bits (finaliser of MurmurHash3), so priorities differ. */
    private static int mixed(int node) {
        int bits = node;
        bits = (bits ^ bits >>> 16) * 0x85ebca6b;
        bits = (bits ^ bits >>> 13) * 0xc2b2ae35;
        return bits ^ bits >>> 16;
    }
}
