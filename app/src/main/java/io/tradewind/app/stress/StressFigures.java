// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.stress.StressOutcome.Symbol;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Figures of an outcome as people and programs read them: exact decimals, shares with four decimals. */
final class StressFigures {
    private static final int SHARE_SCALE = 4;
    private static final int PERCENT = 2;
    private static final BigDecimal SECOND_NS = BigDecimal.valueOf(1_000_000_000L);

    private StressFigures() {}

    /** An amount in USD, exact. */
    static BigDecimal money(long units) {
        BigDecimal amount = new BigDecimal(BigInteger.valueOf(units), StressOutcome.SCALE).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    /** An amount in whole cents, for people. */
    static BigDecimal cents(long units) {
        return new BigDecimal(BigInteger.valueOf(units), StressOutcome.SCALE).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** Share of the trades that were won, 0 to 1; 0 without trades. */
    static BigDecimal winRate(long won, long trades) {
        return trades == 0
                ? BigDecimal.ZERO.setScale(SHARE_SCALE)
                : BigDecimal.valueOf(won).divide(BigDecimal.valueOf(trades), SHARE_SCALE, RoundingMode.HALF_EVEN);
    }

    /** Exposure of a symbol in percent of the equity of its moment. */
    static BigDecimal exposure(Symbol symbol, long equity) {
        return equity <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(symbol.exposure())
                        .movePointRight(PERCENT)
                        .divide(BigDecimal.valueOf(equity), SHARE_SCALE, RoundingMode.HALF_EVEN);
    }

    /** Exposure of all symbols in percent: the sum of what is shown for each, exactly. */
    static BigDecimal exposure(StressOutcome outcome) {
        return outcome.symbols().stream()
                .map(symbol -> exposure(symbol, outcome.peakEquity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A share x 10^-8 in percent, rounded up. */
    static BigDecimal percent(long share) {
        return BigDecimal.valueOf(share, StressOutcome.SCALE)
                .movePointRight(PERCENT)
                .setScale(SHARE_SCALE, RoundingMode.CEILING);
    }

    /** So many in the run's time, for each second. */
    static BigDecimal perSecond(long count, long durationNs) {
        return BigDecimal.valueOf(count)
                .multiply(SECOND_NS)
                .divide(BigDecimal.valueOf(Math.max(1, durationNs)), 1, RoundingMode.HALF_EVEN);
    }
}
