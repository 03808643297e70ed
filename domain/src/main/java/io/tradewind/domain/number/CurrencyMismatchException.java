// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

/** Amounts of two currencies met where one is required. */
public final class CurrencyMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param left currency of the first amount
     * @param right currency of the second amount
     */
    public CurrencyMismatchException(Currency left, Currency right) {
        super("cannot combine " + left + " and " + right + ": convert one of them first");
    }
}
