// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.chaos;

import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.research.backtest.spec.Drill;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a core has with what its venue has: positions of each instrument, each order with its state and filled quantity, each
 * fill by its number, and that no client order id became two orders.
 *
 * <p>A request that the network doubled may be refused on one way and carried out on the other. The core hears the refusal and holds the
 * order for failed; when the venue shows it as a fill or a working order it is booked, or cancelled. Such an order ends FAILED here and
 * otherwise there, with nothing missing: it counts as corrected, not as different.
 *
 * @param instruments instruments compared
 * @param orders orders of the venue and of the core compared
 * @param fills fills compared
 * @param corrected client order ids of orders that were refused on one way and carried out on another
 * @param differences what differs; empty when the core ended with what the venue has
 */
public record Reconciliation(
        int instruments, int orders, int fills, List<Long> corrected, List<Difference> differences) {
    /** Of a run without data. */
    static final Reconciliation NOTHING = new Reconciliation(0, 0, 0, List.of(), List.of());

    /** Copies the lists. */
    public Reconciliation {
        corrected = List.copyOf(corrected);
        differences = List.copyOf(differences);
    }

    /**
     * The verdict.
     *
     * @return true when nothing differs
     */
    public boolean isClean() {
        return differences.isEmpty();
    }

    static Reconciliation of(
            InstrumentRegistry registry,
            TradingEngine core,
            CoreRecord record,
            Drill.Holdings venue,
            VenueTruth truth) {
        Comparison comparison = new Comparison(core, record, truth);
        comparison.positions(registry, venue);
        comparison.orders();
        comparison.fills();
        return new Reconciliation(
                registry.size(), comparison.orders, truth.fills().size(), comparison.corrected, comparison.differences);
    }

    /** One comparison while it is made. */
    private static final class Comparison {
        private final TradingEngine core;
        private final CoreRecord record;
        private final VenueTruth truth;
        private final List<Difference> differences = new ArrayList<>();
        private final List<Long> corrected = new ArrayList<>();
        private int orders;

        Comparison(TradingEngine core, CoreRecord record, VenueTruth truth) {
            this.core = core;
            this.record = record;
            this.truth = truth;
        }

        void positions(InstrumentRegistry registry, Drill.Holdings venue) {
            for (int id = 0; id < registry.size(); id++) {
                long ours = core.portfolio().position(id).lots();
                long theirs = venue.positionLots(id);
                if (ours != theirs) {
                    add(Difference.Kind.POSITION, registry.get(id).toString(), ours + " lots", theirs + " lots");
                }
            }
        }

        void orders() {
            for (VenueTruth.VenueOrder order : truth.orders()) {
                orders++;
                order(order);
            }
            for (int i = 0; i < core.orders().workingCount(); i++) {
                unseen(
                        core.orders().working(i).clientOrderId(),
                        core.orders().working(i).state());
            }
            record.endedOrders().forEach(this::unseen);
        }

        /** An order that never reached the venue's book must have failed or been refused. */
        private void unseen(long id, OrderState ours) {
            if (!truth.knows(id)) {
                orders++;
                if (!agree(ours, VenueOrderStatus.NOT_FOUND)) {
                    add(Difference.Kind.ORDER_STATE, name(id), ours.name(), "no order");
                }
            }
        }

        private void order(VenueTruth.VenueOrder theirs) {
            long id = theirs.clientOrderId();
            if (theirs.copies() > 1) {
                add(Difference.Kind.DOUBLED_ORDER, name(id), "1 order", theirs.copies() + " orders");
            }
            Order working = core.orders().get(id);
            if (working == null) {
                ended(theirs, record.ended(id));
                return;
            }
            if (!agree(working.state(), theirs.status())) {
                add(
                        Difference.Kind.ORDER_STATE,
                        name(id),
                        working.state().name(),
                        theirs.status().name());
            }
            if (working.filledLots() != theirs.filledLots()) {
                String ours = working.filledLots() + " lots";
                add(Difference.Kind.ORDER_FILLED, name(id), ours, theirs.filledLots() + " lots");
            }
        }

        private void ended(VenueTruth.VenueOrder theirs, @Nullable OrderState ours) {
            long id = theirs.clientOrderId();
            VenueOrderStatus status = theirs.status();
            if (ours == null || status == VenueOrderStatus.WORKING) {
                String stated = ours == null ? "no order" : ours.name();
                add(Difference.Kind.UNTRACKED_ORDER, name(id), stated, status.name());
            } else if (ours == OrderState.FAILED && record.wasRefused(id) && status != VenueOrderStatus.NOT_FOUND) {
                corrected.add(id);
            } else if (!agree(ours, status)) {
                add(Difference.Kind.ORDER_STATE, name(id), ours.name(), status.name());
            }
        }

        /** Whether a state of ours is what the venue says. */
        private static boolean agree(OrderState ours, VenueOrderStatus theirs) {
            return switch (theirs) {
                case NOT_FOUND -> ours == OrderState.FAILED || ours == OrderState.REJECTED;
                case WORKING -> ours == OrderState.ACKNOWLEDGED || ours == OrderState.PARTIALLY_FILLED;
                case FILLED -> ours == OrderState.FILLED;
                case CANCELLED -> ours == OrderState.CANCELLED;
                case REJECTED -> ours == OrderState.REJECTED;
                case EXPIRED -> ours == OrderState.EXPIRED;
            };
        }

        void fills() {
            for (VenueTruth.VenueFill fill : truth.fills().values()) {
                int bookings = record.bookings().getOrDefault(fill.fillId(), 0);
                if (bookings != 1) {
                    Difference.Kind kind = bookings == 0 ? Difference.Kind.LOST_FILL : Difference.Kind.DOUBLED_FILL;
                    add(kind, "fill " + fill.fillId(), "booked " + bookings + " times", fill.toString());
                }
            }
            for (long booked : record.bookings().keySet()) {
                if (!truth.fills().containsKey(booked)) {
                    add(Difference.Kind.INVENTED_FILL, "fill " + booked, "booked", "never made");
                }
            }
        }

        private static String name(long clientOrderId) {
            return "order " + clientOrderId;
        }

        private void add(Difference.Kind kind, String subject, String ours, String theirs) {
            differences.add(new Difference(kind, subject, ours, theirs));
        }
    }
}
