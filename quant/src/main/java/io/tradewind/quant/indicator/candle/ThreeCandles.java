// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import static io.tradewind.quant.indicator.candle.CandleMeasure.EQUAL;
import static io.tradewind.quant.indicator.candle.CandleMeasure.FAR;
import static io.tradewind.quant.indicator.candle.CandleMeasure.NEAR;
import static io.tradewind.quant.indicator.candle.CandleMeasure.SHADOW_LONG;
import static io.tradewind.quant.indicator.candle.CandleMeasure.SHADOW_SHORT;
import static io.tradewind.quant.indicator.candle.CandleMeasure.SHADOW_VERY_SHORT;

/** Runs and reversals of three candles. Source of the definitions: TA-Lib 0.6. */
final class ThreeCandles {

    private ThreeCandles() {}

    /** Long white, black above it, then black from the second body into the first. */
    static int twoCrows(CandleWindow c) {
        boolean found = c.isWhite(2)
                && c.isLong(2)
                && c.isBlack(1)
                && c.isBodyGapUp(1, 2)
                && c.isBlack(0)
                && c.open(0) < c.open(1)
                && c.open(0) > c.close(1)
                && c.close(0) > c.open(2)
                && c.close(0) < c.close(2);
        return found ? -100 : 0;
    }

    /** Long white, short black above it, then black around the second that stays above the first. */
    static int upsideGapTwoCrows(CandleWindow c) {
        boolean found = c.isWhite(2)
                && c.isLong(2)
                && c.isBlack(1)
                && c.isAtMostShort(1)
                && c.isBodyGapUp(1, 2)
                && c.isBlack(0)
                && c.open(0) > c.open(1)
                && c.close(0) < c.close(1)
                && c.close(0) > c.close(2);
        return found ? -100 : 0;
    }

    /** Harami, then a close beyond the first candle's open. */
    static int threeInside(CandleWindow c) {
        boolean inside = c.isLong(2) && c.isAtMostShort(1) && c.top(1) < c.top(2) && c.bottom(1) > c.bottom(2);
        boolean back = c.isWhite(2) ? c.isBlack(0) && c.close(0) < c.open(2) : c.isWhite(0) && c.close(0) > c.open(2);
        return inside && back ? -100 * c.color(2) : 0;
    }

    /** Engulfing, then a close further on. */
    static int threeOutside(CandleWindow c) {
        boolean outside = c.color(1) == -c.color(2) && c.top(1) > c.top(2) && c.bottom(1) < c.bottom(2);
        boolean further = c.isWhite(1) ? c.close(0) > c.close(1) : c.close(0) < c.close(1);
        return outside && further ? 100 * c.color(1) : 0;
    }

    /** Three black candles that shrink: long with a long lower shadow, shorter, short without shadows within the second. */
    static int threeStarsInSouth(CandleWindow c) {
        boolean first = isThree(c, -1) && c.isLong(2) && c.hasLongLowerShadow(2);
        boolean second = c.body(1) < c.body(2)
                && c.open(1) > c.close(2)
                && c.open(1) <= c.high(2)
                && c.low(1) < c.close(2)
                && c.low(1) >= c.low(2);
        return first && second && isLastStarInSouth(c) ? 100 : 0;
    }

    private static boolean isLastStarInSouth(CandleWindow c) {
        return c.lowerShadow(1) > c.limit(SHADOW_VERY_SHORT, 1)
                && c.isShort(0)
                && c.hasNoLowerShadow(0)
                && c.hasNoUpperShadow(0)
                && c.low(0) > c.low(1)
                && c.high(0) < c.high(1);
    }

    /** Three white candles with higher closes and no upper shadows, each from within or near the body before. */
    static int threeWhiteSoldiers(CandleWindow c) {
        boolean closesAtHigh = c.hasNoUpperShadow(2) && c.hasNoUpperShadow(1) && c.hasNoUpperShadow(0);
        boolean sizes = c.body(1) > c.body(2) - c.limit(FAR, 2)
                && c.body(0) > c.body(1) - c.limit(FAR, 1)
                && !c.isAtMostShort(0);
        return isWhiteClimb(c) && isFromBodyBefore(c, 1) && isFromBodyBefore(c, 0) && closesAtHigh && sizes ? 100 : 0;
    }

    /** Three white candles with higher closes that grow weaker. */
    static int advanceBlock(CandleWindow c) {
        boolean climb = isWhiteClimb(c)
                && isFromBodyBefore(c, 1)
                && isFromBodyBefore(c, 0)
                && c.isLong(2)
                && c.upperShadow(2) < c.limit(SHADOW_SHORT, 2);
        return climb && isWeaker(c) ? -100 : 0;
    }

    private static boolean isWeaker(CandleWindow c) {
        boolean secondFarShorter = c.body(1) < c.body(2) - c.limit(FAR, 2) && c.body(0) < c.body(1) + c.limit(NEAR, 1);
        boolean thirdFarShorter = c.body(0) < c.body(1) - c.limit(FAR, 1);
        return secondFarShorter || thirdFarShorter || (c.body(0) < c.body(1) && hasWeakShadows(c));
    }

    private static boolean hasWeakShadows(CandleWindow c) {
        boolean notShort = c.upperShadow(0) > c.limit(SHADOW_SHORT, 0) || c.upperShadow(1) > c.limit(SHADOW_SHORT, 1);
        return (c.body(1) < c.body(2) && notShort) || c.upperShadow(0) > c.limit(SHADOW_LONG, 0);
    }

    /** Two long white candles, then a short one at the shoulder of the second. */
    static int stalledPattern(CandleWindow c) {
        boolean climb =
                isWhiteClimb(c) && c.isLong(2) && c.isLong(1) && c.hasNoUpperShadow(1) && isFromBodyBefore(c, 1);
        boolean stall = c.isShort(0) && c.open(0) >= c.close(1) - c.body(0) - c.limit(NEAR, 1);
        return climb && stall ? -100 : 0;
    }

    private static boolean isWhiteClimb(CandleWindow c) {
        return isThree(c, 1) && c.close(0) > c.close(1) && c.close(1) > c.close(2);
    }

    private static boolean isFromBodyBefore(CandleWindow c, int back) {
        int before = back + 1;
        return c.open(back) > c.open(before) && c.open(back) <= c.close(before) + c.limit(NEAR, before);
    }

    /** Three black candles without lower shadows, each from the close before. */
    static int identicalThreeCrows(CandleWindow c) {
        boolean found = isBlackFallFromLow(c)
                && c.isWithin(EQUAL, 2, c.open(1), c.close(2))
                && c.isWithin(EQUAL, 1, c.open(0), c.close(1));
        return found ? -100 : 0;
    }

    /** White, then three black candles without lower shadows, each from within the body before. */
    static int threeBlackCrows(CandleWindow c) {
        boolean found = c.isWhite(3)
                && isBlackFallFromLow(c)
                && c.open(1) < c.open(2)
                && c.open(1) > c.close(2)
                && c.open(0) < c.open(1)
                && c.open(0) > c.close(1)
                && c.high(3) > c.close(2);
        return found ? -100 : 0;
    }

    private static boolean isBlackFallFromLow(CandleWindow c) {
        boolean closesAtLow = c.hasNoLowerShadow(2) && c.hasNoLowerShadow(1) && c.hasNoLowerShadow(0);
        return isThree(c, -1) && closesAtLow && c.close(2) > c.close(1) && c.close(1) > c.close(0);
    }

    private static boolean isThree(CandleWindow c, int color) {
        return c.color(2) == color && c.color(1) == color && c.color(0) == color;
    }

    /** Two white candles side by side, both on one side of the first. */
    static int gapSideBySideWhite(CandleWindow c) {
        boolean up = c.isBodyGapUp(1, 2) && c.isBodyGapUp(0, 2);
        boolean down = c.isBodyGapDown(1, 2) && c.isBodyGapDown(0, 2);
        boolean twins = c.isWhite(1)
                && c.isWhite(0)
                && c.body(0) >= c.body(1) - c.limit(NEAR, 1)
                && c.body(0) <= c.body(1) + c.limit(NEAR, 1)
                && c.isWithin(EQUAL, 1, c.open(0), c.open(1));
        if (!twins || !(up || down)) {
            return 0;
        }
        return up ? 100 : -100;
    }

    /** A gap, then a candle of the other colour and about the same size from the second body into the gap. */
    static int tasukiGap(CandleWindow c) {
        boolean up = c.isBodyGapUp(1, 2) && c.isWhite(1) && c.isBlack(0) && c.close(0) > c.top(2);
        boolean down = c.isBodyGapDown(1, 2) && c.isBlack(1) && c.isWhite(0) && c.close(0) < c.bottom(2);
        boolean intoGap = c.isWhite(1) ? c.close(0) < c.open(1) : c.close(0) > c.open(1);
        boolean found = (up || down)
                && intoGap
                && c.open(0) < c.top(1)
                && c.open(0) > c.bottom(1)
                && Math.abs(c.body(1) - c.body(0)) < c.limit(NEAR, 1);
        return found ? 100 * c.color(1) : 0;
    }

    /** A gap between two candles of one colour, closed by one of the other colour from body to body. */
    static int sideGapThreeMethods(CandleWindow c) {
        boolean gap = c.isWhite(2) ? c.isBodyGapUp(1, 2) : c.isBodyGapDown(1, 2);
        boolean closed =
                c.open(0) < c.top(1) && c.open(0) > c.bottom(1) && c.close(0) < c.top(2) && c.close(0) > c.bottom(2);
        return gap && closed && c.color(2) == c.color(1) && c.color(1) == -c.color(0) ? 100 * c.color(2) : 0;
    }

    /** Black, white above its close, then black with the close of the first. */
    static int stickSandwich(CandleWindow c) {
        boolean found = c.isBlack(2)
                && c.isWhite(1)
                && c.isBlack(0)
                && c.low(1) > c.close(2)
                && c.isWithin(EQUAL, 2, c.close(0), c.close(2));
        return found ? 100 : 0;
    }

    /** Long black, black harami with a lower low, then short white above that low. */
    static int uniqueThreeRiver(CandleWindow c) {
        boolean found = c.isLong(2)
                && c.isBlack(2)
                && c.isBlack(1)
                && c.close(1) > c.close(2)
                && c.open(1) <= c.open(2)
                && c.low(1) < c.low(2)
                && c.isShort(0)
                && c.isWhite(0)
                && c.open(0) > c.low(1);
        return found ? 100 : 0;
    }

    /** Inside candle, then a candle with both a higher or both a lower high and low: expected to fail. */
    static int hikkake(CandleWindow c) {
        return isInside(c, 1) ? -100 * step(c) : 0;
    }

    /** Hikkake after a second inside candle whose close is near the end that the last candle breaks away from. */
    static int modifiedHikkake(CandleWindow c) {
        if (!isInside(c, 2) || !isInside(c, 1)) {
            return 0;
        }
        int step = step(c);
        boolean down = step < 0 && c.close(2) <= c.low(2) + c.limit(NEAR, 2);
        boolean up = step > 0 && c.close(2) >= c.high(2) - c.limit(NEAR, 2);
        return down || up ? -100 * step : 0;
    }

    private static boolean isInside(CandleWindow c, int back) {
        return c.high(back) < c.high(back + 1) && c.low(back) > c.low(back + 1);
    }

    private static int step(CandleWindow c) {
        if (c.high(0) < c.high(1) && c.low(0) < c.low(1)) {
            return -1;
        }
        return c.high(0) > c.high(1) && c.low(0) > c.low(1) ? 1 : 0;
    }
}
