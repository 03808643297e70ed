// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine against its naive twin: every event and the whole book after each command. */
class MatchingDifferentialTest {
    private static final int COMMANDS = 100_000;

    private RandomGenerator random = RandomGenerator.getDefault();
    private final EventText events = new EventText();
    private final MatchingEngine fast = new MatchingEngine(MatchFilters.NONE, events);
    private final NaiveEngine naive = new NaiveEngine();
    private final OrderRequest request = new OrderRequest();
    private long nextId = 1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shouldDoWhatTheNaiveTwinDoesThroughEveryTypeFlagAndPolicy(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int step = 0; step < COMMANDS; step++) {
            command();
            String where = "seed " + seed + ", command " + step;
            assertThat(events.take()).as(where).isEqualTo(naive.take());
            assertThat(book(Side.BUY)).as(where).isEqualTo(naive.book(Side.BUY));
            assertThat(book(Side.SELL)).as(where).isEqualTo(naive.book(Side.SELL));
        }
    }

    private List<String> book(Side side) {
        List<String> lines = new ArrayList<>();
        fast.book()
                .side(side)
                .forEach(o -> lines.add(o.id() + " " + o.leavesLots() + "/" + o.shownLots() + "@" + o.limitTicks()));
        return lines;
    }

    private void command() {
        int kind = random.nextInt(100);
        if (kind < 55) {
            fill();
            fast.submit(request);
            naive.submit(request);
        } else if (kind < 80) {
            long id = someId();
            long account = random.nextInt(10) == 0 ? account() : id % 4;
            fast.cancel(id, account);
            naive.cancel(id, account);
        } else {
            long id = someId();
            long lots = random.nextInt(3) == 0 ? OrderRequest.NOT_GIVEN : random.nextInt(30);
            long ticks = random.nextInt(3) == 0 ? OrderRequest.NOT_GIVEN : price();
            fast.amend(id, id % 4, lots, ticks);
            naive.amend(id, id % 4, lots, ticks);
        }
    }

    private long someId() {
        return Math.max(1, nextId - 1 - random.nextInt(60));
    }

    private long account() {
        return random.nextInt(4);
    }

    private long price() {
        return random.nextInt(200) == 0 ? OrderRequest.OFF_GRID : 90 + random.nextInt(20);
    }

    private void fill() {
        MatchType type = MatchType.values()[Math.max(0, random.nextInt(12) - 8)];
        if (random.nextInt(3) > 0) {
            type = MatchType.LIMIT;
        }
        MatchTimeInForce tif = random.nextInt(2) == 0
                ? MatchTimeInForce.GTC
                : MatchTimeInForce.values()[random.nextInt(MatchTimeInForce.values().length)];
        long id = random.nextInt(100) == 0 ? someId() : nextId++;
        long lots = random.nextInt(100) == 0 ? OrderRequest.OFF_GRID : random.nextInt(25);
        request.of(id, id % 4, random.nextBoolean() ? Side.BUY : Side.SELL, type, tif, lots)
                .prices(price(), price())
                .display(random.nextInt(5) == 0 ? random.nextInt(6) : OrderRequest.NOT_GIVEN)
                .flags(
                        SelfTradePolicy.values()[random.nextInt(SelfTradePolicy.values().length)],
                        random.nextInt(8) == 0,
                        random.nextInt(8) == 0);
    }
}
