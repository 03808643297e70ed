// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

/**
 * Something held, by what it is worth to a move of its price.
 *
 * @param assetClass whose default deviation stands in for a history
 * @param exposure in the currency of the account, 0 or more whatever the side: a short loses in a rise what a long loses in a fall
 */
public record Holding(AssetClass assetClass, double exposure) {
    /** Kinds of assets, with the daily deviation that is assumed before there is a history. */
    public enum AssetClass {
        /** 4 % a day. */
        CRYPTO(0.04),
        /** 1 % a day. */
        FOREX(0.01),
        /** 2 % a day. */
        STOCKS(0.02);

        private final double dailyDeviation;

        AssetClass(double dailyDeviation) {
            this.dailyDeviation = dailyDeviation;
        }

        /**
         * Deviation of the daily return.
         *
         * @return a fraction above 0
         */
        public double dailyDeviation() {
            return dailyDeviation;
        }
    }

    /** Checks the range. */
    public Holding {
        if (!(exposure >= 0 && exposure < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("exposure must be 0 or more and finite, is " + exposure);
        }
    }

    /**
     * A spot or linear contract.
     *
     * @param assetClass its class
     * @param quantity signed
     * @param price in the currency of the account, 0 or more
     * @return the holding, with exposure {@code |quantity| * price}
     * @throws IllegalArgumentException when a figure is not finite or the price is below 0
     */
    public static Holding linear(AssetClass assetClass, double quantity, double price) {
        if (price < 0) {
            throw new IllegalArgumentException("price must be 0 or more, is " + price);
        }
        return new Holding(assetClass, Math.abs(quantity) * price);
    }

    /**
     * An inverse contract, whose face value is fixed in the currency of the account and which is settled in the asset: whatever
     * the price, its exposure is its face value.
     *
     * @param assetClass its class
     * @param contracts signed
     * @param faceValue of one contract, in the currency of the account, 0 or more
     * @return the holding, with exposure {@code |contracts| * faceValue}
     * @throws IllegalArgumentException when a figure is not finite or the face value is below 0
     */
    public static Holding inverse(AssetClass assetClass, double contracts, double faceValue) {
        if (faceValue < 0) {
            throw new IllegalArgumentException("face value must be 0 or more, is " + faceValue);
        }
        return new Holding(assetClass, Math.abs(contracts) * faceValue);
    }
}
