// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.source;

import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.CorporateAction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Bars with their prices scaled for the splits and dividends that came after them.
 *
 * <p>A split of n for d multiplies earlier prices by d / n and volumes by n / d; a dividend multiplies earlier prices by (close -
 * dividend) / close. Factors are kept to 16 digits, prices are rounded half-even to eight decimals.
 */
public final class AdjustedBars implements BarSource {
    private static final int FACTOR_SCALE = 16;
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final BarSource raw;
    private final List<CorporateAction> actions;
    private final long[] priceFactors;
    private final BigDecimal[] volumeFactors;
    private final BarBatch buffer;
    private int next;

    /**
     * Adjusts a source.
     *
     * @param raw prices of the day; closed with this
     * @param actions by time
     * @param batchCapacity bars read at a time
     */
    public AdjustedBars(BarSource raw, List<CorporateAction> actions, int batchCapacity) {
        this.raw = raw;
        this.actions = actions;
        this.buffer = new BarBatch(batchCapacity);
        this.priceFactors = new long[actions.size() + 1];
        this.volumeFactors = new BigDecimal[actions.size() + 1];
        BigDecimal price = BigDecimal.ONE;
        BigDecimal volume = BigDecimal.ONE;
        priceFactors[actions.size()] = PowersOfTen.of(FACTOR_SCALE);
        volumeFactors[actions.size()] = volume;
        for (int i = actions.size() - 1; i >= 0; i--) {
            CorporateAction action = actions.get(i);
            price = price.multiply(priceFactor(action), PRECISION);
            volume = volume.multiply(volumeFactor(action), PRECISION);
            priceFactors[i] = price.scaleByPowerOfTen(FACTOR_SCALE)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
            volumeFactors[i] = volume;
        }
    }

    private static BigDecimal priceFactor(CorporateAction action) {
        return switch (action.kind()) {
            case SPLIT -> ratio(action.denominator(), action.numerator());
            case DIVIDEND -> ratio(action.referencePrice() - action.amount(), action.referencePrice());
        };
    }

    private static BigDecimal volumeFactor(CorporateAction action) {
        return action.kind() == CorporateAction.Kind.SPLIT
                ? ratio(action.numerator(), action.denominator())
                : BigDecimal.ONE;
    }

    private static BigDecimal ratio(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), PRECISION);
    }

    @Override
    public int read(BarBatch batch) {
        batch.clear();
        if (batch.capacity() != buffer.capacity()) {
            throw new IllegalArgumentException(
                    "batches of " + batch.capacity() + " bars do not fit the adjustment's " + buffer.capacity());
        }
        raw.read(buffer);
        for (int i = 0; i < buffer.size(); i++) {
            add(batch, i);
        }
        return batch.size();
    }

    private void add(BarBatch batch, int i) {
        long timeNs = buffer.openTimeNs(i);
        while (next < actions.size() && actions.get(next).exTimeNs() <= timeNs) {
            next++;
        }
        batch.add(
                timeNs,
                price(buffer.open(i)),
                price(buffer.high(i)),
                price(buffer.low(i)),
                price(buffer.close(i)),
                volume(buffer.volume(i)));
    }

    private long price(long value) {
        return WideMath.multiplyDivide(value, priceFactors[next], PowersOfTen.of(FACTOR_SCALE), RoundingMode.HALF_EVEN);
    }

    private long volume(long value) {
        BigDecimal factor = volumeFactors[next];
        return factor.compareTo(BigDecimal.ONE) == 0
                ? value
                : BigDecimal.valueOf(value)
                        .multiply(factor, PRECISION)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact();
    }

    @Override
    public void close() {
        raw.close();
    }
}
