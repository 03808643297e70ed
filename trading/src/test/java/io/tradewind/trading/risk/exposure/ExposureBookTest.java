// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.trading.fixture.Markets;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.risk.NaiveExposure;
import io.tradewind.trading.risk.RiskRig;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExposureBookTest {
    private static final int STEPS = 100_000;

    private final RiskRig rig = new RiskRig(RiskLimits.preset("permissive")).deposit(100_000_000);
    private final ExposureBook book = rig.desk.exposure();
    private final NaiveExposure naive = new NaiveExposure(rig);

    @Test
    void shouldAgreeWithAWalkOverAllPositionsAndOrdersAfterEveryChange() {
        long seed = 611L;
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            change(random);
            if (random.nextInt(4) == 0) {
                compare(random, "seed " + seed + ", step " + step);
            }
        }
        assertThat(book.grossUnits()).isPositive();
    }

    private void change(Random random) {
        int id = random.nextInt(rig.registry.size());
        long mark = rig.rates.markTicks(id);
        int working = rig.orders.workingCount();
        Order order = working == 0 ? null : rig.orders.working(random.nextInt(working));
        switch (random.nextInt(9)) {
            case 0, 1 -> rig.portfolio.mark(id, Math.max(10, mark + random.nextLong(-mark / 50, mark / 50 + 1)));
            case 2, 3 -> rig.send(intent(random));
            default -> {
                if (order != null) {
                    change(order, random, working);
                } else {
                    rig.send(intent(random));
                }
            }
        }
    }

    private void change(Order order, Random random, int working) {
        long id = order.clientOrderId();
        switch (random.nextInt(working > 40 ? 2 : 6)) {
            case 0 -> rig.cancel(order);
            case 1 -> rig.fill(order, Math.max(1, order.leavesLots()));
            case 2 -> rig.fill(order, Math.max(1, order.leavesLots() / 2));
            case 3 -> rig.orders.onAmended(id, order.filledLots() + 1 + random.nextInt(50), 0, 0);
            case 4 -> rig.orders.onRestated(id, order.filledLots() + 1 + random.nextInt(50), 0);
            default -> split(order, random);
        }
        if (rig.orders.get(id) != null && random.nextInt(50) == 0) {
            rig.orders.onEnded(id, OrderEvent.EXPIRE, VenueReason.END_OF_DATA, 0);
        }
    }

    private void split(Order order, Random random) {
        int id = order.instrumentId();
        if (random.nextInt(20) == 0 && rig.portfolio.lots(id) != 0 && Math.abs(rig.portfolio.lots(id)) < 10_000) {
            rig.portfolio.split(1, 1, id, 2 * rig.portfolio.lots(id), 0);
            rig.orders.split(id, 2, 1);
            rig.slotLots[id] *= 2;
            rig.slotLots[id + rig.registry.size()] *= 2;
        }
    }

    private Intent intent(Random random) {
        int slot = random.nextInt(rig.slotLots.length);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        return switch (random.nextInt(4)) {
            case 0 -> rig.share(slot, side, RiskRig.FULL_SHARE / (1 + random.nextInt(100)));
            case 1 -> rig.quote(slot, side, 1 + random.nextInt(100));
            case 2 -> exit(slot, side, random);
            default -> rig.entry(slot, side, 1 + random.nextInt(100));
        };
    }

    private Intent exit(int slot, Side side, Random random) {
        Intent intent = rig.entry(slot, side, 1 + random.nextInt(100));
        intent.purpose = random.nextBoolean() ? Intent.Purpose.EXIT : Intent.Purpose.STOP_LOSS;
        intent.closingLots = intent.lots;
        return intent;
    }

    private void compare(Random random, String where) {
        int id = random.nextInt(rig.registry.size());
        int slot = random.nextInt(rig.slotLots.length);
        for (Side side : Side.values()) {
            assertThat(book.instrument(id).units(side)).as(where).isEqualTo(naive.worst(id, side));
            assertThat(book.worstUnits(id, side)).as(where).isEqualTo(Math.abs(naive.worst(id, side)));
            assertThat(book.netUnits(side)).as(where).isEqualTo(naive.net(side));
            assertThat(book.slot(slot).units(side)).as(where).isEqualTo(naive.worstOfSlot(slot, side));
        }
        assertThat(book.grossUnits()).as(where).isEqualTo(naive.gross(i -> true));
        assertThat(book.venueUnits(id))
                .as(where)
                .isEqualTo(naive.venue(rig.registry.get(id).terms().venue()));
        assertThat(book.assetUnits(id))
                .as(where)
                .isEqualTo(naive.asset(rig.registry.get(id).terms().base().code()));
        assertThat(book.strategyUnits(slot))
                .as(where)
                .isEqualTo(naive.strategy(rig.groups.strategyOf()[slot]));
        assertThat(active()).as(where).isEqualTo(naiveActive());
    }

    private List<Integer> active() {
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < book.activeCount(); i++) {
            ids.add(book.active(i));
        }
        return ids;
    }

    private List<Integer> naiveActive() {
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < rig.registry.size(); i++) {
            boolean works = false;
            for (int k = 0; k < rig.orders.workingCount(); k++) {
                Order order = rig.orders.working(k);
                boolean counts = order.intent().purpose != Intent.Purpose.STOP_LOSS
                        && order.leavesLots() + order.reservedUnits() > 0;
                works |= counts && order.instrumentId() == i;
            }
            if (works || rig.slotLots[i] != 0 || rig.slotLots[i + rig.registry.size()] != 0) {
                ids.add(i);
            }
        }
        return ids;
    }

    @Test
    void shouldReserveAnOrderSizedByShareAtItsCapUntilTheVenueTellsItsQuantity() {
        Order order = rig.send(rig.share(7, Side.BUY, RiskRig.FULL_SHARE / 4));
        assertThat(book.worstUnits(7, Side.BUY)).isEqualTo(25_000_000 * Terms.ONE);
        assertThat(book.slot(7).grossUnits()).isEqualTo(25_000_000 * Terms.ONE);
        assertThat(book.netUnits()).isEqualTo(25_000_000 * Terms.ONE);
        rig.orders.onRestated(order.clientOrderId(), 10, 1);
        assertThat(book.worstUnits(7, Side.BUY)).as("10 shares at 100").isEqualTo(1_000 * Terms.ONE);
        rig.cancel(order);
        assertThat(book.grossUnits()).isZero();
        assertThat(book.activeCount()).isZero();
    }

    @Test
    void shouldCountBuysAndSellsApart() {
        rig.hold(7, 10);
        rig.send(rig.quote(7, Side.BUY, 5));
        rig.send(rig.quote(7, Side.SELL, 25));
        assertThat(book.heldUnits(7)).isEqualTo(1_000 * Terms.ONE);
        assertThat(book.worstUnits(7, Side.BUY)).as("15 long").isEqualTo(1_500 * Terms.ONE);
        assertThat(book.worstUnits(7, Side.SELL)).as("15 short").isEqualTo(1_500 * Terms.ONE);
        assertThat(book.netUnits()).as("10 short when all fill").isEqualTo(-1_000 * Terms.ONE);
        assertThat(book.netUnits(Side.SELL)).isEqualTo(-1_500 * Terms.ONE);
        assertThat(book.grossUnits()).isEqualTo(1_500 * Terms.ONE);
    }

    @Test
    void shouldNotCountProtectionAsExposure() {
        rig.hold(7, 10);
        Intent stop = rig.entry(7, Side.SELL, 10);
        stop.purpose = Intent.Purpose.STOP_LOSS;
        stop.closingLots = 10;
        rig.send(stop);
        assertThat(book.worstUnits(7, Side.SELL)).isEqualTo(1_000 * Terms.ONE);
    }

    @Test
    void shouldSayThatSomethingHasNoValueUntilItsMarkAndItsRateAreThere() {
        RiskRig bare = new RiskRig(Markets.registry(), RiskLimits.preset("permissive"));
        ExposureBook own = bare.desk.exposure();
        assertThat(own.isComplete()).isTrue();
        bare.portfolio.fill(1, 1, 2, Side.BUY, 5, 120_000, 0);
        bare.slotLots[2] = 5;
        assertThat(own.isComplete()).isFalse();
        assertThat(own.unknownCount()).as("the instrument and its slot").isEqualTo(2);
        bare.portfolio.mark(2, 120_000);
        assertThat(own.isComplete()).as("coins have no price yet").isFalse();
        bare.portfolio.mark(0, 6_000_000);
        assertThat(own.isComplete()).isTrue();
        assertThat(own.heldUnits(2)).as("5 contracts of 10 dollars").isBetween(49 * Terms.ONE, 51 * Terms.ONE);
    }

    @Test
    void shouldTakeAValueThatCannotBeCountedAsUnknown() {
        rig.hold(7, 10);
        Order order = rig.send(rig.entry(7, Side.BUY, 1));
        rig.orders.onRestated(order.clientOrderId(), Long.MAX_VALUE / 2, 1);
        assertThat(book.isComplete()).isFalse();
        rig.orders.onRestated(order.clientOrderId(), 5, 1);
        assertThat(book.isComplete()).isTrue();
        assertThat(book.grossUnits()).isEqualTo(1_500 * Terms.ONE);
    }

    @Test
    void shouldNumberSlotsByTheNamesOfTheirStrategies() {
        assertThat(ExposureGroups.byName(List.of("b", "a", "b", "c", "a"))).containsExactly(0, 1, 0, 2, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExposureGroups(new int[1], new int[1], new int[2], new int[1]))
                .withMessageContaining("strategyOf");
    }
}
