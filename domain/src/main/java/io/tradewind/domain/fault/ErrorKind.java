// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

import io.tradewind.domain.event.VenueReason;
import java.util.Locale;
import java.util.Optional;

/** The leaves of {@link VenueError} by name, for files that map a venue's codes to them. */
public enum ErrorKind {
    /** {@link NetworkError.NotSent}. */
    NETWORK_NOT_SENT("network.not-sent"),
    /** {@link NetworkError.AnswerLost}. */
    NETWORK_ANSWER_LOST("network.answer-lost"),
    /** {@link AuthError.BadCredentials}. */
    AUTH_BAD_CREDENTIALS("auth.bad-credentials"),
    /** {@link AuthError.NotPermitted}. */
    AUTH_NOT_PERMITTED("auth.not-permitted"),
    /** {@link AuthError.OutsideWindow}. */
    AUTH_OUTSIDE_WINDOW("auth.outside-window"),
    /** {@link OrderError.Refused}; the only kind with a reason. */
    ORDER_REFUSED("order.refused"),
    /** {@link OrderError.Malformed}. */
    ORDER_MALFORMED("order.malformed"),
    /** {@link OrderError.Duplicate}. */
    ORDER_DUPLICATE("order.duplicate"),
    /** {@link OrderError.NotFound}. */
    ORDER_NOT_FOUND("order.not-found"),
    /** {@link MarketDataError.NoSuchThing}. */
    MARKET_DATA_NO_SUCH_THING("market-data.no-such-thing"),
    /** {@link MarketDataError.NothingThere}. */
    MARKET_DATA_NOTHING_THERE("market-data.nothing-there"),
    /** {@link RateLimitError.Throttled}. */
    RATE_LIMIT_THROTTLED("rate-limit.throttled"),
    /** {@link RateLimitError.Banned}. */
    RATE_LIMIT_BANNED("rate-limit.banned"),
    /** {@link AccountError.Unaffordable}. */
    ACCOUNT_UNAFFORDABLE("account.unaffordable"),
    /** {@link AccountError.Restricted}. */
    ACCOUNT_RESTRICTED("account.restricted"),
    /** {@link SystemError.Overloaded}. */
    SYSTEM_OVERLOADED("system.overloaded"),
    /** {@link SystemError.Undetermined}. */
    SYSTEM_UNDETERMINED("system.undetermined"),
    /** {@link SystemError.Closed}. */
    SYSTEM_CLOSED("system.closed"),
    /** {@link ComplianceError.Forbidden}. */
    COMPLIANCE_FORBIDDEN("compliance.forbidden"),
    /** {@link ComplianceError.Suspended}. */
    COMPLIANCE_SUSPENDED("compliance.suspended"),
    /** {@link UnclassifiedError}. */
    UNKNOWN("unknown");

    private final String word;

    ErrorKind(String word) {
        this.word = word;
    }

    /**
     * The kind with a name.
     *
     * @param word as files spell it
     * @return the kind, empty when there is none
     */
    public static Optional<ErrorKind> of(String word) {
        for (ErrorKind kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * Name in files.
     *
     * @return category, a point, the leaf
     */
    public String word() {
        return word;
    }

    /**
     * Name of the category.
     *
     * @return what stands before the point
     */
    public String category() {
        int point = word.indexOf('.');
        return (point < 0 ? word : word.substring(0, point)).toLowerCase(Locale.ROOT);
    }

    /**
     * Makes the error.
     *
     * @param code what the venue said
     * @param reason why an order was refused; other kinds do not look at it
     * @param retryAfterNs what the venue said about waiting, nanoseconds, 0 when nothing; only limits look at it
     * @return the leaf of this kind
     */
    public VenueError error(VenueCode code, VenueReason reason, long retryAfterNs) {
        return switch (this) {
            case NETWORK_NOT_SENT -> new NetworkError.NotSent(code);
            case NETWORK_ANSWER_LOST -> new NetworkError.AnswerLost(code);
            case AUTH_BAD_CREDENTIALS -> new AuthError.BadCredentials(code);
            case AUTH_NOT_PERMITTED -> new AuthError.NotPermitted(code);
            case AUTH_OUTSIDE_WINDOW -> new AuthError.OutsideWindow(code);
            case ORDER_REFUSED -> new OrderError.Refused(code, reason);
            case ORDER_MALFORMED -> new OrderError.Malformed(code);
            case ORDER_DUPLICATE -> new OrderError.Duplicate(code);
            case ORDER_NOT_FOUND -> new OrderError.NotFound(code);
            case MARKET_DATA_NO_SUCH_THING -> new MarketDataError.NoSuchThing(code);
            case MARKET_DATA_NOTHING_THERE -> new MarketDataError.NothingThere(code);
            case RATE_LIMIT_THROTTLED -> new RateLimitError.Throttled(code, retryAfterNs);
            case RATE_LIMIT_BANNED -> new RateLimitError.Banned(code, retryAfterNs);
            case ACCOUNT_UNAFFORDABLE -> new AccountError.Unaffordable(code);
            case ACCOUNT_RESTRICTED -> new AccountError.Restricted(code);
            case SYSTEM_OVERLOADED -> new SystemError.Overloaded(code);
            case SYSTEM_UNDETERMINED -> new SystemError.Undetermined(code);
            case SYSTEM_CLOSED -> new SystemError.Closed(code);
            case COMPLIANCE_FORBIDDEN -> new ComplianceError.Forbidden(code);
            case COMPLIANCE_SUSPENDED -> new ComplianceError.Suspended(code);
            case UNKNOWN -> new UnclassifiedError(code);
        };
    }
}
