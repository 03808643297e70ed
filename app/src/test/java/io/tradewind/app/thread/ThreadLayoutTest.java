// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadLayoutTest {
    /**
     * A system with given processors on which pinning works.
     *
     * @param allowedCpus of the process
     */
    private record Allowing(List<Integer> allowedCpus) implements CpuAffinity {
        @Override
        public Optional<String> pinCurrentThread(int cpu) {
            return Optional.empty();
        }
    }

    private static final CpuAffinity FOUR = new Allowing(List.of(2, 3, 6, 7));

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 1, 1", "3, 2, 2", "12, 11, 11", "64, 63, 63", "65, 64, 64", "256, 255, 64"})
    void shouldTakeWorkersAndShardsFromTheMachine(int processors, int workers, int shards) {
        ThreadLayout layout = ThreadLayout.of(processors, ThreadSettings.AUTOMATIC, FOUR);

        assertThat(layout.workers()).isEqualTo(workers);
        assertThat(layout.shards()).isEqualTo(shards);
        assertThat(layout.cpus()).isEmpty();
        assertThat(layout.coreCpu()).isEmpty();
        assertThat(layout.shardCpu(0)).isEmpty();
    }

    @Test
    void shouldTakeTheShardsThatWereAskedFor() {
        assertThat(ThreadLayout.of(2, new ThreadSettings(8, false), FOUR).shards())
                .isEqualTo(8);
        assertThat(ThreadLayout.of(16, new ThreadSettings(1, false), FOUR).shards())
                .isEqualTo(1);
    }

    @Test
    void shouldPinTheCoreToTheFirstProcessorItMayUseAndShardsToTheOthersInTurn() {
        ThreadLayout layout = ThreadLayout.of(4, new ThreadSettings(5, true), FOUR);

        assertThat(layout.coreCpu()).isEqualTo(OptionalInt.of(2));
        assertThat(layout.shardCpu(0)).isEqualTo(OptionalInt.of(3));
        assertThat(layout.shardCpu(2)).isEqualTo(OptionalInt.of(7));
        assertThat(layout.shardCpu(3)).isEqualTo(OptionalInt.of(3));
        assertThat(layout.describe())
                .isEqualTo("4 processors: core thread, 5 shards on 3 workers, blocking work on virtual threads; "
                        + "pinned: core to processor 2, shards to [3, 6, 7]");
    }

    @Test
    void shouldLeaveShardsFreeWhenTheCoreHasTheOnlyProcessor() {
        ThreadLayout layout = ThreadLayout.of(1, new ThreadSettings(0, true), new Allowing(List.of(5)));

        assertThat(layout.coreCpu()).isEqualTo(OptionalInt.of(5));
        assertThat(layout.shardCpu(0)).isEmpty();
        assertThat(layout.describe())
                .isEqualTo("1 processor: core thread, 1 shard on 1 worker, blocking work on virtual "
                        + "threads; pinned: core to processor 5, shards free");
    }

    @Test
    void shouldSayWhyNothingIsPinnedOnAnotherSystem() {
        ThreadLayout layout = ThreadLayout.of(8, new ThreadSettings(0, true), new NoAffinity("Mac OS X"));

        assertThat(layout.cpus()).isEmpty();
        assertThat(layout.describe()).contains("not pinned: threads can be pinned on Linux only, and this is Mac OS X");
        assertThat(ThreadLayout.of(8, ThreadSettings.AUTOMATIC, FOUR).describe())
                .endsWith("not pinned: not asked for");
    }

    @Test
    void shouldRefuseNumbersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreadSettings(65, false))
                .withMessage("shards must be from 0 (one a worker) to 64, but is 65");
        assertThatIllegalArgumentException().isThrownBy(() -> new ThreadSettings(-1, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThreadLayout.of(0, ThreadSettings.AUTOMATIC, FOUR))
                .withMessageContaining("processors");
        assertThat(new ThreadSettings(64, false).shards()).isEqualTo(64);
    }

    @Test
    void shouldReadTheProcessorsOfAContainer() {
        assertThat(LinuxAffinity.parse("\t0-3,8,10-11\n")).containsExactly(0, 1, 2, 3, 8, 10, 11);
        assertThat(LinuxAffinity.parse("5")).containsExactly(5);
    }
}
