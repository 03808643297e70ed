// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import static io.tradewind.quant.indicator.candle.RangeType.HIGH_LOW;
import static io.tradewind.quant.indicator.candle.RangeType.REAL_BODY;
import static io.tradewind.quant.indicator.candle.RangeType.SHADOWS;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@link CandleSetting} for every {@link CandleMeasure}.
 *
 * @param all in the order of the measures
 */
public record CandleSettings(List<CandleSetting> all) {

    /** The defaults of TA-Lib. */
    public static final CandleSettings TA_LIB = new CandleSettings(List.of(
            new CandleSetting(REAL_BODY, 10, 1.0),
            new CandleSetting(REAL_BODY, 10, 3.0),
            new CandleSetting(REAL_BODY, 10, 1.0),
            new CandleSetting(HIGH_LOW, 10, 0.1),
            new CandleSetting(REAL_BODY, 0, 1.0),
            new CandleSetting(REAL_BODY, 0, 2.0),
            new CandleSetting(SHADOWS, 10, 1.0),
            new CandleSetting(HIGH_LOW, 10, 0.1),
            new CandleSetting(HIGH_LOW, 5, 0.2),
            new CandleSetting(HIGH_LOW, 5, 0.6),
            new CandleSetting(HIGH_LOW, 5, 0.05)));

    /** Checks that there is one setting a measure. */
    public CandleSettings {
        all = List.copyOf(all);
        if (all.size() != CandleMeasure.values().length) {
            throw new IllegalArgumentException(
                    CandleMeasure.values().length + " candle settings are needed, got " + all.size());
        }
    }

    /** The setting of a measure. */
    public CandleSetting of(CandleMeasure measure) {
        return all.get(measure.ordinal());
    }

    /** These settings with another one for a measure. */
    public CandleSettings with(CandleMeasure measure, CandleSetting setting) {
        List<CandleSetting> changed = new ArrayList<>(all);
        changed.set(measure.ordinal(), setting);
        return new CandleSettings(changed);
    }
}
