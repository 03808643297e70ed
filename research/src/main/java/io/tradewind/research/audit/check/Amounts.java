// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Helpers for comparing sums by key and for printing amounts. */
public final class Amounts {
    private static final int SHOWN_SCALE = 12;

    private Amounts() {}

    /**
     * Plain text with at most twelve decimals and no trailing zeros.
     *
     * @param value any number
     * @return for example {@code 0.25}
     */
    public static String shorten(BigDecimal value) {
        BigDecimal rounded = value.scale() > SHOWN_SCALE ? value.setScale(SHOWN_SCALE, RoundingMode.HALF_EVEN) : value;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /**
     * Whether two amounts differ by no more than a tolerance.
     *
     * @param a one
     * @param b the other
     * @param tolerance not negative
     * @return true at the tolerance itself
     */
    public static boolean near(BigDecimal a, BigDecimal b, BigDecimal tolerance) {
        return a.subtract(b).abs().compareTo(tolerance) <= 0;
    }

    /**
     * Notes each key whose sums differ; an absent key counts as zero.
     *
     * @param left sums by key
     * @param leftName what they are called
     * @param right sums by key
     * @param rightName what they are called
     * @param difference takes what differs, in the order of the keys
     */
    public static void compareSums(
            Map<String, BigDecimal> left,
            String leftName,
            Map<String, BigDecimal> right,
            String rightName,
            Difference difference) {
        TreeMap<String, BigDecimal> keys = new TreeMap<>(left);
        keys.putAll(right);
        for (String key : keys.keySet()) {
            BigDecimal a = left.getOrDefault(key, BigDecimal.ZERO);
            BigDecimal b = right.getOrDefault(key, BigDecimal.ZERO);
            if (a.compareTo(b) != 0) {
                difference.add(key + ": " + leftName + " " + shorten(a) + ", " + rightName + " " + shorten(b));
            }
        }
    }
}
