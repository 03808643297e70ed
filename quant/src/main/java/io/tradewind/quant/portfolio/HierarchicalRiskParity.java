// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.portfolio;

import io.tradewind.quant.correlation.SampleCovariance;
import io.tradewind.quant.linear.PositiveDefinite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Weights by repeated halving of assets that a cluster tree has put in order; needs no inverse of the covariance.
 *
 * <p>Source: M. López de Prado, Building diversified portfolios that outperform out of sample, Journal of Portfolio Management 42
 * (2016). The tree joins by single linkage; by {@link Distance#OF_ROWS} its distances are, as in that paper's code, Euclidean ones
 * between the rows of the matrix of {@code sqrt((1 - rho) / 2)}. Order of the leaves as in scipy 1.10.1 {@code
 * cluster.hierarchy.linkage(method = "single")}: joins by rising distance, the cluster with the smaller number first.
 *
 * @param weights one per asset, above 0
 * @param order assets along the tree
 */
public record HierarchicalRiskParity(double[] weights, int[] order) {

    /** What the tree is built from. */
    public enum Distance {
        /** Euclidean distance between rows of the distance matrix: the paper's code. */
        OF_ROWS,
        /** The distance matrix itself. */
        DIRECT
    }

    /**
     * Builds the portfolio with distances between rows.
     *
     * @param covariance symmetric, diagonal above 0; may be singular, not so that a part of the tree has no variance
     * @return weights and order
     * @throws IllegalArgumentException when the matrix is not symmetric and finite, a variance is not above 0, or a weight would
     *     not be above 0: variances too far apart for a double, or assets that hedge each other completely
     */
    public static HierarchicalRiskParity of(double[][] covariance) {
        return of(covariance, Distance.OF_ROWS);
    }

    /**
     * Builds the portfolio.
     *
     * @param covariance symmetric, diagonal above 0; may be singular, not so that a part of the tree has no variance
     * @param distance what the tree is built from
     * @return weights and order
     * @throws IllegalArgumentException when the matrix is not symmetric and finite, a variance is not above 0, or a weight would
     *     not be above 0: variances too far apart for a double, or assets that hedge each other completely
     */
    public static HierarchicalRiskParity of(double[][] covariance, Distance distance) {
        PositiveDefinite.requireSymmetric("covariance", covariance);
        double[][] direct = distances(SampleCovariance.correlations(covariance));
        int[] order = SingleLinkage.order(distance == Distance.DIRECT ? direct : rowDistances(direct));
        double[] weights = Weights.ones(order.length);
        halve(scaled(covariance), order, weights, 0, order.length);
        requirePositive(weights);
        return new HierarchicalRiskParity(weights, order);
    }

    /** Divides by a power of 4, which leaves the weights as they are, so that the largest variance is near 1. */
    private static double[][] scaled(double[][] covariance) {
        double largest =
                Arrays.stream(SampleCovariance.deviations(covariance)).max().orElseThrow();
        int exponent = -2 * Math.getExponent(largest);
        double[][] scaled = new double[covariance.length][covariance.length];
        for (int i = 0; i < scaled.length; i++) {
            for (int j = 0; j < scaled.length; j++) {
                scaled[i][j] = Math.scalb(covariance[i][j], exponent);
            }
        }
        return scaled;
    }

    private static void requirePositive(double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] > 0)) {
                throw new IllegalArgumentException("the weight of asset " + i + " must be above 0, would be "
                        + weights[i] + ": variances lie too far apart, or assets hedge each other completely");
            }
        }
    }

    private static double[][] distances(double[][] correlations) {
        double[][] distances = new double[correlations.length][correlations.length];
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j < distances.length; j++) {
                distances[i][j] = Math.sqrt((1 - correlations[i][j]) / 2);
            }
        }
        return distances;
    }

    private static double[][] rowDistances(double[][] matrix) {
        double[][] distances = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = 0; k < matrix.length; k++) {
                    double difference = matrix[i][k] - matrix[j][k];
                    sum += difference * difference;
                }
                distances[i][j] = Math.sqrt(sum);
                distances[j][i] = distances[i][j];
            }
        }
        return distances;
    }

    /** Splits the assets {@code from} to {@code to} of the order in two halves by their variances, and each half again. */
    private static void halve(double[][] covariance, int[] order, double[] weights, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = from + (to - from) / 2;
        double first = clusterVariance(covariance, order, from, middle);
        double second = clusterVariance(covariance, order, middle, to);
        for (int k = from; k < to; k++) {
            weights[order[k]] *= (k < middle ? second : first) / (first + second);
        }
        halve(covariance, order, weights, from, middle);
        halve(covariance, order, weights, middle, to);
    }

    /** Variance of a cluster held in proportion to inverse variances. */
    private static double clusterVariance(double[][] covariance, int[] order, int from, int to) {
        double precision = 0;
        double variance = 0;
        for (int i = from; i < to; i++) {
            double[] row = covariance[order[i]];
            precision += 1 / row[order[i]];
            for (int j = from; j < to; j++) {
                variance += row[order[j]] / row[order[i]] / covariance[order[j]][order[j]];
            }
        }
        return variance / precision / precision;
    }

    /** The tree that joins the two nearest clusters again and again, nearest by their closest members. */
    private static final class SingleLinkage {
        private record Join(int one, int other, double distance) {}

        private SingleLinkage() {}

        static int[] order(double[][] distances) {
            int size = distances.length;
            List<Join> joins = spanningTree(distances);
            joins.sort(Comparator.comparingDouble(Join::distance));
            int[] root = new int[2 * size - 1];
            int[][] children = new int[2 * size - 1][];
            for (int i = 0; i < root.length; i++) {
                root[i] = i;
            }
            for (int k = 0; k < joins.size(); k++) {
                int one = find(root, joins.get(k).one);
                int other = find(root, joins.get(k).other);
                children[size + k] = new int[] {Math.min(one, other), Math.max(one, other)};
                root[one] = size + k;
                root[other] = size + k;
            }
            return leaves(children, size);
        }

        private static List<Join> spanningTree(double[][] distances) {
            int size = distances.length;
            double[] nearest = new double[size];
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            boolean[] joined = new boolean[size];
            List<Join> joins = new ArrayList<>();
            int last = 0;
            for (int k = 1; k < size; k++) {
                joined[last] = true;
                int next = -1;
                double least = Double.POSITIVE_INFINITY;
                for (int i = 0; i < size; i++) {
                    if (!joined[i]) {
                        nearest[i] = Math.min(nearest[i], distances[last][i]);
                        if (nearest[i] < least) {
                            next = i;
                            least = nearest[i];
                        }
                    }
                }
                joins.add(new Join(last, next, least));
                last = next;
            }
            return joins;
        }

        private static int find(int[] root, int node) {
            int at = node;
            while (root[at] != at) {
                at = root[at];
            }
            return at;
        }

        private static int[] leaves(int[][] children, int size) {
            int[] order = new int[size];
            int[] stack = new int[children.length];
            int depth = 0;
            int found = 0;
            stack[depth++] = children.length - 1;
            while (depth > 0) {
                int node = stack[--depth];
                if (node < size) {
                    order[found++] = node;
                } else {
                    stack[depth++] = children[node][1];
                    stack[depth++] = children[node][0];
                }
            }
            return order;
        }
    }
}
