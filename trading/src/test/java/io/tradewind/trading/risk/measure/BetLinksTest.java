// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.fixture.FixedEstimates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BetLinksTest {
    private static final double THRESHOLD = 0.7;

    /** More than two words of bits. */
    private static final int SIZE = 131;

    private final FixedEstimates estimates = new FixedEstimates(SIZE, 0.8);
    private final BetLinks links = new BetLinks(estimates, SIZE);
    private final double[] units = new double[SIZE];

    @Test
    void shouldCountWhatAWalkOverAllPositionsCountsThroughAHundredThousandChanges() {
        long seed = 20261123;
        Xoshiro256 random = new Xoshiro256(seed);
        int several = 0;
        for (int step = 0; step < 100_000; step++) {
            int id = random.nextInt(SIZE);
            units[id] = random.nextInt(3) == 0 ? random.nextInt(200) - 100 : 0;
            links.hold(id, units[id]);
            if (step % 5 == 0) {
                estimates.correlate(id, random.nextInt(SIZE), correlation(random));
                links.forget();
            }
            int asked = random.nextInt(SIZE);
            int sign = random.nextInt(2) == 0 ? 1 : -1;
            int enough = 1 + random.nextInt(8);
            double above = step < 90_000 ? THRESHOLD : 0.5;
            int expected = naive(asked, sign, above, enough);
            assertThat(links.linked(asked, sign, above, enough))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(expected);
            several += expected > 2 ? 1 : 0;
        }
        assertThat(several).as("groups of more than two").isGreaterThan(10_000);
    }

    private static double correlation(Xoshiro256 random) {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> THRESHOLD;
            case 2 -> -THRESHOLD;
            default -> 2 * random.nextDouble() - 1;
        };
    }

    private int naive(int id, int sign, double above, int enough) {
        List<Integer> found = new ArrayList<>(List.of(id));
        for (int next = 0; next < found.size(); next++) {
            int from = found.get(next);
            double direction = next == 0 ? sign : Math.signum(units[from]);
            for (int other = 0; other < SIZE; other++) {
                double rho = estimates.correlation(from, other);
                boolean linked = Double.isNaN(rho) || rho * direction * Math.signum(units[other]) > above;
                if (units[other] != 0 && linked && !found.contains(other)) {
                    found.add(other);
                }
            }
        }
        return Math.min(enough, found.size());
    }
}
