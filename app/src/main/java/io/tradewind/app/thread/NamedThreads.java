// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Makes the threads of a {@link ThreadLayout}: platform threads for core and shards, pinned first where the layout says so, and virtual
 * threads for what blocks. Each has a name and the same {@link FailureReport}. What cannot be pinned runs all the same and says so once.
 */
public final class NamedThreads {
    private final ThreadLayout layout;
    private final CpuAffinity affinity;
    private final FailureReport failures;
    private final Consumer<String> told;

    /**
     * Threads of this machine.
     *
     * @param layout which
     * @param failures gets what nobody caught
     * @param told gets a line when a thread could not be pinned; called by that thread
     */
    public NamedThreads(ThreadLayout layout, FailureReport failures, Consumer<String> told) {
        this(layout, CpuAffinity.ofThisSystem(), failures, told);
    }

    NamedThreads(ThreadLayout layout, CpuAffinity affinity, FailureReport failures, Consumer<String> told) {
        this.layout = layout;
        this.affinity = affinity;
        this.failures = failures;
        this.told = told;
    }

    /**
     * The core thread.
     *
     * @param work what it runs
     * @return not started
     */
    public Thread core(Runnable work) {
        return platform("core", layout.coreCpu(), work);
    }

    /**
     * The thread of a shard.
     *
     * @param shard from 0 below the shards of the layout
     * @param work what it runs
     * @return not started
     * @throws IllegalArgumentException when there is no such shard
     */
    public Thread shard(int shard, Runnable work) {
        if (shard < 0 || shard >= layout.shards()) {
            throw new IllegalArgumentException(
                    "shard must be from 0 to " + (layout.shards() - 1) + ", but is " + shard);
        }
        return platform("shard-" + shard, layout.shardCpu(shard), work);
    }

    /**
     * A thread for work that waits for a disk, a server or a person.
     *
     * @param name what it does
     * @param work what it runs
     * @return not started
     */
    public Thread blocking(String name, Runnable work) {
        return Thread.ofVirtual().name(name).uncaughtExceptionHandler(failures).unstarted(work);
    }

    private Thread platform(String name, OptionalInt cpu, Runnable work) {
        Runnable whole = cpu.isEmpty() ? work : () -> pinAndRun(cpu.getAsInt(), work);
        return Thread.ofPlatform().name(name).uncaughtExceptionHandler(failures).unstarted(whole);
    }

    private void pinAndRun(int cpu, Runnable work) {
        Optional<String> problem = affinity.pinCurrentThread(cpu);
        problem.ifPresent(why -> told.accept(Thread.currentThread().getName() + " is not pinned: " + why));
        work.run();
    }
}
