// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An audit of every fill from the ticks and the listener alone: nothing is filled that was not traded or displayed. */
class BookVenueConservationTest {
    private static final long SEED = 77_001L;
    private static final int EPISODES = 100;
    private static final int STEPS = 500;

    @ParameterizedTest
    @EnumSource(QueueSpec.Kind.class)
    void shouldFillNoMoreThanWasTradedOrDisplayed(QueueSpec.Kind kind) {
        long fills = 0;
        for (int episode = 0; episode < EPISODES; episode++) {
            SplittableRandom random = new SplittableRandom(SEED + episode);
            RandomMarket market = new RandomMarket(random.split());
            Audit audit = new Audit("seed %d, episode %d".formatted(SEED, episode), market.batch, kind);
            BookVenue venue = BookBench.venue(
                    BookBench.coin("0", 0),
                    new BookVenueSpec(
                            TieredFees.flat(Decimal.ZERO, Decimal.ZERO),
                            LatencySpec.fixed(random.nextInt(20)),
                            LatencySpec.none(),
                            new QueueSpec(kind, 2),
                            1),
                    OrderBook.Depth.FULL,
                    audit);
            audit.book = venue.book(0);
            long nowNs = 0;
            for (int step = 0; step < STEPS; step++) {
                nowNs += random.nextInt(12);
                if (random.nextInt(3) > 0) {
                    while (venue.nextArrivalNs() < nowNs) {
                        audit.inTick = false;
                        venue.arrive();
                    }
                    market.tick(nowNs);
                    audit.beginTick();
                    venue.onTick(0, market.batch, 0, nowNs);
                } else {
                    market.nextOrder(nowNs);
                    venue.newOrder(market.order);
                }
            }
            assertThat(venue.positionLots(0)).as(audit.where).isEqualTo(audit.positionLots);
            fills += audit.fills;
        }
        assertThat(fills).as("fills audited").isGreaterThan(2_000);
    }

    private static final class Audit implements VenueListener {
        final String where;
        OrderBook book = new OrderBook(OrderBook.Depth.FULL);
        boolean inTick;
        long positionLots;
        long fills;
        private final TickBatch batch;
        private final QueueSpec.Kind kind;
        private final Map<Long, Long> owedAhead = new HashMap<>();
        private long hitLots;
        private long takenLots;
        private String takenFrom = "";

        Audit(String where, TickBatch batch, QueueSpec.Kind kind) {
            this.where = where;
            this.batch = batch;
            this.kind = kind;
        }

        void beginTick() {
            inTick = true;
            hitLots = 0;
        }

        private boolean isTrade() {
            return inTick && batch.kind(0) == TickKind.TRADE;
        }

        @Override
        public void onQueue(long marketSequence, long venueTimeNs, BookOrder order) {
            Long before = owedAhead.put(order.clientOrderId(), order.queueAheadLots());
            assertThat(order.queueAheadLots()).as(where).isNotNegative();
            boolean queuesAgain = order.displayLots > 0;
            if (before != null && !queuesAgain && isTrade() && batch.price(0) == order.limitTicks()) {
                assertThat(before - order.queueAheadLots()).as(where).isBetween(0L, batch.quantity(0));
            }
        }

        @Override
        public void onFilled(
                long marketSequence,
                long venueTimeNs,
                BookOrder order,
                long priceTicks,
                long lots,
                Liquidity liquidity,
                long availableLots) {
            fills++;
            positionLots += order.side().sign() * lots;
            assertThat(book.isTradable())
                    .as("%s: filled without a good book", where)
                    .isTrue();
            assertThat(lots).as(where).isBetween(1L, availableLots);
            assertThat(order.filledLots()).as(where).isLessThanOrEqualTo(order.lots());
            if (order.type().isLimited()) {
                assertThat((order.limitTicks() - priceTicks) * order.side().sign())
                        .as(where)
                        .isNotNegative();
            }
            if (liquidity == Liquidity.MAKER && isTrade()) {
                auditHit(order, lots);
            } else {
                auditTaken(order, marketSequence, venueTimeNs, priceTicks, lots, liquidity, availableLots);
            }
        }

        private void auditHit(BookOrder order, long lots) {
            hitLots += lots;
            assertThat(hitLots).as("%s: more hit than traded", where).isLessThanOrEqualTo(batch.quantity(0));
            assertThat(batch.isOnBook(0)).as(where).isTrue();
            assertThat(batch.aggressor(0)).as(where).isEqualTo(order.side().opposite());
            assertThat(order.queueAheadLots())
                    .as("%s: filled before the queue was gone", where)
                    .isZero();
            if (kind == QueueSpec.Kind.RISK_AVERSE && batch.price(0) == order.limitTicks()) {
                assertThat(owedAhead.get(order.clientOrderId())).as(where).isZero();
            }
        }

        private void auditTaken(
                BookOrder order,
                long marketSequence,
                long venueTimeNs,
                long priceTicks,
                long lots,
                Liquidity liquidity,
                long availableLots) {
            Side other = order.side().opposite();
            if (liquidity == Liquidity.TAKER) {
                assertThat(availableLots).as(where).isEqualTo(book.lotsAt(other, priceTicks));
                String from = "%s %d after %d".formatted(other, priceTicks, marketSequence);
                takenLots = from.equals(takenFrom) ? takenLots + lots : lots;
                takenFrom = from;
                assertThat(takenLots)
                        .as("%s: more taken than displayed at %d", where, venueTimeNs)
                        .isLessThanOrEqualTo(availableLots);
            } else {
                long best = book.bestTicks(other);
                assertThat((order.limitTicks() - best) * order.side().sign())
                        .as("%s: the other side had not come to its price", where)
                        .isNotNegative();
            }
        }
    }
}
