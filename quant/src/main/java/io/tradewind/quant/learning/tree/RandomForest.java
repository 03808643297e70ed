// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.tree;

import io.tradewind.quant.random.Xoshiro256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trees on resampled rows that try a few features at each split; their answers are averaged.
 *
 * <p>Source: Breiman, <i>Random forests</i> (2001). Conventions of scikit-learn 1.2.1: as many rows drawn with replacement as there
 * are, class shares averaged, importances the mean of the trees'.
 */
public final class RandomForest {

    private final List<DecisionTree> trees;
    private final int features;

    private RandomForest(List<DecisionTree> trees, int features) {
        this.trees = trees;
        this.features = features;
    }

    /**
     * Grows a forest.
     *
     * @param rows n rows of p finite numbers
     * @param target n numbers; classes are whole numbers from 0
     * @param spec how each tree is grown; usually {@code trying(sqrt(p))}
     * @param trees how many, at least 1
     * @param seed of rows and features
     * @throws IllegalArgumentException as {@link DecisionTree#fit}
     */
    public static RandomForest fit(double[][] rows, double[] target, TreeSpec spec, int trees, long seed) {
        if (trees < 1) {
            throw new IllegalArgumentException("a forest needs at least one tree, got " + trees);
        }
        var training = new TrainingRows(rows, target, spec);
        var random = new Xoshiro256(seed);
        List<DecisionTree> grown = new ArrayList<>();
        for (int t = 0; t < trees; t++) {
            int[] sample = new int[training.size()];
            Arrays.setAll(sample, i -> random.nextInt(training.size()));
            grown.add(DecisionTree.fit(training, sample, spec, random));
        }
        return new RandomForest(List.copyOf(grown), training.features());
    }

    /** The trees. */
    public List<DecisionTree> trees() {
        return trees;
    }

    /** Mean answer of the trees: class shares, or one mean. */
    public double[] predict(double[] row) {
        double[] mean = trees.getFirst().predict(row);
        for (int t = 1; t < trees.size(); t++) {
            double[] answer = trees.get(t).predict(row);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += answer[k];
            }
        }
        return Arrays.stream(mean).map(sum -> sum / trees.size()).toArray();
    }

    /** Mean impurity decrease by feature, summing to 1. */
    public double[] importances() {
        double[] mean = new double[features];
        for (DecisionTree tree : trees) {
            double[] own = tree.importances(features);
            for (int j = 0; j < features; j++) {
                mean[j] += own[j] / trees.size();
            }
        }
        return mean;
    }
}
