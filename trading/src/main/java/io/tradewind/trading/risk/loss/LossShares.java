// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.loss;

import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/** Losses as shares of what they are measured against, scaled by 10^8: what does not fit counts as the largest loss, never as none. */
final class LossShares {
    static final long ONE = 100_000_000L;

    private LossShares() {}

    /** The least loss that reaches a limit; none does without limit or base. */
    static long threshold(long baseUnits, long limit) {
        return limit == 0 || baseUnits <= 0
                ? Long.MAX_VALUE
                : Math.max(1, WideMath.multiplyDivide(baseUnits, limit, ONE, RoundingMode.CEILING));
    }

    /** A loss over its base, rounded up; 0 for a gain, all of it without a base. */
    static long share(long lossUnits, long baseUnits) {
        if (lossUnits <= 0) {
            return 0;
        }
        return baseUnits <= 0 ? ONE : upwards(lossUnits, ONE, baseUnits);
    }

    /** {@code a * b / divisor} rounded up, for factors that are not negative. */
    static long upwards(long a, long b, long divisor) {
        return WideMath.multiplyDivideSaturated(a, b, divisor) == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : WideMath.multiplyDivide(a, b, divisor, RoundingMode.CEILING);
    }

    static long minus(long a, long b) {
        long difference = a - b;
        boolean wraps = ((a ^ b) & (a ^ difference)) < 0;
        return wraps ? a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE : difference;
    }
}
