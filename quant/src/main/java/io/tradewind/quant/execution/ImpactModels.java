// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.execution;

/** By how much an order moves the price, as a fraction of it. */
public final class ImpactModels {
    private ImpactModels() {}

    /**
     * The square root law: {@code Y sigma sqrt(Q / V)}.
     *
     * <p>Source: B. Tóth and others, Anomalous price impact and the critical nature of liquidity in financial markets, Physical Review
     * X 1 (2011).
     *
     * @param coefficient Y, near 1, 0 or more
     * @param dailyDeviation sigma, deviation of the daily return, 0 or more
     * @param dailyVolume V, above 0
     */
    public record SquareRoot(double coefficient, double dailyDeviation, double dailyVolume) {
        /** Average execution price of an order whose price moves along a square root, over the move at its end. */
        public static final double AVERAGE_SHARE = 2.0 / 3;

        /** Checks the ranges. */
        public SquareRoot {
            Checks.notNegative("coefficient", coefficient);
            Checks.notNegative("dailyDeviation", dailyDeviation);
            Checks.positive("dailyVolume", dailyVolume);
        }

        /**
         * Move of the price by the end of an order.
         *
         * @param quantity signed, in the unit of the volume
         * @return fraction of the price, with the order's sign
         */
        public double move(double quantity) {
            return Math.signum(quantity) * coefficient * dailyDeviation * Math.sqrt(Math.abs(quantity) / dailyVolume);
        }

        /**
         * Cost of an order against the price at its start, if all of it is done at the price at its end.
         *
         * @param quantity signed
         * @param price at the start, 0 or more
         * @return money, 0 or more; {@link #AVERAGE_SHARE} of it if it is done along the way
         */
        public double costAtEnd(double quantity, double price) {
            return move(quantity) * Checks.notNegative("price", price) * quantity;
        }
    }

    /**
     * The direct estimate of equity impact: a permanent part, linear in the size, and a temporary one by the rate of trading.
     *
     * <p>Source: R. Almgren, C. Thum, E. Hauptmann and H. Li, Direct estimation of equity market impact, Risk (2005): {@code I = gamma
     * sigma X / V (Theta / V)^(1/4)}, {@code J = I / 2 + eta sigma |X / (V T)|^(3/5)}; the published table gives IBM 20 and 32 basis
     * points.
     *
     * @param gamma coefficient of the permanent part, 0.314 in the paper
     * @param eta coefficient of the temporary part, 0.142 in the paper
     */
    public record Almgren(double gamma, double eta) {
        /** Coefficients of the paper. */
        public static final Almgren PUBLISHED = new Almgren(0.314, 0.142);

        private static final double TURNOVER_POWER = 0.25;
        private static final double RATE_POWER = 0.6;

        /** Checks the ranges. */
        public Almgren {
            Checks.notNegative("gamma", gamma);
            Checks.notNegative("eta", eta);
        }

        /**
         * What is traded.
         *
         * @param dailyVolume V, above 0
         * @param dailyDeviation sigma, 0 or more
         * @param sharesOutstanding Theta, above 0
         */
        public record Stock(double dailyVolume, double dailyDeviation, double sharesOutstanding) {
            /** Checks the ranges. */
            public Stock {
                Checks.positive("dailyVolume", dailyVolume);
                Checks.notNegative("dailyDeviation", dailyDeviation);
                Checks.positive("sharesOutstanding", sharesOutstanding);
            }
        }

        /**
         * Move that stays.
         *
         * @param quantity signed
         * @param stock what is traded
         * @return fraction of the price, with the order's sign
         */
        public double permanent(double quantity, Stock stock) {
            double turnover = stock.sharesOutstanding / stock.dailyVolume;
            return gamma
                    * stock.dailyDeviation
                    * (quantity / stock.dailyVolume)
                    * StrictMath.pow(turnover, TURNOVER_POWER);
        }

        /**
         * Move while the order trades.
         *
         * @param quantity signed
         * @param days the order takes, above 0
         * @param stock what is traded
         * @return fraction of the price, with the order's sign
         */
        public double temporary(double quantity, double days, Stock stock) {
            double rate = Math.abs(quantity) / (stock.dailyVolume * Checks.positive("days", days));
            return Math.signum(quantity) * eta * stock.dailyDeviation * StrictMath.pow(rate, RATE_POWER);
        }

        /**
         * Cost of the order as it is filled: half the permanent and the temporary move.
         *
         * @param quantity signed
         * @param days the order takes, above 0
         * @param stock what is traded
         * @return fraction of the price, with the order's sign
         */
        public double realised(double quantity, double days, Stock stock) {
            return permanent(quantity, stock) / 2 + temporary(quantity, days, stock);
        }
    }
}
