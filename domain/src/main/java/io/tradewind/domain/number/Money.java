// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

/**
 * An exact amount of one currency. Amounts of different currencies do not mix: every operation checks.
 *
 * @param currency what the amount is of
 * @param units the amount, scaled by the currency's calculation scale
 */
public record Money(Currency currency, long units) {
    /**
     * Parses an amount, exactly.
     *
     * @param text decimal text with at most as many decimals as the currency keeps
     * @param currency what the amount is of
     * @return the amount
     * @throws DecimalException when the text does not fit
     */
    public static Money parse(CharSequence text, Currency currency) {
        return new Money(currency, DecimalText.parse(text, 0, text.length(), currency.scale()));
    }

    /**
     * The sum.
     *
     * @param other an amount of the same currency
     * @return the sum
     * @throws CurrencyMismatchException when the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money plus(Money other) {
        return new Money(currency, Math.addExact(units, sameCurrency(other)));
    }

    /**
     * The difference.
     *
     * @param other an amount of the same currency
     * @return the difference
     * @throws CurrencyMismatchException when the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money minus(Money other) {
        return new Money(currency, Math.subtractExact(units, sameCurrency(other)));
    }

    /**
     * The amount with its sign changed.
     *
     * @return the negated amount
     */
    public Money negated() {
        return new Money(currency, Math.negateExact(units));
    }

    private long sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return other.units;
    }

    @Override
    public String toString() {
        return DecimalText.format(units, currency.scale()) + ' ' + currency.code();
    }
}
