// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureFileTest {
    @ParameterizedTest
    @CsvSource({
        // value, equity, share of 12 decimals
        "5,                    100,                50000000000",
        "-300,                 100,                -3000000000000",
        "0,                    1,                  0",
        "9223370,              1,                  9223370000000000000",
        "9223372,              1,                  9223372036854775807",
        "-9223372,             1,                  -9223372036854775807",
        "30000000000000,       3,                  9223372036854775807",
        "-9223372036854775807, 1,                  -9223372036854775807",
        "2,                    3,                  666666666667"
    })
    void shouldNotFailWhereNextToNothingIsLeftOfTheEquity(long value, long equity, long share) {
        assertThat(ExposureFile.share(value, equity)).isEqualTo(share);
    }
}
