// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Contract;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Position in one instrument by netting at average cost.
 *
 * <p>A fill in the direction of the position adds its value to the cost; a fill against it takes the closed part's share
 * of the cost, rounded once to 8 decimals, and what is left of the fill opens the other side.
 */
final class Netting {
    private final Contract contract;
    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal realised = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;
    private long fills;
    private long heldSinceNs = Long.MAX_VALUE;

    /**
     * The part of a fill that closed something.
     *
     * @param quantity what was closed, negative for a short
     * @param cost its share of the cost, with the sign of the quantity
     * @param profit before fees
     */
    record Closing(BigDecimal quantity, BigDecimal cost, BigDecimal profit) {}

    Netting(Contract contract) {
        this.contract = contract;
    }

    /** Books a fill; {@code signed} is positive for a buy. Tells what it closed, if anything. */
    Optional<Closing> fill(long timeNs, BigDecimal signed, BigDecimal price, BigDecimal fee) {
        if (quantity.signum() == 0) {
            heldSinceNs = timeNs;
        }
        fills++;
        fees = fees.add(fee);
        BigDecimal value = contract.notional(signed, price);
        if (quantity.signum() == 0 || quantity.signum() == signed.signum()) {
            quantity = quantity.add(signed);
            cost = cost.add(value);
            return Optional.empty();
        }
        return Optional.of(close(signed, price, value));
    }

    private Closing close(BigDecimal signed, BigDecimal price, BigDecimal value) {
        boolean whole = signed.abs().compareTo(quantity.abs()) >= 0;
        BigDecimal closed = whole ? quantity : signed.negate();
        BigDecimal closedCost = whole ? cost : share(cost, closed, quantity);
        boolean flips = signed.abs().compareTo(quantity.abs()) > 0;
        BigDecimal exitValue = flips ? contract.notional(closed, price) : value.negate();
        BigDecimal profit = contract.profit(closedCost, exitValue);
        realised = realised.add(profit);
        quantity = quantity.add(signed);
        cost = cost.subtract(closedCost).add(value.add(exitValue));
        return new Closing(closed, closedCost, profit);
    }

    /** Multiplies the held units by a split's ratio, whole lots only; cost that no unit is left for is realised. */
    void split(BigDecimal numerator, BigDecimal denominator) {
        quantity = afterSplit(numerator, denominator);
        if (quantity.signum() == 0) {
            realised = realised.add(contract.profit(cost, BigDecimal.ZERO));
            cost = BigDecimal.ZERO;
        }
    }

    /** Units that a split would leave. */
    BigDecimal afterSplit(BigDecimal numerator, BigDecimal denominator) {
        return contract.wholeLots(quantity.multiply(numerator).divide(denominator, Contract.WIDE));
    }

    /** Adds units bought with a dividend. */
    void add(BigDecimal units, BigDecimal unitsCost) {
        quantity = quantity.add(units);
        cost = cost.add(unitsCost);
    }

    /** Realises an amount that belongs to no unit: cash in lieu of a fraction. */
    void realise(BigDecimal amount) {
        realised = realised.add(amount);
    }

    /** A part's share of an amount, 8 decimals, half-even. */
    static BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal of) {
        return part.compareTo(of) == 0
                ? whole
                : Contract.money(whole.multiply(part).divide(of, Contract.WIDE));
    }

    Contract contract() {
        return contract;
    }

    BigDecimal quantity() {
        return quantity;
    }

    /** Average entry price of the open quantity, zero when flat. */
    BigDecimal averagePrice() {
        return quantity.signum() == 0 ? BigDecimal.ZERO : contract.priceOf(quantity, cost);
    }

    /** Profit of the open quantity at a mark, in settlement currency. */
    BigDecimal unrealised(BigDecimal mark) {
        return quantity.signum() == 0 ? BigDecimal.ZERO : contract.profit(cost, contract.notional(quantity, mark));
    }

    /** Profit of all closed quantity, before fees. */
    BigDecimal realised() {
        return realised;
    }

    /** All fees. */
    BigDecimal fees() {
        return fees;
    }

    /** True when the open position was opened before a time. */
    boolean openBefore(long timeNs) {
        return quantity.signum() != 0 && heldSinceNs < timeNs;
    }

    /** True when positions.csv must have a row: something is held, or was gained or lost. */
    boolean matters() {
        return quantity.signum() != 0 || realised.signum() != 0;
    }

    long fills() {
        return fills;
    }
}
