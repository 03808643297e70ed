// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.simulation.matching.OrderRequest;
import io.tradewind.simulation.matching.filter.MatchFilters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Decimals on a grid of whole steps.
 *
 * @param step positive
 */
record Grid(BigDecimal step) {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(MatchFilters.MAX_UNITS);

    /** Whole steps; NOT_GIVEN for null, OFF_GRID for what is no whole number of steps or too many. */
    long units(@Nullable BigDecimal value) {
        if (value == null) {
            return OrderRequest.NOT_GIVEN;
        }
        BigDecimal[] parts = value.divideAndRemainder(step);
        boolean whole = parts[1].signum() == 0 && parts[0].abs().compareTo(LARGEST) <= 0;
        return whole ? parts[0].longValueExact() : OrderRequest.OFF_GRID;
    }

    /** The fewest whole steps that reach a value, at most the largest quantity and one. */
    long ceiling(BigDecimal value) {
        return bounded(value.divide(step, 0, RoundingMode.CEILING));
    }

    /** The most whole steps within a value. */
    long floor(BigDecimal value) {
        return bounded(value.divide(step, 0, RoundingMode.FLOOR));
    }

    private static long bounded(BigDecimal units) {
        return units.min(LARGEST.add(BigDecimal.ONE)).longValueExact();
    }

    String text(long units) {
        return plain(step.multiply(BigDecimal.valueOf(units)));
    }

    /** A decimal without trailing zeros; empty for null. */
    static String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
