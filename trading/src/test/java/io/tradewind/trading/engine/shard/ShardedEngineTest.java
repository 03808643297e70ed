// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.codec.BookDeltaDecoder;
import io.tradewind.domain.event.codec.BookSnapshotDecoder;
import io.tradewind.domain.event.codec.MessageHeaderDecoder;
import io.tradewind.domain.event.codec.TradeDecoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.engine.SlotSpec;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.BarFeatures;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.pipeline.FeatureSpec;
import io.tradewind.trading.fixture.Events;
import io.tradewind.trading.fixture.RecordingVenue;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.fixture.TickRig;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.PositionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

/** Shards and a writer against their plain twin, an engine that keeps books, bars and models itself. */
class ShardedEngineTest {
    private static final String[] SYMBOLS = {"AAA", "BBB", "CCC"};
    private static final long BAR_NS = 100;
    private static final int EVENTS = 3_000;
    private static final InstrumentRegistry REGISTRY =
            Terms.registry(Terms.share(SYMBOLS[0]), Terms.share(SYMBOLS[1]), Terms.share(SYMBOLS[2]));

    /** Above its average it wants to be long, below it short, now and then flat. */
    private static final class Swing implements SignalModel {
        private int average;
        private long bars;

        @Override
        public void declare(FeatureRow features) {
            average = features.declare("sma(close,3)", BarFeatures.simpleMovingAverage(3));
        }

        @Override
        public void onBar(Bar bar, FeatureRow features, Signal signal) {
            bars++;
            double close = bar.instrument().priceOf(bar.closeTicks());
            if (bars % 5 == 0) {
                signal.goFlat();
            } else if (close > features.value(average)) {
                signal.goLong();
                signal.stopLoss(close * 0.9);
            } else if (close < features.value(average)) {
                signal.goShort();
                signal.stopLoss(close * 1.1);
            }
        }

        @Override
        public void save(StateSink sink) {
            sink.putLong(bars);
        }
    }

    /** Needs the position, and so runs in the writer. */
    private static Strategy positional() {
        return new Strategy() {
            @Override
            public void declare(FeatureRow features) {
                // reads no columns
            }

            @Override
            public void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal) {
                if (heldLots == 0) {
                    signal.goLong();
                } else {
                    signal.goFlat();
                }
            }

            @Override
            public void save(StateSink sink) {
                // keeps nothing
            }
        };
    }

    private static ShardSpec spec() {
        List<ModelSlot> models = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            models.add(new ModelSlot(i, i, new Swing(), Session.UTC, FeatureSpec.NONE));
        }
        return new ShardSpec(Collections.nCopies(3, OrderBook.Depth.FULL), Collections.nCopies(3, BAR_NS), models);
    }

    /** A rig behind shards: what it is fed goes through them. */
    private static final class Sharded {
        final TickRig rig = new TickRig(SYMBOLS);
        final Events events = new Events(this::onEvent);
        private final ShardStage[] stages;
        private final BarClock clock;
        private final ShardWriter writer;

        Sharded(int shards) {
            ShardSpec spec = spec();
            clock = new BarClock(spec);
            stages = new ShardStage[shards];
            for (int i = 0; i < shards; i++) {
                stages[i] = new ShardStage(REGISTRY, spec, i, shards);
            }
            rig.depth = OrderBook.Depth.TOP;
            List<Strategy> strategies = List.of(new RelayedSignals(), new RelayedSignals(), positional());
            List<SlotSpec> slots = new ArrayList<>();
            for (int i = 0; i < strategies.size(); i++) {
                rig.slot(i, strategies.get(i), "0", "0");
                slots.add(slot(i, strategies.get(i)));
            }
            rig.open();
            writer = new ShardWriter(rig.engine(), REGISTRY, slots);
        }

        private void onEvent(DirectBuffer buffer, int offset) {
            long number = EventHeader.sequence(buffer, offset);
            long nowNs = EventHeader.receiveTimeNs(buffer, offset);
            if (EventHeader.templateId(buffer, offset) >= 20) {
                rig.engine().onEvent(buffer, offset);
                return;
            }
            boolean crosses = clock.crosses(nowNs);
            int own = ShardSpec.shardOf(Market.instrument(buffer, offset), stages.length);
            for (int i = stages.length - 1; i >= 0; i--) {
                if (i == own) {
                    stages[i].onEvent(number, buffer, offset);
                } else if (crosses) {
                    stages[i].onClock(number, nowNs);
                }
                if (i == own || crosses) {
                    assertThat(writer.add(stages[i].outcome(), 0)).isEqualTo(number);
                }
            }
            writer.apply(number);
        }
    }

    private static SlotSpec slot(int instrument, Strategy strategy) {
        PositionPolicy policy = new PositionPolicy(
                PositionPolicy.Direction.BOTH,
                PositionPolicy.Reversal.CLOSE_THEN_OPEN,
                PositionPolicy.Repeat.HOLD,
                Decimal.ZERO,
                Decimal.ZERO);
        return new SlotSpec("s", instrument, strategy, new FixedSizer(10), policy, null, Session.UTC);
    }

    private static TickRig plain() {
        TickRig rig = new TickRig(SYMBOLS);
        rig.barNs = BAR_NS;
        for (int i = 0; i < 2; i++) {
            rig.slot(i, new ModelStrategy(new Swing()), "0", "0");
        }
        return rig.slot(2, positional(), "0", "0").open();
    }

    @Test
    void shouldSendAndBookTheSameAsOneEngineForAnyNumberOfShards() {
        for (long seed = 1; seed <= 20; seed++) {
            TickRig plain = plain();
            Market.feed(plain.events, plain, seed, EVENTS);
            assertThat(plain.venue.orders().size()).as("seed %d", seed).isGreaterThan(100);
            for (int shards : new int[] {1, 2, 3, 8}) {
                Sharded sharded = new Sharded(shards);
                Market.feed(sharded.events, sharded.rig, seed, EVENTS);
                String what = "seed " + seed + ", " + shards + " shards";
                assertThat(sharded.rig.venue.orders()).as(what).isEqualTo(plain.venue.orders());
                assertThat(sharded.rig.venue.cancels()).as(what).isEqualTo(plain.venue.cancels());
                assertThat(sharded.rig.log).as(what).isEqualTo(plain.log);
                assertThat(sharded.rig.samples).as(what).isEqualTo(plain.samples);
            }
        }
    }

    @Test
    void shouldRefuseAnEventThatIsNotOfTheMarket() {
        ShardStage stage = new ShardStage(REGISTRY, spec(), 0, 1);
        Events events = new Events((buffer, offset) -> stage.onEvent(1, buffer, offset));
        assertThatThrownBy(() -> events.accepted(1)).hasMessageContaining("no market event");
    }

    @Test
    void shouldRefuseAModelWithoutBars() {
        List<ModelSlot> model = List.of(new ModelSlot(0, 0, new Swing(), Session.UTC, FeatureSpec.NONE));
        assertThatThrownBy(() -> new ShardSpec(List.of(OrderBook.Depth.FULL), List.of(0L), model))
                .hasMessageContaining("no bars of instrument 0");
        assertThatThrownBy(() -> new ShardSpec(List.of(), List.of(), model)).hasMessageContaining("no bars");
    }

    @Test
    void shouldRefuseASignalOfASlotThatDecidesByItself() {
        TickRig rig = new TickRig(SYMBOLS);
        rig.depth = OrderBook.Depth.TOP;
        ScriptedStrategy own = new ScriptedStrategy();
        rig.slot(0, own, "0", "0").open();
        ShardWriter writer = new ShardWriter(rig.engine(), REGISTRY, List.of(slot(0, own)));
        ShardStage stage = new ShardStage(REGISTRY, spec(), 0, 1);
        Events events = new Events((buffer, offset) -> {
            stage.onEvent(EventHeader.sequence(buffer, offset), buffer, offset);
            writer.add(stage.outcome(), 0);
            writer.apply(EventHeader.sequence(buffer, offset));
        });
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        events.nowNs = i * BAR_NS;
                        events.trade(0, 100_00 + i * i, 1, Side.BUY);
                    }
                })
                .hasMessageContaining("slot 0 decides by itself and in a shard");
    }

    @Test
    void shouldRefuseAnEventOfNoShardAndOfTwo() {
        TickRig rig = new TickRig(SYMBOLS);
        rig.depth = OrderBook.Depth.TOP;
        ShardWriter writer = new ShardWriter(rig.open().engine(), REGISTRY, List.of());
        assertThatThrownBy(() -> writer.apply(1)).hasMessageContaining("belongs to no shard");
        ShardStage stage = new ShardStage(REGISTRY, spec(), 0, 1);
        Events events = new Events((buffer, offset) -> stage.onEvent(1, buffer, offset));
        events.trade(0, 100_00, 1, Side.BUY);
        writer.add(stage.outcome(), 0);
        assertThatThrownBy(() -> writer.add(stage.outcome(), 0)).hasMessageContaining("two shards claim event 1");
    }

    @Test
    void shouldNoticeTheEndOfEveryBarOnce() {
        BarClock clock = new BarClock(
                new ShardSpec(Collections.nCopies(3, OrderBook.Depth.TOP), List.of(10L, 0L, 25L), List.of()));
        List<Long> crossings = new ArrayList<>();
        for (long now = 3; now <= 60; now++) {
            if (clock.crosses(now)) {
                crossings.add(now);
            }
        }
        assertThat(crossings).containsExactly(3L, 10L, 20L, 25L, 30L, 40L, 50L, 60L);
        assertThat(clock.crosses(1_000)).isTrue();
        assertThat(clock.crosses(1_009)).isFalse();
    }

    /** A drawn market of three shares, with gaps, crossed books and venue answers in between. */
    private static final class Market {
        private Market() {}

        static int instrument(DirectBuffer buffer, int offset) {
            return switch (EventHeader.templateId(buffer, offset)) {
                case TradeDecoder.TEMPLATE_ID ->
                    new TradeDecoder()
                            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder())
                            .instrumentId();
                case BookDeltaDecoder.TEMPLATE_ID ->
                    new BookDeltaDecoder()
                            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder())
                            .instrumentId();
                default ->
                    new BookSnapshotDecoder()
                            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder())
                            .instrumentId();
            };
        }

        static void feed(Events events, TickRig rig, long seed, int count) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] ids = new long[SYMBOLS.length];
            long[] bids = {100_00, 50_00, 20_00};
            int answered = 0;
            int confirmed = 0;
            long nowNs = 0;
            for (int i = 0; i < count; i++) {
                nowNs += random.nextInt(20);
                if (i % 10 == 0) {
                    nowNs = (nowNs / BAR_NS + 1) * BAR_NS;
                }
                events.nowNs = nowNs;
                int id = random.nextInt(SYMBOLS.length);
                bids[id] += random.nextInt(-20, 21);
                if (ids[id] == 0 || random.nextInt(6) == 0) {
                    ids[id] += 10;
                    events.snapshot(id, ids[id], level(bids[id]), level(bids[id] + 10));
                } else if (random.nextInt(3) == 0) {
                    events.trade(id, bids[id], 1 + random.nextInt(5), random.nextBoolean() ? Side.BUY : Side.SELL);
                } else {
                    long first = ids[id] + (random.nextInt(40) == 0 ? 2 : 1);
                    ids[id] = first;
                    events.delta(id, first, first, level(bids[id]), level(bids[id] + random.nextInt(-2, 10)));
                }
                for (; answered < rig.venue.orders().size(); answered++) {
                    RecordingVenue.Sent order = rig.venue.orders().get(answered);
                    int instrument = instrumentOf(rig, order.id());
                    events.accepted(order.id());
                    if (order.type() == OrderType.MARKET) {
                        events.filled(order.id(), instrument, order.side(), order.lots(), bids[instrument], 1);
                    }
                }
                for (; confirmed < rig.venue.cancels().size(); confirmed++) {
                    events.cancelled(rig.venue.cancels().get(confirmed), VenueReason.REQUESTED);
                }
            }
        }

        private static int instrumentOf(TickRig rig, long orderId) {
            Order order = rig.engine().orders().get(orderId);
            if (order == null) {
                throw new IllegalStateException("order " + orderId + " is unknown");
            }
            return order.instrumentId();
        }

        private static long[][] level(long ticks) {
            return new long[][] {{ticks, 10}};
        }
    }
}
