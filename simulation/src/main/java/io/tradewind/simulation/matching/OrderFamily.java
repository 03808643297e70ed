// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders that wait for one order's fills: one triggers other. Outlives the parent until the children have taken notice. */
final class OrderFamily {
    private final List<MatchOrder> children = new ArrayList<>(2);
    long parentId;
    long filledLots;
    boolean ended;
    boolean queued;

    @Nullable
    OrderFamily next;

    void begin(long parent, long filled) {
        parentId = parent;
        filledLots = filled;
        ended = false;
    }

    void add(MatchOrder child) {
        children.add(child);
        child.someTerms().parent = this;
    }

    void remove(MatchOrder child) {
        children.remove(child);
        child.someTerms().parent = null;
    }

    /** The oldest child that has not taken notice of all fills, or of the parent's end; null when all have. */
    @Nullable
    MatchOrder unaware() {
        for (int i = 0; i < children.size(); i++) {
            MatchOrder child = children.get(i);
            if (ended || child.someTerms().parentLots < filledLots) {
                return child;
            }
        }
        return null;
    }
}
