// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plans drawn from seeds, and the copy of an order that is held on the way. */
class FaultPlanTest {
    private static final long HOUR_NS = 3_600_000_000_000L;

    @Test
    void shouldDrawTheSamePlanFromTheSameSeedAndAnotherFromAnother() {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(FaultPlan.drawn(seed, HOUR_NS)).isEqualTo(FaultPlan.drawn(seed, HOUR_NS));
            assertThat(FaultPlan.drawn(seed, HOUR_NS))
                    .as("seed " + seed)
                    .isNotEqualTo(FaultPlan.drawn(seed + 1, HOUR_NS));
        }
    }

    @Test
    void shouldDrawEveryKindWithinItsStatedRanges() {
        Map<FaultKind, Integer> drawn = new EnumMap<>(FaultKind.class);
        for (long seed = 0; seed < 1_000; seed++) {
            for (Fault fault : FaultPlan.drawn(seed, HOUR_NS).faults()) {
                drawn.merge(fault.kind(), 1, Integer::sum);
                if (fault.kind().isSpan()) {
                    assertThat(fault.fromNs()).isBetween(0L, HOUR_NS);
                    assertThat(fault.lengthNs()).isBetween(HOUR_NS / 500, HOUR_NS / 20);
                } else {
                    assertThat(fault.ratePpm()).isBetween(5_000, 100_000);
                    assertThat(fault.delayNs()).isBetween(1_000_000L, 4_096_000_000L);
                }
                assertThat(Math.abs(fault.skewNs())).isLessThanOrEqualTo(10_000_000_000L);
            }
        }
        assertThat(drawn).containsOnlyKeys(FaultKind.values());
        for (FaultKind kind : FaultKind.values()) {
            double expected = kind.isSpan() ? 500 : 2_000.0 / 3;
            // five standard deviations of a binomial with n = 1,000 are at most 79
            assertThat((double) drawn.get(kind)).as(kind.name()).isBetween(expected - 79, expected + 79);
        }
    }

    @Test
    void shouldCopyEveryFieldOfAnOrderThatIsHeld() throws IllegalAccessException {
        NewOrder from = new NewOrder();
        long next = 1;
        for (Field field : NewOrder.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            switch (field.getType().getName()) {
                case "long" -> field.setLong(from, next++);
                case "int" -> field.setInt(from, (int) next++);
                case "boolean" -> field.setBoolean(from, true);
                default -> field.set(from, other(field.getType()));
            }
        }
        NewOrder to = new NewOrder();
        to.copyOf(from);
        for (Field field : NewOrder.class.getFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                assertThat(field.get(to))
                        .as(field.getName())
                        .isEqualTo(field.get(from))
                        .isNotEqualTo(field.get(new NewOrder()));
            }
        }
    }

    private static Object other(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Side" -> Side.SELL;
            case "OrderType" -> OrderType.LIMIT;
            case "TimeInForce" -> TimeInForce.IOC;
            case "TriggerPrice" -> TriggerPrice.MARK;
            default -> throw new IllegalStateException("no other value of " + type);
        };
    }
}
