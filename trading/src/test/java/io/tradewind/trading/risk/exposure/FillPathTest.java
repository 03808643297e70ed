// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.risk.RiskRig;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.Intent;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FillPathTest {
    private static final int SHARE = 7;
    private static final int CASES = 3_000;

    @Test
    void shouldForetellTheWorstCaseThatAnOrderLeadsTo() {
        for (int i = 0; i < CASES; i++) {
            long seed = 7_100L + i;
            Random random = new Random(seed);
            RiskRig rig = new RiskRig(RiskLimits.preset("permissive")).deposit(100_000_000);
            int[] slots = {SHARE, SHARE + rig.registry.size()};
            for (int slot : slots) {
                prepare(rig, slot, random);
            }
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            Intent order = rig.quote(slots[random.nextInt(2)], side, 1 + random.nextInt(60));
            ExposureBook book = rig.desk.exposure();
            FillPath path = book.path(order, 0);
            long before = book.instrument(SHARE).lots(side);
            long after = path.after(order.lots);
            long opposite = book.instrument(SHARE).units(side.opposite());
            assertThat(before + order.lots + book.skippedLots(order, order.lots))
                    .as("seed %d", seed)
                    .isEqualTo(after);
            if (book.idleLots(order, order.lots) == order.lots) {
                assertThat(after).as("seed %d, idle", seed).isEqualTo(before);
            }
            rig.send(order);
            assertThat(book.instrument(SHARE).lots(side)).as("seed %d", seed).isEqualTo(after);
            assertThat(book.instrument(SHARE).units(side.opposite()))
                    .as("seed %d, other side", seed)
                    .isEqualTo(opposite);
        }
    }

    private static void prepare(RiskRig rig, int slot, Random random) {
        if (random.nextInt(4) > 0) {
            rig.hold(slot, (random.nextBoolean() ? 1L : -1L) * (1 + random.nextInt(50)));
        }
        if (random.nextBoolean()) {
            rig.send(rig.quote(slot, random.nextBoolean() ? Side.BUY : Side.SELL, 1 + random.nextInt(50)));
        }
    }
}
