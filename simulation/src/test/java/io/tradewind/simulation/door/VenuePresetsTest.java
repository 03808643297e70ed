// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.admission.TimestampWindow;
import io.tradewind.domain.admission.TokenBucket;
import io.tradewind.domain.admission.TokenRate;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VenuePresetsTest {
    private static String committed() throws IOException {
        try (InputStream in = VenuePresets.class.getResourceAsStream(VenuePresets.RESOURCE)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void shouldReadTheCommittedFiguresOfEveryVenue() throws IOException {
        VenuePresets presets = new VenuePresets(committed());

        assertThat(presets.names()).containsExactly("binance-spot", "binance-usdm", "kraken-spot", "coinbase-exchange");
        for (String venue : presets.names()) {
            VenueRules rules = presets.rules(venue);
            assertThat(LocalDate.parse(presets.asOf(venue))).isAfter(LocalDate.of(2025, 1, 1));
            assertThat(rules.rates().requests()).as(venue).isNotNull();
            assertThat(new TokenBucket(rules.rates().requests()).tokens(0))
                    .isEqualTo(rules.rates().requests().capacity());
            assertThat(rules.idempotency()).isEqualTo(VenueRules.Idempotency.STANDARD);
        }
    }

    @Test
    void shouldGiveBinanceSpotItsDocumentedLimits() throws IOException {
        VenueRules rules = new VenuePresets(committed()).rules("binance-spot");

        assertThat(rules.rates())
                .isEqualTo(new RateRules(
                        TokenRate.ofSeconds(6_000, 6_000, 60),
                        new RequestWeights(1, 1, 4, 4, 26),
                        TokenRate.ofSeconds(50, 50, 10),
                        RequestWeights.NEW_ORDERS,
                        0,
                        0));
        assertThat(rules.window()).isEqualTo(TimestampWindow.ofMillis(999, 5_000, 0));
        assertThat(rules.filters()).isEqualTo(FilterSpec.NONE);
    }

    @Test
    void shouldLimitOnlyWhatTheVenueLimits() throws IOException {
        VenueRules kraken = new VenuePresets(committed()).rules("kraken-spot");
        VenueRules coinbase = new VenuePresets(committed()).rules("coinbase-exchange");

        assertThat(kraken.window()).isNull();
        assertThat(kraken.filters().maxOpenOrders()).isEqualTo(80);
        assertThat(coinbase.rates().orders()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "venues=x\nx.requests=1,1",
                "venues=x\nx.requests=1,1,a",
                "venues=x\nx.requests=0,1,1",
                "venues=x\nx.window=1,2",
                "venues=x\nx.requests=1,1,1\nx.requestWeights=2,1,1,1,1"
            })
    void shouldRefuseFiguresThatAreWrong(String text) {
        VenuePresets presets = new VenuePresets(text);
        assertThatThrownBy(() -> presets.rules("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "venues",
                "=x",
                "venues=x\nvenues=y",
                "venues=x\nx.request=1,1,1",
                "venues=x\ny.requests=1,1,1",
                "venues=x\nother=1"
            })
    void shouldRefuseTextThatIsWrong(String text) {
        assertThatThrownBy(() -> new VenuePresets(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("venue limits");
    }

    @Test
    void shouldNameTheVenuesThatThereAre() {
        assertThatThrownBy(() -> new VenuePresets("venues=x").rules("y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only of [x]");
        assertThatThrownBy(() -> new VenuePresets("venues=x").asOf("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.asOf is missing");
    }
}
