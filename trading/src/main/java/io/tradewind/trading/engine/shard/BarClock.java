// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine.shard;

/**
 * Notices that time has crossed the end of a bar, of whatever instrument: then every shard is told, not only the one whose event it is, so that a
 * bar ends at the same event for any number of shards.
 */
public final class BarClock {
    private final long[] lengthsNs;
    private long nextEndNs = Long.MIN_VALUE;

    /**
     * A clock before the first event.
     *
     * @param spec gives the lengths of bars
     */
    public BarClock(ShardSpec spec) {
        this.lengthsNs = spec.barNs().stream()
                .mapToLong(Long::longValue)
                .filter(length -> length > 0)
                .distinct()
                .toArray();
    }

    /**
     * Moves the clock.
     *
     * @param nowNs time of an event, nanoseconds since the epoch, not falling
     * @return true when a bar may have ended since the event before
     */
    public boolean crosses(long nowNs) {
        if (nowNs < nextEndNs) {
            return false;
        }
        nextEndNs = Long.MAX_VALUE;
        for (long length : lengthsNs) {
            nextEndNs = Math.min(nextEndNs, Math.floorDiv(nowNs, length) * length + length);
        }
        return true;
    }
}
