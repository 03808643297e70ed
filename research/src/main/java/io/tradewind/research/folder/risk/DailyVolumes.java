// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder.risk;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.FeedSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Average traded volume of a day of each instrument, from its bars; 0 over ticks, whose volume is not known. Read once, when it is asked for. */
final class DailyVolumes {
    private static final BigDecimal DAY_NS = BigDecimal.valueOf(86_400_000_000_000L);

    private final BacktestSpec spec;
    private final InstrumentRegistry registry;
    private long @Nullable [] lots;

    DailyVolumes(BacktestSpec spec, InstrumentRegistry registry) {
        this.spec = spec;
        this.registry = registry;
    }

    long[] lots() {
        long[] known = lots;
        if (known == null) {
            known = new long[registry.size()];
            for (int i = 0; i < known.length && !spec.isTicks(); i++) {
                known[i] = ofBars(spec.feeds().get(i), registry.get(i));
            }
            lots = known;
        }
        return known;
    }

    private static long ofBars(FeedSpec feed, Instrument instrument) {
        BarBatch batch = new BarBatch(FeedSpec.BATCH);
        BigDecimal volume = BigDecimal.ZERO;
        long bars = 0;
        try (BarSource source = feed.bars().get()) {
            while (source.read(batch) > 0) {
                for (int i = 0; i < batch.size(); i++) {
                    volume = volume.add(BigDecimal.valueOf(batch.volume(i), BarBatch.SCALE));
                }
                bars += batch.size();
            }
        }
        if (bars == 0) {
            return 0;
        }
        BigDecimal days = BigDecimal.valueOf(bars)
                .multiply(BigDecimal.valueOf(feed.interval().lengthNs()));
        BigDecimal lot = instrument
                .terms()
                .lot()
                .toBigDecimal()
                .multiply(instrument.terms().multiplier().toBigDecimal());
        BigDecimal perDay = volume.multiply(DAY_NS).divide(days.multiply(lot), 0, RoundingMode.DOWN);
        return perDay.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }
}
