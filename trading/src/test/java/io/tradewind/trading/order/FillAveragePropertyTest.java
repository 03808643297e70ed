// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.trading.fixture.Approvals;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.portfolio.RoundTripTracker;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Averages of fills against decimal arithmetic, with fills that come twice, late and in any order. */
class FillAveragePropertyTest {
    private static final int CASES = 1_000;
    private static final int MONEY_DECIMALS = 8;

    private record Fill(long id, Side side, long ticks, long lots) {}

    /** Numbered fills of random prices and quantities. */
    private static List<Fill> fills(SplittableRandom random, boolean oneSided) {
        List<Fill> fills = new ArrayList<>();
        int count = 1 + random.nextInt(40);
        for (long id = 1; id <= count; id++) {
            Side side = oneSided || random.nextInt(3) > 0 ? Side.BUY : Side.SELL;
            fills.add(new Fill(id, side, 1 + random.nextLong(10_000_000), 1 + random.nextLong(9_999)));
        }
        return fills;
    }

    /** The same fills as a bad line brings them: some twice, some early. */
    private static List<Fill> delivered(SplittableRandom random, List<Fill> fills) {
        List<Fill> delivered = new ArrayList<>(fills);
        int copies = 1 + random.nextInt(fills.size());
        for (int i = 0; i < copies; i++) {
            delivered.add(random.nextInt(delivered.size() + 1), fills.get(random.nextInt(fills.size())));
        }
        for (int i = delivered.size() - 1; i > 0 && random.nextInt(4) > 0; i--) {
            int other = Math.max(0, i - random.nextInt(5));
            delivered.set(i, delivered.set(other, delivered.get(i)));
        }
        return delivered;
    }

    private static void expectSame(Object actual, Object expected, String what, long seed) {
        assertThat(actual).as("%s, seed %d", what, seed).isEqualTo(expected);
    }

    private static void print(String name, ContractType type) {
        System.out.printf("property %s %s: seeds 1 to %d, %d cases%n", name, type, CASES, CASES);
    }

    private static BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value);
    }

    private static BigDecimal price(Instrument instrument, long ticks) {
        return instrument.terms().tick().toBigDecimal().multiply(decimal(ticks));
    }

    /** Base units of a linear contract or a coin; quote units of an inverse one. */
    private static BigDecimal size(Instrument instrument, long lots) {
        return instrument
                .terms()
                .lot()
                .toBigDecimal()
                .multiply(instrument.terms().multiplier().toBigDecimal())
                .multiply(decimal(lots));
    }

    /** Money of a fill in units, rounded once, which only an inverse contract needs. */
    private static BigDecimal notional(Instrument instrument, long ticks, long lots) {
        BigDecimal size = size(instrument, lots).movePointRight(MONEY_DECIMALS);
        BigDecimal price = price(instrument, ticks);
        return instrument.contract() == ContractType.INVERSE
                ? size.divide(price, 0, RoundingMode.HALF_EVEN)
                : size.multiply(price).setScale(0, RoundingMode.UNNECESSARY);
    }

    @ParameterizedTest
    @EnumSource(ContractType.class)
    void shouldKeepTheExactAverageOfAnOrdersFills(ContractType type) {
        Instrument instrument = Terms.instrument(type);
        Approvals approvals = new Approvals();
        for (long seed = 1; seed <= CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Fill> fills = fills(random, true);
            long lots = fills.stream().mapToLong(Fill::lots).sum();
            OrderManager orders = new OrderManager(new Silent());
            Order order = orders.create(approvals.entry(0, Side.BUY, lots + random.nextInt(2)), 1);
            orders.onAccepted(order.clientOrderId(), 1);
            for (Fill fill : delivered(random, fills)) {
                if (orders.fills().take(fill.id) != FillSequence.Verdict.DUPLICATE) {
                    long notional = instrument.notionalUnits(fill.ticks, fill.lots);
                    orders.onFilled(order.clientOrderId(), fill.lots, notional, 2);
                }
            }
            expectSame(orders.fills().complete(), (long) fills.size(), "fills without a gap", seed);
            expectExactAverage(instrument, fills, order, seed);
            expectSame(orders.illegalTransitions(), 0L, "illegal transitions", seed);
        }
        print("fill averages of orders", type);
    }

    private static void expectExactAverage(Instrument instrument, List<Fill> fills, Order order, long seed) {
        BigDecimal units = BigDecimal.ZERO;
        BigDecimal priceTimesSize = BigDecimal.ZERO;
        BigDecimal size = BigDecimal.ZERO;
        for (Fill fill : fills) {
            BigDecimal part = size(instrument, fill.lots);
            units = units.add(notional(instrument, fill.ticks, fill.lots));
            priceTimesSize = priceTimesSize.add(part.multiply(price(instrument, fill.ticks)));
            size = size.add(part);
        }
        expectSame(decimal(order.filledNotionalUnits()), units, "notional", seed);
        expectSame(size(instrument, order.filledLots()).compareTo(size), 0, "size", seed);
        if (instrument.contract() == ContractType.INVERSE) {
            return;
        }
        BigDecimal money = decimal(order.filledNotionalUnits()).movePointLeft(MONEY_DECIMALS);
        BigDecimal left = money.multiply(size);
        BigDecimal right = priceTimesSize.multiply(size(instrument, order.filledLots()));
        expectSame(left.compareTo(right), 0, "average as a fraction", seed);
        expectSame(
                instrument.averagePrice(order.filledNotionalUnits(), order.filledLots()),
                priceTimesSize.divide(size, 12, RoundingMode.HALF_EVEN),
                "average as text",
                seed);
    }

    @ParameterizedTest
    @EnumSource(ContractType.class)
    void shouldKeepTheExactCostOfAPosition(ContractType type) {
        Instrument instrument = Terms.instrument(type);
        for (long seed = 1; seed <= CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Expected expected = new Expected(instrument);
            BigDecimal[] profit = {BigDecimal.ZERO};
            RoundTripTracker tracker = new RoundTripTracker(
                    0,
                    instrument,
                    trip -> profit[0] =
                            profit[0].add(decimal(trip.profitUnits())).add(decimal(trip.feeUnits())));
            FillSequence sequence = new FillSequence();
            for (Fill fill : delivered(random, fills(random, false))) {
                if (sequence.take(fill.id) != FillSequence.Verdict.DUPLICATE) {
                    tracker.onFill(fill.id, 0, fill.side, fill.lots, fill.ticks, random.nextInt(-50, 100));
                    expected.add(fill);
                }
                expectSame(decimal(tracker.lots()), expected.lots, "lots", seed);
                expectSame(decimal(tracker.costUnits()), expected.cost, "cost", seed);
                expectSame(profit[0], expected.profit(), "profit", seed);
            }
        }
        print("average cost of positions", type);
    }

    /** Lots, cost and profit of a position from what was paid and received. */
    private static final class Expected {
        private final Instrument instrument;
        private BigDecimal lots = BigDecimal.ZERO;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal paid = BigDecimal.ZERO;

        Expected(Instrument instrument) {
            this.instrument = instrument;
        }

        void add(Fill fill) {
            BigDecimal signed = decimal(fill.side.sign() * fill.lots);
            BigDecimal sign = decimal(fill.side.sign());
            paid = paid.add(notional(instrument, fill.ticks, fill.lots).multiply(sign));
            boolean grows = lots.signum() * signed.signum() >= 0;
            BigDecimal closed = grows ? BigDecimal.ZERO : signed.abs().min(lots.abs());
            if (closed.signum() > 0) {
                cost = cost.subtract(cost.multiply(closed).divide(lots.abs(), 0, RoundingMode.HALF_EVEN));
            }
            lots = lots.add(signed);
            cost = cost.add(opened(fill, closed).multiply(sign));
        }

        /** What the part that opened cost: the whole fill less what closed, each rounded once. */
        private BigDecimal opened(Fill fill, BigDecimal closed) {
            BigDecimal whole = notional(instrument, fill.ticks, fill.lots);
            return closed.signum() == 0
                    ? whole
                    : whole.subtract(notional(instrument, fill.ticks, closed.longValueExact()));
        }

        /** Money received less money paid, and what is held at cost; an inverse contract counts the other way round. */
        BigDecimal profit() {
            BigDecimal profit = cost.subtract(paid);
            return instrument.contract() == ContractType.INVERSE ? profit.negate() : profit;
        }
    }

    @Test
    void shouldTakeEachNumberOnceInAnyOrder() {
        for (long seed = 1; seed <= CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            FillSequence sequence = new FillSequence();
            List<Long> taken = new ArrayList<>();
            List<Fill> fills = fills(random, true);
            for (Fill fill : delivered(random, fills)) {
                boolean known = taken.contains(fill.id);
                boolean gap = !known && sequence.complete() + 1 != fill.id;
                FillSequence.Verdict expected = known
                        ? FillSequence.Verdict.DUPLICATE
                        : gap ? FillSequence.Verdict.AFTER_GAP : FillSequence.Verdict.NEW;
                expectSame(sequence.take(fill.id), expected, "fill " + fill.id + " after " + taken, seed);
                taken.add(fill.id);
            }
            expectSame((long) fills.size(), sequence.complete(), "complete", seed);
        }
        System.out.printf("property fills are booked once: seeds 1 to %d, %d cases%n", CASES, CASES);
    }

    private static final class Silent implements OrderListener {
        @Override
        public void onOrderDone(Order order) {}

        @Override
        public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {}

        @Override
        public void onIncident(OrderIncident incident, long clientOrderId, long timeNs) {
            throw new AssertionError(incident + " of order " + clientOrderId);
        }
    }
}
