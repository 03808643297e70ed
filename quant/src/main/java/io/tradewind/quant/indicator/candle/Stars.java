// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

/** Patterns of three candles that turn at the middle one. Source of the definitions: TA-Lib 0.6. */
final class Stars {

    private Stars() {}

    /** Long candle, a doji apart from both neighbours, then a candle back into the first body. */
    static CandleRule abandonedBaby(double penetration) {
        return c -> {
            if (!c.isLong(2) || !c.isDoji(1) || c.isAtMostShort(0)) {
                return 0;
            }
            boolean top = isBackDown(c, penetration) && c.isGapUp(1, 2) && c.isGapDown(0, 1);
            boolean bottom = isBackUp(c, penetration) && c.isGapDown(1, 2) && c.isGapUp(0, 1);
            return top || bottom ? 100 * c.color(0) : 0;
        };
    }

    /** Long white, a short body above it, then black into the first body. */
    static CandleRule eveningStar(double penetration) {
        return c -> c.isLong(2) && c.isAtMostShort(1) && isEvening(c, penetration) ? -100 : 0;
    }

    /** Evening star around a doji. */
    static CandleRule eveningDojiStar(double penetration) {
        return c -> c.isLong(2) && c.isDoji(1) && isEvening(c, penetration) ? -100 : 0;
    }

    private static boolean isEvening(CandleWindow c, double penetration) {
        return c.isBodyGapUp(1, 2) && !c.isAtMostShort(0) && isBackDown(c, penetration);
    }

    private static boolean isBackDown(CandleWindow c, double penetration) {
        return c.isWhite(2) && c.isBlack(0) && c.close(0) < c.close(2) - c.body(2) * penetration;
    }

    /** Long black, a short body below it, then white into the first body. */
    static CandleRule morningStar(double penetration) {
        return c -> c.isLong(2) && c.isAtMostShort(1) && isMorning(c, penetration) ? 100 : 0;
    }

    /** Morning star around a doji. */
    static CandleRule morningDojiStar(double penetration) {
        return c -> c.isLong(2) && c.isDoji(1) && isMorning(c, penetration) ? 100 : 0;
    }

    private static boolean isMorning(CandleWindow c, double penetration) {
        return c.isBodyGapDown(1, 2) && !c.isAtMostShort(0) && isBackUp(c, penetration);
    }

    private static boolean isBackUp(CandleWindow c, double penetration) {
        return c.isBlack(2) && c.isWhite(0) && c.close(0) > c.close(2) + c.body(2) * penetration;
    }

    /** Three dojis, the middle one apart from the first. */
    static int tristar(CandleWindow c) {
        double doji = c.limit(CandleMeasure.BODY_DOJI, 2);
        if (c.body(2) > doji || c.body(1) > doji || c.body(0) > doji) {
            return 0;
        }
        if (c.isBodyGapDown(1, 2) && c.bottom(0) > c.bottom(1)) {
            return 100;
        }
        return c.isBodyGapUp(1, 2) && c.top(0) < c.top(1) ? -100 : 0;
    }
}
