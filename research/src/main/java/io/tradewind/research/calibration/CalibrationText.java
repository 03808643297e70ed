// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as people read them. */
public final class CalibrationText {
    private static final double LEAST_PROBABILITY = 0.0001;

    private CalibrationText() {}

    /**
     * A number to four significant digits, whole from 1,000 on.
     *
     * @param value any
     * @return plain decimal text
     */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "none";
        }
        if (StrictMath.abs(value) >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(4))
                .setScale(StrictMath.abs(value) < 1 ? 4 : 3, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /**
     * A probability.
     *
     * @param p 0 to 1
     * @return four decimals, or that it is less
     */
    public static String probability(double p) {
        return p < LEAST_PROBABILITY ? "< 0.0001" : number(p);
    }
}
