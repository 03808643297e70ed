// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import static io.tradewind.simulation.matching.property.Suite.require;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.matching.MatchOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ends of orders, and stops that follow the price. */
class TimePropertyTest {
    @Test
    void shouldNeverTradeAfterAnOrdersEndNorBeforeATimeStopsTime() {
        Suite.Count ends = new Suite.Count();
        Suite.Count timeStops = new Suite.Count();
        Suite.run("ends of GTD and DAY", seed -> timed(), seed -> new Ends(ends, timeStops));
        ends.expectAtLeast(3L * Suite.CASES, "ends");
        timeStops.expectAtLeast(Suite.CASES / 4L, "time stops");
    }

    private static Mix timed() {
        Mix mix = Mix.ofAll();
        mix.timesInForce = new TimeInForce[] {TimeInForce.GTD, TimeInForce.DAY};
        mix.goodTillCancelOneIn = 4;
        mix.inputPercent = 30;
        return mix;
    }

    @Test
    void shouldNeverMoveATrailingStopBack() {
        Suite.Count moves = new Suite.Count();
        Suite.run("trailing stops", seed -> trailing(), seed -> new NeverBack(moves));
        moves.expectAtLeast(Suite.CASES, "moves");
    }

    private static Mix trailing() {
        Mix mix = Mix.ofAll();
        mix.types = new OrderType[] {OrderType.TRAILING_STOP};
        mix.firstTicks = 10_000;
        mix.levels = 30;
        mix.inputPercent = 30;
        return mix;
    }

    private record Ends(Suite.Count ends, Suite.Count timeStops) implements Invariant {
        @Override
        public void onArrival(Mirror mirror, Tracked order) {
            if (order.ask.type == OrderType.TIME_STOP) {
                require(mirror.nowNs >= order.ask.triggerNs, order, "triggers at", mirror.nowNs);
                timeStops.add();
            }
        }

        @Override
        public void onTrade(Mirror mirror, Trade trade) {
            expectAlive(mirror, trade.taker());
            expectAlive(mirror, trade.maker());
        }

        private static void expectAlive(Mirror mirror, Tracked order) {
            require(!isOver(mirror, order), order, order.ask, "trades at", mirror.nowNs, "in day", mirror.day);
        }

        private static boolean isOver(Mirror mirror, Tracked order) {
            return switch (order.ask.tif) {
                case GTD -> mirror.nowNs >= order.ask.expireNs;
                case DAY -> mirror.day > order.acceptedInDay;
                case GTC, IOC, FOK -> false;
            };
        }

        @Override
        public void onExpired(Mirror mirror, Tracked order, long lots) {
            boolean rests =
                    order.ask.type.isLimited() && order.ask.tif != TimeInForce.IOC && order.ask.tif != TimeInForce.FOK;
            require(isOver(mirror, order) || (order.arrived && !rests), order, order.ask, "expires at", mirror.nowNs);
            ends.add();
        }

        @Override
        public void after(Mirror mirror) {
            for (Side side : Side.values()) {
                mirror.engine().book().side(side).forEach(order -> expectAlive(mirror, mirror.order(order.id())));
            }
            mirror.engine().forEachWaiting(order -> expectAlive(mirror, mirror.order(order.id())));
        }
    }

    /** Levels only ever come nearer to the market, and stand at the distance that was asked for from the best price seen. */
    private static final class NeverBack implements Invariant {
        private static final BigDecimal ONE_BPS = new BigDecimal("0.0001");

        private final Suite.Count moves;
        private final Map<Long, Long> levels = new TreeMap<>();
        private final Map<Long, Long> best = new TreeMap<>();

        NeverBack(Suite.Count moves) {
            this.moves = moves;
        }

        @Override
        public void onAccepted(Mirror mirror, Tracked order) {
            see(mirror.markTicks, TriggerPrice.MARK, order);
            see(mirror.lastTicks, TriggerPrice.LAST, order);
        }

        private void see(long ticks, TriggerPrice kind, Tracked order) {
            if (ticks != Ask.NONE && order.ask.watched == kind && order.ask.type == OrderType.TRAILING_STOP) {
                best.merge(order.ask.id, ticks, order.ask.side == Side.BUY ? Math::min : Math::max);
            }
        }

        @Override
        public void onTrade(Mirror mirror, Trade trade) {
            mirror.orders.values().forEach(order -> see(trade.ticks(), TriggerPrice.LAST, order));
        }

        @Override
        public void after(Mirror mirror) {
            mirror.orders.values().forEach(order -> see(mirror.markTicks, TriggerPrice.MARK, order));
            mirror.engine().forEachWaiting(order -> {
                if (order.type() == OrderType.TRAILING_STOP) {
                    look(order, mirror.order(order.id()).ask);
                }
            });
        }

        private void look(MatchOrder order, Ask ask) {
            long now = order.stopTicks();
            long before = levels.getOrDefault(ask.id, now);
            boolean back = ask.side == Side.BUY ? now > before : now < before;
            require(!back, ask, "moves back from", before, "to", now);
            levels.put(ask.id, now);
            if (before != now) {
                moves.add();
            }
            Long seen = best.get(ask.id);
            if (seen != null && !ask.isChild()) {
                require(now == seen + ask.side.sign() * distance(ask, seen), ask, "stands at", now, "after", seen);
            }
        }

        private static long distance(Ask ask, long seen) {
            return ask.trailTicks != Ask.NONE
                    ? ask.trailTicks
                    : BigDecimal.valueOf(seen)
                            .multiply(BigDecimal.valueOf(ask.trailBps).multiply(ONE_BPS))
                            .setScale(0, RoundingMode.CEILING)
                            .longValueExact();
        }
    }
}
