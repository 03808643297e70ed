// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.pipeline.FeatureSpec;
import io.tradewind.trading.signal.Strategy;
import io.tradewind.trading.sizing.PositionPolicy;
import io.tradewind.trading.sizing.PositionSizer;
import org.jspecify.annotations.Nullable;

/**
 * One strategy in one instrument, as it is configured.
 *
 * @param name the strategy's name in reports
 * @param instrumentId what it trades
 * @param strategy decides
 * @param sizer how much
 * @param policy how signals become positions
 * @param aggregate length of the strategy's bars, or null when it takes the bars of the data
 * @param session where longer bars are counted from
 * @param features what is computed for its decisions, beside what it declares itself
 */
public record SlotSpec(
        String name,
        int instrumentId,
        Strategy strategy,
        PositionSizer sizer,
        PositionPolicy policy,
        @Nullable BarInterval aggregate,
        Session session,
        FeatureSpec features) {
    /**
     * A slot without declared features.
     *
     * @param name the strategy's name in reports
     * @param instrumentId what it trades
     * @param strategy decides
     * @param sizer how much
     * @param policy how signals become positions
     * @param aggregate length of the strategy's bars, or null when it takes the bars of the data
     * @param session where longer bars are counted from
     */
    public SlotSpec(
            String name,
            int instrumentId,
            Strategy strategy,
            PositionSizer sizer,
            PositionPolicy policy,
            @Nullable BarInterval aggregate,
            Session session) {
        this(name, instrumentId, strategy, sizer, policy, aggregate, session, FeatureSpec.NONE);
    }
}
