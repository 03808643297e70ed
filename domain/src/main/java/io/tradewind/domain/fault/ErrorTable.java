// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueReason;

/** The three columns of the table: what is known, what to do, and the short form. Each is one switch without a default. */
final class ErrorTable {
    private ErrorTable() {}

    static boolean isStateKnown(VenueError error) {
        return switch (error) {
            case NetworkError.AnswerLost _,
                    SystemError.Undetermined _,
                    OrderError.Duplicate _,
                    OrderError.NotFound _,
                    UnclassifiedError _ -> false;
            case NetworkError.NotSent _,
                    AuthError _,
                    OrderError.Refused _,
                    OrderError.Malformed _,
                    MarketDataError _,
                    RateLimitError _,
                    AccountError _,
                    SystemError.Overloaded _,
                    SystemError.Closed _,
                    ComplianceError _ -> true;
        };
    }

    static RecoveryStrategy recovery(VenueError error) {
        return switch (error) {
            case NetworkError.NotSent _, SystemError.Overloaded _, MarketDataError.NothingThere _ ->
                RecoveryStrategy.RetryWithBackoff.STANDARD;
            case AuthError.OutsideWindow _ -> new RecoveryStrategy.RetryImmediately();
            case RateLimitError limit -> new RecoveryStrategy.RetryAfter(limit.retryAfterNs());
            case OrderError.Refused refused -> ofRefusal(refused.reason());
            case OrderError.Malformed _, MarketDataError.NoSuchThing _, AccountError.Unaffordable _ ->
                new RecoveryStrategy.FailPermanently();
            case SystemError.Closed _, ComplianceError.Forbidden _ -> new RecoveryStrategy.SwitchVenue();
            case AuthError.BadCredentials _,
                    AuthError.NotPermitted _,
                    AccountError.Restricted _,
                    ComplianceError.Suspended _ -> new RecoveryStrategy.Escalate();
            case NetworkError.AnswerLost _,
                    SystemError.Undetermined _,
                    OrderError.Duplicate _,
                    OrderError.NotFound _,
                    UnclassifiedError _ -> new RecoveryStrategy.Reconcile();
        };
    }

    private static RecoveryStrategy ofRefusal(VenueReason reason) {
        return switch (reason) {
            case PERCENT_PRICE, WOULD_TAKE, SELF_TRADE, NO_LIQUIDITY, NOT_FILLABLE ->
                new RecoveryStrategy.CancelAndReplace();
            case NOT_TRADING -> new RecoveryStrategy.SwitchVenue();
            case TOO_MANY_ORDERS, NO_BOOK -> RecoveryStrategy.RetryWithBackoff.STANDARD;
            case REQUESTED,
                    OCO_FILLED,
                    INSUFFICIENT_FUNDS,
                    REDUCE_ONLY,
                    BAD_QUANTITY,
                    BAD_PRICE,
                    MIN_NOTIONAL,
                    END_OF_DATA,
                    UNKNOWN_ORDER,
                    DUPLICATE_ID,
                    BAD_COMBINATION,
                    TIME_ENDED,
                    PARENT_ENDED,
                    OCO_REJECTED,
                    NOT_REACHED -> new RecoveryStrategy.FailPermanently();
        };
    }

    /** A question changes nothing, so it may be repeated; that an order is not there is an answer. */
    static RecoveryStrategy recoveryOfQuestion(VenueError error) {
        if (error instanceof OrderError.NotFound) {
            return new RecoveryStrategy.Reconcile();
        }
        return isStateKnown(error) ? recovery(error) : RecoveryStrategy.RetryWithBackoff.STANDARD;
    }

    static ShortForm shortForm(VenueError error) {
        return switch (error) {
            case OrderError.Refused refused -> refused(refused.reason());
            case OrderError.Malformed _ -> refused(VenueReason.BAD_COMBINATION);
            case OrderError.Duplicate _ -> refused(VenueReason.DUPLICATE_ID);
            case OrderError.NotFound _ -> refused(VenueReason.UNKNOWN_ORDER);
            case AccountError.Unaffordable _ -> refused(VenueReason.INSUFFICIENT_FUNDS);
            case MarketDataError.NoSuchThing _ -> refused(VenueReason.NOT_TRADING);
            case MarketDataError.NothingThere _ -> refused(VenueReason.NO_BOOK);
            case RateLimitError _ -> failed(RequestError.RATE_LIMITED);
            case AuthError.OutsideWindow _ -> failed(RequestError.OUTSIDE_WINDOW);
            case NetworkError.NotSent _,
                    AuthError.BadCredentials _,
                    AuthError.NotPermitted _,
                    AccountError.Restricted _,
                    SystemError.Overloaded _,
                    SystemError.Closed _,
                    ComplianceError _ -> failed(RequestError.UNAVAILABLE);
            case NetworkError.AnswerLost _, SystemError.Undetermined _ -> failed(RequestError.NO_ANSWER);
            case UnclassifiedError _ -> failed(RequestError.UNKNOWN);
        };
    }

    private static ShortForm refused(VenueReason reason) {
        return new ShortForm.Refused(reason);
    }

    private static ShortForm failed(RequestError error) {
        return new ShortForm.Failed(error);
    }
}
