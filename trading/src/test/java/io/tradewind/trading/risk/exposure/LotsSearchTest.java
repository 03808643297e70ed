// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.trading.fixture.Markets;
import io.tradewind.trading.portfolio.Portfolio;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LotsSearchTest {
    private final InstrumentRegistry registry = Markets.registry();
    private final RateTable rates = Markets.rates(registry);
    private final Portfolio portfolio = new Portfolio(registry, rates, (a, b, c, d, e, f, g, h) -> {});
    private final LotsSearch search = new LotsSearch(portfolio);

    @BeforeEach
    void mark() {
        for (int i = 0; i < registry.size(); i++) {
            portfolio.mark(i, Markets.mark(i));
        }
    }

    @Test
    void shouldFindTheLargestQuantityThatFitsForEveryKindOfContract() {
        long seed = 77L;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            int id = random.nextInt(registry.size());
            portfolio.mark(id, 1 + random.nextLong(random.nextBoolean() ? 100 : 10_000_000));
            long base = random.nextLong(-1_000, 1_000);
            long lots = 1 + random.nextLong(1L << 1 + random.nextInt(30));
            long edge = search.units(id, base + random.nextLong(lots + 1));
            long target = edge + random.nextLong(-2, 3);
            long found = search.most(id, base, lots, target);
            String where = "seed " + seed + ", round " + i + ", instrument " + id + ", base " + base + ", lots " + lots;
            assertThat(found).as(where).isBetween(0L, lots);
            assertThat(found == 0 || search.units(id, base + found) <= target)
                    .as(where)
                    .isTrue();
            assertThat(found == lots || search.units(id, base + found + 1) > target)
                    .as("one more fits: " + where)
                    .isTrue();
        }
    }

    @Test
    void shouldFindQuantitiesAtTheEndsOfWhatCanBeCounted() {
        assertThat(search.most(7, 0, Long.MAX_VALUE, Long.MAX_VALUE / 4)).isPositive();
        assertThat(search.units(7, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(search.units(7, Long.MIN_VALUE + 1)).isEqualTo(Long.MIN_VALUE);
        assertThat(search.most(7, 5, Long.MAX_VALUE, -1)).isZero();
        assertThat(search.most(7, -5, 10, 0)).as("back to zero and no further").isEqualTo(5);
        assertThat(search.most(7, -5, 10, -1)).isEqualTo(4);
        assertThat(search.units(7, 0)).isZero();
    }
}
