// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTrackerTest {
    private record Trip(
            long lots,
            long entryNs,
            long entryBar,
            long cost,
            long exitNs,
            long exitBar,
            long exitTicks,
            long profit,
            long fees) {}

    private final List<Trip> trips = new ArrayList<>();

    private RoundTripTracker tracker(ContractType type) {
        return new RoundTripTracker(3, Terms.instrument(type), trip -> {
            assertThat(trip.slotId()).isEqualTo(3);
            assertThat(trip.instrumentId()).isZero();
            trips.add(new Trip(
                    trip.signedLots(),
                    trip.entryTimeNs(),
                    trip.entryBar(),
                    trip.entryCostUnits(),
                    trip.exitTimeNs(),
                    trip.exitBar(),
                    trip.exitTicks(),
                    trip.profitUnits(),
                    trip.feeUnits()));
        });
    }

    @Test
    void shouldReportOneTripForEachPartialExitAndShareTheEntryFee() {
        RoundTripTracker tracker = tracker(ContractType.SPOT);
        tracker.onFill(10, 1, Side.BUY, 30_000, 100_00, 10);
        tracker.onFill(20, 2, Side.SELL, 10_000, 110_00, 1);
        tracker.onFill(30, 3, Side.SELL, 20_000, 90_00, 2);
        long one = Terms.ONE;
        assertThat(trips)
                .containsExactly(
                        new Trip(10_000, 10, 1, 100 * one, 20, 2, 110_00, 10 * one - 4, 4),
                        new Trip(20_000, 10, 1, 200 * one, 30, 3, 90_00, -20 * one - 9, 9));
        assertThat(tracker.lots()).isZero();
        assertThat(tracker.costUnits()).isZero();
    }

    @Test
    void shouldKeepTheFirstEntryTimeWhenAPositionGrows() {
        RoundTripTracker tracker = tracker(ContractType.SPOT);
        tracker.onFill(10, 1, Side.BUY, 10_000, 100_00, 3);
        tracker.onFill(20, 2, Side.BUY, 10_000, 120_00, 4);
        tracker.onFill(30, 3, Side.SELL, 20_000, 120_00, 5);
        assertThat(trips)
                .containsExactly(new Trip(20_000, 10, 1, 220 * Terms.ONE, 30, 3, 120_00, 20 * Terms.ONE - 12, 12));
    }

    @Test
    void shouldCloseAndOpenWhenOneFillTurnsThePositionRound() {
        RoundTripTracker tracker = tracker(ContractType.SPOT);
        tracker.onFill(10, 1, Side.SELL, 10_000, 100_00, 6);
        tracker.onFill(20, 2, Side.BUY, 30_000, 80_00, 9);
        assertThat(trips)
                .containsExactly(new Trip(-10_000, 10, 1, -100 * Terms.ONE, 20, 2, 80_00, 20 * Terms.ONE - 9, 9));
        assertThat(tracker.lots()).isEqualTo(20_000);
        tracker.onFill(30, 5, Side.SELL, 20_000, 80_00, 0);
        assertThat(trips.get(1))
                .as("two thirds of the fee opened the new trip")
                .isEqualTo(new Trip(20_000, 20, 2, 160 * Terms.ONE, 30, 5, 80_00, -6, 6));
    }

    @Test
    void shouldCountARebateAsNegativeFee() {
        RoundTripTracker tracker = tracker(ContractType.SPOT);
        tracker.onFill(10, 1, Side.BUY, 10_000, 100_00, -5);
        tracker.onFill(20, 1, Side.SELL, 10_000, 100_00, -7);
        assertThat(trips.get(0).profit()).isEqualTo(12);
        assertThat(trips.get(0).fees()).isEqualTo(-12);
    }

    @Test
    void shouldFollowSplitsAndReinvestedDividends() {
        RoundTripTracker tracker = tracker(ContractType.SPOT);
        tracker.onFill(10, 1, Side.BUY, 10_000, 100_00, 0);
        tracker.split(20_000);
        tracker.reinvest(1_000, 5 * Terms.ONE);
        assertThat(tracker.lots()).isEqualTo(21_000);
        assertThat(tracker.costUnits()).isEqualTo(105 * Terms.ONE);
        tracker.onFill(20, 2, Side.SELL, 21_000, 60_00, 0);
        assertThat(trips.get(0).profit()).isEqualTo(126 * Terms.ONE - 105 * Terms.ONE);
    }

    @Test
    void shouldBeginWithoutOldCostAfterASplitThatLeavesNothing() {
        RoundTripTracker tracker = tracker(ContractType.SPOT);
        tracker.onFill(10, 1, Side.BUY, 3, 100_00, 5);
        tracker.split(0);
        assertThat(tracker.costUnits()).isZero();
        tracker.onFill(20, 2, Side.BUY, 10_000, 100_00, 0);
        tracker.onFill(30, 3, Side.SELL, 10_000, 101_00, 0);
        assertThat(trips).containsExactly(new Trip(10_000, 20, 2, 100 * Terms.ONE, 30, 3, 101_00, Terms.ONE, 0));
    }

    @ParameterizedTest
    @EnumSource(ContractType.class)
    void shouldShareFeesAndProfitExactlyOverRandomFills(ContractType type) {
        long seed = 4_242L + type.ordinal();
        Xoshiro256 random = new Xoshiro256(seed);
        Instrument instrument = Terms.instrument(type);
        RoundTripTracker tracker = tracker(type);
        Position position = new Position(instrument);
        long fees = 0;
        for (int i = 0; i < 20_000; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long lots = 1L + random.nextInt(997);
            long ticks = 1_000L + random.nextInt(1_000_000);
            long fee = random.nextInt(2_001) - 500L;
            fees += fee;
            long signed = side.sign() * lots;
            position.apply(signed, ticks, instrument.notionalUnits(ticks, signed));
            tracker.onFill(i, i, side, lots, ticks, fee);
        }
        long openFee = 777;
        if (position.lots() != 0) {
            Side side = Side.ofSigned(-position.lots());
            long lots = Math.abs(position.lots());
            fees += openFee;
            position.apply(-position.lots(), 5_000, instrument.notionalUnits(5_000, -position.lots()));
            tracker.onFill(20_000, 20_000, side, lots, 5_000, openFee);
        }
        assertThat(trips.stream().mapToLong(Trip::fees).sum())
                .as("fees, seed %d", seed)
                .isEqualTo(fees);
        assertThat(trips.stream().mapToLong(Trip::profit).sum())
                .as("profit, seed %d", seed)
                .isEqualTo(position.realisedUnits() - fees);
    }

    @Test
    void shouldCarryTheOpenPartOfTheFeesUntilItIsClosed() {
        long seed = 99;
        Xoshiro256 random = new Xoshiro256(seed);
        RoundTripTracker tracker = tracker(ContractType.SPOT);
        long fees = 0;
        for (int i = 0; i < 5_000; i++) {
            long fee = random.nextInt(1_000);
            fees += fee;
            Side side = random.nextInt(3) == 0 ? Side.SELL : Side.BUY;
            tracker.onFill(i, i, side, 1L + random.nextInt(50), 10_000, fee);
            long reported = trips.stream().mapToLong(Trip::fees).sum();
            assertThat(reported + openFee(tracker))
                    .as("seed %d, fill %d", seed, i)
                    .isEqualTo(fees);
        }
    }

    /** The open fee is the last number of the saved state. */
    private static long openFee(RoundTripTracker tracker) {
        byte[] state = StateBytes.of(tracker::save);
        return java.nio.ByteBuffer.wrap(state).getLong(state.length - Long.BYTES);
    }
}
