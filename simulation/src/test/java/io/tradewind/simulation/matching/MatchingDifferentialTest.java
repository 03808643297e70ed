// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.matching.filter.MatchFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine against its naive twin: every event after each command, and again and again the whole state. */
class MatchingDifferentialTest {
    private static final int SEEDS = 20;
    private static final int COMMANDS = 100_000;
    private static final int LEAST_COUNT = 300;
    private static final int LOOK_EVERY = 16;

    private static final Map<String, Integer> COUNTS = new TreeMap<>();
    private static int seedsDone;

    private static void count(Object... parts) {
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            key.append(key.isEmpty() ? "" : " ").append(part);
        }
        COUNTS.merge(key.toString(), 1, Integer::sum);
    }

    /** Each command to both. */
    private static final class Twins implements RandomCommands.Target {
        final EventText events = new EventText();
        final MatchingEngine fast;
        final NaiveEngine naive;

        Twins(MatchFilters filters, OcoRules rules) {
            fast = new MatchingEngine(filters, rules, events);
            naive = new NaiveEngine(filters, rules);
        }

        @Override
        public void submit(OrderRequest request) {
            fast.submit(request);
            naive.submit(request);
        }

        @Override
        public void cancel(long id, long account) {
            fast.cancel(id, account);
            naive.cancel(id, account);
        }

        @Override
        public void amend(long id, long account, long lots, long ticks) {
            fast.amend(id, account, lots, ticks);
            naive.amend(id, account, lots, ticks);
        }

        @Override
        public void submitWithinBudget(OrderRequest request, long budget) {
            fast.submitWithinBudget(request, budget);
            naive.submitWithinBudget(request, budget);
        }

        @Override
        public void move(long id, long account, long ticks) {
            fast.move(id, account, ticks);
            naive.move(id, account, ticks);
        }

        @Override
        public void reduce(long id, long account, long lots) {
            fast.reduce(id, account, lots);
            naive.reduce(id, account, lots);
        }

        @Override
        public void onTime(long timeNs) {
            fast.onTime(timeNs);
            naive.onTime(timeNs);
        }

        @Override
        public void onMark(long ticks) {
            fast.onMark(ticks);
            naive.onMark(ticks);
        }

        @Override
        public void halt() {
            fast.halt();
            naive.halt();
        }

        @Override
        public void open() {
            fast.open();
            naive.open();
        }

        @Override
        public void endOfDay() {
            fast.endOfDay();
            naive.endOfDay();
        }

        @Override
        public List<Long> live() {
            List<Long> ids = new ArrayList<>();
            fast.live.forEach(order -> ids.add(order.id()));
            return ids;
        }

        void expectSameState(String where) {
            for (Side side : Side.values()) {
                assertThat(book(side)).as(where).isEqualTo(naive.book(side));
            }
            List<String> waiting = new ArrayList<>();
            fast.forEachWaiting(o -> waiting.add(o.id() + " " + o.leavesLots() + "+"
                    + (o.remainingLots() - o.leavesLots()) + " at " + o.stopTicks()));
            assertThat(waiting).as(where).isEqualTo(naive.waitingOrders());
        }

        private List<String> book(Side side) {
            List<String> lines = new ArrayList<>();
            fast.book()
                    .side(side)
                    .forEach(
                            o -> lines.add(o.id() + " " + o.leavesLots() + "/" + o.shownLots() + "@" + o.limitTicks()));
            return lines;
        }
    }

    /** One seed in four has no filters; the others have all of them. */
    static MatchFilters filters(long seed) {
        return seed % 4 == 0
                ? MatchFilters.NONE
                : new MatchFilters(
                        91,
                        108,
                        2,
                        23,
                        new MatchFilters.LotRange(3, 20, seed % 2 == 0 ? 2 : 1),
                        250,
                        seed % 3 != 0,
                        new MatchFilters.PercentPrice(91_000_000, 106_000_000, 95_000_000, 109_000_000, 600),
                        5,
                        5,
                        3);
    }

    static OcoRules rules(long seed) {
        OcoRules.Priority[] priorities = OcoRules.Priority.values();
        OcoRules.Fill[] fills = OcoRules.Fill.values();
        return new OcoRules(priorities[(int) (seed % 3)], fills[(int) (seed / 3 % 2)]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shouldDoWhatTheNaiveTwinDoesThroughEveryTypeFlagAndPolicy(long seed) {
        RandomCommands commands = new RandomCommands(seed);
        Twins twins = new Twins(filters(seed), rules(seed));
        long events = 0;
        for (int step = 0; step < COMMANDS; step++) {
            boolean submitted = commands.next(twins);
            String where = "seed " + seed + ", command " + step;
            List<String> lines = twins.events.take();
            events += lines.size();
            if (!lines.equals(twins.naive.take())) {
                throw new AssertionError(where + ": " + lines);
            }
            assertThat(twins.fast.eventSequence()).as(where).isEqualTo(events);
            if (step % LOOK_EVERY == 0 || step == COMMANDS - 1) {
                twins.expectSameState(where);
            }
            count(submitted, commands.request(), lines, rules(seed));
        }
        seedsDone++;
    }

    private static void count(boolean submitted, OrderRequest request, List<String> lines, OcoRules rules) {
        for (String line : lines) {
            String[] words = line.split(" ");
            String last = words[words.length - 1];
            boolean why = words[0].equals("REJECTED") || words[0].equals("CANCELLED") || words[0].equals("AMENDED");
            count(words[0], why ? last : "");
            if (last.equals("OCO_FILLED")) {
                count("OCO", rules.fill(), rules.priority());
            }
        }
        if (submitted && lines.getFirst().startsWith("ACCEPTED")) {
            count("TYPE", request.type);
            count("TIF", request.timeInForce);
            count("WATCHES", request.type.isWaiting() ? request.trigger : "");
            count("STP", request.selfTrade, lines.toString().contains("SELF_TRADE"));
            count("POST_ONLY", request.postOnly);
            count("REDUCE_ONLY", request.reduceOnly);
            count("ICEBERG", request.displayLots != OrderRequest.NOT_GIVEN);
            count("OTO", request.isChild());
            count("BRACKET", request.isChild() && request.isGrouped());
        }
    }

    @AfterAll
    static void shouldHaveMetEveryTypeFlagPolicyReasonAndCause() {
        if (seedsDone < SEEDS) {
            return;
        }
        for (OrderType type : OrderType.values()) {
            expectMany("TYPE " + type);
        }
        for (TimeInForce tif : TimeInForce.values()) {
            expectMany("TIF " + tif);
        }
        for (TriggerPrice trigger : TriggerPrice.values()) {
            expectMany("WATCHES " + trigger);
        }
        for (SelfTradePolicy policy : SelfTradePolicy.values()) {
            expectMany("STP " + policy + " " + (policy != SelfTradePolicy.NONE));
        }
        for (MatchReason reason : MatchReason.values()) {
            expectMany("REJECTED " + reason);
        }
        for (MatchCause cause : MatchCause.values()) {
            expectMany((cause == MatchCause.PARENT_FILLED ? "AMENDED " : "CANCELLED ") + cause);
        }
        for (OcoRules.Fill fill : OcoRules.Fill.values()) {
            Stream.of(OcoRules.Priority.values()).forEach(priority -> expectMany("OCO " + fill + " " + priority));
        }
        Stream.of("POST_ONLY true", "REDUCE_ONLY true", "ICEBERG true", "OTO true", "BRACKET true", "TRIGGERED ")
                .forEach(MatchingDifferentialTest::expectMany);
    }

    private static void expectMany(String key) {
        assertThat(COUNTS.getOrDefault(key, 0)).as(key + " of " + COUNTS).isGreaterThan(LEAST_COUNT);
    }
}
