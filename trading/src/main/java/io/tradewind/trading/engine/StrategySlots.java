// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.pipeline.FeaturePipeline;
import io.tradewind.trading.portfolio.RoundTripListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The strategies at work, by their slot and by what they trade. */
final class StrategySlots {
    private final StrategySlot[] all;
    private final StrategySlot[][] byInstrument;

    StrategySlots(EngineSpec spec, InstrumentRegistry registry, RoundTripListener listener) {
        List<SlotSpec> specs = spec.slots();
        this.all = new StrategySlot[specs.size()];
        this.byInstrument = new StrategySlot[registry.size()][];
        for (int i = 0; i < byInstrument.length; i++) {
            List<StrategySlot> own = new ArrayList<>();
            boolean exclusive = countOn(specs, i) == 1 && !spec.ticks().isQuoted(i);
            for (int s = 0; s < all.length; s++) {
                if (specs.get(s).instrumentId() == i) {
                    all[s] = new StrategySlot(
                            s,
                            specs.get(s),
                            registry.get(i),
                            exclusive,
                            spec.limits().stop(),
                            listener);
                    own.add(all[s]);
                }
            }
            byInstrument[i] = own.toArray(new StrategySlot[0]);
        }
    }

    private static int countOn(List<SlotSpec> specs, int instrumentId) {
        int count = 0;
        for (SlotSpec spec : specs) {
            count += spec.instrumentId() == instrumentId ? 1 : 0;
        }
        return count;
    }

    StrategySlot[] all() {
        return all;
    }

    StrategySlot[] on(int instrumentId) {
        return byInstrument[instrumentId];
    }

    StrategySlot[][] byInstrument() {
        return byInstrument;
    }

    /** The declared features of each instrument's strategies. */
    FeaturePipeline[][] rows() {
        FeaturePipeline[][] rows = new FeaturePipeline[byInstrument.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.stream(byInstrument[i])
                    .map(StrategySlot::pipeline)
                    .filter(Objects::nonNull)
                    .toArray(FeaturePipeline[]::new);
        }
        return rows;
    }

    void save(StateSink sink) {
        for (StrategySlot slot : all) {
            slot.save(sink);
        }
    }
}
