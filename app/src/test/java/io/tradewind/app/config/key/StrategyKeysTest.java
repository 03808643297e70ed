// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.strategy.catalog.StrategyCatalog;
import io.tradewind.strategy.catalog.StrategyParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrategyKeysTest {
    private static final Instrument BITCOIN = new InstrumentRegistry(
                    List.of(InstrumentTerms.spot(
                            "BTCUSDT",
                            "SIM",
                            Currency.of("BTC"),
                            Currency.of("USDT"),
                            Decimal.parse("0.01"),
                            Decimal.parse("0.00001"))),
                    Currency.of("USDT"))
            .get(0);

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
            StrategyParameters parameters = new StrategyParameters(values);
            Object strategy = StrategyKeys.QUOTING.contains(name)
                    ? StrategyCatalog.createQuoting(name, parameters, BITCOIN)
                    : StrategyCatalog.create(name, parameters);
            assertThat(strategy).as(name).isNotNull();
            assertThat(StrategyCatalog.isQuoting(name)).as(name).isEqualTo(StrategyKeys.QUOTING.contains(name));
        }
    }

    @Test
    void shouldRefuseNameThatTheCatalogDoesNotKnow() {
        assertThatThrownBy(() -> StrategyCatalog.create("sma-crosss", new StrategyParameters(Map.of())))
                .hasMessageContaining("sma-cross");
    }
}
