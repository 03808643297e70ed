// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.tree;

import io.tradewind.quant.random.Xoshiro256;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A binary tree of axis-parallel splits (CART).
 *
 * <p>Source: Breiman, Friedman, Olshen and Stone (1984). Conventions: feature values are compared in single precision, the
 * threshold is the midpoint of two neighbouring values, a row goes left when its value is at most the threshold; a split must
 * lower the impurity the most, the first found wins a tie. Checked against scikit-learn 1.2.1 {@code DecisionTreeClassifier}.
 */
public final class DecisionTree {

    private final List<Node> nodes;

    private DecisionTree(List<Node> nodes) {
        this.nodes = nodes;
    }

    /**
     * A node, in preorder. The array is handed over, not copied.
     *
     * @param feature column compared, -1 for a leaf
     * @param threshold largest value that goes left
     * @param left index of the left child, -1 for a leaf
     * @param right index of the right child, -1 for a leaf
     * @param rows train rows that reached it
     * @param impurity of their targets
     * @param answer class shares, or one mean
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Node(int feature, double threshold, int left, int right, int rows, double impurity, double[] answer) {

        /** Whether it has no children. */
        public boolean isLeaf() {
            return feature < 0;
        }
    }

    /**
     * Grows a tree on all rows.
     *
     * @param rows n rows of p finite numbers
     * @param target n numbers; classes are whole numbers from 0
     * @param spec how
     * @param seed of the features tried; without effect when all are
     * @throws IllegalArgumentException when the input is ragged, empty, not finite or holds an unknown class
     */
    public static DecisionTree fit(double[][] rows, double[] target, TreeSpec spec, long seed) {
        int[] all = IntStream.range(0, rows.length).toArray();
        return fit(new TrainingRows(rows, target, spec), all, spec, new Xoshiro256(seed));
    }

    static DecisionTree fit(TrainingRows rows, int[] sample, TreeSpec spec, Xoshiro256 random) {
        var grower = new TreeGrower(rows, spec, random);
        List<Node> nodes = new ArrayList<>();
        grower.grow(sample, 0, nodes);
        return new DecisionTree(List.copyOf(nodes));
    }

    /** All nodes in preorder; the root is the first. */
    public List<Node> nodes() {
        return nodes;
    }

    /** What the leaf of a row answers: class shares, or one mean. */
    public double[] predict(double[] row) {
        Node node = nodes.getFirst();
        while (!node.isLeaf()) {
            node = nodes.get((float) row[node.feature()] <= node.threshold() ? node.left() : node.right());
        }
        return node.answer().clone();
    }

    /** Impurity decrease by feature, weighted by rows, summing to 1; all 0 for a tree without a split. */
    public double[] importances(int features) {
        double[] gains = new double[features];
        double total = 0;
        for (Node node : nodes) {
            if (!node.isLeaf()) {
                double gain = mass(node) - mass(nodes.get(node.left())) - mass(nodes.get(node.right()));
                gains[node.feature()] += gain;
                total += gain;
            }
        }
        for (int j = 0; j < features && total > 0; j++) {
            gains[j] /= total;
        }
        return gains;
    }

    private static double mass(Node node) {
        return node.rows() * node.impurity();
    }
}
