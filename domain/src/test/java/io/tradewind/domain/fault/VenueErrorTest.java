// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.fault.RecoveryStrategy.CancelAndReplace;
import io.tradewind.domain.fault.RecoveryStrategy.Escalate;
import io.tradewind.domain.fault.RecoveryStrategy.FailPermanently;
import io.tradewind.domain.fault.RecoveryStrategy.Reconcile;
import io.tradewind.domain.fault.RecoveryStrategy.RetryAfter;
import io.tradewind.domain.fault.RecoveryStrategy.RetryImmediately;
import io.tradewind.domain.fault.RecoveryStrategy.RetryWithBackoff;
import io.tradewind.domain.fault.RecoveryStrategy.SwitchVenue;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VenueErrorTest {
    private static final VenueCode CODE = new VenueCode("TEST", "-1", "a test");
    private static final Set<Class<?>> RETRIES =
            Set.of(RetryImmediately.class, RetryWithBackoff.class, RetryAfter.class);

    private static VenueError error(ErrorKind kind) {
        return kind.error(CODE, VenueReason.BAD_PRICE, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "network.not-sent, true, RetryWithBackoff, UNAVAILABLE",
        "network.answer-lost, false, Reconcile, NO_ANSWER",
        "auth.bad-credentials, true, Escalate, UNAVAILABLE",
        "auth.not-permitted, true, Escalate, UNAVAILABLE",
        "auth.outside-window, true, RetryImmediately, OUTSIDE_WINDOW",
        "order.refused, true, FailPermanently, BAD_PRICE",
        "order.malformed, true, FailPermanently, BAD_COMBINATION",
        "order.duplicate, false, Reconcile, DUPLICATE_ID",
        "order.not-found, false, Reconcile, UNKNOWN_ORDER",
        "market-data.no-such-thing, true, FailPermanently, NOT_TRADING",
        "market-data.nothing-there, true, RetryWithBackoff, NO_BOOK",
        "rate-limit.throttled, true, RetryAfter, RATE_LIMITED",
        "rate-limit.banned, true, RetryAfter, RATE_LIMITED",
        "account.unaffordable, true, FailPermanently, INSUFFICIENT_FUNDS",
        "account.restricted, true, Escalate, UNAVAILABLE",
        "system.overloaded, true, RetryWithBackoff, UNAVAILABLE",
        "system.undetermined, false, Reconcile, NO_ANSWER",
        "system.closed, true, SwitchVenue, UNAVAILABLE",
        "compliance.forbidden, true, SwitchVenue, UNAVAILABLE",
        "compliance.suspended, true, Escalate, UNAVAILABLE",
        "unknown, false, Reconcile, UNKNOWN",
    })
    void shouldMapEachKindToStateStrategyAndShortForm(String word, boolean known, String strategy, String shortForm) {
        VenueError error = error(ErrorKind.of(word).orElseThrow());

        assertThat(error.isStateKnown()).isEqualTo(known);
        assertThat(error.recovery().getClass().getSimpleName()).isEqualTo(strategy);
        assertThat(textOf(error.shortForm())).isEqualTo(shortForm);
    }

    private static String textOf(ShortForm form) {
        return switch (form) {
            case ShortForm.Refused refused -> refused.reason().name();
            case ShortForm.Failed failed -> failed.error().name();
        };
    }

    @Test
    void shouldNameEveryLeafOfTheTreeOnce() {
        Set<Class<?>> leaves = new LinkedHashSet<>();
        addLeaves(VenueError.class, leaves);

        assertThat(Arrays.stream(ErrorKind.values())
                        .<Class<?>>map(kind -> error(kind).getClass()))
                .containsExactlyInAnyOrderElementsOf(leaves);
    }

    private static void addLeaves(Class<?> type, Set<Class<?>> leaves) {
        if (!type.isSealed()) {
            leaves.add(type);
            return;
        }
        Stream.of(type.getPermittedSubclasses()).forEach(permitted -> addLeaves(permitted, leaves));
    }

    @Test
    void shouldHaveTheEightCategoriesAndTheUnknown() {
        assertThat(Arrays.stream(ErrorKind.values()).map(ErrorKind::category).distinct())
                .containsExactly(
                        "network",
                        "auth",
                        "order",
                        "market-data",
                        "rate-limit",
                        "account",
                        "system",
                        "compliance",
                        "unknown");
    }

    @ParameterizedTest
    @EnumSource(ErrorKind.class)
    void shouldNeverSendAnOrderAgainWhenItsStateIsNotKnown(ErrorKind kind) {
        VenueError error = error(kind);
        for (VenueRequest request : new VenueRequest[] {VenueRequest.NEW, VenueRequest.CANCEL, VenueRequest.AMEND}) {
            if (!error.isStateKnown()) {
                assertThat(error.recovery(request))
                        .as("%s after %s", request, kind)
                        .isEqualTo(new Reconcile());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ErrorKind.class)
    void shouldAskAgainWhenTheAnswerToAQuestionWasLost(ErrorKind kind) {
        VenueError error = error(kind);
        boolean answered = error.isStateKnown() || kind == ErrorKind.ORDER_NOT_FOUND;

        RecoveryStrategy recovery = error.recovery(VenueRequest.QUERY_ORDER);

        assertThat(answered || RETRIES.contains(recovery.getClass()))
                .as("%s gives %s", kind, recovery)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(ErrorKind.class)
    void shouldAgreeWithWhatTheEventSaysAboutTheState(ErrorKind kind) {
        VenueError error = error(kind);
        if (error.shortForm() instanceof ShortForm.Failed(RequestError failure)) {
            assertThat(failure.isStateKnown()).as("%s", kind).isEqualTo(error.isStateKnown());
        }
    }

    @ParameterizedTest
    @EnumSource(VenueReason.class)
    void shouldHaveAStrategyForEachRefusal(VenueReason reason) {
        RecoveryStrategy recovery = new OrderError.Refused(CODE, reason).recovery();

        Class<?> expected = switch (reason) {
            case PERCENT_PRICE, WOULD_TAKE, SELF_TRADE, NO_LIQUIDITY, NOT_FILLABLE -> CancelAndReplace.class;
            case NOT_TRADING -> SwitchVenue.class;
            case TOO_MANY_ORDERS, NO_BOOK -> RetryWithBackoff.class;
            default -> FailPermanently.class;
        };
        assertThat(recovery).isInstanceOf(expected);
    }

    @Test
    void shouldUseEachOfTheStrategies() {
        Stream<Class<?>> used = Stream.concat(
                Arrays.stream(ErrorKind.values())
                        .map(kind -> error(kind).recovery().getClass()),
                Arrays.stream(VenueReason.values())
                        .map(reason ->
                                new OrderError.Refused(CODE, reason).recovery().getClass()));

        assertThat(used.distinct()).containsExactlyInAnyOrder(RecoveryStrategy.class.getPermittedSubclasses());
    }

    @Test
    void shouldWaitAsLongAsTheVenueSays() {
        assertThat(ErrorKind.RATE_LIMIT_THROTTLED
                        .error(CODE, VenueReason.BAD_PRICE, 7_000_000_000L)
                        .recovery())
                .isEqualTo(new RetryAfter(7_000_000_000L));
        assertThat(error(ErrorKind.RATE_LIMIT_THROTTLED).recovery()).isEqualTo(new RetryAfter(1_000_000_000L));
        assertThat(error(ErrorKind.RATE_LIMIT_BANNED).recovery()).isEqualTo(new RetryAfter(120_000_000_000L));
    }

    @Test
    void shouldDoubleTheWaitUpToTheMost() {
        RetryWithBackoff backoff = RetryWithBackoff.STANDARD;

        assertThat(new long[] {backoff.delayNs(1), backoff.delayNs(2), backoff.delayNs(7), backoff.delayNs(8)})
                .containsExactly(100_000_000L, 200_000_000L, 6_400_000_000L, 10_000_000_000L);
        assertThat(new RetryWithBackoff(3, Long.MAX_VALUE, 100).delayNs(90)).isPositive();
        assertThatThrownBy(() -> new RetryWithBackoff(2, 1, 1)).hasMessageContaining("backoff");
        assertThat(new Escalate()).isNotEqualTo(new FailPermanently());
    }
}
