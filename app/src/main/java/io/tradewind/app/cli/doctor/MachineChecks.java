// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.doctor;

import io.tradewind.app.thread.ThreadLayout;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Checks of virtual machine, processors and memory. */
final class MachineChecks {
    private static final int REQUIRED_JAVA = 25;
    private static final long LEAST_HEAP_BYTES = 512L << 20;

    private MachineChecks() {}

    static Finding java(int feature) {
        String text = "Java " + feature + " (" + System.getProperty("java.vm.name") + " " + Runtime.version() + ")";
        return feature == REQUIRED_JAVA
                ? Finding.ok("java", text)
                : Finding.fail("java", text, "Install a JDK 25, for example Eclipse Temurin, and set JAVA_HOME to it.");
    }

    static Finding cores(int cores) {
        String text = cores + (cores == 1 ? " core" : " cores");
        return cores > 1
                ? Finding.ok("cores", text)
                : Finding.warn(
                        "cores",
                        text,
                        "Runs work, but reading data and the core share it; give the machine a second one.");
    }

    static Finding threads(ThreadLayout layout) {
        return Finding.ok("threads", layout.describe());
    }

    static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        String text = String.format(Locale.ROOT, "heap up to %d MB%s", heap >> 20, physicalMemory());
        return heap >= LEAST_HEAP_BYTES
                ? Finding.ok("memory", text)
                : Finding.warn("memory", text, "Backtests want 512 MB of heap; start with JAVA_TOOL_OPTIONS=-Xmx1g.");
    }

    private static String physicalMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? String.format(
                        Locale.ROOT,
                        ", machine %d MB of which %d MB free",
                        system.getTotalMemorySize() >> 20,
                        system.getFreeMemorySize() >> 20)
                : "";
    }
}
