// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeriesSamplerTest {
    @Test
    void shouldKeepEveryRowWhileTheBucketsSuffice() {
        SeriesSampler sampler = new SeriesSampler(1, 8);
        for (int i = 0; i < 8; i++) {
            sampler.add(i, i % 3);
        }
        assertThat(sampler.points()).hasSize(8);
        assertThat(sampler.rowsPerBucket()).isEqualTo(1);
    }

    @Test
    void shouldKeepExtremesOfEachBucketOfEveryColumn() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            SeriesSampler sampler = new SeriesSampler(2, 16);
            List<double[]> rows = new ArrayList<>();
            int count = random.nextInt(1, 3_000);
            for (int i = 0; i < count; i++) {
                double[] row = {i, random.nextDouble(), i % 7 == 0 ? Double.NaN : random.nextDouble()};
                rows.add(row);
                sampler.add(row);
            }
            compareBuckets(rows, sampler, "seed " + seed);
        }
    }

    private static void compareBuckets(List<double[]> rows, SeriesSampler sampler, String seed) {
        List<double[]> points = sampler.points();
        assertThat(points.size()).as(seed).isLessThanOrEqualTo(16 * 5 + 1);
        assertThat(points).as(seed).contains(rows.getFirst(), rows.getLast()).doesNotHaveDuplicates();
        assertThat(points).as(seed).isSortedAccordingTo((a, b) -> Double.compare(a[0], b[0]));
        int step = (int) sampler.rowsPerBucket();
        for (int from = 0; from < rows.size(); from += step) {
            int to = Math.min(rows.size(), from + step);
            for (int column = 1; column <= 2; column++) {
                int c = column;
                double highest = rows.subList(from, to).stream()
                        .mapToDouble(row -> row[c])
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
                double first = from;
                double last = to;
                assertThat(points.stream()
                                .filter(row -> row[0] >= first && row[0] < last)
                                .mapToDouble(row -> row[c])
                                .filter(Double::isFinite)
                                .max()
                                .orElse(0))
                        .as(seed)
                        .isEqualTo(highest);
            }
        }
    }

    @Test
    void shouldCompactToFewerBucketsWithoutLosingTheLowestValue() {
        SeriesSampler sampler = new SeriesSampler(1, 64);
        for (int i = 0; i < 1_000; i++) {
            sampler.add(i, i == 777 ? -5 : Math.sin(i));
        }
        sampler.compact(3);
        assertThat(sampler.points().size()).isLessThanOrEqualTo(10);
        assertThat(sampler.points().stream().mapToDouble(row -> row[1]).min()).hasValue(-5);
        sampler.add(1_000, -9);
        assertThat(sampler.points().getLast()[1]).isEqualTo(-9);
    }
}
