// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.strategy.catalog.StrategyCatalog;
import io.tradewind.strategy.catalog.StrategyParameters;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrategyKeysTest {
    @Test
    void shouldCreateEveryStrategyFromTheDefaultsOfItsKeys() {
        for (String name : StrategyKeys.NAMES) {
            Map<String, String> values = new HashMap<>();
            for (ConfigKey key : StrategyKeys.parameters()) {
                ConfigKey.Condition condition = key.condition();
                if (condition != null && condition.values().contains(name)) {
                    values.put(key.name(), key.defaultText());
                }
            }
            assertThat(StrategyCatalog.create(name, new StrategyParameters(values)))
                    .as(name)
                    .isNotNull();
        }
    }

    @Test
    void shouldRefuseNameThatTheCatalogDoesNotKnow() {
        assertThatThrownBy(() -> StrategyCatalog.create("sma-crosss", new StrategyParameters(Map.of())))
                .hasMessageContaining("sma-cross");
    }
}
