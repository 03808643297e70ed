// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IdempotencyTableTest {
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final long DAY_NS = 24 * HOUR_NS;
    private static final long NOW_NS = 1_700_000_000_000_000_000L;

    private final IdempotencyTable table = new IdempotencyTable();

    @Test
    void shouldRecogniseTheSameRequestAndGiveItsAnswerAgain() {
        assertThat(table.admit(1, 77, NOW_NS)).isEqualTo(IdempotencyVerdict.NEW);
        assertThat(table.outcome(1)).isEqualTo(IdempotencyTable.NO_OUTCOME);
        table.answered(1, 900);

        assertThat(table.admit(1, 77, NOW_NS + 1)).isEqualTo(IdempotencyVerdict.REPEATED);
        assertThat(table.outcome(1)).isEqualTo(900);
    }

    @Test
    void shouldRefuseTheSameIdWithAnotherContent() {
        table.admit(1, 77, NOW_NS);

        assertThat(table.admit(1, 78, NOW_NS)).isEqualTo(IdempotencyVerdict.CONFLICT);
        assertThat(table.admit(1, 77, NOW_NS)).isEqualTo(IdempotencyVerdict.REPEATED);
    }

    @Test
    void shouldFreeAnEndedIdAfter24Hours() {
        table.admit(1, 77, NOW_NS);
        table.ended(1, NOW_NS);

        assertThat(table.admit(1, 77, NOW_NS + DAY_NS - 1)).isEqualTo(IdempotencyVerdict.REPEATED);
        assertThat(table.admit(1, 78, NOW_NS + DAY_NS)).isEqualTo(IdempotencyVerdict.NEW);
    }

    @Test
    void shouldKeepLiveIdHoweverLongItWorks() {
        table.admit(1, 77, NOW_NS);

        assertThat(table.admit(1, 78, NOW_NS + 1_000 * DAY_NS)).isEqualTo(IdempotencyVerdict.CONFLICT);
        assertThat(table.liveCount()).isEqualTo(1);
    }

    @Test
    void shouldCountTheTimeToLiveFromTheEndOfTheOrder() {
        table.admit(1, 77, NOW_NS);
        table.ended(1, NOW_NS + 5 * DAY_NS);

        assertThat(table.admit(1, 78, NOW_NS + 6 * DAY_NS - 1)).isEqualTo(IdempotencyVerdict.CONFLICT);
        assertThat(table.admit(1, 78, NOW_NS + 6 * DAY_NS)).isEqualTo(IdempotencyVerdict.NEW);
    }

    @Test
    void shouldStayWithinItsBoundsAtTenTimesItsCapacity() {
        int capacity = IdempotencyTable.DEFAULT_CAPACITY;
        int most = 0;
        for (int id = 1; id <= 10 * capacity; id++) {
            table.admit(id, id, NOW_NS);
            table.ended(id, NOW_NS);
            most = Math.max(most, table.size());
        }
        assertThat(most).isEqualTo(capacity);
        assertThat(table.admit(10L * capacity, 10L * capacity, NOW_NS)).isEqualTo(IdempotencyVerdict.REPEATED);
        assertThat(table.admit(9L * capacity + 1, 9L * capacity + 1, NOW_NS)).isEqualTo(IdempotencyVerdict.REPEATED);
    }

    @Test
    void shouldNeverEvictLiveIds() {
        IdempotencyTable small = new IdempotencyTable(100, DAY_NS);
        for (int id = 1; id <= 40; id++) {
            small.admit(id, id, NOW_NS);
        }
        for (int id = 1_000; id < 2_000; id++) {
            small.admit(id, id, NOW_NS);
            small.ended(id, NOW_NS);
        }
        for (int id = 1; id <= 40; id++) {
            assertThat(small.admit(id, id, NOW_NS)).as("live id %d", id).isEqualTo(IdempotencyVerdict.REPEATED);
        }
        assertThat(small.size()).isEqualTo(100);
    }

    @Test
    void shouldRefuseWhenEveryEntryIsLive() {
        IdempotencyTable small = new IdempotencyTable(2, DAY_NS);
        small.admit(1, 1, NOW_NS);
        small.admit(2, 2, NOW_NS);

        assertThat(small.admit(3, 3, NOW_NS)).isEqualTo(IdempotencyVerdict.FULL);
        small.ended(1, NOW_NS);
        assertThat(small.admit(3, 3, NOW_NS)).isEqualTo(IdempotencyVerdict.NEW);
        assertThat(small.admit(2, 2, NOW_NS)).isEqualTo(IdempotencyVerdict.REPEATED);
    }

    @Test
    void shouldEvictTheLeastRecentlyUsedFirst() {
        IdempotencyTable small = new IdempotencyTable(3, DAY_NS);
        for (int id = 1; id <= 3; id++) {
            small.admit(id, id, NOW_NS);
            small.ended(id, NOW_NS);
        }
        small.admit(1, 1, NOW_NS);
        small.admit(4, 4, NOW_NS);

        assertThat(small.admit(1, 1, NOW_NS)).isEqualTo(IdempotencyVerdict.REPEATED);
        assertThat(small.outcome(2)).isEqualTo(IdempotencyTable.NO_OUTCOME);
        small.ended(4, NOW_NS);
        assertThat(small.admit(2, 22, NOW_NS))
                .as("the id of the evicted one is free")
                .isEqualTo(IdempotencyVerdict.NEW);
    }

    @Test
    void shouldTakeOutWhatFellDueAFewAtATime() {
        for (int id = 1; id <= 1_000; id++) {
            table.admit(id, id, NOW_NS);
            table.ended(id, NOW_NS);
        }
        long laterNs = NOW_NS + 2 * DAY_NS;
        int before = table.size();
        for (int id = 2_000; id < 2_100; id++) {
            table.admit(id, id, laterNs);
            assertThat(before + 1 - table.size()).as("taken out in one step").isLessThanOrEqualTo(16);
            before = table.size();
        }
        assertThat(table.size()).as("the wheel keeps ahead").isEqualTo(100);
    }

    @Test
    void shouldForgetRequestThatWasNotCarriedOut() {
        table.admit(1, 77, NOW_NS);
        table.forget(1);
        table.forget(2);

        assertThat(table.size()).isZero();
        assertThat(table.admit(1, 78, NOW_NS)).isEqualTo(IdempotencyVerdict.NEW);
    }

    @Test
    void shouldKeepTheAnswerThatComesAfterTheEnd() {
        table.admit(1, 77, NOW_NS);
        table.ended(1, NOW_NS);
        table.answered(1, 900);
        table.answered(1, 901);

        assertThat(table.outcome(1)).isEqualTo(900);
    }

    @Test
    void shouldIgnoreWhatIsToldOfUnknownIds() {
        table.answered(5, 1);
        table.ended(5, NOW_NS);

        assertThat(table.size()).isZero();
        assertThat(table.outcome(5)).isZero();
    }

    @Test
    void shouldKeepIdsOverRestart() {
        table.admit(1, 11, NOW_NS);
        table.answered(1, 501);
        table.admit(2, 22, NOW_NS);
        table.answered(2, 502);
        table.ended(2, NOW_NS + HOUR_NS);

        IdempotencyTable restarted = restored(table, IdempotencyTable.DEFAULT_CAPACITY);

        assertThat(restarted.admit(1, 11, NOW_NS + HOUR_NS)).isEqualTo(IdempotencyVerdict.REPEATED);
        assertThat(restarted.outcome(1)).isEqualTo(501);
        assertThat(restarted.admit(2, 23, NOW_NS + HOUR_NS)).isEqualTo(IdempotencyVerdict.CONFLICT);
        assertThat(restarted.admit(1, 12, NOW_NS + 100 * DAY_NS))
                .as("still live")
                .isEqualTo(IdempotencyVerdict.CONFLICT);
        assertThat(restarted.admit(2, 23, NOW_NS + HOUR_NS + DAY_NS)).isEqualTo(IdempotencyVerdict.NEW);
    }

    @Test
    void shouldLeaveOutTheLeastRecentlyUsedWhenRestoredIntoASmallerTable() {
        table.admit(1, 1, NOW_NS);
        for (int id = 2; id <= 4; id++) {
            table.admit(id, id, NOW_NS);
            table.ended(id, NOW_NS);
        }

        IdempotencyTable small = restored(table, 2);

        assertThat(small.size()).isEqualTo(2);
        assertThat(small.admit(1, 1, NOW_NS)).isEqualTo(IdempotencyVerdict.REPEATED);
        assertThat(small.admit(4, 4, NOW_NS)).isEqualTo(IdempotencyVerdict.REPEATED);
        table.admit(5, 5, NOW_NS);
        table.admit(6, 6, NOW_NS);
        assertThatThrownBy(() -> restored(table, 2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldRefuseTableWithoutRoomOrTime() {
        assertThatThrownBy(() -> new IdempotencyTable(0, DAY_NS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdempotencyTable(1, 59)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldDoAsThePlainTableDoes() {
        for (int seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(9_000 + seed);
            int capacity = random.nextInt(1, 30);
            long timeToLiveNs = random.nextLong(60, 5_000);
            IdempotencyTable fast = new IdempotencyTable(capacity, timeToLiveNs);
            PlainTable plain = new PlainTable(capacity, timeToLiveNs);
            long nowNs = NOW_NS;
            for (int step = 0; step < 200; step++) {
                nowNs += random.nextInt(4) == 0 ? random.nextLong(timeToLiveNs / 2 + 1) : random.nextLong(3);
                long id = random.nextLong(40);
                long content = random.nextInt(3);
                String where = "seed " + (9_000 + seed) + ", step " + step;
                int action = random.nextInt(40);
                if (action == 0) {
                    fast = restored(fast, capacity, timeToLiveNs);
                } else if (action < 24) {
                    IdempotencyVerdict expected = plain.admit(id, content, nowNs);
                    check(fast.admit(id, content, nowNs) == expected, where);
                } else {
                    plain.expire(nowNs);
                    fast.ended(id, nowNs);
                    plain.ended(id, nowNs);
                }
                check(fast.liveCount() == plain.live(), where);
                check(fast.size() >= plain.size() && fast.size() <= capacity, where);
            }
        }
    }

    private static void check(boolean holds, String where) {
        if (!holds) {
            fail(where);
        }
    }

    private static IdempotencyTable restored(IdempotencyTable table, int capacity) {
        return restored(table, capacity, DAY_NS);
    }

    private static IdempotencyTable restored(IdempotencyTable table, int capacity, long timeToLiveNs) {
        ArrayDeque<Long> numbers = new ArrayDeque<>();
        table.save(numbers::add);
        List<Long> saved = new ArrayList<>(numbers);
        IdempotencyTable copy = new IdempotencyTable(capacity, timeToLiveNs);
        copy.restore(numbers::remove);
        if (copy.size() == table.size()) {
            List<Long> again = new ArrayList<>();
            copy.save(again::add);
            assertThat(again).isEqualTo(saved);
        }
        return copy;
    }

    /** The rules in the plainest form: one map in the order of use, scanned at every step. */
    private static final class PlainTable {
        private final Map<Long, long[]> entries = new LinkedHashMap<>();
        private final int capacity;
        private final long timeToLiveNs;

        PlainTable(int capacity, long timeToLiveNs) {
            this.capacity = capacity;
            this.timeToLiveNs = timeToLiveNs;
        }

        IdempotencyVerdict admit(long id, long content, long nowNs) {
            expire(nowNs);
            long[] entry = entries.get(id);
            if (entry != null && entry[0] == content) {
                if (entry[1] != Long.MAX_VALUE) {
                    entries.remove(id);
                    entries.put(id, entry);
                }
                return IdempotencyVerdict.REPEATED;
            }
            if (entry != null) {
                return IdempotencyVerdict.CONFLICT;
            }
            if (entries.size() == capacity && !evict()) {
                return IdempotencyVerdict.FULL;
            }
            entries.put(id, new long[] {content, Long.MAX_VALUE});
            return IdempotencyVerdict.NEW;
        }

        void expire(long nowNs) {
            entries.values().removeIf(entry -> entry[1] <= nowNs);
        }

        private boolean evict() {
            for (Map.Entry<Long, long[]> entry : entries.entrySet()) {
                if (entry.getValue()[1] != Long.MAX_VALUE) {
                    entries.remove(entry.getKey());
                    return true;
                }
            }
            return false;
        }

        void ended(long id, long nowNs) {
            long[] entry = entries.get(id);
            if (entry != null && entry[1] == Long.MAX_VALUE) {
                entries.remove(id);
                entries.put(id, new long[] {entry[0], nowNs + timeToLiveNs});
            }
        }

        int live() {
            return (int) entries.values().stream()
                    .filter(entry -> entry[1] == Long.MAX_VALUE)
                    .count();
        }

        int size() {
            return entries.size();
        }
    }
}
