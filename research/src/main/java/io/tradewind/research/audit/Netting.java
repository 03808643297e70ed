// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Position of one instrument by netting at average cost, in exact decimals.
 *
 * <p>A fill in the direction of the position adds to its cost; a fill against it realises the part that it closes, and
 * what is left of the fill opens the other side. The fee of a fill that does both is divided by quantity.
 */
final class Netting {
    private final Contract contract;
    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal realised = BigDecimal.ZERO;
    private BigDecimal realisedSinceFlat = BigDecimal.ZERO;
    private BigDecimal feesSinceFlat = BigDecimal.ZERO;
    private BigDecimal feesOfOpenQuantity = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;
    private long fills;
    private long heldSinceNs = Long.MAX_VALUE;
    private boolean unitsAdded;

    Netting(Contract contract) {
        this.contract = contract;
    }

    /** Books a fill; {@code signed} is positive for a buy. */
    void fill(long timeNs, BigDecimal signed, BigDecimal price, BigDecimal fee) {
        if (quantity.signum() == 0) {
            heldSinceNs = timeNs;
        }
        fills++;
        fees = fees.add(fee);
        boolean adds = quantity.signum() == 0 || quantity.signum() == signed.signum();
        if (adds) {
            open(signed, price, fee);
            return;
        }
        BigDecimal closing = signed.abs().min(quantity.abs());
        BigDecimal closingFee = share(fee, closing, signed.abs());
        close(closing, price, closingFee);
        BigDecimal rest = signed.abs().subtract(closing);
        if (rest.signum() > 0) {
            open(signed.signum() > 0 ? rest : rest.negate(), price, fee.subtract(closingFee));
        }
    }

    /** Multiplies the held units by a split's ratio; the cost stays. Digits beyond 8 decimals are rounded half-even. */
    void split(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal exact = quantity.multiply(numerator).divide(denominator, Contract.WIDE);
        quantity = exact.scale() > 8 ? exact.setScale(8, RoundingMode.HALF_EVEN) : exact;
    }

    /** Adds units that no fill bought, such as a reinvested dividend; average and profit are unknown afterwards. */
    void addUnits(BigDecimal units) {
        quantity = quantity.add(units);
        unitsAdded = true;
    }

    private void open(BigDecimal signed, BigDecimal price, BigDecimal fee) {
        quantity = quantity.add(signed);
        cost = cost.add(signed.multiply(contract.weight(price)));
        feesSinceFlat = feesSinceFlat.add(fee);
        feesOfOpenQuantity = feesOfOpenQuantity.add(fee);
    }

    private void close(BigDecimal closing, BigDecimal price, BigDecimal fee) {
        BigDecimal held = quantity.abs();
        BigDecimal closedCost = share(cost, closing, held);
        BigDecimal signedClosing = quantity.signum() > 0 ? closing : closing.negate();
        BigDecimal profit = contract.profit(signedClosing, closedCost, price);
        realised = realised.add(profit);
        realisedSinceFlat = realisedSinceFlat.add(profit);
        feesSinceFlat = feesSinceFlat.add(fee);
        feesOfOpenQuantity = feesOfOpenQuantity.subtract(share(feesOfOpenQuantity, closing, held));
        quantity = quantity.subtract(signedClosing);
        cost = cost.subtract(closedCost);
        if (quantity.signum() == 0) {
            cost = BigDecimal.ZERO;
            realisedSinceFlat = BigDecimal.ZERO;
            feesSinceFlat = BigDecimal.ZERO;
            feesOfOpenQuantity = BigDecimal.ZERO;
        }
    }

    private static BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal of) {
        return part.compareTo(of) == 0 ? whole : whole.multiply(part).divide(of, Contract.WIDE);
    }

    Contract contract() {
        return contract;
    }

    BigDecimal quantity() {
        return quantity;
    }

    /** Average entry price of the open quantity, zero when flat. */
    BigDecimal averagePrice() {
        if (quantity.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return contract.kind() == Contract.Kind.INVERSE
                ? quantity.divide(cost, Contract.WIDE)
                : cost.divide(quantity, Contract.WIDE);
    }

    /** Profit of the open quantity at a mark, in settlement currency. */
    BigDecimal unrealised(BigDecimal mark) {
        return quantity.signum() == 0 ? BigDecimal.ZERO : contract.profit(quantity, cost, mark);
    }

    /** Profit of all closed quantity, before fees. */
    BigDecimal realised() {
        return realised;
    }

    /** Profit realised by the round trip that is still open, before fees. */
    BigDecimal realisedSinceFlat() {
        return realisedSinceFlat;
    }

    /** Fees of the round trip that is still open. */
    BigDecimal feesSinceFlat() {
        return feesSinceFlat;
    }

    /** Entry fees that belong to the quantity still open. */
    BigDecimal feesOfOpenQuantity() {
        return feesOfOpenQuantity;
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

    /** False when units came in without a price, so that average and profit cannot be recomputed. */
    boolean costKnown() {
        return !unitsAdded;
    }
}
