// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.fixture.FixedPortfolio;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.PositionPolicy.Direction;
import io.tradewind.trading.sizing.PositionPolicy.Repeat;
import io.tradewind.trading.sizing.PositionPolicy.Reversal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntentPlannerTest {
    /**
     * What is planned for each signal, with 3 lots held (long or short, or none) and a size of 5 lots. {@code x} closes what is
     * held, {@code +5} and {@code -5} enter, {@code +8} and {@code -8} turn the position round in one order, a dot is nothing.
     * LONG and SHORT have two columns: repeat HOLD and repeat REENTER.
     */
    private static final String PLANS = """
            direction reversal        held  | LONG:HOLD LONG:REENTER SHORT:HOLD SHORT:REENTER FLAT:HOLD FLAT:REENTER
            BOTH      CLOSE_THEN_OPEN short | x+5       x+5          .          x-5           x         x
            BOTH      CLOSE_THEN_OPEN flat  | +5        +5           -5         -5            .         .
            BOTH      CLOSE_THEN_OPEN long  | .         x+5          x-5        x-5           x         x
            BOTH      SINGLE_ORDER    short | +8        +8           .          x-5           x         x
            BOTH      SINGLE_ORDER    flat  | +5        +5           -5         -5            .         .
            BOTH      SINGLE_ORDER    long  | .         x+5          -8         -8            x         x
            LONG      CLOSE_THEN_OPEN short | x+5       x+5          x          x             x         x
            LONG      CLOSE_THEN_OPEN flat  | +5        +5           .          .             .         .
            LONG      CLOSE_THEN_OPEN long  | .         x+5          x          x             x         x
            LONG      SINGLE_ORDER    short | +8        +8           x          x             x         x
            LONG      SINGLE_ORDER    flat  | +5        +5           .          .             .         .
            LONG      SINGLE_ORDER    long  | .         x+5          x          x             x         x
            SHORT     CLOSE_THEN_OPEN short | x         x            .          x-5           x         x
            SHORT     CLOSE_THEN_OPEN flat  | .         .            -5         -5            .         .
            SHORT     CLOSE_THEN_OPEN long  | x         x            x-5        x-5           x         x
            SHORT     SINGLE_ORDER    short | x         x            .          x-5           x         x
            SHORT     SINGLE_ORDER    flat  | .         .            -5         -5            .         .
            SHORT     SINGLE_ORDER    long  | x         x            -8         -8            x         x
            """;

    private final InstrumentRegistry registry = Terms.registry(Terms.share("AAA"));
    private final FixedPortfolio portfolio = new FixedPortfolio(registry, 1_000 * Terms.ONE, 100_00);
    private final Bar bar = new Bar(registry.get(0)).set(0, 9, 100_00, 100_00, 100_00, 100_00, 0);
    private final FeatureRow features = new FeatureRow();

    private IntentPlanner planner(Direction direction, Reversal reversal, Repeat repeat, PositionSizer sizer) {
        return planner(new PositionPolicy(direction, reversal, repeat, Decimal.ZERO, Decimal.ZERO), sizer);
    }

    private IntentPlanner planner(PositionPolicy policy, PositionSizer sizer) {
        return new IntentPlanner(4, registry.get(0), policy, sizer, true);
    }

    private IntentPlanner plain() {
        return planner(Direction.BOTH, Reversal.CLOSE_THEN_OPEN, Repeat.HOLD, new FixedSizer(5));
    }

    private static Signal signal(Signal.Action action) {
        Signal signal = new Signal();
        switch (action) {
            case LONG -> signal.goLong();
            case SHORT -> signal.goShort();
            case FLAT -> signal.goFlat();
            case HOLD -> signal.clear();
        }
        return signal;
    }

    @Test
    void shouldPlanAsTheTableSaysForEveryCombination() {
        List<String> lines = PLANS.lines().toList();
        String[] header = lines.get(0).split("\\|")[1].trim().split(" +");
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] key = line.split("\\|")[0].trim().split(" +");
            String[] expected = line.split("\\|")[1].trim().split(" +");
            long held = List.of("short", "flat", "long").indexOf(key[2]) * 3L - 3;
            for (int i = 0; i < header.length; i++) {
                String[] column = header[i].split(":");
                IntentPlanner planner = planner(
                        Direction.valueOf(key[0]),
                        Reversal.valueOf(key[1]),
                        Repeat.valueOf(column[1]),
                        new FixedSizer(5));
                Signal signal = signal(Signal.Action.valueOf(column[0]));
                String found = plan(planner, signal, held);
                cells++;
                if (!found.equals(expected[i])) {
                    wrong.add(line + " at " + header[i] + " gave " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(3 * 2 * 3 * 6);
    }

    private String plan(IntentPlanner planner, Signal signal, long held) {
        boolean something = planner.plan(signal, bar, features, held, portfolio);
        assertThat(something).isEqualTo(planner.hasExit() || planner.hasEntry());
        StringBuilder text = new StringBuilder(something ? "" : ".");
        if (planner.hasExit()) {
            Intent exit = planner.exit();
            assertThat(exit.side.sign() * exit.lots).isEqualTo(-held);
            assertThat(exit.closingLots).isEqualTo(exit.lots);
            assertThat(exit.isExit()).isTrue();
            text.append('x');
        }
        if (planner.hasEntry()) {
            Intent entry = planner.entry();
            assertThat(entry.isExit()).isFalse();
            assertThat(entry.closingLots).isEqualTo(entry.lots == 8 ? 3 : 0);
            text.append(entry.side == Side.BUY ? '+' : '-').append(entry.lots);
        }
        return text.toString();
    }

    @Test
    void shouldDoNothingOnHoldWhateverIsHeld() {
        for (long held = -1; held <= 1; held++) {
            for (Direction direction : Direction.values()) {
                IntentPlanner planner = planner(direction, Reversal.SINGLE_ORDER, Repeat.REENTER, new FixedSizer(5));
                assertThat(planner.plan(signal(Signal.Action.HOLD), bar, features, held, portfolio))
                        .isFalse();
            }
        }
    }

    @Test
    void shouldNotMergeAReversalWhoseSizeIsAShare() {
        IntentPlanner planner = planner(
                Direction.BOTH, Reversal.SINGLE_ORDER, Repeat.HOLD, new AllInSizer(5_000_000_000_000_000L, true, 0));
        planner.plan(signal(Signal.Action.SHORT), bar, features, 3, portfolio);
        assertThat(planner.hasExit()).isTrue();
        assertThat(planner.hasEntry()).isTrue();
        assertThat(planner.entry().lots).isZero();
        assertThat(planner.entry().buyingPowerShare).isEqualTo(5_000_000_000_000_000L);
    }

    @Test
    void shouldStillExitWhenTheNewEntryCannotBeSized() {
        IntentPlanner planner = planner(Direction.BOTH, Reversal.SINGLE_ORDER, Repeat.HOLD, new FixedSizer(0));
        assertThat(planner.plan(signal(Signal.Action.SHORT), bar, features, 3, portfolio))
                .isTrue();
        assertThat(planner.hasExit()).isTrue();
        assertThat(planner.hasEntry()).isFalse();
        assertThat(planner.sizeReason()).isEqualTo(Size.Reason.BELOW_ONE_LOT);
    }

    @Test
    void shouldSayWhyAnEntryFromFlatIsNotSized() {
        IntentPlanner planner = planner(Direction.BOTH, Reversal.SINGLE_ORDER, Repeat.HOLD, new FixedSizer(0));
        assertThat(planner.plan(signal(Signal.Action.LONG), bar, features, 0, portfolio))
                .isTrue();
        assertThat(planner.hasExit() || planner.hasEntry()).isFalse();
        assertThat(planner.sizeReason()).isEqualTo(Size.Reason.BELOW_ONE_LOT);
    }

    @Test
    void shouldForgetTheReasonOfAnEarlierPlan() {
        IntentPlanner planner = planner(Direction.BOTH, Reversal.SINGLE_ORDER, Repeat.HOLD, new FixedSizer(0));
        planner.plan(signal(Signal.Action.SHORT), bar, features, 3, portfolio);
        planner.plan(signal(Signal.Action.FLAT), bar, features, 3, portfolio);
        assertThat(planner.hasExit()).isTrue();
        assertThat(planner.sizeReason()).as("no entry was wanted").isEqualTo(Size.Reason.NONE);
    }

    @Test
    void shouldStateEverythingThatTheGateNeeds() {
        IntentPlanner planner = plain();
        planner.plan(signal(Signal.Action.SHORT), bar, features, 3, portfolio);
        for (Intent intent : List.of(planner.exit(), planner.entry())) {
            assertThat(intent.slotId).isEqualTo(4);
            assertThat(intent.instrumentId).isZero();
            assertThat(intent.type).isEqualTo(OrderType.MARKET);
            assertThat(intent.referenceTicks).isEqualTo(100_00);
        }
        assertThat(planner.exit().venueReduceOnly).isTrue();
        assertThat(planner.entry().venueReduceOnly).isFalse();
        assertThat(planner.sizeReason()).isEqualTo(Size.Reason.NONE);
    }

    @Test
    void shouldAttachStopAndTargetAtFractionsOfTheClose() {
        IntentPlanner planner = planner(
                new PositionPolicy(
                        Direction.BOTH,
                        Reversal.CLOSE_THEN_OPEN,
                        Repeat.HOLD,
                        Decimal.parse("0.05"),
                        Decimal.parse("0.1")),
                new FixedSizer(5));
        planner.plan(signal(Signal.Action.LONG), bar, features, 0, portfolio);
        assertThat(planner.entry().attachedStopTicks).isEqualTo(95_00);
        assertThat(planner.entry().attachedTargetTicks).isEqualTo(110_00);
        planner.plan(signal(Signal.Action.SHORT), bar, features, 0, portfolio);
        assertThat(planner.entry().attachedStopTicks).isEqualTo(105_00);
        assertThat(planner.entry().attachedTargetTicks).isEqualTo(90_00);
    }

    @Test
    void shouldPreferThePricesOfTheSignal() {
        Signal signal = signal(Signal.Action.LONG);
        signal.stopLoss(91.004);
        signal.takeProfit(120.006);
        signal.limit(99.999);
        IntentPlanner planner = planner(
                new PositionPolicy(
                        Direction.BOTH, Reversal.CLOSE_THEN_OPEN, Repeat.HOLD, Decimal.parse("0.05"), Decimal.ZERO),
                new FixedSizer(5));
        planner.plan(signal, bar, features, 0, portfolio);
        assertThat(planner.entry().attachedStopTicks).isEqualTo(91_00);
        assertThat(planner.entry().attachedTargetTicks).isEqualTo(120_01);
        assertThat(planner.entry().type).isEqualTo(OrderType.LIMIT);
        assertThat(planner.entry().limitTicks).as("a buyer's limit rounds down").isEqualTo(99_99);
    }

    @Test
    void shouldRoundASellersLimitUp() {
        Signal signal = signal(Signal.Action.SHORT);
        signal.limit(100.001);
        IntentPlanner planner = plain();
        planner.plan(signal, bar, features, 0, portfolio);
        assertThat(planner.entry().limitTicks).isEqualTo(100_01);
        planner.plan(signal(Signal.Action.SHORT), bar, features, 0, portfolio);
        assertThat(planner.entry().limitTicks).as("the next plan starts afresh").isZero();
        assertThat(planner.entry().type).isEqualTo(OrderType.MARKET);
    }

    @Test
    void shouldPlanACloseOnlyWhenSomethingIsHeld() {
        IntentPlanner planner = plain();
        planner.plan(signal(Signal.Action.LONG), bar, features, 0, portfolio);
        assertThat(planner.planClose(0, 99_00)).isFalse();
        assertThat(planner.hasEntry()).isFalse();
        assertThat(planner.planClose(-7, 99_00)).isTrue();
        assertThat(planner.exit().side).isEqualTo(Side.BUY);
        assertThat(planner.exit().lots).isEqualTo(7);
        assertThat(planner.exit().referenceTicks).isEqualTo(99_00);
    }

    @Test
    void shouldNamePurposesAsFilesShowThem() {
        assertThat(Intent.Purpose.values())
                .extracting(Intent.Purpose::text)
                .containsExactly("entry", "exit", "stop-loss", "take-profit", "quote", "time-limit", "liquidation");
    }
}
