// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;

/**
 * A middle line and bands at a multiple of an average range: lower, middle, upper.
 *
 * <p>Source: C. Keltner (1960), L. Raschke. References: kc of pandas-ta 0.3.14b0, the second version of KeltnerChannel of ta 0.11.0.
 */
public final class KeltnerBands extends ComposedBars {

    private final double multiple;
    private final boolean usesTrueRange;
    private final RangeAverage.Start start;
    private final RealIndicator middle;
    private final RealIndicator range;
    private final TrueRangeParts trueRange = part(new TrueRangeParts());

    /**
     * Bands.
     *
     * @param middle a fresh average of the close
     * @param range a fresh average of the range
     * @param usesTrueRange whether the range reaches to the previous close
     * @param start whether the first bar has a true range
     */
    public KeltnerBands(
            RealIndicator middle,
            RealIndicator range,
            boolean usesTrueRange,
            RangeAverage.Start start,
            double multiple) {
        super(middle.lookback(), 3);
        this.middle = part(middle);
        this.range = part(range);
        this.usesTrueRange = usesTrueRange;
        this.start = start;
        this.multiple = multiple;
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double reach = start.of(trueRange.add(high, low, close), high, low);
        double width = multiple * range.update(usesTrueRange ? reach : high - low);
        double line = middle.update(close);
        set(0, line - width);
        set(1, line);
        set(2, line + width);
    }
}
