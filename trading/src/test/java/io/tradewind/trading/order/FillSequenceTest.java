// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.trading.order.FillSequence.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FillSequenceTest {
    private final FillSequence fills = new FillSequence();

    @Test
    void shouldSayAtOnceThatOneIsMissing() {
        assertThat(fills.take(1)).isEqualTo(Verdict.NEW);
        assertThat(fills.take(3)).isEqualTo(Verdict.AFTER_GAP);
        assertThat(fills.hasGap()).isTrue();
        assertThat(fills.complete()).isEqualTo(1);
        assertThat(fills.take(2)).isEqualTo(Verdict.NEW);
        assertThat(fills.hasGap()).isFalse();
        assertThat(fills.complete()).isEqualTo(3);
    }

    @Test
    void shouldKnowARepeatedFill() {
        fills.take(1);
        fills.take(4);
        assertThat(fills.take(1)).isEqualTo(Verdict.DUPLICATE);
        assertThat(fills.take(4)).isEqualTo(Verdict.DUPLICATE);
    }

    @Test
    void shouldRefuseANumberThatNoVenueGives() {
        assertThatThrownBy(() -> fills.take(0)).hasMessageContaining("numbered from 1");
    }

    @Test
    void shouldBookEachFillOnceInAnyOrder() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<Long> ids = new ArrayList<>();
            for (long id = 1; id <= 40; id++) {
                ids.add(id);
                if (random.nextInt(3) == 0) {
                    ids.add(id);
                }
            }
            Collections.shuffle(ids, random);
            FillSequence shuffled = new FillSequence();
            TreeSet<Long> seen = new TreeSet<>();
            for (long id : ids) {
                Verdict verdict = shuffled.take(id);
                assertThat(verdict != Verdict.DUPLICATE)
                        .as("seed " + seed + " fill " + id)
                        .isEqualTo(seen.add(id));
                assertThat(shuffled.hasGap()).as("seed " + seed).isEqualTo(seen.last() != seen.size());
            }
            assertThat(shuffled.complete()).as("seed " + seed).isEqualTo(40);
        }
    }
}
