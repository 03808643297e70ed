// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;

/**
 * The terms of an instrument as a person states them. Bounds of zero mean unbounded.
 *
 * @param symbol name at the venue
 * @param venue venue id
 * @param contract spot, linear or inverse
 * @param base what a unit is of
 * @param quote what the price is in
 * @param settlement what profit and fees are paid in: the quote for spot and linear, the base for inverse contracts
 * @param tick smallest price step, positive
 * @param lot smallest quantity step, positive
 * @param multiplier base units of one contract (linear), quote units of one contract (inverse); 1 for spot
 * @param minQuantity smallest order, 0 for one lot
 * @param maxQuantity largest order, 0 for none
 * @param minPrice lowest price, 0 for one tick
 * @param maxPrice highest price, 0 for none
 * @param minNotional smallest order value in the settlement currency, 0 for none
 * @param effectiveFromNs first instant of trading, nanoseconds since the epoch; {@code Long.MIN_VALUE} for always
 * @param effectiveToNs first instant after the last; {@code Long.MAX_VALUE} for ever
 */
public record InstrumentTerms(
        String symbol,
        String venue,
        ContractType contract,
        Currency base,
        Currency quote,
        Currency settlement,
        Decimal tick,
        Decimal lot,
        Decimal multiplier,
        Decimal minQuantity,
        Decimal maxQuantity,
        Decimal minPrice,
        Decimal maxPrice,
        Decimal minNotional,
        long effectiveFromNs,
        long effectiveToNs) {
    /** Checks the terms against each other. */
    public InstrumentTerms {
        require(!symbol.isBlank(), symbol, "symbol is blank");
        require(tick.signum() > 0, symbol, "tick must be positive, is " + tick);
        require(lot.signum() > 0, symbol, "lot must be positive, is " + lot);
        require(multiplier.signum() > 0, symbol, "multiplier must be positive, is " + multiplier);
        Currency expected = contract == ContractType.INVERSE ? base : quote;
        require(
                settlement.equals(expected),
                symbol,
                "a " + contract + " contract settles in " + expected + ", not " + settlement);
        require(contract != ContractType.SPOT || multiplier.equals(Decimal.ONE), symbol, "spot has multiplier 1");
        require(effectiveFromNs < effectiveToNs, symbol, "effective dates are empty");
        requireMultiple(minQuantity, lot, symbol, "min_quantity");
        requireMultiple(maxQuantity, lot, symbol, "max_quantity");
    }

    /**
     * Spot terms without bounds.
     *
     * @param symbol name at the venue
     * @param venue venue id
     * @param base what a unit is of
     * @param quote what the price is in
     * @param tick smallest price step
     * @param lot smallest quantity step
     * @return the terms
     */
    public static InstrumentTerms spot(
            String symbol, String venue, Currency base, Currency quote, Decimal tick, Decimal lot) {
        return new InstrumentTerms(
                symbol,
                venue,
                ContractType.SPOT,
                base,
                quote,
                quote,
                tick,
                lot,
                Decimal.ONE,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
    }

    private static void require(boolean holds, String symbol, String message) {
        if (!holds) {
            throw new IllegalArgumentException("instrument " + symbol + ": " + message);
        }
    }

    private static void requireMultiple(Decimal value, Decimal step, String symbol, String name) {
        boolean multiple = value.toBigDecimal().remainder(step.toBigDecimal()).signum() == 0;
        require(multiple && value.signum() >= 0, symbol, name + " " + value + " is no multiple of the lot " + step);
    }
}
