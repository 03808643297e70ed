// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Orders that depend on each other: groups of which one cancels other (OCO), and children that one triggers (OTO).
 *
 * <p>A group's orders share one quantity: each trade takes as much off the others at once, between two trades of one command. A child
 * works for as much as its parent has traded; it is released when the command that filled its parent has made all its trades.
 */
final class Contingencies {
    /** What the engine does for an order whose dependence is resolved. */
    interface Desk {
        /** Cancels a live order. */
        void end(MatchOrder order, MatchCause cause);

        /** Reports an order whose quantity changed. */
        void changed(MatchOrder order, MatchCause cause);

        /** Lets an order that has leaves work: it waits for its condition, or arrives. */
        void work(MatchOrder order);
    }

    private final LiveOrders live;
    private final OcoRules.Fill rule;
    private final Desk desk;
    final EndedOrders ended = new EndedOrders();
    final Long2ObjectHashMap<OcoGroup> groups = new Long2ObjectHashMap<>();
    private @Nullable OrderFamily firstQueued;
    private @Nullable OrderFamily lastQueued;
    private @Nullable OrderFamily free;

    Contingencies(LiveOrders live, OcoRules rules, Desk desk) {
        this.live = live;
        this.rule = rules.fill();
        this.desk = desk;
    }

    /** The first check of a request's group and parent that fails, or null. */
    @Nullable
    MatchReason firstFailure(OrderRequest request) {
        MatchReason group = request.isGrouped() ? groupFailure(request, groups.get(request.ocoGroupId)) : null;
        return group == null && request.isChild() ? parentFailure(request) : group;
    }

    private @Nullable MatchReason groupFailure(OrderRequest request, @Nullable OcoGroup group) {
        if (group == null) {
            return null;
        }
        if (group.accountId != request.accountId || group.side != request.side) {
            return MatchReason.BAD_LINK;
        }
        boolean filled = rule == OcoRules.Fill.CANCEL ? group.filledLots > 0 : group.filledLots >= request.quantityLots;
        return group.closed || filled ? MatchReason.OCO_ENDED : null;
    }

    private @Nullable MatchReason parentFailure(OrderRequest request) {
        MatchOrder parent = live.get(request.parentOrderId);
        if (parent != null) {
            return parent.accountId == request.accountId ? null : MatchReason.BAD_LINK;
        }
        return ended.filledLots(request.parentOrderId, request.accountId) > 0 ? null : MatchReason.PARENT_ENDED;
    }

    /** What is left of a request's quantity by what its group has traded before it. */
    long allowedLots(OrderRequest request) {
        OcoGroup group = request.isGrouped() ? groups.get(request.ocoGroupId) : null;
        return group == null ? request.quantityLots : request.quantityLots - group.filledLots;
    }

    /** Ties an accepted order to its group and its parent. */
    void link(MatchOrder order, OrderRequest request) {
        if (request.isGrouped()) {
            group(request).join(order, order.quantityLots);
        }
        if (request.isChild()) {
            OrderTerms terms = order.someTerms();
            terms.unreleasedLots = order.leavesLots;
            order.takeOff(order.leavesLots);
            OrderFamily family = family(request.parentOrderId, request.accountId);
            family.add(order);
            queue(family);
        }
    }

    private OcoGroup group(OrderRequest request) {
        OcoGroup group = groups.get(request.ocoGroupId);
        if (group == null) {
            group = new OcoGroup(request.ocoGroupId, request.accountId, request.side);
            groups.put(group.id, group);
        }
        return group;
    }

    private OrderFamily family(long parentId, long accountId) {
        MatchOrder parent = live.get(parentId);
        OrderTerms terms = parent == null ? null : live.terms(parent);
        OrderFamily family = terms == null ? null : terms.family;
        if (family == null) {
            long filled = parent == null ? ended.filledLots(parentId, accountId) : parent.filledLots();
            family = newFamily(parentId, filled);
            family.ended = parent == null;
        }
        if (terms != null) {
            terms.family = family;
        }
        return family;
    }

    private OrderFamily newFamily(long parentId, long filledLots) {
        OrderFamily family = free == null ? new OrderFamily() : free;
        free = family.next;
        family.next = null;
        family.begin(parentId, filledLots);
        return family;
    }

    /** Ties a restored order to its group and its parent, or to none where NOT_GIVEN. */
    void restore(MatchOrder order, long groupId, long parentId) {
        OcoGroup group = groupId == OrderRequest.NOT_GIVEN ? null : groups.get(groupId);
        if (group != null) {
            group.join(order, 0);
        }
        if (parentId != OrderRequest.NOT_GIVEN) {
            family(parentId, order.accountId).add(order);
        }
    }

    /** Takes a trade off the others of the group, and lets the children know of it. */
    void onFill(MatchOrder order, long lots) {
        OrderTerms terms = order.someTerms();
        OcoGroup group = terms.group;
        if (group != null) {
            group.filledLots += lots;
            takeOffOthers(group, order, lots);
        }
        if (terms.family != null) {
            terms.family.filledLots += lots;
            queue(terms.family);
        }
    }

    private void takeOffOthers(OcoGroup group, MatchOrder filled, long lots) {
        int at = 0;
        while (at < group.size()) {
            MatchOrder member = group.member(at);
            if (member == filled || takeOff(member, lots)) {
                at++;
            }
        }
    }

    /** Takes lots off a group's order; tells whether it lives on. */
    private boolean takeOff(MatchOrder member, long lots) {
        if (rule == OcoRules.Fill.CANCEL || member.remainingLots() <= lots) {
            desk.end(member, MatchCause.OCO_FILLED);
            return false;
        }
        long working = Math.min(lots, member.leavesLots);
        OrderTerms terms = member.someTerms();
        terms.unreleasedLots -= lots - working;
        if (working == 0) {
            return true;
        }
        boolean idles = working == member.leavesLots;
        if (idles) {
            live.withdraw(member);
        }
        member.takeOff(working);
        if (idles) {
            live.idle(member);
        }
        desk.changed(member, MatchCause.OCO_FILLED);
        return true;
    }

    /** Cancels the others of the group of an order that its account cancelled. */
    void onCancel(@Nullable OcoGroup group) {
        if (group != null) {
            close(group, MatchCause.OCO_CANCELLED);
        }
    }

    /** Ends the group of a refused request, unless the request is a copy, a stranger's, or late. */
    void onRefusal(OrderRequest request, MatchReason reason) {
        if (reason == MatchReason.DUPLICATE_ID || reason == MatchReason.OCO_ENDED) {
            return;
        }
        OcoGroup group = group(request);
        if (group.accountId == request.accountId) {
            close(group, MatchCause.OCO_REJECTED);
        }
    }

    private void close(OcoGroup group, MatchCause cause) {
        group.closed = true;
        while (group.size() > 0) {
            desk.end(group.member(0), cause);
        }
    }

    /** Lets go of an order that lives no more. */
    void onEnd(MatchOrder order) {
        ended.add(order.id, order.accountId, order.filledLots());
        OrderTerms terms = order.terms;
        if (terms == null) {
            return;
        }
        if (terms.group != null) {
            terms.group.leave(order);
        }
        if (terms.parent != null) {
            terms.parent.remove(order);
        }
        if (terms.family != null) {
            terms.family.ended = true;
            queue(terms.family);
            terms.family = null;
        }
    }

    private void queue(OrderFamily family) {
        if (family.queued) {
            return;
        }
        family.queued = true;
        if (lastQueued == null) {
            firstQueued = family;
        } else {
            lastQueued.next = family;
        }
        lastQueued = family;
    }

    /** Lets one child know of its parent's fills or end; false when all know. */
    boolean releaseNext() {
        for (OrderFamily family = firstQueued; family != null; family = firstQueued) {
            MatchOrder child = family.unaware();
            if (child != null) {
                release(child, family);
                return true;
            }
            unqueue(family);
        }
        return false;
    }

    private void unqueue(OrderFamily family) {
        firstQueued = family.next;
        lastQueued = firstQueued == null ? null : lastQueued;
        family.next = null;
        family.queued = false;
        if (family.ended) {
            family.next = free;
            free = family;
        }
    }

    private void release(MatchOrder child, OrderFamily family) {
        OrderTerms terms = child.someTerms();
        long more = Math.min(terms.unreleasedLots, family.filledLots - terms.parentLots);
        terms.parentLots = family.filledLots;
        if (family.ended) {
            family.remove(child);
        }
        if (more > 0) {
            grow(child, more, family.ended);
        } else if (family.ended && child.leavesLots == 0) {
            desk.end(child, MatchCause.PARENT_ENDED);
        } else if (family.ended) {
            terms.unreleasedLots = 0;
        }
    }

    /** Gives a child more to work with; one that waits for its condition goes on waiting, another arrives anew. */
    private void grow(MatchOrder child, long lots, boolean last) {
        boolean waits = child.awaitsTrigger() && !live.isIdle(child);
        if (!waits) {
            live.withdraw(child);
        }
        OrderTerms terms = child.someTerms();
        terms.unreleasedLots = last ? 0 : terms.unreleasedLots - lots;
        child.takeOff(-lots);
        desk.changed(child, MatchCause.PARENT_FILLED);
        if (!waits) {
            desk.work(child);
        }
    }
}
