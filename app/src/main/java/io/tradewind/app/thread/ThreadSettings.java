// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

/**
 * What somebody may say about threads; the machine says the rest.
 *
 * @param shards shards of instruments, 1 to 64; 0 takes one a worker
 * @param pin whether core and shards each stay on one processor
 */
public record ThreadSettings(int shards, boolean pin) {
    /** Most shards: more than any group of instruments needs, and a bound on rings and threads. */
    public static final int MOST_SHARDS = 64;

    /** All from the machine, nothing pinned. */
    public static final ThreadSettings AUTOMATIC = new ThreadSettings(0, false);

    /** Refuses numbers out of range. */
    public ThreadSettings {
        if (shards < 0 || shards > MOST_SHARDS) {
            throw new IllegalArgumentException(
                    "shards must be from 0 (one a worker) to " + MOST_SHARDS + ", but is " + shards);
        }
    }
}
