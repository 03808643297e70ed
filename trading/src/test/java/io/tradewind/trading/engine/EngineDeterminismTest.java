// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.execution.RejectionListener;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.BarFeatures;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.Events;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.PositionPolicy.Reversal;
import io.tradewind.trading.sizing.PositionSizer;
import io.tradewind.trading.sizing.Size;
import io.tradewind.trading.sizing.VolatilityTargetSizer;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same events give the same state, to the byte, and in the steady state nothing is allocated. */
class EngineDeterminismTest {
    private static final BarInterval THREE_MINUTES = BarInterval.parse("3m");
    private static final int MEASURED_BARS = 200_000;
    private static final int BARS_OF_A_DAY = 1_440;

    /** Long above its average, short below: trades every few bars. */
    private static final class AverageCross implements Strategy {
        private int sma;
        private int high;
        private int low;
        private int atr;

        @Override
        public void declare(FeatureRow features) {
            sma = features.declare("sma(close,5)", BarFeatures.simpleMovingAverage(5));
            high = features.declare("high(5)", BarFeatures.donchianHigh(5));
            low = features.declare("low(5)", BarFeatures.donchianLow(5));
            atr = features.declare("atr(5)", BarFeatures.averageTrueRange(5));
        }

        @Override
        public void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal) {
            double close = bar.instrument().priceOf(bar.closeTicks());
            if (Double.isNaN(features.value(atr)) || features.value(high) < features.value(low)) {
                return;
            }
            if (close > features.value(sma)) {
                signal.goLong();
            } else {
                signal.goShort();
            }
        }

        @Override
        public void save(StateSink sink) {
            sink.putLong(0);
        }
    }

    /** Keeps the last commands in a ring, without allocating; the feed answers them at the next bar. */
    private static final class RingVenue implements VenuePort {
        private static final int SIZE = 64;
        private final NewOrder[] orders = new NewOrder[SIZE];
        private final long[] cancels = new long[SIZE];
        private int orderCount;
        private int cancelCount;

        private RingVenue() {
            for (int i = 0; i < SIZE; i++) {
                orders[i] = new NewOrder();
            }
        }

        @Override
        public void newOrder(NewOrder order) {
            NewOrder kept = orders[orderCount++];
            kept.clientOrderId = order.clientOrderId;
            kept.instrumentId = order.instrumentId;
            kept.side = order.side;
            kept.type = order.type;
            kept.quantityLots = order.quantityLots;
        }

        @Override
        public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
            cancels[cancelCount++] = clientOrderId;
        }

        @Override
        public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
            throw new UnsupportedOperationException("nothing here amends orders");
        }
    }

    private static final class Counting implements RejectionListener, OrderListener {
        private long refused;
        private long illegal;
        private long done;

        @Override
        public void onRefused(long timeNs, Intent intent, Refused reason) {
            refused++;
        }

        @Override
        public void onNotSized(long timeNs, int slotId, int instrumentId, Size.Reason reason) {
            refused++;
        }

        @Override
        public void onOrderDone(Order order) {
            done++;
        }

        @Override
        public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
            illegal++;
        }
    }

    /** A core, its venue and a random walk that drives both. */
    private static final class Run {
        private final Counting counting = new Counting();
        private final RingVenue venue = new RingVenue();
        private final TradingEngine engine;
        private final Events events;
        private final Xoshiro256 random;
        private long fills;
        private long price = 10_000;
        private long bars;
        private long samples;

        private Run(long seed, @Nullable BarInterval longer) {
            random = new Xoshiro256(seed);
            InstrumentRegistry registry = Terms.registry(Terms.share("AAA"));
            Portfolio portfolio =
                    new Portfolio(registry, new RateTable(registry, Map.of()), (a, b, c, d, e, f, g, h) -> {});
            List<SlotSpec> slots = List.of(
                    slot(new FixedSizer(10), Reversal.SINGLE_ORDER, null),
                    slot(new VolatilityTargetSizer(0.001, 252, 1, 20), Reversal.CLOSE_THEN_OPEN, longer));
            EngineSpec spec = EngineSpec.of(slots, RiskLimits.preset("permissive"))
                    .closingAtEnd(true)
                    .build();
            engine = new TradingEngine(
                    registry,
                    portfolio,
                    spec,
                    venue,
                    new EngineListeners(
                            (a, b, c, d, e, f, g, h) -> {},
                            counting,
                            (a, b, c, d, e, f, g, h, i) -> fills++,
                            trip -> {},
                            counting,
                            (time, account) -> samples++));
            engine.open(new Money(Terms.USD, 1_000_000 * Terms.ONE), 0);
            events = new Events(engine::onEvent);
        }

        private static SlotSpec slot(PositionSizer sizer, Reversal reversal, @Nullable BarInterval aggregate) {
            return new SlotSpec(
                    "cross",
                    0,
                    new AverageCross(),
                    sizer,
                    CoreRig.policy(reversal, "0.2", "0.3"),
                    aggregate,
                    Session.UTC);
        }

        private void bars(int count) {
            for (int i = 0; i < count; i++) {
                long open = price;
                price = Math.max(5_000, Math.min(20_000, price + random.nextInt(201) - 100));
                long openNs = bars++ * CoreRig.BAR_NS;
                events.bar(
                        0,
                        openNs,
                        openNs + CoreRig.BAR_NS - 1,
                        open,
                        Math.max(open, price) + 5,
                        Math.min(open, price) - 5,
                        price);
                answer();
            }
        }

        /** Cancels what is to be cancelled, accepts all, fills market orders in two parts. */
        private void answer() {
            for (int i = 0; i < venue.cancelCount; i++) {
                cancelled(venue.cancels[i]);
            }
            venue.cancelCount = 0;
            for (int i = 0; i < venue.orderCount; i++) {
                NewOrder order = venue.orders[i];
                events.accepted(order.clientOrderId);
                if (order.type == OrderType.MARKET) {
                    long half = order.quantityLots / 2;
                    if (half > 0) {
                        events.filled(order.clientOrderId, 0, order.side, half, price, 3);
                    }
                    events.filled(order.clientOrderId, 0, order.side, order.quantityLots - half, price, 3);
                }
            }
            venue.orderCount = 0;
            for (int i = 0; i < venue.cancelCount; i++) {
                cancelled(venue.cancels[i]);
            }
            venue.cancelCount = 0;
        }

        private void cancelled(long order) {
            events.cancelled(order, VenueReason.REQUESTED);
        }
    }

    @Test
    void shouldReachTheSameBytesFromTheSameEvents() {
        for (long seed = 1; seed <= 3; seed++) {
            Run one = new Run(seed, THREE_MINUTES);
            Run two = new Run(seed, THREE_MINUTES);
            for (int part = 0; part < 20; part++) {
                one.bars(500);
                two.bars(500);
                assertThat(StateBytes.of(one.engine::save))
                        .as("seed %d, part %d", seed, part)
                        .isEqualTo(StateBytes.of(two.engine::save));
            }
            assertThat(one.fills).isGreaterThan(1_000);
            assertThat(one.counting.illegal).isZero();
            two.bars(1);
            assertThat(StateBytes.of(one.engine::save)).isNotEqualTo(StateBytes.of(two.engine::save));
        }
    }

    @Test
    void shouldKeepTheStateSmallHoweverLongItRuns() {
        Run run = new Run(9, THREE_MINUTES);
        run.bars(5_000);
        int early = StateBytes.of(run.engine::save).length;
        run.bars(50_000);
        assertThat(StateBytes.of(run.engine::save).length).isLessThan(early + 2_000);
        assertThat(run.engine.orders().workingCount()).isLessThanOrEqualTo(4);
        assertThat(run.samples).isEqualTo(54_999);
        assertThat(run.counting.done).isGreaterThan(10_000);
        assertThat(run.counting.refused).as("only while volatility is not warm").isLessThan(100);
    }

    @Test
    void shouldAllocateNothingPerBarInTheSteadyState() {
        assertThat(allocatedBytes(4, null)).as("bytes, seed 4").isLessThan(1_024);
    }

    /** The calendar of a zone is asked once for each session day. */
    @Test
    void shouldAllocateOnlyAtTheStartOfASessionDayWhenBarsAreAggregated() {
        long days = MEASURED_BARS / BARS_OF_A_DAY + 1;
        assertThat(allocatedBytes(5, THREE_MINUTES)).as("bytes, seed 5").isLessThan(1_024 * days);
    }

    private static long allocatedBytes(long seed, @Nullable BarInterval longer) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Run run = new Run(seed, longer);
        run.bars(100_000);
        long fillsBefore = run.fills;
        long thread = Thread.currentThread().threadId();
        long before = threads.getThreadAllocatedBytes(thread);
        run.bars(MEASURED_BARS);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(run.fills - fillsBefore).as("it traded, seed %d", seed).isGreaterThan(50_000);
        return allocated;
    }
}
