// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Holding of one strategy in one instrument, and the rows of trades.csv that its fills make. */
final class SyntheticTrips {
    private static final MathContext WIDE = new MathContext(40, RoundingMode.HALF_EVEN);

    private final String symbol;
    private final String strategy;
    private final BigDecimal multiplier;
    private BigDecimal units = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal openFees = BigDecimal.ZERO;
    private long sinceNs;
    private int sinceBar;

    /** A row of trades.csv and the profit in it. */
    record Row(List<Object> fields, BigDecimal profit) {}

    SyntheticTrips(String symbol, String strategy, BigDecimal multiplier) {
        this.symbol = symbol;
        this.strategy = strategy;
        this.multiplier = multiplier;
    }

    void split(int ratio) {
        units = units.multiply(BigDecimal.valueOf(ratio));
    }

    /** Books a fill into {@code rows}. */
    void fill(BigDecimal signed, BigDecimal price, BigDecimal fee, int bar, long timeNs, List<Row> rows) {
        BigDecimal left = signed;
        BigDecimal leftFee = fee;
        if (units.signum() * signed.signum() < 0) {
            BigDecimal closed = signed.abs().min(units.abs());
            BigDecimal exitFee = part(fee, closed, signed.abs());
            rows.add(exit(closed, price, exitFee, bar, timeNs));
            left = signed.add(closed.multiply(BigDecimal.valueOf(-signed.signum())));
            leftFee = fee.subtract(exitFee);
        }
        if (left.signum() != 0) {
            if (units.signum() == 0) {
                sinceNs = timeNs;
                sinceBar = bar;
                openFees = BigDecimal.ZERO;
            }
            units = units.add(left);
            paid = paid.add(left.multiply(price).multiply(multiplier));
            openFees = openFees.add(leftFee);
        }
    }

    private Row exit(BigDecimal closed, BigDecimal price, BigDecimal exitFee, int bar, long timeNs) {
        BigDecimal signedClosed = closed.multiply(BigDecimal.valueOf(units.signum()));
        BigDecimal cost = part(paid, closed, units.abs());
        BigDecimal entryFee = part(openFees, closed, units.abs());
        BigDecimal fees = entryFee.add(exitFee);
        BigDecimal net =
                signedClosed.multiply(price).multiply(multiplier).subtract(cost).subtract(fees);
        String side = units.signum() > 0 ? "long" : "short";
        units = units.subtract(signedClosed);
        paid = paid.subtract(cost);
        openFees = openFees.subtract(entryFee);
        BigDecimal entryPrice = cost.divide(signedClosed.multiply(multiplier), 12, RoundingMode.HALF_EVEN);
        List<Object> fields = List.of(
                symbol,
                strategy,
                side,
                text(closed),
                sinceNs,
                text(entryPrice),
                timeNs,
                text(price),
                text(net),
                text(fees),
                text(net.divide(cost.abs(), 12, RoundingMode.HALF_EVEN)),
                bar - sinceBar);
        return new Row(fields, net);
    }

    private static BigDecimal part(BigDecimal whole, BigDecimal share, BigDecimal of) {
        return share.compareTo(of) == 0
                ? whole
                : whole.multiply(share).divide(of, WIDE).setScale(8, RoundingMode.HALF_EVEN);
    }

    private static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
