// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.simulation.door.VenueRules;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;

/** The suite of all venues against the book venue with latency both ways: a trade comes with a book around its price. */
class BookVenueConformanceTest extends VenueConformance {
    @Override
    protected Rig rig() {
        return new BookRig(VenueRules.NONE);
    }

    /** A market on a clock of nanoseconds from 0. */
    static final class BookRig implements Rig {
        private final BookVenue venue;
        private final TickBatch batch = new TickBatch(1);
        private long sequence;
        private long nowNs;

        BookRig(VenueRules rules) {
            BookVenueSpec spec = new BookVenueSpec(
                    TieredFees.flat(Decimal.ZERO, Decimal.ZERO),
                    LatencySpec.fixed(5),
                    LatencySpec.fixed(7),
                    QueueSpec.riskAverse(),
                    1,
                    rules);
            venue = BookBench.venue(BookBench.coin("0", 0), spec, OrderBook.Depth.FULL, VenueListener.NONE);
            trade(10_000);
        }

        @Override
        public VenuePort orders() {
            return venue;
        }

        @Override
        public VenueQueryPort questions() {
            return venue;
        }

        @Override
        public long nowNs() {
            return nowNs;
        }

        @Override
        public void trade(long ticks) {
            nowNs += 100;
            arrive();
            batch.clear();
            batch.snapshot(++sequence, nowNs, nowNs, sequence);
            batch.bid(ticks - 1, 5_000);
            batch.ask(ticks + 1, 5_000);
            venue.onTick(0, batch, 0, nowNs);
            batch.clear();
            batch.trade(++sequence, nowNs, nowNs, sequence, ticks, 5_000, Side.BUY, true);
            venue.onTick(0, batch, 0, nowNs);
        }

        private void arrive() {
            while (venue.nextArrivalNs() <= nowNs) {
                venue.arrive();
            }
        }

        @Override
        public void answers(EventSink sink) {
            nowNs += 100;
            arrive();
            while (venue.nextAnswerNs() <= nowNs) {
                venue.answer(sink);
            }
        }
    }
}
