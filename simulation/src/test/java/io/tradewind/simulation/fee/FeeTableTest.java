// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.Liquidity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeTableTest {
    private static final long UNIT = 100_000_000L;
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final String HEAD = "name: x\nas-of: 2026-01-01\nsource: s\n";

    private static FeeTable standard() throws IOException {
        try (InputStream stream = FeeTable.class.getResourceAsStream("standard-fees.txt")) {
            return FeeTable.parse(
                    "standard", new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Fees of a fill of 10,000 after a volume: the golden table. */
    @ParameterizedTest
    @CsvSource({
        "0, 10.00, 10.00",
        "49999.99999999, 10.00, 10.00",
        "50000, 9.00, 10.00",
        "99999, 9.00, 10.00",
        "100000, 8.00, 10.00",
        "499999, 8.00, 10.00",
        "500000, 2.00, 6.00",
        "999999, 2.00, 6.00",
        "1000000, 0.00, 4.00",
        "4999999, 0.00, 4.00",
        "5000000, -2.00, 3.00",
        "70000000, -2.00, 3.00",
    })
    void shouldChargeByTheStandardTable(String volume, String maker, String taker) throws IOException {
        TieredFees fees = standard().model(8);
        fees.onFill(units(volume), DAY_NS);

        assertThat(fees.feeUnits(10_000 * UNIT, 0, Liquidity.MAKER)).isEqualTo(units(maker));
        assertThat(fees.feeUnits(10_000 * UNIT, 0, Liquidity.TAKER)).isEqualTo(units(taker));
    }

    @Test
    void shouldForgetVolumeOlderThanThirtyDays() throws IOException {
        TieredFees fees = standard().model(8);
        fees.onFill(5_000_000 * UNIT, 0);
        fees.onTime(29 * DAY_NS);
        assertThat(fees.feeUnits(10_000 * UNIT, 0, Liquidity.MAKER)).isEqualTo(-2 * UNIT);
        fees.onTime(30 * DAY_NS);

        assertThat(fees.feeUnits(10_000 * UNIT, 0, Liquidity.MAKER)).isEqualTo(10 * UNIT);
    }

    @Test
    void shouldKeepAFeeBetweenLeastAndMostAndLeaveARebateAlone() {
        FeeTable table = FeeTable.parse("f", HEAD + "least: 0.5\nmost: 20\n0 | -1 | 10");
        TieredFees fees = table.model(8);

        assertThat(fees.feeUnits(100 * UNIT, 0, Liquidity.TAKER)).isEqualTo(UNIT / 2);
        assertThat(fees.feeUnits(1_000_000 * UNIT, 0, Liquidity.TAKER)).isEqualTo(20 * UNIT);
        assertThat(fees.feeUnits(100 * UNIT, 0, Liquidity.MAKER)).isEqualTo(-UNIT / 100);
    }

    @Test
    void shouldSayHowOldATableIs() throws IOException {
        assertThat(standard().asOf()).isEqualTo("2026-01-01");
        assertThat(standard().name()).isEqualTo("standard");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "least: 0\\nmost: 0\\n0 | 1; f:6: expected 3 columns, found 2",
                "least: -1\\nmost: 0\\n0 | 1 | 1; f:4: 'least' must not be negative",
                "least: 0\\nleast: 0\\n0 | 1 | 1; f:5: 'least' is stated twice",
                "least: 0\\n0 | 1 | 1; f:5: 'most:' is missing",
                "least: 0\\nmost: 0\\n0 | x | 1; f:6:",
                "least: 0\\nmost: 0\\n0 | 1 | 20000; f:6: a fee must be within 10000",
                "least: 0\\nmost: 0\\n5 | 1 | 1; the first fee tier must begin at volume 0",
                "least: 0\\nmost: 0\\n0 | 1 | 1\\n0 | 1 | 1; rising volume",
                "speed: 3; f:4: expected one of",
            })
    void shouldNameTheLineOfWhatIsWrong(String lines, String message) {
        assertThatThrownBy(() -> FeeTable.parse("f", HEAD + lines.replace("\\n", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static long units(String text) {
        return new java.math.BigDecimal(text).movePointRight(8).longValueExact();
    }
}
