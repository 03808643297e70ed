// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency USD = Currency.of("USD");
    private static final Currency EUR = Currency.of("EUR");
    private static final Currency ETHER = new Currency("ETH", 18, 6);

    @Test
    void shouldKeepEightDecimalsUnlessTheCurrencyStatesMore() {
        assertThat(Money.parse("12.34", USD)).isEqualTo(new Money(USD, 1_234_000_000));
        assertThat(Money.parse("0.00000001", USD).units()).isEqualTo(1);
        assertThatThrownBy(() -> Money.parse("0.000000001", USD)).isInstanceOf(DecimalException.class);
    }

    @Test
    void shouldKeepEveryWeiOfAnEighteenDecimalEther() {
        Money amount = Money.parse("1.234567890123456789", ETHER);

        Money more = amount.plus(Money.parse("0.000000000000000001", ETHER));

        assertThat(more.units()).isEqualTo(1_234_567_890_123_456_790L);
        assertThat(more).hasToString("1.23456789012345679 ETH");
        assertThat(more.minus(amount)).hasToString("0.000000000000000001 ETH");
        assertThat(Money.parse("9.223372036854775807", ETHER).units()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> Money.parse("9.223372036854775808", ETHER)).isInstanceOf(DecimalException.class);
    }

    @Test
    void shouldAddSubtractAndNegateExactly() {
        Money tenth = Money.parse("0.1", USD);
        Money fifth = Money.parse("0.2", USD);

        assertThat(tenth.plus(fifth)).isEqualTo(Money.parse("0.3", USD));
        assertThat(tenth.minus(fifth)).isEqualTo(Money.parse("-0.1", USD));
        assertThat(tenth.negated()).hasToString("-0.1 USD");
    }

    @Test
    void shouldRefuseToCombineTwoCurrencies() {
        Money dollars = Money.parse("1", USD);
        Money euros = Money.parse("1", EUR);

        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> dollars.plus(euros))
                .withMessage("cannot combine USD and EUR: convert one of them first");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> euros.minus(dollars))
                .withMessage("cannot combine EUR and USD: convert one of them first");
    }

    @Test
    void shouldRefuseToCombineOneCodeAtTwoScales() {
        Money coarse = Money.parse("1", Currency.of("ETH"));
        Money fine = Money.parse("1", ETHER);

        assertThatThrownBy(() -> coarse.plus(fine)).isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void shouldThrowWhenAnAmountOverflows() {
        Money largest = new Money(USD, Long.MAX_VALUE);
        Money smallest = new Money(USD, Long.MIN_VALUE);
        Money unit = new Money(USD, 1);

        assertThatThrownBy(() -> largest.plus(unit)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> smallest.minus(unit)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(smallest::negated).isInstanceOf(ArithmeticException.class);
        assertThat(smallest).hasToString("-92233720368.54775808 USD");
    }
}
