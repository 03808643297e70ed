// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.admission.TokenBucket;
import io.tradewind.domain.admission.TokenRate;
import io.tradewind.domain.event.VenueRequest;
import org.jspecify.annotations.Nullable;

/** Counts the requests of the account against the rates, and bans who does not wait when told to. */
final class RequestLimiter {
    /** Cancels are told to wait apart from the rest, because they have a reserve. */
    private static final int CLASSES = 2;

    private final RateRules rules;
    private final @Nullable TokenBucket requests;
    private final @Nullable TokenBucket orders;
    private final long[] toldUntilNs = {Long.MIN_VALUE, Long.MIN_VALUE};
    private final int[] ignored = new int[CLASSES];
    private long bannedUntilNs = Long.MIN_VALUE;

    RequestLimiter(RateRules rules) {
        this.rules = rules;
        requests = bucket(rules.requests());
        orders = bucket(rules.orders());
    }

    private static @Nullable TokenBucket bucket(@Nullable TokenRate rate) {
        return rate == null ? null : new TokenBucket(rate);
    }

    /** Takes the request's tokens and returns 0, or takes nothing and returns how long to wait. */
    long take(VenueRequest request, long nowNs) {
        if (nowNs < bannedUntilNs) {
            return bannedUntilNs - nowNs;
        }
        boolean cancel = request == VenueRequest.CANCEL;
        long requestWeight = rules.requestWeights().of(request);
        long orderWeight = rules.orderWeights().of(request);
        long waitNs =
                Math.max(waitNs(requests, cancel, requestWeight, nowNs), waitNs(orders, cancel, orderWeight, nowNs));
        int kind = cancel ? 1 : 0;
        if (waitNs > 0) {
            return refuse(kind, waitNs, nowNs);
        }
        ignored[kind] = 0;
        spend(requests, cancel, requestWeight, nowNs);
        spend(orders, cancel, orderWeight, nowNs);
        return 0;
    }

    private static long waitNs(@Nullable TokenBucket bucket, boolean cancel, long weight, long nowNs) {
        if (bucket == null || weight == 0) {
            return 0;
        }
        return cancel ? bucket.waitForCancelNs(weight, nowNs) : bucket.waitNs(weight, nowNs);
    }

    private static void spend(@Nullable TokenBucket bucket, boolean cancel, long weight, long nowNs) {
        if (bucket == null || weight == 0) {
            return;
        }
        boolean taken = cancel ? bucket.tryTakeForCancel(weight, nowNs) : bucket.tryTake(weight, nowNs);
        if (!taken) {
            throw new IllegalStateException("the bucket held " + weight + " tokens a moment ago");
        }
    }

    private long refuse(int kind, long waitNs, long nowNs) {
        ignored[kind] += nowNs < toldUntilNs[kind] ? 1 : 0;
        toldUntilNs[kind] = nowNs + waitNs;
        if (rules.banAfter() == 0 || ignored[kind] < rules.banAfter()) {
            return waitNs;
        }
        ignored[kind] = 0;
        bannedUntilNs = nowNs + rules.banNs();
        return rules.banNs();
    }

    boolean isBanned(long nowNs) {
        return nowNs < bannedUntilNs;
    }
}
