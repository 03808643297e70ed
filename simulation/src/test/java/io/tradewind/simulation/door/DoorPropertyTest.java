// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Requests sent again, late, twice and out of order, some with another content: at most one order for each id, one answer for it. */
class DoorPropertyTest {
    private static final int CASES = 1_000;
    private static final int IDS = 12;
    private static final long SEED = 44_000;

    @Test
    void shouldMakeAtMostOneOrderOfEachIdAndAnswerItAlike() {
        for (int seed = 0; seed < CASES; seed++) {
            checkCase(SEED + seed);
        }
    }

    private static void checkCase(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DoorBench bench = new DoorBench(VenueRules.STANDARD);
        bench.desk.onPrice(0, 10_000, 1, bench.nowNs);
        Map<Long, String> firstAnswers = new HashMap<>();
        Map<Long, List<Long>> firstContents = new HashMap<>();
        for (int step = 0; step < 150; step++) {
            bench.nowNs += random.nextLong(100_000_000);
            long id = 1L + random.nextInt(IDS);
            if (random.nextInt(4) == 0) {
                end(bench, id, random);
                continue;
            }
            NewOrder order = bench.limitOrder(
                    id, random.nextInt(9) == 0 ? Side.SELL : Side.BUY, 10_000 + id, random.nextInt(9) == 0 ? 1 : 1_000);
            order.reduceOnly = random.nextInt(20) == 0;
            List<Long> content = List.of((long) order.side.ordinal(), order.quantityLots, order.reduceOnly ? 1L : 0L);
            String answer = bench.submit(order);
            String where = "seed " + seed + ", step " + step;
            if (content.equals(firstContents.computeIfAbsent(id, _ -> content))) {
                assertThat(answer).as(where).isEqualTo(firstAnswers.computeIfAbsent(id, _ -> answer));
            } else {
                assertThat(answer).as(where).isEqualTo("rejected " + id + " DUPLICATE_ID");
            }
            assertThat(bench.desk.openOrders(0)).as(where).isEqualTo(bench.shelf.working.size());
        }
        assertThat(bench.shelf.received).as("seed %d", seed).doesNotHaveDuplicates();
        List<Long> expected = new ArrayList<>(firstAnswers.keySet());
        expected.removeIf(id -> !firstAnswers.get(id).startsWith("accepted"));
        assertThat(bench.shelf.received).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void end(DoorBench bench, long id, SplittableRandom random) {
        if (random.nextBoolean()) {
            bench.cancel(id);
        } else if (bench.shelf.working.containsKey(id)) {
            bench.shelf.nowNs = bench.nowNs;
            bench.shelf.fill(id, bench.shelf.working.remove(id));
        }
    }
}
