// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.BookSpec;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.research.backtest.spec.LinkSpec;
import io.tradewind.simulation.door.VenueRules;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.SlotSpec;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one backtest: the core over bars or ticks, with the buy-and-hold benchmark beside it. */
public final class Backtest {
    /** The benchmark buys equal parts at different moments; a gap before a fill must not make it too poor for the last. */
    private static final Decimal BENCHMARK_LEVERAGE = Decimal.of(2, 0);

    /** Seeds of the random parts lie apart, so that none repeats another's draws. */
    private static final long VENUE_SEED = 1;

    private static final long BENCHMARK_SEED = 2;

    private final BacktestSpec spec;
    private final @Nullable LinkSpec link;

    /**
     * A backtest.
     *
     * @param spec everything that decides its result
     */
    public Backtest(BacktestSpec spec) {
        this(spec, null);
    }

    /**
     * A backtest with something between core and venue.
     *
     * @param spec everything that decides its result
     * @param link the way between core and venue; null for none
     */
    public Backtest(BacktestSpec spec, @Nullable LinkSpec link) {
        this.spec = spec;
        this.link = link;
    }

    /**
     * Runs it.
     *
     * @param listener observes it
     * @return what it ended with
     * @throws io.tradewind.domain.port.RequestException when data and configuration do not fit
     */
    public BacktestResult run(BacktestListener listener) {
        BookSpec book = spec.book();
        return book == null ? overBars(listener) : new TickBacktest(spec, book, link).run(listener);
    }

    private BacktestResult overBars(BacktestListener listener) {
        InstrumentRegistry registry = new InstrumentRegistry(
                spec.feeds().stream().map(FeedSpec::terms).toList(), spec.currency());
        Lane lane = lane(registry, listener);
        Lane[] lanes = listener.wantsBenchmark() ? new Lane[] {lane, benchmark(registry, listener)} : new Lane[] {lane};
        BarCursor[] cursors = new BarCursor[spec.feeds().size()];
        try {
            for (int i = 0; i < cursors.length; i++) {
                cursors[i] = new BarCursor(registry.get(i), spec.feeds().get(i));
            }
            long bars = new BarReplay(cursors, lanes, listener::onProgress).run();
            return result(registry, lane, bars);
        } finally {
            close(cursors);
        }
    }

    private static void close(BarCursor[] cursors) {
        for (BarCursor cursor : cursors) {
            if (cursor != null) {
                cursor.close();
            }
        }
    }

    private Lane lane(InstrumentRegistry registry, BacktestListener listener) {
        Settlement settlement = spec.venue().settlement();
        RateTable rates = new RateTable(registry, spec.rates());
        return new Lane(
                registry,
                rates,
                new RateTable(registry, spec.rates()),
                cash(),
                engineSpec(new SlotFactory(spec, registry).slots(), spec.limits(), settlement),
                spec.venue().build(spec.currency(), spec.seed() + VENUE_SEED),
                settlement,
                listener.listeners(registry, rates),
                true,
                way());
    }

    /** The way to the venue. Over bars its end judges requests, because the venue itself acts on them at once. */
    private @Nullable LinkSpec way() {
        VenueRules rules = spec.venue().rules();
        return link != null || rules.equals(VenueRules.NONE) ? link : LinkSpec.faultless(rules, true);
    }

    private Lane benchmark(InstrumentRegistry registry, BacktestListener listener) {
        return new Lane(
                registry,
                new RateTable(registry, spec.rates()),
                new RateTable(registry, spec.rates()),
                cash(),
                engineSpec(
                        new SlotFactory(spec, registry).benchmark(), RiskLimits.preset("permissive"), Settlement.MARK),
                spec.venue()
                        .build(
                                spec.currency(),
                                registry.size() == 1 ? Decimal.ONE : BENCHMARK_LEVERAGE,
                                spec.seed() + BENCHMARK_SEED),
                Settlement.MARK,
                SilentListeners.with(listener.benchmark()),
                false,
                null);
    }

    private EngineSpec engineSpec(List<SlotSpec> slots, RiskLimits limits, Settlement settlement) {
        return EngineSpec.of(slots, limits)
                .leverage(Math.max(1, spec.venue().leverage().unscaledAt(0, RoundingMode.FLOOR)))
                .sampling(spec.equitySampleNs())
                .closingAtEnd(settlement != Settlement.MARK)
                .reinvesting(spec.reinvestDividends())
                .control(spec.control(), spec.liquidation())
                .assetClasses(spec.assetClasses())
                .build();
    }

    private Money cash() {
        return new Money(spec.currency(), spec.cash().unscaledAt(spec.currency().scale()));
    }

    private static BacktestResult result(InstrumentRegistry registry, Lane lane, long bars) {
        return new BacktestResult(
                registry,
                lane.engine().portfolio(),
                bars,
                lane.events(),
                lane.inputHash(),
                StateHash.of(lane.engine()),
                lane.engine().orders().illegalTransitions(),
                0,
                BacktestResult.tailMethods(lane.engine()));
    }
}
