// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Decimal;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An order value, as two whole numbers. The value of t ticks and l lots compares with it as {@code t * l * top} with {@code
 * bottom} for spot and linear contracts, and as {@code l * top} with {@code t * bottom} for inverse ones.
 */
final class NotionalBound {
    /** A product of more than 63 bits is greater than any bound, which has at most 62. */
    private static final int BEYOND = 1;

    private final boolean inverse;
    private final long top;
    private final long bottom;

    NotionalBound(Decimal value, Instrument instrument) {
        InstrumentTerms terms = instrument.terms();
        inverse = terms.contract() == ContractType.INVERSE;
        BigDecimal lot = terms.lot().toBigDecimal().multiply(terms.multiplier().toBigDecimal());
        BigDecimal tick = terms.tick().toBigDecimal();
        BigDecimal dividend = inverse ? lot : lot.multiply(tick);
        BigDecimal divisor = inverse ? value.toBigDecimal().multiply(tick) : value.toBigDecimal();
        int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        BigInteger a = dividend.setScale(scale).unscaledValue();
        BigInteger b = divisor.setScale(scale).unscaledValue();
        BigInteger common = a.gcd(b);
        top = exact(a.divide(common), instrument);
        bottom = exact(b.divide(common), instrument);
    }

    private static long exact(BigInteger value, Instrument instrument) {
        if (value.bitLength() > 62) {
            throw new IllegalArgumentException(
                    "instrument " + instrument + ": the notional filter does not fit its tick and lot");
        }
        return value.longValueExact();
    }

    /** Sign of the value of an order minus this. */
    int compare(long ticks, long lots) {
        if (inverse) {
            return Products.compare(lots, top, ticks, bottom);
        }
        long product = ticks * lots;
        boolean fits = Math.multiplyHigh(ticks, lots) == 0 && product >= 0;
        return fits ? Products.compare(product, top, bottom, 1) : BEYOND;
    }

    /** The same at the average price. */
    int compare(AveragePrice average, long lots, long nowNs) {
        if (inverse) {
            return average.compare(lots, top, bottom, nowNs);
        }
        long factor = lots * top;
        boolean fits = Math.multiplyHigh(lots, top) == 0 && factor >= 0;
        return fits ? -average.compare(bottom, 1, factor, nowNs) : BEYOND;
    }
}
