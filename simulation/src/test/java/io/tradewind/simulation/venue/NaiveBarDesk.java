// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The orders of the naive bar venue: what a fill or an end does to them, and what is said of it. */
final class NaiveBarDesk {
    final List<String> lines = new ArrayList<>();
    final List<NaiveBarOrder> orders = new ArrayList<>();
    private final NaiveVenue.Rules rules;
    private final NaiveBarAccount account;
    private final Map<Long, NaiveEnded> ended = new TreeMap<>();
    private final Map<Long, Long> groupFilled = new TreeMap<>();
    private final Set<Long> groupRejected = new TreeSet<>();
    private final List<String> fills = new ArrayList<>();
    boolean inBar;

    NaiveBarDesk(NaiveVenue.Rules rules, NaiveBarAccount account) {
        this.rules = rules;
        this.account = account;
    }

    /** Whether an order has not ended. */
    boolean works(NaiveBarOrder order) {
        return orders.contains(order);
    }

    NaiveBarOrder find(long id) {
        return orders.stream().filter(order -> order.id == id).findFirst().orElse(null);
    }

    NaiveEnded ended(long id) {
        return ended.get(id);
    }

    boolean isRejected(long group) {
        return groupRejected.contains(group);
    }

    /** What the orders of a group were filled together. */
    long filled(long group) {
        return group == 0 ? 0 : groupFilled.getOrDefault(group, 0L);
    }

    void tell(long id) {
        NaiveBarOrder order = find(id);
        lines.add(order == null ? ended.getOrDefault(id, NaiveEnded.UNKNOWN).status(id) : working(order));
    }

    private static String working(NaiveBarOrder order) {
        return EventTexts.status(order.id, VenueOrderStatus.WORKING, 0, order.lots, order.limit, VenueReason.REQUESTED);
    }

    void tellAccount(long after) {
        lines.addAll(fills.subList((int) Math.min(after, fills.size()), fills.size()));
        orders.forEach(order -> lines.add(working(order)));
        lines.add(EventTexts.account(fills.size(), orders.size()));
    }

    void reject(NaiveBarOrder order, VenueReason reason) {
        ended.put(order.id, new NaiveEnded(order.lots, 0, order.limit, VenueOrderStatus.REJECTED, reason));
        lines.add(EventTexts.rejected(order.id, reason));
        if (order.group != 0) {
            groupRejected.add(order.group);
            for (NaiveBarOrder other : List.copyOf(orders)) {
                if (works(other) && other.group == order.group) {
                    end(other, VenueReason.OCO_REJECTED);
                }
            }
        }
    }

    void expireUntil(long timeNs) {
        for (NaiveBarOrder order : List.copyOf(orders)) {
            if (works(order) && order.expires <= timeNs) {
                expire(order, VenueReason.TIME_ENDED);
            }
        }
    }

    void fill(NaiveBarOrder order, long ticks, Liquidity liquidity, long timeNs) {
        VenueReason refusal = order.reduceOnly ? clamp(order) : sizeAndCheck(order, ticks);
        if (refusal != null) {
            end(order, refusal);
            return;
        }
        BigDecimal fee = account.fill(order, ticks, liquidity);
        orders.remove(order);
        ended.put(
                order.id,
                new NaiveEnded(order.lots, order.lots, order.limit, VenueOrderStatus.FILLED, VenueReason.REQUESTED));
        groupFilled.merge(order.group, order.lots, Long::sum);
        String text = EventTexts.filled(
                order.id, order.side, order.lots, ticks, fee.movePointRight(8).longValueExact(), liquidity, timeNs);
        lines.add(text);
        fills.add(text);
        for (NaiveBarOrder other : List.copyOf(orders)) {
            if (!works(other)) {
                continue;
            }
            if (order.group != 0 && other.group == order.group) {
                share(other, order.lots);
            } else if (other.terms.parentOrderId == order.id) {
                adopt(other, order.lots, ticks);
            }
        }
    }

    void share(NaiveBarOrder order, long filled) {
        order.lots = Math.max(0, order.lots - filled);
        order.taken += filled;
        if (order.reduceOnly && order.active()) {
            order.lots = Math.min(order.lots, account.reducible(order));
        }
        if (order.lots == 0) {
            end(order, VenueReason.OCO_FILLED);
        } else {
            lines.add(EventTexts.restated(order.id, order.lots));
        }
    }

    void adopt(NaiveBarOrder child, long filled, long price) {
        long most = Math.max(0, Math.min(child.lots, filled - child.taken));
        boolean cut = most < child.lots;
        child.lots = most;
        if (most == 0) {
            end(child, VenueReason.PARENT_ENDED);
            return;
        }
        if (cut) {
            lines.add(EventTexts.restated(child.id, most));
        }
        child.adopted = true;
        child.sawPrice = false;
        child.begunInBar = inBar;
        if (price != 0) {
            child.observe(price);
        }
    }

    private VenueReason clamp(NaiveBarOrder order) {
        if (order.lots == 0) {
            return VenueReason.BAD_QUANTITY;
        }
        long reducible = account.reducible(order);
        if (reducible == 0) {
            return VenueReason.REDUCE_ONLY;
        }
        if (order.lots > reducible) {
            order.lots = reducible;
            lines.add(EventTexts.restated(order.id, reducible));
        }
        return null;
    }

    private VenueReason sizeAndCheck(NaiveBarOrder order, long ticks) {
        if (order.share.signum() > 0) {
            order.lots = account.lotsFor(order.share, ticks);
            if (order.lots == 0) {
                return VenueReason.INSUFFICIENT_FUNDS;
            }
            if (order.lots < rules.minLots() || order.lots > rules.maxLots()) {
                return VenueReason.BAD_QUANTITY;
            }
            lines.add(EventTexts.restated(order.id, order.lots));
        } else if (order.lots == 0) {
            return VenueReason.BAD_QUANTITY;
        }
        if (account.value(ticks, order.lots).compareTo(rules.minNotional()) < 0) {
            return VenueReason.MIN_NOTIONAL;
        }
        return account.canPay(order, ticks) ? null : VenueReason.INSUFFICIENT_FUNDS;
    }

    void end(NaiveBarOrder order, VenueReason reason) {
        orders.remove(order);
        ended.put(order.id, new NaiveEnded(order.lots, 0, order.limit, VenueOrderStatus.CANCELLED, reason));
        lines.add(EventTexts.cancelled(order.id, reason));
        leaveChildren(order);
    }

    void expire(NaiveBarOrder order, VenueReason reason) {
        orders.remove(order);
        ended.put(order.id, new NaiveEnded(order.lots, 0, order.limit, VenueOrderStatus.EXPIRED, reason));
        lines.add(EventTexts.expired(order.id, reason));
        leaveChildren(order);
    }

    private void leaveChildren(NaiveBarOrder parent) {
        for (NaiveBarOrder child : List.copyOf(orders)) {
            if (works(child) && child.terms.parentOrderId == parent.id) {
                end(child, VenueReason.PARENT_ENDED);
            }
        }
    }
}
