// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.number.Decimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotionalLimitTest {
    private static final int MONEY_SCALE = 2;

    @ParameterizedTest
    @CsvSource({
        // amount, share, equity and limit in hundredths
        "0,        0.05,               1000000, 50000",
        "0,        0.05,               1000019, 50000",
        "0,        0.05,               1000020, 50001",
        "0,        3,                  1000000, 3000000",
        "0,        0.0123456789012345, 1000000, 12345",
        "0,        0.000000009,        1000000, 0",
        "100.009,  3,                  1000000, 10000",
        "100.009,  0.05,               10000,   500",
        "0,        0.05,               0,       0",
        "0,        0.05,               -5,      0",
        "0,        1,                  9223372036854775807, 9223372036854775807",
        "0,        100,                9223372036854775807, 9223372036854775807"
    })
    void shouldRoundDownAndSaturate(String amount, String share, long equityUnits, long limitUnits) {
        NotionalLimit limit = new NotionalLimit(Decimal.parse(amount), Decimal.parse(share), MONEY_SCALE);
        assertThat(limit.units(equityUnits)).isEqualTo(limitUnits);
    }
}
