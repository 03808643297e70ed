// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    @Test
    void shouldMeasureMisspellingsWithSwapsAsOneEdit() {
        assertThat(NearestName.distance("fast", "fsat")).isEqualTo(1);
        assertThat(NearestName.distance("", "abc")).isEqualTo(3);
        assertThat(NearestName.of("taker-bps", Set.of("taker_bps", "maker_bps")))
                .contains("taker_bps");
        assertThat(NearestName.of("zzzzzz", Set.of("taker_bps"))).isEmpty();
    }
}
