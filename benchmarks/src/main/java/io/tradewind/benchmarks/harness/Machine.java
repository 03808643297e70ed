// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where figures were measured.
 *
 * @param processor model as the operating system names it
 * @param cores processors that the JVM may use
 * @param memoryMb physical memory, binary megabytes
 * @param system operating system and its version
 * @param java JVM and its version
 * @param flags arguments of the JVM
 * @param load load average of the last minute before the run; negative when unknown
 */
public record Machine(
        String processor, int cores, long memoryMb, String system, String java, List<String> flags, double load) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /**
     * Looks at the machine.
     *
     * @return its description
     */
    public static Machine current() {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                processorModel(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() >> 20,
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                runtime.getVmName() + " " + Runtime.version(),
                runtime.getInputArguments(),
                system.getSystemLoadAverage());
    }

    /**
     * Why times measured there cannot be compared with times measured here, even as ratios.
     *
     * @param other machine of a baseline
     * @return differences of processor, cores and JVM, one each; empty when there are none
     */
    public List<String> differencesFrom(Machine other) {
        List<String> differences = new ArrayList<>();
        differ("processor", other.processor, processor, differences);
        differ("cores", other.cores, cores, differences);
        differ("JVM", other.java, java, differences);
        return differences;
    }

    private static void differ(String what, Object there, Object here, List<String> differences) {
        if (!there.equals(here)) {
            differences.add(what + " was " + there + " and is " + here);
        }
    }

    private static String processorModel() {
        if (!Files.isReadable(CPU_INFO)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch") + " (" + e.getMessage() + ")";
        }
    }
}
