// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import static io.tradewind.quant.indicator.candle.CandleMeasure.NEAR;
import static io.tradewind.quant.indicator.candle.CandleMeasure.SHADOW_VERY_SHORT;

/** Patterns of four and five candles. Source of the definitions: TA-Lib 0.6. */
final class LongPatterns {

    private LongPatterns() {}

    /** Three candles of one colour, then one of the other that takes them all back. */
    static int threeLineStrike(CandleWindow c) {
        int color = c.color(1);
        boolean run = c.color(3) == color && c.color(2) == color && opensNearBody(c, 2) && opensNearBody(c, 1);
        return run && c.color(0) == -color && (color > 0 ? isStruckFromAbove(c) : isStruckFromBelow(c))
                ? 100 * color
                : 0;
    }

    private static boolean opensNearBody(CandleWindow c, int back) {
        int before = back + 1;
        double near = c.limit(NEAR, before);
        return c.open(back) >= c.bottom(before) - near && c.open(back) <= c.top(before) + near;
    }

    private static boolean isStruckFromAbove(CandleWindow c) {
        return c.close(1) > c.close(2) && c.close(2) > c.close(3) && c.open(0) > c.close(1) && c.close(0) < c.open(3);
    }

    private static boolean isStruckFromBelow(CandleWindow c) {
        return c.close(1) < c.close(2) && c.close(2) < c.close(3) && c.open(0) < c.close(1) && c.close(0) > c.open(3);
    }

    /** Two black marubozu, black with an upper shadow after a gap, then black around the third, shadows included. */
    static int concealingBabySwallow(CandleWindow c) {
        boolean black = c.isBlack(3) && c.isBlack(2) && c.isBlack(1) && c.isBlack(0);
        boolean bare = c.hasNoLowerShadow(3) && c.hasNoUpperShadow(3) && c.hasNoLowerShadow(2) && c.hasNoUpperShadow(2);
        boolean third =
                c.isBodyGapDown(1, 2) && c.upperShadow(1) > c.limit(SHADOW_VERY_SHORT, 1) && c.high(1) > c.close(2);
        return black && bare && third && c.high(0) > c.high(1) && c.low(0) < c.low(1) ? 100 : 0;
    }

    /** Long candle, three further on of which the first after a gap, then back into the gap. */
    static int breakaway(CandleWindow c) {
        int color = c.color(4);
        boolean colors = c.color(3) == color && c.color(1) == color && c.color(0) == -color;
        return c.isLong(4) && colors && (color > 0 ? isBrokenAwayUp(c) : isBrokenAwayDown(c)) ? 100 * c.color(0) : 0;
    }

    private static boolean isBrokenAwayUp(CandleWindow c) {
        return c.isBodyGapUp(3, 4)
                && c.high(2) > c.high(3)
                && c.low(2) > c.low(3)
                && c.high(1) > c.high(2)
                && c.low(1) > c.low(2)
                && c.close(0) < c.open(3)
                && c.close(0) > c.close(4);
    }

    private static boolean isBrokenAwayDown(CandleWindow c) {
        return c.isBodyGapDown(3, 4)
                && c.high(2) < c.high(3)
                && c.low(2) < c.low(3)
                && c.high(1) < c.high(2)
                && c.low(1) < c.low(2)
                && c.close(0) > c.open(3)
                && c.close(0) < c.close(4);
    }

    /** Four black candles, three of them with lower opens and closes, then white from above the fourth body past its high. */
    static int ladderBottom(CandleWindow c) {
        boolean fall = c.isBlack(4)
                && c.isBlack(3)
                && c.isBlack(2)
                && c.open(4) > c.open(3)
                && c.open(3) > c.open(2)
                && c.close(4) > c.close(3)
                && c.close(3) > c.close(2);
        boolean fourth = c.isBlack(1) && c.upperShadow(1) > c.limit(SHADOW_VERY_SHORT, 1);
        return fall && fourth && c.isWhite(0) && c.open(0) > c.open(1) && c.close(0) > c.high(1) ? 100 : 0;
    }

    /** Long white, three short candles that fall back into its body at most by the penetration, then white to a new high. */
    static CandleRule matHold(double penetration) {
        return c -> {
            boolean colors = c.isWhite(4) && c.isBlack(3) && c.isWhite(0);
            boolean bodies = c.isLong(4) && c.isShort(3) && c.isShort(2) && c.isShort(1);
            return colors && bodies && isHeld(c, penetration) && isBackAbove(c) ? 100 : 0;
        };
    }

    private static boolean isHeld(CandleWindow c, double penetration) {
        double floor = c.close(4) - c.body(4) * penetration;
        return c.isBodyGapUp(3, 4)
                && c.bottom(2) < c.close(4)
                && c.bottom(1) < c.close(4)
                && c.bottom(2) > floor
                && c.bottom(1) > floor
                && c.top(2) < c.open(3)
                && c.top(1) < c.top(2);
    }

    private static boolean isBackAbove(CandleWindow c) {
        return c.open(0) > c.close(1) && c.close(0) > Math.max(Math.max(c.high(3), c.high(2)), c.high(1));
    }

    /** Long candle, three short ones of the other colour within its range, then a long one that goes on. */
    static int riseFallThreeMethods(CandleWindow c) {
        int color = c.color(4);
        boolean colors = c.color(3) == -color && c.color(2) == -color && c.color(1) == -color && c.color(0) == color;
        boolean bodies = c.isLong(4) && c.isShort(3) && c.isShort(2) && c.isShort(1) && c.isLong(0);
        boolean held = isWithinFirst(c, 3) && isWithinFirst(c, 2) && isWithinFirst(c, 1);
        boolean steps = c.close(2) * color < c.close(3) * color
                && c.close(1) * color < c.close(2) * color
                && c.open(0) * color > c.close(1) * color
                && c.close(0) * color > c.close(4) * color;
        return colors && bodies && held && steps ? 100 * color : 0;
    }

    private static boolean isWithinFirst(CandleWindow c, int back) {
        return c.bottom(back) < c.high(4) && c.top(back) > c.low(4);
    }
}
