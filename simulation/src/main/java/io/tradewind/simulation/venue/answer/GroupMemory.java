// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue.answer;

/** What happened in the newest one-cancels-other groups, for their orders that arrive later. */
public final class GroupMemory {
    private final RecentIds ids = new RecentIds();
    private long[] filledLots = RecentIds.column();
    private long[] rejections = RecentIds.column();

    /** Remembers nothing. */
    public GroupMemory() {}

    private int slot(long groupId) {
        int known = ids.slotOf(groupId);
        if (known != RecentIds.NONE) {
            return known;
        }
        int slot = ids.claim(groupId);
        filledLots = RecentIds.sized(filledLots, slot);
        rejections = RecentIds.sized(rejections, slot);
        filledLots[slot] = 0;
        rejections[slot] = 0;
        return slot;
    }

    /**
     * An order of a group was filled.
     *
     * @param groupId the group, 0 for none
     * @param lots how much of it
     */
    public void filled(long groupId, long lots) {
        if (groupId != 0) {
            int slot = slot(groupId);
            filledLots[slot] += lots;
        }
    }

    /**
     * An order of a group was refused.
     *
     * @param groupId the group, 0 for none
     */
    public void rejected(long groupId) {
        if (groupId != 0) {
            int slot = slot(groupId);
            rejections[slot]++;
        }
    }

    /**
     * What was filled of all orders of a group together.
     *
     * @param groupId the group, 0 for none
     * @return lots
     */
    public long filledLots(long groupId) {
        int slot = groupId == 0 ? RecentIds.NONE : ids.slotOf(groupId);
        return slot == RecentIds.NONE ? 0 : filledLots[slot];
    }

    /**
     * Whether an order of a group was refused.
     *
     * @param groupId the group, 0 for none
     * @return true when one was
     */
    public boolean isRejected(long groupId) {
        int slot = groupId == 0 ? RecentIds.NONE : ids.slotOf(groupId);
        return slot != RecentIds.NONE && rejections[slot] > 0;
    }
}
