// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.quant.learning.split.CombinatorialPurgedSplits;
import io.tradewind.quant.learning.split.LabelSpans;
import io.tradewind.quant.learning.split.PurgeRule;
import io.tradewind.quant.learning.split.PurgedKFold;
import io.tradewind.quant.learning.split.Split;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void shouldNeverFitOnARowWhoseSpanMeetsATestRow() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Xoshiro256(seed);
            int rows = 20 + random.nextInt(100);
            double[] start = new double[rows];
            double[] end = new double[rows];
            for (int i = 0; i < rows; i++) {
                start[i] = (i == 0 ? 0 : start[i - 1]) + random.nextInt(3);
                end[i] = start[i] + random.nextInt(12);
            }
            int embargo = random.nextInt(5);
            var spans = new LabelSpans(start, end);
            for (Split split : new PurgedKFold(2 + random.nextInt(9), embargo, PurgeRule.STRICT).split(spans)) {
                assertNoOverlap(split, start, end, "seed " + seed);
            }
            for (Split split : new CombinatorialPurgedSplits(6, 2, embargo, PurgeRule.STRICT).split(spans)) {
                assertNoOverlap(split, start, end, "combinatorial, seed " + seed);
            }
        }
    }

    @Test
    void shouldTestEveryRowOnceAndKeepTheEmbargo() {
        LabelSpans spans = LabelSpans.ofHorizon(103, 0);
        List<Split> splits = new PurgedKFold(10, 7, PurgeRule.STRICT).split(spans);
        int[] tested = splits.stream()
                .flatMapToInt(split -> Arrays.stream(split.test()))
                .toArray();

        assertThat(tested).hasSize(103).doesNotHaveDuplicates();
        for (Split split : splits) {
            int last = split.test()[split.test().length - 1];
            assertThat(Arrays.stream(split.train())).allMatch(row -> row <= last || row > last + 7);
            assertThat(split.train()).doesNotContain(split.test());
        }
    }

    @Test
    void shouldPutEachTestedBlockIntoOneWholePath() {
        var scheme = new CombinatorialPurgedSplits(6, 2, 0, PurgeRule.STRICT);
        int[][] paths = scheme.pathAssignment();
        List<int[]> choices = scheme.choices();

        assertThat(scheme.splits()).isEqualTo(15);
        assertThat(paths).hasNumberOfRows(5);
        for (int block = 0; block < 6; block++) {
            int wanted = block;
            int[] used = Arrays.stream(paths).mapToInt(path -> path[wanted]).toArray();
            assertThat(used).doesNotHaveDuplicates();
            assertThat(Arrays.stream(used))
                    .allMatch(split -> Arrays.stream(choices.get(split)).anyMatch(b -> b == wanted));
        }
    }

    @Test
    void shouldRefuseWhatCannotBeDivided() {
        LabelSpans spans = LabelSpans.ofHorizon(4, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new PurgedKFold(5, 0, PurgeRule.STRICT).split(spans));
        assertThatIllegalArgumentException().isThrownBy(() -> new PurgedKFold(1, 0, PurgeRule.STRICT));
        assertThatIllegalArgumentException().isThrownBy(() -> new LabelSpans(new double[] {2, 1}, new double[] {2, 2}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelSpans(new double[] {0}, new double[] {Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> new CombinatorialPurgedSplits(6, 6, 0, PurgeRule.STRICT));
    }

    private static void assertNoOverlap(Split split, double[] start, double[] end, String what) {
        for (int train : split.train()) {
            for (int test : split.test()) {
                assertThat(start[train] <= end[test] && start[test] <= end[train])
                        .as("%s: train row %s and test row %s", what, train, test)
                        .isFalse();
            }
        }
    }
}
