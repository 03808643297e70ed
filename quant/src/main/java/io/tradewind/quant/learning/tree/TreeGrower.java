// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.tree;

import io.tradewind.quant.learning.tree.DecisionTree.Node;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grows one tree, node by node, depth first. */
final class TreeGrower {

    private static final double SMALLEST_STEP = 1e-7;
    private static final double PURE = Math.ulp(1.0);

    private final TrainingRows rows;
    private final TreeSpec spec;
    private final Xoshiro256 random;
    private final Purity left;
    private final Purity right;
    private final int[] features;

    TreeGrower(TrainingRows rows, TreeSpec spec, Xoshiro256 random) {
        this.rows = rows;
        this.spec = spec;
        this.random = random;
        this.left = spec.purity();
        this.right = spec.purity();
        this.features = new int[rows.features()];
        Arrays.setAll(features, j -> j);
    }

    private record Cut(int feature, double threshold, double impurity) {}

    /** Grows the node of some rows and all below it; appends them in preorder and gives the index of the first. */
    int grow(int[] sample, int depth, List<Node> nodes) {
        right.clear();
        for (int row : sample) {
            right.add(rows.target(row), 1);
        }
        double impurity = right.impurity();
        double[] answer = right.answer();
        int index = nodes.size();
        boolean mayStop = depth >= spec.maxDepth()
                || sample.length < spec.minRowsToSplit()
                || sample.length < 2 * spec.minRowsInLeaf()
                || impurity <= PURE;
        Cut cut = mayStop ? null : bestCut(sample);
        nodes.add(new Node(-1, Double.NaN, -1, -1, sample.length, impurity, answer));
        if (cut != null) {
            int leftChild = grow(side(sample, cut, true), depth + 1, nodes);
            int rightChild = grow(side(sample, cut, false), depth + 1, nodes);
            nodes.set(
                    index,
                    new Node(cut.feature(), cut.threshold(), leftChild, rightChild, sample.length, impurity, answer));
        }
        return index;
    }

    private @Nullable Cut bestCut(int[] sample) {
        Cut best = null;
        int wanted =
                spec.featuresTried() == 0 ? features.length : StrictMath.min(spec.featuresTried(), features.length);
        int tried = 0;
        for (int k = 0; k < features.length && tried < wanted; k++) {
            int feature = spec.featuresTried() == 0 ? k : drawn(k);
            int[] order = sorted(sample, feature);
            if (rows.value(feature, order[order.length - 1]) <= rows.value(feature, order[0]) + SMALLEST_STEP) {
                continue;
            }
            tried++;
            Cut cut = bestCut(order, feature);
            if (cut != null && (best == null || cut.impurity() < best.impurity())) {
                best = cut;
            }
        }
        return best;
    }

    private @Nullable Cut bestCut(int[] order, int feature) {
        left.clear();
        right.clear();
        for (int row : order) {
            right.add(rows.target(row), 1);
        }
        Cut best = null;
        int last = order.length - spec.minRowsInLeaf();
        for (int i = 1; i <= last; i++) {
            double moved = rows.target(order[i - 1]);
            left.add(moved, 1);
            right.add(moved, -1);
            float below = rows.value(feature, order[i - 1]);
            float above = i < order.length ? rows.value(feature, order[i]) : below;
            if (i < spec.minRowsInLeaf() || above <= below + SMALLEST_STEP) {
                continue;
            }
            double impurity = i * left.impurity() + (order.length - i) * right.impurity();
            if (best == null || impurity < best.impurity()) {
                best = new Cut(feature, midpoint(below, above), impurity);
            }
        }
        return best;
    }

    private static double midpoint(double below, double above) {
        double middle = below / 2 + above / 2;
        return middle == above ? below : middle;
    }

    /** A feature not drawn before for this node: the k-th of a partial shuffle. */
    private int drawn(int k) {
        int other = k + random.nextInt(features.length - k);
        int feature = features[other];
        features[other] = features[k];
        features[k] = feature;
        return feature;
    }

    private int[] sorted(int[] sample, int feature) {
        long[] keys = new long[sample.length];
        for (int i = 0; i < sample.length; i++) {
            keys[i] = (long) sortable(rows.value(feature, sample[i])) << 32 | sample[i];
        }
        Arrays.sort(keys);
        int[] order = new int[sample.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /** Bits that sort like the float; both zeros are one. */
    private static int sortable(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits ^ (bits >> 31) & Integer.MAX_VALUE;
    }

    private int[] side(int[] sample, Cut cut, boolean wantLeft) {
        return Arrays.stream(sample)
                .filter(row -> rows.value(cut.feature(), row) <= cut.threshold() == wantLeft)
                .toArray();
    }
}
