// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.DecimalText;
import io.tradewind.domain.number.WideMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An instrument with a dense id and the arithmetic of its terms: prices in ticks, quantities in lots, money in units of
 * the settlement currency's calculation scale.
 *
 * <p>Money is {@code ticks * lots * factor / divisor} for spot and linear contracts and {@code lots * factor / (ticks *
 * divisor)} for inverse ones, exact but for one half-even rounding.
 */
public final class Instrument {
    private static final int AVERAGE_SCALE = 12;

    private final int id;
    private final InstrumentTerms terms;
    private final boolean inverse;
    private final long moneyFactor;
    private final long moneyDivisor;
    private final double tickSize;
    private final double lotSize;
    private final long minLots;
    private final long maxLots;
    private final long minTicks;
    private final long maxTicks;
    private final long minNotionalUnits;
    private final long baseUnitsPerLot;

    /**
     * Prepares the arithmetic of an instrument.
     *
     * @param id dense id, from 0
     * @param terms its terms
     * @throws IllegalArgumentException when money of these terms cannot be computed in 64-bit factors
     */
    public Instrument(int id, InstrumentTerms terms) {
        this.id = id;
        this.terms = terms;
        this.inverse = terms.contract() == ContractType.INVERSE;
        BigInteger[] money = moneyOfOneTickAndLot(terms);
        this.moneyFactor = exactLong(money[0], terms);
        this.moneyDivisor = exactLong(money[1], terms);
        this.tickSize = terms.tick().toDouble();
        this.lotSize = terms.lot().toDouble();
        this.minLots = stepsAtLeast(terms.minQuantity(), terms.lot());
        this.maxLots = stepsAtMost(terms.maxQuantity(), terms.lot());
        this.minTicks = stepsAtLeast(terms.minPrice(), terms.tick());
        this.maxTicks = stepsAtMost(terms.maxPrice(), terms.tick());
        this.minNotionalUnits = unitsOf(terms.minNotional(), terms.settlement(), terms);
        this.baseUnitsPerLot = unitsOf(terms.lot(), terms.base(), terms);
    }

    private static BigInteger[] moneyOfOneTickAndLot(InstrumentTerms terms) {
        BigDecimal contracts =
                terms.lot().toBigDecimal().multiply(terms.multiplier().toBigDecimal());
        BigDecimal scaled = contracts.scaleByPowerOfTen(terms.settlement().scale());
        BigDecimal tick = terms.tick().toBigDecimal();
        return terms.contract() == ContractType.INVERSE
                ? fraction(scaled, tick)
                : fraction(scaled.multiply(tick), BigDecimal.ONE);
    }

    /** Numerator and denominator of a quotient in lowest terms. */
    private static BigInteger[] fraction(BigDecimal dividend, BigDecimal divisor) {
        int decimals = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        BigInteger top = dividend.scaleByPowerOfTen(decimals).toBigIntegerExact();
        BigInteger bottom = divisor.scaleByPowerOfTen(decimals).toBigIntegerExact();
        BigInteger common = top.gcd(bottom);
        return new BigInteger[] {top.divide(common), bottom.divide(common)};
    }

    private static long exactLong(BigInteger value, InstrumentTerms terms) {
        if (value.bitLength() > 62) {
            throw new IllegalArgumentException("instrument " + terms.symbol() + ": tick " + terms.tick() + " and lot "
                    + terms.lot() + " are too fine or too coarse for " + terms.settlement());
        }
        return value.longValueExact();
    }

    private static long stepsAtLeast(Decimal low, Decimal step) {
        return Math.max(1, steps(low, step, RoundingMode.CEILING));
    }

    private static long stepsAtMost(Decimal high, Decimal step) {
        return high.signum() == 0 ? Long.MAX_VALUE : steps(high, step, RoundingMode.FLOOR);
    }

    private static long steps(Decimal value, Decimal step, RoundingMode rounding) {
        return value.toBigDecimal().divide(step.toBigDecimal(), 0, rounding).longValueExact();
    }

    private static long unitsOf(Decimal amount, Currency currency, InstrumentTerms terms) {
        try {
            return amount.unscaledAt(currency.scale());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "instrument " + terms.symbol() + ": " + amount + " does not fit the " + currency.scale()
                            + " decimals of " + currency,
                    e);
        }
    }

    /**
     * Dense id.
     *
     * @return from 0, the index in the registry
     */
    public int id() {
        return id;
    }

    /**
     * The terms.
     *
     * @return as they were stated
     */
    public InstrumentTerms terms() {
        return terms;
    }

    /**
     * Name at the venue.
     *
     * @return the symbol
     */
    public String symbol() {
        return terms.symbol();
    }

    /**
     * How positions turn prices into money.
     *
     * @return the contract type
     */
    public ContractType contract() {
        return terms.contract();
    }

    /**
     * What profit and fees are paid in.
     *
     * @return the settlement currency
     */
    public Currency settlement() {
        return terms.settlement();
    }

    /**
     * Numerator of the money of one tick and one lot, in lowest terms.
     *
     * @return positive; money is {@code ticks * lots * factor / divisor}, or {@code lots * factor / (ticks * divisor)} when inverse
     */
    public long moneyFactor() {
        return moneyFactor;
    }

    /**
     * Denominator of the money of one tick and one lot, in lowest terms.
     *
     * @return positive
     */
    public long moneyDivisor() {
        return moneyDivisor;
    }

    /**
     * Value of a quantity at a price, with the quantity's sign.
     *
     * @param priceTicks price, positive
     * @param lots quantity, signed
     * @return units of the settlement currency, half-even
     * @throws ArithmeticException on overflow
     */
    public long notionalUnits(long priceTicks, long lots) {
        if (inverse) {
            return WideMath.multiplyDivide(
                    lots, moneyFactor, Math.multiplyExact(priceTicks, moneyDivisor), RoundingMode.HALF_EVEN);
        }
        long high = Math.multiplyHigh(priceTicks, lots);
        long low = priceTicks * lots;
        if (high != low >> 63) {
            return wideNotionalUnits(priceTicks, lots);
        }
        if (moneyDivisor == 1) {
            return Math.multiplyExact(low, moneyFactor);
        }
        return WideMath.multiplyDivide(low, moneyFactor, moneyDivisor, RoundingMode.HALF_EVEN);
    }

    /** The product of ticks and lots needs more than 64 bits: fine ticks and fine lots together. */
    private long wideNotionalUnits(long priceTicks, long lots) {
        try {
            return WideMath.multiplyDivide(
                    Math.multiplyExact(priceTicks, moneyFactor), lots, moneyDivisor, RoundingMode.HALF_EVEN);
        } catch (ArithmeticException e) {
            throw new ArithmeticException(
                    symbol() + ": " + priceTicks + " ticks x " + lots + " lots overflows (" + e.getMessage() + ")");
        }
    }

    /**
     * Most lots whose notional at a price does not exceed an amount.
     *
     * @param amountUnits units of the settlement currency, not negative
     * @param priceTicks price, positive
     * @return whole lots, from 0; inverse contracts included
     */
    public long lotsFor(long amountUnits, long priceTicks) {
        if (inverse) {
            long perLot = Math.multiplyExact(priceTicks, moneyDivisor);
            return WideMath.multiplyDivide(amountUnits, perLot, moneyFactor, RoundingMode.FLOOR);
        }
        long perLot = Math.multiplyExact(priceTicks, moneyFactor);
        return WideMath.multiplyDivide(amountUnits, moneyDivisor, perLot, RoundingMode.FLOOR);
    }

    /**
     * The quantity as an amount of the base currency.
     *
     * @param lots quantity, signed
     * @return units of the base currency's scale, exact
     * @throws ArithmeticException on overflow
     */
    public long baseUnits(long lots) {
        return Math.multiplyExact(lots, baseUnitsPerLot);
    }

    /**
     * Average price of a cost, for text.
     *
     * @param costUnits cost of the lots, as {@link #notionalUnits} gives it
     * @param lots quantity with the sign of the cost, not 0
     * @return price in quote units, 12 decimals, half-even
     */
    public BigDecimal averagePrice(long costUnits, long lots) {
        BigDecimal cost = BigDecimal.valueOf(costUnits, settlement().scale());
        BigDecimal contracts = BigDecimal.valueOf(lots)
                .multiply(terms.lot().toBigDecimal())
                .multiply(terms.multiplier().toBigDecimal());
        return inverse
                ? contracts.divide(cost, AVERAGE_SCALE, RoundingMode.HALF_EVEN)
                : cost.divide(contracts, AVERAGE_SCALE, RoundingMode.HALF_EVEN);
    }

    /**
     * The price of a number of ticks: the named crossing into indicators.
     *
     * @param ticks a price or price difference
     * @return price in quote units
     */
    public double priceOf(long ticks) {
        return ticks * tickSize;
    }

    /**
     * The ticks of a computed price: the named crossing back.
     *
     * @param price in quote units, finite
     * @param rounding FLOOR, CEILING or HALF_EVEN
     * @return ticks
     * @throws ArithmeticException when the price is not finite or does not fit
     */
    public long ticksOf(double price, RoundingMode rounding) {
        return stepsOf(price, terms.tick(), rounding);
    }

    /**
     * The lots of a computed quantity, rounded towards zero.
     *
     * @param quantity base units or contracts, finite
     * @return lots
     * @throws ArithmeticException when the quantity is not finite or does not fit
     */
    public long lotsOf(double quantity) {
        double lots = quantity / lotSize;
        if (!(StrictMath.abs(lots) < 9e18)) {
            throw new ArithmeticException(symbol() + ": quantity " + quantity + " does not fit");
        }
        return (long) lots;
    }

    private long stepsOf(double value, Decimal step, RoundingMode rounding) {
        if (!(StrictMath.abs(value) < 1e300)) {
            throw new ArithmeticException(symbol() + ": price " + value + " is not finite");
        }
        return BigDecimal.valueOf(value)
                .divide(step.toBigDecimal(), 0, rounding)
                .longValueExact();
    }

    /**
     * The ticks of an exact price.
     *
     * @param price in quote units
     * @return ticks
     * @throws ArithmeticException when the price is no multiple of the tick
     */
    public long ticksOf(Decimal price) {
        return exactSteps(price, terms.tick(), "price", "tick");
    }

    /**
     * The lots of an exact quantity.
     *
     * @param quantity base units or contracts
     * @return lots
     * @throws ArithmeticException when the quantity is no multiple of the lot
     */
    public long lotsOf(Decimal quantity) {
        return exactSteps(quantity, terms.lot(), "quantity", "lot");
    }

    private long exactSteps(Decimal value, Decimal step, String what, String stepName) {
        BigDecimal[] parts = value.toBigDecimal().divideAndRemainder(step.toBigDecimal());
        if (parts[1].signum() != 0) {
            throw new ArithmeticException(
                    symbol() + ": " + what + " " + value + " is no multiple of the " + stepName + " " + step);
        }
        return parts[0].longValueExact();
    }

    /**
     * Exact text of a price.
     *
     * @param ticks price in ticks
     * @return plain decimal
     */
    public String priceText(long ticks) {
        return productText(ticks, terms.tick());
    }

    /**
     * Exact text of a quantity.
     *
     * @param lots quantity in lots
     * @return plain decimal
     */
    public String quantityText(long lots) {
        return productText(lots, terms.lot());
    }

    /**
     * Writes the exact price as ASCII.
     *
     * @param target receives the text
     * @param offset where it begins
     * @param ticks price in ticks
     * @return offset after the text
     */
    public int writePrice(byte[] target, int offset, long ticks) {
        return DecimalText.write(
                target,
                offset,
                Math.multiplyExact(ticks, terms.tick().unscaled()),
                terms.tick().scale());
    }

    /**
     * Writes the exact quantity as ASCII.
     *
     * @param target receives the text
     * @param offset where it begins
     * @param lots quantity in lots
     * @return offset after the text
     */
    public int writeQuantity(byte[] target, int offset, long lots) {
        return DecimalText.write(
                target,
                offset,
                Math.multiplyExact(lots, terms.lot().unscaled()),
                terms.lot().scale());
    }

    private static String productText(long steps, Decimal step) {
        return DecimalText.format(Math.multiplyExact(steps, step.unscaled()), step.scale());
    }

    /**
     * Whether an order quantity is within the instrument's bounds.
     *
     * @param lots quantity in lots, positive
     * @return true when it may be traded
     */
    public boolean isQuantityAllowed(long lots) {
        return lots >= minLots && lots <= maxLots;
    }

    /**
     * Smallest quantity of an order.
     *
     * @return lots, at least 1
     */
    public long minLots() {
        return minLots;
    }

    /**
     * Whether a price is within the instrument's bounds.
     *
     * @param ticks price in ticks
     * @return true when it may be used
     */
    public boolean isPriceAllowed(long ticks) {
        return ticks >= minTicks && ticks <= maxTicks;
    }

    /**
     * Lowest price of an order.
     *
     * @return ticks
     */
    public long minPriceTicks() {
        return minTicks;
    }

    /**
     * Highest price of an order.
     *
     * @return ticks
     */
    public long maxPriceTicks() {
        return maxTicks;
    }

    /**
     * Smallest value of an order.
     *
     * @return units of the settlement currency; 0 for none
     */
    public long minNotionalUnits() {
        return minNotionalUnits;
    }

    /**
     * Whether the instrument trades at a time.
     *
     * @param timeNs nanoseconds since the epoch, UTC
     * @return true within its effective dates
     */
    public boolean isEffectiveAt(long timeNs) {
        return timeNs >= terms.effectiveFromNs() && timeNs < terms.effectiveToNs();
    }

    @Override
    public String toString() {
        return terms.symbol();
    }
}
