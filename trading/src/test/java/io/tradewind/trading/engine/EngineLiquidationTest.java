// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.HealthComponent;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.Losing;
import io.tradewind.trading.fixture.Notices;
import io.tradewind.trading.fixture.RecordingVenue.Amended;
import io.tradewind.trading.fixture.RecordingVenue.Sent;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.PositionPolicy.Reversal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan among several strategies of one instrument, over bars that tell little, and when somebody stops it. */
class EngineLiquidationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MUCH = 10_000 * Terms.ONE;

    private final List<ScriptedStrategy> strategies = new ArrayList<>();
    private CoreRig rig = new CoreRig("AAA");

    /** Nothing but the streak of losses is watched. */
    private static RiskLimits streaks() {
        Decimal off = Decimal.ZERO;
        return Losing.with(new LossLimits(off, off, off, 9, 0, off, off, off, 0));
    }

    /** Strategies of instrument 0 that hold so many shares each, bought or sold at 100 in the first bar. */
    private void hold(String protection, long... lots) {
        for (long own : lots) {
            ScriptedStrategy strategy = new ScriptedStrategy().at(0, own > 0 ? Signal::goLong : Signal::goShort);
            strategies.add(strategy);
            rig.slot(
                    0,
                    strategy,
                    CoreRig.policy(Reversal.CLOSE_THEN_OPEN, protection, protection),
                    new FixedSizer(Math.abs(own)),
                    null);
        }
        rig.open();
        rig.bar(0, 0, 100);
        for (int i = 0; i < lots.length; i++) {
            fill(rig.venue.orders().get(i), Math.abs(lots[i]), 100);
        }
    }

    private void fill(Sent order, long lots, long dollars) {
        rig.events.accepted(order.id());
        rig.events.filled(order.id(), 0, order.side(), lots, dollars * 100, 0);
    }

    private void wake() {
        rig.events.nowNs = rig.engine().nextDueNs();
        rig.events.timer(TimerKind.ANSWER_OVERDUE);
    }

    private List<String> trips() {
        return rig.log.stream().filter(line -> line.startsWith("trip ")).toList();
    }

    private List<String> residuals() {
        return rig.notices.stream()
                .filter(words -> words.startsWith("RESIDUAL"))
                .toList();
    }

    @Test
    void shouldSellNoMoreOfAStrategyThanItHoldsAndCountEachLossOnce() {
        rig.limits = streaks();
        rig.events.volumeUnits = MUCH;
        hold("0", 3, 2);
        rig.events.kill(KillTrigger.DRAWDOWN);
        assertThat(rig.venue.last().lots()).as("of the larger").isEqualTo(3);
        fill(rig.venue.last(), 3, 90);
        wake();
        assertThat(rig.venue.last().lots()).as("of the other").isEqualTo(2);
        fill(rig.venue.last(), 2, 90);

        assertThat(rig.lots(0)).isZero();
        assertThat(trips()).containsExactly("trip 0 3 bars 0-0 profit -30", "trip 1 2 bars 0-1 profit -20");
        assertThat(rig.engine().risk().losses().streak()).isEqualTo(2);
        assertThat(rig.notices).endsWith("DONE EMERGENCY #0 0 by core");
    }

    @Test
    void shouldNeverGrowOrTurnRoundWhatAnyStrategyHolds() {
        long seed = 61_803;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int run = 0; run < 60; run++) {
            rig = new CoreRig("AAA");
            strategies.clear();
            long[] held = new long[random.nextInt(1, 7)];
            for (int slot = 0; slot < held.length; slot++) {
                held[slot] = random.nextLong(1, 30) * (random.nextInt(3) == 0 ? -1 : 1);
            }
            rig.events.volumeUnits = random.nextLong(0, 300) * Terms.ONE;
            hold("0", held);
            rig.events.kill(KillTrigger.DRAWDOWN);
            sellOff(random, held, "seed " + seed + " run " + run);
        }
    }

    private void sellOff(RandomGenerator random, long[] held, String what) {
        int sent = held.length;
        for (int bar = 1; rig.lots(0) != 0; bar++) {
            String now = what + " bar " + bar;
            assertThat(bar).as(now).isLessThan(5_000);
            Sent slice = rig.venue.last();
            long change = 0;
            if (rig.venue.orders().size() > sent) {
                sent = rig.venue.orders().size();
                assertThat(slice.lots())
                        .as(now)
                        .isBetween(1L, most(held, -slice.side().sign()));
                long filled = random.nextLong(0, slice.lots() + 1);
                answer(slice, filled, random);
                change = slice.side().sign() * filled;
            }
            rig.events.volumeUnits = random.nextLong(0, 300) * Terms.ONE;
            rig.bar(0, bar, 100);
            change -= taken(held, now);
            assertThat(change).as(now).isZero();
        }
    }

    private void answer(Sent slice, long filled, RandomGenerator random) {
        rig.events.accepted(slice.id());
        long first = filled == 0 ? 0 : random.nextLong(0, filled);
        for (long part : new long[] {first, filled - first}) {
            if (part > 0) {
                rig.events.filled(slice.id(), 0, slice.side(), part, 100_00, 0);
            }
        }
        if (filled < slice.lots()) {
            rig.events.expired(slice.id(), VenueReason.NO_LIQUIDITY);
        }
    }

    private static long most(long[] held, int sign) {
        long most = 0;
        for (long own : held) {
            most = Math.max(most, sign * own);
        }
        return most;
    }

    /** What all strategies hold more than before, each no more than before and on the same side. */
    private long taken(long[] held, String now) {
        long change = 0;
        for (int slot = 0; slot < held.length; slot++) {
            List<ScriptedStrategy.Seen> seen = strategies.get(slot).seen();
            long own = seen.get(seen.size() - 1).heldLots();
            assertThat(Math.abs(own)).as(now + " slot " + slot).isLessThanOrEqualTo(Math.abs(held[slot]));
            assertThat(own * held[slot]).as(now + " slot " + slot).isNotNegative();
            change += own - held[slot];
            held[slot] = own;
        }
        return change;
    }

    @Test
    void shouldTakeFromOthersWhatTheVenueTakesNoSmallerOrderFor() {
        rig = new CoreRig(Terms.boundedShare("AAA", 3, 0, 0));
        rig.limits = streaks();
        rig.events.volumeUnits = MUCH;
        hold("0", 4, 4);
        rig.events.kill(KillTrigger.DRAWDOWN);
        fill(rig.venue.last(), 2, 90);
        rig.events.expired(rig.venue.last().id(), VenueReason.NO_LIQUIDITY);
        wake();
        assertThat(rig.venue.last().lots())
                .as("4 of the larger, and the 2 of the other")
                .isEqualTo(6);
        fill(rig.venue.last(), 2, 90);
        rig.events.expired(rig.venue.last().id(), VenueReason.NO_LIQUIDITY);
        wake();
        assertThat(rig.venue.last().lots()).as("2 of each: less than an order").isEqualTo(4);
        rig.events.accepted(rig.venue.last().id());
        rig.events.filled(rig.venue.last().id(), 0, Side.SELL, 3, 90_00, 101);
        rig.events.filled(rig.venue.last().id(), 0, Side.SELL, 1, 90_00, 0);

        assertThat(rig.lots(0)).isZero();
        assertThat(trips())
                .extracting(trip -> trip.substring(0, 8))
                .containsExactly("trip 0 2", "trip 1 2", "trip 0 2", "trip 1 1", "trip 1 1");
        assertThat(rig.engine().risk().losses().streak()).isEqualTo(2);
    }

    @Test
    void shouldFindNothingToSellWhereStrategiesHoldAgainstEachOther() {
        rig.events.volumeUnits = MUCH;
        hold("0.5", 5, -5);
        int sent = rig.venue.orders().size();
        assertThat(sent).as("two entries, a stop and a target of each").isEqualTo(6);
        rig.events.control(TradingMode.EMERGENCY);
        assertThat(rig.venue.cancels())
                .as("a stop would open what the account does not hold")
                .containsExactlyInAnyOrder(3L, 4L, 5L, 6L);
        rig.bar(0, 1, 50);
        rig.bar(0, 2, 200);
        rig.events.timer(TimerKind.AFTER_SETTLEMENT);
        assertThat(rig.venue.orders()).hasSize(sent);
        assertThat(rig.notices).containsExactly("TRANSITION NORMAL->EMERGENCY by unknown manual");
        assertThat(strategies.get(0).seen().get(2).heldLots())
                .as("their books stay")
                .isEqualTo(5);
        assertThat(strategies.get(1).seen().get(2).heldLots()).isEqualTo(-5);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 1", "50000000000, 50", "99900000000, 99", "1000000000000, 100"})
    void shouldSellByTheVolumeOfBarsAndNeverAllBecauseNothingIsKnown(long volumeUnits, long slice) {
        rig.events.volumeUnits = volumeUnits;
        hold("0", 100);
        rig.events.kill(KillTrigger.DRAWDOWN);
        assertThat(rig.venue.last().lots()).isEqualTo(slice);
    }

    @Test
    void shouldFallSilentWhenTheSystemFailsWhileItSellsOff() {
        rig.events.volumeUnits = 500 * Terms.ONE;
        hold("0.5", 100);
        rig.events.kill(KillTrigger.DRAWDOWN);
        fill(rig.venue.last(), 50, 100);
        wake();
        Sent slice = rig.venue.last();
        rig.events.accepted(slice.id());
        rig.events.kill(KillTrigger.SYSTEM_ERROR);
        assertThat(rig.venue.cancels()).as("the slice too").endsWith(slice.id());
        assertThat(rig.notices)
                .endsWith(
                        "TRIP_AGAIN EMERGENCY SYSTEM_ERROR HALT by unknown INCIDENT manual",
                        "RESIDUAL EMERGENCY #0 50 STOPPED by core");
        int sent = rig.venue.orders().size();
        assertThat(rig.engine().nextDueNs()).isEqualTo(Long.MAX_VALUE);
        rig.events.cancelled(slice.id(), VenueReason.REQUESTED);
        for (int bar = 1; bar < 5; bar++) {
            rig.bar(0, bar, 100);
        }
        assertThat(rig.venue.orders()).hasSize(sent);
        assertThat(rig.lots(0)).isEqualTo(50);
        assertThat(residuals()).hasSize(1);
    }

    @Test
    void shouldGoOnSellingWhenTheFaultIsOverAndTheSwitchIsReset() {
        rig.control = Notices.people();
        rig.events.volumeUnits = MUCH;
        hold("0", 100);
        rig.events.kill(KillTrigger.DRAWDOWN);
        rig.events.kill(KillTrigger.SYSTEM_ERROR);
        rig.events.cancelled(rig.venue.last().id(), VenueReason.REQUESTED);
        int sent = rig.venue.orders().size();
        rig.events.nowNs += 300 * SECOND;
        rig.events.health(HealthComponent.RECONCILIATION, true, 0, 0);
        rig.events.command(
                ControlAction.RESET_KILL,
                TradingMode.NORMAL,
                KillTrigger.MANUAL,
                ControlReason.INCIDENT_RESOLVED,
                Notices.OFFICER);
        assertThat(rig.notices).contains("RESET EMERGENCY DRAWDOWN by ben INCIDENT_RESOLVED manual");
        assertThat(rig.venue.orders()).hasSize(sent + 1);
        fill(rig.venue.last(), 100, 100);
        assertThat(rig.notices).endsWith("DONE EMERGENCY #0 0 by core");
    }

    @Test
    void shouldNotBeginToSellWhenALossFollowsAHalt() {
        hold("0.5", 100);
        rig.events.kill(KillTrigger.SYSTEM_ERROR);
        int sent = rig.venue.orders().size();
        rig.events.kill(KillTrigger.DRAWDOWN);
        rig.bar(0, 1, 100);
        assertThat(rig.venue.orders()).hasSize(sent);
        assertThat(residuals()).as("there was no plan").isEmpty();
    }

    private void stopByTheOfficer() {
        rig.events.nowNs += 60 * SECOND;
        rig.events.health(HealthComponent.RECONCILIATION, true, 0, 0);
        rig.events.control(TradingMode.PAUSE, ControlReason.INVESTIGATION, Notices.OFFICER);
    }

    @Test
    void shouldNameWhatIsLeftWhenTheOfficerStopsItAndSayWhenItWentAllTheSame() {
        rig.control = Notices.people();
        rig.events.volumeUnits = MUCH;
        hold("0", 100);
        rig.events.control(TradingMode.EMERGENCY);
        stopByTheOfficer();
        assertThat(rig.notices)
                .endsWith(
                        "TRANSITION EMERGENCY->PAUSE by ben INVESTIGATION manual",
                        "RESIDUAL EMERGENCY #0 100 STOPPED by core");
        fill(rig.venue.last(), 100, 100);
        assertThat(rig.notices).as("the slice was on its way").endsWith("DONE NORMAL #0 0 by core");
        assertThat(rig.engine().nextDueNs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldGoOnAfterItWasStopped() {
        rig.control = Notices.people();
        rig.events.volumeUnits = 500 * Terms.ONE;
        hold("0", 100);
        rig.events.control(TradingMode.EMERGENCY);
        stopByTheOfficer();
        fill(rig.venue.last(), 50, 100);
        int sent = rig.venue.orders().size();
        rig.bar(0, 3, 100);
        assertThat(rig.venue.orders()).hasSize(sent);
        rig.events.control(TradingMode.EMERGENCY);
        assertThat(rig.venue.last().lots()).isEqualTo(50);
        fill(rig.venue.last(), 50, 100);
        assertThat(rig.notices).endsWith("DONE EMERGENCY #0 0 by core");
    }

    @Test
    void shouldNameWhatIsLeftOfAReductionThatEndsBeforeItsLastStage() {
        rig.control = Notices.people();
        rig.events.volumeUnits = MUCH;
        hold("0", 100);
        rig.events.control(TradingMode.REDUCE);
        fill(rig.venue.last(), 12, 100);
        stopByTheOfficer();
        assertThat(rig.notices).as("half was to be left").endsWith("RESIDUAL REDUCE #0 88 STOPPED by core");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void shouldNameWhatIsLeftOnceWhenTheRunIsClosed(boolean settled) {
        rig.events.volumeUnits = MUCH;
        hold("0", 100);
        rig.events.control(TradingMode.EMERGENCY);
        if (settled) {
            rig.events.timer(TimerKind.AFTER_SETTLEMENT);
        }
        rig.engine().close();
        assertThat(residuals()).containsExactly("RESIDUAL EMERGENCY #0 100 OUT_OF_TIME by core");
    }

    @Test
    void shouldSayNothingAtTheEndOfARunWithoutAPlan() {
        hold("0", 100);
        rig.events.timer(TimerKind.AFTER_SETTLEMENT);
        rig.engine().close();
        assertThat(rig.notices).isEmpty();
    }

    /** 100 held with a stop and a target (orders 2 and 3) that the venue has not answered yet, and a slice of 12 that was filled. */
    private void reduceBeforeTheStopsAreAccepted() {
        rig.events.volumeUnits = MUCH;
        hold("0.5", 100);
        rig.events.control(TradingMode.REDUCE);
        fill(rig.venue.last(), 12, 100);
        assertThat(rig.venue.amendments()).as("the venue has to answer first").isEmpty();
    }

    @Test
    void shouldMakeStopsFitAsSoonAsTheVenueHasAnswered() {
        reduceBeforeTheStopsAreAccepted();
        rig.events.accepted(2);
        rig.events.accepted(3);
        assertThat(rig.venue.amendments())
                .extracting(Amended::id, Amended::lots)
                .containsExactly(tuple(2, 88), tuple(3, 88));
        rig.events.amended(2, 88, 0);
        rig.events.amended(3, 88, 150_00);
        rig.bar(0, 1, 100);
        assertThat(rig.venue.amendments()).as("they fit").hasSize(2);
    }

    @Test
    void shouldAskAgainAfterARefusalButNotAtOnce() {
        reduceBeforeTheStopsAreAccepted();
        rig.events.accepted(2);
        rig.events.cancelRejected(2, VenueRequest.AMEND, VenueReason.REQUESTED);
        rig.events.nowNs += SECOND - 1;
        rig.events.timer(TimerKind.ANSWER_OVERDUE);
        assertThat(rig.venue.amendments()).hasSize(1);
        rig.events.nowNs += 1;
        rig.events.timer(TimerKind.ANSWER_OVERDUE);
        assertThat(rig.venue.amendments()).hasSize(2);
    }

    @Test
    void shouldMakeOneStopFitThoughTheAmendmentOfAnotherFailsOnItsWay() {
        rig.events.volumeUnits = MUCH;
        hold("0.5", 100);
        rig.events.accepted(2);
        rig.events.accepted(3);
        rig.venue.failingAmend = 3;
        rig.events.control(TradingMode.REDUCE);
        fill(rig.venue.last(), 12, 100);
        assertThat(rig.venue.amendments()).extracting(Amended::id).containsExactly(2L);
        rig.venue.failingAmend = 0;
        rig.events.amended(2, 88, 0);
        rig.events.cancelRejected(3, VenueRequest.AMEND, VenueReason.REQUESTED);
        rig.events.nowNs += SECOND;
        rig.events.timer(TimerKind.ANSWER_OVERDUE);
        assertThat(rig.venue.amendments()).extracting(Amended::id).containsExactly(2L, 3L);
    }

    @Test
    void shouldComeToTheSameStateByReplayWhateverWasStopped() {
        assertThat(stopped(new EngineLiquidationTest())).isEqualTo(stopped(new EngineLiquidationTest()));
    }

    private static byte[] stopped(EngineLiquidationTest run) {
        run.reduceBeforeTheStopsAreAccepted();
        run.rig.events.command(
                ControlAction.TRIP_KILL,
                TradingMode.NORMAL,
                KillTrigger.DRAWDOWN,
                ControlReason.DRILL,
                Notices.OFFICER);
        run.rig.events.kill(KillTrigger.MANUAL);
        return StateBytes.of(run.rig.engine()::save);
    }

    private static Tuple tuple(long id, long lots) {
        return Tuple.tuple(id, lots);
    }
}
