// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import java.util.List;
import java.util.Optional;

/**
 * A system on which threads cannot be pinned from here.
 *
 * @param system its name
 */
record NoAffinity(String system) implements CpuAffinity {
    @Override
    public Optional<String> missing() {
        return Optional.of("threads can be pinned on Linux only, and this is " + system
                + "; start the whole process with the system's own tool");
    }

    @Override
    public List<Integer> allowedCpus() {
        return List.of();
    }

    @Override
    public Optional<String> pinCurrentThread(int cpu) {
        return missing();
    }
}
