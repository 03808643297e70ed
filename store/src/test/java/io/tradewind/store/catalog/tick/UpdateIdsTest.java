// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UpdateIdsTest {
    @Test
    void shouldJoinAFuturesDeltaToASnapshotAsTheBookDoes() {
        UpdateIds ids = new UpdateIds();
        ids.snapshot(100);
        ids.delta(110, 120, 95);
        ids.delta(121, 130, 120);
        assertThat(ids.gaps()).isZero();
        ids.delta(131, 140, 129);
        assertThat(ids.gaps()).isOne();
    }
}
