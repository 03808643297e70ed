// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.portfolio;

/**
 * A cautious Kelly share from a record of trades: the edge is cut, costs are taken off, what is uncertain or already held counts less.
 *
 * <p>{@code fraction * (haircut edge - cost) / payoff * certainty * sqrt(1 - rho^2)}, at most {@code mostShare}; 0 without enough
 * trades or when the cut edge does not exceed the cost by more than rounding, 1e-12 of the terms it is the difference of. The
 * certainty is the shrinkage of R. Baker and I. McHale, Optimal betting under parameter uncertainty, Decision Analysis 10 (2013):
 * {@code e^2 / (e^2 + (b + 1)^2 q (1 - q) / (n + 4))} for the edge e and payoff b of n trades. Its q is the win rate with two wins
 * and two losses added (A. Agresti and B. Coull, Approximate is better than "exact" for interval estimation of binomial proportions,
 * The American Statistician 52, 1998): at the win rate p itself the error {@code p (1 - p) / n} would be 0 for a short record
 * without a loss. The certainty is near 0 for an edge within its own error and goes to 1 as trades add up.
 *
 * @param fraction of the full Kelly share, above 0 and up to 1; 0.25 is usual, and multiplies: a share of 0.2 becomes 0.05
 * @param haircut share of the measured edge that is believed, above 0 and up to 1; 0.5 is usual
 * @param leastTrades trades below which nothing is staked; 30 is usual
 * @param mostShare of capital at stake, above 0 and up to 1
 */
public record KellySizing(double fraction, double haircut, int leastTrades, double mostShare) {
    /** Quarter Kelly of half the edge, from 30 trades on, at most a quarter of the capital. */
    public static final KellySizing USUAL = new KellySizing(0.25, 0.5, 30, 0.25);

    /** Wins, and losses, that the Agresti-Coull share adds. */
    private static final int ADDED = 2;

    private static final double ROUNDING = 1e-12;

    /** Checks the ranges. */
    public KellySizing {
        if (!isShare(fraction) || !isShare(haircut) || !isShare(mostShare) || leastTrades < 1) {
            throw new IllegalArgumentException(
                    "fraction, haircut and mostShare must be above 0 and up to 1 and leastTrades 1 or more, got "
                            + fraction + ", " + haircut + ", " + mostShare + " and " + leastTrades);
        }
    }

    private static boolean isShare(double value) {
        return value > 0 && value <= 1;
    }

    /**
     * What past trades earned.
     *
     * @param trades number of them, 0 or more
     * @param wins 0 to {@code trades}
     * @param payoffRatio mean gain over mean loss, above 0 and finite: a record without a loss has none
     * @param cost of a trade over the mean loss, 0 or more, not yet taken off the gains and losses
     * @param correlation of the trades' returns with what is held already, -1 to 1; 0 when nothing is
     */
    public record TradeRecord(int trades, int wins, double payoffRatio, double cost, double correlation) {
        /** Checks the ranges. */
        public TradeRecord {
            boolean payoffInRange = payoffRatio > 0 && payoffRatio < Double.POSITIVE_INFINITY;
            if (trades < 0 || wins < 0 || wins > trades || !payoffInRange || !(cost >= 0)) {
                throw new IllegalArgumentException(
                        "a record needs wins within its trades, a finite payoff ratio above 0 and a cost of"
                                + " 0 or more, got " + wins + " of " + trades + ", " + payoffRatio + " and " + cost);
            }
            if (!(correlation >= -1 && correlation <= 1)) {
                throw new IllegalArgumentException("a correlation must be within -1 to 1, is " + correlation);
            }
        }

        /**
         * Mean result of a trade before costs, over the mean loss.
         *
         * @return {@code p b - (1 - p)}; 0 without trades
         */
        public double edge() {
            double rate = winRate();
            return trades == 0 ? 0 : rate * payoffRatio - (1 - rate);
        }

        double winRate() {
            return trades == 0 ? 0 : (double) wins / trades;
        }
    }

    /** Why a size is what it is. */
    public enum Reason {
        /** Fewer trades than needed. */
        TOO_FEW_TRADES,
        /** The cut edge does not exceed the cost, or by rounding alone. */
        NO_EDGE_AFTER_COSTS,
        /** The largest share allowed. */
        CAPPED,
        /** As computed. */
        SIZED
    }

    /**
     * A size.
     *
     * @param share of capital at stake, 0 to {@code mostShare}
     * @param fullKelly share without fraction, haircut, costs and corrections; may be below 0
     * @param certainty factor for the uncertainty of the edge, 0 to 1
     * @param reason why
     */
    public record Size(double share, double fullKelly, double certainty, Reason reason) {}

    /**
     * Sizes the next trade.
     *
     * @param record of past trades
     * @return the size
     */
    public Size size(TradeRecord record) {
        double edge = record.edge();
        double full = edge / record.payoffRatio;
        if (record.trades < leastTrades) {
            return new Size(0, full, 0, Reason.TOO_FEW_TRADES);
        }
        double net = haircut * edge - record.cost;
        double certainty = certainty(record, edge);
        if (!(net > rounding(record))) {
            return new Size(0, full, certainty, Reason.NO_EDGE_AFTER_COSTS);
        }
        double apart = Math.sqrt(1 - record.correlation * record.correlation);
        double share = fraction * net / record.payoffRatio * certainty * apart;
        return share > mostShare
                ? new Size(mostShare, full, certainty, Reason.CAPPED)
                : new Size(share, full, certainty, Reason.SIZED);
    }

    /** What the cut edge less the cost can be when the two are equal. */
    private double rounding(TradeRecord record) {
        return ROUNDING * Math.max(record.cost, haircut * (1 - record.winRate()));
    }

    private static double certainty(TradeRecord record, double edge) {
        if (edge == 0) {
            return 0;
        }
        double count = record.trades + 2.0 * ADDED;
        double rate = (record.wins + ADDED) / count;
        double errors = (record.payoffRatio + 1) / edge;
        return 1 / (1 + errors * (errors * (rate * (1 - rate) / count)));
    }
}
