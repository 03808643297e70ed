// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Profit of each instrument folded from its fills alone: cash paid and received, fees, and the cost of what is still held. It shares no code with
 * the account, its ledger and the aggregator, so that agreement means something.
 *
 * <p>Realised profit after fees = money received - money paid - fees + cost of the open quantity, which is taken at average cost.
 */
final class FillFold {
    private final long[] unitsOfATickLot;
    private final long[] cash;
    private final long[] held;
    private final long[] openCost;

    FillFold(InstrumentRegistry registry) {
        int size = registry.size();
        unitsOfATickLot = new long[size];
        cash = new long[size];
        held = new long[size];
        openCost = new long[size];
        for (int i = 0; i < size; i++) {
            unitsOfATickLot[i] =
                    unitsOfATickLot(registry.get(i), registry.currency(0).scale());
        }
    }

    private static long unitsOfATickLot(Instrument instrument, int scale) {
        Decimal tick = instrument.terms().tick();
        Decimal lot = instrument.terms().lot();
        return tick.toBigDecimal()
                .multiply(lot.toBigDecimal())
                .multiply(instrument.terms().multiplier().toBigDecimal())
                .movePointRight(scale)
                .longValueExact();
    }

    /** A fill: signed lots, price and fee. */
    void add(int id, long signedLots, long priceTicks, long feeUnits) {
        long value = value(id, signedLots, priceTicks);
        cash[id] = Math.subtractExact(Math.subtractExact(cash[id], value), feeUnits);
        long before = held[id];
        long after = Math.addExact(before, signedLots);
        if (before == 0 || Long.signum(before) == Long.signum(signedLots)) {
            openCost[id] = Math.addExact(openCost[id], value);
        } else if (after == 0) {
            openCost[id] = 0;
        } else if (Long.signum(after) == Long.signum(before)) {
            openCost[id] = share(openCost[id], after, before);
        } else {
            openCost[id] = value(id, after, priceTicks);
        }
        held[id] = after;
    }

    private long value(int id, long signedLots, long priceTicks) {
        return Math.multiplyExact(Math.multiplyExact(signedLots, priceTicks), unitsOfATickLot[id]);
    }

    /** What is left of a cost when part of the quantity is left; half-even. */
    private static long share(long cost, long left, long whole) {
        return new BigDecimal(BigInteger.valueOf(cost).multiply(BigInteger.valueOf(left)))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** Profit after fees, realised. */
    long pnlUnits(int id) {
        return Math.addExact(cash[id], openCost[id]);
    }

    /** Sum over all instruments. */
    long totalUnits() {
        long total = 0;
        for (int i = 0; i < cash.length; i++) {
            total = Math.addExact(total, pnlUnits(i));
        }
        return total;
    }

    /** Position by the fills: signed lots. */
    long heldLots(int id) {
        return held[id];
    }
}
