// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which threads a process has: one core thread that decides and books, shards that keep books, features and signals, and virtual
 * threads for whatever blocks. One processor is the core's, the others are workers.
 *
 * <p>The number of shards changes who computes, never what: results are the same for any layout.
 *
 * @param processors that the virtual machine may use, 1 or more
 * @param workers processors beside the core's, at least 1
 * @param shards shards of instruments, 1 or more
 * @param cpus numbers of the processors that threads are pinned to, in the system's count; empty when nothing is pinned
 * @param notPinned why nothing is pinned; empty when something is
 */
public record ThreadLayout(int processors, int workers, int shards, List<Integer> cpus, String notPinned) {
    /** Copies the list. */
    public ThreadLayout {
        cpus = List.copyOf(cpus);
    }

    /**
     * The layout for a machine.
     *
     * @param availableProcessors that the virtual machine may use, 1 or more
     * @param settings what was asked for
     * @param affinity of the system; asked only when threads shall be pinned
     * @return workers = processors − 1 but at least 1; as many shards as workers unless asked otherwise, at most {@value
     *     ThreadSettings#MOST_SHARDS}
     * @throws IllegalArgumentException when there is no processor
     */
    public static ThreadLayout of(int availableProcessors, ThreadSettings settings, CpuAffinity affinity) {
        if (availableProcessors < 1) {
            throw new IllegalArgumentException("processors must be at least 1, but are " + availableProcessors);
        }
        int workers = Math.max(1, availableProcessors - 1);
        int shards = settings.shards() == 0 ? Math.min(workers, ThreadSettings.MOST_SHARDS) : settings.shards();
        String notPinned = settings.pin() ? affinity.missing().orElse("") : "not asked for";
        List<Integer> cpus = notPinned.isEmpty() ? affinity.allowedCpus() : List.of();
        return new ThreadLayout(availableProcessors, workers, shards, cpus, notPinned);
    }

    /**
     * The layout for this machine.
     *
     * @param settings what was asked for
     * @return the layout
     */
    public static ThreadLayout ofThisMachine(ThreadSettings settings) {
        return of(Runtime.getRuntime().availableProcessors(), settings, CpuAffinity.ofThisSystem());
    }

    /**
     * Where the core thread stays.
     *
     * @return the first processor; empty when nothing is pinned
     */
    public OptionalInt coreCpu() {
        return cpus.isEmpty() ? OptionalInt.empty() : OptionalInt.of(cpus.getFirst());
    }

    /**
     * Where a shard stays: on the processors beside the core's, in turn.
     *
     * @param shard from 0 below {@link #shards}
     * @return a processor; empty when nothing is pinned or the core has the only one
     */
    public OptionalInt shardCpu(int shard) {
        return cpus.size() < 2 ? OptionalInt.empty() : OptionalInt.of(cpus.get(1 + shard % (cpus.size() - 1)));
    }

    /**
     * For people.
     *
     * @return one line
     */
    public String describe() {
        String pinned = cpus.isEmpty()
                ? "not pinned: " + notPinned
                : "pinned: core to processor " + cpus.getFirst() + shardsOn();
        return processors + (processors == 1 ? " processor: core thread, " : " processors: core thread, ") + shards
                + (shards == 1 ? " shard on " : " shards on ") + workers + (workers == 1 ? " worker" : " workers")
                + ", blocking work on virtual threads; " + pinned;
    }

    private String shardsOn() {
        return cpus.size() < 2 ? ", shards free" : ", shards to " + cpus.subList(1, cpus.size());
    }
}
