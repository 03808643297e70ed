// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * K-fold cross-validation in time: each fold is a block of neighbouring rows, rows whose labels overlap it are purged from its
 * train set, and an embargo follows it.
 *
 * <p>Source: López de Prado, <i>Advances in Financial Machine Learning</i> (2018), chapter 7. Block sizes are those of
 * numpy's {@code array_split}: the first {@code n mod k} blocks have one row more.
 */
public final class PurgedKFold {

    private final int folds;
    private final int embargo;
    private final PurgeRule rule;

    /**
     * A scheme.
     *
     * @param folds number of blocks, at least 2
     * @param embargo rows left out after each block, at least 0
     * @param rule which rows overlap
     */
    public PurgedKFold(int folds, int embargo, PurgeRule rule) {
        if (folds < 2 || embargo < 0) {
            throw new IllegalArgumentException(
                    "folds must be at least 2 and the embargo at least 0, got " + folds + " and " + embargo);
        }
        this.folds = folds;
        this.embargo = embargo;
        this.rule = rule;
    }

    /**
     * Divides rows.
     *
     * @return one split per fold, in time order; a train set can be empty when the spans leave nothing
     * @throws IllegalArgumentException when there are fewer rows than folds
     */
    public List<Split> split(LabelSpans spans) {
        int[] edges = edges(spans.rows(), folds);
        List<Split> splits = new ArrayList<>();
        for (int k = 0; k < folds; k++) {
            int from = edges[k];
            int to = edges[k + 1];
            int[] train = IntStream.range(0, spans.rows())
                    .filter(row -> rule.keeps(spans, row, from, to, embargo))
                    .toArray();
            splits.add(new Split(train, IntStream.range(from, to).toArray()));
        }
        return List.copyOf(splits);
    }

    /** First rows of the blocks, and the number of rows at the end. */
    static int[] edges(int rows, int blocks) {
        if (rows < blocks) {
            throw new IllegalArgumentException(rows + " rows cannot be divided into " + blocks + " blocks");
        }
        int[] edges = new int[blocks + 1];
        for (int k = 0; k < blocks; k++) {
            edges[k + 1] = edges[k] + rows / blocks + (k < rows % blocks ? 1 : 0);
        }
        return edges;
    }
}
