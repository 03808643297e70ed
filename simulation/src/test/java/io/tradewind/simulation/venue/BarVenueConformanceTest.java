// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;

/** The suite of all venues against the bar venue: a trade is a bar of one price. */
class BarVenueConformanceTest extends VenueConformance {
    private static final Currency USD = Currency.of("USD");

    @Override
    protected Rig rig() {
        return new BarRig();
    }

    private static final class BarRig implements Rig {
        private final Deque<byte[]> waiting = new ArrayDeque<>();
        private final BarVenue venue;
        private long nowNs;

        BarRig() {
            InstrumentRegistry registry = new InstrumentRegistry(List.of(terms()), USD);
            venue = new BarVenue(
                    registry,
                    new RateTable(registry, Map.of()),
                    new BarVenueSpec(
                            FillAt.NEXT_OPEN,
                            LimitFill.THROUGH,
                            Decimal.ZERO,
                            SpreadOn.BOTH_SIDES,
                            Decimal.ZERO,
                            false,
                            Decimal.ONE,
                            TieredFees.flat(Decimal.ZERO, Decimal.ZERO)),
                    Decimal.parse("1000000").unscaledAt(8),
                    false,
                    (buffer, offset, length) -> {
                        byte[] copy = new byte[length];
                        buffer.getBytes(offset, copy);
                        waiting.add(copy);
                    });
            trade(10_000);
        }

        private static InstrumentTerms terms() {
            return new InstrumentTerms(
                    "XYZ",
                    "SIM",
                    ContractType.SPOT,
                    Currency.of("XYZ"),
                    USD,
                    USD,
                    Decimal.of(1, 2),
                    Decimal.ONE,
                    Decimal.ONE,
                    Decimal.ONE,
                    Decimal.of(1_000, 0),
                    Decimal.ZERO,
                    Decimal.ZERO,
                    Decimal.ZERO,
                    Long.MIN_VALUE,
                    Long.MAX_VALUE);
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
            venue.onOpen(0, ++nowNs, ticks, ticks, ticks);
            nowNs += 98;
            venue.onBar(0, nowNs, ticks);
            venue.onClose(nowNs);
        }

        @Override
        public void answers(EventSink sink) {
            while (!waiting.isEmpty()) {
                byte[] event = waiting.removeFirst();
                sink.onEvent(new UnsafeBuffer(event), 0, event.length);
            }
        }
    }
}
