// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import java.util.List;
import java.util.Optional;

/** Ties threads to processors, where the system can. */
public interface CpuAffinity {
    /**
     * Why threads cannot be pinned here.
     *
     * @return a sentence for people; empty when they can
     */
    default Optional<String> missing() {
        return allowedCpus().isEmpty()
                ? Optional.of("the system does not tell which processors this process may use")
                : Optional.empty();
    }

    /**
     * Processors that this process may run on.
     *
     * @return their numbers in the system's count, ascending; empty when the system does not tell
     */
    List<Integer> allowedCpus();

    /**
     * Ties the calling thread, a platform thread, to one processor. Threads that it starts later inherit this.
     *
     * @param cpu number of the processor
     * @return why it was not done; empty when it was
     */
    Optional<String> pinCurrentThread(int cpu);

    /**
     * That of the system at hand.
     *
     * @return {@link LinuxAffinity} on Linux, otherwise one that explains why it does nothing
     */
    static CpuAffinity ofThisSystem() {
        String system = System.getProperty("os.name");
        return system.startsWith("Linux") ? new LinuxAffinity() : new NoAffinity(system);
    }
}
