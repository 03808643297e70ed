// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.correlation.Shrinkage;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShrunkMatrixTest {
    @Test
    void shouldGiveToTheLastBitWhatShrinkageGivesWhateverWasThereBefore() {
        long seed = 20261122;
        SplittableRandom random = new SplittableRandom(seed);
        ShrunkMatrix matrix = new ShrunkMatrix(13, 90);
        for (int round = 0; round < 1_000; round++) {
            int size = 1 + random.nextInt(13);
            int length = 2 + random.nextInt(89);
            double common = random.nextInt(3) * random.nextDouble();
            double[][] series = new double[size][length];
            for (int t = 0; t < length; t++) {
                double market = random.nextDouble() - 0.5;
                for (int i = 0; i < size; i++) {
                    series[i][t] = common * market + random.nextDouble() - 0.5;
                    matrix.series(i)[t] = series[i][t];
                }
            }
            matrix.shrink(size, length);
            double[][] expected = Shrinkage.ledoitWolf(series).covariance();
            for (int i = 0; i < size; i++) {
                double[] row = new double[size];
                for (int j = 0; j < size; j++) {
                    row[j] = matrix.get(i, j);
                }
                assertThat(row)
                        .as("seed %d, round %d, row %d of %s", seed, round, i, Arrays.toString(expected[i]))
                        .isEqualTo(expected[i]);
            }
        }
    }
}
