// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.trading.fixture.RecordingVenue;
import io.tradewind.trading.fixture.ScriptedQuoter;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.fixture.TickRig;
import io.tradewind.trading.signal.Signal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The saved state of a core over ticks: equal for equal events, different when anything in it differs. */
class EngineTickStateTest {
    private static final long[][] NONE = {};

    private static TickRig rig() {
        TickRig rig = new TickRig("AAA", "BBB");
        rig.barNs = 1_000;
        ScriptedQuoter quoter = new ScriptedQuoter();
        quoter.says = quotes -> {
            quotes.bid(98_00, 5);
            quotes.ask(102_00, 5);
        };
        return rig.slot(0, new ScriptedStrategy().at(3, Signal::goLong).at(9, Signal::goShort), "0.1", "0.2")
                .quoter(0, quoter)
                .quoter(1, quoter)
                .open();
    }

    /** A random stream of ticks and answers; all that it does depends on the seed and on what the core sent. */
    private static final class Market {
        private final TickRig rig = rig();
        private final SplittableRandom random;
        private final long[] updateIds = new long[2];
        private int answered;
        private int cancelled;
        private long nowNs = 1;

        Market(long seed) {
            random = new SplittableRandom(seed);
        }

        void run(int events) {
            for (int i = 0; i < events; i++) {
                nowNs += random.nextInt(400);
                rig.at(nowNs);
                tick(random.nextInt(2));
                answer();
            }
        }

        private void tick(int instrument) {
            long mid = 100_00L + random.nextInt(-100, 100);
            switch (random.nextInt(10)) {
                case 0 ->
                    rig.events.snapshot(
                            instrument, updateIds[instrument] += 5, levels(mid - 1, -1), levels(mid + 1, 1));
                case 1, 2, 3 -> rig.events.trade(instrument, mid, 1 + random.nextInt(9), Side.BUY);
                case 4, 5 ->
                    rig.events.quote(instrument, updateIds[instrument] + random.nextInt(3), mid - 1, 3, mid + 1, 4);
                default -> {
                    long first = updateIds[instrument] + 1 + (random.nextInt(20) == 0 ? 2 : 0);
                    updateIds[instrument] = first + random.nextInt(3);
                    rig.events.delta(instrument, first, updateIds[instrument], levels(mid - 1, -1), levels(mid + 1, 1));
                }
            }
        }

        private long[][] levels(long from, int step) {
            long[][] levels = new long[random.nextInt(1, 4)][];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = new long[] {from + (long) i * step, random.nextInt(5)};
            }
            return levels;
        }

        private void answer() {
            RecordingVenue venue = rig.venue;
            for (; answered < venue.orders().size(); answered++) {
                RecordingVenue.Sent sent = venue.orders().get(answered);
                rig.events.accepted(sent.id());
            }
            for (; cancelled < venue.cancels().size(); cancelled++) {
                rig.events.cancelled(venue.cancels().get(cancelled), VenueReason.REQUESTED);
            }
        }
    }

    @Test
    void shouldReachTheSameBytesFromTheSameTicks() {
        for (long seed = 1; seed <= 5; seed++) {
            Market one = new Market(seed);
            Market two = new Market(seed);
            for (int part = 0; part < 20; part++) {
                one.run(100);
                two.run(100);
                assertThat(one.rig.state()).as("seed %d, part %d", seed, part).isEqualTo(two.rig.state());
            }
            assertThat(one.rig.venue.orders()).as("seed %d", seed).hasSizeGreaterThan(20);
            assertThat(one.rig.log).as("seed %d", seed).noneMatch(line -> line.startsWith("illegal"));
            assertThat(one.rig.market).isEqualTo(two.rig.market);
            two.run(1);
            assertThat(one.rig.state()).isNotEqualTo(two.rig.state());
        }
    }

    /** Streams of equal length and times that differ in one thing each. */
    @Test
    void shouldSaveEverythingThatTheTicksHaveLeft() {
        Map<String, Consumer<TickRig>> variants = new LinkedHashMap<>();
        variants.put("base", rig -> {});
        variants.put("best quantity", rig -> rig.at(2).delta(0, 11, 11, new long[][] {{99_00, 4}}, NONE));
        variants.put("another quantity", rig -> rig.at(2).delta(0, 11, 11, new long[][] {{99_00, 3}}, NONE));
        variants.put("deep level", rig -> rig.at(2).delta(0, 11, 11, new long[][] {{90_00, 4}}, NONE));
        variants.put("its side", rig -> rig.at(2).delta(0, 11, 11, NONE, new long[][] {{110_00, 4}}));
        variants.put("update id", rig -> rig.at(2).delta(0, 11, 12, NONE, NONE));
        variants.put("gap", rig -> rig.at(2).delta(0, 12, 12, NONE, NONE));
        variants.put("quote over the levels", rig -> rig.at(2).quote(0, 12, 99_00, 1, 101_00, 1));
        variants.put("the price of the quote", rig -> rig.at(2).quote(0, 12, 98_00, 1, 101_00, 1));
        variants.put("the other instrument", rig -> rig.at(2).quote(1, 12, 98_00, 1, 101_00, 1));
        variants.put("bar", rig -> rig.at(2).trade(0, 100_00, 1, Side.BUY));
        variants.put("its price", rig -> rig.at(2).trade(0, 100_01, 1, Side.BUY));
        variants.put("its volume", rig -> rig.at(2).trade(0, 100_00, 2, Side.BUY));
        variants.put("quote resting", rig -> rig.at(2).accepted(1));
        Map<String, String> states = new LinkedHashMap<>();
        variants.forEach((name, variant) -> {
            TickRig rig = rig();
            rig.at(1).snapshot(0, 10, new long[][] {{99_00, 5}}, new long[][] {{101_00, 5}});
            variant.accept(rig);
            states.put(name, Arrays.toString(rig.state()));
        });
        assertThat(List.copyOf(states.values())).as("%s", states.keySet()).doesNotHaveDuplicates();
    }
}
