// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.tree;

/**
 * How trees are grown.
 *
 * @param classes number of classes, at least 2; 0 for real targets
 * @param maxDepth most levels of splits, at least 1
 * @param minRowsToSplit fewest rows of a node that is split, at least 2
 * @param minRowsInLeaf fewest rows of a leaf, at least 1
 * @param featuresTried features looked at for each split, drawn anew each time; 0 = all
 */
public record TreeSpec(int classes, int maxDepth, int minRowsToSplit, int minRowsInLeaf, int featuresTried) {

    /** Checks the ranges. */
    public TreeSpec {
        boolean classesOk = classes == 0 || classes >= 2;
        if (!classesOk || maxDepth < 1 || minRowsToSplit < 2 || minRowsInLeaf < 1 || featuresTried < 0) {
            throw new IllegalArgumentException(
                    "classes must be 0 or at least 2, depth and leaf rows at least 1, rows to"
                            + " split at least 2, features tried at least 0, got " + classes + ", " + maxDepth + ", "
                            + minRowsInLeaf + ", " + minRowsToSplit + ", " + featuresTried);
        }
    }

    /** Classes by Gini impurity, all features. */
    public static TreeSpec ofClasses(int classes, int maxDepth) {
        return new TreeSpec(classes, maxDepth, 2, 1, 0);
    }

    /** Real targets by variance, all features. */
    public static TreeSpec ofReal(int maxDepth) {
        return new TreeSpec(0, maxDepth, 2, 1, 0);
    }

    /** The same with a number of features tried at each split. */
    public TreeSpec trying(int features) {
        return new TreeSpec(classes, maxDepth, minRowsToSplit, minRowsInLeaf, features);
    }

    Purity purity() {
        return classes == 0 ? new VariancePurity() : new GiniPurity(classes);
    }
}
