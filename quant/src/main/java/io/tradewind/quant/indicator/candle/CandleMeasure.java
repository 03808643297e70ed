// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import java.util.ArrayList;
import java.util.List;

/** The words of the pattern definitions that mean a length: each has its {@link CandleSetting}. */
public enum CandleMeasure {
    /** A body longer than this is long. */
    BODY_LONG,
    /** A body longer than this is very long. */
    BODY_VERY_LONG,
    /** A body shorter than this is short. */
    BODY_SHORT,
    /** A body of at most this is a doji's. */
    BODY_DOJI,
    /** A shadow longer than this is long. */
    SHADOW_LONG,
    /** A shadow longer than this is very long. */
    SHADOW_VERY_LONG,
    /** A shadow shorter than this is short. */
    SHADOW_SHORT,
    /** A shadow shorter than this is as good as absent. */
    SHADOW_VERY_SHORT,
    /** Two prices at most this far apart are near. */
    NEAR,
    /** Two prices further apart than this are far. */
    FAR,
    /** Two prices at most this far apart are equal. */
    EQUAL;

    /** The averages of this measure at several candles, counted backwards from the current one (0). */
    List<CandleAverage> at(int... candlesBack) {
        List<CandleAverage> averages = new ArrayList<>();
        for (int back : candlesBack) {
            averages.add(new CandleAverage(this, back));
        }
        return averages;
    }
}
