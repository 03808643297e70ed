// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.event.VenueRequest;

/**
 * How many tokens each kind of request takes from a bucket; 0 for a kind that does not count.
 *
 * @param newOrder a new order
 * @param cancel a cancel
 * @param amend an amendment
 * @param queryOrder a question about an order
 * @param queryAccount a question about fills and working orders
 */
public record RequestWeights(long newOrder, long cancel, long amend, long queryOrder, long queryAccount) {
    /** Each request takes one. */
    public static final RequestWeights ONE = new RequestWeights(1, 1, 1, 1, 1);

    /** New orders take one, the rest nothing. */
    public static final RequestWeights NEW_ORDERS = new RequestWeights(1, 0, 0, 0, 0);

    /** Checks that none is negative. */
    public RequestWeights {
        if (newOrder < 0 || cancel < 0 || amend < 0 || queryOrder < 0 || queryAccount < 0) {
            throw new IllegalArgumentException("request weights must not be negative");
        }
    }

    /**
     * The weight of a kind of request.
     *
     * @param request the kind
     * @return tokens
     */
    public long of(VenueRequest request) {
        return switch (request) {
            case NEW -> newOrder;
            case CANCEL -> cancel;
            case AMEND -> amend;
            case QUERY_ORDER -> queryOrder;
            case QUERY_ACCOUNT -> queryAccount;
        };
    }

    long heaviestButCancel() {
        return Math.max(Math.max(newOrder, amend), Math.max(queryOrder, queryAccount));
    }
}
