// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import static io.tradewind.quant.indicator.candle.CandleMeasure.NEAR;
import static io.tradewind.quant.indicator.candle.CandleMeasure.SHADOW_SHORT;
import static io.tradewind.quant.indicator.candle.CandleMeasure.SHADOW_VERY_LONG;
import static io.tradewind.quant.indicator.candle.CandleMeasure.SHADOW_VERY_SHORT;

/** Patterns of one candle, some in relation to the one before. Source of the definitions: TA-Lib 0.6. */
final class OneCandle {

    private OneCandle() {}

    /** Long body without a shadow on the side of the open. */
    static int beltHold(CandleWindow c) {
        boolean noShadowAtOpen = c.isWhite(0) ? c.hasNoLowerShadow(0) : c.hasNoUpperShadow(0);
        return c.isLong(0) && noShadowAtOpen ? 100 * c.color(0) : 0;
    }

    /** Long body without a shadow on the side of the close. */
    static int closingMarubozu(CandleWindow c) {
        boolean noShadowAtClose = c.isWhite(0) ? c.hasNoUpperShadow(0) : c.hasNoLowerShadow(0);
        return c.isLong(0) && noShadowAtClose ? 100 * c.color(0) : 0;
    }

    /** Long body without shadows. */
    static int marubozu(CandleWindow c) {
        return c.isLong(0) && c.hasNoUpperShadow(0) && c.hasNoLowerShadow(0) ? 100 * c.color(0) : 0;
    }

    /** Open and close are the same. */
    static int doji(CandleWindow c) {
        return c.isDoji(0) ? 100 : 0;
    }

    /** Doji at the high of its candle. */
    static int dragonflyDoji(CandleWindow c) {
        return c.isDoji(0) && c.hasNoUpperShadow(0) && c.lowerShadow(0) > c.limit(SHADOW_VERY_SHORT, 0) ? 100 : 0;
    }

    /** Doji at the low of its candle. */
    static int gravestoneDoji(CandleWindow c) {
        return c.isDoji(0) && c.hasNoLowerShadow(0) && c.upperShadow(0) > c.limit(SHADOW_VERY_SHORT, 0) ? 100 : 0;
    }

    /** Doji with a long shadow. */
    static int longLeggedDoji(CandleWindow c) {
        return c.isDoji(0) && (c.hasLongLowerShadow(0) || c.hasLongUpperShadow(0)) ? 100 : 0;
    }

    /** Doji with two long shadows and its body near the middle of the range. */
    static int rickshawMan(CandleWindow c) {
        if (!c.isDoji(0) || !c.hasLongLowerShadow(0) || !c.hasLongUpperShadow(0)) {
            return 0;
        }
        double middle = c.low(0) + c.range(0) / 2;
        double near = c.limit(NEAR, 0);
        return c.bottom(0) <= middle + near && c.top(0) >= middle - near ? 100 : 0;
    }

    /** Dragonfly doji with a very long lower shadow. */
    static int takuri(CandleWindow c) {
        return c.isDoji(0) && c.hasNoUpperShadow(0) && c.lowerShadow(0) > c.limit(SHADOW_VERY_LONG, 0) ? 100 : 0;
    }

    /** Short body with two very long shadows. */
    static int highWave(CandleWindow c) {
        double veryLong = c.limit(SHADOW_VERY_LONG, 0);
        return c.isShort(0) && c.upperShadow(0) > veryLong && c.lowerShadow(0) > veryLong ? 100 * c.color(0) : 0;
    }

    /** Long body with two short shadows. */
    static int longLine(CandleWindow c) {
        return c.isLong(0) && hasShortShadows(c) ? 100 * c.color(0) : 0;
    }

    /** Short body with two short shadows. */
    static int shortLine(CandleWindow c) {
        return c.isShort(0) && hasShortShadows(c) ? 100 * c.color(0) : 0;
    }

    private static boolean hasShortShadows(CandleWindow c) {
        double shortShadow = c.limit(SHADOW_SHORT, 0);
        return c.upperShadow(0) < shortShadow && c.lowerShadow(0) < shortShadow;
    }

    /** Short body with two shadows longer than it. */
    static int spinningTop(CandleWindow c) {
        double body = c.body(0);
        return c.isShort(0) && c.upperShadow(0) > body && c.lowerShadow(0) > body ? 100 * c.color(0) : 0;
    }

    /** Short body at the high of its candle, near or below the low before. */
    static int hammer(CandleWindow c) {
        boolean hammer = c.isShort(0) && c.hasLongLowerShadow(0) && c.hasNoUpperShadow(0);
        return hammer && c.bottom(0) <= c.low(1) + c.limit(NEAR, 1) ? 100 : 0;
    }

    /** Short body at the high of its candle, near or above the high before. */
    static int hangingMan(CandleWindow c) {
        boolean hammer = c.isShort(0) && c.hasLongLowerShadow(0) && c.hasNoUpperShadow(0);
        return hammer && c.bottom(0) >= c.high(1) - c.limit(NEAR, 1) ? -100 : 0;
    }

    /** Short body at the low of its candle, after a gap down. */
    static int invertedHammer(CandleWindow c) {
        boolean inverted = c.isShort(0) && c.hasLongUpperShadow(0) && c.hasNoLowerShadow(0);
        return inverted && c.isBodyGapDown(0, 1) ? 100 : 0;
    }

    /** Short body at the low of its candle, after a gap up. */
    static int shootingStar(CandleWindow c) {
        boolean inverted = c.isShort(0) && c.hasLongUpperShadow(0) && c.hasNoLowerShadow(0);
        return inverted && c.isBodyGapUp(0, 1) ? -100 : 0;
    }
}
