// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import static io.tradewind.quant.indicator.candle.CandleMeasure.EQUAL;

/** Patterns of two candles. Source of the definitions: TA-Lib 0.6. */
final class TwoCandles {

    private static final int WEAK = 80;
    private static final double HALF = 0.5;

    private TwoCandles() {}

    /** Two long candles of opposite colours with equal closes. */
    static int counterattack(CandleWindow c) {
        boolean found =
                c.color(1) == -c.color(0) && c.isLong(1) && c.isLong(0) && c.isWithin(EQUAL, 1, c.close(0), c.close(1));
        return found ? 100 * c.color(0) : 0;
    }

    /** Long white, then black that opens above its high and closes deep in its body. */
    static CandleRule darkCloudCover(double penetration) {
        return c -> {
            boolean found = c.isWhite(1)
                    && c.isLong(1)
                    && c.isBlack(0)
                    && c.open(0) > c.high(1)
                    && c.close(0) > c.open(1)
                    && c.close(0) < c.close(1) - c.body(1) * penetration;
            return found ? -100 : 0;
        };
    }

    /** Long black, then long white that opens below its low and closes above the middle of its body. */
    static int piercing(CandleWindow c) {
        boolean found = c.isBlack(1)
                && c.isLong(1)
                && c.isWhite(0)
                && c.isLong(0)
                && c.open(0) < c.low(1)
                && c.close(0) < c.open(1)
                && c.close(0) > c.close(1) + c.body(1) * HALF;
        return found ? 100 : 0;
    }

    /** Long candle, then a doji with a gap in its direction. */
    static int dojiStar(CandleWindow c) {
        boolean gap = c.isWhite(1) ? c.isBodyGapUp(0, 1) : c.isBodyGapDown(0, 1);
        return gap && c.isLong(1) && c.isDoji(0) ? -100 * c.color(1) : 0;
    }

    /** A body that covers the one before, of the other colour; 80 when one end is the same. */
    static int engulfing(CandleWindow c) {
        boolean covers = c.top(0) >= c.top(1) && c.bottom(0) <= c.bottom(1);
        boolean same = c.top(0) == c.top(1) && c.bottom(0) == c.bottom(1);
        if (c.color(0) != -c.color(1) || !covers || same) {
            return 0;
        }
        boolean strong = c.open(0) != c.close(1) && c.close(0) != c.open(1);
        return c.color(0) * (strong ? 100 : WEAK);
    }

    /** Long candle, then a short body within its body; 80 when one end is the same. */
    static int harami(CandleWindow c) {
        return c.isLong(1) && c.isAtMostShort(0) ? within(c) : 0;
    }

    /** Long candle, then a doji within its body; 80 when one end is the same. */
    static int haramiCross(CandleWindow c) {
        return c.isLong(1) && c.isDoji(0) ? within(c) : 0;
    }

    private static int within(CandleWindow c) {
        if (c.top(0) < c.top(1) && c.bottom(0) > c.bottom(1)) {
            return -100 * c.color(1);
        }
        return c.top(0) <= c.top(1) && c.bottom(0) >= c.bottom(1) ? -WEAK * c.color(1) : 0;
    }

    /** Long black, then short black within its body. */
    static int homingPigeon(CandleWindow c) {
        boolean found = c.isBlack(1)
                && c.isBlack(0)
                && c.isLong(1)
                && c.isAtMostShort(0)
                && c.open(0) < c.open(1)
                && c.close(0) > c.close(1);
        return found ? 100 : 0;
    }

    /** Long black, then white from below its low to its close or a little above. */
    static int inNeck(CandleWindow c) {
        boolean atClose = c.close(0) >= c.close(1) && c.close(0) <= c.close(1) + c.limit(EQUAL, 1);
        return isWhiteFromBelowLongBlack(c) && atClose ? -100 : 0;
    }

    /** Long black, then white from below its low to its low. */
    static int onNeck(CandleWindow c) {
        return isWhiteFromBelowLongBlack(c) && c.isWithin(EQUAL, 1, c.close(0), c.low(1)) ? -100 : 0;
    }

    /** Long black, then white from below its low into its body, not above the middle. */
    static int thrusting(CandleWindow c) {
        boolean intoBody = c.close(0) > c.close(1) + c.limit(EQUAL, 1) && c.close(0) <= c.close(1) + c.body(1) * HALF;
        return isWhiteFromBelowLongBlack(c) && intoBody ? -100 : 0;
    }

    private static boolean isWhiteFromBelowLongBlack(CandleWindow c) {
        return c.isBlack(1) && c.isLong(1) && c.isWhite(0) && c.open(0) < c.low(1);
    }

    /** Two marubozu of opposite colours with a gap between them. */
    static int kicking(CandleWindow c) {
        return isKicking(c) ? 100 * c.color(0) : 0;
    }

    /** Kicking, with the direction of the longer candle. */
    static int kickingByLength(CandleWindow c) {
        return isKicking(c) ? 100 * c.color(c.body(0) > c.body(1) ? 0 : 1) : 0;
    }

    private static boolean isKicking(CandleWindow c) {
        boolean gap = c.isBlack(1) ? c.isGapUp(0, 1) : c.isGapDown(0, 1);
        return gap && c.color(1) == -c.color(0) && isMarubozu(c, 1) && isMarubozu(c, 0);
    }

    private static boolean isMarubozu(CandleWindow c, int back) {
        return c.isLong(back) && c.hasNoUpperShadow(back) && c.hasNoLowerShadow(back);
    }

    /** Two black candles with equal closes. */
    static int matchingLow(CandleWindow c) {
        return c.isBlack(1) && c.isBlack(0) && c.isWithin(EQUAL, 1, c.close(0), c.close(1)) ? 100 : 0;
    }

    /** Two candles of opposite colours with equal opens, the second a belt hold. */
    static int separatingLines(CandleWindow c) {
        boolean equalOpens = c.color(1) == -c.color(0) && c.isWithin(EQUAL, 1, c.open(0), c.open(1));
        return equalOpens ? OneCandle.beltHold(c) : 0;
    }
}
