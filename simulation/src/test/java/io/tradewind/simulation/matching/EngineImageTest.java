// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.simulation.matching.filter.MatchFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random runs, cut anywhere: an engine restored from the state at the cut goes on as the one that was never cut. */
class EngineImageTest {
    private static final int COMMANDS = 5_000;
    private static final int CUT_EVERY = 250;

    /** A state in memory. */
    private static final class Memory implements StateSink, StateSource {
        private final List<Long> values = new ArrayList<>();
        private int next;

        @Override
        public void putLong(long value) {
            values.add(value);
        }

        @Override
        public void putDouble(double value) {
            putLong(Double.doubleToRawLongBits(value));
        }

        @Override
        public long getLong() {
            return values.get(next++);
        }

        @Override
        public double getDouble() {
            return Double.longBitsToDouble(getLong());
        }
    }

    private static Memory stateOf(MatchingEngine engine) {
        Memory memory = new Memory();
        engine.writeTo(memory);
        return memory;
    }

    /** The engine that is never cut, and one that is replaced by its restored copy again and again. */
    private static final class Pair implements RandomCommands.Target {
        private final MatchFilters filters;
        private final OcoRules rules;
        private final EventText wholeEvents = new EventText();
        private final EventText cutEvents = new EventText();
        private final MatchingEngine whole;
        private MatchingEngine cut;

        Pair(long seed) {
            filters = MatchingDifferentialTest.filters(seed);
            rules = MatchingDifferentialTest.rules(seed);
            whole = new MatchingEngine(filters, rules, wholeEvents);
            cut = new MatchingEngine(filters, rules, cutEvents);
        }

        void restore(String where) {
            Memory state = stateOf(cut);
            cut = new MatchingEngine(filters, rules, cutEvents);
            cut.readFrom(state);
            assertThat(state.next).as(where).isEqualTo(state.values.size());
            assertThat(stateOf(cut).values).as(where).isEqualTo(state.values);
        }

        @Override
        public void submit(OrderRequest request) {
            whole.submit(request);
            cut.submit(request);
        }

        @Override
        public void cancel(long id, long account) {
            whole.cancel(id, account);
            cut.cancel(id, account);
        }

        @Override
        public void amend(long id, long account, long lots, long ticks) {
            whole.amend(id, account, lots, ticks);
            cut.amend(id, account, lots, ticks);
        }

        @Override
        public void submitWithinBudget(OrderRequest request, long budget) {
            whole.submitWithinBudget(request, budget);
            cut.submitWithinBudget(request, budget);
        }

        @Override
        public void move(long id, long account, long ticks) {
            whole.move(id, account, ticks);
            cut.move(id, account, ticks);
        }

        @Override
        public void reduce(long id, long account, long lots) {
            whole.reduce(id, account, lots);
            cut.reduce(id, account, lots);
        }

        @Override
        public void onTime(long timeNs) {
            whole.onTime(timeNs);
            cut.onTime(timeNs);
        }

        @Override
        public void onMark(long ticks) {
            whole.onMark(ticks);
            cut.onMark(ticks);
        }

        @Override
        public void halt() {
            whole.halt();
            cut.halt();
        }

        @Override
        public void open() {
            whole.open();
            cut.open();
        }

        @Override
        public void endOfDay() {
            whole.endOfDay();
            cut.endOfDay();
        }

        @Override
        public List<Long> live() {
            List<Long> ids = new ArrayList<>();
            whole.live.forEach(order -> ids.add(order.id()));
            return ids;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112})
    void shouldGoOnAsIfItHadNeverBeenCut(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(-seed);
        RandomCommands commands = new RandomCommands(seed);
        Pair pair = new Pair(seed);
        for (int step = 0; step < COMMANDS; step++) {
            String where = "seed " + seed + ", command " + step;
            if (random.nextInt(CUT_EVERY) == 0) {
                pair.restore(where);
            }
            commands.next(pair);
            assertThat(pair.cutEvents.take()).as(where).isEqualTo(pair.wholeEvents.take());
            assertThat(pair.cut.eventSequence()).as(where).isEqualTo(pair.whole.eventSequence());
        }
        assertThat(stateOf(pair.cut).values).as("seed " + seed).isEqualTo(stateOf(pair.whole).values);
    }

    @Test
    void shouldRefuseAStateOfAnotherFormatAndAnEngineInUse() {
        MatchingEngine engine = new MatchingEngine(MatchFilters.NONE, new EventText());
        Memory foreign = new Memory();
        foreign.putLong(99);
        assertThatThrownBy(() -> engine.readFrom(foreign)).hasMessageContaining("format 99");
        engine.submit(new OrderRequest());
        assertThatThrownBy(() -> engine.readFrom(stateOf(engine))).isInstanceOf(IllegalStateException.class);
    }
}
