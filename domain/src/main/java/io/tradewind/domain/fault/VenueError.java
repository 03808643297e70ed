// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

import io.tradewind.domain.event.VenueRequest;

/** Why a venue did not do what was asked. The tree is closed: a switch over it needs no default. */
public sealed interface VenueError
        permits NetworkError,
                AuthError,
                OrderError,
                MarketDataError,
                RateLimitError,
                AccountError,
                SystemError,
                ComplianceError,
                UnclassifiedError {
    /**
     * What the venue said.
     *
     * @return its code
     */
    VenueCode code();

    /**
     * Whether the error settles what became of the order that the request was about.
     *
     * @return false when the order must be asked for before anything else is done with it
     */
    default boolean isStateKnown() {
        return ErrorTable.isStateKnown(this);
    }

    /**
     * What to do about a request that changes an order.
     *
     * @return {@link RecoveryStrategy.Reconcile} whenever the state is not known
     */
    default RecoveryStrategy recovery() {
        return isStateKnown() ? ErrorTable.recovery(this) : new RecoveryStrategy.Reconcile();
    }

    /**
     * What to do about a request. A question may be asked again where an order may not be sent again.
     *
     * @param request what was asked
     * @return never a retry of an order whose state is not known
     */
    default RecoveryStrategy recovery(VenueRequest request) {
        return switch (request) {
            case NEW, CANCEL, AMEND -> recovery();
            case QUERY_ORDER, QUERY_ACCOUNT -> ErrorTable.recoveryOfQuestion(this);
        };
    }

    /**
     * The error as events carry it.
     *
     * @return a refusal when the venue judged the order, else a failed request
     */
    default ShortForm shortForm() {
        return ErrorTable.shortForm(this);
    }
}
