// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradewind.domain.port.CorporateAction.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorporateActionTest {
    @Test
    void shouldKeepTheTermsOfASplitAndOfADividend() {
        CorporateAction split = new CorporateAction(5, Kind.SPLIT, 7, 1, 0, 64_557_000_000L);
        CorporateAction dividend = new CorporateAction(6, Kind.DIVIDEND, 1, 1, 20_500_000, 0);

        assertThat(split.numerator()).isEqualTo(7);
        assertThat(split.denominator()).isEqualTo(1);
        assertThat(split.referencePrice()).isEqualTo(64_557_000_000L);
        assertThat(dividend.kind()).isSameAs(Kind.DIVIDEND);
        assertThat(dividend.amount()).isEqualTo(20_500_000);
        assertThat(dividend.exTimeNs()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-7, 1", "1, 0", "1, -4"})
    void shouldRefuseARatioThatIsNotPositiveAndNameIt(long numerator, long denominator) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CorporateAction(0, Kind.SPLIT, numerator, denominator, 0, 0))
                .withMessage("ratio must be positive: " + numerator + "/" + denominator);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1"})
    void shouldRefuseNegativeAmounts(long amount, long referencePrice) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CorporateAction(0, Kind.DIVIDEND, 1, 1, amount, referencePrice))
                .withMessage("amounts must not be negative");
    }
}
