// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.signal.QuotingStrategy;
import io.tradewind.trading.signal.Strategy;
import io.tradewind.trading.sizing.PositionSizer;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Limits are hard: whatever a strategy, a sizing model or a model's score can get hold of leads to no limit that could be changed. */
class PrivilegeTest {
    private static final String ROOT = "io.tradewind.";
    private static final String GATE = "io.tradewind.trading.risk";

    @Test
    void shouldHoldLimitsInRecordsThatNothingCanChange() {
        Deque<Class<?>> open = new ArrayDeque<>(Set.of(RiskLimits.class));
        Set<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (!seen.add(type.getName())) {
                continue;
            }
            assertThat(type.isRecord()).as(type + " is a record").isTrue();
            for (RecordComponent component : type.getRecordComponents()) {
                Class<?> of = component.getType();
                boolean value = of.isPrimitive() || of == String.class || of == Decimal.class;
                assertThat(value || of.isRecord()).as(component.toString()).isTrue();
                if (!value) {
                    open.push(of);
                }
            }
        }
        assertThat(seen).as("the parts of the limits").hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void shouldKeepLimitsInTheDeskWithoutAWayToSetThem() {
        assertThat(Arrays.stream(RiskDesk.class.getDeclaredFields())
                        .filter(field -> field.getType() == RiskLimits.class))
                .isNotEmpty()
                .allMatch(field -> Modifier.isFinal(field.getModifiers()) && Modifier.isPrivate(field.getModifiers()));
        for (Class<?> type : new Class<?>[] {RiskDesk.class, RiskGate.class}) {
            assertThat(Arrays.stream(type.getMethods())
                            .filter(method -> takesLimits(method.getParameterTypes()) || isSetter(method)))
                    .as("methods of " + type)
                    .isEmpty();
        }
    }

    private static boolean takesLimits(Class<?>[] parameters) {
        return Arrays.stream(parameters).anyMatch(of -> of.getPackageName().equals(GATE + ".limit"));
    }

    private static boolean isSetter(Method method) {
        return method.getName().startsWith("set");
    }

    /** Everything that the methods of what decides are given, and everything that can be asked of that, and so on. */
    @Test
    void shouldGiveStrategiesSizersAndModelsNoWayToTheGate() {
        Set<String> reached = new TreeSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        for (Class<?> role : new Class<?>[] {
            Strategy.class, QuotingStrategy.class, PositionSizer.class, Bar.class, FeatureRow.class, PortfolioView.class
        }) {
            open.push(role);
        }
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (!type.getName().startsWith(ROOT) || !reached.add(type.getName())) {
                continue;
            }
            for (Method method : type.getMethods()) {
                Arrays.stream(method.getGenericParameterTypes()).forEach(of -> push(of, open));
                push(method.getGenericReturnType(), open);
            }
            for (Field field : type.getFields()) {
                push(field.getGenericType(), open);
            }
        }
        assertThat(reached).contains(FeatureRow.class.getName(), PortfolioView.class.getName());
        assertThat(reached)
                .noneMatch(name -> name.startsWith(GATE))
                .noneMatch(name -> name.startsWith("io.tradewind.trading.engine"))
                .noneMatch(name -> name.startsWith("io.tradewind.trading.execution"))
                .noneMatch(name -> name.startsWith("io.tradewind.trading.control"));
    }

    private static void push(Type of, Deque<Class<?>> open) {
        switch (of) {
            case Class<?> type -> open.push(type.isArray() ? type.getComponentType() : type);
            case ParameterizedType type -> {
                push(type.getRawType(), open);
                Arrays.stream(type.getActualTypeArguments()).forEach(part -> push(part, open));
            }
            case GenericArrayType type -> push(type.getGenericComponentType(), open);
            default -> {}
        }
    }
}
