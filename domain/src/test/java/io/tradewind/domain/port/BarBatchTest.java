// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BarBatchTest {
    private static BarBatch filled(int capacity, int bars) {
        BarBatch batch = new BarBatch(capacity);
        for (int i = 0; i < bars; i++) {
            long base = 100L * i;
            batch.add(base + 1, base + 2, base + 3, base + 4, base + 5, base + 6);
        }
        return batch;
    }

    private static void assertBar(BarBatch batch, int i) {
        long base = 100L * i;
        assertThat(batch.openTimeNs(i)).isEqualTo(base + 1);
        assertThat(batch.open(i)).isEqualTo(base + 2);
        assertThat(batch.high(i)).isEqualTo(base + 3);
        assertThat(batch.low(i)).isEqualTo(base + 4);
        assertThat(batch.close(i)).isEqualTo(base + 5);
        assertThat(batch.volume(i)).isEqualTo(base + 6);
    }

    @Test
    void shouldKeepEachColumnOfEachBarUpToItsCapacity() {
        BarBatch batch = filled(3, 3);

        assertThat(batch.size()).isEqualTo(3);
        assertThat(batch.capacity()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertBar(batch, i);
        }
    }

    @Test
    void shouldRefuseABarWhenFullAndKeepTheRest() {
        BarBatch batch = filled(2, 2);

        assertThatThrownBy(() -> batch.add(1, 2, 3, 4, 5, 6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(batch.size()).isEqualTo(2);
        assertBar(batch, 1);
    }

    @Test
    void shouldTakeNewBarsFromTheStartAfterClear() {
        BarBatch batch = filled(2, 2);

        batch.clear();
        assertThat(batch.size()).isZero();
        batch.add(1, 2, 3, 4, 5, 6);

        assertThat(batch.size()).isEqualTo(1);
        assertBar(batch, 0);
    }

    @Test
    void shouldReplaceItsContentByACopyThatStaysWhenTheSourceChanges() {
        BarBatch source = filled(4, 2);
        BarBatch batch = filled(3, 3);

        batch.copyOf(source);
        source.clear();
        source.add(-1, -1, -1, -1, -1, -1);

        assertThat(batch.size()).isEqualTo(2);
        assertBar(batch, 0);
        assertBar(batch, 1);
    }

    @Test
    void shouldRefuseToCopyMoreBarsThanFit() {
        BarBatch batch = filled(2, 1);

        assertThatThrownBy(() -> batch.copyOf(filled(3, 3))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(batch.size()).isEqualTo(1);
    }

    @Test
    void shouldStateEightDecimals() {
        assertThat(BarBatch.SCALE).isEqualTo(8);
    }
}
