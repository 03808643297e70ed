// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Pins with {@code taskset -cp CPU THREAD} of util-linux. The number of the calling thread is what {@code /proc/thread-self} points to,
 * the processors of the process are those of {@code Cpus_allowed_list} in {@code /proc/self/status}: a container may have been given
 * other ones than the first.
 */
final class LinuxAffinity implements CpuAffinity {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path THREAD = Path.of("/proc/thread-self");
    private static final String ALLOWED = "Cpus_allowed_list:";
    private static final long PATIENCE_SECONDS = 5;

    private final String taskset;

    LinuxAffinity() {
        this("taskset");
    }

    LinuxAffinity(String taskset) {
        this.taskset = taskset;
    }

    @Override
    public List<Integer> allowedCpus() {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(ALLOWED))
                    .findFirst()
                    .map(line -> parse(line.substring(ALLOWED.length())))
                    .orElse(List.of());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Numbers of a list such as {@code 0-3,8}. */
    static List<Integer> parse(String list) {
        List<Integer> cpus = new ArrayList<>();
        for (String range : list.strip().split(",", -1)) {
            String[] ends = range.split("-", 2);
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int cpu = Integer.parseInt(ends[0]); cpu <= last; cpu++) {
                cpus.add(cpu);
            }
        }
        return cpus;
    }

    @Override
    public Optional<String> pinCurrentThread(int cpu) {
        if (Thread.currentThread().isVirtual()) {
            return Optional.of("a virtual thread cannot be pinned");
        }
        try {
            String thread = Files.readSymbolicLink(THREAD).getFileName().toString();
            return run(cpu, thread);
        } catch (IOException e) {
            return Optional.of("cannot run " + taskset + ": " + e.getMessage() + "; install util-linux, or do not pin");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted while pinning to processor " + cpu);
        }
    }

    private Optional<String> run(int cpu, String thread) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(taskset, "-cp", Integer.toString(cpu), thread)
                .redirectErrorStream(true)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return Optional.of(taskset + " did not end within " + PATIENCE_SECONDS + " s");
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.exitValue() == 0
                ? Optional.empty()
                : Optional.of(taskset + " could not pin to processor " + cpu + ": " + said);
    }
}
