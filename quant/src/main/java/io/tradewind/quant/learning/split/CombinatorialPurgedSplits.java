// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Combinatorial purged cross-validation: every choice of k of N blocks is a test set once, so the test results can be put together
 * to several whole paths through time.
 *
 * <p>Source: López de Prado, <i>Advances in Financial Machine Learning</i> (2018), chapter 12: {@code C(N, k)} splits and
 * {@code C(N, k) k / N} paths.
 */
public final class CombinatorialPurgedSplits {

    private final int blocks;
    private final int testBlocks;
    private final int embargo;
    private final PurgeRule rule;

    /**
     * A scheme.
     *
     * @param blocks N, from 2 to 30
     * @param testBlocks k, from 1 to N - 1
     * @param embargo rows left out after each test block, at least 0
     * @param rule which rows overlap
     */
    public CombinatorialPurgedSplits(int blocks, int testBlocks, int embargo, PurgeRule rule) {
        if (blocks < 2 || blocks > 30 || testBlocks < 1 || testBlocks >= blocks || embargo < 0) {
            throw new IllegalArgumentException(
                    "blocks must be from 2 to 30, test blocks from 1 to one less, the embargo at" + " least 0, got "
                            + blocks + ", " + testBlocks + ", " + embargo);
        }
        this.blocks = blocks;
        this.testBlocks = testBlocks;
        this.embargo = embargo;
        this.rule = rule;
    }

    /** Number of splits, {@code C(N, k)}. */
    public long splits() {
        long count = 1;
        for (int i = 1; i <= testBlocks; i++) {
            count = count * (blocks - testBlocks + i) / i;
        }
        return count;
    }

    /** Number of whole test paths, {@code C(N, k) k / N}. */
    public long paths() {
        return splits() * testBlocks / blocks;
    }

    /** Which blocks each split tests on, in lexicographic order. */
    public List<int[]> choices() {
        List<int[]> all = new ArrayList<>();
        choose(new int[testBlocks], 0, 0, all);
        return all;
    }

    /**
     * Which path each tested block belongs to.
     *
     * @return for each path, for each block, the index of the split whose prediction it takes
     */
    public int[][] pathAssignment() {
        int[][] paths = new int[(int) paths()][blocks];
        int[] used = new int[blocks];
        List<int[]> choices = choices();
        for (int s = 0; s < choices.size(); s++) {
            for (int block : choices.get(s)) {
                paths[used[block]++][block] = s;
            }
        }
        return paths;
    }

    /** Divides rows: one split for each of {@link #choices}, in that order. */
    public List<Split> split(LabelSpans spans) {
        int[] edges = PurgedKFold.edges(spans.rows(), blocks);
        return choices().stream().map(choice -> split(spans, edges, choice)).toList();
    }

    private Split split(LabelSpans spans, int[] edges, int[] choice) {
        int[] test = IntStream.of(choice)
                .flatMap(block -> IntStream.range(edges[block], edges[block + 1]))
                .toArray();
        int[] train = IntStream.range(0, spans.rows())
                .filter(row -> IntStream.of(choice)
                        .allMatch(block -> rule.keeps(spans, row, edges[block], edges[block + 1], embargo)))
                .toArray();
        return new Split(train, test);
    }

    private void choose(int[] chosen, int depth, int first, List<int[]> all) {
        if (depth == testBlocks) {
            all.add(chosen.clone());
            return;
        }
        for (int block = first; block < blocks; block++) {
            chosen[depth] = block;
            choose(chosen, depth + 1, block + 1, all);
        }
    }
}
