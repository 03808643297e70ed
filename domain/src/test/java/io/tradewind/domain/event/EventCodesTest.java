// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventCodesTest {
    @ParameterizedTest
    @EnumSource(VenueReason.class)
    void shouldFindTheReasonOfItsOrdinal(VenueReason reason) {
        assertThat(VenueReason.of(reason.ordinal())).isSameAs(reason);
    }

    @ParameterizedTest
    @EnumSource(VenueRequest.class)
    void shouldFindTheRequestOfItsOrdinal(VenueRequest request) {
        assertThat(VenueRequest.of(request.ordinal())).isSameAs(request);
    }

    @ParameterizedTest
    @EnumSource(RequestError.class)
    void shouldFindTheErrorOfItsOrdinal(RequestError error) {
        assertThat(RequestError.of(error.ordinal())).isSameAs(error);
    }

    @ParameterizedTest
    @EnumSource(VenueOrderStatus.class)
    void shouldFindTheStatusOfItsOrdinal(VenueOrderStatus status) {
        assertThat(VenueOrderStatus.of(status.ordinal())).isSameAs(status);
    }

    @ParameterizedTest
    @EnumSource(TimerKind.class)
    void shouldFindTheTimerKindOfItsOrdinal(TimerKind kind) {
        assertThat(TimerKind.of(kind.ordinal())).isSameAs(kind);
    }

    @Test
    void shouldFindTheWordsOfAControlCommand() {
        for (ControlAction action : ControlAction.values()) {
            assertThat(ControlAction.of(action.ordinal())).isSameAs(action);
        }
        for (ControlReason reason : ControlReason.values()) {
            assertThat(ControlReason.of(reason.ordinal())).isSameAs(reason);
        }
        for (HealthComponent component : HealthComponent.values()) {
            assertThat(HealthComponent.of(component.ordinal())).isSameAs(component);
        }
        assertThatThrownBy(() -> ControlAction.of(4)).hasMessage("control action must be 0 to 3, is 4");
        assertThatThrownBy(() -> ControlReason.of(-1)).hasMessageContaining("is -1");
        assertThatThrownBy(() -> HealthComponent.of(9)).hasMessage("health component must be 0 to 8, is 9");
    }

    @Test
    void shouldRefuseCodesThatNoWordHas() {
        assertThatThrownBy(() -> VenueReason.of(VenueReason.values().length))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TimerKind.of(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void shouldKeepTheEncodedOrderOfTheWords() {
        assertThat(VenueReason.values())
                .startsWith(VenueReason.REQUESTED, VenueReason.OCO_FILLED, VenueReason.INSUFFICIENT_FUNDS)
                .endsWith(
                        VenueReason.UNKNOWN_ORDER,
                        VenueReason.WOULD_TAKE,
                        VenueReason.NOT_FILLABLE,
                        VenueReason.NO_LIQUIDITY,
                        VenueReason.NO_BOOK,
                        VenueReason.DUPLICATE_ID,
                        VenueReason.BAD_COMBINATION,
                        VenueReason.TOO_MANY_ORDERS,
                        VenueReason.PERCENT_PRICE,
                        VenueReason.SELF_TRADE,
                        VenueReason.TIME_ENDED,
                        VenueReason.PARENT_ENDED,
                        VenueReason.OCO_REJECTED,
                        VenueReason.NOT_REACHED)
                .hasSizeLessThan(256);
        assertThat(VenueRequest.values())
                .containsExactly(
                        VenueRequest.NEW,
                        VenueRequest.CANCEL,
                        VenueRequest.AMEND,
                        VenueRequest.QUERY_ORDER,
                        VenueRequest.QUERY_ACCOUNT);
        assertThat(RequestError.values())
                .containsExactly(
                        RequestError.RATE_LIMITED,
                        RequestError.OUTSIDE_WINDOW,
                        RequestError.UNAVAILABLE,
                        RequestError.NO_ANSWER,
                        RequestError.UNKNOWN);
        assertThat(VenueOrderStatus.values())
                .containsExactly(
                        VenueOrderStatus.NOT_FOUND,
                        VenueOrderStatus.WORKING,
                        VenueOrderStatus.FILLED,
                        VenueOrderStatus.CANCELLED,
                        VenueOrderStatus.REJECTED,
                        VenueOrderStatus.EXPIRED);
        assertThat(TimerKind.values()).startsWith(TimerKind.END_OF_DATA, TimerKind.AFTER_SETTLEMENT);
    }
}
