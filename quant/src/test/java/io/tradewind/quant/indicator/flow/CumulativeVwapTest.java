// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CumulativeVwapTest {

    @Test
    void shouldWeighByVolumeSinceTheAnchor() {
        CumulativeVwap vwap = CumulativeVwap.anchoredAt(1);
        assertThat(trade(vwap, 50, 10)).as("before the anchor").isNaN();
        assertThat(trade(vwap, 10, 0)).as("without volume").isNaN();
        assertThat(trade(vwap, 10, 1)).isEqualTo(10);
        assertThat(trade(vwap, 20, 3)).isEqualTo(17.5);
    }

    @Test
    void shouldStartAnewWithEachSession() {
        CumulativeVwap vwap = CumulativeVwap.ofSessions(2);
        trade(vwap, 10, 1);
        assertThat(trade(vwap, 20, 1)).isEqualTo(15);
        assertThat(trade(vwap, 40, 1)).isEqualTo(40);
    }

    @Test
    void shouldStartAnewWhenAClockSaysSo() {
        CumulativeVwap vwap = CumulativeVwap.anchoredAt(0);
        trade(vwap, 10, 5);
        vwap.startSession();
        assertThat(trade(vwap, 30, 1)).isEqualTo(30);
    }

    private static double trade(CumulativeVwap vwap, double price, double volume) {
        return vwap.update(price, price, price, price, volume);
    }
}
