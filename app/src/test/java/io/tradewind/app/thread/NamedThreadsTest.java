// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NamedThreadsTest {
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final FailureReport failures = new FailureReport(told::add);

    private NamedThreads threads(CpuAffinity affinity) {
        return new NamedThreads(
                ThreadLayout.of(3, new ThreadSettings(2, true), affinity), affinity, failures, told::add);
    }

    private static void finish(Thread thread) throws InterruptedException {
        thread.start();
        thread.join();
    }

    @Test
    void shouldNameEveryThreadAndKeepBlockingWorkVirtual() {
        NamedThreads threads = threads(new NoAffinity("Plan 9"));

        assertThat(threads.core(() -> {}).getName()).isEqualTo("core");
        assertThat(threads.core(() -> {}).isVirtual()).isFalse();
        assertThat(threads.shard(1, () -> {}).getName()).isEqualTo("shard-1");
        assertThat(threads.blocking("report", () -> {}).getName()).isEqualTo("report");
        assertThat(threads.blocking("report", () -> {}).isVirtual()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> threads.shard(2, () -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> threads.shard(-1, () -> {}));
    }

    @Test
    void shouldReportWhatNobodyCaught() throws InterruptedException {
        NamedThreads threads = threads(new NoAffinity("Plan 9"));
        Error broken = new AssertionError("broken");

        finish(threads.core(() -> {
            throw broken;
        }));
        finish(threads.blocking("report", () -> {
            throw new IllegalStateException("no disk");
        }));

        assertThat(failures.count()).isEqualTo(2);
        assertThat(failures.failures().getFirst()).isSameAs(broken);
        assertThat(told)
                .containsExactly(
                        "thread core died: java.lang.AssertionError: broken",
                        "thread report died: java.lang.IllegalStateException: no disk");
    }

    @Test
    void shouldRunAllTheSameWhenItCannotBePinned() throws InterruptedException {
        CpuAffinity refusing = new CpuAffinity() {
            @Override
            public List<Integer> allowedCpus() {
                return List.of(0, 1);
            }

            @Override
            public Optional<String> pinCurrentThread(int cpu) {
                return Optional.of("processor " + cpu + " is offline");
            }
        };
        List<String> ran = new ArrayList<>();

        finish(threads(refusing).shard(0, () -> ran.add("shard")));

        assertThat(ran).containsExactly("shard");
        assertThat(told).containsExactly("shard-0 is not pinned: processor 1 is offline");
    }

    @Test
    void shouldTellWhenTheToolIsNotThere() throws InterruptedException {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "pinning is for Linux");
        LinuxAffinity affinity = new LinuxAffinity("no-such-taskset");

        finish(threads(affinity).core(() -> {}));

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("core is not pinned: cannot run no-such-taskset")
                .contains("install util-linux");
    }

    @Test
    void shouldPinAThreadToOneProcessorOnLinux() throws InterruptedException {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "pinning is for Linux");
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/taskset")) || Files.isExecutable(Path.of("/bin/taskset")),
                "needs taskset of util-linux");
        LinuxAffinity affinity = new LinuxAffinity();
        AtomicReference<String> allowed = new AtomicReference<>("");

        finish(threads(affinity).core(() -> allowed.set(allowedOfThisThread())));

        assertThat(told).isEmpty();
        assertThat(LinuxAffinity.parse(allowed.get()))
                .containsExactly(affinity.allowedCpus().getFirst());
    }

    private static String allowedOfThisThread() {
        try (var lines = Files.lines(Path.of("/proc/thread-self/status"))) {
            return lines.filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("Cpus_allowed_list:".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
