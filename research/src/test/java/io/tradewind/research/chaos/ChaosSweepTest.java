// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.chaos;

import static io.tradewind.research.chaos.ShortMarket.SECOND_NS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.simulation.chaos.FaultKind;
import io.tradewind.simulation.chaos.FaultPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A thousand runs under mixtures of faults that seeds draw: half over books, half over bars. */
class ChaosSweepTest {
    private static final int RUNS = 500;
    private static final int BOOK_SECONDS = 120;
    private static final int BARS = 120;

    private final Map<FaultKind, Long> injected = new EnumMap<>(FaultKind.class);
    private final List<String> differing = new ArrayList<>();
    private long fills;

    private void run(String of, long seed, BacktestSpec spec, long lengthNs) {
        ChaosReport report = new ChaosRun(spec, FaultPlan.drawn(seed, lengthNs)).run(ChaosRun.Progress.NONE);
        for (FaultKind kind : FaultKind.values()) {
            injected.merge(kind, report.injected().count(kind), Long::sum);
        }
        fills += report.reconciliation().fills();
        if (!report.reconciliation().isClean()) {
            differing.add(of + ", seed " + seed + ": " + report.reconciliation().differences());
        }
    }

    private void assertAllClean() {
        assertThat(differing).isEmpty();
        assertThat(injected).hasSize(FaultKind.values().length);
        assertThat(injected.values()).allMatch(count -> count > 100);
        assertThat(fills).isGreaterThan(20_000);
    }

    @Test
    void shouldEndWithWhatTheVenueHasInEveryRunOverBooks() {
        for (long seed = 1; seed <= RUNS; seed++) {
            run("books", seed, ShortMarket.books(seed, BOOK_SECONDS), BOOK_SECONDS * SECOND_NS);
        }
        assertAllClean();
    }

    @Test
    void shouldEndWithWhatTheVenueHasInEveryRunOverBars() {
        for (long seed = 1; seed <= RUNS; seed++) {
            run("bars", seed, ShortMarket.bars(seed, BARS), BARS * 60 * SECOND_NS);
        }
        assertAllClean();
    }
}
