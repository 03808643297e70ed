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
    @EnumSource(TimerKind.class)
    void shouldFindTheTimerKindOfItsOrdinal(TimerKind kind) {
        assertThat(TimerKind.of(kind.ordinal())).isSameAs(kind);
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
                        VenueReason.NO_BOOK)
                .hasSizeLessThan(256);
        assertThat(TimerKind.values()).startsWith(TimerKind.END_OF_DATA, TimerKind.AFTER_SETTLEMENT);
    }
}
