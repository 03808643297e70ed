// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.number.Decimal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A filter range in ticks or lots: bounds rounded inward, and the least number of units that a step divides. */
record StepRange(long min, long max, long step) {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    static StepRange of(FilterSpec.Range range, Decimal unit) {
        long max = range.max().signum() == 0 ? Long.MAX_VALUE : units(range.max(), unit, RoundingMode.FLOOR);
        return new StepRange(units(range.min(), unit, RoundingMode.CEILING), max, stepOf(range.step(), unit));
    }

    private static long units(Decimal value, Decimal unit, RoundingMode rounding) {
        return value.toBigDecimal()
                .divide(unit.toBigDecimal(), 0, rounding)
                .min(MOST)
                .longValueExact();
    }

    /** {@code n * unit} is a multiple of the step exactly when n is one of {@code step / gcd(step, unit)}. */
    private static long stepOf(Decimal step, Decimal unit) {
        if (step.signum() == 0) {
            return 1;
        }
        int scale = Math.max(step.scale(), unit.scale());
        BigInteger steps = step.toBigDecimal().setScale(scale).unscaledValue();
        BigInteger units = unit.toBigDecimal().setScale(scale).unscaledValue();
        return steps.divide(steps.gcd(units)).longValueExact();
    }

    boolean admits(long units) {
        return units > 0 && units >= min && units <= max && units % step == 0;
    }
}
