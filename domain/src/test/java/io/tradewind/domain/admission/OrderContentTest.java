// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OrderContentTest {
    private static final Set<String> NO_CONTENT = Set.of("clientOrderId", "timeNs");
    private static final Map<String, Object> OTHER_KINDS = Map.of(
            "side", Side.SELL,
            "type", OrderType.LIMIT,
            "timeInForce", TimeInForce.IOC,
            "trigger", TriggerPrice.MARK);

    @Test
    void shouldChangeWithEveryFieldButIdAndTime() throws IllegalAccessException {
        long plain = OrderContent.hash(new NewOrder());
        Set<Long> hashes = new HashSet<>(Set.of(plain));
        for (Field field : fields()) {
            NewOrder order = new NewOrder();
            change(field, order);
            long hash = OrderContent.hash(order);
            if (NO_CONTENT.contains(field.getName())) {
                assertThat(hash).as(field.getName()).isEqualTo(plain);
            } else {
                assertThat(hashes.add(hash)).as(field.getName()).isTrue();
            }
        }
        assertThat(hashes).hasSize(1 + fields().size() - NO_CONTENT.size());
    }

    private static List<Field> fields() {
        return List.of(NewOrder.class.getFields()).stream()
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    private static void change(Field field, NewOrder order) throws IllegalAccessException {
        Class<?> type = field.getType();
        if (type == long.class) {
            field.setLong(order, 1);
        } else if (type == int.class) {
            field.setInt(order, 1);
        } else if (type == boolean.class) {
            field.setBoolean(order, true);
        } else {
            field.set(order, OTHER_KINDS.get(field.getName()));
        }
    }

    @Test
    void shouldTellValuesApartThatMovedFromOneFieldToAnother() {
        NewOrder limit = new NewOrder();
        limit.limitTicks = 7;
        NewOrder stop = new NewOrder();
        stop.stopTicks = 7;

        assertThat(OrderContent.hash(limit)).isNotEqualTo(OrderContent.hash(stop));
    }

    @Test
    void shouldNotCollideAmongSimilarRequests() {
        SplittableRandom random = new SplittableRandom(4_104);
        Set<Long> hashes = new HashSet<>();
        Set<List<Long>> contents = new HashSet<>();
        NewOrder order = new NewOrder();
        for (int i = 0; i < 200_000; i++) {
            order.quantityLots = random.nextLong(1, 100);
            order.limitTicks = random.nextLong(100);
            order.stopTicks = random.nextLong(100);
            order.displayLots = random.nextLong(3);
            contents.add(List.of(order.quantityLots, order.limitTicks, order.stopTicks, order.displayLots));
            hashes.add(OrderContent.hash(order));
        }
        assertThat(hashes).as("seed 4104").hasSameSizeAs(contents);
    }
}
