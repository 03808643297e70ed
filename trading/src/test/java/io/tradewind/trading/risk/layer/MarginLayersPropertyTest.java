// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.risk.limit.ScenarioLimits;
import io.tradewind.trading.risk.margin.MarginBook;
import io.tradewind.trading.risk.margin.MarginDesk;
import io.tradewind.trading.risk.margin.MarginMode;
import io.tradewind.trading.risk.margin.MarginSamples;
import io.tradewind.trading.risk.margin.MarginTerms;
import io.tradewind.trading.risk.scenario.ScenarioLosses;
import io.tradewind.trading.risk.scenario.StressScenarios;
import io.tradewind.trading.sizing.Intent;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Random books and orders: what a layer lets through is filled, and the account is looked at afterwards; one lot more must break it. */
class MarginLayersPropertyTest {
    private static final int BOOKS = 10_000;

    private final MarginDesk desk = new MarginDesk();
    private final SplittableRandom random = new SplittableRandom(4711);

    private void shuffle() {
        for (int i = 0; i < desk.lots.length; i++) {
            boolean held = random.nextInt(3) > 0;
            desk.lots[i] = held ? random.nextLong(i == MarginDesk.SPOT ? 0 : -200, 200) : 0;
            desk.working[0][i] = random.nextInt(3) == 0 ? random.nextLong(100) : 0;
            desk.working[1][i] = random.nextInt(3) == 0 && i != MarginDesk.SPOT ? random.nextLong(100) : 0;
        }
        desk.equityUnits = random.nextLong(Terms.ONE, 40_000 * Terms.ONE);
        desk.changed();
    }

    private Intent order() {
        int instrument = random.nextInt(desk.lots.length);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        return desk.intent(instrument, side, 1 + random.nextLong(1L << random.nextInt(1, 14)));
    }

    private long allowed(SizeLayer layer, Intent intent) {
        String answer = desk.ask(layer, intent);
        long lots = answer.equals("all") ? intent.lots : Long.parseLong(answer.substring(0, answer.indexOf(' ')));
        assertThat(lots).as(answer).isBetween(0L, intent.lots);
        return lots;
    }

    /** Works the order, asks, and takes it back. */
    private long withWorking(Intent intent, long lots, LongSupplier question) {
        desk.working[intent.side.ordinal()][intent.instrumentId] += lots;
        desk.changed();
        long answer = question.getAsLong();
        desk.working[intent.side.ordinal()][intent.instrumentId] -= lots;
        desk.changed();
        return answer;
    }

    /** The limit holds for what passes, unless it was broken before, and it does not hold for one lot more. */
    private void requireTight(SizeLayer layer, LongSupplier excess) {
        int cuts = 0;
        for (int book = 0; book < BOOKS; book++) {
            shuffle();
            Intent intent = order();
            long before = excess.getAsLong();
            long lots = allowed(layer, intent);
            long after = withWorking(intent, lots, excess);
            assertThat(after).as("book %d, %d lots", book, lots).isLessThanOrEqualTo(Math.max(0, before));
            if (lots < intent.lots) {
                cuts++;
                long beyond = withWorking(intent, lots + 1, excess);
                assertThat(beyond).as("book %d, %d lots and one", book, lots).isPositive();
            }
        }
        assertThat(cuts).isBetween(BOOKS / 20, BOOKS);
    }

    @Test
    void shouldNeverExceedTheLeverage() {
        LeverageLayer layer = new LeverageLayer(
                new MarginLimits(MarginLimits.CEILING, Decimal.ZERO, true), desk.exposures, desk.values);
        requireTight(layer, () -> desk.exposures.grossUnits() - 3 * desk.equityUnits);
    }

    @Test
    void shouldNeverBindMoreMarginThanThereIsEquity() {
        desk.terms[MarginDesk.LINEAR] = MarginSamples.terms("usdt", MarginMode.CROSS, "0");
        desk.terms[MarginDesk.SPOT] = MarginTerms.BORROWED;
        MarginBook book = desk.margins();
        FreeMarginLayer layer = new FreeMarginLayer(desk.exposures, desk.values, book, desk);
        requireTight(layer, () -> {
            for (int i = 0; i < desk.lots.length; i++) {
                book.onPosition(i);
            }
            long kept = book.initialUnits();
            assertThat(kept).isEqualTo(desk.margins().initialUnits());
            return kept - desk.equityUnits;
        });
    }

    @Test
    void shouldNeverLoseMoreThanTheLimitInAnyScenario() {
        ScenarioLosses losses = new ScenarioLosses(StressScenarios.standard(), desk.registry, desk.exposures);
        StressLossLayer layer =
                new StressLossLayer(new ScenarioLimits(Decimal.parse("0.25")), desk.exposures, desk.values, losses);
        for (int book = 0; book < BOOKS; book++) {
            shuffle();
            for (int i = 0; i < desk.lots.length; i++) {
                losses.onInFlight(i);
            }
            Intent intent = order();
            long lots = allowed(layer, intent);
            long limit = desk.equityUnits / 4;
            for (int s = 0; s < losses.count(); s++) {
                int scenario = s;
                long before = losses.lossUnits(s);
                long after = withWorking(intent, lots, () -> {
                    losses.onInFlight(intent.instrumentId);
                    return losses.lossUnits(scenario);
                });
                losses.onInFlight(intent.instrumentId);
                assertThat(after).as("book %d, scenario %d", book, s).isLessThanOrEqualTo(Math.max(limit, before));
            }
        }
    }

    @Test
    void shouldAllocateNothingWhileItChecks() {
        MarginLimits limits = new MarginLimits(MarginLimits.CEILING, Decimal.parse("0.1"), true);
        desk.terms[MarginDesk.LINEAR] = MarginSamples.terms("usdt", MarginMode.CROSS, "0.0006");
        MarginBook book = desk.margins();
        ScenarioLosses losses = new ScenarioLosses(StressScenarios.standard(), desk.registry, desk.exposures);
        SizeLayer[] layers = {
            new LeverageLayer(limits, desk.exposures, desk.values),
            new FreeMarginLayer(desk.exposures, desk.values, book, desk),
            new LiquidationDistanceLayer(limits, desk.exposures, desk.values, book),
            new StressLossLayer(new ScenarioLimits(Decimal.parse("0.2")), desk.exposures, desk.values, losses)
        };
        Intent small = desk.intent(MarginDesk.LINEAR, Side.BUY, 10);
        Intent large = desk.intent(MarginDesk.INVERSE, Side.SELL, 100_000);
        desk.lots[MarginDesk.OTHER] = 100;
        desk.changed();
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 30 && allocated > 0; round++) {
            allocated = ask(layers, book, losses, small, large);
        }
        assertThat(allocated).isZero();
    }

    private long ask(SizeLayer[] layers, MarginBook book, ScenarioLosses losses, Intent small, Intent large) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 1_000; i++) {
            desk.exposures.onMark(MarginDesk.OTHER);
            book.onMark(MarginDesk.OTHER);
            losses.onMark(MarginDesk.OTHER);
            for (SizeLayer layer : layers) {
                desk.allowed(layer, small);
                desk.allowed(layer, large);
            }
        }
        return threads.getThreadAllocatedBytes(thread) - before;
    }
}
