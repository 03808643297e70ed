// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.strategy.catalog.StrategyCatalog;
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.BarFeature;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.PositionSizer;
import io.tradewind.trading.sizing.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a strategy can see when it decides, and when its orders trade. */
class LookAheadTest {
    private static final int BARS = 300;
    private static final FixedSizer ONE_LOT = new FixedSizer(1);

    /** Bars with gaps between close and open, of a length in minutes. */
    private static long[][] bars(long seed, int count, int minutes) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] rows = new long[count][];
        long price = 100_000;
        for (int i = 0; i < count; i++) {
            long open = price + random.nextInt(-200, 201);
            long close = open + random.nextInt(-500, 501);
            long high = Math.max(open, close) + random.nextInt(300);
            long low = Math.min(open, close) - random.nextInt(300);
            rows[i] = new long[] {(long) i * minutes * ReplayBench.MINUTE_NS, open, high, low, close};
            price = close;
        }
        return rows;
    }

    private static long closeNs(long[] row, int minutes) {
        return row[0] + minutes * ReplayBench.MINUTE_NS - 1;
    }

    /** Logs everything that is visible to a strategy when it decides, and trades on each second bar. */
    private static final class Witness implements Strategy {
        private final int minutes;
        private final long[][] rows;
        private int calls;
        private int column;

        Witness(int minutes, long[][] rows) {
            this.minutes = minutes;
            this.rows = rows;
        }

        @Override
        public void declare(FeatureRow features) {
            column = features.declare("latest-close-time", new BarFeature() {
                private long latestNs = Long.MIN_VALUE;

                @Override
                public double onBar(Bar bar) {
                    latestNs = Math.max(latestNs, bar.closeTimeNs());
                    return (double) latestNs;
                }

                @Override
                public void save(StateSink sink) {
                    sink.putLong(latestNs);
                }
            });
        }

        @Override
        public void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal) {
            long[] row = rows[calls];
            assertThat(new long[] {bar.openTimeNs(), bar.openTicks(), bar.highTicks(), bar.lowTicks(), bar.closeTicks()
                    })
                    .as("call %d shows bar %d and no other", calls, calls)
                    .isEqualTo(row);
            assertThat(bar.closeTimeNs()).isEqualTo(closeNs(row, minutes));
            assertThat(features.value(column)).as("features are as of this bar").isEqualTo((double) bar.closeTimeNs());
            if (calls % 4 == 0) {
                signal.goLong();
            } else if (calls % 4 == 2) {
                signal.goShort();
            }
            calls++;
        }

        @Override
        public void save(StateSink sink) {
            sink.putLong(calls);
        }
    }

    /** Checks that the marks of the account are closes that have happened. */
    private static PositionSizer markWitness(long[][] minuteBars, long[][] fiveMinuteBars) {
        return new PositionSizer() {
            @Override
            public void declare(FeatureRow features) {
                // reads no columns
            }

            @Override
            public void size(Intent entry, Bar bar, FeatureRow features, PortfolioView portfolio, Size size) {
                assertThat(portfolio.markTicks(bar.instrument().id())).isEqualTo(bar.closeTicks());
                assertThat(portfolio.markTicks(0)).isIn(lastCloses(minuteBars, 1, bar.closeTimeNs()));
                assertThat(portfolio.markTicks(1)).isIn(lastCloses(fiveMinuteBars, 5, bar.closeTimeNs()));
                ONE_LOT.size(entry, bar, features, portfolio, size);
            }
        };
    }

    /** The last close at or before an instant, and the one before: at one instant instruments are shown one by one. */
    private static List<Long> lastCloses(long[][] rows, int minutes, long nowNs) {
        List<Long> closes = new ArrayList<>(List.of(0L));
        for (long[] row : rows) {
            if (closeNs(row, minutes) <= nowNs) {
                closes.add(row[4]);
            }
        }
        boolean now = closes.size() > 1 && closeNs(rows[closes.size() - 2], minutes) == nowNs;
        return closes.subList(closes.size() - (now ? 2 : 1), closes.size());
    }

    private static ReplayBench witnessed(FillAt fillAt, long seed) {
        long[][] minuteBars = bars(seed, BARS, 1);
        long[][] fiveMinuteBars = bars(seed + 1, BARS / 5, 5);
        PositionSizer sizer = markWitness(minuteBars, fiveMinuteBars);
        ReplayBench bench = new ReplayBench()
                .fillAt(fillAt)
                .policy(ReplayBench.policy("0.004", "0.006"))
                .feed("ONE", "1m", minuteBars)
                .feed("FIVE", "5m", fiveMinuteBars)
                .slot(0, new Witness(1, minuteBars), sizer)
                .slot(1, new Witness(5, fiveMinuteBars), sizer);
        bench.run();
        return bench;
    }

    @ParameterizedTest
    @EnumSource(FillAt.class)
    void shouldShowNothingLaterThanTheBarBeingDecidedOn(FillAt fillAt) {
        assertThat(witnessed(fillAt, 5).fills).as("it traded").hasSizeGreaterThan(200);
    }

    @Test
    void shouldFillEveryOrderAfterItsDecisionWhenFillsAreAtNextOpen() {
        ReplayBench bench = witnessed(FillAt.NEXT_OPEN, 6);
        assertThat(bench.fills)
                .allSatisfy(fill -> assertThat(fill.venueTimeNs()).isGreaterThan(fill.decidedNs()));
        assertThat(bench.fills).extracting(ReplayBench.Fill::type).contains("MARKET", "STOP", "LIMIT");
    }

    @Test
    void shouldFillMarketOrdersAtTheirDecisionAndOthersAfterItWhenFillsAreAtClose() {
        ReplayBench bench = witnessed(FillAt.CLOSE, 7);
        assertThat(bench.fills).allSatisfy(fill -> {
            if (fill.type().equals("MARKET")) {
                assertThat(fill.venueTimeNs()).isEqualTo(fill.decidedNs());
            } else {
                assertThat(fill.venueTimeNs()).isGreaterThan(fill.decidedNs());
            }
        });
        assertThat(bench.fills).extracting(ReplayBench.Fill::type).contains("MARKET", "STOP", "LIMIT");
    }

    @Test
    void shouldNeverTellTheCoreOfFillBeforeItHappened() {
        for (FillAt fillAt : FillAt.values()) {
            ReplayBench bench = witnessed(fillAt, 8);
            assertThat(bench.fills)
                    .allSatisfy(fill -> assertThat(fill.receiveTimeNs()).isGreaterThanOrEqualTo(fill.venueTimeNs()));
            assertThat(bench.fills).extracting(ReplayBench.Fill::receiveTimeNs).isSorted();
        }
    }

    /** Whatever happens after an instant, everything up to it stays as it was. */
    @ParameterizedTest
    @CsvSource({
        "sma-cross, NEXT_OPEN, false",
        "sma-cross, CLOSE, true",
        "breakout, NEXT_OPEN, true",
        "breakout, CLOSE, false",
    })
    void shouldDecideAndTradeTheSameWhateverTheFutureBrings(String strategy, FillAt fillAt, boolean withinBar) {
        long[][] original = bars(21, BARS, 1);
        List<String> whole = history(strategy, fillAt, withinBar, original);
        for (int cut = 20; cut < BARS; cut += 7) {
            long[][] changed = original.clone();
            long[][] other = bars(1_000 + cut, BARS, 1);
            System.arraycopy(other, cut, changed, cut, BARS - cut);
            long lastNs = closeNs(original[cut - 1], 1);
            assertThat(until(lastNs, history(strategy, fillAt, withinBar, changed)))
                    .as("bars from %d on replaced, seeds 21 and %d", cut, 1_000 + cut)
                    .isEqualTo(until(lastNs, whole));
        }
        assertThat(whole.stream().filter(line -> line.contains("Fill"))).hasSizeGreaterThan(20);
    }

    private static List<String> until(long lastNs, List<String> history) {
        return history.stream()
                .takeWhile(line -> Long.parseLong(line.substring(0, line.indexOf(' '))) <= lastNs)
                .toList();
    }

    /** Signals and fills with the time at which the core knew of them. */
    private static List<String> history(String name, FillAt fillAt, boolean withinBar, long[][] rows) {
        Strategy inner = StrategyCatalog.create(
                name,
                new StrategyParameters(
                        name.equals("breakout")
                                ? Map.of("entry_bars", "5", "exit_bars", "3", "atr_bars", "5", "atr_multiple", "0.5")
                                : Map.of("fast", "2", "slow", "5")));
        ReplayBench bench = new ReplayBench().fillAt(fillAt).feed("XYZ", "1m", rows);
        if (withinBar) {
            bench.slippageWithinBar("20");
        }
        List<String> history = new ArrayList<>();
        int[] fillsSeen = {0};
        bench.slot(0, new Strategy() {
            @Override
            public void declare(FeatureRow features) {
                inner.declare(features);
            }

            @Override
            public void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal) {
                for (; fillsSeen[0] < bench.fills.size(); fillsSeen[0]++) {
                    ReplayBench.Fill fill = bench.fills.get(fillsSeen[0]);
                    history.add(fill.receiveTimeNs() + " " + fill);
                }
                inner.onBar(bar, features, heldLots, signal);
                history.add(bar.closeTimeNs() + " " + heldLots + " " + signal.action() + " " + signal.stopPrice());
            }

            @Override
            public void save(StateSink sink) {
                inner.save(sink);
            }
        });
        bench.run();
        return history;
    }
}
