// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import static io.tradewind.quant.indicator.candle.CandleMeasure.BODY_DOJI;
import static io.tradewind.quant.indicator.candle.CandleMeasure.BODY_LONG;
import static io.tradewind.quant.indicator.candle.CandleMeasure.BODY_SHORT;
import static io.tradewind.quant.indicator.candle.CandleMeasure.EQUAL;
import static io.tradewind.quant.indicator.candle.CandleMeasure.FAR;
import static io.tradewind.quant.indicator.candle.CandleMeasure.NEAR;
import static io.tradewind.quant.indicator.candle.CandleMeasure.SHADOW_LONG;
import static io.tradewind.quant.indicator.candle.CandleMeasure.SHADOW_SHORT;
import static io.tradewind.quant.indicator.candle.CandleMeasure.SHADOW_VERY_LONG;
import static io.tradewind.quant.indicator.candle.CandleMeasure.SHADOW_VERY_SHORT;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** The 61 patterns of TA-Lib 0.6: name, candles before, rule, and the averages it compares with. */
public final class CandlePatterns {

    private static final List<CandlePattern> ALL = List.of(
            pattern("CDL2CROWS", "Two Crows", 2, ThreeCandles::twoCrows, BODY_LONG.at(2)),
            pattern(
                    "CDL3BLACKCROWS",
                    "Three Black Crows",
                    3,
                    ThreeCandles::threeBlackCrows,
                    SHADOW_VERY_SHORT.at(0, 1, 2)),
            pattern(
                    "CDL3INSIDE",
                    "Three Inside Up/Down",
                    2,
                    ThreeCandles::threeInside,
                    BODY_LONG.at(2),
                    BODY_SHORT.at(1)),
            pattern("CDL3LINESTRIKE", "Three-Line Strike", 3, LongPatterns::threeLineStrike, NEAR.at(2, 3)),
            pattern("CDL3OUTSIDE", "Three Outside Up/Down", 3, ThreeCandles::threeOutside),
            pattern(
                    "CDL3STARSINSOUTH",
                    "Three Stars In The South",
                    2,
                    ThreeCandles::threeStarsInSouth,
                    BODY_LONG.at(2),
                    SHADOW_LONG.at(2),
                    SHADOW_VERY_SHORT.at(0, 1),
                    BODY_SHORT.at(0)),
            pattern(
                    "CDL3WHITESOLDIERS",
                    "Three Advancing White Soldiers",
                    2,
                    ThreeCandles::threeWhiteSoldiers,
                    SHADOW_VERY_SHORT.at(0, 1, 2),
                    NEAR.at(1, 2),
                    FAR.at(1, 2),
                    BODY_SHORT.at(0)),
            deep(
                    "CDLABANDONEDBABY",
                    "Abandoned Baby",
                    2,
                    0.3,
                    Stars::abandonedBaby,
                    BODY_LONG.at(2),
                    BODY_DOJI.at(1),
                    BODY_SHORT.at(0)),
            pattern(
                    "CDLADVANCEBLOCK",
                    "Advance Block",
                    2,
                    ThreeCandles::advanceBlock,
                    SHADOW_SHORT.at(0, 1, 2),
                    SHADOW_LONG.at(0, 1),
                    NEAR.at(1, 2),
                    FAR.at(1, 2),
                    BODY_LONG.at(2)),
            pattern("CDLBELTHOLD", "Belt-hold", 0, OneCandle::beltHold, BODY_LONG.at(0), SHADOW_VERY_SHORT.at(0)),
            pattern("CDLBREAKAWAY", "Breakaway", 4, LongPatterns::breakaway, BODY_LONG.at(4)),
            pattern(
                    "CDLCLOSINGMARUBOZU",
                    "Closing Marubozu",
                    0,
                    OneCandle::closingMarubozu,
                    BODY_LONG.at(0),
                    SHADOW_VERY_SHORT.at(0)),
            pattern(
                    "CDLCONCEALBABYSWALL",
                    "Concealing Baby Swallow",
                    3,
                    LongPatterns::concealingBabySwallow,
                    SHADOW_VERY_SHORT.at(1, 2, 3)),
            pattern("CDLCOUNTERATTACK", "Counterattack", 1, TwoCandles::counterattack, EQUAL.at(1), BODY_LONG.at(0, 1)),
            deep("CDLDARKCLOUDCOVER", "Dark Cloud Cover", 1, 0.5, TwoCandles::darkCloudCover, BODY_LONG.at(1)),
            pattern("CDLDOJI", "Doji", 0, OneCandle::doji, BODY_DOJI.at(0)),
            pattern("CDLDOJISTAR", "Doji Star", 1, TwoCandles::dojiStar, BODY_LONG.at(1), BODY_DOJI.at(0)),
            pattern(
                    "CDLDRAGONFLYDOJI",
                    "Dragonfly Doji",
                    0,
                    OneCandle::dragonflyDoji,
                    BODY_DOJI.at(0),
                    SHADOW_VERY_SHORT.at(0)),
            pattern("CDLENGULFING", "Engulfing Pattern", 2, TwoCandles::engulfing),
            deep(
                    "CDLEVENINGDOJISTAR",
                    "Evening Doji Star",
                    2,
                    0.3,
                    Stars::eveningDojiStar,
                    BODY_LONG.at(2),
                    BODY_DOJI.at(1),
                    BODY_SHORT.at(0)),
            deep("CDLEVENINGSTAR", "Evening Star", 2, 0.3, Stars::eveningStar, BODY_LONG.at(2), BODY_SHORT.at(0, 1)),
            pattern(
                    "CDLGAPSIDESIDEWHITE",
                    "Up/Down-gap side-by-side white lines",
                    2,
                    ThreeCandles::gapSideBySideWhite,
                    NEAR.at(1),
                    EQUAL.at(1)),
            pattern(
                    "CDLGRAVESTONEDOJI",
                    "Gravestone Doji",
                    0,
                    OneCandle::gravestoneDoji,
                    BODY_DOJI.at(0),
                    SHADOW_VERY_SHORT.at(0)),
            pattern(
                    "CDLHAMMER",
                    "Hammer",
                    1,
                    OneCandle::hammer,
                    BODY_SHORT.at(0),
                    SHADOW_LONG.at(0),
                    SHADOW_VERY_SHORT.at(0),
                    NEAR.at(1)),
            pattern(
                    "CDLHANGINGMAN",
                    "Hanging Man",
                    1,
                    OneCandle::hangingMan,
                    BODY_SHORT.at(0),
                    SHADOW_LONG.at(0),
                    SHADOW_VERY_SHORT.at(0),
                    NEAR.at(1)),
            pattern("CDLHARAMI", "Harami Pattern", 1, TwoCandles::harami, BODY_LONG.at(1), BODY_SHORT.at(0)),
            pattern(
                    "CDLHARAMICROSS",
                    "Harami Cross Pattern",
                    1,
                    TwoCandles::haramiCross,
                    BODY_LONG.at(1),
                    BODY_DOJI.at(0)),
            pattern(
                    "CDLHIGHWAVE",
                    "High-Wave Candle",
                    0,
                    OneCandle::highWave,
                    BODY_SHORT.at(0),
                    SHADOW_VERY_LONG.at(0)),
            confirmed("CDLHIKKAKE", "Hikkake Pattern", 5, ThreeCandles::hikkake),
            confirmed("CDLHIKKAKEMOD", "Modified Hikkake Pattern", 5, ThreeCandles::modifiedHikkake, NEAR.at(2)),
            pattern("CDLHOMINGPIGEON", "Homing Pigeon", 1, TwoCandles::homingPigeon, BODY_LONG.at(1), BODY_SHORT.at(0)),
            pattern(
                    "CDLIDENTICAL3CROWS",
                    "Identical Three Crows",
                    2,
                    ThreeCandles::identicalThreeCrows,
                    SHADOW_VERY_SHORT.at(0, 1, 2),
                    EQUAL.at(1, 2)),
            pattern("CDLINNECK", "In-Neck Pattern", 1, TwoCandles::inNeck, EQUAL.at(1), BODY_LONG.at(1)),
            pattern(
                    "CDLINVERTEDHAMMER",
                    "Inverted Hammer",
                    1,
                    OneCandle::invertedHammer,
                    BODY_SHORT.at(0),
                    SHADOW_LONG.at(0),
                    SHADOW_VERY_SHORT.at(0)),
            pattern("CDLKICKING", "Kicking", 1, TwoCandles::kicking, SHADOW_VERY_SHORT.at(0, 1), BODY_LONG.at(0, 1)),
            pattern(
                    "CDLKICKINGBYLENGTH",
                    "Kicking - bull/bear determined by the longer marubozu",
                    1,
                    TwoCandles::kickingByLength,
                    SHADOW_VERY_SHORT.at(0, 1),
                    BODY_LONG.at(0, 1)),
            pattern("CDLLADDERBOTTOM", "Ladder Bottom", 4, LongPatterns::ladderBottom, SHADOW_VERY_SHORT.at(1)),
            pattern(
                    "CDLLONGLEGGEDDOJI",
                    "Long Legged Doji",
                    0,
                    OneCandle::longLeggedDoji,
                    BODY_DOJI.at(0),
                    SHADOW_LONG.at(0)),
            pattern("CDLLONGLINE", "Long Line Candle", 0, OneCandle::longLine, BODY_LONG.at(0), SHADOW_SHORT.at(0)),
            pattern("CDLMARUBOZU", "Marubozu", 0, OneCandle::marubozu, BODY_LONG.at(0), SHADOW_VERY_SHORT.at(0)),
            pattern("CDLMATCHINGLOW", "Matching Low", 1, TwoCandles::matchingLow, EQUAL.at(1)),
            deep("CDLMATHOLD", "Mat Hold", 4, 0.5, LongPatterns::matHold, BODY_LONG.at(4), BODY_SHORT.at(1, 2, 3)),
            deep(
                    "CDLMORNINGDOJISTAR",
                    "Morning Doji Star",
                    2,
                    0.3,
                    Stars::morningDojiStar,
                    BODY_LONG.at(2),
                    BODY_DOJI.at(1),
                    BODY_SHORT.at(0)),
            deep("CDLMORNINGSTAR", "Morning Star", 2, 0.3, Stars::morningStar, BODY_LONG.at(2), BODY_SHORT.at(0, 1)),
            pattern("CDLONNECK", "On-Neck Pattern", 1, TwoCandles::onNeck, EQUAL.at(1), BODY_LONG.at(1)),
            pattern("CDLPIERCING", "Piercing Pattern", 1, TwoCandles::piercing, BODY_LONG.at(0, 1)),
            pattern(
                    "CDLRICKSHAWMAN",
                    "Rickshaw Man",
                    0,
                    OneCandle::rickshawMan,
                    BODY_DOJI.at(0),
                    SHADOW_LONG.at(0),
                    NEAR.at(0)),
            pattern(
                    "CDLRISEFALL3METHODS",
                    "Rising/Falling Three Methods",
                    4,
                    LongPatterns::riseFallThreeMethods,
                    BODY_LONG.at(0, 4),
                    BODY_SHORT.at(1, 2, 3)),
            pattern(
                    "CDLSEPARATINGLINES",
                    "Separating Lines",
                    1,
                    TwoCandles::separatingLines,
                    SHADOW_VERY_SHORT.at(0),
                    BODY_LONG.at(0),
                    EQUAL.at(1)),
            pattern(
                    "CDLSHOOTINGSTAR",
                    "Shooting Star",
                    1,
                    OneCandle::shootingStar,
                    BODY_SHORT.at(0),
                    SHADOW_LONG.at(0),
                    SHADOW_VERY_SHORT.at(0)),
            pattern("CDLSHORTLINE", "Short Line Candle", 0, OneCandle::shortLine, BODY_SHORT.at(0), SHADOW_SHORT.at(0)),
            pattern("CDLSPINNINGTOP", "Spinning Top", 0, OneCandle::spinningTop, BODY_SHORT.at(0)),
            pattern(
                    "CDLSTALLEDPATTERN",
                    "Stalled Pattern",
                    2,
                    ThreeCandles::stalledPattern,
                    BODY_LONG.at(1, 2),
                    BODY_SHORT.at(0),
                    SHADOW_VERY_SHORT.at(1),
                    NEAR.at(1, 2)),
            pattern("CDLSTICKSANDWICH", "Stick Sandwich", 2, ThreeCandles::stickSandwich, EQUAL.at(2)),
            pattern(
                    "CDLTAKURI",
                    "Takuri (Dragonfly Doji with very long lower shadow)",
                    0,
                    OneCandle::takuri,
                    BODY_DOJI.at(0),
                    SHADOW_VERY_SHORT.at(0),
                    SHADOW_VERY_LONG.at(0)),
            pattern("CDLTASUKIGAP", "Tasuki Gap", 2, ThreeCandles::tasukiGap, NEAR.at(1)),
            pattern("CDLTHRUSTING", "Thrusting Pattern", 1, TwoCandles::thrusting, EQUAL.at(1), BODY_LONG.at(1)),
            pattern("CDLTRISTAR", "Tristar Pattern", 2, Stars::tristar, BODY_DOJI.at(2)),
            pattern(
                    "CDLUNIQUE3RIVER",
                    "Unique 3 River",
                    2,
                    ThreeCandles::uniqueThreeRiver,
                    BODY_LONG.at(2),
                    BODY_SHORT.at(0)),
            pattern(
                    "CDLUPSIDEGAP2CROWS",
                    "Upside Gap Two Crows",
                    2,
                    ThreeCandles::upsideGapTwoCrows,
                    BODY_LONG.at(2),
                    BODY_SHORT.at(1)),
            pattern("CDLXSIDEGAP3METHODS", "Upside/Downside Gap Three Methods", 2, ThreeCandles::sideGapThreeMethods));

    private CandlePatterns() {}

    /** All patterns in the order of their names. */
    public static List<CandlePattern> all() {
        return ALL;
    }

    /**
     * The pattern with TA-Lib's name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static CandlePattern named(String name) {
        for (CandlePattern pattern : ALL) {
            if (pattern.name().equals(name)) {
                return pattern;
            }
        }
        throw new IllegalArgumentException(
                "no candle pattern '" + name + "'; they are named as in TA-Lib, such as CDLDOJI");
    }

    @SafeVarargs
    private static CandlePattern pattern(
            String name, String title, int before, CandleRule rule, List<CandleAverage>... averages) {
        return new CandlePattern(name, title, before, ignored -> rule, join(averages), Double.NaN, false);
    }

    @SafeVarargs
    private static CandlePattern confirmed(
            String name, String title, int before, CandleRule rule, List<CandleAverage>... averages) {
        return new CandlePattern(name, title, before, ignored -> rule, join(averages), Double.NaN, true);
    }

    @SafeVarargs
    private static CandlePattern deep(
            String name,
            String title,
            int before,
            double penetration,
            DoubleFunction<CandleRule> rule,
            List<CandleAverage>... averages) {
        return new CandlePattern(name, title, before, rule, join(averages), penetration, false);
    }

    @SafeVarargs
    private static List<CandleAverage> join(List<CandleAverage>... averages) {
        List<CandleAverage> joined = new ArrayList<>();
        for (List<CandleAverage> each : averages) {
            joined.addAll(each);
        }
        return joined;
    }
}
