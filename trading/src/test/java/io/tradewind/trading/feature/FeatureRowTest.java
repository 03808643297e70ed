// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import org.junit.jupiter.api.Test;

class FeatureRowTest {
    private final FeatureRow row = new FeatureRow();
    private final Bar bar = new Bar(Terms.instrument(ContractType.SPOT));

    @Test
    void shouldGiveTheSameColumnToTheSameName() {
        int first = row.declare("sma(close,1)", BarFeatures.simpleMovingAverage(1));
        int second = row.declare("sma(close,2)", BarFeatures.simpleMovingAverage(2));
        assertThat(row.declare("sma(close,1)", BarFeatures.simpleMovingAverage(1)))
                .isEqualTo(first);
        assertThat(row.names()).containsExactly("sma(close,1)", "sma(close,2)");
        row.onBar(bar.set(0, 0, 1, 1, 1, 300, 0));
        assertThat(row.value(first)).isEqualTo(3.0);
        assertThat(row.value(second)).isNaN();
    }

    @Test
    void shouldShowAModelScoreAtOnceAndKeepItOverBars() {
        int column = row.declareModel(7);
        assertThat(row.value(column)).isNaN();
        row.onBar(bar);
        assertThat(row.value(column)).isNaN();
        row.onModelScore(7, 0.25);
        assertThat(row.value(column)).isEqualTo(0.25);
        row.onBar(bar);
        assertThat(row.value(column)).isEqualTo(0.25);
    }

    @Test
    void shouldIgnoreTheScoreOfAModelThatNobodyDeclared() {
        int column = row.declareModel(7);
        row.declare("model(8)", BarFeatures.simpleMovingAverage(1));
        row.onModelScore(9, 1);
        row.onModelScore(8, 1);
        assertThat(row.value(column)).isNaN();
        assertThat(row.value(1)).isNaN();
    }

    @Test
    void shouldSaveValuesAndFeatures() {
        row.declareModel(7);
        byte[] before = StateBytes.of(row::save);
        row.onModelScore(7, 0.5);
        assertThat(StateBytes.of(row::save)).isNotEqualTo(before).hasSameSizeAs(before);
    }
}
